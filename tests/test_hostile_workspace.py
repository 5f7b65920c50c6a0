"""A workspace that answers with wrong types, without fields or without end: a diagnostic and exit code 1, no more."""

import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.cli.app import run
from dbxplan.cli.console import Console
from dbxplan.emulator.faults import Fault
from dbxplan.emulator.transport import application
from dbxplan.live.model import Unreadable
from dbxplan.live.single import by_id
from dbxplan.resources import KINDS
from dbxplan.sdk import paging
from dbxplan.sdk.errors.classes import UnreadableAnswer

Write = Callable[[Mapping[str, str]], Path]
BUNDLE = """
    bundle: {name: shop}
    resources:
      schemas:
        shop: {catalog_name: main, name: shop, grants: [{principal: users, privileges: [SELECT]}]}
      pipelines:
        load: {name: load, catalog: main, schema: "${resources.schemas.shop.name}"}
      dashboards:
        d: {display_name: D, parent_path: /Workspace/Shared, warehouse_id: w, serialized_dashboard: "{}"}
      experiments:
        e: {name: /Workspace/Shared/e}
      jobs:
        nightly: {name: nightly, permissions: [{level: CAN_VIEW, group_name: users}]}
    """
BODIES = (
    "[]",
    '"text"',
    "42",
    "{}",
    "[null, 1]",
    '{"settings": [5]}',
    '{"spec": 5}',
    '{"experiment": [null]}',
    "{",
    "",
)
PATHS = (
    "Me",
    "jobs/get",
    "pipelines/.*",
    "lakeview/dashboards/.*",
    "experiments/get",
    "permissions/.*",
    ".*/schemas/.*",
)


def command(*arguments: str) -> tuple[int, str]:
    out, err = io.StringIO(), io.StringIO()
    code = run(arguments, Console(out, err, io.StringIO(), {"TERM": "dumb", "HOME": "/nonexistent"}))
    return code, out.getvalue() + err.getvalue()


def test_an_answer_of_another_form_is_told(tmp_path: Path, write: Write) -> None:
    store, folder = tmp_path / "w.db", write({"databricks.yml": BUNDLE})
    place = ("-C", str(folder), "--host", f"emulator://{store}")
    assert command("apply", *place)[0] == 0
    workspace = application(store)
    faults, ended = workspace.faults, {}
    for path in PATHS:
        for body in BODIES:
            faults.add(Fault(method="GET", path=f".*/{path}", status=200, body=body, times=1000))
            ended[path, body] = command("plan", *place)
            faults.clear()

    unclear = ("Traceback", "KeyError", "TypeError", "AttributeError", "mistake in dbxplan")
    assert {case: text for case, (_, text) in ended.items() if any(word in text for word in unclear)} == {}
    assert {code for code, _ in ended.values()} <= {0, 1}
    assert all("rror" in text for code, text in ended.values() if code)
    assert [path for path in PATHS if ended[path, "[]"][0] != 1] == []


def test_a_field_that_is_missing_is_told_by_name() -> None:
    class Api:
        class experiments:  # noqa: N801 - as the client names it
            @staticmethod
            def get_experiment(**arguments: Any) -> Any:
                return {}

    seen = by_id(KINDS["experiments"], Api, "1")  # type: ignore[arg-type]

    assert isinstance(seen, Unreadable)
    assert seen.why == "the workspace's answer is not what this API gives: it lacks 'experiment'"


HOW = {"style": "token", "in": "query", "param": "page_token", "next": "next_page_token", "items": "jobs"}


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (lambda number: {"jobs": [], "next_page_token": str(number)}, "does not end: 101 pages"),
        (lambda number: {"jobs": [{"id": 1}], "next_page_token": str(number)}, "a page holds just what the one before"),
        (lambda number: {"jobs": [{"id": number}], "next_page_token": "again"}, "a page token came a second time"),
        (lambda number: {"jobs": [{"id": number}], "next_page_token": str(number)}, "does not end: 10001 pages"),
    ],
)
def test_a_list_that_never_ends_is_told(page: Callable[[int], Any], words: str) -> None:
    asked: list[Any] = []

    def fetch(query: Mapping[str, Any], body: Any) -> Any:
        asked.append(query)
        return page(len(asked))

    with pytest.raises(UnreadableAnswer, match=words):
        for _ in paging.items(fetch, HOW, {}, None):
            pass

    assert len(asked) <= 10_001


def test_grants_that_never_end_are_told(tmp_path: Path, write: Write) -> None:
    store, folder = tmp_path / "w.db", write({"databricks.yml": BUNDLE})
    place = ("-C", str(folder), "--host", f"emulator://{store}")
    assert command("apply", *place)[0] == 0
    body = json.dumps({"privilege_assignments": [], "next_page_token": "on"})
    workspace = application(store)
    workspace.faults.add(Fault(path=".*/permissions/schema/.*", status=200, body=body, times=1000))

    code, text = command("plan", *place)

    assert code == 1
    assert "the list goes in a circle: a page token came a second time" in text


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Fault(path=".*/permissions/.*", status=400, message="\x1b]0;x\x07\u202e\x9b1m", times=99), "\\x1b]0;x\\x07"),
        (Fault(path=".*/permissions/.*", status=200, body="[" * 100_000, times=99), "rror"),
        (Fault(path=".*/scim/v2/Me", status=403, message="\x1b[2J", times=99), "\\x1b[2J"),
        (Fault(path=".*/workspace/list", status=200, body='{"objects": [{}]}', times=99), "it lacks 'path'"),
        (Fault(path=".*/scim/v2/Me", status=200, body='{"userName": {"a": 1}}', times=99), "rror"),
    ],
)
def test_what_a_workspace_says_steers_no_terminal(tmp_path: Path, write: Write, fault: Fault, words: str) -> None:
    store, folder = tmp_path / "w.db", write({"databricks.yml": BUNDLE})
    place = ("-C", str(folder), "--host", f"emulator://{store}")
    assert command("apply", *place)[0] == 0
    workspace = application(store)
    for debug in ((), ("--debug",)):
        workspace.faults.clear()
        workspace.faults.add(fault)
        code, text = command("plan", *place, *debug)

        assert (code, words in text) == (1, True), text[-500:]
        assert [hex(ord(each)) for each in text if not each.isprintable() and each != "\n"] == []
        assert "mistake in dbxplan" not in text
