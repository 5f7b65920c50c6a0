"""Every kind against answers that are bent in one place: told in words or planned right, and nothing is made twice."""

import json
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Any

import pytest

from dbxplan.emulator.messages import Request, Response
from dbxplan.errors import DbxplanError
from dbxplan.resources import KINDS

GONE = object()
DEEP: Any = [[[]]]
for _ in range(200):
    DEEP = {"a": [DEEP]}
VALUES = (
    GONE, None, [], {}, "x", "", 7, -1, 10**400, 1e308, True, "\x1b]0;x\x07\u202e\x9b1m\nz", DEEP, [None], [[], 5],
    {"a": {"b": [1]}}, 2**63, [{}], "\ud800", 0.5,
)  # fmt: skip
EVERY = 4  # of the places in an answer
Place = tuple[Any, ...]
Bend = Callable[[Request, Response], Response]


@pytest.fixture(params=sorted(KINDS))
def bent(request: pytest.FixtureRequest, bent_of: Any) -> Any:
    return bent_of(request.param)


def places(answer: Any, place: Place = ()) -> Iterator[Place]:
    yield place
    for name, value in (
        answer.items()
        if isinstance(answer, dict)
        else enumerate(answer[:1] if answer else ())
        if isinstance(answer, list)
        else ()
    ):
        yield from places(value, (*place, name))


def changed(answer: Any, place: Place, value: Any) -> Any:
    if not place:
        return {} if value is GONE else value
    copied = answer.copy()
    if len(place) == 1 and value is GONE:
        del copied[place[0]]
    else:
        copied[place[0]] = changed(answer[place[0]], place[1:], value)
    return copied


def at(called: tuple[str, str], answer: Any) -> Bend:
    body = json.dumps(answer).encode()
    return lambda request, response: Response(200, body) if (request.method, request.path) == called else response


def test_a_plan_ends_in_an_answer_or_in_words(bent: Any) -> None:
    assert bent.apply().ok
    bent.said.clear()
    assert bent.plan() == ()
    values, unclear = cycle(VALUES), []
    for called, answer in dict(bent.said).items():
        for place in [*places(answer)][::EVERY]:
            value = next(values)
            bent.bend = at(called, changed(answer, place, value))
            try:
                bent.plan()
            except DbxplanError:
                continue
            except Exception as error:
                unclear.append((called, place, value, repr(error)))

    assert unclear == []
    bent.bend = lambda request, response: response
    assert bent.plan() == ()


def emptied(request: Request, response: Response) -> Response:
    return Response(200, b"{}") if request.method in ("POST", "PUT") else response


def nulls(request: Request, response: Response) -> Response:
    found = json.loads(response.body or b"{}")
    if request.method not in ("POST", "PUT") or not isinstance(found, dict):
        return response
    return Response(
        200,
        json.dumps(
            {name: value if isinstance(value, (dict, list)) else None for name, value in found.items()}
        ).encode(),
    )


@pytest.mark.parametrize("bend", [emptied, nulls])
def test_what_a_create_does_not_tell_is_looked_up(bend: Bend, bent: Any) -> None:
    bent.bend = bend
    try:
        outcomes = bent.apply().outcomes.values()
        told = [outcome.error for outcome in outcomes if outcome.status == "failed"]
    except DbxplanError as error:
        told = [str(error)]
    bent.bend = lambda request, response: response

    assert [words for words in told if not words or "unforeseen" in words] == []
    assert bent.apply().ok
    assert bent.plan() == ()
    assert [call for call, times in bent.done.items() if times > 1] == []
