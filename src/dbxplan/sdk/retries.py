"""Which failures are worth repeating, and how long to wait before.

As the official client does: 429 and 503, transient texts, connections and time-outs, of any method. With
`writes=False` a write is repeated only where it surely was not done (refused with 429, or never sent), or may be twice.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass

from dbxplan.sdk.errors.classes import ConnectionFailed, DatabricksError
from dbxplan.sdk.retrying import RetryError, poll, retried
from dbxplan.sdk.waits import LONGEST_PAUSE_SECONDS

__all__ = ["Retries", "RetryError", "poll", "retried", "transient"]

READS = frozenset(("GET", "HEAD"))

# Texts of failures that pass, whatever their status (the official client's list).
TRANSIENT = (
    "com.databricks.backend.manager.util.UnknownWorkerEnvironmentException",
    "does not have any associated worker environments",
    "There is no worker environment with id",
    "Unknown worker environment",
    "ClusterNotReadyException",
    "Unexpected error",
    "Please try again later or try a faster operation.",
    "RPC token bucket limit has been exceeded",
)

# Beyond what the official client repeats: answers of gateways and overloaded services, to harmless calls only.
PASSING_FAILURES = frozenset((408, 500, 502, 504))
PASSING_FAILURE_REPEATS = 2

FIRST_CONTACT_ATTEMPTS = 3  # a host that never answered is more likely misspelt than busy


@dataclass(frozen=True, slots=True)
class Retries:
    """`deadline_seconds` is counted from the first attempt; no pause goes past it."""

    deadline_seconds: float = 300.0
    writes: bool = True
    jitter: Callable[[], float] = random.random

    def again(self, error: DatabricksError, harmless: bool, attempt: int, answered_before: bool) -> bool:
        """Whether to repeat after this attempt, counted from 1; the deadline aside.

        A call is `harmless` that reads, or that is as good made twice.
        """
        if isinstance(error, ConnectionFailed):
            return self._connect_again(error, harmless, attempt, answered_before)
        if error.status_code == 429:
            return True
        if not self.writes and not harmless:
            return False
        if error.status_code == 503 or any(text in error.message for text in TRANSIENT):
            return True
        return not self.writes and error.status_code in PASSING_FAILURES and attempt <= PASSING_FAILURE_REPEATS

    def pause_seconds(self, error: DatabricksError, attempt: int) -> float:
        """What the service asks for, else longer with each attempt."""
        return min(LONGEST_PAUSE_SECONDS, attempt) if error.retry_after is None else error.retry_after

    def _connect_again(self, error: ConnectionFailed, harmless: bool, attempt: int, answered_before: bool) -> bool:
        if error.permanent or (not answered_before and error.never_sent and attempt >= FIRST_CONTACT_ATTEMPTS):
            return False
        return self.writes or harmless or error.never_sent


def transient(error: BaseException) -> str | None:
    """Why the official client would repeat after this, whatever the method; None where it would not."""
    from requests import ConnectionError as Unconnected
    from requests import Timeout
    from urllib3.exceptions import ProxyError

    cause = error.original_error if isinstance(error, ProxyError) else error
    if isinstance(cause, Unconnected):
        return "cannot connect"
    if isinstance(cause, Timeout):
        return "timeout"
    if not isinstance(cause, DatabricksError):
        return None
    return next((f"matched {text}" for text in TRANSIENT if text in str(cause)), None)
