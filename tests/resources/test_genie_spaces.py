"""Genie spaces: documents of a newer version, titles that are not unique, and a life in the emulator."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.fields import shape_of
from dbxplan.plan.canonical import canonical
from dbxplan.resources import KINDS
from dbxplan.resources.base import Live
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

SPACES = KINDS["genie_spaces"]
(PATCH,) = SPACES.parts
ALL = "/api/2.0/genie/spaces"
ONE = f"{ALL}/s1"
BODY = {
    "title": "sales",
    "parent_path": "/Workspace/Shared/x/y",
    "warehouse_id": "w",
    "serialized_space": {"version": 1},
}


def test_a_document_is_compared_in_its_second_version() -> None:
    shape = shape_of(SPACES.model)
    texts: tuple[Any, ...] = ({"version": 1}, '{"data_sources": {}, "version": 2}')

    one, other = (canonical({"serialized_space": text}, shape, str) for text in texts)

    assert one == other


def test_an_update_sends_everything_but_the_etag(api: RawClient, network: Any, step: Callable[..., Any]) -> None:
    network.answers[f"PATCH {ONE}"] = {}

    PATCH.call(api, "s1", step(changed=["description"], etag="3", description="", **BODY))

    assert network.asked == [(f"PATCH {ONE}", {**BODY, "serialized_space": '{"version":1}', "description": ""})]


@pytest.mark.parametrize(
    "missing",
    [
        (404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "Path doesn't exist."}),
        (400, {"error_code": "INVALID_PARAMETER_VALUE", "message": "Tree node with path '/x' does not exist"}),
    ],
)
def test_a_missing_folder_is_made_also_for_a_move(
    api: RawClient, network: Any, step: Callable[..., Any], missing: Any
) -> None:
    network.answers |= {
        f"POST {ALL}": [missing, {"space_id": "s1"}],
        f"PATCH {ONE}": [missing, {}],
        "POST /api/2.0/workspace/mkdirs": {},
    }

    SPACES.create(api, SPACES.model.of(BODY))
    PATCH.call(api, "s1", step(changed=["parent_path"], **BODY))

    assert [call for call, _ in network.asked].count("POST /api/2.0/workspace/mkdirs") == 2


def test_a_space_that_is_gone_is_not_looked_for_in_its_folder(
    api: RawClient, network: Any, step: Callable[..., Any]
) -> None:
    network.answers[f"PATCH {ONE}"] = (404, {"error_code": "RESOURCE_DOES_NOT_EXIST"})

    with pytest.raises(NotFound):
        PATCH.call(api, "s1", step(changed=["title"], **BODY))


def test_the_list_is_paged_and_searched_for_the_title(api: RawClient, network: Any) -> None:
    pages = [
        {"spaces": [{"space_id": "s1", "title": "sales"}], "next_page_token": "2"},
        {"spaces": [{"space_id": "s2", "title": "costs"}]},
    ]
    network.answers[f"GET {ALL}"] = pages

    assert list(SPACES.find(api, SPACES.model.of(BODY))) == [Live("s1", name="sales")]
    assert [query for _, query in network.asked] == [{}, {"page_token": "2"}]


def test_a_life(emulated: RawClient) -> None:
    id = SPACES.create(emulated, SPACES.model.of(BODY))

    body = SPACES.read(emulated, id)
    assert (body["parent_path"], body["title"]) == ("/Workspace/Shared/x/y", "sales")
    SPACES.delete(emulated, id)
    assert list(SPACES.list(emulated, None)) == []
