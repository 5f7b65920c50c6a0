"""Other programs that hand out tokens."""

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

TIMEOUT_SECONDS = 60.0


class CommandFailed(OSError):  # noqa: N818 - as the errors of calls, without a suffix
    """The program is missing, said no, or said something that is no JSON object."""


def answer_of(
    command: Sequence[str], env: Mapping[str, str], timeout_seconds: float = TIMEOUT_SECONDS
) -> dict[str, Any]:
    """What a program prints. CommandFailed with its own words; what it printed on success stays out of errors."""
    try:
        done = subprocess.run(
            list(command),
            capture_output=True,
            text=True,
            timeout=timeout_seconds,
            check=False,
            env=dict(env),
            stdin=subprocess.DEVNULL,
            shell=os.name == "nt",
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CommandFailed(f"cannot get access token: {error}") from None
    if done.returncode:
        raise CommandFailed(f"cannot get access token: {' '.join((done.stdout + done.stderr).split())}")
    try:
        found = json.loads(done.stdout)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise CommandFailed(f"cannot unmarshal CLI result: {command[0]} printed no JSON object")
    return found


def local_time(text: str) -> float:
    """`2024-01-02 03:04:05` or with `T`, in local time unless it names a zone; seconds since the epoch."""
    whole = text.strip().replace("T", " ")
    zone = whole[19:].lstrip(".0123456789")
    offset = "+00:00" if zone == "Z" else zone
    return datetime.fromisoformat(f"{whole[:19]}{offset}").timestamp()
