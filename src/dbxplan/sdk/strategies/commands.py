"""Other programs that hand out tokens."""

import json
import logging
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from dbxplan.sdk.oauth.refresh import Refreshable
from dbxplan.sdk.oauth.tokens import Token

logger = logging.getLogger("databricks.sdk")

FORMATS = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S")


def _run_subprocess(
    popenargs: Sequence[str],
    capture_output: bool = True,
    timeout: float | None = None,
    check: bool = False,
    **more: Any,
) -> "subprocess.CompletedProcess[Any]":
    """Through the shell on Windows, where `az` is a script."""
    logger.debug("Running command: %s", " ".join(popenargs))
    is_windows = sys.platform.startswith("win")
    return subprocess.run(
        list(popenargs), capture_output=capture_output, timeout=timeout, check=check, shell=is_windows, **more
    )


class CliTokenSource(Refreshable):
    """A program that prints a JSON object with a token."""

    def __init__(
        self,
        cmd: list[str],
        token_type_field: str,
        access_token_field: str,
        expiry_field: str,
        disable_async: bool = True,
    ) -> None:
        super().__init__(disable_async=disable_async)
        self._cmd = cmd
        self._fields = (access_token_field, token_type_field, expiry_field)

    def refresh(self) -> Token:
        """OSError with the words of a program that failed, ValueError for one that prints no token."""
        try:
            done = _run_subprocess(self._cmd, capture_output=True, check=True)
        except subprocess.CalledProcessError as error:
            said = [part.decode(errors="replace").strip() for part in (error.stdout, error.stderr) if part]
            raise OSError(f"cannot get access token: {chr(10).join(part for part in said if part)}") from error
        try:
            told = json.loads(done.stdout.decode())
            token, kind, expiry = (told[field] for field in self._fields)
            return Token(access_token=token, token_type=kind, expiry=self._parse_expiry(expiry))
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"cannot unmarshal CLI result: {error}") from None

    @staticmethod
    def _parse_expiry(expiry: str) -> datetime:
        """In local time; a fraction of a second and what follows it are dropped."""
        whole = expiry.rstrip("Z").split(".")[0]
        for form in FORMATS:
            try:
                return datetime.strptime(whole, form)
            except ValueError as error:
                failure = error
        raise failure
