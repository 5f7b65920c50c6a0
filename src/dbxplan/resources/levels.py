"""Permission levels, and whom an entry of an access list is for."""

from collections.abc import Mapping
from typing import Any, Final

OWNS: Final = "IS_OWNER"
MANAGES: Final = "CAN_MANAGE"
SECRETS_RISING: Final = ("READ", "WRITE", "MANAGE")  # of secret scopes, whose access lists are no permissions
SECRETS_MANAGES: Final = SECRETS_RISING[-1]
PRINCIPALS: Final = ("user_name", "group_name", "service_principal_name")
FOLDED: Final = ("user_name", "service_principal_name")  # compared without case; names of groups are not
RISING: Final = (
    "CAN_VIEW",
    "CAN_READ",
    "CAN_VIEW_METADATA",
    "CAN_RUN",
    "CAN_QUERY",
    "CAN_USE",
    "CAN_EDIT",
    "CAN_EDIT_METADATA",
    "CAN_CREATE",
    "CAN_ATTACH_TO",
    "CAN_RESTART",
    "CAN_MONITOR",
    "CAN_MANAGE_RUN",
    "CAN_MANAGE_STAGING_VERSIONS",
    "CAN_MANAGE_PRODUCTION_VERSIONS",
    MANAGES,
    OWNS,
)


def rank(level: str) -> tuple[int, str]:
    """An unknown level counts as the longest known one that it starts with."""
    known = [index for index, name in enumerate(RISING) if level.startswith(name)]
    exact = [index for index in known if RISING[index] == level]
    longest = max(known, key=lambda index: len(RISING[index]), default=-1)
    return (exact[0] if exact else longest, level)


def principal(entry: Mapping[str, Any]) -> tuple[str, str]:
    """The field that names somebody, and the name as it is compared; empty where none is known."""
    field = next((field for field in PRINCIPALS if entry.get(field)), "")
    name = str(entry[field]) if field else ""
    return field, name.lower() if field in FOLDED else name
