"""What secret scopes do beyond what the official client's tests look at."""

from collections.abc import Callable
from typing import Any

import pytest

SECRETS = "/api/2.0/secrets"
BOB = "bob@example.com"
VAULT = {"resource_id": "r", "dns_name": "d"}


@pytest.fixture
def scope(door: Any) -> str:
    door.post(f"{SECRETS}/scopes/create", {"scope": "s"})
    return "s"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"scope": "a b"}, "Scope names have at most 128 characters"),
        ({"scope": "x" * 129}, "Scope names have at most 128 characters"),
        ({"scope": "x", "initial_manage_principal": "readers"}, "initial_manage_principal can only be users"),
        ({"scope": "x", "scope_backend_type": "AZURE_KEYVAULT"}, "go together"),
        ({"scope": "x", "scope_backend_type": "DATABRICKS", "backend_azure_keyvault": VAULT}, "go together"),
        ({"scope": "x", "backend_azure_keyvault": {}}, "Missing required field: backend_azure_keyvault.dns_name"),
    ],
)
def test_a_scope_that_can_not_be_is_refused(door: Any, body: Any, message: str) -> None:
    answer = door.call("POST", f"{SECRETS}/scopes/create", body)

    assert (answer.status, answer.body["error_code"]) == (400, "INVALID_PARAMETER_VALUE")
    assert message in answer.body["message"]


@pytest.mark.parametrize(
    ("fields", "code", "message"),
    [
        ({}, "INVALID_PARAMETER_VALUE", "Exactly one of string_value and bytes_value"),
        ({"string_value": "x", "bytes_value": "eA=="}, "INVALID_PARAMETER_VALUE", "Exactly one of"),
        ({"bytes_value": "?"}, "INVALID_PARAMETER_VALUE", "bytes_value is not base64"),
        ({"string_value": "x" * (128 * 1024 + 1)}, "MAX_SECRET_SIZE_EXCEEDED", "larger than 131072 bytes"),
        ({"key": "a b", "string_value": "x"}, "INVALID_PARAMETER_VALUE", "Key names have at most 128 characters"),
    ],
)
def test_a_secret_that_can_not_be_is_refused(door: Any, scope: str, fields: Any, code: str, message: str) -> None:
    answer = door.call("POST", f"{SECRETS}/put", {"scope": scope, "key": "k", **fields})

    assert (answer.status, answer.body["error_code"]) == (400, code)
    assert message in answer.body["message"]


def test_a_scope_in_a_vault_is_written_in_the_vault(door: Any) -> None:
    door.post(f"{SECRETS}/scopes/create", {"scope": "v", "backend_azure_keyvault": VAULT})

    for path in ("put", "delete"):
        answer = door.call("POST", f"{SECRETS}/{path}", {"scope": "v", "key": "k", "string_value": "x"})
        assert (answer.status, "can only be read here" in answer.body["message"]) == (400, True)


def test_a_scope_holds_a_thousand_keys(door: Any, scope: str) -> None:
    with door.app.store.transaction(writes=True) as store:
        for number in range(1000):
            store.put("secret", f"{scope}:k{number}", {"value": ""}, parent=scope, name=f"k{number}", item="{}")

    answer = door.call("POST", f"{SECRETS}/put", {"scope": scope, "key": "one-more", "string_value": "x"})

    assert (answer.status, answer.body["error_code"]) == (400, "RESOURCE_LIMIT_EXCEEDED")
    assert door.post(f"{SECRETS}/put", {"scope": scope, "key": "k7", "string_value": "x"}) == {}


def test_each_put_has_a_stamp_of_its_own(door: Any, scope: str, clock: Any) -> None:
    stamps = []
    for value in ("x", "x"):
        door.post(f"{SECRETS}/put", {"scope": scope, "key": "k", "string_value": value})
        stamps.append(door.get(f"{SECRETS}/list", scope=scope)["secrets"][0]["last_updated_timestamp"])
        clock.advance(1)

    assert stamps[1] - stamps[0] == 1000


@pytest.mark.parametrize(
    ("permission", "allowed"),
    [(None, 0), ("READ", 2), ("WRITE", 3), ("MANAGE", 4)],
)
def test_each_level_allows_more(
    door: Any, scope: str, open_door: Callable[..., Any], permission: str | None, allowed: int
) -> None:
    bob = open_door(user=BOB)
    door.post(f"{SECRETS}/put", {"scope": scope, "key": "k", "string_value": "x"})
    if permission:
        door.post(f"{SECRETS}/acls/put", {"scope": scope, "principal": BOB.upper(), "permission": permission})

    answers = [
        bob.call("GET", f"{SECRETS}/list?scope=s"),
        bob.call("GET", f"{SECRETS}/get?scope=s&key=k"),
        bob.call("POST", f"{SECRETS}/put", {"scope": scope, "key": "k", "string_value": "y"}),
        bob.call("GET", f"{SECRETS}/acls/list?scope=s"),
    ]

    assert [answer.status for answer in answers] == [200] * allowed + [403] * (4 - allowed)
    assert [found["name"] for found in bob.get(f"{SECRETS}/scopes/list")["scopes"]] == ["s"]


def test_whoever_takes_the_own_entry_away_is_locked_out(door: Any, scope: str) -> None:
    door.post(f"{SECRETS}/acls/delete", {"scope": scope, "principal": "user@example.com"})
    answer = door.call("POST", f"{SECRETS}/scopes/delete", {"scope": scope})

    assert (answer.status, answer.body["error_code"]) == (403, "PERMISSION_DENIED")


def test_a_stranger_server_lists_in_no_order_and_loses_nothing(open_door: Callable[..., Any]) -> None:
    door = open_door(perturb="1")
    names = [f"s{number}" for number in range(20)]
    for name in names:
        door.post(f"{SECRETS}/scopes/create", {"scope": name})

    lists = [[scope["name"] for scope in door.get(f"{SECRETS}/scopes/list")["scopes"]] for _ in range(2)]

    assert sorted(lists[0]) == sorted(lists[1]) == sorted(names)
    assert lists[0] != lists[1]
