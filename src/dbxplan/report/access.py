"""Who gains and who loses access, as the changes of permissions and grants tell it."""

from typing import Any, Final

from dbxplan.address import Element
from dbxplan.plan.model import MISSING, FieldChange
from dbxplan.report.words import LATER, listed, safe

NOUNS: Final = {"user_name": "user", "group_name": "group", "service_principal_name": "service principal"}


def access(change: FieldChange) -> tuple[str, str] | None:
    """`gains` or `loses`, and who what; None for a change that is of no one's access."""
    if len(change.path) < 2 or not isinstance(change.path[1], Element):
        return None
    who, before, after = _who(change.path[1].key), held(change.live, change), held(change.desired, change)
    if before and after:
        return "changes", f"{who}: {before} -> {after}"
    if before or after:
        return ("gains" if after else "loses"), f"{who}: {after or before}"
    return None


def held(value: Any, change: FieldChange) -> str:
    """A level, or privileges; empty for none."""
    if value is MISSING or value is None:
        return ""
    if change.path[2:] == ("owner",):
        return "IS_OWNER" if value else "CAN_MANAGE"
    if isinstance(value, dict) and "privileges" in value:
        return listed(sorted(map(str, value["privileges"]))) if value["privileges"] else ""
    if isinstance(value, dict):
        return "IS_OWNER" if value.get("owner") else safe(str(value.get("level") or LATER))
    return safe(str(value)) if isinstance(value, str) else LATER


def _who(key: str) -> str:
    field, _, name = key.partition("=")
    return f"{NOUNS[field]} {safe(name)}" if field in NOUNS and name else safe(key)
