"""Makers of plans and field changes."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.address import Address, FieldPath
from dbxplan.live.model import Cost
from dbxplan.plan.model import MISSING, Action, FieldChange, Moved, Outcome, Plan, Step


def plan_of(*steps: Step, **more: Any) -> Plan:
    facts: dict[str, Any] = {"host": "https://example.com", "cost": Cost(3, 2, 0.25)}
    return Plan(
        bundle="shop",
        target="dev",
        workspace_id="1",
        user="ann@example.com",
        lineage="",
        serial=0,
        steps=steps,
        **{**facts, **more},
    )


def step_of(action: Action, address: str = "jobs.a", reason: str = "because", **more: Any) -> Step:
    return Step(Address.parse(address), action, reason, **more)


def change_of(
    path: str,
    desired: Any = MISSING,
    live: Any = MISSING,
    recorded: Any = MISSING,
    *,
    moved: Moved = Moved.MANIFEST,
    outcome: Outcome = Outcome.UPDATE,
    reason: str = "changed in the manifest",
    **more: Any,
) -> FieldChange:
    return FieldChange(FieldPath.parse(path), desired, recorded, live, moved, outcome, reason, **more)


@pytest.fixture(name="plan_of")
def plan_of_fixture() -> Callable[..., Plan]:
    return plan_of


@pytest.fixture(name="step_of")
def step_of_fixture() -> Callable[..., Step]:
    return step_of


@pytest.fixture(name="change_of")
def change_of_fixture() -> Callable[..., FieldChange]:
    return change_of
