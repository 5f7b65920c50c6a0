"""Roles of Lakebase branches. API: https://docs.databricks.com/api/workspace/postgres"""

from collections.abc import Iterable
from typing import Annotated, Any

from dbxplan.fields import ClearedBy, CreateOnly, Immutable, OutputOnly, ServerDefault, Unordered, WriteOnly
from dbxplan.resources.base import Language, Nested, Resource, Risk
from dbxplan.resources.postgres.shared import PostgresKind
from dbxplan.sdk import Json

PLAIN = "IDENTITY_TYPE_UNSPECIFIED"
NO_RIGHTS = {"bypassrls": False, "createdb": False, "createrole": False}


class RoleAttributes(Nested, schema="postgres.RoleAttributes"):
    bypassrls: Annotated[bool | None, ServerDefault(False), ClearedBy(False)] = None
    createdb: Annotated[bool | None, ServerDefault(False), ClearedBy(False)] = None
    createrole: Annotated[bool | None, ServerDefault(False), ClearedBy(False)] = None


class PostgresRole(Resource, schema="resources.PostgresRole"):
    """One entry of `resources.postgres_roles`."""

    parent: Annotated[str, Immutable()]
    role_id: Annotated[str, Immutable()]
    attributes: Annotated[RoleAttributes | None, ServerDefault(NO_RIGHTS), ClearedBy(NO_RIGHTS)] = None
    auth_method: Annotated[str | None, Immutable(), ServerDefault()] = None  # by identity_type
    identity_type: Annotated[str | None, Immutable(), ServerDefault(PLAIN)] = None
    membership_roles: Annotated[list[str] | None, Unordered(), ClearedBy([])] = None
    postgres_role: Annotated[str | None, Immutable(), ServerDefault()] = None  # made of role_id
    replace_existing: Annotated[bool | None, CreateOnly(), WriteOnly()] = None
    name: Annotated[str | None, OutputOnly(), Immutable()] = None  # the id
    create_time: Annotated[str | None, OutputOnly()] = None
    update_time: Annotated[str | None, OutputOnly()] = None
    operation: Annotated[Json | None, OutputOnly()] = None


class PostgresRoles(PostgresKind[PostgresRole]):
    name = "postgres_roles"
    model = PostgresRole
    language = Language(title="Postgres roles", singular="postgres_role", name="role_id", prefix="none")
    natural_key = ("parent", "role_id")
    under = ("parent",)
    risk = Risk.LOW  # what it owns has to have another owner
    noun, collection, key = "role", "roles", "role_id"
    masked = ("attributes", "membership_roles")

    def paths(self, name: str, value: Any) -> Iterable[str]:
        """Attributes one by one: those that are not named stay as they are."""
        return (f"{name}.{each}" for each in value) if name == "attributes" else super().paths(name, value)

    def spec(self, body: Json) -> Json:
        """To take over a role replaces all of it, memberships too."""
        memberships: Json = {"membership_roles": []} if body.get("replace_existing") else {}
        return {**memberships, **super().spec(body)}
