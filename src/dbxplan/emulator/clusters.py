"""Cluster specifications: those that jobs carry, and those of clusters of their own, as the service completes them."""

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, invalid

ALIASES = {
    "DATA_SECURITY_MODE_STANDARD": "USER_ISOLATION",
    "DATA_SECURITY_MODE_DEDICATED": "SINGLE_USER",
    "DATA_SECURITY_MODE_AUTO": "SINGLE_USER",
}
CLOUDS = ("aws_attributes", "azure_attributes", "gcp_attributes")
ZONES = ("us-west-2c", "us-west-2b", "us-west-2a")
ZONE = ZONES[0]
AWS = {"availability": "SPOT_WITH_FALLBACK", "zone_id": ZONE, "first_on_demand": 1, "spot_bid_price_percent": 100}


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
    if "spark_conf" in done:
        done["spark_conf"] = {
            "spark.databricks.delta.preview.enabled": "true",
            **done["spark_conf"],
        }  # of old workspaces
    return strange_size(done)


def all_purpose(call: Call, asked: Json) -> Json:
    """What a cluster of its own has beside that."""
    check(asked)
    spec = {"cluster_name": "", "autotermination_minutes": 0, "enable_local_disk_encryption": False, **asked}
    done = filled_cluster(call, {key: value for key, value in spec.items() if key not in ("clone_from", "cluster_id")})
    if "data_security_mode" not in asked and not call.options.perturb:
        del done["data_security_mode"]  # not every workspace chooses one
    if "node_type_id" in done:
        done = {"driver_node_type_id": done["node_type_id"], **done}
    if done.get("data_security_mode") == "SINGLE_USER":
        done = {"single_user_name": call.caller.name, **done}
    if "aws_attributes" in done:
        done["aws_attributes"] = {**AWS, **done["aws_attributes"]}
    if "gcp_attributes" in done:
        done["gcp_attributes"] = {"first_on_demand": 1, "use_preemptible_executors": False, **done["gcp_attributes"]}
    if "clients" in done.get("workload_type", {}):
        done["workload_type"] = {"clients": {"jobs": True, "notebooks": True, **done["workload_type"]["clients"]}}
    if done.get("kind") == "CLASSIC_PREVIEW" and done.get("is_single_node"):
        done = single_node(done)
    return done


def single_node(body: Json) -> Json:
    return {
        **body,
        "num_workers": 0,
        "custom_tags": {**body.get("custom_tags", {}), "ResourceClass": "SingleNode"},
        "spark_conf": {
            **body.get("spark_conf", {}),
            "spark.databricks.cluster.profile": "singleNode",
            "spark.master": "local[*]",
        },
    }


def strange_size(body: Json) -> Json:
    """One that scales by itself may say how many workers it has at present."""
    return {**body, "num_workers": body["autoscale"].get("min_workers", 0)} if "autoscale" in body else body


def check(asked: Json) -> None:
    check_size(asked)
    minutes = asked.get("autotermination_minutes", 0)
    if minutes and not 10 <= minutes <= 10_000:
        raise invalid("The value of autotermination_minutes must be 0, or between 10 and 10000")
    if asked.get("policy_id") == "":
        raise invalid("'' is not a valid cluster policy ID")
    if "instance_pool_id" in asked and "node_type_id" in asked:
        raise invalid("The field 'node_type_id' cannot be supplied when an instance pool ID is provided.")
    for field, most in (("custom_tags", 45), ("init_scripts", 10), ("ssh_public_keys", 10)):
        if len(asked.get(field, ())) > most:
            raise invalid(f"At most {most} {field} can be given")


def check_size(asked: Json) -> None:
    if ("num_workers" in asked) == ("autoscale" in asked) and not asked.get("is_single_node"):
        raise invalid("Exactly one of num_workers and autoscale must be specified")
    scale = asked.get("autoscale", {})
    least = scale.get("min_workers", 0)
    if asked.get("num_workers", 0) < 0 or least > scale.get("max_workers", least):
        raise invalid("num_workers must not be negative, nor min_workers above max_workers")
