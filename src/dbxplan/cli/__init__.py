"""The command line: one file per command, `console.py` the only place that prints."""

import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """The console script. Exit codes: 0 done, 1 failed, 64 usage error, 2 changes pending (when asked for)."""
    from dbxplan.cli.app import run

    code = run(sys.argv[1:] if arguments is None else arguments)
    if code < 0:  # threads may be in calls that take their time to fail
        os._exit(1)
    sys.exit(code)
