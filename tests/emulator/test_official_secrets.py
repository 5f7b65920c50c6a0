"""The official client on secret scopes, their keys and their access lists."""

import base64
from collections.abc import Callable, Sequence

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import NotFound
from databricks.sdk.errors.platform import ResourceAlreadyExists
from databricks.sdk.service import workspace
from databricks.sdk.service.workspace import AclPermission

ME = "user@example.com"
VAULT = workspace.AzureKeyVaultSecretScopeMetadata(resource_id="/subscriptions/x", dns_name="https://x")


def keeps_scopes(w: WorkspaceClient) -> None:
    w.secrets.create_scope("plain")
    w.secrets.create_scope(
        "vault", backend_azure_keyvault=VAULT, scope_backend_type=workspace.ScopeBackendType.AZURE_KEYVAULT
    )
    assert {scope.name: scope.as_dict() for scope in w.secrets.list_scopes()} == {
        "plain": {"name": "plain", "backend_type": "DATABRICKS"},
        "vault": {"name": "vault", "backend_type": "AZURE_KEYVAULT", "keyvault_metadata": VAULT.as_dict()},
    }
    with pytest.raises(ResourceAlreadyExists, match="Scope plain already exists!") as refused:
        w.secrets.create_scope("plain")
    assert refused.value.error_code == "RESOURCE_ALREADY_EXISTS"
    w.secrets.put_secret("plain", "key", string_value="x")
    w.secrets.delete_scope("plain")
    with pytest.raises(NotFound, match="Scope plain does not exist!"):
        w.secrets.delete_scope("plain")
    w.secrets.create_scope("plain")
    assert list(w.secrets.list_secrets("plain")) == []


def keeps_secrets(w: WorkspaceClient) -> None:
    w.secrets.create_scope("s")
    w.secrets.put_secret("s", "text", string_value="geheim ä")
    w.secrets.put_secret("s", "bytes", bytes_value=base64.b64encode(b"\x00\xff").decode())
    (text, raw) = w.secrets.list_secrets("s")
    assert (text.key, raw.key) == ("text", "bytes")
    assert isinstance(text.last_updated_timestamp, int)
    assert set(text.as_dict()) == {"key", "last_updated_timestamp"}
    assert base64.b64decode(w.secrets.get_secret("s", "text").value or "").decode() == "geheim ä"
    assert base64.b64decode(w.secrets.get_secret("s", "bytes").value or "") == b"\x00\xff"
    w.secrets.put_secret("s", "text", string_value="")
    assert w.secrets.get_secret("s", "text").value == ""
    w.secrets.delete_secret("s", "text")
    with pytest.raises(NotFound, match="Secret does not exist with scope: s and key: text"):
        w.secrets.get_secret("s", "text")
    assert [secret.key for secret in w.secrets.list_secrets("s")] == ["bytes"]


def shares_scopes(w: WorkspaceClient) -> None:
    w.secrets.create_scope("mine")
    w.secrets.create_scope("everyone-s", initial_manage_principal="users")
    assert acl(w, "mine") == {ME: "MANAGE"}
    assert acl(w, "everyone-s") == {"users": "MANAGE"}
    w.secrets.put_acl("mine", "readers", AclPermission.WRITE)
    w.secrets.put_acl("mine", "readers", AclPermission.READ)
    assert w.secrets.get_acl("mine", "readers").as_dict() == {"principal": "readers", "permission": "READ"}
    assert acl(w, "mine") == {ME: "MANAGE", "readers": "READ"}
    w.secrets.delete_acl("mine", "readers")
    with pytest.raises(NotFound):
        w.secrets.delete_acl("mine", "readers")
    assert acl(w, "mine") == {ME: "MANAGE"}


def acl(w: WorkspaceClient, scope: str) -> dict[str, str]:
    return {entry.principal: entry.permission.value for entry in w.secrets.list_acls(scope)}


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (keeps_scopes, keeps_secrets, shares_scopes)
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
