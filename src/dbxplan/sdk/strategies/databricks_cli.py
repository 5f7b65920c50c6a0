"""Whoever is logged in with `databricks auth login`."""

import functools
import json
import logging
import os
import platform
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dbxplan.sdk.client_types import ClientType
from dbxplan.sdk.oauth.tokens import Token
from dbxplan.sdk.strategies.base import bearing, environment, oauth_credentials_strategy
from dbxplan.sdk.strategies.commands import CliTokenSource, _run_subprocess

logger = logging.getLogger("databricks.sdk.credentials_provider")

LEAST_BYTES = 1024 * 1024  # what is smaller is the old CLI, a Python script that knows no OAuth
VERSION_TIMEOUT_SECONDS = 5
IGNORED_SCOPES = frozenset(("offline_access",))  # asks for a refresh token, and permits nothing


@dataclass(order=True, frozen=True)
class CliVersion:
    """Unknown is older than everything."""

    major: int = -1
    minor: int = -1
    patch: int = -1

    @property
    def is_default_dev_build(self) -> bool:
        """Built without a version."""
        return self == CliVersion(0, 0, 0)

    @property
    def is_told(self) -> bool:
        return self != CliVersion() and not self.is_default_dev_build

    def __str__(self) -> str:
        return f"v{self.major}.{self.minor}.{self.patch}" if self != CliVersion() else "of unknown version"


KNOWS_PROFILES = CliVersion(0, 207, 1)
KNOWS_FORCE_REFRESH = CliVersion(0, 296, 0)


class DatabricksCliTokenSource(CliTokenSource):
    """FileNotFoundError without a CLI that knows OAuth, OSError where it cannot be told whose token is wanted."""

    def __init__(self, cfg: Any) -> None:
        self._scopes = set(cfg.scopes or ()) - IGNORED_SCOPES
        command = self._resolve_cli_command(self._path(cfg), cfg)
        super().__init__(
            command,
            "token_type",
            "access_token",
            "expiry",
            disable_async=bool(cfg.disable_async_token_refresh),
            env=environment(cfg),
        )

    def refresh(self) -> Token:
        """ValueError for a token with other scopes than configured: a login has its scopes for good."""
        token = super().refresh()
        granted = token.jwt_claims().get("scope")
        if self._scopes and isinstance(granted, (str, list)):
            found = {str(one) for one in (granted.split() if isinstance(granted, str) else granted)} - IGNORED_SCOPES
            if found != self._scopes:
                raise ValueError(
                    f"Token issued by Databricks CLI has scopes {sorted(found)} which do not match the configured "
                    f"scopes {sorted(self._scopes)}. Please re-authenticate with the desired scopes by running "
                    "`databricks auth login` with the --scopes flag. Scopes default to all-apis."
                )
        return token

    @classmethod
    def _path(cls, cfg: Any) -> str:
        given = cfg.databricks_cli_path
        if given and "/" in given:
            return str(given)
        path = environment(cfg).get("PATH", "")
        try:
            return cls._find_executable(given or "databricks", path)
        except FileNotFoundError:
            if given or platform.system() != "Windows":
                raise
            return cls._find_executable("databricks.exe", path)

    @staticmethod
    def _find_executable(name: str, path: str | None = None) -> str:
        """In the folders of `path`, which is that of this process where it is None."""
        failure = FileNotFoundError("Most likely the Databricks CLI is not installed")
        for folder in (os.getenv("PATH", "") if path is None else path).split(os.pathsep):
            file = (Path(folder) / name).resolve()
            if not file.is_file():
                continue
            if file.stat().st_size >= LEAST_BYTES:
                return str(file)
            failure = FileNotFoundError("Databricks CLI version <0.100.0 detected")
        raise failure

    @staticmethod
    def _parse_cli_version(output: str) -> CliVersion:
        try:
            told = json.loads(output)
            return CliVersion(*(int(told[part]) for part in ("Major", "Minor", "Patch")))
        except (KeyError, TypeError, ValueError) as error:
            logger.debug("Failed to parse Databricks CLI version from output: %r (%s)", output, error)
            return CliVersion()

    @staticmethod
    @functools.lru_cache(maxsize=8)
    def _probe_cli_version(cli_path: str) -> CliVersion:
        """Kept for the process; a failure is not."""
        command = [cli_path, "version", "--output", "json"]
        shown = _run_subprocess(command, capture_output=True, check=True, timeout=VERSION_TIMEOUT_SECONDS)
        return DatabricksCliTokenSource._parse_cli_version(shown.stdout.decode())

    @staticmethod
    def _get_cli_version(cli_path: str) -> CliVersion:
        try:
            return DatabricksCliTokenSource._probe_cli_version(cli_path)
        except Exception as error:  # a program may fail in any way
            logger.warning("Failed to detect Databricks CLI version, it is taken for an old one: %s", error)
            return CliVersion()

    @staticmethod
    def _resolve_cli_command(cli_path: str, cfg: Any) -> list[str]:
        version = DatabricksCliTokenSource._get_cli_version(cli_path)
        if version.is_default_dev_build:
            logger.info("Databricks CLI %s is a development build, and is taken for an old one", version)
        try:
            return DatabricksCliTokenSource._build_cli_command(cli_path, cfg, version)
        except OSError as error:
            raise OSError(f"cannot configure CLI token source: {error}") from error

    @staticmethod
    def _build_cli_command(cli_path: str, cfg: Any, version: CliVersion) -> list[str]:
        """By profile where the CLI knows profiles here, else by host."""
        command = _core_command(cli_path, cfg, version)
        if version >= KNOWS_FORCE_REFRESH:
            return [*command, "--force-refresh"]
        _warn_of("--force-refresh", KNOWS_FORCE_REFRESH, version, "The CLI may hand out stale tokens.")
        return command


def _core_command(cli_path: str, cfg: Any, version: CliVersion) -> list[str]:
    if cfg.profile and version >= KNOWS_PROFILES:
        return [cli_path, "auth", "token", "--profile", cfg.profile]
    if cfg.profile:
        _warn_of("--profile", KNOWS_PROFILES, version, "Falling back to --host.")
    if not cfg.host:
        missing = (
            f"Databricks CLI {version} does not support --profile (requires >= {KNOWS_PROFILES}) "
            "and no host fallback is configured"
        )
        raise OSError(missing if cfg.profile else "neither profile nor host is configured")
    account = ["--account-id", cfg.account_id] if cfg.client_type == ClientType.ACCOUNT and cfg.account_id else []
    return [cli_path, "auth", "token", "--host", cfg.host, *account]


def _warn_of(flag: str, since: CliVersion, version: CliVersion, instead: str) -> None:
    if version.is_told:
        logger.warning("Databricks CLI %s does not support %s (requires >= %s). %s", version, flag, since, instead)
    else:
        logger.warning("Could not confirm %s support (requires >= %s). %s", flag, since, instead)


@oauth_credentials_strategy("databricks-cli", ["host"], supports_group=False)
def databricks_cli(cfg: Any) -> Any:
    try:
        source = DatabricksCliTokenSource(cfg)
    except FileNotFoundError as error:
        logger.debug("%s", error)
        return None
    try:
        source.token()
    except OSError as error:
        if "databricks OAuth is not" not in str(error):
            raise
        logger.debug("OAuth not configured or not available: %s", error)
        return None
    except ValueError as error:
        if cfg.auth_type == "databricks-cli":
            raise
        logger.warning("databricks-cli is passed over: %s", error)
        return None
    return bearing(source)
