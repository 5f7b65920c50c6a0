"""Branches of Lakebase projects. API: https://docs.databricks.com/api/workspace/postgres"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from dbxplan.fields import (
    ClearedBy,
    CreateOnly,
    Exclusive,
    Immutable,
    Kept,
    Normalized,
    OutputOnly,
    ServerDefault,
    Sticky,
    WriteOnly,
)
from dbxplan.resources.base import Language, Resource, Risk, count
from dbxplan.resources.births import born_together
from dbxplan.resources.postgres.shared import PostgresKind, moment, seconds, shown
from dbxplan.resources.stakes import by_name
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

Expiry = Exclusive("expiry of a branch")


class PostgresBranch(Resource, schema="resources.PostgresBranch"):
    """One entry of `resources.postgres_branches`."""

    parent: Annotated[str, Immutable()]
    branch_id: Annotated[str, Immutable()]
    expire_time: Annotated[str | None, Sticky(), Normalized(moment), Expiry] = None
    no_expiry: Annotated[bool | None, WriteOnly(), Sticky(), Expiry] = None
    ttl: Annotated[str | None, WriteOnly(), Sticky(), Normalized(seconds), Expiry] = None
    is_protected: Annotated[bool | None, ServerDefault(False), ClearedBy(False)] = None
    source_branch: Annotated[str | None, Immutable(), ServerDefault()] = None  # the default branch
    source_branch_lsn: Annotated[str | None, Immutable(), ServerDefault()] = None  # the head of the source
    source_branch_time: Annotated[str | None, Immutable(), ServerDefault(), Normalized(moment)] = None  # likewise
    source_snapshot: Annotated[str | None, Immutable()] = None  # bundles lack it
    replace_existing: Annotated[bool | None, CreateOnly(), WriteOnly()] = None
    purge_on_delete: Annotated[bool | None, Kept()] = None
    name: Annotated[str | None, OutputOnly(), Immutable()] = None  # the id
    uid: Annotated[str | None, OutputOnly()] = None
    create_time: Annotated[str | None, OutputOnly()] = None
    update_time: Annotated[str | None, OutputOnly()] = None
    current_state: Annotated[str | None, OutputOnly()] = None
    default: Annotated[bool | None, OutputOnly()] = None
    delete_time: Annotated[str | None, OutputOnly()] = None
    logical_size_bytes: Annotated[int | None, OutputOnly()] = None
    operation: Annotated[Json | None, OutputOnly()] = None
    pending_state: Annotated[str | None, OutputOnly()] = None
    purge_time: Annotated[str | None, OutputOnly()] = None
    source_recovery_branch: Annotated[str | None, OutputOnly()] = None
    state_change_time: Annotated[str | None, OutputOnly()] = None


class PostgresBranches(PostgresKind[PostgresBranch]):
    name = "postgres_branches"
    model = PostgresBranch
    language = Language(title="Postgres branches", singular="postgres_branch", name="branch_id", prefix="none")
    natural_key = ("parent", "branch_id")
    under = ("parent",)
    risk = Risk.HIGH  # its databases
    noun, collection, key = "branch", "branches", "branch_id"
    masked = ("is_protected", "expire_time", "no_expiry", "ttl")
    together, together_as = ("expire_time", "no_expiry", "ttl"), "expiration"
    purges = True

    def born_with_its_parent(self, api: "RawClient", id: str) -> bool:
        branch, project = api.postgres.get_branch(name=id), api.postgres.get_project(name=id.rsplit("/", 2)[0])
        return self.came_with(shown(branch), shown(project))

    def came_with(self, live: Json, holder: Json) -> bool:
        """A project comes with its default branch."""
        return bool(live.get("default")) and born_together(live, holder)

    def locked(self, live: Json) -> str:
        return "is_protected" if live.get("is_protected") is True and not live.get("default") else ""

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        return count(api.postgres.list_databases(parent=id), "database", "databases", by_name)
