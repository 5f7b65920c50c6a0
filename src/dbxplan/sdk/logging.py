"""What the engine's client tells of its calls.

`dbxplan.sdk.calls`: one line each, without query and bodies. `dbxplan.sdk.bodies`: everything, secrets redacted.
"""

import logging
from typing import TYPE_CHECKING

from dbxplan.sdk.logger import RoundTrip

if TYPE_CHECKING:
    from collections.abc import Callable

    import requests

    from dbxplan.sdk.bodies import Body
    from dbxplan.sdk.errors.classes import DatabricksError
    from dbxplan.sdk.settings import Settings

calls = logging.getLogger("dbxplan.sdk.calls")
bodies = logging.getLogger("dbxplan.sdk.bodies")


def exchanged(
    answer: "requests.Response",
    method: str,
    path: str,
    body: "Body",
    seconds: float,
    raw: bool,
    settings: "Settings",
    hide: "Callable[[str], str]",
) -> None:
    """One call that was answered, whatever its status."""
    calls.debug("%s %s: %s %s in %.3fs", method, path, answer.status_code, answer.reason, seconds)
    if bodies.isEnabledFor(logging.DEBUG):
        is_stream = raw or body.is_stream
        most = settings.debug_truncate_bytes or 0
        trip = RoundTrip(answer, bool(settings.debug_headers), most, is_stream, strict=True, hide=hide)
        bodies.debug("%s", trip.generate())


def repeating(method: str, path: str, error: "DatabricksError", pause: float) -> None:
    """One call that is about to be repeated."""
    calls.debug("%s %s: retrying in %.1fs: %s", method, path, pause, error.message)
