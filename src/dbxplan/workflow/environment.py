"""The connection as environment variables, for processes that a bundle starts."""

from enum import Enum

from dbxplan.sdk.settings import Settings


def auth_environ(config: Settings) -> dict[str, str]:
    """Each attribute that is set, under the first of its variables."""
    found: dict[str, str] = {}
    for attribute in Settings.attributes():
        value = getattr(config, attribute.name)
        if attribute.env and value not in (None, "", False):
            found[attribute.env[0]] = _text(value)
    return found


def _text(value: object) -> str:
    if value is True:
        return "true"
    return str(value.value if isinstance(value, Enum) else value)
