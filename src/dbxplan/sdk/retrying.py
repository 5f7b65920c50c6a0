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


def repeated(
    attempt: Callable[[], T],
    pause_after: Callable[[Exception, int], float],
    late: Callable[[Exception, int], Exception],
    *,
    clock: Clock,
    seconds: float,
    jitter: Callable[[], float] = random.random,
    before_retry: Callable[[], None] | None = None,
) -> T:
    """The one loop of repeats. After a failure, `pause_after` gives seconds, or raises where there is to be no more.

    Attempts are counted from 1. `late` is the error for a pause that would pass the `seconds` from the first on; the
    jitter spreads callers, so that they do not return together.
    """
    started, count = clock.monotonic(), 0
    while True:
        count += 1
        try:
            return attempt()
        except Exception as error:
            pause = pause_after(error, count)
            if clock.monotonic() + pause - started >= seconds:
                raise late(error, count) from error
        if before_retry:
            before_retry()
        clock.sleep(pause + jitter())


def pause_of(error: Exception, attempt: int, reason: Callable[[BaseException], str | None]) -> float:
    """What the service asks for, else longer with each attempt. Raises the error where nothing speaks for a repeat."""
    asked: float | None = getattr(error, "retry_after_secs", None)
    why = reason(error) if asked is None else "throttled by platform"
    if why is None:
        raise error
    pause = min(LONGEST_PAUSE_SECONDS, attempt) if asked is None else asked
    logger.debug("Retrying: %s (sleeping ~%ss)", why, pause)
    return pause


def retried(
    *,
    on: Sequence[type[BaseException]] | None = None,
    is_retryable: Callable[[BaseException], str | None] | None = None,
    timeout: timedelta = timedelta(minutes=20),
    clock: Clock | None = None,
    before_retry: Callable[[], None] | None = None,
    max_attempts: int | None = None,
) -> Callable[[Function], Function]:
    """Repeats on exceptions of `on`, or where `is_retryable` names a reason; TimeoutError at the end of the time.

    An exception with `retry_after_secs` says itself that it passes, and when. RuntimeError after `max_attempts`.
    """
    if (on is None) == (is_retryable is None):
        raise SyntaxError("either on=[Exception] or callback=lambda x: .. is required")
    seconds = timeout.total_seconds()

    def reason(error: BaseException) -> str | None:
        if is_retryable:
            return is_retryable(error)
        return f"{type(error).__name__} is allowed to retry" if isinstance(error, tuple(on or ())) else None

    def pause_after(error: Exception, attempt: int) -> float:
        pause = pause_of(error, attempt, reason)
        if max_attempts is not None and attempt >= max_attempts:
            raise RuntimeError(f"Exceeded max retry attempts ({max_attempts})") from error
        return pause

    def late(error: Exception | None, attempts: int) -> Exception:
        return TimeoutError(f"Timed out after {timeout}")

    def decorator(function: Function) -> Function:
        @wraps(function)
        def called(*args: Any, **kwargs: Any) -> Any:
            if seconds <= 0:
                raise late(None, 0)
            return repeated(
                lambda: function(*args, **kwargs),
                pause_after,
                late,
                clock=clock or SystemClock(),
                seconds=seconds,
                before_retry=before_retry,
            )

        return called  # type: ignore[return-value]

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
