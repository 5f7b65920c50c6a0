"""Permission levels, and whom an entry of an access list is for."""

from collections.abc import Mapping
from typing import Any, Final

OWNS: Final = "IS_OWNER"
MANAGES: Final = "CAN_MANAGE"
ADMINS: Final = "admins"  # workspace admins manage everything by inheritance
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

FILED: Final = ("CAN_READ", "CAN_RUN", "CAN_EDIT", MANAGES)
HELD: Final[Mapping[str, tuple[str, ...]]] = {  # by object type, the levels that an entry may have
    "alertsv2": FILED,
    "apps": ("CAN_USE", MANAGES),
    "clusters": ("CAN_ATTACH_TO", "CAN_RESTART", MANAGES),
    "dashboards": FILED,
    "database-instances": ("CAN_USE", MANAGES),
    "database-projects": ("CAN_USE", MANAGES),
    "experiments": ("CAN_READ", "CAN_EDIT", MANAGES),
    "genie": FILED,
    "instance-pools": ("CAN_ATTACH_TO", MANAGES),
    "jobs": ("CAN_VIEW", "CAN_MANAGE_RUN", MANAGES, OWNS),
    "pipelines": ("CAN_VIEW", "CAN_RUN", MANAGES, OWNS),
    "registered-models": (
        "CAN_READ",
        "CAN_EDIT",
        "CAN_MANAGE_STAGING_VERSIONS",
        "CAN_MANAGE_PRODUCTION_VERSIONS",
        MANAGES,
    ),
    "serving-endpoints": ("CAN_VIEW", "CAN_QUERY", MANAGES),
    "sql/warehouses": ("CAN_VIEW", "CAN_USE", "CAN_MONITOR", MANAGES, OWNS),
    "vector-search-endpoints": ("CAN_CREATE", "CAN_USE", MANAGES),
}


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
