"""What the workspace holds after each stage, written down: kind -> name -> the fields that matter."""

from sweeps.scenario import Objects, clear, move


def created() -> Objects:
    load = {"timeout_seconds": 3600, "task_keys": ["load"]}
    return {
        "catalogs": {"lake": {"comment": "Everything", "grants": {"users": ["USE_CATALOG"]}}},
        "schemas": {
            "lake.raw": {"comment": "As it came", "grants": {"loaders": ["MODIFY", "USE_SCHEMA"]}},
            "lake.clean": {"storage_root": "s3://lake/clean", "grants": {"analysts": ["SELECT", "USE_SCHEMA"]}},
            "lake.mart": {"properties": {"team": "sales"}, "grants": {}},
        },
        "volumes": {
            "lake.raw.landing": {"volume_type": "MANAGED", "grants": {"loaders": ["READ_VOLUME", "WRITE_VOLUME"]}},
            "lake.mart.exports": {"volume_type": "EXTERNAL", "storage_location": "s3://lake/exports"},
        },
        "registered_models": {"lake.mart.churn": {"comment": "Who leaves"}},
        "external_locations": {"arrivals": {"url": "s3://arrivals/in", "comment": "From partners"}},
        "secret_scopes": {"etl": {"acls": {"loaders": "READ"}}},
        "instance_pools": {"ready": {"node_type_id": "i3.xlarge", "max_capacity": 8}},
        "clusters": {"shared": {"num_workers": 2, "pool": "ready", "permissions": {"analysts": "CAN_RESTART"}}},
        "sql_warehouses": {
            "reports": {"cluster_size": "Small", "permissions": {"analysts": "CAN_USE"}},
            "adhoc": {"cluster_size": "2X-Small"},
        },
        "database_instances": {"orders": {"capacity": "CU_1"}},
        "vector_search_endpoints": {"search": {"endpoint_type": "STANDARD"}},
        "experiments": {"attempts": {"permissions": {"analysts": "CAN_READ"}}},
        "dashboards": {"Sales": {"warehouse": "reports", "page_titles": ["Sales"]}},
        "pipelines": {
            "bronze": {"schema": "raw", "permissions": {"loaders": "CAN_RUN"}},
            "silver": {"schema": "clean", "development": True},
        },
        "jobs": {
            "nightly": {
                "task_keys": ["bronze", "load", "report"],
                "refers_to": ["bronze", "report", "shared"],
                "volume": "/Volumes/lake/raw/landing",
                "permissions": {"loaders": "CAN_MANAGE_RUN"},
            },
            "report": {"refers_to": ["reports"]},
            "hourly": {"refers_to": ["shared", "silver"], "wheel": True},
            **{f"load {number}": dict(load) for number in range(1, 11)},
        },
        "files": {
            name: {"content": content}
            for name, content in {
                "src/load": 'dbutils.widgets.text("volume", "")',
                "src/bronze.sql": "STREAMING TABLE events",
                "src/silver.sql": "MATERIALIZED VIEW orders",
                "src/report.sql": "SELECT count(*)",
            }.items()
        },
    }


def _edit(found: Objects) -> None:
    found["schemas"]["lake.raw"] |= {"comment": "As it arrived", "grants": {"loaders": ["USE_SCHEMA"]}}
    found["schemas"]["lake.mart"]["properties"] = {"team": "marketing"}
    found["registered_models"]["lake.mart.churn"]["comment"] = "Who is about to leave"
    found["external_locations"]["arrivals"]["comment"] = "From partners, daily"
    found["secret_scopes"]["etl"]["acls"] = {"loaders": "WRITE"}
    found["instance_pools"]["ready"]["max_capacity"] = 12
    found["clusters"]["shared"]["num_workers"] = 3
    found["sql_warehouses"]["reports"]["cluster_size"] = "Medium"
    found["dashboards"]["Sales"]["page_titles"] = ["Sales by day"]
    found["database_instances"]["orders"]["capacity"] = "CU_2"
    found["jobs"]["nightly"]["permissions"] = {"loaders": "CAN_MANAGE"}
    found["pipelines"]["silver"]["development"] = False
    found["files"]["src/load"]["content"] = "/Volumes/lake/raw/landing"
    for number in range(1, 11):
        found["jobs"][f"load {number}"]["timeout_seconds"] = 7200


def _replace(found: Objects) -> None:
    found["schemas"]["lake.clean"]["storage_root"] = "s3://lake/cleaner"
    found["volumes"]["lake.mart.exports"]["storage_location"] = "s3://lake/shipped"
    found["instance_pools"]["ready"]["node_type_id"] = "i3.2xlarge"
    found["vector_search_endpoints"]["search"]["endpoint_type"] = "STORAGE_OPTIMIZED"


def _rename(found: Objects) -> None:
    move(found["schemas"], "lake.mart", "lake.marts")
    move(found["volumes"], "lake.mart.exports", "lake.marts.exports")
    move(found["volumes"], "lake.raw.landing", "lake.raw.inbox")
    move(found["registered_models"], "lake.mart.churn", "lake.marts.churn")
    move(found["external_locations"], "arrivals", "incoming")
    move(found["sql_warehouses"], "adhoc", "exploration")
    move(found["dashboards"], "Sales", "Daily sales")
    move(found["pipelines"], "silver", "gold")
    move(found["experiments"], "attempts", "trials")
    move(found["jobs"], "load 1", "load one")
    found["jobs"]["nightly"]["volume"] = "/Volumes/lake/raw/inbox"
    found["jobs"]["hourly"]["refers_to"] = ["gold", "shared"]


def _remove(found: Objects) -> None:
    found["schemas"]["lake.raw"]["grants"] = {}
    del found["sql_warehouses"]["exploration"], found["external_locations"]["incoming"]
    del found["jobs"]["load 9"], found["jobs"]["load 10"]
    found["registered_models"] = {"lake.marts.attrition": {"comment": "Who is about to leave"}}
    # the permissions of `nightly` are no longer managed, and stay as they were


CHANGES = {
    "create": lambda found: None,
    "edit": _edit,
    "replace": _replace,
    "rename": _rename,
    "remove": _remove,
    "destroy": clear,
}
