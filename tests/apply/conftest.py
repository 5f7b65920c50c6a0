"""A workspace in memory with kinds of its own, a planner of a few lines, and cuts at every call."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Annotated, Any, TypeVar

import pytest

from dbxplan.address import Address, FieldPath
from dbxplan.apply.lookup import recovery
from dbxplan.apply.result import Result
from dbxplan.apply.running import apply
from dbxplan.fields import ClearedBy, Immutable, KeyedBy, OutputOnly, Renames, Sensitive, ServerDefault, WriteOnly
from dbxplan.live.model import Found, Snapshot
from dbxplan.manifest.model import Declared, Lifecycle, Manifest, Sync, Workspace
from dbxplan.plan.model import Action, FieldChange, Moved, Plan, Step
from dbxplan.plan.model import Outcome as Change
from dbxplan.plan.references import targets
from dbxplan.resources.base import Kind, Language, Live, Nested, Part, Progress, Resource
from dbxplan.resources.base import Step as View
from dbxplan.sdk.errors import AlreadyExists, ConnectionFailed, NotFound
from dbxplan.state.journal import Entry, LocalJournal
from dbxplan.state.ledger import Ledger
from dbxplan.state.model import Recorded, RecordedFile, State
from dbxplan.state.recovery import recover

Json = dict[str, Any]
USER = "ana@example.com"
HOST = "https://example.cloud.databricks.com"
MARK = "/bundle/metadata.json"


class Crash(BaseException):
    """The process is gone."""


class Cut:
    """Ends the process at its n-th outside effect, before or after it; then nothing works any more."""

    def __init__(self, at: int | None = None, after: bool = False) -> None:
        self.at, self.after = at, after
        self.count = 0
        self.dead = False
        self._lock = threading.Lock()

    def __call__(self, effect: Callable[[], Any]) -> Any:
        with self._lock:
            if self.dead:
                raise Crash
            number, self.count = self.count, self.count + 1
            self.dead = number == self.at and not self.after
            if self.dead:
                raise Crash
            result = effect()
            self.dead = number == self.at
            if self.dead:
                raise Crash
            return result


class FakeClock:
    def __init__(self) -> None:
        self.now = 1_000_000.0
        self.on_sleep: Callable[[], Any] = lambda: None

    def time(self) -> float:
        return self.now

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.now += seconds
        self.on_sleep()


class MemoryStore:
    """Objects that outlive a crash."""

    def __init__(self) -> None:
        self.objects: dict[str, bytes] = {}
        self.writes: list[str] = []
        self.cut = Cut()

    def make_ready(self) -> None:
        """There is nothing to make."""

    def create(self, name: str, data: bytes) -> bool:
        return bool(self.cut(lambda: self._create(name, data)))

    def _create(self, name: str, data: bytes) -> bool:
        if name in self.objects:
            return False
        self.objects[name] = data
        self.writes.append(name)
        return True

    def read(self, name: str) -> bytes | None:
        return self.objects.get(name)

    def list(self, prefix: str) -> list[str]:
        return [name for name in self.objects if name.startswith(prefix)]

    def delete(self, name: str) -> None:
        self.cut(lambda: self.objects.pop(name, None))

    def describe(self) -> str:
        return "memory"


D = TypeVar("D")


def door(place: D, cut: Cut) -> D:
    """The same objects as one process sees them: its threads die with it."""
    mine: Any = copy(place)
    mine.cut = cut
    same: D = mine
    return same


class CutJournal:
    """A local journal whose writes can be the last thing that happens."""

    def __init__(self, folder: Path, cut: Cut) -> None:
        self.inner = LocalJournal(folder)
        self.cut = cut

    def begin(self, run: str) -> None:
        self.cut(lambda: self.inner.begin(run))

    def append(self, address: Address, recorded: Recorded | None, sync: bool = True) -> None:
        self.cut(lambda: self.inner.append(address, recorded, sync))

    def entries(self, run: str) -> tuple[Entry, ...]:
        return self.inner.entries(run)

    def end(self) -> None:
        self.cut(self.inner.end)


@dataclass
class Fault:
    """The n-th call of a verb fails, before or after its effect."""

    verb: str
    error: Exception
    after: bool = False
    name: str = ""
    times: int = 1


class Api:
    """The workspace: objects by kind and id. Every call is in `log`."""

    def __init__(self) -> None:
        self.objects: dict[str, dict[str, Json]] = {"things": {}, "places": {}, "engines": {}}
        self.log: list[str] = []
        self.faults: list[Fault] = []
        self.cut = Cut()
        self.rewrites: dict[str, Any] = {}  # field -> what the server makes of it
        self._ids = count(1)
        self._lock = threading.RLock()

    @property
    def repeating(self) -> "Api":
        return self

    def call(self, verb: str, name: str, effect: Callable[[], Any]) -> Any:
        with self._lock:
            self.log.append(f"{verb} {name}")
            fault = next((f for f in self.faults if f.verb == verb and f.times and f.name in ("", name)), None)
            if fault:
                fault.times -= 1
                if not fault.after:
                    raise fault.error
        result = self.cut(effect)
        if fault:
            raise fault.error
        return result

    def create(self, kind: str, body: Json, id: str | None = None) -> str:
        return str(self.call("create", body["name"], lambda: self._create(kind, body, id)))

    def _create(self, kind: str, body: Json, id: str | None) -> str:
        id = id or str(next(self._ids))
        if id in self.objects[kind]:
            raise AlreadyExists(f"{id} exists", error_code="ALREADY_EXISTS", status_code=409)
        self.objects[kind][id] = self._held(body) | {"creator_user_name": USER, "id": id}
        return id

    def update(self, kind: str, id: str, body: Json, *, whole: bool = False) -> None:
        self.call("update", self._name(kind, id), lambda: self._update(kind, id, body, whole))

    def _update(self, kind: str, id: str, body: Json, whole: bool) -> None:
        there = self._get(kind, id)
        outputs = {name: there[name] for name in ("creator_user_name", "id", "polls") if name in there}
        self.objects[kind][id] = {**({} if whole else there), **self._held(body), **outputs}

    def get(self, kind: str, id: str) -> Json:
        body: Json = self.call("read", self._name(kind, id), lambda: dict(self._get(kind, id)))
        body.pop("secret", None)  # never returned
        return body

    def delete(self, kind: str, id: str) -> None:
        def effect() -> None:
            self._get(kind, id)
            del self.objects[kind][id]

        self.call("delete", self._name(kind, id), effect)

    def rename(self, kind: str, id: str, name: str) -> str:
        def effect() -> str:
            self.objects[kind][name] = {**self.objects[kind].pop(id), "name": name, "id": name}
            return name

        return str(self.call("rename", id, effect))

    def _get(self, kind: str, id: str) -> Json:
        if id not in self.objects[kind]:
            raise NotFound(f"no {kind} {id}", status_code=404)
        return self.objects[kind][id]

    def _held(self, body: Json) -> Json:
        kept = {name: value for name, value in body.items() if value is not None}
        return {name: self.rewrites.get(name, _same)(value) for name, value in kept.items()}

    def _name(self, kind: str, id: str) -> str:
        return str(self.objects[kind].get(id, {}).get("name", id))


def _same(value: Any) -> Any:
    return value


class StandIn(Resource, schema="stand_in.Resource"):
    """Known from its annotations alone."""

    @classmethod
    def data_fields(cls) -> Mapping[str, Any]:
        return {}


class Label(Nested):
    key: str
    value: str | None = None


class Thing(StandIn, schema="stand_in.Thing"):
    name: str
    mark: str | None = None
    form: Annotated[str | None, Immutable()] = None
    size: int | None = None
    note: Annotated[str | None, ClearedBy("")] = None
    hint: Annotated[str | None, ServerDefault()] = None
    secret: Annotated[str | None, Sensitive(), WriteOnly()] = None
    labels: Annotated[list[Label] | None, KeyedBy("key")] = None
    ref: str | None = None
    id: Annotated[str | None, OutputOnly()] = None
    creator_user_name: Annotated[str | None, OutputOnly()] = None


class Place(StandIn, schema="stand_in.Place"):
    name: Annotated[str, Renames()]
    form: Annotated[str | None, Immutable()] = None
    comment: Annotated[str | None, ClearedBy("")] = None
    owner: Annotated[str | None, ServerDefault()] = None
    ref: str | None = None
    id: Annotated[str | None, OutputOnly()] = None
    creator_user_name: Annotated[str | None, OutputOnly()] = None


class Engine(StandIn, schema="stand_in.Engine"):
    name: str
    form: Annotated[str | None, Immutable()] = None
    size: int | None = None
    ref: str | None = None
    polls: Annotated[int | None, OutputOnly()] = None
    id: Annotated[str | None, OutputOnly()] = None
    creator_user_name: Annotated[str | None, OutputOnly()] = None


def reset(api: Any, id: str, step: View) -> None:
    api.update("things", id, step.desired(), whole=True)


class Things(Kind[Thing]):
    """Free names, ids from the server, a mark, full replacement: as jobs are."""

    name = "things"
    model = Thing
    language = Language("Things", "thing")
    parts = (Part((), reset),)
    unique = False

    def list(self, api: Any, scope: str | None) -> Iterator[Live]:
        return iter(())

    def find(self, api: Any, desired: Thing) -> Sequence[Live]:
        api.call("find", desired.name, lambda: None)
        found = api.objects["things"].items()
        return [Live(id, dict(body), creator=USER) for id, body in found if body["name"] == desired.name]

    def read(self, api: Any, id: str) -> Json:
        body: Json = api.get("things", id)
        return body

    def create(self, api: Any, desired: Thing) -> str:
        return str(api.create("things", desired.sent()))

    def delete(self, api: Any, id: str, recorded: Mapping[str, Any] | None = None) -> None:
        api.delete("things", id)

    def mark(self, body: Json) -> str | None:
        return body.get("mark")


def patch(*fields: str, after_create: bool = False) -> Part:
    def call(api: Any, id: str, step: View) -> None:
        api.update("places", id, step.sends(*fields))

    return Part(fields, call, after_create=after_create)


def rename(api: Any, id: str, step: View) -> str:
    return str(api.rename("places", id, step.desired("name")))


class Places(Kind[Place]):
    """The name is the id, parts one by one, the owner apart: as schemas are."""

    name = "places"
    model = Place
    language = Language("Places", "place")
    parts = (patch("owner", after_create=True), Part(("name",), rename), patch("comment", "ref"))

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        return body.get("name")

    def list(self, api: Any, scope: str | None) -> Iterator[Live]:
        return iter(())

    def find(self, api: Any, desired: Place) -> Sequence[Live]:
        return self.read_if_there(api, desired.name)

    def read(self, api: Any, id: str) -> Json:
        body: Json = api.get("places", id)
        return body

    def create(self, api: Any, desired: Place) -> str:
        body = {name: value for name, value in desired.sent().items() if name != "owner"}
        return str(api.create("places", body, id=desired.name))

    def delete(self, api: Any, id: str, recorded: Mapping[str, Any] | None = None) -> None:
        api.delete("places", id)


class Engines(Things):
    """They take three looks to start, one to stop and one to go: as pipelines and clusters do."""

    name = "engines"
    model = Engine  # type: ignore[assignment]
    unique = True
    delete_polls = True
    looks = 3

    def find(self, api: Any, desired: Any) -> Sequence[Live]:
        found = api.objects["engines"].items()
        return [Live(id, dict(body), creator=USER) for id, body in found if body["name"] == desired.name]

    def read(self, api: Any, id: str) -> Json:
        body = api.get("engines", id)
        api.objects["engines"][id]["polls"] = body.get("polls", 0) + 1
        if body.get("going"):
            api.objects["engines"].pop(id)
        return {**body, "polls": body.get("polls", 0) + 1}

    def create(self, api: Any, desired: Any) -> str:
        return str(api.create("engines", desired.sent()))

    def delete(self, api: Any, id: str, recorded: Mapping[str, Any] | None = None) -> None:
        def effect() -> None:
            if id not in api.objects["engines"]:
                raise NotFound(f"no engine {id}")
            api.objects["engines"][id]["going"] = True

        api.call("delete", id, effect)

    def halt(self, api: Any, id: str) -> bool:
        api.call("halt", id, lambda: None)
        return True

    def halted(self, live: Json) -> Progress:
        return Progress("done")

    def mark(self, body: Json) -> str | None:
        return None

    def waits(self, step: View) -> bool:
        return True

    def wait(self, step: View, live: Json) -> Progress:
        if live.get("size") == 13:
            return Progress("failed", "thirteen is refused")
        return Progress("done") if live["polls"] >= self.looks else Progress("pending", f"look {live['polls']}")


KINDS: dict[str, Kind[Any]] = {"things": Things(), "places": Places(), "engines": Engines()}


def digest(value: Any) -> str:
    return f"digest:{len(json.dumps(value))}"


def declared(text: str, ignore: Sequence[str] = (), prevent_destroy: bool = False, **body: Any) -> Declared:
    """`${...}` values become unknowns; a thing bears the mark."""
    address = Address.parse(text)
    body = {"name": address.key, **({"mark": MARK} if address.kind == "things" else {}), **body}
    unknowns = {FieldPath.of(name): value for name, value in body.items() if isinstance(value, str) and "${" in value}
    known = {name: None if FieldPath.of(name) in unknowns else value for name, value in body.items()}
    lifecycle = Lifecycle(prevent_destroy, tuple(map(FieldPath.parse, ignore)))
    return Declared(address, known, unknowns, lifecycle, ownership=MARK if address.kind == "things" else None)


def manifest_of(*resources: Declared) -> Manifest:
    place = Workspace(HOST, None, "/bundle", "/bundle/files", "/bundle/state", USER)
    by_address = {resource.address: resource for resource in resources}
    return Manifest(Path("/nowhere"), "shop", "dev", None, place, by_address, Sync(Path(), Path()), {})


def plan_of(manifest: Manifest, state: State, api: Api) -> tuple[Plan, Snapshot]:
    """Enough of a planner: absent is created, gone is deleted, fields that differ are updated or replaced."""
    objects: dict[Address, Any] = {}
    steps: list[Step] = []
    unchanged: list[Address] = []
    for address, wanted in manifest.resources.items():
        recorded = state.resources.get(address)
        live = _live(api, address, wanted, recorded)
        objects[address] = Found(live["id"], live) if live else None
        step = _step(address, wanted, recorded, live)
        if step:
            steps.append(step)
        else:
            unchanged.append(address)
    gone = {address: recorded for address, recorded in state.resources.items() if address not in manifest.resources}
    for address, recorded in gone.items():
        needs = tuple(other for other, it in gone.items() if address in it.needs)
        steps.append(Step(address, Action.DELETE, "gone from the manifest", recorded.id, needs=needs))
    plan = Plan("shop", "dev", HOST, "1", USER, state.lineage, state.serial, tuple(steps), tuple(unchanged))
    return plan, Snapshot(objects)


def _live(api: Api, address: Address, wanted: Declared, recorded: Recorded | None) -> Json | None:
    objects = api.objects[address.kind]
    if recorded and recorded.id in objects:
        return objects[recorded.id]
    by_name = [body for body in objects.values() if body["name"] == wanted.body["name"]]
    marked = [body for body in by_name if address.kind != "things" or body.get("mark") == MARK]
    assert len(marked) <= 1, f"several could be {address}: {marked}"
    return marked[0] if marked else None


def _step(address: Address, wanted: Declared, recorded: Recorded | None, live: Json | None) -> Step | None:
    needs = targets(wanted.unknowns.values())
    if live is None:
        return Step(address, Action.CREATE, "absent", needs=needs, unknowns=wanted.unknowns)
    sent = recorded.sent if recorded else {}
    changes = [*_changed(address, wanted, sent, live), *_left(wanted, sent, live)]
    ignored = {path.top for path in wanted.lifecycle.ignore_changes}
    changes = [change for change in changes if change.path.top not in ignored]
    if recorded is None or recorded.id != live["id"]:
        action = Action.ADOPT
    elif any(change.outcome is Change.REPLACE for change in changes):
        action = Action.REPLACE
    elif changes:
        action = Action.UPDATE
    elif recorded.prevent_destroy != wanted.lifecycle.prevent_destroy:
        action = Action.RECORD
    else:
        return None
    return Step(address, action, "differs", live["id"], tuple(changes), needs=needs, unknowns=wanted.unknowns)


def _changed(address: Address, wanted: Declared, sent: Json, live: Json) -> Iterator[FieldChange]:
    for name, value in wanted.body.items():
        if FieldPath.of(name) in wanted.unknowns:
            continue
        same = sent.get(name) == digest(value) if name == "secret" else live.get(name) == value
        if not same:
            outcome = Change.REPLACE if name == "form" else Change.UPDATE
            yield FieldChange(FieldPath.of(name), value, sent.get(name), live.get(name), Moved.BOTH, outcome, "differs")


def _left(wanted: Declared, sent: Json, live: Json) -> Iterator[FieldChange]:
    for name in sent:
        if name not in wanted.body and live.get(name):
            yield FieldChange(FieldPath.of(name), None, sent[name], live[name], Moved.MANIFEST, Change.CLEAR, "left")


@dataclass
class World:
    """A workspace, a store and a folder that outlive processes; `apply` is one process."""

    folder: Path
    api: Api = field(default_factory=Api)
    store: MemoryStore = field(default_factory=MemoryStore)
    clock: FakeClock = field(default_factory=FakeClock)
    events: list[Any] = field(default_factory=list)
    notes: tuple[str, ...] = ()
    stop: threading.Event = field(default_factory=threading.Event)
    held: Callable[[], bool] = lambda: True

    def state(self) -> State:
        return Ledger(self.store, self.clock).load("shop", "dev")

    def live(self, kind: str) -> dict[str, Json]:
        """Name -> object; a name that is there twice is an error."""
        objects = self.api.objects[kind].values()
        by_name = {body["name"]: body for body in objects}
        assert len(by_name) == len(objects)
        return by_name

    def recovered(self, cut: Cut | None = None) -> tuple[State, Ledger, CutJournal]:
        cut = cut or Cut()
        ledger = Ledger(door(self.store, cut), self.clock, held=self.held)
        journal = CutJournal(self.folder, cut)
        state = ledger.load("shop", "dev")
        entries = journal.entries(state.run.id) if state.run else ()
        state, self.notes = recover(state, entries, recovery(KINDS, self.api))
        return state, ledger, journal

    def apply(self, *resources: Declared, cut: Cut | None = None, **options: Any) -> Result:
        cut = cut or Cut()
        state, ledger, journal = self.recovered(cut)
        manifest = manifest_of(*resources)
        plan, snapshot = plan_of(manifest, state, self.api)
        options = {"api": door(self.api, cut), **options}
        return self.run(plan, manifest, snapshot, state, ledger, journal, **options)

    def run(
        self,
        plan: Plan,
        manifest: Manifest | None,
        snapshot: Snapshot,
        state: State,
        ledger: Ledger,
        journal: Any,
        **options: Any,
    ) -> Result:
        given = {"on_event": self.events.append, "parallelism": 4, "clock": self.clock, "kinds": KINDS, "api": self.api}
        return apply(
            plan,
            manifest,
            snapshot,
            state,
            ledger=ledger,
            journal=journal,
            digest=digest,
            stop=self.stop,
            **{**given, **options},
        )

    def plan(self, *resources: Declared) -> Plan:
        state, _, _ = self.recovered()
        return plan_of(manifest_of(*resources), state, self.api)[0]


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / ".databricks" / "dbxplan" / "dev")


@pytest.fixture
def new_world(tmp_path: Path) -> Callable[[], World]:
    numbers = count()
    return lambda: World(tmp_path / str(next(numbers)) / ".databricks" / "dbxplan" / "dev")


@pytest.fixture
def kit() -> SimpleNamespace:
    """What tests name: they cannot import this file."""
    return SimpleNamespace(
        Cut=Cut,
        Crash=Crash,
        Fault=Fault,
        declared=declared,
        manifest_of=manifest_of,
        plan_of=plan_of,
        FakeClock=FakeClock,
        KINDS=KINDS,
        MARK=MARK,
        USER=USER,
        lost=lambda: ConnectionFailed("the connection broke", maybe_done=True),
        refused=lambda: ConnectionFailed("nobody listens", maybe_done=False),
        File=RecordedFile,
        replace=replace,
    )
