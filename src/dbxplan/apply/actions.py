"""What each action does: a course of calls, run until it must wait, each change recorded as soon as it is made."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from typing import Any, TypeVar

from dbxplan.address import FieldPath
from dbxplan.apply.answers import told
from dbxplan.apply.calls import Calls
from dbxplan.apply.steps import ConcreteStep, after_create, moved, running
from dbxplan.apply.waits import Wait
from dbxplan.apply.work import Work
from dbxplan.errors import ApplyError
from dbxplan.fields import OutputOnly, Rewritten, WriteOnly
from dbxplan.plan.canonical import at
from dbxplan.plan.canonical import recorded as canonical_recorded
from dbxplan.plan.model import MISSING, Action, Outcome, Step
from dbxplan.resources.base import DONE, LeftError, Part, Progress
from dbxplan.sdk.errors import DatabricksError, NotFound
from dbxplan.state.model import Recorded

Json = dict[str, Any]
MAKES = (Action.CREATE, Action.REPLACE)
LATE_LOOKS = 8  # which take about half a minute
T = TypeVar("T")


@dataclass(frozen=True)
class Done:
    """`body` is the object as read at the end, None where there is none."""

    body: Json | None = None
    notes: tuple[str, ...] = ()


Course = Generator[Wait, None, Done]


class Actor:
    """One step under way. Its courses yield a `Wait` where a worker need not stay."""

    def __init__(self, work: Work, step: Step) -> None:
        self.work = work
        self.step = step
        self.kind = work.kind(step.address)
        self.shape = work.shape(step.address)
        self.notes: list[str] = []
        self.calls = Calls(work, step, self.notes)

    def course(self) -> Course:
        return told(self._course())

    def _course(self) -> Course:
        match self.step.action:
            case Action.CREATE:
                return self._create()
            case Action.UPDATE:
                return self._update()
            case Action.REPLACE:
                return self._replace()
            case Action.DELETE:
                return self._delete()
            case Action.ADOPT:
                return self._adopt()
            case Action.RECORD:
                return self._record()
            case Action.FORGET:
                return self._forget()

    def _create(self) -> Course:
        body = self.work.body(self.step.address)
        view = ConcreteStep(self.step.action, body, {}, {}, self.shape, frozenset(body), marked=self._marked)
        late = after_create(self.kind.parts, body)
        if self.kind.names_linger:
            desired = self.kind.model.of(body)
            look = partial(self.kind.lingers, self.work.api, desired)
            yield Wait(look, f"until the name of {self.step.address} is free")
        id = yield from self._patiently(lambda: self.calls.created(view.desired()), "can be made")
        later = {field for _, fields in late for field in fields}
        sent = self.work.redacted(self.step.address, body)
        taken = {name: value for name, value in sent.items() if name not in later}
        recorded = replace(self._recorded(id, taken), waiting=self.kind.waits(view))
        self.work.record(self.step.address, recorded)
        recorded = yield from self._run(late, view, recorded, sent)
        return (yield from self._settled(view, recorded, sent))

    def _update(self) -> Course:
        recorded = self.work.books.get(self.step.address)
        if recorded is None:
            raise ApplyError("it is not in the state any more; plan again")
        return (yield from self._brought_up(replace(recorded, id=self._id())))

    def _adopt(self) -> Course:
        """The id first: from then on the object is ours, whatever becomes of its changes."""
        recorded = self._recorded(self._id(), {})
        self.work.record(self.step.address, recorded)
        return (yield from self._brought_up(recorded))

    def _replace(self) -> Course:
        """Nothing is deleted whose successor could not be made."""
        self.kind.model.of(self.work.body(self.step.address))
        yield from self._emptied()
        return (yield from self._create())

    def _emptied(self, early: bool = False) -> Generator[Wait, None, None]:
        """Deleted, after what is in it and replaced too; `early` where its own step is still to come."""
        for step in self.work.replaced_in(self.step) if self.kind.emptied_first else ():
            yield from Actor(self.work, step)._emptied(early=True)
            if step.address in self.work.gone:
                self.notes.append(f"{step.address}, which is replaced too, was deleted first")
        yield from self._deleted(early)

    def _delete(self) -> Course:
        yield from self._deleted()
        return Done(notes=tuple(self.notes))

    def _record(self) -> Course:
        """Books only; what a parent of another name took along is read under its new id.

        What an earlier apply gave up waiting for is waited for.
        """
        address, id = self.step.address, self._id()
        before = self.work.books.get(address)
        stays = before is not None and before.id == id and address not in self.work.taken_along
        live = self.work.live(address) if stays else self._read(id)
        body = self.work.body(address)
        sent = self.work.redacted(address, body)
        if before is not None and before.waiting:
            view = ConcreteStep(Action.UPDATE, body, live, before.sent, self.shape, ())
            live = yield from self._ready(view, id)
        known = self.work.seen(address, sent, live, before.seen if before else {}) if live else {}
        self.work.record(address, replace(self._recorded(id, sent), seen=known))
        return Done(live or None)

    def _forget(self) -> Course:
        self.work.record(self.step.address, None)
        return Done()
        yield

    def _brought_up(self, recorded: Recorded) -> Course:
        """Read right before: what changed since the plan in fields nobody declared stays, as they do."""
        body = self.work.body(self.step.address)
        live = self._read(recorded.id)
        declared = self.work.declared(self.step.address)
        view = ConcreteStep(
            self.step.action,
            body,
            live,
            recorded.sent,
            self.shape,
            moved(self.step.changes),
            declared.lifecycle.ignore_changes,
            recorded.seen,
            self._marked,
        )
        sent = self.work.redacted(self.step.address, body)
        parts = running(self.kind.parts, view.moved, body)
        recorded = self._to_follow(parts, recorded)
        recorded = yield from self._run(parts, view, recorded, sent)
        return (yield from self._settled(view, recorded, sent, None if parts else live))

    def _to_follow(self, parts: Sequence[tuple[Part, frozenset[str]]], recorded: Recorded) -> Recorded:
        """What follows another part, and no read tells of, counts as not done until it is."""
        later = {name for part, fields in parts[1:] if part.follows for name in fields}
        left = {name for name in later & recorded.sent.keys() if self.shape.at(name).has(WriteOnly)}
        if left:
            recorded = replace(recorded, sent={name: each for name, each in recorded.sent.items() if name not in left})
            self.work.record(self.step.address, recorded)
        return recorded

    def _run(
        self, parts: Iterable[tuple[Part, frozenset[str]]], view: ConcreteStep, recorded: Recorded, sent: Json
    ) -> Generator[Wait, None, Recorded]:
        fresh = True
        for part, fields in parts:
            if part.before is not None and not (fresh and part.before(view.live) == DONE):
                yield from self._at_rest(part.before, recorded.id)
            fresh = False
            if (id := self.calls.changed(part, fields, recorded, view)) is not None:
                self.work.take_along(self.step.address, recorded.id, id)
                recorded = replace(recorded, id=id)
            recorded = replace(
                recorded,
                sent={name: value for name, value in recorded.sent.items() if name not in fields}
                | {name: sent[name] for name in fields if name in sent},
                seen={path: value for path, value in recorded.seen.items() if FieldPath.parse(path).top not in fields},
                waiting=recorded.waiting or self.kind.waits(view),
            )
            self.work.record(self.step.address, recorded)
            if part.waits:
                yield from self._ready(view, recorded.id)
        return recorded

    def _settled(self, view: ConcreteStep, recorded: Recorded, sent: Json, live: Json | None = None) -> Course:
        """Waited for where there is anything to wait for, also of an earlier apply; what came of it is recorded."""
        if recorded.waiting or self.kind.waits(view):
            live = yield from self._ready(view, recorded.id)
        body = (yield from self._shown(recorded.id)) if live is None else live
        known = self.work.seen(self.step.address, sent, body, view.seen, self._left())
        self._tell(sent, {path: value for path, value in known.items() if self._news(path, value, view)})
        self.work.record(self.step.address, replace(self._recorded(recorded.id, sent), seen=known))
        return Done(body, tuple(self.notes))

    def _left(self) -> Iterator[FieldPath]:
        """What the step did not send: an object that is made gets everything."""
        if self.step.action not in MAKES:
            yield from (change.path for change in self.step.changes if change.outcome is Outcome.NOTHING)

    def _ready(self, view: ConcreteStep, id: str) -> Generator[Wait, None, Json]:
        judge = partial(self.kind.wait, view)
        return (yield from self._looked(partial(self.kind.look, self.work.api, id), judge, "is ready"))

    def _shown(self, id: str) -> Generator[Wait, None, Json]:
        """The object as it is; what was just made may not be shown at once."""
        read = partial(self.kind.read, self.work.api, id)
        if self.step.action not in MAKES:
            return self._read(id)
        try:
            return read()
        except NotFound:
            return (yield from self._looked(read, lambda live: DONE, "is shown"))

    def _looked(
        self, read: Callable[[], Json], judge: Callable[[Json], Progress], what: str
    ) -> Generator[Wait, None, Json]:
        """What a read gives once it is judged done."""
        last: list[Json] = []
        missed = count(1 if self.step.action in MAKES else LATE_LOOKS + 1)

        def look() -> Progress:
            try:
                last[:] = [read()]
            except NotFound:
                if last or next(missed) > LATE_LOOKS:
                    raise
                return Progress("pending", "the workspace does not show it yet")
            return judge(last[0])

        yield Wait(look, f"until {self.step.address} {what}")
        return last[0]

    def _at_rest(self, before: Callable[[Json], Progress], id: str) -> Generator[Wait, None, None]:
        yield Wait(lambda: before(self.kind.read(self.work.api, id)), f"until {self.step.address} can be changed")

    def _marked(self, body: Json) -> Json:
        return self.kind.marked(body, self.work.declared(self.step.address).ownership)

    def _patiently(self, call: Callable[[], T], what: str) -> Generator[Wait, None, T]:
        """The call's result; as long as something else is under way it is made again."""
        done: list[T] = []

        def attempt() -> Progress:
            try:
                done.append(call())
            except DatabricksError as error:
                if not self.kind.busy(error):
                    raise
                return Progress("pending", str(error))
            return DONE

        if attempt() != DONE:
            yield Wait(attempt, f"until {self.step.address} {what}")
        return done[0]

    def _deleted(self, early: bool = False) -> Generator[Wait, None, None]:
        if self.step.address in self.work.gone:
            return
        id = self._id()
        recorded = self.work.books.get(self.step.address)
        try:
            yield from self._halted(id)
            yield from self._patiently(
                lambda: self.kind.delete(self.work.api.repeating, id, recorded.sent if recorded else {}),
                "can be deleted",
            )
            if self.kind.delete_polls:
                yield Wait(lambda: self._gone(id), f"until {self.step.address} is gone")
        except LeftError:
            self.notes.append("it belongs to what it came with, and goes with that")
        except NotFound:
            if early:  # it may just be moving along with a rename: its own step sees to it
                return
            self.notes.append("it was gone already")
        except DatabricksError as error:
            if not error.maybe_done or self._gone(id) is not DONE:
                raise
        self.work.gone.add(self.step.address)
        self.work.record(self.step.address, None)

    def _halted(self, id: str) -> Generator[Wait, None, None]:
        if self.kind.halt(self.work.api.repeating, id):
            yield Wait(
                lambda: self.kind.halted(self.kind.read(self.work.api, id)), f"until {self.step.address} has stopped"
            )

    def _gone(self, id: str) -> Progress:
        try:
            self.kind.read(self.work.api, id)
        except NotFound:
            return DONE
        return Progress("pending", "it is still there")

    def _read(self, id: str) -> Json:
        try:
            return self.kind.read(self.work.api, id)
        except NotFound as error:
            raise ApplyError(f"it is gone from the workspace (id {id}); plan again") from error

    def _id(self) -> str:
        """The plan's, but for what a parent of another name took along since."""
        recorded = self.work.books.get(self.step.address)
        moved = self.step.address in self.work.taken_along
        id = recorded.id if recorded and (moved or not self.step.id) else self.step.id
        if not id:
            raise ApplyError("its id is not known; plan again")
        return id

    def _recorded(self, id: str, sent: Json) -> Recorded:
        declared = self.work.declared(self.step.address)
        needs = self.work.needs(self.step.address)
        return Recorded(id, sent, {}, needs, declared.lifecycle.prevent_destroy)

    def _news(self, path: str, value: Any, view: ConcreteStep) -> bool:
        """Not what was known before, nor how the server writes a document of its own, or what only it says."""
        top = self.shape.at(FieldPath.parse(path).top)
        return view.seen.get(path) != value and not top.has(Rewritten, OutputOnly)

    def _tell(self, sent: Json, known: Json) -> None:
        """`sent` and `known` hold digests in place of what is sensitive."""
        tree = canonical_recorded(sent, self.shape) if known else {}
        for path, value in known.items():
            wanted = at(tree, FieldPath.parse(path))
            was = "nothing" if wanted is MISSING else repr(wanted)
            self.notes.append(
                f"{path}: the workspace holds {'nothing' if value is None else repr(value)} where {was} was sent"
            )
