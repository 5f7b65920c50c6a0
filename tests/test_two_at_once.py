"""Several runs at a time: each object is made once, no write is lost, and the last plan is empty."""

import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dbxplan.errors import DbxplanError
from dbxplan.plan.model import Consent
from dbxplan.sdk import RawClient
from dbxplan.state.ledger import Ledger, StateConflictError
from dbxplan.state.lock import Lock
from dbxplan.workflow import Applied, Choices, Workspace, draft, run

BUNDLE = """
    bundle: {{name: {name}}}
    resources:
      schemas:
        shop: {{catalog_name: main, name: shop}}
      jobs:
        nightly: {{name: nightly, permissions: [{{level: CAN_VIEW, group_name: users}}]}}
    """


class Hasty:
    """Time as it is, for those that do not want to wait: a look around comes at once."""

    def time(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(min(seconds, 0.01))


@pytest.fixture(params=["workspace", "folder", "file", "memory", "s3"])
def workspace_of(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Workspace]:
    place = {
        "workspace": lambda: None,
        "folder": lambda: str(tmp_path / "states"),
        "file": lambda: f"file://{tmp_path / 'states'}",
        "memory": lambda: f"memory://{uuid.uuid4().hex}",
        "s3": lambda: f"{request.getfixturevalue('bucket')}/states",
    }[request.param]()
    return lambda: Workspace(f"emulator://{tmp_path / 'w.db'}", state=place, environ={}, clock=Hasty())


def at_once(works: list[Callable[[], Applied]]) -> list[Applied | DbxplanError]:
    ended: list[Applied | DbxplanError] = []
    begun = threading.Barrier(len(works))

    def go(work: Callable[[], Applied]) -> None:
        begun.wait()
        try:
            ended.append(work())
        except DbxplanError as error:
            ended.append(error)

    threads = [threading.Thread(target=go, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return ended


def made(tmp_path: Path) -> Counter[str]:
    with RawClient(host=f"emulator://{tmp_path / 'w.db'}") as api:
        names = [item["settings"]["name"] for item in api.jobs.list()]
        return Counter([*names, *(item["name"] for item in api.schemas.list(catalog_name="main"))])


@pytest.mark.parametrize("many", [2, 10])
def test_applies_of_one_bundle_make_everything_once(
    many: int, workspace_of: Callable[[], Workspace], write: Any, tmp_path: Path
) -> None:
    folder = write({"databricks.yml": BUNDLE.format(name="shop")})

    def apply() -> Applied:
        return run(draft(workspace_of().load(folder)), lock_timeout_seconds=100)

    ended = at_once([apply] * many)

    assert [each for each in ended if not isinstance(each, Applied) or not each.ok] == []
    assert (made(tmp_path)["nightly"], made(tmp_path)["shop"]) == (1, 1)
    last = draft(workspace_of().load(folder))
    assert last.plan.steps == ()
    assert len(last.state.resources) == 3


def test_of_two_bundles_that_claim_one_object_one_makes_it_and_the_other_says_so(
    workspace_of: Callable[[], Workspace], write: Any, tmp_path: Path
) -> None:
    folders = [write({f"{name}/databricks.yml": BUNDLE.format(name=name)}) / name for name in ("one", "two")]

    def apply(folder: Path) -> Callable[[], Applied]:
        return lambda: run(draft(workspace_of().load(folder)), lock_timeout_seconds=100)

    ended = at_once([apply(folder) for folder in folders])

    assert sorted(isinstance(each, Applied) and each.ok for each in ended) == [False, True]
    assert made(tmp_path)["shop"] == 1
    plans = [draft(workspace_of().load(folder)).plan for folder in folders]
    claimed = [step for plan in plans for step in plan.steps if str(step.address) == "schemas.shop"]
    assert [(step.action.value, sorted(each.value for each in step.consent)) for step in claimed] == [
        ("adopt", ["adopt"])
    ]


def test_a_holder_that_stalled_and_comes_back_loses_and_overwrites_nothing(
    workspace_of: Callable[[], Workspace], write: Any, clock: Any
) -> None:
    bundle = workspace_of().load(write({"databricks.yml": BUNDLE.format(name="shop")}))
    stalled = Lock(bundle.store, clock)
    stalled.acquire()
    ledger = Ledger(bundle.store, clock, held=stalled.held)
    before = ledger.load("shop", "default")
    clock.now += 1000

    taken = Lock(bundle.store, clock)
    assert taken.acquire() is not None  # it stood still for its lease
    taken.release()
    assert run(draft(bundle), Choices()).ok
    last = draft(bundle).state

    assert not stalled.beat()
    assert not stalled.held()
    with pytest.raises(StateConflictError, match="nothing of it was overwritten"):
        ledger.save(before)
    stalled.release()
    assert draft(bundle).state == last


@pytest.mark.parametrize("apart", [-3600, 3600])
def test_clocks_that_disagree_break_no_lock(
    apart: int, workspace_of: Callable[[], Workspace], write: Any, clock: Any
) -> None:
    bundle = workspace_of().load(write({"databricks.yml": BUNDLE.format(name="shop")}))
    held = Lock(bundle.store, clock)
    held.acquire()

    class Apart:
        """An hour behind or ahead, and as fast as the other."""

        def time(self) -> float:
            return float(clock.time()) + apart

        def monotonic(self) -> float:
            return float(clock.monotonic()) + apart

        def sleep(self, seconds: float) -> None:
            clock.sleep(seconds)
            held.beat()

    with pytest.raises(DbxplanError, match="is locked by"):
        Lock(bundle.store, Apart()).acquire()
    assert held.held()


def test_what_another_run_made_since_the_state_was_read_is_not_for_adoption(
    workspace_of: Callable[[], Workspace], write: Any
) -> None:
    folder = write({"databricks.yml": BUNDLE.format(name="shop")})
    early = draft(workspace_of().load(folder))
    adopting = tuple(replace(step, consent=frozenset((Consent.ADOPT,))) for step in early.plan.steps)
    run(draft(workspace_of().load(folder)))

    assert run(replace(early, plan=replace(early.plan, steps=adopting))).plan.steps == ()
