"""The calls of a step that change something: what came of one whose answer is lost is looked up, never guessed."""

from functools import partial
from typing import Any

from dbxplan.apply.answers import identified
from dbxplan.apply.lookup import made_by_us
from dbxplan.apply.steps import ConcreteStep
from dbxplan.apply.work import Work
from dbxplan.errors import ApplyError
from dbxplan.plan.compare import Comparison
from dbxplan.plan.model import Outcome, Step
from dbxplan.resources.base import Part, UnsureError
from dbxplan.sdk.answers import MALFORMED
from dbxplan.sdk.errors import DatabricksError
from dbxplan.state.model import Recorded

Json = dict[str, Any]
WANTING = (Outcome.UPDATE, Outcome.CLEAR, Outcome.REPLACE)  # a difference that a call should have ended
TAKEN = "ALREADY_EXISTS"  # how the error codes for it end: Unity Catalog has one per kind of thing
REFUSALS = (400, 409)  # what some services answer to a name that is taken, with codes of many meanings


class LostAnswerError(ApplyError):
    """A create that may have happened, of which nothing is found yet."""


class Calls:
    """`notes` is added to: what came of a lost answer is told."""

    def __init__(self, work: Work, step: Step, notes: list[str]) -> None:
        self.work = work
        self.step = step
        self.kind = work.kind(step.address)
        self.shape = work.shape(step.address)
        self.notes = notes

    def changed(self, part: Part, fields: frozenset[str], recorded: Recorded, view: ConcreteStep) -> str | None:
        """The id that the call gave the object, if any; what came of a call whose answer is lost is looked up."""
        try:
            return part.call(self.work.api.repeating if part.twice else self.work.api, recorded.id, view)
        except DatabricksError as error:
            its = fields or frozenset(part.fields)  # one that follows others has none that moved
            if not error.maybe_done or (id := self._came_to_be(its, recorded, view)) is None:
                raise
        self.notes.append("the answer to its change was lost; it is there")
        return id if id != recorded.id else None

    def _came_to_be(self, fields: frozenset[str], recorded: Recorded, view: ConcreteStep) -> str | None:
        """The id of the object, under its old name or its new one, where these fields are as they should be."""
        for id in filter(None, (recorded.id, self.kind.own_id(view.body))):
            for found in self.kind.read_if_there(self.work.api, id):
                compared = Comparison(view.body, recorded, found.body or {}, self.shape, self.work.digest)
                if not fields & {change.path.top for change in compared.changes() if change.outcome in WANTING}:
                    return id
        return None

    def created(self, body: Json) -> str:
        """The id of what was made. ApplyError where one of its name is there, LostAnswerError where it is not found."""
        desired = self.kind.model.of(body)
        try:
            token = self.work.token(self.step.address, body) if self.kind.once else ""
            create = partial(self.kind.create_once, self.work.api, desired, token)
            return identified(create, self.kind.own_id(body))
        except UnsureError as error:
            raise LostAnswerError(f"{error}; whether it was taken over is not known. Apply again") from error
        except DatabricksError as error:
            if self.kind.busy(error):
                raise
            if self._taken(error, desired, body):
                words = f"one of that name was made since the plan: {error}. Plan again to adopt it"
                raise ApplyError(words) from error
            if not error.maybe_done:
                raise
            if self.kind.attached:  # set twice is set once
                return identified(partial(self.kind.create, self.work.api.repeating, desired))
            return self._found_again(desired, error)

    def _taken(self, error: DatabricksError, desired: Any, body: Json) -> bool:
        """Whether another bears the name; some services say so with a code of many meanings."""
        if (error.error_code or "").endswith(TAKEN):
            return True
        if error.maybe_done or error.status_code not in REFUSALS or self.kind.claims(body) is None:
            return False
        try:
            return bool(self.kind.find(self.work.api, desired))
        except (DatabricksError, *MALFORMED):
            return False

    def _found_again(self, desired: Any, lost: DatabricksError) -> str:
        """The answer was lost, so nobody knows whether it was made: it is looked up, never made again."""
        mark = self.work.declared(self.step.address).ownership
        try:
            found = made_by_us(self.kind, self.work.api, desired, mark=mark, user=self.work.plan.user)
        except (DatabricksError, *MALFORMED) as error:
            raise LostAnswerError(f"{lost}; whether it was made cannot be looked up: {error}. Apply again") from lost
        if len(found) > 1:
            ids = ", ".join(candidate.id for candidate in found)
            raise ApplyError(f"{lost}; several could be the one that was made: {ids}. Delete all but one") from lost
        if not found:
            raise LostAnswerError(f"{lost}; nothing was found that it made. Apply again") from lost
        self.notes.append("the answer to its creation was lost; it was found again by mark or name")
        return found[0].id
