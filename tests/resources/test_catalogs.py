"""Catalogs: the calls on the wire, and a life in the emulator."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.resources import KINDS
from dbxplan.resources.base import Risk
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

CATALOGS = KINDS["catalogs"]
ALL = "/api/2.1/unity-catalog/catalogs"
ONE = f"{ALL}/sales"
SCHEMAS = "/api/2.1/unity-catalog/schemas"


def parts() -> dict[tuple[str, ...], Any]:
    return {part.fields: part for part in CATALOGS.parts}


def test_a_list_is_complete_but_for_what_the_caller_may_only_see_the_name_of(api: RawClient, network: Any) -> None:
    sales = {"name": "sales", "full_name": "sales"}
    network.answers[f"GET {ALL}"] = [{"catalogs": [sales], "next_page_token": "p"}, {"catalogs": [{"name": "x"}]}]
    network.answers[f"GET {ALL}"][1]["catalogs"][0]["browse_only"] = True

    first, second = CATALOGS.list(api, None)

    assert (first.id, first.body, first.complete, first.name) == ("sales", sales, True, "sales")
    assert not second.complete
    assert network.asked[0] == (f"GET {ALL}", {"max_results": "0"})


def test_a_catalog_is_found_under_its_own_name(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ONE}"] = [
        {"name": "sales"},
        (404, {"error_code": "CATALOG_DOES_NOT_EXIST", "message": "no"}),
    ]
    desired = CATALOGS.model.of({"name": "Sales"})

    assert [live.id for live in CATALOGS.find(api, desired)] == ["sales"]
    assert CATALOGS.find(api, desired) == ()
    assert CATALOGS.own_id({"name": "Sales"}) == "sales"
    assert CATALOGS.own_id({"name": None}) is None


def test_create_leaves_out_what_only_an_update_takes(api: RawClient, network: Any) -> None:
    network.answers[f"POST {ALL}"] = {"name": "sales"}
    body = {"name": "Sales", "comment": ""}
    later = {"owner": "team", "isolation_mode": "ISOLATED", "enable_predictive_optimization": "ENABLE"}

    id = CATALOGS.create(api, CATALOGS.model.of({**body, **later}))

    assert id == "sales"
    assert network.asked == [(f"POST {ALL}", body)]
    assert {field for part in CATALOGS.parts if part.after_create for field in part.fields} == {*later}


def test_the_owner_comes_first_and_what_may_shut_the_caller_out_last() -> None:
    order = [part.fields for part in CATALOGS.parts]

    assert (order[0], order[1], order[-1]) == (("owner",), ("name",), ("isolation_mode",))


def test_a_new_name_is_the_new_id(api: RawClient, network: Any, step: Callable[..., Any]) -> None:
    network.answers[f"PATCH {ONE}"] = {"full_name": "trade", "name": "trade"}

    id = parts()[("name",)].call(api, "sales", step(changed=["name"], name="Trade"))

    assert id == "trade"
    assert network.asked == [(f"PATCH {ONE}", {"new_name": "Trade"})]


@pytest.mark.parametrize(
    ("options", "sent"),
    [
        ({"database": "crm", "authorized_paths": "s3://a"}, "s3://a"),
        ({"database": "crm"}, ""),
    ],
)
def test_of_the_options_only_the_paths_are_sent(
    api: RawClient, network: Any, step: Callable[..., Any], options: Any, sent: str
) -> None:
    network.answers[f"PATCH {ONE}"] = {}

    parts()[("options",)].call(api, "sales", step(changed=["options"], options=options))

    assert network.asked == [(f"PATCH {ONE}", {"options": {"authorized_paths": sent}})]


def test_a_delete_takes_along_what_is_inside(api: RawClient, network: Any) -> None:
    network.answers |= {
        f"GET {ONE}": {"name": "sales"},
        f"GET {SCHEMAS}": {"schemas": [{"name": "default"}, {"name": "information_schema"}, {"name": "orders"}]},
        f"DELETE {ONE}": {},
    }

    assert CATALOGS.stakes(api, "sales") == ("2 schemas (default, orders)",)
    CATALOGS.delete(api, "sales")
    assert network.asked[-1] == (f"DELETE {ONE}", {"force": "true"})
    assert CATALOGS.risk_of({"name": "sales"}) is Risk.HIGH


@pytest.mark.parametrize("link", [{"connection_name": "crm"}, {"share_name": "orders", "provider_name": "partner"}])
def test_what_a_catalog_only_shows_is_not_at_stake(api: RawClient, network: Any, link: Any) -> None:
    network.answers[f"GET {ONE}"] = {"name": "sales", **link}

    assert CATALOGS.stakes(api, "sales") == ()
    assert CATALOGS.risk_of(link) is Risk.NONE
    assert [call for call, _ in network.asked] == [f"GET {ONE}"]


def test_a_catalog_lives_in_the_emulator(emulated: RawClient, step: Callable[..., Any]) -> None:
    body = {"name": "Sales", "comment": "c", "properties": {"team": "sales"}}
    id = CATALOGS.create(emulated, CATALOGS.model.of(body))
    parts()[("owner",)].call(emulated, id, step(changed=["owner"], owner="team"))
    renamed = parts()[("name",)].call(emulated, id, step(changed=["name"], name="trade"))
    live = CATALOGS.read(emulated, renamed)
    parts()[("properties",)].call(emulated, renamed, step(live=live, changed=["properties"], properties={"a": "b"}))

    assert (id, renamed) == ("sales", "trade")
    assert CATALOGS.read(emulated, renamed)["owner"] == "team"
    assert CATALOGS.read(emulated, renamed)["properties"]["a"] == "b"
    assert "team" not in CATALOGS.read(emulated, renamed)["properties"]
    assert renamed in [item.id for item in CATALOGS.list(emulated, None)]
    assert CATALOGS.find(emulated, CATALOGS.model.of(body)) == ()
    assert CATALOGS.stakes(emulated, renamed) == ("1 schema (default)",)  # the one it is born with
    CATALOGS.delete(emulated, renamed)
    for gone in (CATALOGS.read, CATALOGS.delete):
        with pytest.raises(NotFound):
            gone(emulated, renamed)
