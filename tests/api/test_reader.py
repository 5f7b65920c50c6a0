"""The API data and its reader."""

import json

import pytest

from dbxplan import api


def test_modules_are_the_service_files() -> None:
    assert len(api.modules()) == 20
    assert {"jobs", "account"} <= set(api.modules())
    assert not {"bundle", "services"} & set(api.modules())


def test_the_index_of_services_says_what_the_data_say() -> None:
    owners: dict[str, str] = {}
    for operation, module in api.operations().items():
        owners.setdefault(operation.split(".")[0], module)

    assert api.owners() == owners
    assert json.loads((api.DATA / f"{api.INDEX}.json").read_text()) == owners


def test_every_operation_of_a_service_is_in_the_module_of_the_service() -> None:
    assert {name: api.owners()[name.split(".")[0]] for name in api.operations()} == api.operations()


def test_an_operation_is_found_by_name() -> None:
    assert api.operation("clusters.create")["path"] == "/api/2.1/clusters/create"
    assert api.operation("account.groups_v2.get")["method"] == "GET"


@pytest.mark.parametrize("name", ["nope.create", "jobs.nope"])
def test_an_operation_that_is_not_there_is_a_key_error(name: str) -> None:
    with pytest.raises(KeyError):
        api.operation(name)


@pytest.mark.parametrize("name", ["bundle", "services", "nope"])
def test_what_is_no_module_is_a_key_error(name: str) -> None:
    with pytest.raises(KeyError, match="no API module"):
        api.module(name)


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("string", api.Type("scalar", "string")),
        ("Task", api.Type("object", "jobs.Task")),
        ("compute.ClusterSpec", api.Type("object", "compute.ClusterSpec")),
        ("enum:Format", api.Type("enum", "jobs.Format")),
        ("[Task]", api.Type("list", element=api.Type("object", "jobs.Task"))),
        ("object<string,[int]>", api.Type("map", element=api.Type("list", element=api.Type("scalar", "int")))),
    ],
)
def test_types_are_parsed(text: str, parsed: api.Type) -> None:
    assert api.parse(text, "jobs") == parsed


def test_every_type_that_an_operation_names_is_there() -> None:
    for name, module in api.operations().items():
        spec = api.operation(name)
        body = spec["body"]
        named = [*spec["query"].values(), *(body.values() if isinstance(body, dict) else [body] if body else [])]
        for text in named + ([spec["response"]] if spec["response"] else []):
            found = api.parse(text, module)
            while found.element:
                found = found.element
            if found.form == "object":
                assert isinstance(api.schema(found.name), dict)
            if found.form == "enum":
                assert api.enum(found.name)
