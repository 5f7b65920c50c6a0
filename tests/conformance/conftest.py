"""Example bundles, and the workspaces that they are applied to."""

import json
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib.util import module_from_spec, spec_from_file_location
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
from databricks.sdk import WorkspaceClient

from dbxplan.emulator.server import running
from dbxplan.emulator.transport import application
from dbxplan.plan.model import Consent, Plan
from dbxplan.resources import KINDS
from dbxplan.resources.base import Kind
from dbxplan.sdk import RawClient
from dbxplan.workflow import Applied, Bundle, Choices, Draft, Workspace, draft, run

EXAMPLES = Path(__file__).parents[2] / "examples" / "bundles"
Copy = Callable[[str], Path]
Json = dict[str, Any]
# Values of secrets come from the environment alone.
VARIABLES = {
    "BUNDLE_VAR_password": "hunter2",
    "BUNDLE_VAR_certificate": "aHVudGVyMg==",
    "BUNDLE_VAR_one": "first value",
    "BUNDLE_VAR_two": "second value",
    "BUNDLE_VAR_bytes": "Zmlyc3Q=",
    "BUNDLE_VAR_more": "c2Vjb25k",
}


@pytest.fixture
def workspace(host: str, clock: Any) -> Workspace:
    return Workspace(host, environ=VARIABLES, clock=clock)


@pytest.fixture
def example(tmp_path: Path) -> Copy:
    """Copies an example bundle, `jobs/full`, to where it may be written to."""

    def copy(name: str) -> Path:
        folder = tmp_path / "examples" / name
        shutil.copytree(EXAMPLES / name, folder, ignore=shutil.ignore_patterns(".databricks"))
        return folder

    return copy


@pytest.fixture
def official(tmp_path: Path) -> Iterator[WorkspaceClient]:
    """The official client, over HTTP, on the workspace of this test."""
    with running(tmp_path / "workspace.db", app=application(tmp_path / "workspace.db")) as server:
        yield WorkspaceClient(host=server.url, token=server.token)


@pytest.fixture(scope="session")
def otherwise() -> Callable[[Applied, WorkspaceClient], list[str]]:
    """`otherwise` of the examples: what the official client finds other than it was declared."""
    read: Callable[[Applied, WorkspaceClient], list[str]] = beside("test_examples").otherwise
    return read


@pytest.fixture(scope="session")
def making() -> Any:
    """The module `making.py`."""
    return beside("making")


def beside(name: str) -> Any:
    """A module of this folder."""
    found = spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert found is not None
    assert found.loader is not None
    module = module_from_spec(found)
    sys.modules[name] = module  # where its dataclasses look for their names
    found.loader.exec_module(module)
    return module


@pytest.fixture(params=list(KINDS))
def kind(request: pytest.FixtureRequest) -> Kind[Any]:
    return KINDS[request.param]


class Bench:
    """One bundle with a copy of the resource for each edit."""

    def __init__(self, workspace: Workspace, kind: Kind[Any], folder: Path, table: Json) -> None:
        self.workspace, self.kind, self.folder, self.table = workspace, kind, folder, table
        self.ids: Mapping[str, str] = {}
        self._loaded: dict[str, Bundle] = {}
        self._planned: tuple[str, Draft] | None = None  # since when nothing changed

    def bundle(self, bodies: Mapping[str, Json]) -> Bundle:
        resources: dict[str, Mapping[str, Json]] = {self.kind.name: bodies, **self.table.get("around", {})}
        self.folder.mkdir(exist_ok=True)
        variables = self.table.get("variables", {})
        text = json.dumps({"bundle": {"name": "edits"}, "variables": variables, "resources": resources})
        (self.folder / "databricks.yml").write_text(text)
        if text not in self._loaded:
            self._loaded[text] = self.workspace.load(self.folder)
        return self._loaded[text]

    def plan(self, bodies: Mapping[str, Json]) -> Plan:
        self._planned = (json.dumps(bodies), draft(self.bundle(bodies)))
        return self._planned[1].plan

    def apply(self, bodies: Mapping[str, Json]) -> Applied:
        """As it was planned; whatever the plan asks consent for is given, and every step has to be done."""
        planned, self._planned = self._planned, None
        drafted = planned[1] if planned and planned[0] == json.dumps(bodies) else draft(self.bundle(bodies))
        applied = run(drafted, Choices(allow=frozenset(Consent)))
        assert {str(address): each.error for address, each in applied.outcomes.items() if each.status != "done"} == {}
        if applied.result:
            recorded = applied.result.state.resources.items()
            self.ids = {address.key: each.id for address, each in recorded if address.kind == self.kind.name}
        return applied

    def behind_our_back(self, ours: Mapping[str, Json], theirs: Mapping[str, Json]) -> None:
        """Somebody else makes another thing of what we applied, as our state will have it."""
        store = self.bundle(ours).store
        kept = {name: store.read(name) for name in store.list("")}
        self.apply(theirs)
        for name in store.list(""):
            store.delete(name)
        assert all(store.create(name, data or b"") for name, data in kept.items())

    def live(self, api: RawClient) -> Mapping[str, Json]:
        """Key -> the object as the API tells it."""
        return {key: self.kind.read(api, id) for key, id in self.ids.items()}


@pytest.fixture
def bench(workspace: Workspace, kind: Kind[Any], tmp_path: Path, api: RawClient, making: Any) -> Bench:
    table = making.TABLES[kind.name]
    api.catalogs.create(name="second")
    for catalog, name in (("second", "home"), ("main", "elsewhere")):
        api.schemas.create(catalog_name=catalog, name=name)
    for call, arguments in table.get("made", ()):
        attrgetter(call)(api)(**arguments)
    return Bench(workspace, kind, tmp_path / "bundle", table)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many fields the edits of each kind covered."""
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name == "edits":
                terminalreporter.write_line(f"{report.nodeid.rpartition('::')[2]}: {value}")
