"""The machine's own clock."""

from dbxplan.sdk.clock import SystemClock


def test_it_runs() -> None:
    clock = SystemClock()
    started, now = clock.monotonic(), clock.time()
    clock.sleep(0)

    assert clock.monotonic() >= started
    assert clock.time() >= now > 1_700_000_000
