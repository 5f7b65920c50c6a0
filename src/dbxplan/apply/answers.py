"""Answers to changes that are not what the API gives: what they changed is done all the same."""

from collections.abc import Callable, Generator
from typing import Any, TypeVar

from dbxplan.errors import ApplyError
from dbxplan.sdk.answers import MALFORMED, malformed
from dbxplan.sdk.errors.classes import UnreadableAnswer

T = TypeVar("T")
HALF = "\ufffd"  # of a character
NO_IDS = frozenset(("", "None", "True", "False"))


def identified(create: Callable[[], str], known: str | None = None) -> str:
    """The id that a create gave; UnreadableAnswer, as after a lost answer, where it tells none or not the `known`."""
    try:
        id = create()
    except MALFORMED as error:
        if _of_ours(error):
            raise
        raise UnreadableAnswer(malformed(error), maybe_done=True) from error
    other = known is not None and known.casefold() != id.casefold()
    if other or id in NO_IDS or id[0] in "[{" or not id.isprintable() or HALF in id:
        raise UnreadableAnswer("the workspace's answer is not what this API gives: it tells no id", maybe_done=True)
    return id


def told(course: Generator[T, None, Any]) -> Generator[T, None, Any]:
    """The same course, whose failures to understand an answer are said in words."""
    try:
        return (yield from course)
    except MALFORMED as error:
        if _of_ours(error):
            raise
        raise ApplyError(malformed(error)) from error


def _of_ours(error: Exception) -> bool:
    """What a model says of a body before it is sent."""
    return isinstance(error, ValueError) and hasattr(error, "errors")
