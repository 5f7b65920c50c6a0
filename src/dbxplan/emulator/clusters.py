"""The cluster specification that jobs carry, as the service completes it."""

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json

ALIASES = {
    "DATA_SECURITY_MODE_STANDARD": "USER_ISOLATION",
    "DATA_SECURITY_MODE_DEDICATED": "SINGLE_USER",
    "DATA_SECURITY_MODE_AUTO": "SINGLE_USER",
}
CLOUDS = ("aws_attributes", "azure_attributes", "gcp_attributes")
ZONE = "us-west-2c"


def filled_cluster(call: Call, spec: Json) -> Json:
    done = {"data_security_mode": "SINGLE_USER", "enable_elastic_disk": False, **spec}
    done["data_security_mode"] = ALIASES.get(done["data_security_mode"], done["data_security_mode"])
    done.pop("apply_policy_default_values", None)
    if not any(cloud in done for cloud in CLOUDS):
        done["aws_attributes"] = {"availability": "SPOT_WITH_FALLBACK", "zone_id": ZONE}
    if "instance_pool_id" in done:
        done = {"driver_instance_pool_id": done["instance_pool_id"], **done}
    if "basic_auth" in done.get("docker_image", {}):
        image = done["docker_image"]
        visible = {key: value for key, value in image["basic_auth"].items() if key != "password"}
        done["docker_image"] = {**image, "basic_auth": visible}
    return strange(done) if call.options.perturb else done


def strange(spec: Json) -> Json:
    """What some workspaces, clouds and node types add."""
    done = {"enable_local_disk_encryption": False, **spec}
    if "node_type_id" in done:
        done = {"driver_node_type_id": done["node_type_id"], **done}
    if "aws_attributes" in done:
        done["aws_attributes"] = {"spot_bid_price_percent": 100, "first_on_demand": 0, **done["aws_attributes"]}
    if "autoscale" in done:
        done["num_workers"] = done["autoscale"].get("min_workers", 0)
    return done
