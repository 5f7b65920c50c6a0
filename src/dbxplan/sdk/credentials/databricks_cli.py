"""Whoever is logged in with `databricks auth login`."""

import logging
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from dbxplan.sdk.credentials.base import Headers, Wire
from dbxplan.sdk.credentials.commands import CommandFailed, answer_of, local_time
from dbxplan.sdk.credentials.tokens import RefreshingToken, Token, claims

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings

log = logging.getLogger("dbxplan.sdk.oauth")

LEAST_BYTES = 1024 * 1024  # what is smaller is the old CLI, a Python script that knows no OAuth
VERSION_TIMEOUT_SECONDS = 5.0
KNOWS_PROFILES = (0, 207, 1)
KNOWS_FORCE_REFRESH = (0, 296, 0)

_versions: dict[str, tuple[int, ...]] = {}


class DatabricksCli:
    name = "databricks-cli"
    needs = ("host",)

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        binary = _binary(config)
        if binary is None:
            return None
        early = not config.disable_async_token_refresh
        source = RefreshingToken(lambda: _fetch(config, wire, binary), wire.clock, early)
        try:
            token = source.token()
        except CommandFailed as error:
            if "databricks OAuth is not" in str(error):
                return None
            raise config.error(f"default auth: databricks-cli: {error}", f"Try `{binary} auth login`.") from None
        return source.headers if _has_scopes(config, token) else None


def _binary(config: "Settings") -> str | None:
    given = config.databricks_cli_path or "databricks"
    names = (given,) if os.sep in given or os.name != "nt" else (given, f"{given}.exe")
    folders = [""] if os.sep in given else config.env.get("PATH", "").split(os.pathsep)
    for folder in folders:
        for name in names:
            found = shutil.which(os.path.join(folder, name)) if folder or os.sep in given else None
            if found and Path(found).resolve().stat().st_size >= LEAST_BYTES:
                return found
    return None


def _fetch(config: "Settings", wire: Wire, binary: str) -> Token:
    found = answer_of(_command(config, binary), config.env)
    try:
        expires_at = local_time(found["expiry"])
        return Token(found["access_token"], found["token_type"], expires_at, expires_at - wire.clock.time())
    except (KeyError, ValueError) as error:
        raise CommandFailed(f"cannot unmarshal CLI result: {error}") from None


def _command(config: "Settings", binary: str) -> list[str]:
    """By profile where the CLI knows profiles here, else by host."""
    version = _version(config, binary)
    command = [binary, "auth", "token"]
    if config.profile and version >= KNOWS_PROFILES:
        command += ["--profile", config.profile]
    else:
        command += ["--host", config.host or ""]
        if config.is_account_client and config.account_id:
            command += ["--account-id", config.account_id]
    return [*command, "--force-refresh"] if version >= KNOWS_FORCE_REFRESH else command


def _version(config: "Settings", binary: str) -> tuple[int, ...]:
    """Asked once a process; unknown is older than everything."""
    if binary not in _versions:
        try:
            found = answer_of([binary, "version", "--output", "json"], config.env, VERSION_TIMEOUT_SECONDS)
            _versions[binary] = tuple(int(found[part]) for part in ("Major", "Minor", "Patch"))
        except (CommandFailed, KeyError, ValueError, TypeError) as error:
            log.warning("version of %s unknown, it is taken for an old one: %s", binary, error)
            return ()
    return _versions[binary]


def _has_scopes(config: "Settings", token: Token) -> bool:
    """A login has its scopes for good: other ones than configured are an error, or somebody else's login."""
    granted = claims(token.access_token).get("scope")
    if not config.scopes or granted is None:
        return True
    listed = granted.split() if isinstance(granted, str) else granted
    if {*listed} - {"offline_access"} == {*config.scopes} - {"offline_access"}:
        return True
    text = f"the login has the scopes {', '.join(sorted(listed))}, configured are {', '.join(config.scopes)}"
    if config.auth_type == DatabricksCli.name:
        raise config.error(f"default auth: databricks-cli: {text}", "Log in again with these scopes, or unset scopes.")
    log.warning("databricks-cli is passed over: %s", text)
    return False
