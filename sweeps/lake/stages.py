"""The stages that the bundle goes through, from the first apply until it is destroyed."""

from sweeps.scenario import Edit, Stage

DATA, COMPUTE, WORK = "resources/data.yml", "resources/compute.yml", "resources/work.yml"
LOAD = "src/load.py"

STAGES = (
    Stage("create"),
    Stage(
        "edit",
        (
            Edit(DATA, "As it came", "As it arrived"),
            Edit(DATA, "Who leaves", "Who is about to leave"),
            Edit(DATA, "From partners", "From partners, daily"),
            Edit(DATA, "team: sales", "team: marketing"),
            Edit(DATA, "[USE_SCHEMA, MODIFY]", "[USE_SCHEMA]"),
            Edit(DATA, "level: READ", "level: WRITE"),
            Edit(COMPUTE, "max_capacity: 8", "max_capacity: 12"),
            Edit(COMPUTE, "num_workers: 2", "num_workers: 3"),
            Edit(COMPUTE, "cluster_size: Small", "cluster_size: Medium"),
            Edit(COMPUTE, "capacity: CU_1", "capacity: CU_2"),
            Edit(COMPUTE, '"displayName": "Sales"', '"displayName": "Sales by day"'),
            Edit(WORK, "timeout_seconds: 3600", "timeout_seconds: 7200"),
            Edit(WORK, "CAN_MANAGE_RUN", "CAN_MANAGE"),
            Edit(WORK, "development: true", "development: false"),
            Edit(LOAD, '"volume", ""', '"volume", "/Volumes/lake/raw/landing"'),
        ),
    ),
    Stage(
        "replace",
        (
            Edit(DATA, "storage_root: s3://lake/clean", "storage_root: s3://lake/cleaner"),
            Edit(DATA, "storage_location: s3://lake/exports", "storage_location: s3://lake/shipped"),
            Edit(COMPUTE, "node_type_id: i3.xlarge", "node_type_id: i3.2xlarge"),
            Edit(COMPUTE, "endpoint_type: STANDARD", "endpoint_type: STORAGE_OPTIMIZED"),
        ),
    ),
    Stage(
        "rename",
        (
            Edit(DATA, "name: mart\n", "name: marts\n"),
            Edit(DATA, "name: landing", "name: inbox"),
            Edit(DATA, "name: arrivals", "name: incoming"),
            Edit(COMPUTE, "name: adhoc", "name: exploration"),
            Edit(COMPUTE, "display_name: Sales", "display_name: Daily sales"),
            Edit(WORK, "name: silver", "name: gold"),
            Edit(WORK, "Shared/attempts", "Shared/trials"),
            Edit(WORK, "name: load 1,", "name: load one,"),
        ),
    ),
    Stage(
        "remove",
        (
            Edit(DATA, "        - principal: loaders\n          privileges: [USE_SCHEMA]\n", ""),
            Edit(DATA, "      grants:\n    clean:", "      grants: []\n    clean:"),
            Edit(WORK, "    load_9: {name: load 9, <<: *work}\n    load_10: {name: load 10, <<: *work}\n", ""),
            Edit(WORK, "      permissions:\n        - level: CAN_MANAGE\n          group_name: loaders\n", ""),
            Edit(
                COMPUTE,
                "    adhoc:\n      name: exploration\n      cluster_size: 2X-Small\n",
                "",
            ),
            Edit(
                DATA,
                "  external_locations:\n    arrivals:\n      name: incoming\n      url: s3://arrivals/in\n"
                "      credential_name: lake\n      comment: From partners, daily\n",
                "",
            ),
            Edit(DATA, "  registered_models:\n    churn:\n", "  registered_models:\n    attrition:\n"),
            Edit(DATA, "      name: churn\n", "      name: attrition\n"),
        ),
    ),
    Stage("destroy", command="destroy"),
)
