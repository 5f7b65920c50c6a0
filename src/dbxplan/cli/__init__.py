"""The command line: one file per command, `console.py` the only place that prints."""

import gc
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType

COLLECTED = (100_000, 20, 20)  # what a command makes mostly lives to its end: looking for cycles is a tenth of a start
SIGNALLED = 128  # and the number of the signal, as shells have it


@contextmanager
def _leaving_at_once() -> Iterator[None]:
    """Ctrl-C while the program is still being read ends it: nothing was begun that had to end in order."""

    def leave(number: int, frame: FrameType | None) -> None:
        os._exit(SIGNALLED + number)

    before = signal.getsignal(signal.SIGINT)
    held = before is signal.default_int_handler and threading.current_thread() is threading.main_thread()
    if held:
        signal.signal(signal.SIGINT, leave)
    try:
        yield
    finally:
        if held:
            signal.signal(signal.SIGINT, before)


def main(arguments: Sequence[str] | None = None) -> None:
    """The console script.

    Exit codes: 0 done, 1 failed, 64 usage error, 2 changes pending (when asked for); 130 after Ctrl-C, 143 after
    SIGTERM and 129 after SIGHUP.
    """
    gc.set_threshold(*COLLECTED)
    with _leaving_at_once():
        from dbxplan.cli.app import run

    came = [signal.SIGINT.value]

    def interrupt(number: int, frame: FrameType | None) -> None:
        """CI ends jobs with SIGTERM, a terminal that is closed with SIGHUP: what is held is let go of."""
        came.append(number)
        raise KeyboardInterrupt

    with suppress(ValueError):  # in another thread than the main one
        signal.signal(signal.SIGTERM, interrupt)
        hangup = getattr(signal, "SIGHUP", None)
        if hangup and signal.getsignal(hangup) is not signal.SIG_IGN:  # as `nohup` has it
            signal.signal(hangup, interrupt)
    code = run(sys.argv[1:] if arguments is None else arguments)
    if code < 0:  # threads may be in calls that take their time to fail
        os._exit(SIGNALLED + came[-1])
    sys.exit(code)
