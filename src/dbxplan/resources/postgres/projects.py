"""Lakebase projects. API: https://docs.databricks.com/api/workspace/postgres"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from dbxplan.fields import (
    ClearedBy,
    CreateOnly,
    Exclusive,
    Immutable,
    Kept,
    KeyedBy,
    Normalized,
    OutputOnly,
    ServerDefault,
    Sticky,
    WriteOnly,
)
from dbxplan.resources.base import Language, Nested, Resource, Risk, count
from dbxplan.resources.postgres.shared import PostgresKind, seconds, shown
from dbxplan.resources.stakes import by_name, looked_through, told
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

WEEK = "604800s"
INITIAL = ("initial_branch_spec", "initial_endpoint_spec")  # beside the spec
Suspension = Exclusive("suspension of endpoints")


class EndpointSettings(Nested, schema="postgres.ProjectDefaultEndpointSettings"):
    autoscaling_limit_min_cu: Annotated[float | None, ServerDefault(1.0)] = None
    autoscaling_limit_max_cu: Annotated[float | None, ServerDefault(1.0)] = None
    no_suspension: Annotated[bool | None, WriteOnly(), Suspension] = None  # told of by no timeout
    suspend_timeout_duration: Annotated[str | None, ServerDefault("86400s"), Normalized(seconds), Suspension] = None


class PostgresProject(Resource, schema="resources.PostgresProject"):
    """One entry of `resources.postgres_projects`: the spec never comes back, what is in effect does."""

    project_id: Annotated[str, Immutable()]
    budget_policy_id: Annotated[str | None, Sticky()] = None
    custom_tags: Annotated[list[Json] | None, KeyedBy("key"), ClearedBy([])] = None
    default_branch: Annotated[str | None, ServerDefault(), Sticky()] = None  # projects/<id>/branches/production
    default_endpoint_settings: Annotated[EndpointSettings | None, ServerDefault(), Sticky()] = None  # its defaults
    display_name: Annotated[str | None, ServerDefault(), Sticky()] = None  # project_id
    enable_pg_native_login: Annotated[bool | None, ServerDefault(False), ClearedBy(False)] = None
    history_retention_duration: Annotated[str | None, ServerDefault(WEEK), ClearedBy(WEEK), Normalized(seconds)] = None
    pg_version: Annotated[int | None, Immutable(), ServerDefault()] = None  # the newest
    purge_on_delete: Annotated[bool | None, Kept()] = None
    # Bundles lack these.
    initial_branch_spec: Annotated[Json | None, CreateOnly(), WriteOnly()] = None
    initial_endpoint_spec: Annotated[Json | None, CreateOnly(), WriteOnly()] = None
    name: Annotated[str | None, OutputOnly(), Immutable()] = None  # the id
    uid: Annotated[str | None, OutputOnly()] = None
    create_time: Annotated[str | None, OutputOnly()] = None
    update_time: Annotated[str | None, OutputOnly()] = None
    delete_time: Annotated[str | None, OutputOnly()] = None
    purge_time: Annotated[str | None, OutputOnly()] = None
    branch_logical_size_limit_bytes: Annotated[int | None, OutputOnly()] = None
    compute_last_active_time: Annotated[str | None, OutputOnly()] = None
    operation: Annotated[Json | None, OutputOnly()] = None
    owner: Annotated[str | None, OutputOnly()] = None
    replication_role: Annotated[str | None, OutputOnly()] = None
    synthetic_storage_size_bytes: Annotated[int | None, OutputOnly()] = None


def in_branch(database: Json) -> str:
    """`dev/orders`: every branch has one of the same name."""
    _, _, _, branch, _, name = str(database["name"]).split("/")
    return f"{branch}/{name}"


class PostgresProjects(PostgresKind[PostgresProject]):
    name = "postgres_projects"
    model = PostgresProject
    language = Language(
        title="Postgres projects",
        singular="postgres_project",
        name="project_id",
        prefix="none",
        permissions="database-projects/{project_id}",
        later=("default_branch",),  # a branch of the project, which needs the project
        levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_USE"},
    )
    natural_key = ("project_id",)
    risk = Risk.HIGH  # every database
    noun, collection, key = "project", "projects", "project_id"
    masked = (
        "budget_policy_id", "custom_tags", "default_endpoint_settings", "display_name", "enable_pg_native_login",
        "history_retention_duration",
    )  # fmt: skip
    purges = True

    def spec(self, body: Json) -> Json:
        return {name: value for name, value in super().spec(body).items() if name not in INITIAL}

    def around(self, body: Json, spec: Json) -> Json:
        return {"spec": spec, **{name: body[name] for name in INITIAL if name in body}}

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        """The branch that it came with is not counted, but what it holds is."""
        branches = looked_through(api.postgres.list_branches(parent=id), "branches")
        if isinstance(branches, tuple):
            return branches
        databases = (each for branch in branches for each in api.postgres.list_databases(parent=branch["name"]))
        others = [branch for branch in branches if not shown(branch).get("default")]
        return (
            *told(others, "branch", "branches", by_name),
            *count(databases, "database", "databases", in_branch),
        )
