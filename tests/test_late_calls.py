"""A create of a run that is no more arrives after the next one looked: it is waited for, and nothing is there twice."""

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dbxplan.apply.events import Event
from dbxplan.emulator.messages import Dropped, Request, Response
from dbxplan.emulator.transport import application
from dbxplan.state.lock import Lock, force_release, this_process
from dbxplan.workflow import Applied, Bundle, Choices, Workspace, draft, run

Write = Callable[[Mapping[str, str]], Path]
RESOURCES = {
    "jobs": "{name: made}",
    "clusters": "{cluster_name: made, spark_version: 15.4.x-scala2.12, node_type_id: i3.xlarge, num_workers: 1}",
    "pipelines": "{name: made, catalog: main, schema: default, allow_duplicate_names: true}",
    "genie_spaces": "{title: made, warehouse_id: w, serialized_space: '{}', parent_path: /Workspace/Shared}",
    "schemas": "{name: made, catalog_name: main}",
    "sql_warehouses": "{name: made, cluster_size: Small, max_num_clusters: 1}",
    "dashboards": "{display_name: made, parent_path: /Workspace/Shared, warehouse_id: w, serialized_dashboard: '{}'}",
}
CREATES = {
    "jobs": "/jobs/create",
    "clusters": "/clusters/create",
    "pipelines": "/pipelines",
    "genie_spaces": "/genie/spaces",
    "schemas": "/schemas",
    "sql_warehouses": "/warehouses",
    "dashboards": "/lakeview/dashboards",
}
LEASE_SECONDS = 30
CALL_SECONDS = 60


class Killed(BaseException):
    """The process ended."""


class Network:
    """Holds back the first request to a path, whose sender ends, and delivers it some time later."""

    def __init__(self, store: Path, clock: Any) -> None:
        self.path, self.late, self.failure = "", 0.0, BaseException()
        self.sent_at: float | None = None
        self.answers: list[int] = []
        self.clock, self._held = clock, list[Request]()
        self._app = application(store)
        self._handle, self._app.handle = self._app.handle, self.handle  # type: ignore[method-assign]
        self._sleep, clock.sleep = clock.sleep, self.sleep

    def hold(self, path: str, seconds: float, failure: BaseException) -> None:
        self.path, self.late, self.failure = path, seconds, failure

    def handle(self, request: Request, options: Any = None) -> Response:
        if self.path and request.method == "POST" and request.path.endswith(self.path):
            self.path, self.sent_at = "", self.clock.monotonic()
            self._held.append(request)
            raise self.failure
        return self._handle(request, options)

    def sleep(self, seconds: float) -> None:
        """Everybody sleeps as long as the next arrival."""
        arrival = self.sent_at + self.late if self._held and self.sent_at else None
        if arrival is None or self.clock.monotonic() + seconds < arrival:
            self._sleep(seconds)
            return
        before = max(arrival - self.clock.monotonic(), 0.0)
        self._sleep(before)
        self.answers.append(self._handle(self._held.pop()).status)
        self._sleep(seconds - before)


@pytest.fixture
def network(tmp_path: Path, clock: Any) -> Network:
    return Network(tmp_path / "w.db", clock)


@pytest.fixture
def workspace(tmp_path: Path, clock: Any, network: Network) -> Workspace:
    return Workspace(f"emulator://{tmp_path / 'w.db'}", environ={}, clock=clock)


def bundle_of(kind: str) -> str:
    return f"bundle: {{name: shop}}\nresources:\n  {kind}:\n    one: {RESOURCES[kind]}\n"


def made(bundle: Bundle) -> Counter[str]:
    """How often each kind has what is named so."""
    api = bundle.api
    names = {
        "jobs": [each["settings"]["name"] for each in api.jobs.list()],
        "clusters": [each["cluster_name"] for each in api.clusters.list()],
        "pipelines": [each["name"] for each in api.pipelines.list_pipelines()],
        "genie_spaces": [each["title"] for each in api.genie.list_spaces().get("spaces", ())],
        "schemas": [each["name"] for each in api.schemas.list(catalog_name="main")],
        "sql_warehouses": [each["name"] for each in api.warehouses.list()],
        "dashboards": [each["display_name"] for each in api.lakeview.list()],
    }
    return Counter({kind: count for kind, found in names.items() if (count := found.count("made"))})


def cut_off(bundle: Bundle, network: Network, kind: str, late: float) -> None:
    """A run on another machine, whose process ends while its create is on the way."""
    drafted = draft(bundle)
    network.hold(CREATES[kind], late, Killed())
    with suppress(Killed):
        run(drafted)
    dead = replace(this_process(network.clock), host="another", boot="")
    Lock(bundle.store, network.clock, dead).acquire()


def next_run(bundle: Bundle) -> tuple[Applied, list[str]]:
    said: list[str] = []
    return run(draft(bundle), Choices.of(auto_approve=True, allow=["data-loss"]), say=said.append), said


@pytest.mark.parametrize("late", [1, LEASE_SECONDS + 1, CALL_SECONDS - 1])
@pytest.mark.parametrize("kind", RESOURCES)
def test_whenever_it_arrives_it_is_found_and_there_once(
    kind: str, late: float, workspace: Workspace, network: Network, write: Write
) -> None:
    bundle = workspace.load(write({"databricks.yml": bundle_of(kind)}))
    cut_off(bundle, network, kind, late)
    assert made(bundle) == {}

    applied, said = next_run(bundle)

    assert applied.ok, applied.outcomes
    assert network.answers == [200]
    assert made(bundle) == {kind: 1}
    assert said == ([] if late == 1 else [f"Waiting 1m: a run that did not finish may still be making {kind}.one"])
    assert draft(bundle).plan.steps == ()


def test_what_left_the_manifest_meanwhile_is_deleted_when_it_arrives(
    workspace: Workspace, network: Network, write: Write
) -> None:
    bundle = workspace.load(write({"databricks.yml": bundle_of("jobs")}))
    cut_off(bundle, network, "jobs", LEASE_SECONDS + 1)

    applied, _ = next_run(workspace.load(write({"databricks.yml": "bundle: {name: shop}\n"})))

    assert [(str(address), each.action.value) for address, each in applied.outcomes.items()] == [("jobs.one", "delete")]
    assert (network.answers, made(bundle)) == ([200], {})


def test_a_destroy_waits_for_it_too(workspace: Workspace, network: Network, write: Write) -> None:
    bundle = workspace.load(write({"databricks.yml": bundle_of("jobs")}))
    cut_off(bundle, network, "jobs", LEASE_SECONDS + 1)

    assert workspace.destroy(bundle, auto_approve=True).ok
    assert (network.answers, made(bundle)) == ([200], {})


def test_a_holder_that_was_unlocked_may_be_alive_a_little_longer(
    workspace: Workspace, network: Network, write: Write, clock: Any
) -> None:
    bundle = workspace.load(write({"databricks.yml": bundle_of("jobs")}))
    cut_off(bundle, network, "jobs", CALL_SECONDS + 20)
    force_release(bundle.store, clock)

    applied, said = next_run(bundle)

    assert said == ["Waiting 82.5s: a run that did not finish may still be making jobs.one"]
    assert (applied.ok, network.answers, made(bundle)) == (True, [200], {"jobs": 1})


def test_a_gateway_that_gave_up_may_still_pass_it_on(workspace: Workspace, network: Network, write: Write) -> None:
    """The run of then ended in order, and has released the lock."""
    bundle = workspace.load(write({"databricks.yml": bundle_of("jobs")}))
    drafted = draft(bundle)
    network.hold(CREATES["jobs"], 30, Dropped(refused=False))
    (failed,) = run(drafted).outcomes.values()
    assert "nothing was found that it made. Apply again" in failed.error

    applied, said = next_run(bundle)

    assert said == ["Waiting 1m: a run that did not finish may still be making jobs.one"]
    assert (applied.ok, network.answers, made(bundle)) == (True, [200], {"jobs": 1})


def test_what_never_arrives_is_made_after_the_wait(workspace: Workspace, network: Network, write: Write) -> None:
    bundle = workspace.load(write({"databricks.yml": bundle_of("jobs")}))
    cut_off(bundle, network, "jobs", 10**9)

    applied, said = next_run(bundle)

    assert (applied.ok, len(said), network.answers, made(bundle)) == (True, 1, [], {"jobs": 1})
    assert draft(bundle).plan.steps == ()


def test_a_run_that_was_cut_off_with_nothing_on_its_way_keeps_nobody_waiting(
    workspace: Workspace, network: Network, write: Write, clock: Any
) -> None:
    bundle = workspace.load(write({"databricks.yml": bundle_of("jobs")}))

    def kill(event: Event) -> None:
        if type(event).__name__ == "StepDone":
            raise Killed

    with suppress(Killed):
        run(draft(bundle), on_event=kill)
    before = clock.monotonic()

    applied, said = next_run(bundle)

    assert (applied.ok, said, made(bundle)) == (True, [], {"jobs": 1})
    assert clock.monotonic() - before < 5
