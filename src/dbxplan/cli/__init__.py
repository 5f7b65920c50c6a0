"""The command line: one file per command, `console.py` the only place that prints."""

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from types import FrameType


def main(arguments: Sequence[str] | None = None) -> None:
    """The console script. Exit codes: 0 done, 1 failed, 64 usage error, 2 changes pending (when asked for)."""
    from dbxplan.cli.app import run

    with suppress(ValueError):  # in another thread than the main one
        signal.signal(signal.SIGTERM, _interrupt)
    code = run(sys.argv[1:] if arguments is None else arguments)
    if code < 0:  # threads may be in calls that take their time to fail
        os._exit(1)
    sys.exit(code)


def _interrupt(number: int, frame: FrameType | None) -> None:
    """CI ends jobs with SIGTERM: what is held is let go of, as with Ctrl-C."""
    raise KeyboardInterrupt
