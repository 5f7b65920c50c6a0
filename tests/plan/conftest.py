"""Makers of values: kinds of a few fields, manifests, states and snapshots, and plans of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import pytest
import yaml

from dbxplan.address import Address, FieldPath
from dbxplan.fields import (
    Causes,
    ClearedBy,
    CreateOnly,
    Effect,
    Exclusive,
    Ignored,
    Immutable,
    Kept,
    KeyedBy,
    ManagedKeys,
    Normalized,
    OutputOnly,
    Renames,
    Sensitive,
    ServerDefault,
    SinceCreate,
    Sticky,
    Unordered,
    WriteOnly,
)
from dbxplan.live.model import Ambiguous, Cost, Found, Snapshot, Unreadable
from dbxplan.manifest.model import Declared, Lifecycle, Manifest, Sync, Workspace
from dbxplan.plan.build import build, build_destroy
from dbxplan.plan.model import Action, FieldChange, Plan, Step
from dbxplan.plan.references import references
from dbxplan.resources.base import Kind, Language, Live, Nested, Risk
from dbxplan.state.model import Recorded, State

Json = dict[str, Any]


class Library(Nested):
    pypi: str | None = None
    jar: str | None = None


class Secret(Nested):
    user: str | None = None
    password: Annotated[str | None, Sensitive(), WriteOnly()] = None


class Part(Nested):
    part_key: str
    size: int | None = None
    after: Annotated[list[str] | None, Unordered()] = None
    mode: Annotated[str | None, ServerDefault("AUTO")] = None


class Schedule(Nested):
    cron: str | None = None
    zone: Annotated[str | None, ServerDefault()] = None


class Machine(Nested):
    """A kind with one field per behaviour."""

    name: Annotated[str, Renames()]
    note: str | None = None
    size: int | None = None
    enabled: bool | None = None
    parts: Annotated[list[Part] | None, KeyedBy("part_key")] = None
    labels: Annotated[list[Json] | None, KeyedBy("name", fold=True)] = None
    libraries: Annotated[list[Library] | None, Unordered()] = None
    commands: list[str] | None = None
    tags: Annotated[dict[str, str] | None, ManagedKeys(r"system\..*")] = None
    place: Annotated[str | None, Immutable()] = None
    chosen: Annotated[str | None, Immutable(), ServerDefault()] = None
    home: Annotated[str | None, SinceCreate()] = None
    seed: Annotated[str | None, CreateOnly()] = None
    engine: Annotated[str | None, ServerDefault("X")] = None
    comment: Annotated[str | None, ClearedBy("")] = None
    owner: Annotated[str | None, ServerDefault(), Sticky()] = None
    path: Annotated[str | None, Normalized(str.lower)] = None
    token: Annotated[str | None, WriteOnly()] = None
    version: Annotated[str | None, Ignored()] = None
    cascade: Annotated[bool | None, Kept()] = None
    auth: Secret | None = None
    image: Annotated[str | None, Causes(Effect.RESTART)] = None
    rules: Annotated[str | None, Causes(Effect.LOCK_OUT)] = None
    schedule: Annotated[Schedule | None, Exclusive("start")] = None
    trigger: Annotated[Json | None, Exclusive("start")] = None
    url: Annotated[str | None, OutputOnly()] = None


class Box(Nested):
    """A kind whose id is its full name, with data in it."""

    shelf: Annotated[str, Immutable(), Normalized(str.lower)]
    name: Annotated[str, Renames(), Normalized(str.lower)]
    storage: Annotated[str | None, Immutable()] = None
    comment: Annotated[str | None, ClearedBy("")] = None


class Item(Nested):
    """Lies in a box."""

    box: Annotated[str, Immutable()]
    name: str
    full_name: Annotated[str | None, OutputOnly()] = None
    comment: Annotated[str | None, ClearedBy("")] = None


class Quiet(Kind[Any]):
    """Adapters are never called in a plan."""

    language = Language("Things", "thing")
    parts = ()

    def list(self, api: Any, scope: str | None) -> Iterator[Live]:
        raise AssertionError("a plan calls nothing")

    def find(self, api: Any, desired: Any) -> Sequence[Live]:
        raise AssertionError("a plan calls nothing")

    def read(self, api: Any, id: str) -> Json:
        raise AssertionError("a plan calls nothing")

    def create(self, api: Any, desired: Any) -> str:
        raise AssertionError("a plan calls nothing")

    def delete(self, api: Any, id: str, recorded: Mapping[str, Any] = {}) -> None:
        raise AssertionError("a plan calls nothing")


class Machines(Quiet):
    name = "machines"
    model = Machine
    unique = False


class Boxes(Quiet):
    name = "boxes"
    model = Box
    risk = Risk.HIGH
    natural_key = ("shelf", "name")
    language = Language("Boxes", "box", computed={"label": "/{shelf}/{name}"})

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        return self.full_name(body, self.natural_key)


class Items(Quiet):
    name = "items"
    model = Item
    risk = Risk.HIGH
    under = ("box",)
    natural_key = ("box", "name")

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        return self.full_name(body, self.natural_key)


KINDS: Mapping[str, Kind[Any]] = {"machines": Machines(), "boxes": Boxes(), "items": Items()}
LIFECYCLE = "lifecycle"


def masked(value: Any) -> str:
    """A digest that tests can read."""
    return f"digest({value})"


def unknowns_of(value: Any, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, dict | list):
        for segment, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from unknowns_of(item, path / segment)
    elif isinstance(value, str) and references(value):
        yield path, value


def without(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without(item) for name, item in value.items()}
    if isinstance(value, list):
        return [without(item) for item in value]
    return None if isinstance(value, str) and references(value) else value


def declare(address: Address, body: Json) -> Declared:
    lifecycle = body.pop(LIFECYCLE, {})
    return Declared(
        address,
        without(body),
        dict(unknowns_of(body, FieldPath())),
        Lifecycle(
            lifecycle.get("prevent_destroy", False),
            tuple(FieldPath.parse(text) for text in lifecycle.get("ignore_changes", ())),
        ),
    )


def addressed(text: str) -> dict[Address, Any]:
    return {Address.parse(name): body for name, body in (yaml.safe_load(text) or {}).items()}


def manifest_of(text: str, **more: Any) -> Manifest:
    resources = {address: declare(address, body or {}) for address, body in addressed(text).items()}
    place = Workspace(None, None, "/Workspace/b", "/Workspace/b/files", "/Workspace/b/state", "ann@example.com")
    return Manifest(Path("/bundle"), "shop", "dev", None, place, resources, Sync(Path(), Path()), {}, **more)


def state_of(text: str) -> State:
    found = {}
    for address, body in addressed(text).items():
        found[address] = Recorded(
            id=body.pop("id", f"{address.key}-id"),
            seen=body.pop("seen", {}),
            needs=tuple(Address.parse(each) for each in body.pop("needs", ())),
            prevent_destroy=body.pop("prevent_destroy", False),
            sent=body,
        )
    return State("shop", "dev", "lineage-1", 7, resources=found)


def found_of(address: Address, body: Any) -> Found | Ambiguous | Unreadable | None:
    if body is None:
        return None
    if "unreadable" in body:
        return Unreadable(body["unreadable"])
    if "ambiguous" in body:
        return Ambiguous(tuple(body["ambiguous"]), "several bear this name")
    id = body.pop("id", f"{address.key}-id")
    return Found(id, body, owned=body.pop("owned", True))


def snapshot_of(text: str, **more: Any) -> Snapshot:
    objects = {address: found_of(address, body) for address, body in addressed(text).items()}
    return Snapshot(objects, cost=Cost(3, 2, 0.25), **more)


def plan_of(
    manifest: str = "",
    state: str = "",
    live: str = "",
    *,
    stakes: Mapping[Address, tuple[str, ...]] | None = None,
    kinds: Mapping[str, Kind[Any]] = KINDS,
) -> Plan:
    """YAML of addresses and bodies in. Of a state also `id`, `seen`, `needs`, `prevent_destroy`; live `id`, `owned`."""
    return build(
        manifest_of(manifest),
        state_of(state),
        snapshot_of(live, stakes=stakes or {}),
        kinds=kinds,
        digest=masked,
        host="https://example.com",
    )


def destroy_of(state: str, live: str, manifest: str = "") -> Plan:
    return build_destroy(manifest_of(manifest), state_of(state), snapshot_of(live), kinds=KINDS, digest=masked)


def changed(desired: str, recorded: str, live: str) -> Step:
    """The only step of a plan over one machine with these bodies, its name left out."""

    def entry(text: str) -> str:
        return f"machines.m: {{name: m, {text}}}"

    (step,) = plan_of(entry(desired), entry(recorded), entry(live)).steps
    return step


def unchanged(desired: str, recorded: str, live: str) -> tuple[FieldChange, ...]:
    """What is told of one machine with these bodies, for which there is no step."""

    def entry(text: str) -> str:
        return f"machines.m: {{name: m, {text}}}"

    plan = plan_of(entry(desired), entry(recorded), entry(live))
    assert plan.steps == ()
    return plan.told.get(Address("machines", "m"), ())


def actions(plan: Plan) -> dict[str, Action]:
    return {str(step.address): step.action for step in plan.steps}


@pytest.fixture(name="plan_of")
def plan_of_fixture() -> Callable[..., Plan]:
    return plan_of


@pytest.fixture(name="destroy_of")
def destroy_of_fixture() -> Callable[..., Plan]:
    return destroy_of


@pytest.fixture(name="changed")
def changed_fixture() -> Callable[[str, str, str], Step]:
    return changed


@pytest.fixture(name="unchanged")
def unchanged_fixture() -> Callable[[str, str, str], tuple[FieldChange, ...]]:
    return unchanged


@pytest.fixture(name="actions")
def actions_fixture() -> Callable[[Plan], dict[str, Action]]:
    return actions


@pytest.fixture
def manifest_of_text() -> Callable[..., Manifest]:
    return manifest_of


@pytest.fixture
def kinds() -> Mapping[str, Kind[Any]]:
    return KINDS
