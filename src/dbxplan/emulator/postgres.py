"""The objects of Lakebase as they are kept: what was asked for apart, and the status that is shown instead."""

from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import uuid4

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, absent, dumps, invalid
from dbxplan.emulator.store import Row

# noun -> what an update may name in its mask; `a.*` stands for each member
MASKS = {
    "project": (
        "budget_policy_id", "custom_tags", "default_branch", "default_endpoint_settings", "default_endpoint_settings.*",
        "display_name", "enable_pg_native_login", "history_retention_duration",
    ),
    "branch": ("is_protected", "expiration"),
    "endpoint": (
        "autoscaling_limit_max_cu", "autoscaling_limit_min_cu", "disabled", "group", "settings", "suspension",
    ),
    "role": ("attributes", "attributes.*", "membership_roles"),
    "database": ("postgres_database", "role"),
}  # fmt: skip
GROUPS = {
    "expiration": ("expire_time", "ttl", "no_expiry"),
    "suspension": ("suspend_timeout_duration", "no_suspension"),
}
SETTINGS: Json = {
    "autoscaling_limit_min_cu": 1.0,
    "autoscaling_limit_max_cu": 1.0,
    "suspend_timeout_duration": "86400s",
}
NO_RIGHTS = {"bypassrls": False, "createdb": False, "createrole": False}
METHODS = {"USER": "LAKEBASE_OAUTH_V1", "SERVICE_PRINCIPAL": "LAKEBASE_OAUTH_V1", "GROUP": "NO_LOGIN"}
HEADS = {"branch": "br", "endpoint": "ep"}


class ManagedByParentError(ApiError):
    """A delete of what goes with something else only."""

    def __init__(self, message: str) -> None:
        super().__init__(400, "BAD_REQUEST", message)

    def body(self) -> Json:
        detail = {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "domain": "databricks.com",
            "reason": "RESOURCE_CONFLICT",
            "metadata": {"declarative_context": "MANAGED_BY_PARENT"},
        }
        return {**super().body(), "details": [detail]}


def find(call: Call, noun: str, name: str) -> Row:
    """What is missing first on the way to it is named."""
    row = call.store.find(f"pg_{noun}", name)
    if row is None:
        parts = name.split("/")
        for above, length in (("project", 2), ("branch", 4)):
            if len(parts) > length and call.store.find(f"pg_{above}", "/".join(parts[:length])) is None:
                noun = above
                break
        raise absent(f"{noun.replace('_', ' ')} id not found", "NOT_FOUND")
    return row


def make(call: Call, noun: str, name: str, spec: Json, **more: Any) -> Json:
    stamps = {"create_time": now(call), "update_time": now(call)}
    uid = f"{HEADS[noun]}-{uuid4().hex[:20]}" if noun in HEADS else str(uuid4())
    body = {"name": name, "uid": uid, **stamps, "_spec": spec, **more}
    save(call, noun, body)
    return body


def save(call: Call, noun: str, body: Json) -> None:
    parent = body["name"].rpartition("/")[0].rpartition("/")[0]
    item = dumps(shown(call, noun, body))
    kept = parent if "/" in parent else ""
    call.store.put(f"pg_{noun}", body["name"], body, parent=kept, name=body["name"].rpartition("/")[2], item=item)


def replace(call: Call, noun: str, row: Row, spec: Json) -> Json:
    """Its name, id and first stamp stay, and so does what create alone may settle."""
    kept = {name: row.body["_spec"][name] for name in ("_first", "_source") if name in row.body["_spec"]}
    body = {**row.body, "_spec": {**spec, **kept}}
    return touched(call, noun, body)


def touched(call: Call, noun: str, body: Json) -> Json:
    body = {**body, "update_time": now(call)}
    if noun == "endpoint":
        body["_pending"] = True
    save(call, noun, body)
    return body


def updated(call: Call, noun: str, row: Row) -> Json:
    """Every path of the mask must be in the body, and nothing else is looked at."""
    given, spec = call.body.get("spec") or {}, row.body["_spec"]
    for path in (call.query.get("update_mask") or "").split(","):
        field = path.removeprefix("spec.")
        top, _, member = field.partition(".")
        if not path.startswith("spec.") or (field not in MASKS[noun] and f"{top}.*" not in MASKS[noun]):
            raise invalid(f"Unknown field path in update_mask: {path}")
        names = GROUPS.get(field, (top,))
        value = {name: given[name] for name in names if name in given}
        if not value or (member and member not in value[top]):
            raise invalid(f"Field {path} is in update_mask but has no value")
        if member:
            value = {top: {**spec.get(top, {}), member: value[top][member]}}
        spec = {**{name: each for name, each in spec.items() if name not in names}, **value}
    check(noun, spec)
    return touched(call, noun, {**row.body, "_spec": spec})


def check(noun: str, spec: Json) -> None:
    for names in GROUPS.values():
        if sum(name in spec for name in names) > 1:
            raise invalid(f"Only one of {', '.join(names)} can be given")
    if spec.get("no_expiry") is False or spec.get("no_suspension") is False:
        raise invalid("no_expiry and no_suspension can only be true")
    low, high = spec.get("autoscaling_limit_min_cu"), spec.get("autoscaling_limit_max_cu")
    if low is not None and high is not None and not 0 <= high - low <= 16:
        raise invalid("autoscaling_limit_max_cu must be at least autoscaling_limit_min_cu, and at most 16 above it")
    if noun == "database" and not spec.get("role"):
        raise invalid("Field 'database.spec.role' is required, expected non-default value (not \"\")!")


def shown(call: Call, noun: str, body: Json) -> Json:
    """Without the spec, and with what came of it."""
    parts = body["name"].split("/")
    parent = {"parent": "/".join(parts[:-2])} if len(parts) > 2 else {}
    public = {key: value for key, value in body.items() if not key.startswith("_")}
    if noun == "synced_table":
        public.pop("update_time")
    id = {f"{noun}_id": body["name"].rpartition("/")[2]}
    return {**public, **id, **parent, "status": STATUS[noun](call, body, body["_spec"])}


def project(call: Call, body: Json, spec: Json) -> Json:
    id = body["name"].partition("/")[2]
    own = spec.get("default_endpoint_settings") or {}
    settings = {**SETTINGS, **{name: value for name, value in own.items() if name != "no_suspension"}}
    if own.get("no_suspension"):
        settings.pop("suspend_timeout_duration")
    return {
        "display_name": id,
        "default_branch": f"{body['name']}/branches/production",
        "history_retention_duration": "604800s",
        "enable_pg_native_login": False,
        "pg_version": 17,
        **spec,
        "default_endpoint_settings": settings,
        "project_id": id,
        "owner": body["_owner"],
        "branch_logical_size_limit_bytes": 8796093022208,
        "synthetic_storage_size_bytes": 0,
    }


def default_branch(call: Call, project: str) -> str:
    row = call.store.find("pg_project", project)
    return str((row.body["_spec"] if row else {}).get("default_branch") or f"{project}/branches/production")


def branch(call: Call, body: Json, spec: Json) -> Json:
    project = "/".join(body["name"].split("/")[:2])
    first = bool(spec.get("_first"))
    hidden = ("_first", "_source", "ttl", "no_expiry")
    source = {
        "source_branch_lsn": "0/0",
        "source_branch_time": body["create_time"],
        "source_branch": spec.get("_source"),
    }
    expires = {"expire_time": later(body["update_time"], spec["ttl"])} if "ttl" in spec else {}
    return {
        "is_protected": False,
        **({} if first else source),
        **{key: value for key, value in spec.items() if key not in hidden},
        **expires,
        "branch_id": body["name"].rpartition("/")[2],
        "current_state": "READY",
        "default": body["name"] == default_branch(call, project),
        "logical_size_bytes": 0,
        "state_change_time": body["create_time"],
    }


def endpoint(call: Call, body: Json, spec: Json) -> Json:
    above = call.store.find("pg_project", "/".join(body["name"].split("/")[:2]))
    settings = project(call, above.body, above.body["_spec"])["default_endpoint_settings"] if above else SETTINGS
    hidden = ("_first", "no_suspension")
    filled = {name: settings[name] for name in SETTINGS if name in settings}
    if spec.get("no_suspension"):
        filled.pop("suspend_timeout_duration", None)
    pending = {"pending_state": "ACTIVE"} if body.get("_pending") else {}
    return {
        **filled,
        "disabled": False,
        "settings": {},
        **{key: value for key, value in spec.items() if key not in hidden},
        "group": {"enable_readable_secondaries": False, **(spec.get("group") or {"min": 1, "max": 1})},
        "endpoint_id": body["name"].rpartition("/")[2],
        "current_state": "INIT" if pending else "ACTIVE",
        **pending,
        "hosts": {"host": f"{body['uid']}.database.cloud.databricks.com"},
    }


def role(call: Call, body: Json, spec: Json) -> Json:
    id = body["name"].rpartition("/")[2]
    identity = spec.get("identity_type", "")
    return {
        "postgres_role": id,
        "auth_method": METHODS.get(identity, "PG_PASSWORD_SCRAM_SHA_256"),
        "identity_type": "IDENTITY_TYPE_UNSPECIFIED",
        "membership_roles": [],
        **spec,
        "attributes": {**NO_RIGHTS, **(spec.get("attributes") or {})},
        "role_id": id,
    }


def database(call: Call, body: Json, spec: Json) -> Json:
    id = body["name"].rpartition("/")[2]
    return {"postgres_database": id.replace("-", "_"), **spec, "database_id": id}


def catalog(call: Call, body: Json, spec: Json) -> Json:
    project = {"project": "/".join(spec["branch"].split("/")[:2])} if "branch" in spec else {}
    return {name: spec[name] for name in ("branch", "postgres_database") if name in spec} | project


def synced_table(call: Call, body: Json, spec: Json) -> Json:
    online = not body.get("_pending")
    return {
        "detailed_state": "SYNCED_TABLE_ONLINE" if online else "SYNCED_TABLE_PROVISIONING",
        "unity_catalog_provisioning_state": "ACTIVE" if online else "PROVISIONING",
        "pipeline_id": spec.get("existing_pipeline_id") or body["uid"],
        **({"project": "/".join(spec["branch"].split("/")[:2])} if "branch" in spec else {}),
    }


STATUS = {
    "project": project,
    "branch": branch,
    "endpoint": endpoint,
    "role": role,
    "database": database,
    "catalog": catalog,
    "synced_table": synced_table,
}


def now(call: Call) -> str:
    return datetime.fromtimestamp(call.clock.seconds(), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def later(stamp: str, duration: str) -> str:
    moment = datetime.fromisoformat(stamp.replace("Z", "+00:00")) + timedelta(seconds=float(duration.rstrip("s")))
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
