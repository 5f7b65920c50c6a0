"""Profiles of `.databrickscfg`: one INI section each, nothing inherited."""

import configparser
from collections.abc import Mapping
from pathlib import Path

from dbxplan.sdk.errors.classes import ConfigError

DEFAULT = "DEFAULT"
SETTINGS = "__settings__"


class NoSuchProfile(ConfigError):  # noqa: N818 - as the errors of calls, without a suffix
    """A profile was named that the file does not have."""


def path(given: str | None, env: Mapping[str, str]) -> Path:
    """The file that is meant; `given` is what argument or environment name."""
    if given:
        return Path(given).expanduser()
    home = env.get("HOME") or env.get("USERPROFILE")
    return (Path(home) if home else Path.home()) / ".databrickscfg"


def names(file: Path) -> tuple[str, ...]:
    """The profiles of a file, none where there is no file."""
    return tuple(name for name, values in _sections(file).items() if name != SETTINGS and values)


def load(file: Path, named: str | None) -> tuple[str | None, Mapping[str, str]]:
    """Name and values: the named one, else `default_profile` of the settings, else DEFAULT, else `(None, {})`."""
    sections = _sections(file)
    if not sections and not file.exists():
        return None, {}
    wanted = sections.get(SETTINGS, {}).get("default_profile", "").strip() if named is None else named
    if wanted == SETTINGS:
        raise ConfigError(f"{SETTINGS} is a reserved section name and cannot be used as a profile")
    if not wanted and named is None:
        return (DEFAULT, sections[DEFAULT]) if sections.get(DEFAULT) else (None, {})
    if not sections.get(wanted):
        raise NoSuchProfile(f"resolve: {file} has no {wanted} profile configured")
    return wanted, sections[wanted]


def _sections(file: Path) -> dict[str, dict[str, str]]:
    # No default section: otherwise the parser would let every profile inherit from DEFAULT.
    parser = configparser.ConfigParser(interpolation=None, default_section="\0")
    try:
        parser.read(file, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError) as error:
        text = _reason(error)
        raise ConfigError(f"{file} cannot be read: {text}") from None
    return {name: dict(parser[name].items()) for name in parser.sections()}


def _reason(error: Exception) -> str:
    """Never the line itself, which may hold a token."""
    match error:
        case configparser.DuplicateOptionError():
            return f"line {error.lineno} sets {error.option} of [{error.section}] a second time"
        case configparser.DuplicateSectionError():
            return f"line {error.lineno} opens [{error.section}] a second time"
        case configparser.MissingSectionHeaderError():
            return f"line {error.lineno} stands before any [section]"
        case configparser.ParsingError():
            return f"line {error.errors[0][0]} is neither [section] nor key = value" if error.errors else "bad syntax"
        case _:
            return "it is no UTF-8 text"
