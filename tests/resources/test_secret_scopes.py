"""Secret scopes: the calls on the wire, and a life in the emulator."""

from typing import Any

import pytest

from dbxplan.resources import KINDS
from dbxplan.resources.base import Risk
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

SCOPES = KINDS["secret_scopes"]
AT = "/api/2.0/secrets"
LIST = f"GET {AT}/scopes/list"
VAULT = {"resource_id": "/subscriptions/1/vaults/data", "dns_name": "https://data.vault.azure.net/"}


def test_a_scope_is_read_out_of_the_list(api: RawClient, network: Any) -> None:
    network.answers[LIST] = {"scopes": [{"name": "etl", "backend_type": "DATABRICKS"}, {"name": "etl2"}]}

    assert SCOPES.read(api, "etl") == {"name": "etl", "backend_type": "DATABRICKS"}
    assert [(item.id, item.name) for item in SCOPES.list(api, None)] == [("etl", "etl"), ("etl2", "etl2")]
    assert SCOPES.only_lists


def test_what_is_not_in_the_list_is_not_there(api: RawClient, network: Any) -> None:
    network.answers[LIST] = {}

    with pytest.raises(NotFound, match="Scope etl does not exist"):
        SCOPES.read(api, "etl")
    assert SCOPES.find(api, SCOPES.model.of({"name": "etl"})) == ()
    assert SCOPES.own_id({"name": "etl"}) == "etl"
    assert SCOPES.own_id({"name": None}) is None


@pytest.mark.parametrize(
    ("body", "sent"),
    [
        ({}, {}),
        ({"backend_type": "DATABRICKS"}, {"scope_backend_type": "DATABRICKS"}),
        ({"initial_manage_principal": "users"}, {"initial_manage_principal": "users"}),
        (
            {"keyvault_metadata": VAULT},
            {"backend_azure_keyvault": VAULT, "scope_backend_type": "AZURE_KEYVAULT"},
        ),
    ],
)
def test_create_has_names_of_its_own(api: RawClient, network: Any, body: Any, sent: Any) -> None:
    network.answers[f"POST {AT}/scopes/create"] = {}

    assert SCOPES.create(api, SCOPES.model.of({"name": "etl", **body})) == "etl"
    assert network.asked == [(f"POST {AT}/scopes/create", {"scope": "etl", **sent})]


def test_nothing_of_a_scope_can_change() -> None:
    assert SCOPES.parts == ()


def test_its_secrets_are_at_stake(api: RawClient, network: Any) -> None:
    network.answers |= {
        LIST: {"scopes": [{"name": "etl"}]},
        f"GET {AT}/list": {"secrets": [{"key": "b"}, {"key": "a"}]},
    }

    assert SCOPES.stakes(api, "etl") == ("2 secrets (a, b)",)
    assert network.asked[-1] == (f"GET {AT}/list", {"scope": "etl"})
    assert SCOPES.risk_of({"backend_type": "DATABRICKS"}) is Risk.HIGH


def test_secrets_of_a_key_vault_stay_there(api: RawClient, network: Any) -> None:
    network.answers[LIST] = {"scopes": [{"name": "etl", "backend_type": "AZURE_KEYVAULT"}]}

    assert SCOPES.stakes(api, "etl") == ()
    assert SCOPES.risk_of({"keyvault_metadata": VAULT}) is Risk.NONE
    assert [call for call, _ in network.asked] == [LIST]


def test_a_scope_lives_in_the_emulator(emulated: RawClient) -> None:
    id = SCOPES.create(emulated, SCOPES.model.of({"name": "etl"}))
    emulated.secrets.put_secret(scope="etl", key="password", string_value="hunter2")

    assert id == "etl"
    assert SCOPES.read(emulated, id)["backend_type"] == "DATABRICKS"
    assert [item.id for item in SCOPES.list(emulated, None)] == [id]
    assert [item.id for item in SCOPES.find(emulated, SCOPES.model.of({"name": "etl"}))] == [id]
    assert SCOPES.stakes(emulated, id) == ("1 secret (password)",)
    SCOPES.delete(emulated, id)
    for gone in (SCOPES.read, SCOPES.delete):
        with pytest.raises(NotFound):
            gone(emulated, id)
