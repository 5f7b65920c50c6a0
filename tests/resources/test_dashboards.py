"""Dashboards: documents that the server rewrites, drafts, and what is published of them. (Appendix D)"""

import json
from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.fields import shape_of
from dbxplan.plan.canonical import canonical
from dbxplan.resources import KINDS
from dbxplan.resources.base import Live, Risk
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

DASHBOARDS = KINDS["dashboards"]
PATCH, PUBLISH = DASHBOARDS.parts
ALL = "/api/2.0/lakeview/dashboards"
ONE = f"{ALL}/d1"
PUBLISHED = f"{ONE}/published"
DRAFT = {"dashboard_id": "d1", "parent_path": "/Shared/x", "update_time": "2026-01-01T10:00:00.5Z"}
BODY = {"display_name": "sales", "parent_path": "/Workspace/Shared/x", "warehouse_id": "w"}


@pytest.mark.parametrize(
    ("shown", "says"),
    [
        ({"embed_credentials": True, "revision_create_time": "2026-01-01T10:00:00.5Z"}, True),
        ({"revision_create_time": "2026-01-01T10:00:01Z"}, False),
        ({"embed_credentials": True, "revision_create_time": "2026-01-01T10:00:00Z"}, "an older draft is published"),
        ({"embed_credentials": True}, True),
        ((404, {"error_code": "RESOURCE_DOES_NOT_EXIST"}), "not published"),
    ],
)
def test_a_read_says_what_is_published_of_the_draft(api: RawClient, network: Any, shown: Any, says: Any) -> None:
    network.answers |= {f"GET {ONE}": DRAFT, f"GET {PUBLISHED}": shown}

    body = DASHBOARDS.read(api, "d1")

    assert body == {**DRAFT, "parent_path": "/Workspace/Shared/x", "embed_credentials": says}


def test_one_in_the_trash_is_gone_though_another_delete_is_forbidden(api: RawClient, network: Any) -> None:
    network.answers |= {
        f"GET {ONE}": {**DRAFT, "lifecycle_state": "TRASHED"},
        f"DELETE {ONE}": (403, {"error_code": "PERMISSION_DENIED"}),
    }

    with pytest.raises(NotFound):
        DASHBOARDS.read(api, "d1")
    with pytest.raises(NotFound):
        DASHBOARDS.delete(api, "d1")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ({"pages": [{"name": "a"}]}, '{"pages":[{"name":"a","pageType":"PAGE_TYPE_CANVAS"}]}\n'),
        ('{ "b": 1,\n "a": [2] }', '{"a":[2],"b":1}\n'),
        ({"a": None}, "{}\n"),
    ],
)
def test_a_document_is_compared_by_what_it_says(written: Any, kept: str) -> None:
    shape = shape_of(DASHBOARDS.model)

    one, other = (canonical({"serialized_dashboard": text}, shape, str) for text in (written, kept))

    assert one == other


def test_another_page_type_is_a_difference() -> None:
    shape = shape_of(DASHBOARDS.model)
    texts = ({"pages": [{"pageType": name}]} for name in ("PAGE_TYPE_CANVAS", "PAGE_TYPE_GLOBAL_FILTERS"))

    one, other = (canonical({"serialized_dashboard": text}, shape, str) for text in texts)

    assert one != other


def test_the_whole_draft_is_sent_each_time_and_its_datasets_beside_it(
    api: RawClient, network: Any, step: Callable[..., Any]
) -> None:
    network.answers[f"PATCH {ONE}"] = {}
    sent = {**BODY, "serialized_dashboard": {"ä": 1}, "dataset_catalog": "main", "embed_credentials": False}

    PATCH.call(api, "d1", step(changed=["display_name"], **sent))

    draft = {"display_name": "sales", "warehouse_id": "w", "serialized_dashboard": '{"ä":1}'}
    assert network.asked == [(f"PATCH {ONE}", draft)]


def test_what_is_published_follows_every_draft_and_false_is_said(
    api: RawClient, network: Any, step: Callable[..., Any]
) -> None:
    network.answers[f"POST {PUBLISHED}"] = {}

    PUBLISH.call(api, "d1", step(embed_credentials=False, **BODY))

    assert (PUBLISH.fields, PUBLISH.after_create, PUBLISH.follows) == (("embed_credentials",), True, True)
    assert network.asked == [(f"POST {PUBLISHED}", {"embed_credentials": False, "warehouse_id": "w"})]


def test_a_missing_folder_is_made(api: RawClient, network: Any) -> None:
    missing = (404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "Path (/Workspace/Shared/x) doesn't exist."})
    network.answers |= {f"POST {ALL}": [missing, {"dashboard_id": "d1"}], "POST /api/2.0/workspace/mkdirs": {}}

    id = DASHBOARDS.create(api, DASHBOARDS.model.of({**BODY, "embed_credentials": True}))

    assert id == "d1"
    assert [call for call, _ in network.asked] == [f"POST {ALL}", "POST /api/2.0/workspace/mkdirs", f"POST {ALL}"]


def test_a_missing_warehouse_is_no_missing_folder(api: RawClient, network: Any) -> None:
    refused = {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "Warehouse w does not exist"}
    network.answers[f"POST {ALL}"] = (400, refused)

    with pytest.raises(NotFound, match="Warehouse w does not exist"):
        DASHBOARDS.create(api, DASHBOARDS.model.of(BODY))
    assert [call for call, _ in network.asked] == [f"POST {ALL}"]


@pytest.mark.parametrize("type", ["DASHBOARD", "FILE"])
def test_one_is_found_as_the_file_that_it_is(api: RawClient, network: Any, type: str) -> None:
    network.answers["GET /api/2.0/workspace/get-status"] = {"object_type": type, "resource_id": "d1"}

    found = DASHBOARDS.find(api, DASHBOARDS.model.of(BODY))

    assert list(found) == ([Live("d1", name="sales")] if type == "DASHBOARD" else [])
    assert network.asked[0][1] == {"path": "/Workspace/Shared/x/sales.lvdash.json"}


def test_an_older_draft_is_waited_out(step: Callable[..., Any]) -> None:
    changed = step(live={"etag": "1"}, changed=["display_name"])

    assert DASHBOARDS.waits(changed)
    assert DASHBOARDS.wait(changed, {"etag": "1"}).state == "pending"
    assert DASHBOARDS.wait(changed, {"etag": "2"}).state == "done"
    assert not DASHBOARDS.waits(step(live={"etag": "1"}, changed=["embed_credentials"]))
    assert DASHBOARDS.risk_of({}) is Risk.LOW


def test_a_life(emulated: RawClient) -> None:
    body = {**BODY, "parent_path": "/Workspace/Shared/new/folder", "serialized_dashboard": json.dumps({"a": 1})}

    id = DASHBOARDS.create(emulated, DASHBOARDS.model.of(body))

    assert [live.id for live in DASHBOARDS.find(emulated, DASHBOARDS.model.of(body))] == [id]
    assert [live.name for live in DASHBOARDS.list(emulated, None)] == ["sales"]
    DASHBOARDS.delete(emulated, id)
    assert list(DASHBOARDS.list(emulated, None)) == []
    assert list(DASHBOARDS.find(emulated, DASHBOARDS.model.of(body))) == []
