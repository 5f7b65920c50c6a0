"""Secret scopes. API: https://docs.databricks.com/api/workspace/secrets"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import CreateOnly, Immutable, ServerDefault, WriteOnly
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Resource, Risk, count
from dbxplan.sdk import Json
from dbxplan.sdk.errors import NotFound

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

# Field of a bundle, and of what reads give -> field of create.
NAMES = {"name": "scope", "backend_type": "scope_backend_type", "keyvault_metadata": "backend_azure_keyvault"}
KEY_VAULT = "AZURE_KEYVAULT"


class SecretScope(Resource, schema="resources.SecretScope"):
    """One entry of `resources.secret_scopes`."""

    name: Annotated[str, Immutable()]
    backend_type: Annotated[str | None, Immutable(), ServerDefault("DATABRICKS", KEY_VAULT)] = None  # by what follows
    keyvault_metadata: Annotated[Json | None, Immutable()] = None
    # Bundles lack it. `users`, or else it is the creator.
    initial_manage_principal: Annotated[str | None, CreateOnly(), WriteOnly()] = None


class SecretScopes(Kind[SecretScope]):
    name = "secret_scopes"
    model = SecretScope
    language = Language(
        title="Secret Scopes",
        singular="secret_scope",
        prefix="none",
        permissions="secrets/{name}",
        acls=True,
        levels={"CAN_MANAGE": "MANAGE", "CAN_VIEW": "READ"},
    )
    parts = ()  # nothing of a scope can change
    risk = Risk.HIGH  # the values of its secrets, which nobody can read back
    only_lists = True

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        return (Live(item["name"], item, name=item["name"]) for item in api.secrets.list_scopes())

    def find(self, api: "RawClient", desired: SecretScope) -> Sequence[Live]:
        return self.read_if_there(api, desired.name)

    def read(self, api: "RawClient", id: str) -> Json:
        """No call reads one: what is not in the list is not there."""
        for item in api.secrets.list_scopes():
            if item["name"] == id:
                return dict(item)
        raise NotFound(f"Scope {id} does not exist!")

    def create(self, api: "RawClient", desired: SecretScope) -> str:
        body = {NAMES.get(name, name): value for name, value in desired.sent().items()}
        if "backend_azure_keyvault" in body:
            body.setdefault("scope_backend_type", KEY_VAULT)
        api.secrets.create_scope(**body)
        return desired.name

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.secrets.delete_scope(scope=id)

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        """A scope of a key vault is only a link."""
        if self.risk_of(self.read(api, id)) is Risk.NONE:
            return ()
        return count(api.secrets.list_secrets(scope=id), "secret", "secrets", lambda item: item.get("key"))

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        name = body.get("name")
        return str(name) if name else None

    def risk_of(self, body: Mapping[str, Any]) -> Risk:
        linked = body.get("backend_type") == KEY_VAULT or body.get("keyvault_metadata")
        return Risk.NONE if linked else self.risk
