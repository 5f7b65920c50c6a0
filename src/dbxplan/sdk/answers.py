"""The outer form of an answer, checked against the API data before anybody uses it, and what is said of the rest."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from dbxplan import api
from dbxplan.sdk.errors.classes import UnreadableAnswer

WORDS = {dict: "an object", list: "a list"}
MALFORMED = (  # what using an answer raises that lacks what it must hold
    AttributeError,
    IndexError,
    KeyError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
)
log = logging.getLogger(__name__)


def malformed(error: Exception) -> str:
    """Only which field it was, as an answer may hold anything."""
    log.debug("an answer of another form", exc_info=error)
    field = f": it lacks {error.args[0]!r}" if isinstance(error, KeyError) else ""
    return f"the workspace's answer is not what this API gives{field}"


@contextmanager
def understood() -> Iterator[None]:
    """UnreadableAnswer where an answer that is used in the block, or function, is not what it must be."""
    try:
        yield
    except MALFORMED as error:
        raise UnreadableAnswer(malformed(error)) from error


def checked(answer: Any, response: str, owner: str, method: str, path: str) -> Any:
    """The answer. UnreadableAnswer where it, or one of its fields, is of another form than the service's types say."""
    if answer == {}:  # also what no body at all is read as
        return answer
    for place, value, form in _places(answer, response, owner):
        if not isinstance(value, form):
            raise UnreadableAnswer(
                f"the answer is not what this API gives: {place} is not {WORDS[form]}; check that the host is a "
                "Databricks workspace, and that no proxy answers in its place",
                method=method,
                path=path,
                maybe_done=method not in ("GET", "HEAD"),
            )
    return answer


def _places(answer: Any, response: str, owner: str) -> Any:
    """Each place that holds objects or lists: its words, its value, and what that must be."""
    form, element, fields = _form(response, owner)
    yield "it", answer, form
    if element:
        yield from (("an element", item, dict) for item in answer)
    for name in answer if fields else ():
        if name in fields and answer[name] is not None:
            form, element = fields[name]
            yield repr(name), answer[name], form
            if element:
                yield from ((f"an element of {name!r}", item, dict) for item in answer[name] if item is not None)


@cache
def _form(response: str, owner: str) -> tuple[type, bool, dict[str, tuple[type, bool]]]:
    """What an answer is, whether its elements are objects, and the same of its fields."""
    kind = api.parse(response, owner)
    if kind.form == "list":
        return list, bool(kind.element and kind.element.form == "object"), {}
    if kind.form != "object":
        return (dict if kind.form == "map" else object), False, {}
    fields = {name: api.parse(text, kind.name.partition(".")[0]) for name, text in _schema(kind.name).items()}
    held = {name: found for name, found in fields.items() if found.form in ("list", "map", "object")}
    return dict, False, {name: _of(found) for name, found in held.items()}


def _of(kind: api.Type) -> tuple[type, bool]:
    listed = kind.form == "list"
    return (list if listed else dict), listed and bool(kind.element and kind.element.form == "object")


def _schema(name: str) -> Any:
    try:
        return api.schema(name)
    except KeyError:
        return {}
