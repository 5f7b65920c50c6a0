"""Who may do what with a job, a pipeline, a cluster, a warehouse, a folder, a notebook or a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dbxplan.emulator import cluster_states, tree
from dbxplan.emulator.call import Call, principal_field, principal_of
from dbxplan.emulator.messages import ApiError, Json, absent, invalid

Entries = list[Json]  # {user_name | group_name | service_principal_name, permission_level}


@dataclass(frozen=True, slots=True)
class Kind:
    """`levels` from low to high; `owned` kinds have exactly one IS_OWNER, and `keeps_owner` those that keep it when a
    new list names none."""

    answer: str
    levels: Sequence[str]
    owned: bool = False
    last_wins: bool = False
    keeps_owner: bool = False


TREE_LEVELS = ("CAN_READ", "CAN_RUN", "CAN_EDIT", "CAN_MANAGE")
KINDS = {
    "jobs": Kind("job", ("CAN_VIEW", "CAN_MANAGE_RUN", "CAN_MANAGE", "IS_OWNER"), owned=True, last_wins=True),
    "pipelines": Kind("pipelines", ("CAN_VIEW", "CAN_RUN", "CAN_MANAGE", "IS_OWNER"), owned=True),
    "clusters": Kind("cluster", ("CAN_ATTACH_TO", "CAN_RESTART", "CAN_MANAGE")),
    "sql/warehouses": Kind(
        "warehouses",
        ("CAN_VIEW", "CAN_USE", "CAN_MONITOR", "CAN_MANAGE", "IS_OWNER"),
        owned=True,
        last_wins=True,
        keeps_owner=True,
    ),
    "instance-pools": Kind("instance-pool", ("CAN_ATTACH_TO", "CAN_MANAGE")),
    "cluster-policies": Kind("cluster-policy", ("CAN_USE",)),
    "sql/queries": Kind("query", TREE_LEVELS),
    "sql/alerts": Kind("alert", TREE_LEVELS),
    "dashboards": Kind("dashboard", TREE_LEVELS),
    "alertsv2": Kind("alertv2", TREE_LEVELS),
    "genie": Kind("genie-space", TREE_LEVELS),
    "experiments": Kind("mlflowExperiment", ("CAN_READ", "CAN_EDIT", "CAN_MANAGE")),
    "registered-models": Kind(
        "registered-model",
        ("CAN_READ", "CAN_EDIT", "CAN_MANAGE_STAGING_VERSIONS", "CAN_MANAGE_PRODUCTION_VERSIONS", "CAN_MANAGE"),
    ),
    "serving-endpoints": Kind("serving-endpoint", ("CAN_VIEW", "CAN_QUERY", "CAN_MANAGE")),
    "apps": Kind("apps", ("CAN_USE", "CAN_MANAGE")),
    "vector-search-endpoints": Kind("vector-search-endpoints", ("CAN_CREATE", "CAN_USE", "CAN_MANAGE")),
    "database-projects": Kind("database-projects", ("CAN_USE", "CAN_MANAGE")),
    "database-instances": Kind("database-instances", ("CAN_USE", "CAN_MANAGE")),
    "directories": Kind("directory", TREE_LEVELS),
    "notebooks": Kind("notebook", TREE_LEVELS),
    "files": Kind("file", TREE_LEVELS),
}
NODE_TYPES = {"directories": ("DIRECTORY", "REPO"), "notebooks": ("NOTEBOOK",), "files": ("FILE",)}
FILED = {"dashboards": "dashboard", "alertsv2": "alert"}  # whose files lie in a folder, and inherit from it
PATH_TYPES = {name: path for path, names in NODE_TYPES.items() for name in names}


def created(call: Call, kind: str, id: str, entries: Entries | None = None) -> None:
    """The list of a new object: its creator owns it, or manages it."""
    owner = {call.caller.field: call.caller.name, "permission_level": "IS_OWNER" if KINDS[kind].owned else "CAN_MANAGE"}
    given = entries or []
    if not any(entry.get("permission_level") == "IS_OWNER" for entry in given):
        given = [owner, *(entry for entry in given if principal_of(entry) != principal_of(owner))]
    write(call, kind, id, checked(kind, given))


def require(call: Call, kind: str, id: str, level: str, doing: str) -> None:
    """Access is looked at before existence: who sees nothing gets 403 for what is there and for what is not."""
    if not may(call, kind, id, level):
        message = f"{call.caller.name} does not have permission to {doing} {id} ({level} is needed)"
        raise ApiError(403, "PERMISSION_DENIED", message)


def sees(call: Call, kind: str, id: str) -> bool:
    return may(call, kind, id, KINDS[kind].levels[0])


def may(call: Call, kind: str, id: str, level: str) -> bool:
    if call.caller.admin:
        return True
    levels = KINDS[kind].levels
    if level not in levels:  # only administrators manage cluster policies
        return False
    names = {(call.caller.field, call.caller.name.lower()), *(("group_name", name) for name in call.caller.groups)}
    held = [*direct(call, kind, id), *inherited(call, kind, id)]
    return any(
        (key, name if key == "group_name" else name.lower()) in names
        and levels.index(entry["permission_level"]) >= levels.index(level)
        for entry in held
        for key, name in [principal_of(entry)]
    )


def direct(call: Call, kind: str, id: str) -> Entries:
    row = call.store.find("access", f"/{kind}/{id}")
    return list(row.body["entries"]) if row else []


def inherited(call: Call, kind: str, id: str) -> Entries:
    """With `_from`: the object each comes from."""
    found = [{"group_name": "admins", "permission_level": "CAN_MANAGE", "_from": f"/{kind}/"}]
    if kind in NODE_TYPES:
        found[0]["_from"] = "/directories/"
    for above in tree.ancestors(path) if (path := _path(call, kind, id)) else ():
        folder = tree.find(call.store, above)
        if folder is None:
            continue
        source = f"/directories/{folder.alt}"
        held = ({**entry, "_from": source} for entry in own(call, above, folder.alt))
        found += (entry for entry in held if entry["permission_level"] in KINDS[kind].levels)
    return found


def _path(call: Call, kind: str, id: str) -> str:
    """Where the object lies in the tree; empty for what does not."""
    if kind in NODE_TYPES:
        node = tree.by_id(call.store, id)
        return node.id if node else ""
    row = call.store.find(FILED[kind], id) if kind in FILED else None
    return str(row.body["path"]) if row else ""


def own(call: Call, path: str, id: str) -> Entries:
    """The entries of a folder, with those that it has by its place."""
    entries = direct(call, "directories", id)
    if tree.parent(path) == "/Users":
        name = path.rpartition("/")[2]
        entries.append({principal_field(name): name, "permission_level": "CAN_MANAGE"})
    if path == "/Shared":
        entries.append({"group_name": "users", "permission_level": "CAN_MANAGE"})
    return entries


def write(call: Call, kind: str, id: str, entries: Entries) -> None:
    call.store.put("access", f"/{kind}/{id}", {"entries": entries})


def gone(call: Call, kind: str, id: str) -> None:
    """Of newer services the list goes with its object."""
    call.store.delete("access", f"/{kind}/{id}")


def checked(kind: str, entries: Entries) -> Entries:
    """One entry a principal, of levels that the kind has."""
    held: dict[tuple[str, str], Json] = {}
    for entry in entries:
        key, name = principal_of(entry)
        level = entry.get("permission_level")
        if not key:
            raise invalid("An entry needs one of user_name, group_name and service_principal_name")
        if level not in KINDS[kind].levels:
            raise invalid(f"'{level}' is not a valid permission level for {kind}: {', '.join(KINDS[kind].levels)}")
        if key == "group_name" and name == "admins" and level != "CAN_MANAGE":
            raise invalid("Cannot change permissions for group 'admins' to None.")
        if key == "group_name" and level == "IS_OWNER":
            raise invalid("A group can not be the owner.")
        if (key, name) in held and not KINDS[kind].last_wins:
            raise invalid(f"Permissions being set for {principal_label(key, name)} are ambiguous")
        held[key, name] = {key: name, "permission_level": level}
    return list(held.values())


def principal_label(key: str, name: str) -> str:
    label = {"user_name": "UserName", "group_name": "GroupName"}.get(key, "ServicePrincipalName")
    return f"{label}({name})"


def check_owner(kind: str, entries: Entries) -> None:
    if KINDS[kind].owned and [entry["permission_level"] for entry in entries].count("IS_OWNER") != 1:
        raise invalid(f"The {kind.rpartition('/')[2].removesuffix('s')} must have exactly one owner.")


def with_owner(call: Call, kind: str, id: str, entries: Entries) -> Entries:
    """A new list with the present owner, where it names none."""
    if not KINDS[kind].keeps_owner or any(entry["permission_level"] == "IS_OWNER" for entry in entries):
        return entries
    owner = next(entry for entry in direct(call, kind, id) if entry["permission_level"] == "IS_OWNER")
    if principal_of(owner) in {principal_of(entry) for entry in entries}:
        raise invalid(f"{kind} {id} with no existing owner must provide a new owner")
    return [*entries, owner]


def check_exists(call: Call, kind: str, id: str) -> None:
    """Lists of jobs, pipelines and clusters outlive their objects."""
    if kind in NODE_TYPES:
        node = tree.by_id(call.store, id)
        if node is None or node.body["object_type"] not in NODE_TYPES[kind]:
            raise absent(f"{KINDS[kind].answer.capitalize()} {id} does not exist.")
        return
    if call.store.find("access", f"/{kind}/{id}") is None:
        raise absent(f"{KINDS[kind].answer.capitalize()} {id} does not exist.")
    if kind == "clusters" and (cluster := call.store.find("cluster", id)):
        cluster_states.refuse_purged(call, cluster.body)


def answer(call: Call, kind: str, id: str) -> Json:
    """As GET, PUT and PATCH show the list: an entry a principal, its levels with their origin."""
    shown: dict[tuple[str, str], Json] = {}
    for entry in [*direct(call, kind, id), *inherited(call, kind, id)]:
        key, name = principal_of(entry)
        line = shown.setdefault((key, name), {key: name, **display(call, key, name), "all_permissions": []})
        source = entry.get("_from")
        origin: Json = {"inherited": True, "inherited_from_object": [source]} if source else {"inherited": False}
        line["all_permissions"].append({"permission_level": entry["permission_level"], **origin})
    return {
        "object_id": f"/{kind}/{id}",
        "object_type": KINDS[kind].answer,
        "access_control_list": list(shown.values()),
    }


def display(call: Call, key: str, name: str) -> dict[str, Any]:
    """The name people know a user or service principal by; groups have none beside their own."""
    kind = {"user_name": "user", "service_principal_name": "service_principal"}.get(key)
    rows = call.store.named(kind, name.lower()) if kind else []
    return {"display_name": rows[0].body["displayName"]} if rows else {}
