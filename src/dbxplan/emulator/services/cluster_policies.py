"""Cluster policies, with those that every workspace has. API: https://docs.databricks.com/api/workspace/clusterpolicies

Nothing here holds clusters to them.
"""

import json
from typing import Any
from uuid import NAMESPACE_URL, uuid4, uuid5

from dbxplan.emulator import access
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, absent, invalid
from dbxplan.emulator.router import Routes

routes = Routes("compute")
PATH = "/api/2.0/policies/clusters"
KIND = "cluster-policies"
SETTABLE = (
    "definition", "description", "libraries", "max_clusters_per_user", "name", "policy_family_definition_overrides",
    "policy_family_id",
)  # fmt: skip
ONE_NODE: Json = {
    "num_workers": {"type": "fixed", "value": 0, "hidden": True},
    "spark_conf.spark.databricks.cluster.profile": {"type": "fixed", "value": "singleNode", "hidden": True},
}
FAMILIES: dict[str, tuple[str, str, Json]] = {
    "personal-vm": ("Personal Compute", "A single machine for one person.", ONE_NODE),
    "shared-compute": (
        "Shared Compute",
        "A cluster that several people share.",
        {"data_security_mode": {"type": "fixed", "value": "USER_ISOLATION"}},
    ),
    "power-user": (
        "Power User Compute",
        "A large cluster for one person.",
        {"data_security_mode": {"type": "allowlist", "values": ["SINGLE_USER", "USER_ISOLATION"]}},
    ),
    "job-cluster": (
        "Job Compute",
        "Clusters of jobs.",
        {"cluster_type": {"type": "fixed", "value": "job"}},
    ),
}


@routes("POST", PATH + "/create", "cluster_policies.create")
def create(call: Call) -> Json:
    require_admin(call)
    body = checked(call, "")
    id = uuid4().hex[:16].upper()
    stamps = {"created_at_timestamp": call.now(), "creator_user_name": call.caller.name, "is_default": False}
    put(call, {**body, **stamps, "policy_id": id})
    access.write(call, KIND, id, [])
    return {"policy_id": id}


@routes("POST", PATH + "/edit", "cluster_policies.edit")
def edit(call: Call) -> Json:
    """What is left out is cleared; of the policies that come along only the overrides and the limits change."""
    require_admin(call)
    old = find(call, call.body["policy_id"])
    if old["is_default"]:
        given = {**call.body, "name": old["name"], "policy_family_id": old["policy_family_id"]}
        body = {key: given[key] for key in SETTABLE if key in given and key != "definition"}
    else:
        body = checked(call, old["policy_id"])
    put(call, {**body, **{key: value for key, value in old.items() if key not in SETTABLE}})
    return {}


@routes("GET", PATH + "/get", "cluster_policies.get")
def get(call: Call) -> Json:
    id = call.query["policy_id"]
    body = find(call, id)
    access.require(call, KIND, id, "CAN_USE", "use cluster policy")
    return shown(body)


@routes("GET", PATH + "/list", "cluster_policies.list")
def list_(call: Call) -> Json:
    """Without pages, by default the newest first."""
    by_name = call.query.get("sort_column") == "POLICY_NAME"
    found = [body for body in everything(call) if access.sees(call, KIND, body["policy_id"])]
    found.sort(
        key=lambda body: body["name"] if by_name else body["created_at_timestamp"],
        reverse=call.query.get("sort_order", "ASC" if by_name else "DESC") == "DESC",
    )
    return {"policies": [shown(body) for body in found]} if found else {}


@routes("POST", PATH + "/delete", "cluster_policies.delete")
def delete(call: Call) -> Json:
    require_admin(call)
    body = find(call, call.body["policy_id"])
    if body["is_default"]:
        raise invalid(f"The default policy {body['name']} can not be deleted")
    call.store.delete("cluster_policy", body["policy_id"])
    access.gone(call, KIND, body["policy_id"])
    return {}


@routes("GET", "/api/2.0/policy-families", "policy_families.list")
def families(call: Call) -> Json:
    return {"policy_families": [family(id) for id in FAMILIES]}


@routes("GET", "/api/2.0/policy-families/{policy_family_id}", "policy_families.get")
def one_family(call: Call) -> Json:
    return family(call.path["policy_family_id"])


def family(id: str) -> Json:
    if id not in FAMILIES:
        raise absent(f"Policy family {id} does not exist.")
    name, description, definition = FAMILIES[id]
    return {"policy_family_id": id, "name": name, "description": description, "definition": json.dumps(definition)}


def checked(call: Call, id: str) -> Json:
    body = {key: call.body[key] for key in SETTABLE if key in call.body}
    name = body.get("name") or ""
    if not 1 <= len(name) <= 100:
        raise invalid("The name of a policy has 1 to 100 characters")
    if any(other["name"] == name and other["policy_id"] != id for other in everything(call)):
        raise invalid(f"Policy name {name} is already in use")
    if ("definition" in body) == ("policy_family_id" in body):
        raise invalid("A policy has either a definition or a policy_family_id")
    if "policy_family_definition_overrides" in body and "policy_family_id" not in body:
        raise invalid("policy_family_definition_overrides needs a policy_family_id")
    if "policy_family_id" in body:
        family(body["policy_family_id"])
    for field in ("definition", "policy_family_definition_overrides"):
        if field in body:
            rules(body[field], field)
    return body


def rules(text: str, field: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError as error:
        raise invalid(f"{field} is no valid JSON: {error}") from None
    if not isinstance(found, dict):
        raise invalid(f"{field} is no JSON object")
    return found


def everything(call: Call) -> list[Json]:
    """With the policies that come along, as they were edited or as they are at first."""
    made = {row.id: row.body for row in call.store.newest("cluster_policy")}
    return [*made.values(), *(body for body in defaults() if body["policy_id"] not in made)]


def defaults() -> list[Json]:
    return [
        {
            "policy_id": uuid5(NAMESPACE_URL, id).hex[:16].upper(),
            "policy_family_id": id,
            "name": name,
            "is_default": True,
            "created_at_timestamp": 0,
        }
        for id, (name, _, _) in FAMILIES.items()
    ]


def find(call: Call, id: str) -> Json:
    found = [body for body in everything(call) if body["policy_id"] == id]
    if not found:
        raise absent(f"Can't find a cluster policy with id: {id}.")
    return found[0]


def shown(body: Json) -> Json:
    """A family's policy with the definition that its overrides make of the family's."""
    if "policy_family_id" not in body:
        return body
    overrides = rules(body.get("policy_family_definition_overrides") or "{}", "policy_family_definition_overrides")
    return {**body, "definition": json.dumps({**FAMILIES[body["policy_family_id"]][2], **overrides})}


def put(call: Call, body: Json) -> None:
    call.store.put("cluster_policy", body["policy_id"], body, name=body["name"])


def require_admin(call: Call) -> None:
    if not call.caller.admin:
        raise ApiError(403, "PERMISSION_DENIED", "Only workspace administrators can manage cluster policies")
