"""A clock and a store that tests own."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from dbxplan.address import Address
from dbxplan.errors import StateError
from dbxplan.state.model import Intent, Recorded, RecordedFile, RunRecord, State


class FakeClock:
    """`on_sleep` happens while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0
        self.on_sleep: Callable[[], object] = lambda: None

    def time(self) -> float:
        return self.now

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.on_sleep()


class MemoryStore:
    def __init__(self) -> None:
        self.objects: dict[str, bytes] = {}
        self.broken = False

    def make_ready(self) -> None:
        """There is nothing to make."""

    def create(self, name: str, data: bytes) -> bool:
        if self.broken:
            raise StateError("the store does not answer")
        return self.objects.setdefault(name, data) is data

    def read(self, name: str) -> bytes | None:
        return self.objects.get(name)

    def list(self, prefix: str) -> list[str]:
        return [name for name in self.objects if name.startswith(prefix)]

    def delete(self, name: str) -> None:
        self.objects.pop(name, None)

    def describe(self) -> str:
        return "memory"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def full() -> State:
    """A state that uses everything a state can hold."""
    job, schema = Address("jobs", "nightly"), Address("schemas", "sales.eu")
    return State(
        bundle="shop",
        target="dev",
        lineage="5e0c",
        serial=3,
        host="https://example.cloud.databricks.com",
        workspace_id="123",
        resources={
            job: Recorded(
                "1", {"name": "nightly", "tasks": [{"task_key": "a"}]}, {"tasks[a].x": None}, (schema,), True
            ),
            Address("jobs", "nightly", "permissions"): Recorded("jobs/1", {}),
        },
        files={"/Workspace/x.py": RecordedFile("sha256:00", 3)},
        run=RunRecord(
            "r1",
            "sha256:11",
            "2026-01-01T00:00:00.000Z",
            "ana@example.com",
            (
                Intent(job, "update", "1", {"name": "nightly"}, "/m.json", {"name": "nightly"}, (schema,), True),
                Intent(schema, "create", began="r0"),
            ),
        ),
        begun={Address("job_runs", "first"): "r0"},
    )


@pytest.fixture
def kit() -> SimpleNamespace:
    return SimpleNamespace(FakeClock=FakeClock, MemoryStore=MemoryStore)
