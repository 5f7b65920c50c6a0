"""The official client on secret scopes, their keys and their access lists."""

import base64
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.common.types.fieldmask import FieldMask
from databricks.sdk.errors import BadRequest, NotFound, PermissionDenied
from databricks.sdk.errors.platform import ResourceAlreadyExists
from databricks.sdk.service import catalog, workspace
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


def keeps_secrets_of_the_catalog(w: WorkspaceClient) -> None:
    secret = catalog.Secret(name="K", catalog_name="main", schema_name="default", value="geheim", comment="c")
    made = w.secrets_uc.create_secret(secret)
    assert (made.full_name, made.value, made.effective_value, made.effective_owner) == (
        "main.default.k",
        None,
        None,
        ME,
    )
    assert w.secrets_uc.get_secret("main.default.k") == made
    assert w.secrets_uc.get_secret("main.default.k", include_value=True).effective_value == "geheim"
    assert list(w.secrets_uc.list_secrets(catalog_name="main", schema_name="default")) == [made]
    assert list(w.secrets_uc.list_secrets()) == list(w.secrets_uc.list_secrets(catalog_name="main")) == [made]
    with pytest.raises(ResourceAlreadyExists):
        w.secrets_uc.create_secret(secret)

    change = catalog.Secret(name="k", catalog_name="main", schema_name="default", value="neu", owner="other")
    changed = w.secrets_uc.update_secret("main.default.k", change, FieldMask(["comment", "owner"]))
    assert (changed.comment, changed.effective_owner) == (None, "other")
    with pytest.raises(PermissionDenied, match="READ_SECRET"):
        w.secrets_uc.get_secret("main.default.k", include_value=True)
    w.secrets_uc.update_secret("main.default.k", replace(change, owner=ME), FieldMask(["value", "owner"]))
    assert w.secrets_uc.get_secret("main.default.k", include_value=True).effective_value == "neu"
    with pytest.raises(BadRequest, match="is not empty"):
        w.schemas.delete("main.default")
    w.secrets_uc.delete_secret("main.default.k")
    with pytest.raises(NotFound, match="does not exist"):
        w.secrets_uc.get_secret("main.default.k")


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (
    keeps_scopes, keeps_secrets, shares_scopes, keeps_secrets_of_the_catalog,
)  # fmt: skip
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
