"""The configuration of a serving endpoint, checked and completed as the service does it."""

from typing import Any
from uuid import uuid4

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, invalid

PLAINTEXT = "_plaintext"
FIXED = ("catalog_name", "schema_name", "table_name_prefix")


def configured(call: Call, given: Json, name: str, old: Json | None) -> Json:
    """A whole new configuration; entities stand in the order of their names."""
    if given.get("served_entities") and given.get("served_models"):
        raise invalid("Cannot specify both served_entities and served_models.")
    wanted = given.get("served_entities") or [as_entity(model) for model in given.get("served_models") or ()]
    if not wanted:
        raise invalid("served_entities must not be empty")
    entities = [entity(call, one) for one in wanted]
    names = sorted(one["name"] for one in entities)
    if len(set(names)) != len(names):
        raise invalid("The served entities need names of their own")
    version = int((old or {}).get("config_version", 0)) + 1
    config = {
        "served_entities": sorted(entities, key=lambda one: str(one["name"])),
        "traffic_config": {"routes": routed(given.get("traffic_config") or {}, names)},
        "config_version": version,
    }
    if capture := given.get("auto_capture_config"):
        config["auto_capture_config"] = captured(capture, name, (old or {}).get("auto_capture_config"))
    return config


def as_entity(model: Json) -> Json:
    left = {key: value for key, value in model.items() if key not in ("model_name", "model_version")}
    return {**left, "entity_name": model["model_name"], "entity_version": model["model_version"]}


def entity(call: Call, given: Json) -> Json:
    external = given.get("external_model")
    if bool(external) == bool(given.get("entity_name")):
        raise invalid("A served entity has either an entity_name or an external_model")
    concurrency = {"min_provisioned_concurrency", "max_provisioned_concurrency"} & given.keys()
    if concurrency and "workload_size" in given:
        raise invalid("workload_size and provisioned concurrency exclude each other")
    if external:
        name = external["name"].replace(".", "-").replace(":", "-")
    else:
        name = f"{given['entity_name']}-{given.get('entity_version', '')}"
    sized: Json = {} if external else {"workload_type": "CPU", **({} if concurrency else {"workload_size": "Small"})}
    kept = {key: value for key, value in given.items() if key != "burst_scaling_enabled"}
    filled = {**sized, "name": name, **kept, "creator": call.caller.name, "creation_timestamp": call.now()}
    if call.options.perturb:
        filled = {"scale_to_zero_enabled": False, **filled}
    return {**filled, **({"external_model": hidden(external)} if external else {})}


def hidden(value: Any) -> Any:
    """Plain keys are put away; what is shown is where."""
    if not isinstance(value, dict):
        return value
    shown = {key: hidden(inner) for key, inner in value.items() if not key.endswith(PLAINTEXT)}
    plain = [key for key in value if key.endswith(PLAINTEXT)]
    for key in plain:
        if key.removesuffix(PLAINTEXT) in value:
            raise invalid(f"{key} and {key.removesuffix(PLAINTEXT)} exclude each other")
    return {**shown, **{key.removesuffix(PLAINTEXT): f"{{{{secrets/internal/{uuid4().hex}}}}}" for key in plain}}


def routed(given: Json, names: list[str]) -> list[Json]:
    routes = given.get("routes") or []
    if not routes:
        if len(names) > 1:
            raise invalid("traffic_config is needed where several entities are served")
        routes = [{"served_entity_name": names[0], "traffic_percentage": 100}]
    done = []
    for route in routes:
        name = route.get("served_entity_name") or route.get("served_model_name")
        if name not in names:
            raise invalid(f"traffic_config names {name!r}, which is not served: {', '.join(names)}")
        done.append({**route, "served_entity_name": name, "served_model_name": name})
    if sum(route["traffic_percentage"] for route in done) != 100:
        raise invalid("The traffic percentages must add up to 100")
    return done


def captured(given: Json, name: str, old: Json | None) -> Json:
    done = {"enabled": True, "table_name_prefix": name, **given}
    for field in ("catalog_name", "schema_name"):
        if not done.get(field):
            raise invalid(f"auto_capture_config needs {field}")
    if old and any(old[field] != done[field] for field in FIXED):
        raise invalid("auto_capture_config cannot be changed to another table")
    return done


def shown(config: Json) -> Json:
    """With the entities in the older form too."""
    models = [
        {
            **{key: value for key, value in one.items() if not key.startswith("entity_")},
            "model_name": one["entity_name"],
            "model_version": one.get("entity_version", ""),
        }
        for one in config["served_entities"]
        if "entity_name" in one
    ]
    return {**config, **({"served_models": models} if models else {})}


def summary(config: Json) -> Json:
    keys = ("name", "entity_name", "entity_version", "external_model")
    return {"served_entities": [{key: one[key] for key in keys if key in one} for one in config["served_entities"]]}


def telemetry(given: Json) -> Json:
    """The names of tables become a profile, of which only the id is shown."""
    names = given.get("table_names") or {}
    done = {key: value for key, value in given.items() if key != "table_names"}
    if names:
        done["telemetry_profile_id"] = str(uuid4())
    if "inference_table_config" in done or "TELEMETRY_FEATURE_INFERENCE_TABLE" in given.get(
        "enabled_telemetry_features", ()
    ):
        table = {"name": f"{names['logs_table']}_payload"} if names.get("logs_table") else {}
        done["inference_table_config"] = {**done.get("inference_table_config", {}), **table}
    return done


def external(config: Json | None) -> bool:
    return any("external_model" in one for one in (config or {}).get("served_entities", ()))


def refuse_telemetry(config: Json | None) -> None:
    if config is None or external(config):
        kind = "NO_CONFIG" if config is None else "EXTERNAL_MODELS"
        message = f"Telemetry is not supported for endpoints of the type {kind}."
        raise ApiError(400, "INVALID_PARAMETER_VALUE", message)
