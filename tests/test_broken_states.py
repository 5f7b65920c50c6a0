"""State that is gone, cut off, too new or another's: one clear message, or it is rebuilt; nothing is made twice."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dbxplan.errors import StateError
from dbxplan.state.codec import encode
from dbxplan.workflow import Bundle, Workspace, draft

BUNDLE = """
    bundle: {name: shop}
    resources:
      schemas:
        shop: {catalog_name: main, name: shop}
      jobs:
        nightly: {name: nightly}
    """


@pytest.fixture(params=["workspace", "folder", "memory"])
def workspace(request: pytest.FixtureRequest, tmp_path: Path, clock: Any) -> Workspace:
    place = {"folder": str(tmp_path / "states"), "memory": f"memory://{tmp_path}"}.get(request.param)
    return Workspace(f"emulator://{tmp_path / 'w.db'}", state=place, environ={}, clock=clock)


@pytest.fixture
def bundle(workspace: Workspace, write: Any) -> Bundle:
    bundle = workspace.load(write({"databricks.yml": BUNDLE}))
    assert workspace.apply(bundle).ok
    return bundle


def newest(bundle: Bundle) -> str:
    return max(bundle.store.list("state."), key=lambda name: int(name.partition(".")[2]))


def rewritten(bundle: Bundle, data: bytes) -> str:
    name = newest(bundle)
    bundle.store.delete(name)
    assert bundle.store.create(name, data)
    return name


def made(bundle: Bundle) -> tuple[int, int]:
    schemas = [each for each in bundle.api.schemas.list(catalog_name="main") if each["name"] == "shop"]
    return len(list(bundle.api.jobs.list())), len(schemas)


def test_deleted_it_is_rebuilt(bundle: Bundle, workspace: Workspace, lose: Callable[[Bundle], None]) -> None:
    before = {address: each.id for address, each in draft(bundle).state.resources.items()}
    lose(bundle)

    assert workspace.apply(bundle, allow=["adopt"]).ok
    assert {address: each.id for address, each in draft(bundle).state.resources.items()} == before
    assert made(bundle) == (1, 1)


@pytest.mark.parametrize("length", [0, 1, 100])
def test_cut_off_it_is_told_and_deleting_it_makes_the_one_before_count(
    length: int, bundle: Bundle, workspace: Workspace
) -> None:
    name = rewritten(bundle, (bundle.store.read(newest(bundle)) or b"")[:length])

    for attempt in (workspace.plan, workspace.apply, workspace.destroy):
        with pytest.raises(
            StateError, match=rf"{name} in the .* is damaged: .* Restore it from a backup, or delete it"
        ):
            attempt(bundle)
    bundle.store.delete(name)
    assert workspace.apply(bundle).ok
    assert made(bundle) == (1, 1)


def test_of_a_newer_dbxplan_it_is_left_alone(bundle: Bundle, workspace: Workspace) -> None:
    document = json.loads(bundle.store.read(newest(bundle)) or b"")
    rewritten(bundle, json.dumps({**document, "format": 99}).encode())

    with pytest.raises(StateError, match=r"written by a newer dbxplan \(format 99, this one knows \d+\); update"):
        workspace.apply(bundle)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"bundle": "other"}, "holds the state of bundle 'other', target 'default', not of bundle 'shop'"),
        ({"target": "prod"}, "holds the state of bundle 'shop', target 'prod', not of"),
        ({"host": "https://x", "workspace_id": "9"}, r"is of https://x \(workspace 9\), but this is emulator://"),
    ],
)
def test_anothers_is_refused_by_name(change: Any, words: str, bundle: Bundle, workspace: Workspace) -> None:
    rewritten(bundle, encode(replace(draft(bundle).origin.held, **change)))

    for attempt in (workspace.plan, workspace.apply, workspace.destroy):
        with pytest.raises(StateError, match=words):
            attempt(bundle)
    assert made(bundle) == (1, 1)


def test_where_nothing_can_be_written_nothing_is_changed(workspace: Workspace, write: Any) -> None:
    bundle = workspace.load(write({"databricks.yml": BUNDLE}))
    (bundle.folder.parent.parent).mkdir(parents=True, exist_ok=True)
    bundle.folder.parent.write_text("no folder can be made here")

    with pytest.raises(
        StateError, match=r"in the folder .*Not a directory; check that the folder can be (read|written) by you"
    ):
        workspace.apply(bundle)
    assert made(bundle) == (0, 0)
