"""Compute of Lakebase branches. API: https://docs.databricks.com/api/workspace/postgres"""

from typing import TYPE_CHECKING, Annotated

from dbxplan.fields import (
    ClearedBy,
    CreateOnly,
    Effect,
    Exclusive,
    Immutable,
    Normalized,
    OutputOnly,
    ServerDefault,
    Sticky,
    WriteOnly,
)
from dbxplan.resources.base import Language, Resource, Step
from dbxplan.resources.births import born_together
from dbxplan.resources.postgres.shared import PostgresKind, seconds, shown
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

READ_WRITE = "ENDPOINT_TYPE_READ_WRITE"
ONE = {"min": 1, "max": 1, "enable_readable_secondaries": False}
Suspension = Exclusive("suspension of an endpoint")


class PostgresEndpoint(Resource, schema="resources.PostgresEndpoint"):
    """One entry of `resources.postgres_endpoints`; what is left unset comes from the project."""

    parent: Annotated[str, Immutable()]
    endpoint_id: Annotated[str, Immutable()]
    endpoint_type: Annotated[str, Immutable()]
    autoscaling_limit_max_cu: Annotated[float | None, ServerDefault(), Sticky()] = None  # the project's default
    autoscaling_limit_min_cu: Annotated[float | None, ServerDefault(), Sticky()] = None  # likewise
    disabled: Annotated[bool | None, ServerDefault(False), ClearedBy(False)] = None
    group: Annotated[Json | None, ServerDefault(ONE), Sticky()] = None
    no_suspension: Annotated[bool | None, WriteOnly(), Sticky(), Suspension] = None
    settings: Annotated[Json | None, ServerDefault({}), Sticky()] = None
    suspend_timeout_duration: Annotated[str | None, ServerDefault(), Sticky(), Normalized(seconds), Suspension] = (
        None  # the project's default
    )
    replace_existing: Annotated[bool | None, CreateOnly(), WriteOnly()] = None
    name: Annotated[str | None, OutputOnly(), Immutable()] = None  # the id
    uid: Annotated[str | None, OutputOnly()] = None
    create_time: Annotated[str | None, OutputOnly()] = None
    update_time: Annotated[str | None, OutputOnly()] = None
    current_state: Annotated[str | None, OutputOnly()] = None
    hosts: Annotated[Json | None, OutputOnly()] = None
    last_active_time: Annotated[str | None, OutputOnly()] = None
    operation: Annotated[Json | None, OutputOnly()] = None
    pending_state: Annotated[str | None, OutputOnly()] = None


class PostgresEndpoints(PostgresKind[PostgresEndpoint]):
    name = "postgres_endpoints"
    model = PostgresEndpoint
    language = Language(title="Postgres endpoints", singular="postgres_endpoint", name="endpoint_id", prefix="none")
    natural_key = ("parent", "endpoint_id")
    under = ("parent",)
    noun, collection, key = "endpoint", "endpoints", "endpoint_id"
    masked = (
        "autoscaling_limit_max_cu", "autoscaling_limit_min_cu", "disabled", "group", "no_suspension", "settings",
        "suspend_timeout_duration",
    )  # fmt: skip
    together, together_as = ("no_suspension", "suspend_timeout_duration"), "suspension"

    def always(self, step: Step) -> Json:
        return {"endpoint_type": step.desired("endpoint_type")}

    def born_with_its_parent(self, api: "RawClient", id: str) -> bool:
        endpoint, branch = api.postgres.get_endpoint(name=id), api.postgres.get_branch(name=id.rsplit("/", 2)[0])
        return self.came_with(shown(endpoint), shown(branch))

    def came_with(self, live: Json, holder: Json) -> bool:
        """A branch comes with one endpoint that reads and writes."""
        return live.get("endpoint_type") == READ_WRITE and born_together(live, holder)

    def disturbs(self, field: str, live: Json) -> Effect:
        """Of what takes connections, `disabled` can only change to true."""
        return Effect.DOWNTIME if field == "disabled" and not live.get("disabled") else Effect.NONE
