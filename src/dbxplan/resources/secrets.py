"""Unity Catalog secrets. API: https://docs.databricks.com/api/workspace/secretsuc"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import ClearedBy, Immutable, Normalized, OutputOnly, Sensitive, ServerDefault, Sticky, WriteOnly
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Part, Resource, Risk, Step
from dbxplan.resources.language import Merge
from dbxplan.resources.unity import Owned, lowered
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient


class Secret(Resource, schema="resources.Secret"):
    """One entry of `resources.secrets`: its value is written and never read, so only a keyed digest of it is known."""

    catalog_name: Annotated[str, Immutable(), Normalized(lowered)]
    schema_name: Annotated[str, Immutable(), Normalized(lowered)]
    name: Annotated[str, Immutable(), Normalized(lowered)]
    value: Annotated[str, Sensitive(), WriteOnly(), Sticky()]
    comment: Annotated[str | None, ClearedBy("")] = None
    expire_time: Annotated[str | None, ClearedBy(None)] = None
    owner: Annotated[str | None, ServerDefault(), Sticky()] = None  # the creating principal
    effective_value: Annotated[str | None, Sensitive(), OutputOnly()] = None
    effective_owner: Annotated[str | None, OutputOnly()] = None
    full_name: Annotated[str | None, OutputOnly()] = None
    metastore_id: Annotated[str | None, OutputOnly()] = None
    create_time: Annotated[str | None, OutputOnly()] = None
    created_by: Annotated[str | None, OutputOnly()] = None
    update_time: Annotated[str | None, OutputOnly()] = None
    updated_by: Annotated[str | None, OutputOnly()] = None


def secret_body(secret: Json) -> Json:
    """What is given as owner reads back as the effective one; a value that reads tell is let go at once."""
    body = {name: value for name, value in secret.items() if name not in ("value", "effective_value")}
    owner = secret.get("effective_owner")
    return {**body, "owner": owner} if owner else body


def patch(api: "RawClient", id: str, step: Step) -> None:
    """What is in the mask and not in the body is cleared."""
    sends = step.sends("value", "comment", "expire_time", "owner")
    body = {name: value for name, value in sends.items() if value is not None}
    api.secrets_uc.update_secret(full_name=id, update_mask=",".join(sends), body=body)


class Secrets(Owned, Kind[Secret]):
    name = "secrets"
    model = Secret
    language = Language(
        title="Secrets",
        singular="secret",
        prefix="none",
        merges=(Merge("grants", "principal", distinct="privileges"),),
        catalog_fields=("catalog_name",),
        schema_fields=("schema_name",),
        grants="secret",
        url="explore/data/{path}",
    )
    parts = (Part(("value", "comment", "expire_time", "owner"), patch),)
    under = ("catalog_name", "schema_name")
    inside = "schemas"
    natural_key = ("catalog_name", "schema_name", "name")
    risk = Risk.HIGH  # nobody can read the value back
    page_size = 1000

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        catalog, _, schema = (scope or "").partition(".")
        found = api.secrets_uc.list_secrets(catalog_name=catalog, schema_name=schema, page_size=self.page_size)
        return (Live(item["full_name"], secret_body(item), name=item["name"]) for item in found)

    def find(self, api: "RawClient", desired: Secret) -> Sequence[Live]:
        """By natural key: the name is unique in its schema, and with it the id."""
        return self.read_if_there(api, f"{desired.catalog_name}.{desired.schema_name}.{desired.name}".lower())

    def read(self, api: "RawClient", id: str) -> Json:
        return secret_body(api.secrets_uc.get_secret(full_name=id))

    def create(self, api: "RawClient", desired: Secret) -> str:
        return str(api.secrets_uc.create_secret(body=desired.sent())["full_name"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.secrets_uc.delete_secret(full_name=id)

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        return self.full_name(body, self.natural_key)
