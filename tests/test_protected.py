"""`prevent_destroy` holds from the apply that saw it until one that sees it lifted. (§10.1)"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.errors import PlanError
from dbxplan.plan.model import Action, Plan
from dbxplan.workflow import Workspace

Write = Callable[[Mapping[str, str]], Path]
TEXT = "bundle: {name: b}\nresources: {schemas: {s: {name: one, catalog_name: main%s}}}\n"
PROTECTED = ", lifecycle: {prevent_destroy: true}"
LIFTED = ", lifecycle: {prevent_destroy: false}"
EMPTY = "bundle: {name: b}\n"


class Bench:
    """A bundle with one schema, which was applied with protection."""

    def __init__(self, workspace: Workspace, write: Write) -> None:
        self.workspace = workspace
        self.folder = write({"databricks.yml": TEXT % PROTECTED})
        self.apply(TEXT % PROTECTED)

    def apply(self, text: str) -> None:
        (self.folder / "databricks.yml").write_text(text)
        assert self.workspace.apply(self.workspace.load(self.folder), auto_approve=True, allow=["data-loss"]).ok

    def plan(self, text: str) -> Plan:
        (self.folder / "databricks.yml").write_text(text)
        return self.workspace.plan(self.workspace.load(self.folder))


@pytest.fixture
def bench(host: str, clock: Any, write: Write) -> Bench:
    return Bench(Workspace(host, environ={}, clock=clock), write)


def moved(text: str) -> str:
    """To another catalog, which replaces the schema."""
    return text.replace("main", "other")


@pytest.mark.parametrize("lifecycle", ["", ", lifecycle: {}", ", lifecycle: null"])
def test_protection_that_is_only_left_out_stays(bench: Bench, lifecycle: str) -> None:
    plain = TEXT % lifecycle
    assert bench.plan(plain).steps == ()
    with pytest.raises(PlanError, match=r"would be replaced .* but has lifecycle\.prevent_destroy"):
        bench.plan(moved(plain))

    bench.apply(plain)

    with pytest.raises(PlanError, match="put it back with prevent_destroy: false and apply"):
        bench.plan(EMPTY)
    with pytest.raises(PlanError, match="would be replaced"):
        bench.plan(moved(plain))
    bench.apply(plain)
    bundle = bench.workspace.load(bench.folder)
    with pytest.raises(PlanError, match="set it to false and apply before you destroy the bundle"):
        bench.workspace.destroy(bundle, auto_approve=True)


def test_protection_that_is_lifted_is_gone_with_the_next_apply(bench: Bench) -> None:
    (step,) = bench.plan(TEXT % LIFTED).steps
    assert (step.action, step.reason) == (Action.RECORD, "prevent_destroy is no longer set")

    bench.apply(TEXT % LIFTED)

    assert [step.action for step in bench.plan(EMPTY).steps] == [Action.DELETE]
    assert bench.plan(TEXT % "").steps == ()


def test_lifting_it_and_replacing_go_together(bench: Bench) -> None:
    (step,) = bench.plan(moved(TEXT % LIFTED)).steps

    assert step.action is Action.REPLACE
