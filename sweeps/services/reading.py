"""The services as the official `databricks-sdk` reads them."""

import base64
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from databricks.sdk.errors import NotFound

from sweeps.reading import STARTERS, Found, Reader

SCHEMAS = ("sales", "search", "finding")
# Of these kinds nothing is listed, so what any stage could have made is looked for.
MONITORS = ("shop.sales.orders", "shop.sales.all_orders", "shop.search.events", "shop.finding.events")
DATABASE_CATALOGS = ("ledger_data", "ledger_books")
DATABASE_TABLES = (
    "ledger_data.public.accounts", "ledger_books.public.accounts", "shop.sales.rates_copied", "shop.sales.rates_synced",
)  # fmt: skip
POSTGRES_CATALOGS = ("catalogs/orders", "catalogs/reports", "catalogs/reporting")
POSTGRES_TABLES = (
    "synced_tables/shop.sales.events_copied", "synced_tables/reports.public.customers",
    "synced_tables/reporting.public.customers",
)  # fmt: skip
OWN_ROLE, OWN_DATABASE, OWN_ENDPOINT = "user-example-com", "databricks-postgres", "primary"  # come with a branch
OF_THE_PROJECT = (
    "projects/shop/branches/production/endpoints/primary",
    "projects/shop/branches/live/endpoints/primary",
)  # fmt: skip


class Services(Reader):
    kinds = (
        "sql_warehouses", "pipelines", "jobs", "job_runs", "catalogs", "schemas", "secrets", "secret_scopes",
        "scope_secrets", "quality_monitors", "models", "postgres_projects", "postgres_branches", "postgres_endpoints",
        "postgres_roles", "postgres_databases", "postgres_catalogs", "postgres_synced_tables", "database_instances",
        "database_catalogs", "synced_database_tables", "genie_spaces", "apps", "model_serving_endpoints",
        "vector_search_endpoints", "vector_search_indexes", "alerts", "files",
    )  # fmt: skip
    given = tuple(kind for kind in kinds if kind not in ("catalogs", "schemas", "files"))

    def sql_warehouses(self) -> Found:
        for each in self.client.warehouses.list():
            if each.name not in STARTERS:
                self.names[str(each.id)] = str(each.name)
                yield str(each.name), self.client.warehouses.get(str(each.id)).as_dict()

    def pipelines(self) -> Found:
        for each in self.client.pipelines.list_pipelines():
            id, name = str(each.pipeline_id), str(each.name)
            self.names[id] = name
            yield name, {"id": id, "schema": self.client.pipelines.get(id).as_dict()["spec"].get("schema")}

    def jobs(self) -> Found:
        for each in self.client.jobs.list():
            settings = self.client.jobs.get(int(each.job_id or 0)).as_dict()["settings"]
            self.names[str(each.job_id)] = settings["name"]
            tasks = [task["task_key"] for task in settings["tasks"]]
            yield settings["name"], {"id": str(each.job_id), "task_keys": tasks}

    def job_runs(self) -> Found:
        """By what the day was that they ran for."""
        for each in self.client.jobs.list_runs():
            run = self.client.jobs.get_run(int(each.run_id or 0)).as_dict()
            job, result = self.names.get(str(each.job_id)), run["state"].get("result_state")
            yield run["job_parameters"][0]["value"], {"id": str(each.run_id), "job": job, "result": result}

    def catalogs(self) -> Found:
        for each in self.client.catalogs.list():
            if each.name == "shop":
                yield "shop", {}

    def schemas(self) -> Found:
        yield from ((name, {}) for name in self.schemas_of("shop"))

    def secrets(self) -> Found:
        for schema in self.schemas_of("shop"):
            for each in self.client.secrets_uc.list_secrets(catalog_name="shop", schema_name=schema.split(".")[1]):
                name = str(each.full_name)
                body = self.client.secrets_uc.get_secret(name, include_value=True).as_dict()
                value, grants = body["effective_value"], self.grants("secret", name)
                yield name, {"id": name, "comment": body.get("comment", ""), "value": value, "grants": grants}

    def secret_scopes(self) -> Found:
        yield from ((str(each.name), {"id": each.name}) for each in self.client.secrets.list_scopes())

    def scope_secrets(self) -> Found:
        for scope in self.client.secrets.list_scopes():
            for each in self.client.secrets.list_secrets(str(scope.name)):
                value = self.client.secrets.get_secret(str(scope.name), str(each.key)).value or ""
                id = f"{scope.name}:{each.key}"
                yield id, {"id": id, "value": base64.b64decode(value).decode()}

    def quality_monitors(self) -> Found:
        for name, body in there(self.client.quality_monitors.get, MONITORS):
            yield name, {**body, "id": name}

    def models(self) -> Found:
        for each in self.client.model_registry.list_models():
            model = self.client.model_registry.get_model(str(each.name)).as_dict()["registered_model_databricks"]
            yield (
                model["name"],
                {
                    "id": model["name"],
                    "description": model.get("description", ""),
                    "tags": pairs(model),
                    "permissions": self.access("registered-models", model["id"]),
                },
            )

    def postgres_projects(self) -> Found:
        for each in self.client.postgres.list_projects():
            body = self.client.postgres.get_project(str(each.name)).as_dict()
            status, tags = body["status"], pairs(body["status"], "custom_tags")
            access = self.access("database-projects", body["name"].partition("/")[2])
            yield body["name"], {"id": body["name"], **status, "custom_tags": tags, "permissions": access}

    def postgres_branches(self) -> Found:
        for name in self._branches():
            yield name, {"id": name, **self.client.postgres.get_branch(name).as_dict()["status"]}

    def postgres_endpoints(self) -> Found:
        yield from self._on_branches(self.client.postgres.list_endpoints, OF_THE_PROJECT)

    def postgres_roles(self) -> Found:
        yield from self._on_branches(self.client.postgres.list_roles, OWN_ROLE)

    def postgres_databases(self) -> Found:
        yield from self._on_branches(self.client.postgres.list_databases, OWN_DATABASE)

    def postgres_catalogs(self) -> Found:
        for name, body in there(self.client.postgres.get_catalog, POSTGRES_CATALOGS):
            yield name, {"id": name, **body["status"]}

    def postgres_synced_tables(self) -> Found:
        for name, body in there(self.client.postgres.get_synced_table, POSTGRES_TABLES):
            yield name, {"id": name, "pipeline": self.names.get(body["status"]["pipeline_id"])}

    def database_instances(self) -> Found:
        for each in self.client.database.list_database_instances():
            yield str(each.name), {"id": each.name, "capacity": each.capacity, "state": each.state and each.state.value}

    def database_catalogs(self) -> Found:
        for name, body in there(self.client.database.get_database_catalog, DATABASE_CATALOGS):
            yield name, {"id": name, **body}

    def synced_database_tables(self) -> Found:
        for name, body in there(self.client.database.get_synced_database_table, DATABASE_TABLES):
            yield name, {"id": name, **body, "keys": body["spec"]["primary_key_columns"]}

    def genie_spaces(self) -> Found:
        for each in self.client.genie.list_spaces().spaces or []:
            space = self.client.genie.get_space(each.space_id, include_serialized_space=True).as_dict()
            self.names[each.space_id] = space["title"]
            tables = json.loads(space["serialized_space"])["data_sources"]["tables"]
            yield (
                space["title"],
                {
                    "id": each.space_id,
                    "description": space.get("description", ""),
                    "warehouse": self.names.get(space["warehouse_id"]),
                    "tables": [table["identifier"] for table in tables],
                    "permissions": self.access("genie", each.space_id),
                },
            )

    def apps(self) -> Found:
        for each in self.client.apps.list():
            app = self.client.apps.get(each.name).as_dict()
            if app["compute_status"]["state"] == "DELETING":
                continue  # gone for whoever looks again
            self.names[app["service_principal_client_id"]] = f"app {each.name}"
            code = app.get("active_deployment", {})
            yield (
                each.name,
                {
                    "id": each.name,
                    "description": app.get("description", ""),
                    "compute": app["compute_status"]["state"],
                    "runs": app["app_status"]["state"],
                    "code": code.get("source_code_path", "").rpartition("/")[2],
                    "env": {var["name"]: var.get("value") for var in code.get("env_vars", [])},
                    "uses": sorted(self._used(app)),
                    "permissions": self.access("apps", each.name),
                },
            )

    def model_serving_endpoints(self) -> Found:
        for each in self.client.serving_endpoints.list():
            endpoint = self.client.serving_endpoints.get(str(each.name)).as_dict()
            (entity,) = endpoint["config"]["served_entities"]
            limits = endpoint.get("ai_gateway", {}).get("rate_limits", [])
            yield (
                endpoint["name"],
                {
                    "id": endpoint["name"],
                    "description": endpoint.get("description", ""),
                    "serves": entity.get("entity_name") or entity["external_model"]["name"],
                    "version": entity.get("entity_version", ""),
                    "keys": [value for value in leaves(entity) if str(value).startswith("{{secrets/")],
                    "limits": [limit["calls"] for limit in limits],
                    "tags": pairs(endpoint),
                    "told": endpoint.get("email_notifications", {}).get("on_update_failure", []),
                    "state": endpoint["state"]["config_update"],
                    "permissions": self.access("serving-endpoints", endpoint["id"]),
                },
            )

    def vector_search_endpoints(self) -> Found:
        for each in self.client.vector_search_endpoints.list_endpoints():
            self.names[str(each.id)] = str(each.name)
            yield str(each.name), {"id": each.name}

    def vector_search_indexes(self) -> Found:
        for endpoint in self.client.vector_search_endpoints.list_endpoints():
            for each in self.client.vector_search_indexes.list_indexes(str(endpoint.name)):
                index = self.client.vector_search_indexes.get_index(str(each.name)).as_dict()
                schema = index.get("direct_access_index_spec", {}).get("schema_json", "{}")
                sources = index.get("delta_sync_index_spec", {}).get("embedding_source_columns", [])
                yield (
                    index["name"],
                    {
                        "id": index["name"],
                        "ready": index["status"]["ready"],
                        "key": json.loads(schema).get("id"),
                        "embedded_by": [source["embedding_model_endpoint_name"] for source in sources],
                        "grants": self.grants("table", index["name"]),
                    },
                )

    def alerts(self) -> Found:
        for each in self.client.alerts_v2.list_alerts():
            alert = self.client.alerts_v2.get_alert(str(each.id)).as_dict()
            if alert["lifecycle_state"] == "ACTIVE":
                yield (
                    alert["display_name"],
                    {
                        "id": each.id,
                        "query": alert["query_text"],
                        "threshold": alert["evaluation"]["threshold"]["value"]["double_value"],
                        "warehouse": self.names.get(alert["warehouse_id"]),
                        "permissions": self.access("alertsv2", str(each.id)),
                    },
                )

    def _branches(self) -> list[str]:
        projects = [str(each.name) for each in self.client.postgres.list_projects()]
        return [str(each.name) for name in projects for each in self.client.postgres.list_branches(name)]

    def _on_branches(self, listed: Callable[[str], Iterable[Any]], born: str | tuple[str, ...]) -> Found:
        """What comes with a branch has no id in the state."""
        for branch in self._branches():
            for each in listed(branch):
                body = each.as_dict()
                id = {} if body["name"].endswith(born) else {"id": body["name"]}
                yield body["name"], {"membership_roles": [], **id, **body["status"]}

    def _used(self, app: dict[str, Any]) -> Iterator[str]:
        """What an app is given, by the names of that."""
        for given in app.get("resources", []):
            (what,) = (value for key, value in given.items() if key not in ("name", "description"))
            names = (self.names.get(str(what.get(key))) for key in ("id", "space_id"))
            yield next(filter(None, names), None) or what.get("key") or what["name"]


def there(read: Callable[[str], Any], names: Iterable[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Those of these names that there are."""
    for name in names:
        try:
            yield name, read(name).as_dict()
        except NotFound:
            continue


def pairs(body: dict[str, Any], field: str = "tags") -> dict[str, str]:
    return {tag["key"]: tag["value"] for tag in body.get(field, [])}


def leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from leaves(each)
    else:
        yield value
