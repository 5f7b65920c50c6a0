"""Looking again and again."""

from itertools import islice
from typing import Any

import pytest

from dbxplan.sdk.errors import OperationTimeout
from dbxplan.sdk.waits import pauses, poll


def test_the_first_look_that_has_settled_is_given(clock: Any) -> None:
    looks = iter(["PENDING", "PENDING", "RUNNING"])
    seen = poll(
        lambda: next(looks), lambda state: state == "RUNNING", clock=clock, timeout_seconds=60, jitter=lambda: 0.0
    )

    assert seen == "RUNNING"
    assert clock.slept == [1.0, 2.0]


def test_pauses_grow_to_ten_seconds() -> None:
    assert list(islice(pauses(lambda: 0.5), 12)) == [1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5, 10.5, 10.5]


def test_time_that_is_up_is_told_with_what_was_seen_last(clock: Any) -> None:
    with pytest.raises(OperationTimeout, match="not settled within 5 seconds; last seen: PENDING") as failed:
        poll(lambda: "PENDING", lambda _: False, clock=clock, timeout_seconds=5, jitter=lambda: 0.0)

    assert isinstance(failed.value, TimeoutError)
    assert clock.slept == [1.0, 2.0]
