from typing import Any

import pytest

from dbxplan.apply.timeouts import Timeouts
from dbxplan.apply.waits import Wait, Waits
from dbxplan.errors import WaitError
from dbxplan.resources.base import Progress


def unused() -> Progress:
    raise AssertionError("the executor looks, not the waits")


WAIT = Wait(unused, "until x is ready")


@pytest.fixture
def clock(kit: Any) -> Any:
    return kit.FakeClock()


def test_pauses_grow_by_a_second_to_ten(clock: Any) -> None:
    waits: Waits[str] = Waits(clock, Timeouts(1000))
    waits.add("a", WAIT)
    pauses = []
    for _ in range(13):
        assert waits.due() == ("a", WAIT)
        assert waits.due() is None
        waits.looked("a", Progress("pending"))
        pauses.append(waits.pause_seconds())
        clock.now += pauses[-1]

    assert pauses == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 10]


def test_many_waits_are_due_each_in_its_time(clock: Any) -> None:
    waits: Waits[str] = Waits(clock, Timeouts(1000))
    waits.add("a", WAIT)
    waits.due()
    waits.looked("a", Progress("pending"))
    clock.now += 0.5
    waits.add("b", WAIT)

    assert waits.due() == ("b", WAIT)
    assert waits.due() is None
    assert waits.pause_seconds() == 0.5
    assert len(waits) == 2


def test_done_ends_the_wait(clock: Any) -> None:
    waits: Waits[str] = Waits(clock, Timeouts(1000))
    waits.add("a", WAIT)
    waits.due()

    assert waits.looked("a", Progress("done")) == (True, None)
    assert len(waits) == 0
    assert waits.pause_seconds() is None


def test_a_message_is_news_once(clock: Any) -> None:
    waits: Waits[str] = Waits(clock, Timeouts(1000))
    waits.add("a", WAIT)
    heard = []
    for words in ("STARTING", "STARTING", "RESIZING"):
        waits.due()
        heard.append(waits.looked("a", Progress("pending", words)))
        clock.now += 10

    assert heard == [(False, "STARTING"), (False, None), (False, "RESIZING")]


def test_failed_says_what_the_service_said(clock: Any) -> None:
    waits: Waits[str] = Waits(clock, Timeouts(1000))
    waits.add("a", WAIT)
    waits.due()

    with pytest.raises(WaitError, match="it failed while waiting until x is ready: out of quota"):
        waits.looked("a", Progress("failed", "out of quota"))


def test_the_last_look_is_at_the_deadline(clock: Any) -> None:
    waits: Waits[str] = Waits(clock, Timeouts(4))
    waits.add("a", WAIT)
    began = clock.now
    looks = 0
    while clock.now - began < 4:
        waits.due()
        waits.looked("a", Progress("pending", "PENDING"))
        clock.now += waits.pause_seconds()
        looks += 1
    waits.due()

    assert (looks, clock.now - began) == (3, 4)
    with pytest.raises(WaitError, match="not done after 4s of waiting until x is ready; last seen: PENDING"):
        waits.looked("a", Progress("pending", "PENDING"))


def test_answers_that_tell_nothing_are_not_waited_for_until_the_deadline(clock: Any) -> None:
    waits: Waits[str] = Waits(clock, Timeouts(1000))
    waits.add("a", WAIT)
    seen = Progress.of({"state": ["RUNNING"]}, "state", ready=("RUNNING",))
    for _ in range(9):
        clock.now += waits.pause_seconds() or 0
        waits.due()
        waits.looked("a", seen)
    clock.now += waits.pause_seconds() or 0
    waits.due()

    with pytest.raises(
        WaitError, match=r"^10 answers in a row did not tell .* until x is ready: .* does not tell 'state'"
    ):
        waits.looked("a", seen)


def test_an_answer_that_tells_begins_the_patience_anew(clock: Any) -> None:
    waits: Waits[str] = Waits(clock, Timeouts(10_000))
    waits.add("a", WAIT)
    told = []
    for state in [*[None] * 9, "STARTING", *[None] * 9, "RUNNING"]:
        clock.now += waits.pause_seconds() or 0
        waits.due()
        told.append(waits.looked("a", Progress.of({"state": state}, "state", ready=("RUNNING",)))[0])

    assert told == [False] * 19 + [True]


def test_a_message_may_be_anything(clock: Any) -> None:
    waits: Waits[str] = Waits(clock, Timeouts(1000))
    waits.add("a", WAIT)
    waits.due()

    said: Any = Progress("pending", [{"x": 1}])  # type: ignore[arg-type]
    assert waits.looked("a", said) == (False, "[{'x': 1}]")
