"""Lists over all their pages, lazily; and objects whose fields go on over several pages, joined."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from dbxplan.sdk import Json
from dbxplan.sdk.errors.classes import UnreadableAnswer

EMPTY_PAGES = 100  # one after the other
PAGES = 10_000  # more than any workspace has of anything
Fetch = Callable[[Mapping[str, Any], Any], Any]  # query and body -> the answer of one page


def items(fetch: Fetch, how: Mapping[str, Any], query: Mapping[str, Any], body: Any) -> Iterator[Any]:
    """Nothing is sent before the first item is taken. `how` is the pagination of the API data."""
    return STYLES[how["style"]](fetch, how, query, body)


def joined(fetch: Fetch, how: Mapping[str, Any], query: Mapping[str, Any]) -> Json:
    """One object; the fields of `how["merge"]` hold what all its pages hold."""
    result: Json = fetch(query, None)
    # A run of a for-each task repeats `tasks` on every page, and goes on with `iterations`.
    fields = [field for field in how["merge"] if field != ("tasks" if result.get("iterations") else "iterations")]
    turns = Turns()
    while token := result.pop(how["next"], None):
        turns.take(token)
        page = fetch(dict(sorted({**query, how["param"]: token}.items())), None)
        for field in fields:
            _extend(result, field, page)
        if page.get(how["next"]):
            result[how["next"]] = page[how["next"]]
    return result


def _one_answer(fetch: Fetch, how: Mapping[str, Any], query: Mapping[str, Any], body: Any) -> Iterator[Any]:
    yield from _items(fetch(query, body), how)


def _by_token(fetch: Fetch, how: Mapping[str, Any], query: Mapping[str, Any], body: Any) -> Iterator[Any]:
    """An empty page with a token is not the end."""
    turns = Turns()
    while True:
        page = fetch(query, body)
        found = _items(page, how)
        yield from found
        token = page.get(how["next"])
        if not token:
            return
        turns.take(token, found)
        if how["in"] == "body":
            body = {**(body or {}), how["param"]: token}
        else:
            query = {**query, how["param"]: token}


def _by_offset(fetch: Fetch, how: Mapping[str, Any], query: Mapping[str, Any], body: Any) -> Iterator[Any]:
    """From the start of the data, whatever the caller gave, until an empty page; an id that came before is skipped."""
    offset, seen, turns = how["start"], set[str](), Turns()
    while True:
        found = _items(fetch({**query, how["param"]: offset}, body), how)
        if not found:
            return
        turns.take(offset, found)
        for item in found:
            if item.get("id") is None or item["id"] not in seen:
                yield item
            seen.add(item.get("id"))
        offset += len(found)


def _by_page(fetch: Fetch, how: Mapping[str, Any], query: Mapping[str, Any], body: Any) -> Iterator[Any]:
    number, turns = how["start"], Turns()
    while found := _items(fetch({**query, how["param"]: number}, body), how):
        turns.take(number, found)
        yield from found
        number += 1


def _by_next_request(fetch: Fetch, how: Mapping[str, Any], query: Mapping[str, Any], body: Any) -> Iterator[Any]:
    """The answer holds the body of the next request."""
    turns = Turns()
    while True:
        page = fetch(query, body)
        found = _items(page, how)
        yield from found
        following = page.get(how["next"])
        if not following:
            return
        if following == body:
            raise UnreadableAnswer("the list goes in a circle: a page names itself as the next one")
        turns.take(repr(following), found)
        body = following


STYLES: Mapping[str, Callable[[Fetch, Mapping[str, Any], Mapping[str, Any], Any], Iterator[Any]]] = {
    "none": _one_answer,
    "token": _by_token,
    "offset": _by_offset,
    "page": _by_page,
    "next_request": _by_next_request,
}


def pages(fetch: Callable[[Json], Json], items: str) -> Iterator[list[Any]]:
    """What the pages hold that `fetch` gives for the arguments of one, where the caller asks for pages itself."""
    turns, token = Turns(), None
    while True:
        page = fetch({"page_token": token} if token else {})
        found = page.get(items) or []
        yield found
        token = page.get("next_page_token")
        if not token:
            return
        turns.take(token, found)


def _items(page: Any, how: Mapping[str, Any]) -> list[Any]:
    """The list of a page; where there is nothing to list, the field may be missing."""
    return page if isinstance(page, list) else page.get(how["items"]) or []


class Turns:
    """The pages of one list that were gone through. UnreadableAnswer where it goes in a circle, or never ends."""

    def __init__(self) -> None:
        self._seen: set[Any] = set()
        self._last: list[Any] = []
        self._empty = 0

    def take(self, token: Any, found: list[Any] | None = None) -> None:
        """`found`: what stood on the page before that token; an empty page, or several, may come before the end."""
        if token in self._seen:
            raise UnreadableAnswer("the list goes in a circle: a page token came a second time")
        self._seen.add(token)
        if found and found == self._last:
            raise UnreadableAnswer("the list goes in a circle: a page holds just what the one before held")
        self._empty = 0 if found else self._empty + 1
        self._last = found or self._last
        if self._empty > EMPTY_PAGES or len(self._seen) > PAGES:
            raise UnreadableAnswer(f"the list does not end: {len(self._seen)} pages were read of it")


def _extend(result: Json, field: str, page: Json) -> None:
    """Appends what a page holds under a dotted field."""
    *parents, name = field.split(".")
    for parent in parents:
        page = page.get(parent) or {}
    more = page.get(name)
    if not more:
        return
    for parent in parents:
        result = result.setdefault(parent, {})
    result[name] = [*(result.get(name) or ()), *more]
