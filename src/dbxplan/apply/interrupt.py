"""Ctrl-C: once asks the run to stop, twice abandons it; so do the signals of CI and of a terminal that is closed."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

HANGUP: int | None = getattr(signal, "SIGHUP", None)  # there is none on Windows
SIGNALS = (signal.SIGINT, signal.SIGTERM, *([HANGUP] if HANGUP else ()))  # CI ends jobs with the second


@contextmanager
def interruptible(on_stop: Callable[[int], None] = lambda number: None) -> Iterator[threading.Event]:
    """The `stop` of an apply, set by the first signal; the second one raises KeyboardInterrupt.

    `on_stop` is told the number of the first. Signals reach the main thread only; in another one they never set the
    event.
    """
    stop = threading.Event()

    def handle(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        on_stop(number)

    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    heeded = [number for number in SIGNALS if number != HANGUP or signal.getsignal(number) is not signal.SIG_IGN]
    before = {number: signal.signal(number, handle) for number in heeded}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
