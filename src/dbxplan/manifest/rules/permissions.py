"""The bundle's `permissions` are added to each resource; each list names an owner, and everyone once. (§8.1, §8.2)"""

from typing import Any

from dbxplan.manifest.document import Document
from dbxplan.manifest.rules.workspace import is_service_principal
from dbxplan.manifest.tree import Map, Marks, Seq
from dbxplan.resources.language import Language

PRINCIPALS = {"user_name": "user name", "group_name": "group", "service_principal_name": "service principal name"}
_LEVELS = ("CAN_MANAGE", "CAN_VIEW", "CAN_RUN")
_RISING = [
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
    "CAN_MANAGE",
    "IS_OWNER",
]


def apply_bundle_permissions(document: Document) -> None:
    entries = [entry for entry in document.tree.get("permissions") or () if isinstance(entry, Map)]
    for entry in entries:
        level = entry.get("level") or ""
        if level not in _LEVELS:
            document.error(f"invalid permission level: {level}, allowed values: [{', '.join(_LEVELS)}]")
            return
    for kind, _, body in document.resources():
        language = document.language(kind)
        if entries and language and language.levels and not isinstance(body.get("permissions"), str):
            _append(document, kind, body, entries, language)


def _append(document: Document, kind: str, body: Map, entries: "list[Map]", language: Language) -> None:
    own = body.get("permissions")
    own = own if isinstance(own, Seq) else Seq()
    named = {(field, entry.get(field)) for entry in own if isinstance(entry, Map) for field in PRINCIPALS}
    for entry in entries:
        field = next((field for field in PRINCIPALS if entry.get(field)), None)
        level = language.levels.get(str(entry.get("level")))
        if field is None or level is None:
            continue
        if (field, entry[field]) in named:
            document.warn(f"'{kind}' already has permissions set for '{entry[field]}' {PRINCIPALS[field]}")
            continue
        own.add(Map({"level": level, field: entry[field]}))
    if own:
        body["permissions"] = own


def fix_permissions(document: Document) -> None:
    user = str(document.context.user.get("userName") or "")
    me = ("service_principal_name" if is_service_principal(user) else "user_name", user)
    for kind, _, body in document.resources():
        entries = body.get("permissions")
        if not isinstance(entries, Seq):
            continue
        if kind == "secret_scopes":  # completed right before an apply, when their levels are known to be theirs
            entries.fill([(Map(entry) if isinstance(entry, Map) else entry, ()) for entry in entries])
            continue
        language = document.language(kind)
        if not entries:
            body.remove("permissions")
            continue
        _own(entries, me, owned=language is not None and language.owned)
        entries.fill(_collapsed(entries))


def _own(entries: Seq, me: tuple[str, str], owned: bool) -> None:
    field, name = me
    mine = [entry for entry in entries if isinstance(entry, Map) and entry.get(field) == name]
    if any(isinstance(entry, Map) and entry.get("level") == "IS_OWNER" for entry in entries):
        owned = False
    if owned:
        manages = next((entry for entry in mine if entry.get("level") == "CAN_MANAGE"), None)
        if manages is not None:
            manages["level"] = "IS_OWNER"
        else:
            entries.add(Map({"level": "IS_OWNER", field: name}))
    elif not any(entry.get("level") in ("CAN_MANAGE", "IS_OWNER") for entry in mine):
        entries.add(Map({"level": "CAN_MANAGE", field: name}))


def _collapsed(entries: Seq) -> list[tuple[Any, Marks]]:
    """One entry per principal, at its first place, with its highest level."""
    best: dict[tuple[str, str], str] = {}
    for entry in entries:
        field = next((field for field in PRINCIPALS if entry.get(field)), None) if isinstance(entry, Map) else None
        level = entry.get("level") if field else None
        if field and level:
            principal = (field, str(entry[field]))
            best[principal] = max(best.get(principal, ""), str(level), key=rank)
    return [(Map({"level": level, field: name}), ()) for (field, name), level in best.items()]


def rank(level: str) -> tuple[int, str]:
    """An unknown level counts as the longest known one that it starts with."""
    known = [index for index, name in enumerate(_RISING) if level.startswith(name)]
    exact = [index for index in known if _RISING[index] == level]
    longest = max(known, key=lambda index: len(_RISING[index]), default=-1)
    return (exact[0] if exact else longest, level)


def recommend_own_permission(document: Document) -> None:
    """Whoever deploys should be able to manage what was deployed."""
    entries = [entry for entry in document.tree.get("permissions") or () if isinstance(entry, Map)]
    if not entries:
        return
    user = document.context.user
    groups = {str(group.get("display")) for group in user.get("groups") or () if isinstance(group, dict)}
    name = user.get("userName")
    for entry in entries:
        mine = (
            name in (entry.get("user_name"), entry.get("service_principal_name")) or entry.get("group_name") in groups
        )
        if mine and entry.get("level") == "CAN_MANAGE":
            return
    document.recommend(
        f"permissions section should explicitly include the current deployment identity '{name}' or one of its groups",
        detail="Otherwise CAN_MANAGE is only given to whoever deploys the next time.",
    )
