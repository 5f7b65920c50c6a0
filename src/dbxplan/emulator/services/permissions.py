"""Access lists. API: https://docs.databricks.com/api/workspace/permissions"""

from dbxplan.emulator import access
from dbxplan.emulator.call import Call, principal_of
from dbxplan.emulator.messages import Json, invalid
from dbxplan.emulator.router import Routes

routes = Routes("iam")
PATH = "/api/2.0/permissions/{request_object_type}/{request_object_id}"
SQL = "/api/2.0/permissions/sql/{sql_object_type}/{request_object_id}"
ALIASES = {"warehouses": "sql/warehouses"}
DESCRIPTIONS = {
    "CAN_VIEW": "Can view",
    "CAN_CREATE": "Can create",
    "CAN_USE": "Can use",
    "CAN_MONITOR": "Can monitor",
    "CAN_ATTACH_TO": "Can attach to",
    "CAN_RESTART": "Can restart",
    "CAN_READ": "Can read",
    "CAN_RUN": "Can run",
    "CAN_EDIT": "Can edit",
    "CAN_QUERY": "Can query",
    "CAN_MANAGE_STAGING_VERSIONS": "Can manage versions in staging",
    "CAN_MANAGE_PRODUCTION_VERSIONS": "Can manage versions in production",
    "CAN_MANAGE_RUN": "Can manage runs",
    "CAN_MANAGE": "Can manage, and change permissions",
    "IS_OWNER": "Owns the object",
}


@routes("GET", PATH, "permissions.get")
@routes("GET", SQL, "permissions.get")
def get(call: Call) -> Json:
    kind, id = target(call, "CAN_MANAGE")
    return access.answer(call, kind, id)


@routes("PUT", PATH, "permissions.set")
@routes("PUT", SQL, "permissions.set")
def set_(call: Call) -> Json:
    """Replaces the direct entries."""
    kind, id = target(call, "CAN_MANAGE")
    entries = access.checked(kind, without_admins(call.body.get("access_control_list") or []))
    return written(call, kind, id, access.with_owner(call, kind, id, entries))


@routes("PATCH", PATH, "permissions.update")
@routes("PATCH", SQL, "permissions.update")
def update(call: Call) -> Json:
    """Adds entries or raises them; removes none."""
    kind, id = target(call, "CAN_MANAGE")
    given = access.checked(kind, without_admins(call.body.get("access_control_list") or []))
    entries = {principal_of(entry): entry for entry in access.direct(call, kind, id)}
    levels = access.KINDS[kind].levels
    for entry in given:
        held = entries.get(principal_of(entry))
        if held is None or levels.index(entry["permission_level"]) > levels.index(held["permission_level"]):
            entries[principal_of(entry)] = entry
    return written(call, kind, id, list(entries.values()))


@routes("GET", PATH + "/permissionLevels", "permissions.get_permission_levels")
@routes("GET", SQL + "/permissionLevels", "permissions.get_permission_levels")
def levels(call: Call) -> Json:
    kind, _ = target(call, access.KINDS[known(call)].levels[0])
    return {
        "permission_levels": [
            {"permission_level": level, "description": DESCRIPTIONS[level]} for level in access.KINDS[kind].levels
        ]
    }


def target(call: Call, level: str) -> tuple[str, str]:
    kind, id = known(call), call.path["request_object_id"]
    if kind != "jobs":
        access.check_exists(call, kind, id)
    access.require(call, kind, id, level, f"manage permissions of {kind.removesuffix('s')}")
    access.check_exists(call, kind, id)
    return kind, id


def known(call: Call) -> str:
    given = call.path.get("request_object_type") or f"sql/{call.path['sql_object_type']}"
    kind = ALIASES.get(given, given)
    if kind not in access.KINDS:
        raise invalid(f"request_object_type is not recognized: {kind}")
    return kind


def without_admins(entries: access.Entries) -> access.Entries:
    """The admins' CAN_MANAGE is inherited everywhere; naming it again changes nothing."""
    return [
        entry
        for entry in entries
        if (entry.get("group_name"), entry.get("permission_level")) != ("admins", "CAN_MANAGE")
    ]


def written(call: Call, kind: str, id: str, entries: access.Entries) -> Json:
    access.check_owner(kind, entries)
    access.write(call, kind, id, entries)
    return access.answer(call, kind, id)
