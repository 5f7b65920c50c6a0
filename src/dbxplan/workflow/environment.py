"""The connection as environment variables, for processes that a bundle starts."""

from dbxplan.sdk.config import Config


def auth_environ(config: Config) -> dict[str, str]:
    """Each attribute that is set, under the first of its variables."""
    found: dict[str, str] = {}
    for attribute in Config.attributes():
        value = getattr(config, attribute.name)
        if attribute.env and value not in (None, "", False):
            found[attribute.env[0]] = "true" if value is True else str(value)
    return found
