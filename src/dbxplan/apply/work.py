"""What the steps of one run share: the kinds, the client, the books, and the values that references ask for."""

import hashlib
import json
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dbxplan.address import Address, FieldPath
from dbxplan.errors import ApplyError
from dbxplan.fields import Shape, shape_of
from dbxplan.live.model import Found, Snapshot
from dbxplan.manifest.model import Declared, Manifest
from dbxplan.plan.canonical import redacted, seen
from dbxplan.plan.hiding import Hiding
from dbxplan.plan.model import Action, Plan, Step
from dbxplan.plan.references import UNKNOWN, fill, targets
from dbxplan.plan.resolve import Settled, settled_value
from dbxplan.resources import known_kind
from dbxplan.resources.base import Kind
from dbxplan.sdk import RawClient
from dbxplan.state.model import Recorded
from dbxplan.state.renames import inside, moved_along

Json = dict[str, Any]
AnyKind = Kind[Any]
Enter = Callable[[Address, Recorded | None], None]


class AbandonedError(ApplyError):
    """The run was given up while this step was under way."""


@dataclass
class Work:
    """Threads read it; `bodies` and `books` are written by the coordinator before it starts what needs them."""

    plan: Plan
    manifest: Manifest | None
    snapshot: Snapshot
    kinds: Mapping[str, AnyKind]
    api: RawClient
    digest: Callable[[Any], str]
    books: Mapping[Address, Recorded]
    write: Callable[[Address, Recorded | None], Recorded | None]  # into the journal; returns when it will survive
    post: Enter  # to the coordinator's books
    hide: Callable[[str], str] = str  # takes out of a text what the client knows as secret
    bodies: dict[Address, Json] = field(default_factory=dict)  # as read after their step
    taken_along: set[Address] = field(default_factory=set)  # whose id changed with that of another object, in this run
    gone: set[Address] = field(default_factory=set)  # whose object was deleted, in this run
    begun: dict[Address, str] = field(default_factory=dict)  # the runs that first set out to make what is made
    abandoned: threading.Event = field(default_factory=threading.Event)
    _redacted: dict[Address, Json] = field(default_factory=dict, repr=False)
    _expected: dict[Address, tuple[Json, Mapping[FieldPath, str]]] = field(default_factory=dict, repr=False)

    def kind(self, address: Address) -> AnyKind:
        return known_kind(self.kinds, address)

    def shape(self, address: Address) -> Shape:
        return shape_of(self.kind(address).model)

    def declared(self, address: Address) -> Declared:
        if self.manifest is None or address not in self.manifest.resources:
            raise ApplyError("the manifest does not have it any more; plan again")
        return self.manifest.resources[address]

    def record(self, address: Address, recorded: Recorded | None) -> None:
        """Nothing that a call did is forgotten, also when the run was given up meanwhile."""
        entered = recorded
        try:
            entered = self.write(address, recorded)
        finally:
            self.post(address, entered)
        if self.abandoned.is_set():
            raise AbandonedError("given up while it was under way")

    def take_along(self, holder: Address, old: str, new: str) -> None:
        """Records under their new ids what lies in an object of another id, before that: it can be found again."""
        for address, recorded in moved_along(dict(self.books), holder, old, new, self.kinds).items():
            self.taken_along.add(address)
            self.record(address, recorded)

    def replaced_in(self, holder: Step) -> Iterable[Step]:
        """The replacements in the plan of what lies in an object."""
        found = set(inside(self.books, holder.address, holder.id or "", self.kinds))
        return [step for step in self.plan.steps if step.action is Action.REPLACE and step.address in found]

    def body(self, address: Address) -> Json:
        """The desired body with its references filled."""
        declared = self.declared(address)
        try:
            body, unknown = fill(declared.body, declared.unknowns, self.value, self.shape(address))
        except ValueError as error:  # no such field, or a list or map amid text
            raise ApplyError(str(error)) from error
        if unknown:
            raise ApplyError(f"not known yet: {', '.join(sorted(unknown.values()))}; plan again")
        if declared.unknowns:  # the plan validated the rest
            self._validate(address, body)
        return body

    def _validate(self, address: Address, body: Json) -> None:
        from dbxplan.resources.validation import refusals

        if found := [f"{problem.path} {problem.message}" for problem in refusals(self.kind(address), body, {})]:
            raise ApplyError(f"with its references filled it is not valid: {'; '.join(found)}")

    def token(self, address: Address, body: Json) -> str:
        """The same for the same object of a run and of those that continue it."""
        text = json.dumps([self.begun.get(address, ""), str(address), body], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    def seen(
        self, address: Address, sent: Json, live: Json, before: Mapping[str, Any], left: Iterable[FieldPath] = ()
    ) -> dict[str, Any]:
        """What a read holds in place of what was sent.

        What was `left` alone was not sent: there it counts only where it did before, so that the plan goes on telling.
        """
        alone = (*left, *self.declared(address).lifecycle.ignore_changes)
        found = seen(sent, live, self.shape(address), self.digest)
        kept = {path: value for path, value in found.items() if path in before or not _within(path, alone)}
        return {**kept, **self.kind(address).noted(live)}

    def redacted(self, address: Address, body: Json) -> Json:
        """With digests in place of what is secret; what is declared as it stands is looked at once."""
        if body is not self.declared(address).body:
            return redacted(body, self.shape(address), self.digest)
        if address not in self._redacted:
            self._redacted[address] = redacted(body, self.shape(address), self.digest)
        return self._redacted[address]

    def words(self, text: str) -> str:
        """What a server said, without the secrets that it may have repeated."""
        text = self.hide(text)
        return self.digest.words(text) if isinstance(self.digest, Hiding) else text

    def needs(self, address: Address) -> tuple[Address, ...]:
        """What the resource refers to; the plan compares it with what is recorded."""
        return targets(self.declared(address).unknowns.values())

    def live(self, address: Address) -> Json:
        """As the snapshot has it, empty where it has none."""
        found = self.snapshot.objects.get(address)
        return found.body if isinstance(found, Found) else {}

    def value(self, address: Address, path: FieldPath) -> Any:
        """What a reference stands for, now that its resource is as it should be: as the plan has it, and then the rest.

        ValueError where the resource has no such field.
        """
        recorded = self.books.get(address)
        if path == FieldPath.of("id") and recorded:
            return recorded.id
        live = self.bodies.get(address) or self.live(address)
        return settled_value(address, path, Settled(self.kind(address), self._filled(address), live=live, steady=True))

    def expected(self, address: Address) -> tuple[Json, set[str]]:
        """Before the run: the desired body as far as it can be known, and the fields that it leaves open.

        Asked in the plan's order it knows what those before are expected to be.
        """
        declared = self.declared(address)
        found = fill(declared.body, declared.unknowns, self._expected_value, self.shape(address))
        self._expected[address] = found
        body, unknown = found
        return body, {path.top for path in unknown}

    def _expected_value(self, address: Address, path: FieldPath) -> Any:
        """The id is that of the desired name, where the name gives it: the object may be about to get it."""
        declared, kind, recorded = self.declared(address), self.kind(address), self.books.get(address)
        body, unknown = self._expected.get(address, (declared.body, declared.unknowns))
        id = kind.own_id(body) or (recorded.id if recorded else None)
        target = Settled(kind, body, unknown, id, self.live(address), steady=True)
        try:
            return settled_value(address, path, target)
        except ValueError:  # the workspace has not set it yet
            return UNKNOWN

    def _filled(self, address: Address) -> Json:
        declared = self.declared(address)
        return fill(declared.body, declared.unknowns, self.value, self.shape(address))[0]


def _within(text: str, paths: Iterable[FieldPath]) -> bool:
    path = FieldPath.parse(text)
    return any(path[: len(each)] == each for each in paths)
