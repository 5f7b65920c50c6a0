"""What the pipelines service makes of the configuration it is sent: checks and defaults."""

import re

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, invalid

OUTSIDE_SPEC = frozenset(("allow_duplicate_names", "dry_run", "expected_last_modified", "run_as", "parameters", "id"))
FIXED = (
    "storage",
    "ingestion_definition.connection_name",
    "ingestion_definition.ingestion_gateway_id",
    "ingestion_definition.ingest_from_uc_foreign_catalog",
    "gateway_definition.connection_id",
    "gateway_definition.connection_name",
    "gateway_definition.gateway_storage_catalog",
    "gateway_definition.gateway_storage_schema",
    "gateway_definition.gateway_storage_name",
)
SHOWN_BY_SOME = {
    "edition": "ADVANCED",
    "channel": "CURRENT",
    "continuous": False,
    "development": False,
    "photon": False,
}


def check(body: Json) -> None:
    """Raises for what the service refuses."""
    for one, other in (("catalog", "storage"), ("schema", "target")):
        if body.get(one) and body.get(other):
            raise invalid(f"{one} and {other} can not be combined")
    target = body.get("target")
    if target and not re.fullmatch(r"\w+", target):
        raise invalid(f"Invalid target '{target}': only letters, digits, underscores; a catalog goes into catalog")
    if len(body.get("tags") or ()) > 25:
        raise invalid("The number of tags may not exceed 25")
    if sum(len(key) + len(value) for key, value in (body.get("parameters") or {}).items()) > 10_000:
        raise invalid("The parameters may not exceed 10000 characters")
    ingestion = body.get("ingestion_definition") or {}
    if ingestion and (body.get("libraries") or target):
        raise invalid("ingestion_definition can not be combined with libraries or target")
    if ingestion.get("connection_name") and ingestion.get("ingestion_gateway_id"):
        raise invalid("connection_name and ingestion_gateway_id can not be combined")
    if "event_log" in body and not body["event_log"].get("name"):
        raise invalid("Missing required field: event_log.name")


def check_fixed(old: Json, new: Json) -> None:
    """What can only be chosen at the create."""
    if ("catalog" in old) != ("catalog" in new):
        raise invalid("A pipeline can not change between storage in a catalog and in the hive metastore")
    for path in FIXED:
        before, after = at(old, path), at(new, path)
        if before is not None and before != after:
            raise invalid(f"{path} of a pipeline can not be changed")


def at(body: Json, path: str) -> object:
    outer, dot, inner = path.partition(".")
    return (body.get(outer) or {}).get(inner) if dot else body.get(outer)


def filled(call: Call, id: str) -> Json:
    """As a read shows it after a write."""
    spec = {"id": id, **{key: value for key, value in call.body.items() if key not in OUTSIDE_SPEC}}
    if call.request.method == "POST" and "catalog" in spec:
        spec["catalog"] = spec["catalog"].lower()  # the create alone does that
    if "storage" not in spec and "catalog" not in spec:
        spec["storage"] = f"dbfs:/pipelines/{id}"
    if "clusters" in spec:
        spec["clusters"] = [filled_cluster(call, cluster) for cluster in spec["clusters"]]
    if "event_log" in spec:
        place = {"catalog": spec.get("catalog"), "schema": spec.get("schema") or spec.get("target")}
        spec["event_log"] = {**{key: value for key, value in place.items() if value}, **spec["event_log"]}
    if "gateway_definition" in spec:
        spec["gateway_definition"] = {"gateway_storage_name": f"gateway_{id[:8]}", **spec["gateway_definition"]}
    return strange(spec) if call.options.perturb else spec


def strange(spec: Json) -> Json:
    """Defaults that are in effect everywhere and shown by some; another order where it means nothing."""
    done = {**SHOWN_BY_SOME, **spec}
    if "clusters" in done:
        done["clusters"] = done["clusters"][::-1]
    if "notifications" in done:
        done["notifications"] = [
            {key: value[::-1] for key, value in notification.items()} for notification in done["notifications"]
        ]
    return done


def filled_cluster(call: Call, cluster: Json) -> Json:
    done = {"label": "default", **cluster}
    done.pop("apply_policy_default_values", None)
    if call.options.perturb:
        done = {"enable_local_disk_encryption": False, **done}
        if "autoscale" in done:
            done["autoscale"] = {"mode": "ENHANCED", **done["autoscale"]}
    return done
