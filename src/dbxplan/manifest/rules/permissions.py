"""The bundle's `permissions` are added to each resource; each list names an owner, and everyone once. (§8.1, §8.2)"""

from collections.abc import Mapping
from typing import Any

from dbxplan.address import Address
from dbxplan.manifest.document import Document
from dbxplan.manifest.rules.workspace import is_service_principal
from dbxplan.manifest.tree import Map, Marks, Path, Seq, as_seq
from dbxplan.resources.language import Language
from dbxplan.resources.levels import MANAGES, OWNS, SECRETS_MANAGES, SECRETS_RISING, principal, rank

PRINCIPALS = {"user_name": "user name", "group_name": "group", "service_principal_name": "service principal name"}
_FIRST_NAMED = ("user_name", "service_principal_name", "group_name")  # who counts, where an entry names several
_LEVELS = ("CAN_MANAGE", "CAN_VIEW", "CAN_RUN")


def apply_bundle_permissions(document: Document) -> None:
    entries = [entry for entry in document.tree.get("permissions") or () if isinstance(entry, Map)]
    for entry in entries:
        level = entry.get("level") or ""
        if level not in _LEVELS:
            document.error(f"invalid permission level: {level}, allowed values: [{', '.join(_LEVELS)}]")
            return
    for kind, _, body in document.resources():
        language = document.language(kind)
        if entries and language and language.levels:
            _append(document, kind, body, entries, language)


def _append(document: Document, kind: str, body: Map, entries: "list[Map]", language: Language) -> None:
    own = body.get("permissions")
    own = own if isinstance(own, Seq) else Seq()
    named = [
        (field, entry[field]) for entry in own if isinstance(entry, Map) for field in PRINCIPALS if entry.get(field)
    ]
    for entry in entries:
        meant = [(field, entry[field]) for field in PRINCIPALS if entry.get(field)]
        level = language.levels.get(str(entry.get("level")))
        if level is None:
            continue
        taken = [one for one in named if one in meant]
        for field, name in taken:
            document.warn(f"'{kind}' already has permissions set for '{name}' {PRINCIPALS[field]}")
        if not taken:
            own.add(Map({"level": level, **dict(meant)}))
    if own:
        body["permissions"] = own


def fix_permissions(document: Document) -> None:
    me = _me(document)
    for kind, key, body in document.resources():
        entries = body.get("permissions")
        if isinstance(entries, str):  # nobody can be named in it
            body.remove("permissions")
        if not isinstance(entries, Seq):
            continue
        language = document.language(kind)
        if kind == "secret_scopes":  # their list is completed with the plan, and shown as it was declared
            entries.fill([(_rebuilt(entry), ()) for entry in entries])
            _refuse_unclear(document, ("resources", kind, key, "permissions"), entries)
            continue
        if not entries:
            body.remove("permissions")
            continue
        if _own(entries, me, owned=language is not None and language.owned):
            document.default_owners.add((kind, key))
        entries.fill(_collapsed(entries))


def _rebuilt(entry: Any) -> Any:
    """An entry of a list that the language makes anew: what is empty in it is left out."""
    return Map({name: value for name, value in entry.items() if value}) if isinstance(entry, Map) else entry


def _refuse_unclear(document: Document, path: Path, entries: Seq) -> None:
    for index, entry in enumerate(entries):
        if not isinstance(entry, Map) or not named(entry):
            document.refuse("secret scope permission principal is required", (*path, index))
        elif entry.get("level") not in SECRETS_RISING:
            known = ", ".join(SECRETS_RISING)
            document.refuse(
                f"unknown permission level {entry.get('level')!r}; a secret scope has {known}", (*path, index)
            )


def named(entry: Map) -> str:
    """The field that names somebody."""
    return next((field for field in ("user_name", "group_name", "service_principal_name") if entry.get(field)), "")


def _own(entries: Seq, me: tuple[str, str], owned: bool) -> bool:
    """Whether I own it because nobody else does."""
    field, name = me
    mine = [
        entry
        for entry in entries
        if isinstance(entry, Map) and (entry.get("user_name") or entry.get("service_principal_name")) == name
    ]
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
    return owned


def _collapsed(entries: Seq) -> list[tuple[Any, Marks]]:
    """One entry per principal, at its first place, with its highest level."""
    best: dict[tuple[str, str], str] = {}
    for entry in entries:
        field = next((field for field in _FIRST_NAMED if entry.get(field)), None) if isinstance(entry, Map) else None
        level = entry.get("level") if field else None
        if field and level:
            principal = (field, str(entry[field]))
            best[principal] = max(best.get(principal, ""), str(level), key=rank)
    return [(Map({"level": level, field: name}), ()) for (field, name), level in best.items()]


def access_list(document: Document, address: Address, entries: Seq) -> Map:
    """The body of a resource's permissions: an owner manages, and is one by name or for lack of another."""
    language = document.language(address.kind)
    if language is not None and language.acls:
        return _secret_access_list(entries, _me(document)[1])
    default = (address.kind, address.key) in document.default_owners
    each = _one_each(entries)
    named_owner = not default and any(entry.get("level") == OWNS for entry in each)
    listed = Seq()
    for entry in each:
        listed.add(_entry(entry, named_owner=named_owner))
    body = Map({"permissions": listed})
    if default:
        field, name = _me(document)
        body["owner_else"] = Map({field: name, "level": MANAGES})
    return body


def _one_each(entries: Seq) -> list[Map]:
    """The API knows users and service principals without case: one entry a principal, with its highest level."""
    found: dict[tuple[str, str], Map] = {}
    for entry in entries:
        if isinstance(entry, Map):
            other = found.setdefault(principal(entry), entry)
            if rank(str(entry.get("level"))) > rank(str(other.get("level"))):
                found[principal(entry)] = Map({**other, "level": entry.get("level")})
    return list(found.values())


def grants_list(entries: Seq) -> Seq:
    """Principals, whose case says nothing, once; with all the privileges that any entry gives them."""
    found: dict[object, Any] = {}
    for index, entry in enumerate(entries):
        name = str(entry.get("principal")).lower() if isinstance(entry, Map) else index
        found[name] = _with_more(found[name], entry) if name in found else entry
    listed = Seq()
    for entry in found.values():
        listed.add(entry)
    return listed


def _with_more(entry: Map, other: Map) -> Map:
    privileges = Seq()
    for privilege in (*as_seq(entry.get("privileges")), *as_seq(other.get("privileges"))):
        privileges.add(privilege)
    return Map({**entry, "privileges": privileges})


def _secret_access_list(entries: Seq, me: str) -> Map:
    """Whoever deploys manages; everyone stands in it once, with the highest level."""
    levels: dict[str, str] = {}
    for entry in [*entries, Map({"user_name": me, "level": SECRETS_MANAGES})]:
        if isinstance(entry, Map) and (field := named(entry)) and entry.get("level") in SECRETS_RISING:
            name, level = str(entry[field]), str(entry["level"])
            same = next((known for known in levels if known.lower() == name.lower()), name)
            levels[same] = max(levels.get(same, level), level, key=SECRETS_RISING.index)
    listed = Seq()
    for name, level in levels.items():
        listed.add(Map({"principal": name, "level": level}))
    return Map({"permissions": listed})


def _entry(entry: Map, *, named_owner: bool) -> Map:
    """Where one is named to own it, nobody else does any more."""
    owns = entry.get("level") == OWNS
    return Map({**entry, **({"level": MANAGES} if owns else {}), **({"owner": owns} if named_owner else {})})


def _me(document: Document) -> tuple[str, str]:
    user = str(document.context.user.get("userName") or "")
    return "service_principal_name" if is_service_principal(user) else "user_name", user


def groups_of(user: Mapping[str, Any]) -> frozenset[str]:
    """The names of the groups that a SCIM user is in."""
    return frozenset(str(group.get("display")) for group in user.get("groups") or () if isinstance(group, dict))


def recommend_own_permission(document: Document) -> None:
    """Whoever deploys should be able to manage what was deployed."""
    entries = [entry for entry in document.tree.get("permissions") or () if isinstance(entry, Map)]
    if not entries:
        return
    user = document.context.user
    groups = groups_of(user)
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
