"""One object at a time: by its id, or by its name."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from dbxplan.address import Address
from dbxplan.live.match import Seen, bears_name, choose, has_key
from dbxplan.live.model import Found, Unreadable
from dbxplan.live.wanted import Wanted
from dbxplan.resources.base import Kind, Live
from dbxplan.sdk import RawClient
from dbxplan.sdk.answers import MALFORMED, malformed
from dbxplan.sdk.errors import (
    ConnectionFailed,
    DatabricksError,
    NotFound,
    NotImplemented,
    PermissionDenied,
    RetriesExhausted,
    Unauthenticated,
)

REFUSED = (NotFound, NotImplemented, PermissionDenied)
HOPELESS = (Unauthenticated, ConnectionFailed, RetriesExhausted)  # no other object will fare better


class Unsought(NamedTuple):
    """The service has no look-up by name for us: why. Where names are unique, a create cannot make a second one."""

    why: str


def by_id(kind: Kind[Any], api: RawClient, id: str, *, owned: bool = True) -> Seen:
    """What is there now; None proves absence."""
    try:
        return Found(id, kind.read(api, id), owned=owned)
    except NotFound:
        return None
    except HOPELESS:
        raise
    except DatabricksError as error:
        return Unreadable(str(error), refused=isinstance(error, PermissionDenied))
    except MALFORMED as error:
        return Unreadable(malformed(error))


def by_given_id(
    kind: Kind[Any], api: RawClient, wish: Wanted, id: str, taken: Mapping[str, Address]
) -> Seen | Unsought:
    """What bears the recorded id, or the one that the declared body determines; else what now has its name."""
    seen = settled(kind, wish, by_id(kind, api, id), taken)
    if seen is not None or wish.instead is None:
        return seen
    found = declared(kind, api, wish.instead, taken)
    return replace(found, instead=True) if isinstance(found, Found) else found


def declared(kind: Kind[Any], api: RawClient, wish: Wanted, taken: Mapping[str, Address]) -> Seen | Unsought:
    """What is there of something that nobody recorded."""
    if wish.id is None:
        return by_name(kind, api, wish, taken)
    return by_given_id(kind, api, wish, wish.id, taken)


def settled(kind: Kind[Any], wish: Wanted, seen: Seen, taken: Mapping[str, Address]) -> Seen:
    """What is recorded is ours; what was found otherwise has to be chosen."""
    return choose(kind, wish, [seen], taken) if isinstance(seen, Found) and not wish.recorded else seen


def by_name(kind: Kind[Any], api: RawClient, wish: Wanted, taken: Mapping[str, Address]) -> Seen | Unsought:
    """The one object that is declared by this name, as far as it can be told."""
    try:
        desired = kind.model.model_construct(**{name: wish.body[name] for name in kind.natural_key})
        return among(kind, api, wish, list(kind.find(api, desired)), taken)
    except HOPELESS:
        raise
    except DatabricksError as error:
        if isinstance(error, NotFound) and kind.under:  # the parent is absent
            return None
        return Unsought(str(error)) if kind.unique and isinstance(error, REFUSED) else Unreadable(str(error))
    except MALFORMED as error:
        return Unreadable(malformed(error))


def among(kind: Kind[Any], api: RawClient, wish: Wanted, items: Sequence[Live], taken: Mapping[str, Address]) -> Seen:
    """The declared one of several items; those that do not carry enough are read, and may then bear another name."""
    seen = [whole(kind, api, item, wish) for item in items if bears_name(kind, item, wish)]
    closed = next((candidate for candidate in seen if isinstance(candidate, Unreadable)), None)
    found = [each for each in seen if isinstance(each, Found) and has_key(kind, each.body, wish)]
    return closed or choose(kind, wish, found, taken)


def whole(kind: Kind[Any], api: RawClient, item: Live, wish: Wanted) -> Seen:
    """The object of a listed item, with everything that is compared."""
    if item.body is not None and kind.enough(item, wish.compared):
        return Found(item.id, item.body, singly=False)
    return by_id(kind, api, item.id)
