"""What catalogs, grants and models do beyond what the official client's tests look at."""

from collections.abc import Callable
from typing import Any

import pytest

UC = "/api/2.1/unity-catalog"
GRANTS = f"{UC}/permissions"


def grant(door: Any, place: str, principal: str, *privileges: str) -> Any:
    change = {"principal": principal, "add": list(privileges)}
    return door.ok("PATCH", f"{GRANTS}/{place}", {"changes": [change]})


def held(door: Any, place: str) -> dict[str, list[str]]:
    found = door.get(f"{GRANTS}/{place}").get("privilege_assignments", [])
    return {one["principal"]: sorted(one["privileges"]) for one in found}


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"name": "a b"}, "is not a valid name for a catalog"),
        ({"name": "a.b"}, "is not a valid name for a catalog"),
        ({"name": "c", "share_name": "s"}, "provider_name and share_name go together"),
        ({"name": "c", "share_name": "s", "provider_name": "p", "connection_name": "n"}, "can not be combined"),
        ({"name": "c", "share_name": "s", "provider_name": "p", "storage_root": "s3://b"}, "can not be combined"),
    ],
)
def test_a_catalog_that_can_not_be_is_refused(door: Any, body: Any, message: str) -> None:
    answer = door.call("POST", f"{UC}/catalogs", body)

    assert (answer.status, answer.body["error_code"]) == (400, "INVALID_PARAMETER_VALUE")
    assert message in answer.body["message"]


def test_a_foreign_catalog_has_no_default_schema_and_keeps_its_options(door: Any) -> None:
    options = {"database": "d"}
    made = door.post(f"{UC}/catalogs", {"name": "f", "connection_name": "c", "options": options})
    refused = door.call("PATCH", f"{UC}/catalogs/f", {"options": {"database": "e"}})
    optimized = door.call("PATCH", f"{UC}/catalogs/f", {"enable_predictive_optimization": "ENABLE"})
    changed = door.ok("PATCH", f"{UC}/catalogs/f", {"options": {"authorized_paths": "s3://b"}})

    assert (made["catalog_type"], made["provisioning_info"]) == ("FOREIGN_CATALOG", {"state": "ACTIVE"})
    assert [schema["name"] for schema in door.get(f"{UC}/schemas", catalog_name="f")["schemas"]] == [
        "information_schema"
    ]
    assert (refused.status, optimized.status) == (400, 400)
    assert changed["options"] == {"database": "d", "authorized_paths": "s3://b"}


def test_a_patch_that_changes_nothing_is_refused(door: Any) -> None:
    door.post(f"{UC}/models", {"name": "m", "catalog_name": "main", "schema_name": "default"})
    answers = [door.call("PATCH", f"{UC}/{path}", {}) for path in ("catalogs/main", "models/main.default.m")]

    assert [answer.body["error_code"] for answer in answers] == ["INVALID_PARAMETER_VALUE"] * 2
    assert all("Nothing to update" in answer.body["message"] for answer in answers)


def test_what_is_below_moves_with_a_renamed_catalog_and_so_do_the_privileges(door: Any) -> None:
    door.post(f"{UC}/catalogs", {"name": "old"})
    names = {"catalog_name": "old", "schema_name": "default"}
    door.post(f"{UC}/volumes", {**names, "name": "v", "volume_type": "MANAGED"})
    door.post(f"{UC}/models", {**names, "name": "m"})
    for place in ("catalog/old", "schema/old.default", "volume/old.default.v", "function/old.default.m"):
        grant(door, place, "readers", "MANAGE")
    door.ok("PATCH", f"{UC}/catalogs/old", {"new_name": "new"})

    for place in ("catalog/new", "schema/new.default", "volume/new.default.v", "function/new.default.m"):
        assert held(door, place) == {"readers": ["MANAGE"]}
    assert door.get(f"{UC}/models/new.default.m")["catalog_name"] == "new"
    flag = door.get(f"{UC}/schemas/new.default")["effective_predictive_optimization_flag"]
    assert flag["inherited_from_name"] == "new"
    assert door.call("GET", f"{GRANTS}/catalog/old").status == 404


def test_privileges_end_with_what_they_are_on(door: Any) -> None:
    door.post(f"{UC}/schemas", {"name": "s", "catalog_name": "main"})
    grant(door, "schema/main.s", "readers", "SELECT")
    door.ok("DELETE", f"{UC}/schemas/main.s")
    door.post(f"{UC}/schemas", {"name": "s", "catalog_name": "main"})

    assert held(door, "schema/main.s") == {}


@pytest.mark.parametrize(
    ("place", "change", "message"),
    [
        ("schema/main.default", {"principal": "", "add": ["SELECT"]}, "principal"),
        ("schema/main.default", {"principal": "p", "add": ["READ_MINDS"]}, "Unknown privilege READ_MINDS"),
        ("schema/main.default", {"principal": "p", "add": ["USE_CATALOG"]}, "USE_CATALOG is not applicable"),
        (
            "catalog/main",
            {"principal": "p", "add": ["ALL_PRIVILEGES"], "remove": ["ALL_PRIVILEGES"]},
            "Duplicate privileges to add and delete for principal p.",
        ),
        ("wardrobe/main", {"principal": "p", "add": ["SELECT"]}, "'wardrobe' is not a securable type"),
    ],
)
def test_privileges_that_can_not_be_are_refused(door: Any, place: str, change: Any, message: str) -> None:
    answer = door.call("PATCH", f"{GRANTS}/{place}", {"changes": [change]})

    assert (answer.status, answer.body["error_code"]) == (400, "INVALID_PARAMETER_VALUE")
    assert message in answer.body["message"]


def test_privileges_are_normalised_and_old_names_known(door: Any) -> None:
    answer = grant(door, "schema/main.default", "p", "use schema", "CREATE", "Select")
    grant(door, "catalog/main", "p", "USAGE")

    privileges = ["CREATE_TABLE", "SELECT", "USE_SCHEMA"]
    assert answer == {"privilege_assignments": [{"principal": "p", "privileges": privileges}]}
    assert held(door, "catalog/main") == {"p": ["USE_CATALOG"]}


def test_a_refused_change_takes_those_before_it_back(door: Any) -> None:
    changes = [{"principal": "a", "add": ["SELECT"]}, {"principal": "b", "add": ["USE_CATALOG"]}]
    door.call("PATCH", f"{GRANTS}/schema/main.default", {"changes": changes})

    assert held(door, "schema/main.default") == {}


def test_a_grant_on_a_schema_is_a_change_of_the_schema(door: Any, clock: Any, open_door: Callable[..., Any]) -> None:
    before = door.get(f"{UC}/schemas/main.default")
    clock.advance(5)
    grant(open_door(user="bob@example.com"), "schema/main.default", "p", "SELECT")
    after = door.get(f"{UC}/schemas/main.default")

    assert (after["updated_at"] - before["updated_at"], after["updated_by"]) == (5000, "bob@example.com")


@pytest.mark.parametrize(("size", "status"), [("-1", 400), ("149", 400), ("0", 200), ("150", 200)])
def test_pages_of_privileges_have_a_least_size(door: Any, size: str, status: int) -> None:
    for path in (f"{GRANTS}/catalog/main", f"{UC}/effective-permissions/catalog/main"):
        assert door.call("GET", path, query={"max_results": size}).status == status


def test_many_privileges_come_in_pages(door: Any) -> None:
    changes = [{"principal": f"p{number}", "add": ["SELECT"]} for number in range(151)]
    door.ok("PATCH", f"{GRANTS}/catalog/main", {"changes": changes})
    first = door.get(f"{GRANTS}/catalog/main", max_results=0)
    rest = door.get(f"{GRANTS}/catalog/main", max_results=0, page_token=first["next_page_token"])

    assert [len(page["privilege_assignments"]) for page in (first, rest)] == [150, 1]
    assert "next_page_token" not in rest


def test_a_stranger_server_spells_all_privileges_out_and_has_no_order(open_door: Callable[..., Any]) -> None:
    door = open_door(perturb="1")
    names = {"name": "v", "catalog_name": "main", "schema_name": "default"}
    door.post(f"{UC}/volumes", {**names, "volume_type": "MANAGED"})
    grant(door, "volume/main.default.v", "p", "ALL_PRIVILEGES")
    empty = door.get(f"{GRANTS}/volume/main.default.v")
    full = door.get(f"{GRANTS}/volume/main.default.v", page_token=empty["next_page_token"])
    (line,) = full["privilege_assignments"]

    assert "privilege_assignments" not in empty
    assert sorted(line["privileges"]) == ["ALL_PRIVILEGES", "APPLY_TAG", "MANAGE", "READ_VOLUME", "WRITE_VOLUME"]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"catalog_name": "main"}, "catalog_name and schema_name go together"),
        ({"max_results": "-1"}, "max_results must not be negative"),
    ],
)
def test_a_list_of_models_that_can_not_be_is_refused(door: Any, query: Any, message: str) -> None:
    answer = door.call("GET", f"{UC}/models", query=query)

    assert (answer.status, message in answer.body["message"]) == (400, True)


@pytest.mark.parametrize("missing", ["name", "catalog_name", "schema_name"])
def test_a_model_needs_its_whole_name(door: Any, missing: str) -> None:
    body = {"name": "m", "catalog_name": "main", "schema_name": "default", missing: ""}
    answer = door.call("POST", f"{UC}/models", body)

    assert answer.body["message"] == f"CreateRegisteredModel Missing required field: {missing}"


def test_fields_of_the_server_have_no_effect_in_a_patch_of_a_model(door: Any) -> None:
    made = door.post(f"{UC}/models", {"name": "m", "catalog_name": "main", "schema_name": "default"})
    sent = {**made, "comment": "c", "storage_location": "s3://x", "created_by": "me", "metastore_id": "x", "name": "n"}
    changed = door.ok("PATCH", f"{UC}/models/main.default.m", sent)

    assert {**made, "comment": "c", "updated_at": changed["updated_at"]} == changed


def test_an_alias_points_to_a_version(door: Any) -> None:
    door.post(f"{UC}/models", {"name": "m", "catalog_name": "main", "schema_name": "default"})
    answer = door.call("PUT", f"{UC}/models/main.default.m/aliases/a", {"version_num": 0})

    assert (answer.status, "is not a version" in answer.body["message"]) == (400, True)


def test_a_stranger_server_says_otherwise_that_a_model_exists(open_door: Callable[..., Any]) -> None:
    door = open_door(perturb="1")
    body = {"name": "m", "catalog_name": "main", "schema_name": "default"}
    door.post(f"{UC}/models", body)
    answer = door.call("POST", f"{UC}/models", body)

    assert (answer.status, answer.body["error_code"]) == (409, "RESOURCE_ALREADY_EXISTS")
