"""Schemas: the calls on the wire, and a life in the emulator."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.fields import ServerDefault, Sticky, shape_of
from dbxplan.resources import KINDS
from dbxplan.resources.base import Risk
from dbxplan.resources.unity import MANAGED
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import DatabricksError, NotFound

SCHEMAS = KINDS["schemas"]
ALL = "/api/2.1/unity-catalog/schemas"
ONE = f"{ALL}/main.sales"
UC = "/api/2.1/unity-catalog"
ROW_TRACKING = "unity.catalog.managed.delta.defaults.enableRowTracking"


def parts() -> dict[tuple[str, ...], Any]:
    return {part.fields: part for part in SCHEMAS.parts}


def test_a_list_is_of_one_catalog_and_complete(api: RawClient, network: Any) -> None:
    sales = {"full_name": "main.sales", "name": "sales", "catalog_name": "main"}
    hidden = {"full_name": "main.hr", "name": "hr", "catalog_name": "main", "browse_only": True}
    network.answers[f"GET {ALL}"] = [{"schemas": [sales], "next_page_token": "p"}, {"schemas": [hidden]}]

    first, second = SCHEMAS.list(api, "main")

    assert (first.id, first.body, first.complete) == ("main.sales", sales, True)
    assert not second.complete
    assert network.asked[0] == (f"GET {ALL}", {"catalog_name": "main", "max_results": "0"})


def test_a_schema_is_found_under_its_own_name(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ONE}"] = [{"name": "sales"}, (404, {"error_code": "SCHEMA_DOES_NOT_EXIST", "message": "no"})]
    desired = SCHEMAS.model.of({"catalog_name": "Main", "name": "Sales"})

    assert [live.id for live in SCHEMAS.find(api, desired)] == ["main.sales"]
    assert SCHEMAS.find(api, desired) == ()


def test_ids_and_scopes_are_in_lower_case_and_unknown_without_their_fields() -> None:
    assert SCHEMAS.own_id({"catalog_name": "Main", "name": "Sales"}) == "main.sales"
    assert SCHEMAS.own_id({"catalog_name": None, "name": "Sales"}) is None
    assert SCHEMAS.scope({"catalog_name": "Main"}) == "main"
    assert SCHEMAS.scope({"catalog_name": None}) is None


def test_create_leaves_out_what_only_an_update_takes(api: RawClient, network: Any) -> None:
    network.answers[f"POST {ALL}"] = {"full_name": "main.sales"}
    body = {"catalog_name": "main", "name": "Sales", "comment": ""}

    id = SCHEMAS.create(
        api, SCHEMAS.model.of({**body, "owner": "team", "enable_predictive_optimization": "ENABLE", "schema_id": "x"})
    )

    assert id == "main.sales"
    assert network.asked == [(f"POST {ALL}", body)]
    assert [part.fields for part in SCHEMAS.parts if part.after_create] == [
        ("owner",),
        ("enable_predictive_optimization",),
    ]


TAKEN = (400, {"error_code": "SCHEMA_ALREADY_EXISTS", "message": "Schema 'main.default' already exists"})


def test_the_schema_that_a_fresh_catalog_comes_with_becomes_the_one_that_is_wanted(
    api: RawClient, network: Any
) -> None:
    network.answers |= {
        f"POST {ALL}": TAKEN,
        f"GET {ALL}/main.default": {"full_name": "main.default", "created_at": 70_000},
        f"GET {UC}/catalogs/main": {"name": "main", "created_at": "69000"},
        f"PATCH {ALL}/main.default": {},
    }

    id = SCHEMAS.create(api, SCHEMAS.model.of({"catalog_name": "main", "name": "default", "comment": "c"}))

    assert id == "main.default"
    assert network.asked[-1] == (f"PATCH {ALL}/main.default", {"comment": "c"})


@pytest.mark.parametrize(
    ("name", "live", "more"),
    [
        ("sales", {}, {}),
        ("default", {"created_at": 900_000}, {}),
        ("default", {"created_at": None}, {}),
        ("default", {"created_at": ["x"]}, {}),
        ("default", {"comment": "somebody's"}, {}),
        ("default", {}, {"storage_root": "s3://lake"}),
    ],
)
def test_what_somebody_made_is_not_taken(api: RawClient, network: Any, name: str, live: Any, more: Any) -> None:
    network.answers |= {
        f"POST {ALL}": TAKEN,
        f"GET {ALL}/main.default": {"full_name": "main.default", "created_at": 70_000, **live},
        f"GET {UC}/catalogs/main": {"name": "main", "created_at": 70_000},
    }

    with pytest.raises(DatabricksError, match="already exists"):
        SCHEMAS.create(api, SCHEMAS.model.of({"catalog_name": "main", "name": name, **more}))


def test_the_owner_comes_first_and_then_the_name() -> None:
    assert [part.fields for part in SCHEMAS.parts][:2] == [("owner",), ("name",)]


def test_a_new_name_gives_a_new_id(api: RawClient, network: Any, step: Callable[..., Any]) -> None:
    network.answers[f"PATCH {ONE}"] = {"full_name": "main.trade"}

    id = parts()[("name",)].call(api, "main.sales", step(changed=["name"], name="Trade"))

    assert id == "main.trade"
    assert network.asked == [(f"PATCH {ONE}", {"new_name": "Trade"})]


def test_an_update_sends_only_what_changed_and_clears_explicitly(
    api: RawClient, network: Any, step: Callable[..., Any]
) -> None:
    network.answers[f"PATCH {ONE}"] = {}
    part = parts()[("comment", "custom_max_retention_hours")]

    part.call(api, "main.sales", step(changed={"comment": ""}, custom_max_retention_hours=5))

    assert network.asked == [(f"PATCH {ONE}", {"comment": ""})]


def test_a_part_without_anything_to_send_makes_no_call(api: RawClient, network: Any, step: Callable[..., Any]) -> None:
    for part in SCHEMAS.parts:
        if part.fields != ("name",):
            part.call(api, "main.sales", step(comment="c"))

    assert network.asked == []


def test_after_a_create_only_what_the_server_chose_otherwise_is_sent(
    api: RawClient, network: Any, step: Callable[..., Any]
) -> None:
    network.answers |= {f"GET {ONE}": {"owner": "me"}, f"PATCH {ONE}": {}}

    for owner in ("me", "team"):
        parts()[("owner",)].call(api, "main.sales", step("create", changed=["owner"], owner=owner))

    assert [asked for asked in network.asked if asked[0].startswith("PATCH")] == [(f"PATCH {ONE}", {"owner": "team"})]


@pytest.mark.parametrize(
    ("changed", "desired", "sent"),
    [
        (["properties"], {"properties": {"b": "2"}}, {ROW_TRACKING: "true", "b": "2"}),
        ({"properties": {}}, {}, {ROW_TRACKING: "true"}),
    ],
)
def test_properties_that_the_server_manages_stay_in_the_map(
    api: RawClient, network: Any, step: Callable[..., Any], changed: Any, desired: Any, sent: Any
) -> None:
    network.answers[f"PATCH {ONE}"] = {}
    live = {"properties": {"a": "1", ROW_TRACKING: "true"}}

    parts()[("properties",)].call(api, "main.sales", step(live=live, changed=changed, **desired))

    assert network.asked == [(f"PATCH {ONE}", {"properties": sent})]


def test_managed_keys_are_those_of_formats() -> None:
    assert MANAGED.matches(ROW_TRACKING)
    assert MANAGED.matches("unity.catalog.managed.iceberg.defaults.feature.catalogManaged")
    assert not MANAGED.matches("unity.catalog.managed.mine")
    assert not MANAGED.matches(f"my.{ROW_TRACKING}")


def test_a_delete_takes_along_what_is_inside(api: RawClient, network: Any) -> None:
    network.answers[f"DELETE {ONE}"] = {}

    SCHEMAS.delete(api, "main.sales")

    assert network.asked == [(f"DELETE {ONE}", {"force": "true"})]
    assert SCHEMAS.risk_of({}) is Risk.HIGH


def test_what_is_inside_is_counted_where_the_api_says(api: RawClient, network: Any) -> None:
    network.answers |= {
        f"GET {UC}/tables": {
            "tables": [{"name": name} for name in "dabce"] + [{"name": "v", "table_type": "MATERIALIZED_VIEW"}]
        },
        f"GET {UC}/volumes": {"volumes": [{}]},
        f"GET {UC}/functions": (403, {"error_code": "PERMISSION_DENIED", "message": "no"}),
        f"GET {UC}/models": (404, {"error_code": "ENDPOINT_NOT_FOUND", "message": "no"}),
        f"GET {UC}/secrets": {"secrets": [{"name": "key"}]},
    }

    stakes = SCHEMAS.stakes(api, "main.sales")

    assert stakes == (
        "5 tables (a, b, c and 2 more)",
        "1 view (v)",
        "1 volume",
        "functions that you may not list",
        "1 secret (key)",
    )
    assert {query["schema_name"] for _, query in network.asked} == {"sales"}


def test_more_than_a_thousand_are_not_counted_to_the_end(api: RawClient, network: Any) -> None:
    full = {"tables": [{}] * 600, "next_page_token": "p"}
    network.answers |= {f"GET {UC}/tables": [full, {**full, "next_page_token": "q"}]}
    network.answers |= {f"GET {UC}/{name}": {} for name in ("volumes", "functions", "models", "secrets")}

    assert SCHEMAS.stakes(api, "main.sales") == ("more than 1000 tables and views",)


def test_a_schema_lives_in_the_emulator(emulated: RawClient, step: Callable[..., Any]) -> None:
    body = {"catalog_name": "main", "name": "Sales", "comment": "c"}
    id = SCHEMAS.create(emulated, SCHEMAS.model.of(body))
    creator = SCHEMAS.read(emulated, id)["owner"]
    parts()[("owner",)].call(emulated, id, step("create", changed=["owner"], owner=creator))
    parts()[("owner",)].call(emulated, id, step(changed=["owner"], owner="team"))
    renamed = parts()[("name",)].call(emulated, id, step(changed=["name"], name="trade"))
    rest = parts()[("comment", "custom_max_retention_hours")]
    rest.call(emulated, renamed, step(changed={"comment": ""}))

    assert id == "main.sales"
    assert renamed == "main.trade"
    assert not SCHEMAS.read(emulated, renamed).get("comment")
    assert SCHEMAS.read(emulated, renamed)["owner"] == "team"
    assert renamed in [item.id for item in SCHEMAS.list(emulated, "main")]
    assert SCHEMAS.find(emulated, SCHEMAS.model.of(body)) == ()
    SCHEMAS.delete(emulated, renamed)
    for gone in (SCHEMAS.read, SCHEMAS.delete):
        with pytest.raises(NotFound):
            gone(emulated, renamed)


def test_the_owner_cannot_be_cleared_but_what_it_was_is_no_drift() -> None:
    owner = shape_of(SCHEMAS.model).at("owner")

    assert owner.has(Sticky)
    assert owner.get(ServerDefault) == ServerDefault()
