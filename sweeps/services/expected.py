"""What the workspace holds after each stage, written down: kind -> name -> the fields that matter."""

from sweeps.scenario import Json, Objects, clear, move

PROJECT = "projects/shop"
PRODUCTION, LIVE, DEV, NEXT = (f"{PROJECT}/branches/{name}" for name in ("production", "live", "dev", "next"))


def created() -> Objects:
    lists = {"analysts": "CAN_QUERY", "app front": "CAN_QUERY"}
    return {
        "catalogs": {"shop": {}},
        "schemas": {"shop.sales": {}, "shop.search": {}},
        "secrets": {
            "shop.sales.partner": {
                "comment": "Rotated every quarter",
                "value": "oysters-at-dawn",
                "grants": {"loaders": ["MANAGE"]},
            },
            "shop.search.provider": {"value": "tok-lantern-7", "grants": {}},
        },
        "secret_scopes": {"keys": {}},
        "scope_secrets": {"keys:partner": {"value": "oysters-at-dawn"}, "keys:provider": {"value": "tok-lantern-7"}},
        "quality_monitors": {
            "shop.sales.orders": monitor("shop.sales", slicing_exprs=["country"]),
            "shop.search.events": monitor("shop.search"),
        },
        "models": {
            "churn": {
                "description": "Who leaves",
                "tags": {"team": "retention"},
                "permissions": {"analysts": "CAN_EDIT"},
            },
            "reviews": {"tags": {}},
        },
        "pipelines": {"feed": {"schema": "sales"}},
        **postgres(),
        "database_instances": {"ledger": {"capacity": "CU_1", "state": "AVAILABLE"}},
        "database_catalogs": {"ledger_data": {"database_name": "ledger", "database_instance_name": "ledger"}},
        "synced_database_tables": {
            "ledger_data.public.accounts": {"keys": ["id"], "effective_logical_database_name": "ledger"},
            "shop.sales.rates_copied": {"keys": ["currency"], "effective_logical_database_name": "ledger"},
        },
        "model_serving_endpoints": {
            "churn": {
                "serves": "churn",
                "version": "1",
                "keys": ["{{secrets/keys/partner}}"],
                "tags": {"team": "retention"},
                "told": ["oncall@example.com"],
                "state": "NOT_UPDATING",
                "permissions": lists,
            },
            "texts": {
                "description": "Embeds texts",
                "serves": "text-embedding-3-small",
                "keys": ["{{secrets/keys/provider}}"],
                "limits": [100],
                "state": "NOT_UPDATING",
            },
        },
        "vector_search_endpoints": {"search": {}},
        "vector_search_indexes": {
            "shop.search.docs": {"ready": True, "key": "bigint", "grants": {"analysts": ["SELECT"]}},
            "shop.search.reviews": {"ready": True, "embedded_by": ["texts"]},
        },
        "sql_warehouses": {"questions": {"cluster_size": "Small"}},
        "alerts": {
            "Late orders": {"threshold": 10.0, "warehouse": "questions", "permissions": {"analysts": "CAN_RUN"}},
            "No orders": {"query": "SELECT count(*) AS orders\nFROM orders\n", "threshold": 0.0},
        },
        "genie_spaces": {
            "Sales": {
                "description": "Ask about orders",
                "warehouse": "questions",
                "tables": ["shop.sales.orders"],
                "permissions": {"analysts": "CAN_READ"},
            },
            "Stock": {"tables": ["shop.sales.stock"]},
        },
        "jobs": {"refresh": {"task_keys": ["refresh"]}},
        "job_runs": {day: {"job": "refresh", "result": "SUCCESS"} for day in ("monday", "today")},
        "apps": {
            "front": {
                "description": "Shows orders",
                "compute": "ACTIVE",
                "runs": "RUNNING",
                "code": "front",
                "env": {"MODE": "strict", "WAREHOUSE": None},
                "uses": ["Sales", "churn", "partner", "questions"],
                "permissions": {"analysts": "CAN_USE"},
            },
            "back": {"compute": "STOPPED", "code": "", "uses": ["refresh"]},
        },
        "files": {
            name: {"content": content}
            for name, content in {
                "src/feed.sql": "STREAMING TABLE events",
                "src/refresh": 'refreshed = ["orders"]',
                "src/front/app.py": 'shown = ["orders"]',
                "src/back/app.py": "refreshes",
                "src/sales.geniespace.json": "shop.sales.orders",
                "src/empty.dbalert.json": '"FROM orders"',
            }.items()
        },
    }


def monitor(schema: str, **more: object) -> Json:
    folder = "/Workspace/Shared/monitors"
    return {"assets_dir": folder, "output_schema_name": schema, "status": "MONITOR_STATUS_ACTIVE", **more}


def postgres() -> Objects:
    return {
        "postgres_projects": {
            PROJECT: {
                "display_name": "The shop",
                "custom_tags": {"team": "sales"},
                "default_branch": LIVE,
                "permissions": {"analysts": "CAN_USE"},
            }
        },
        "postgres_branches": {
            PRODUCTION: {"is_protected": False, "default": False},
            LIVE: {"source_branch": PRODUCTION, "default": True},
            DEV: {"source_branch": PRODUCTION, "source_branch_lsn": "0/0"},
        },
        "postgres_endpoints": {
            f"{PRODUCTION}/endpoints/primary": {},
            f"{LIVE}/endpoints/primary": {},
            f"{LIVE}/endpoints/reader": {"suspend_timeout_duration": "300s"},
            f"{DEV}/endpoints/primary": {"autoscaling_limit_max_cu": 4.0},
        },
        "postgres_roles": {
            **{f"{branch}/roles/user-example-com": {} for branch in (PRODUCTION, LIVE, DEV)},
            f"{DEV}/roles/owner": {"postgres_role": "owner"},
            f"{DEV}/roles/keeper": {},
            f"{LIVE}/roles/writer": {},
            f"{LIVE}/roles/analysts": {
                "attributes": {"bypassrls": False, "createdb": True, "createrole": False},
                "membership_roles": ["DATABRICKS_SUPERUSER"],
                "auth_method": "NO_LOGIN",
            },
        },
        "postgres_databases": {
            **{f"{branch}/databases/databricks-postgres": {} for branch in (PRODUCTION, LIVE, DEV)},
            f"{DEV}/databases/orders": {"role": f"{DEV}/roles/owner", "postgres_database": "orders"},
            f"{LIVE}/databases/reports": {"role": f"{LIVE}/roles/writer", "postgres_database": "reports"},
        },
        "postgres_catalogs": {
            "catalogs/orders": {"branch": DEV, "postgres_database": "orders"},
            "catalogs/reports": {"branch": LIVE, "postgres_database": "reports"},
        },
        "postgres_synced_tables": {
            "synced_tables/shop.sales.events_copied": {"pipeline": "feed"},
            "synced_tables/reports.public.customers": {"pipeline": None},
        },
    }


def _edit(found: Objects) -> None:
    found["secrets"]["shop.sales.partner"] |= {"comment": "Rotated every month", "value": "mussels-at-noon"}
    found["scope_secrets"]["keys:partner"]["value"] = "mussels-at-noon"
    found["quality_monitors"]["shop.sales.orders"]["slicing_exprs"] = ["country", "region"]
    found["models"]["churn"] = {
        "description": "Who is about to leave",
        "tags": {"team": "loyalty"},
        "permissions": {"analysts": "CAN_READ"},
    }
    found["postgres_projects"][PROJECT] |= {
        "display_name": "The corner shop",
        "custom_tags": {"team": "stores"},
        "default_branch": PRODUCTION,
    }
    found["postgres_branches"][PRODUCTION] = {"is_protected": True, "default": True}
    found["postgres_branches"][LIVE]["default"] = False
    found["postgres_endpoints"][f"{DEV}/endpoints/primary"]["autoscaling_limit_max_cu"] = 8.0
    found["postgres_endpoints"][f"{LIVE}/endpoints/reader"]["suspend_timeout_duration"] = "600s"
    rights = {"bypassrls": False, "createdb": False, "createrole": True}
    found["postgres_roles"][f"{LIVE}/roles/analysts"]["attributes"] = rights
    found["postgres_databases"][f"{DEV}/databases/orders"]["role"] = f"{DEV}/roles/keeper"
    found["database_instances"]["ledger"]["capacity"] = "CU_2"
    found["model_serving_endpoints"]["churn"] |= {
        "version": "2",
        "tags": {"team": "loyalty"},
        "told": ["team@example.com"],
    }
    found["model_serving_endpoints"]["texts"]["limits"] = [200]
    found["alerts"]["Late orders"] |= {"threshold": 20.0, "permissions": {"analysts": "CAN_EDIT"}}
    found["alerts"]["No orders"]["query"] = "SELECT count(*) AS orders\nFROM all_orders\n"
    found["genie_spaces"]["Sales"] |= {"description": "Ask about orders and returns", "tables": ["shop.sales.returns"]}
    found["genie_spaces"]["Stock"]["tables"] = ["shop.sales.stocks"]
    found["apps"]["front"] |= {
        "description": "Shows orders and returns",
        "env": {"MODE": "lenient", "WAREHOUSE": None},
    }
    found["apps"]["back"] |= {"compute": "ACTIVE", "runs": "RUNNING", "code": "back"}
    found["files"]["src/front/app.py"]["content"] = '"orders", "returns"'
    found["files"]["src/sales.geniespace.json"]["content"] = "shop.sales.returns"
    found["files"]["src/empty.dbalert.json"]["content"] = "FROM all_orders"


def _replace(found: Objects) -> None:
    for each in found["quality_monitors"].values():
        each["assets_dir"] = "/Workspace/Shared/watches"
    found["postgres_branches"][DEV]["source_branch_lsn"] = "0/16B3748"
    found["postgres_roles"][f"{LIVE}/roles/analysts"]["auth_method"] = "LAKEBASE_OAUTH_V1"
    found["database_catalogs"]["ledger_data"]["database_name"] = "ledgers"
    found["synced_database_tables"]["ledger_data.public.accounts"]["effective_logical_database_name"] = "ledgers"
    found["synced_database_tables"]["shop.sales.rates_copied"] = {
        "keys": ["currency", "day"],
        "effective_logical_database_name": "ledgers",
    }
    found["model_serving_endpoints"]["texts"]["description"] = "Embeds texts and titles"
    found["vector_search_indexes"]["shop.search.docs"]["key"] = "string"
    move(found["job_runs"], "monday", "tuesday")


def _rename(found: Objects) -> None:
    move(found["schemas"], "shop.search", "shop.finding")
    move(found["secrets"], "shop.search.provider", "shop.finding.provider")
    move(found["secrets"], "shop.sales.partner", "shop.sales.supplier")
    move(found["scope_secrets"], "keys:provider", "keys:models")
    move(found["quality_monitors"], "shop.sales.orders", "shop.sales.all_orders")
    move(found["quality_monitors"], "shop.search.events", "shop.finding.events")
    found["quality_monitors"]["shop.finding.events"]["output_schema_name"] = "shop.finding"
    move(found["models"], "churn", "leavers")
    move(found["pipelines"], "feed", "feeds")
    for kind in ("branches", "endpoints", "roles", "databases"):
        objects = found[f"postgres_{kind}"]
        for name in [name for name in objects if f"{name}/".startswith(f"{DEV}/")]:
            move(objects, name, name.replace(DEV, NEXT))
    found["postgres_projects"][PROJECT]["default_branch"] = LIVE
    found["postgres_branches"][PRODUCTION]["default"] = False
    found["postgres_branches"][LIVE]["default"] = True
    found["postgres_databases"][f"{NEXT}/databases/orders"] = {
        "role": f"{NEXT}/roles/keeper",
        "postgres_database": "all_orders",
    }
    move(found["postgres_endpoints"], f"{LIVE}/endpoints/reader", f"{LIVE}/endpoints/replica")
    move(found["postgres_roles"], f"{LIVE}/roles/analysts", f"{LIVE}/roles/readers")
    found["postgres_catalogs"]["catalogs/orders"] = {"branch": NEXT, "postgres_database": "all_orders"}
    move(found["postgres_catalogs"], "catalogs/reports", "catalogs/reporting")
    found["postgres_synced_tables"]["synced_tables/shop.sales.events_copied"]["pipeline"] = "feeds"
    tables = found["postgres_synced_tables"]
    move(tables, "synced_tables/reports.public.customers", "synced_tables/reporting.public.customers")
    move(found["database_catalogs"], "ledger_data", "ledger_books")
    move(found["synced_database_tables"], "ledger_data.public.accounts", "ledger_books.public.accounts")
    move(found["synced_database_tables"], "shop.sales.rates_copied", "shop.sales.rates_synced")
    found["model_serving_endpoints"]["churn"]["serves"] = "leavers"
    move(found["model_serving_endpoints"], "texts", "texts_next")
    found["model_serving_endpoints"]["texts_next"]["keys"] = ["{{secrets/keys/models}}"]
    move(found["vector_search_indexes"], "shop.search.docs", "shop.finding.documents")
    move(found["vector_search_indexes"], "shop.search.reviews", "shop.finding.reviews")
    found["vector_search_indexes"]["shop.finding.reviews"]["embedded_by"] = ["texts_next"]
    move(found["sql_warehouses"], "questions", "answers")
    move(found["alerts"], "Late orders", "Overdue orders")
    found["alerts"]["Overdue orders"]["warehouse"] = "answers"
    found["genie_spaces"]["Sales"]["warehouse"] = "answers"
    move(found["genie_spaces"], "Stock", "In stock")
    move(found["jobs"], "refresh", "refresh all")
    for run in found["job_runs"].values():
        run["job"] = "refresh all"
    found["apps"]["front"]["uses"] = ["Sales", "answers", "churn", "partner"]
    move(found["apps"], "back", "rear")
    found["apps"]["rear"]["uses"] = ["refresh all"]


def _remove(found: Objects) -> None:
    found["secrets"] = {"shop.sales.supplier": {"comment": "", "value": "mussels-at-noon", "grants": {}}}
    del found["quality_monitors"]["shop.sales.all_orders"]["slicing_exprs"]
    del found["models"]["reviews"], found["models"]["leavers"]["tags"]
    found["postgres_projects"][PROJECT]["custom_tags"] = {}
    found["postgres_branches"][PRODUCTION]["is_protected"] = False
    found["postgres_roles"][f"{LIVE}/roles/readers"]["membership_roles"] = []
    del found["postgres_endpoints"][f"{LIVE}/endpoints/replica"]
    del found["postgres_synced_tables"]["synced_tables/reporting.public.customers"]
    del found["synced_database_tables"]["shop.sales.rates_synced"]
    found["model_serving_endpoints"]["churn"] |= {"tags": {}, "told": []}
    del found["model_serving_endpoints"]["texts_next"], found["vector_search_indexes"]["shop.finding.reviews"]
    found["genie_spaces"]["Sales"]["description"] = ""
    del found["genie_spaces"]["In stock"], found["alerts"]["No orders"], found["apps"]["rear"]
    del found["job_runs"]["today"]
    # the permissions of `front` are no longer managed, and stay as they were


CHANGES = {
    "create": lambda found: None,
    "edit": _edit,
    "replace": _replace,
    "rename": _rename,
    "remove": _remove,
    "destroy": clear,
}
