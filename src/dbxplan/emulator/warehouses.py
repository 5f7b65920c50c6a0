"""The configuration of a SQL warehouse, checked and completed as the service does it."""

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, invalid

SIZES = (
    "2X-Small", "X-Small", "Small", "Medium", "Large", "X-Large", "2X-Large", "3X-Large", "4X-Large", "5X-Large",
)  # fmt: skip
UNSPECIFIED = {"warehouse_type": "TYPE_UNSPECIFIED", "spot_instance_policy": "POLICY_UNSPECIFIED"}


def filled(call: Call, id: str) -> Json:
    """An unset name is the id."""
    asked = {key: value for key, value in call.body.items() if UNSPECIFIED.get(key, "") != value}
    asked.pop("creator_name", None)
    # https://github.com/databricks/terraform-provider-databricks/blob/main/docs/resources/sql_endpoint.md
    kind = asked.get("warehouse_type", "PRO" if asked.get("enable_serverless_compute") else "CLASSIC")
    done = {
        "name": id,
        "auto_stop_mins": 120,
        "channel": {},
        "enable_photon": True,
        "enable_serverless_compute": call.options.perturb and kind == "PRO",  # each workspace has its own default
        "min_num_clusters": 1,
        "spot_instance_policy": "COST_OPTIMIZED",
        "tags": {"custom_tags": []} if call.options.perturb else {},
        "warehouse_type": kind,
        **asked,
    }
    done = {"max_num_clusters": done["min_num_clusters"], **done}
    done["channel"] = {"name": "CHANNEL_NAME_CURRENT", **done["channel"]}
    check(done)
    if call.options.perturb and "custom_tags" in done["tags"]:
        done["tags"] = {"custom_tags": done["tags"]["custom_tags"][::-1]}
    return done


def check(body: Json) -> None:
    if body.get("cluster_size") not in SIZES:
        raise invalid(f"cluster_size must be one of {', '.join(SIZES)}, not {body.get('cluster_size')!r}")
    if len(body["name"]) >= 100:
        raise invalid("The name of a warehouse must have fewer than 100 characters")
    # A serverless one may stop sooner: https://docs.databricks.com/aws/en/compute/sql-warehouse/create
    soonest = 1 if body["enable_serverless_compute"] else 10
    if body["auto_stop_mins"] != 0 and body["auto_stop_mins"] < soonest:
        raise invalid(f"auto_stop_mins must be 0 or at least {soonest}")
    if not 1 <= body["min_num_clusters"] <= 30:
        raise invalid("min_num_clusters must be between 1 and 30")
    if not body["min_num_clusters"] <= body["max_num_clusters"] <= 40:
        raise invalid("max_num_clusters must be between min_num_clusters and 40")
    if len(body["tags"].get("custom_tags", ())) > 44:
        raise invalid("A warehouse can have fewer than 45 tags")
    if body["enable_serverless_compute"] and body["warehouse_type"] == "CLASSIC":
        raise invalid("Serverless compute needs the warehouse_type PRO")
