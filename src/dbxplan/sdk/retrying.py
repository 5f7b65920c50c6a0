"""Repeating functions of one's own the way the client repeats its calls."""

import logging
import random
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import wraps
from typing import Any, TypeVar

from dbxplan.sdk.clock import Clock, SystemClock
from dbxplan.sdk.waits import LONGEST_PAUSE_SECONDS

logger = logging.getLogger("databricks.sdk.retries")

POLL_JITTER_SECONDS = (0.05, 0.75)

T = TypeVar("T")
Function = TypeVar("Function", bound=Callable[..., Any])


class RetryError(Exception):
    """What a polled function gives back in place of a result: go on, or stop with an error."""

    def __init__(self, err: Exception, halt: bool = False) -> None:
        super().__init__(str(err))
        self.err = err
        self.halts = halt

    @staticmethod
    def continues(msg: str) -> "RetryError":
        return RetryError(Exception(msg))

    @staticmethod
    def halt(err: Exception) -> "RetryError":
        return RetryError(err, halt=True)


def retried(
    *,
    on: Sequence[type[BaseException]] | None = None,
    is_retryable: Callable[[BaseException], str | None] | None = None,
    timeout: timedelta = timedelta(minutes=20),
    clock: Clock | None = None,
    before_retry: Callable[[], None] | None = None,
    max_attempts: int | None = None,
    never: Callable[[BaseException], bool] | None = None,
) -> Callable[[Function], Function]:
    """Repeats on exceptions of `on`, or where `is_retryable` names a reason; TimeoutError at the end of the time.

    An exception with `retry_after_secs` says itself that it passes, and when. RuntimeError after `max_attempts`.
    What `never` names is not repeated whatever else is said of it.
    """
    if (on is None) == (is_retryable is None):
        raise SyntaxError("either on=[Exception] or callback=lambda x: .. is required")
    time = clock or SystemClock()

    def reason(error: BaseException) -> str | None:
        if never and never(error):
            return None
        if getattr(error, "retry_after_secs", None) is not None:
            return "throttled by platform"
        if is_retryable:
            return is_retryable(error)
        return f"{type(error).__name__} is allowed to retry" if isinstance(error, tuple(on or ())) else None

    def decorator(function: Function) -> Function:
        @wraps(function)
        def repeated(*args: Any, **kwargs: Any) -> Any:
            deadline, attempt, last = time.time() + timeout.total_seconds(), 1, None
            while time.time() < deadline and (max_attempts is None or attempt <= max_attempts):
                try:
                    return function(*args, **kwargs)
                except Exception as error:
                    why = reason(error)
                    if why is None:
                        raise
                    last = error
                asked = getattr(last, "retry_after_secs", None)
                pause = min(LONGEST_PAUSE_SECONDS, attempt) if asked is None else asked
                if time.time() + pause >= deadline:
                    break
                logger.debug("Retrying: %s (sleeping ~%ss)", why, pause)
                if before_retry:
                    before_retry()
                time.sleep(pause + random.random())
                attempt += 1
            if max_attempts is not None and attempt > max_attempts:
                raise RuntimeError(f"Exceeded max retry attempts ({max_attempts})") from last
            raise TimeoutError(f"Timed out after {timeout}") from last

        return repeated  # type: ignore[return-value]

    return decorator


def poll(
    fn: Callable[[], tuple[T | None, RetryError | None]],
    timeout: timedelta | None = None,
    clock: Clock | None = None,
) -> T | None:
    """Calls until there is no RetryError; without `timeout`, without end."""
    time = clock or SystemClock()
    deadline = time.time() + timeout.total_seconds() if timeout else float("inf")
    attempt, last = 0, None
    while time.time() < deadline:
        result, error = fn()
        if error is None:
            return result
        if error.halts:
            raise error.err
        attempt, last = min(attempt + 1, LONGEST_PAUSE_SECONDS), error
        time.sleep(attempt + random.uniform(*POLL_JITTER_SECONDS))
    raise TimeoutError(f"Timed out after {timeout}") from last
