"""Finding the object that a call of ours made, when its answer was lost or the run that made it ended."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from dbxplan.errors import ApplyError
from dbxplan.fields import shape_of
from dbxplan.plan.compare import Comparison
from dbxplan.plan.model import Outcome
from dbxplan.resources import kind_of
from dbxplan.resources.base import Kind, Live
from dbxplan.resources.births import born, moment
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import DatabricksError, NotFound
from dbxplan.state.model import Intent, RunRecord
from dbxplan.state.recovery import MAKES

Json = dict[str, Any]

CREATORS = ("creator_user_name", "created_by", "creator_name")
SLACK_SECONDS = 300  # clocks of the workspace and of this machine differ


def made_by_us(
    kind: Kind[Any],
    api: RawClient,
    desired: Any,
    *,
    mark: str | None,
    user: str,
    since: str = "",
    digest: Callable[[Any], str] = repr,
) -> tuple[Live, ...]:
    """The candidates that bear our mark, where objects of the kind bear one; that name us as creator; not older.

    Their absence was proven before, so `since` (RFC 3339) is for when that is long ago. What an object does not tell
    does not count against it, but one that tells nothing of itself is ours only where its name is unique and it is in
    all just what was sent, in which `digest` made what stands for secrets.
    """
    wanted = desired.body()
    return tuple(
        candidate
        for candidate in kind.find(api, desired)
        if (body := _body(kind, api, candidate)) is not None
        and _ours(kind, candidate, body, wanted, mark, user, since, digest)
    )


def recovery(
    kinds: Mapping[str, Kind[Any]], api: RawClient, digest: Callable[[Any], str] = repr
) -> Callable[[Intent, RunRecord], str | None]:
    """For `state.recovery.recover`: an object is named only where it is the only one; reads only."""

    def look_up(intent: Intent, run: RunRecord) -> str | None:
        kind = kind_of(kinds, intent.address)
        if kind is None:
            words = f"{intent.address}: a run that did not finish was about it, but dbxplan cannot manage it"
            raise ApplyError(f"{words}. Apply with the version that made that run, or a later one")
        if kind.attached:  # whatever it is, the plan reads it by the id of its object
            return None
        if intent.action not in MAKES:
            return _renamed(kind, api, intent)
        if (desired := _named(kind, intent)) is None:  # the plan finds it once its name is known
            return None
        try:
            found = made_by_us(kind, api, desired, mark=intent.mark, user=run.user, since=run.started_at, digest=digest)
        except NotFound:  # what holds it is not there, so neither is it
            return None
        except DatabricksError as error:
            raise ApplyError(
                f"{intent.address}: a run that did not finish may have made it, and it cannot be looked up: {error}"
            ) from error
        return found[0].id if len(found) == 1 else None

    return look_up


def _named(kind: Kind[Any], intent: Intent) -> Any:
    """What to look for, as far as it was known before the run; None where its name was not."""
    body = {**intent.sent, **intent.natural_key}
    fields = kind.model.model_fields
    if any(name not in body and fields[name].is_required() for name in kind.natural_key):
        return None
    try:
        return kind.model.of(body)
    except ValueError:
        return kind.model.model_construct(**body)


def _renamed(kind: Kind[Any], api: RawClient, intent: Intent) -> str | None:
    """The id that an object has since our call gave it another name; None where it still has the old one."""
    id = kind.own_id(intent.sent)
    if not id or not intent.id or id == intent.id or kind.read_if_there(api, intent.id):
        return None
    return id if kind.read_if_there(api, id) else None


def _body(kind: Kind[Any], api: RawClient, candidate: Live) -> Json | None:
    if candidate.body is not None and candidate.complete:
        return candidate.body
    try:
        return kind.read(api, candidate.id)
    except NotFound:
        return None


def _ours(
    kind: Kind[Any],
    candidate: Live,
    body: Json,
    wanted: Json,
    mark: str | None,
    user: str,
    since: str,
    digest: Callable[[Any], str],
) -> bool:
    creator = candidate.creator or _first(body, CREATORS)
    birth = born(body)
    if (creator and creator != user) or (since and birth is not None and birth < moment(since) - SLACK_SECONDS):
        return False
    if mark is not None:
        return kind.mark(body) == mark
    return bool(creator) or birth is not None or (kind.unique and _is_what_was_sent(kind, body, wanted, digest))


def _is_what_was_sent(kind: Kind[Any], body: Json, wanted: Json, digest: Callable[[Any], str]) -> bool:
    compared = Comparison(wanted, None, body, shape_of(kind.model), digest)
    return all(change.outcome in (Outcome.NOTHING, Outcome.RECORD) for change in compared.changes())


def _first(body: Json, names: Iterable[str]) -> Any:
    return next((body[name] for name in names if body.get(name)), None)
