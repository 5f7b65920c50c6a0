"""The machine's own clock, and moments as text."""

from dbxplan.sdk.clock import SystemClock, rfc3339


def test_it_runs() -> None:
    clock = SystemClock()
    started, now = clock.monotonic(), clock.time()
    clock.sleep(0)

    assert clock.monotonic() >= started
    assert clock.time() >= now > 1_700_000_000


def test_moments_are_utc_with_milliseconds() -> None:
    assert rfc3339(1_769_847_300.25) == "2026-01-31T08:15:00.250Z"
