import threading

import pytest

from dbxplan.state.beside import Beside, together


def test_calls_are_under_way_at_the_same_time() -> None:
    met = threading.Barrier(3, timeout=10)

    assert together(*(lambda number=number: (met.wait(), number)[1] for number in range(3))) == (0, 1, 2)


def test_an_error_waits_for_the_rest_to_end() -> None:
    ended = threading.Event()

    def fail() -> None:
        raise OSError("first")

    with pytest.raises(OSError, match="first"):
        together(fail, ended.set)
    assert ended.is_set()
    with pytest.raises(OSError, match="first"):
        together(ended.clear, fail)


def test_an_interrupt_waits_for_nobody() -> None:
    go_on, ended = threading.Event(), threading.Event()

    def interrupted() -> None:
        raise KeyboardInterrupt

    def late() -> None:
        go_on.wait(timeout=10)
        ended.set()

    with pytest.raises(KeyboardInterrupt):
        together(interrupted, late)

    assert not ended.is_set()
    go_on.set()
    assert ended.wait(timeout=10)


def test_what_a_call_raised_is_raised_whenever_it_is_asked_for() -> None:
    call = Beside(lambda: {}["x"])
    call.settle()

    for _ in range(2):
        with pytest.raises(KeyError):
            call.result()
