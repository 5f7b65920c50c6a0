"""Volumes: the calls on the wire, and a life in the emulator."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.resources import KINDS
from dbxplan.resources.base import Risk
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

VOLUMES = KINDS["volumes"]
ALL = "/api/2.1/unity-catalog/volumes"
ONE = f"{ALL}/main.sales.files"
FOLDER = "GET /api/2.0/fs/directories/Volumes/main/sales/files"
BODY = {"catalog_name": "main", "schema_name": "sales", "name": "Files", "volume_type": "MANAGED"}


def parts() -> dict[tuple[str, ...], Any]:
    return {part.fields: part for part in VOLUMES.parts}


def test_a_list_is_of_one_schema(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ALL}"] = {"volumes": [{"full_name": "main.sales.files", "name": "files"}]}

    (item,) = VOLUMES.list(api, "main.sales")

    assert (item.id, item.name, item.complete) == ("main.sales.files", "files", True)
    assert network.asked == [(f"GET {ALL}", {"catalog_name": "main", "schema_name": "sales"})]


def test_ids_and_scopes_are_in_lower_case() -> None:
    assert VOLUMES.own_id(BODY) == "main.sales.files"
    assert VOLUMES.scope(BODY) == "main.sales"
    assert VOLUMES.scope({**BODY, "schema_name": None}) is None


def test_a_volume_is_found_under_its_own_name(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ONE}"] = {"name": "files"}

    (found,) = VOLUMES.find(api, VOLUMES.model.of(BODY))

    assert (found.id, found.body) == ("main.sales.files", {"name": "files"})


def test_create_leaves_out_the_owner_and_what_the_manifest_computes(api: RawClient, network: Any) -> None:
    network.answers[f"POST {ALL}"] = {"full_name": "main.sales.files"}

    id = VOLUMES.create(api, VOLUMES.model.of({**BODY, "owner": "team", "volume_path": "/Volumes/main/sales/files"}))

    assert id == "main.sales.files"
    assert network.asked == [(f"POST {ALL}", BODY)]
    assert [part.fields for part in VOLUMES.parts if part.after_create] == [("owner",)]


def test_owner_name_and_comment_are_calls_of_their_own_in_this_order(
    api: RawClient, network: Any, step: Callable[..., Any]
) -> None:
    network.answers |= {f"PATCH {ONE}": [{}, {"full_name": "main.sales.docs"}], f"PATCH {ALL}/main.sales.docs": {}}
    change = step(changed={"owner": None, "name": None, "comment": ""}, owner="team", name="docs")
    id = "main.sales.files"

    for part in VOLUMES.parts:
        id = part.call(api, id, change) or id

    assert [body for _, body in network.asked] == [{"owner": "team"}, {"new_name": "docs"}, {"comment": ""}]
    assert id == "main.sales.docs"


def test_files_of_a_managed_volume_are_at_stake(api: RawClient, network: Any) -> None:
    network.answers |= {
        f"GET {ONE}": {"volume_type": "MANAGED"},
        FOLDER: {"contents": [{"name": "b"}, {"name": "a.txt"}]},
    }

    assert VOLUMES.stakes(api, "main.sales.files") == ("2 files and folders (a.txt, b)",)
    assert VOLUMES.risk_of({"volume_type": "MANAGED"}) is Risk.HIGH


def test_files_of_an_external_volume_stay(api: RawClient, network: Any) -> None:
    network.answers[f"GET {ONE}"] = {"volume_type": "EXTERNAL"}

    assert VOLUMES.stakes(api, "main.sales.files") == ()
    assert VOLUMES.risk_of({"volume_type": "EXTERNAL"}) is Risk.NONE
    assert [call for call, _ in network.asked] == [f"GET {ONE}"]


def test_a_volume_lives_in_the_emulator(emulated: RawClient, step: Callable[..., Any]) -> None:
    body = {**BODY, "schema_name": "default"}
    id = VOLUMES.create(emulated, VOLUMES.model.of(body))
    live = VOLUMES.read(emulated, id)
    renamed = parts()[("name",)].call(emulated, id, step(changed=["name"], name="docs"))
    parts()[("comment",)].call(emulated, renamed, step(changed=["comment"], comment="c"))

    assert (id, renamed) == ("main.default.files", "main.default.docs")
    assert live["storage_location"]
    assert VOLUMES.read(emulated, renamed)["comment"] == "c"
    assert [item.id for item in VOLUMES.list(emulated, "main.default")] == [renamed]
    assert VOLUMES.find(emulated, VOLUMES.model.of(body)) == ()
    assert VOLUMES.stakes(emulated, renamed) == ()
    VOLUMES.delete(emulated, renamed)
    for gone in (VOLUMES.read, VOLUMES.delete):
        with pytest.raises(NotFound):
            gone(emulated, renamed)
