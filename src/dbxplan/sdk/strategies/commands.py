"""Other programs that hand out tokens."""

import json
import logging
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from dbxplan.sdk.oauth.refresh import Refreshable
from dbxplan.sdk.oauth.tokens import Token

logger = logging.getLogger("databricks.sdk")

TIMEOUT_SECONDS = 60
OFFSET = re.compile(r"(?<=\d)[+-]\d\d:\d\d$")
FORMATS = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S")


def _run_subprocess(
    popenargs: Sequence[str],
    capture_output: bool = True,
    timeout: float | None = None,
    check: bool = False,
    **more: Any,
) -> "subprocess.CompletedProcess[Any]":
    """Through the shell on Windows, where `az` is a script. What asks back gets no answer."""
    logger.debug("Running command: %s", " ".join(popenargs))
    is_windows = sys.platform.startswith("win")
    return subprocess.run(
        list(popenargs),
        capture_output=capture_output,
        timeout=timeout,
        check=check,
        shell=is_windows,
        stdin=subprocess.DEVNULL,
        **more,
    )


def surroundings(env: Mapping[str, str] | None) -> dict[str, Any]:
    """For programs, where a configuration has an environment of its own."""
    return {} if env is None or env is os.environ else {"env": dict(env)}


class CliTokenSource(Refreshable):
    """A program that prints a JSON object with a token."""

    def __init__(
        self,
        cmd: list[str],
        token_type_field: str,
        access_token_field: str,
        expiry_field: str,
        disable_async: bool = True,
        env: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(disable_async=disable_async)
        self._env = env
        self._cmd = cmd
        self._fields = (access_token_field, token_type_field, expiry_field)

    def refresh(self) -> Token:
        """OSError with the words of a program that failed, ValueError for one that prints no token."""
        try:
            done = _run_subprocess(
                self._cmd, capture_output=True, check=True, timeout=TIMEOUT_SECONDS, **surroundings(self._env)
            )
        except subprocess.CalledProcessError as error:
            said = [part.decode(errors="replace").strip() for part in (error.stdout, error.stderr) if part]
            error.stdout = error.stderr = None  # it stays in the chain
            raise OSError(f"cannot get access token: {_without_tokens(said)}") from error
        except subprocess.TimeoutExpired as error:
            raise OSError(f"cannot get access token: no answer in {TIMEOUT_SECONDS} seconds") from error
        try:
            told = json.loads(done.stdout.decode())
            token, kind, expiry = (told[field] for field in self._fields)
            return Token(access_token=token, token_type=kind, expiry=_moment(expiry, self._parse_expiry))
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"cannot unmarshal CLI result: {error}") from None

    @staticmethod
    def _parse_expiry(expiry: str) -> datetime:
        """As it is written: a fraction of a second, and what stands behind it, is dropped."""
        whole = expiry.rstrip("Z").split(".")[0]
        for form in FORMATS:
            try:
                return datetime.strptime(whole, form)
            except ValueError as error:
                failure = error
        raise failure


def _without_tokens(said: Sequence[str]) -> str:
    """The words of a program that failed after it had printed what it prints otherwise."""
    from dbxplan.sdk.secrecy import Secrets

    words, secrets = [], Secrets()
    for part in filter(None, said):
        try:
            told = json.loads(part)
        except ValueError:
            words.append(part)
        else:
            secrets.add(*map(str, told.values() if isinstance(told, dict) else ()))
    return "\n".join(map(secrets.hide, words))


def _moment(expiry: str, local: Callable[[str], datetime]) -> datetime:
    """In local time unless it tells an offset."""
    if offset := OFFSET.search(expiry):
        return datetime.fromisoformat(f"{expiry[:19]}{offset[0]}")
    return local(expiry)
