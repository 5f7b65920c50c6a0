"""One token for all threads, replaced before it runs out."""

import logging
import threading
from abc import abstractmethod
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from dbxplan.sdk.oauth.tokens import Token, TokenSource

logger = logging.getLogger("databricks.sdk.oauth")

STALE_BEFORE = timedelta(minutes=20)
PAUSE_AFTER_FAILURE = timedelta(minutes=1)


class _TokenState(Enum):
    FRESH = 1
    STALE = 2  # still good, but due
    EXPIRED = 3


class Refreshable(TokenSource):
    """Expired: everyone waits for one refresh. Stale: the present token is given, and another thread gets the next.

    A token is stale from half its life on, twenty minutes before its end at most; `stale_duration` says otherwise.
    """

    _EXECUTOR: Any = None
    _EXECUTOR_LOCK = threading.Lock()

    @classmethod
    def _get_executor(cls) -> Any:
        """Shared by all, made when first needed."""
        with Refreshable._EXECUTOR_LOCK:
            if Refreshable._EXECUTOR is None:
                Refreshable._EXECUTOR = ThreadPoolExecutor(max_workers=10, thread_name_prefix="token")
            return Refreshable._EXECUTOR

    def __init__(
        self, token: Token | None = None, disable_async: bool = True, stale_duration: timedelta | None = None
    ) -> None:
        self._disable_async = disable_async
        self._stale_duration = stale_duration
        self._lock = threading.Lock()
        self._generation = 0  # which token is held; a refresh that was begun under another comes too late
        self._is_refreshing = False
        self._stale_after: datetime | None = None
        self._hold(token or Token(""))

    @abstractmethod
    def refresh(self) -> Token:
        """A new token; nothing is kept."""

    def token(self) -> Token:
        """The present one, or the next where it has run out."""
        if self._disable_async:
            return self._valid()
        state = self._token_state()
        if state is _TokenState.EXPIRED:
            return self._valid()
        if state is _TokenState.STALE:
            self._refresh_aside()
        return self._token

    def _token_state(self) -> _TokenState:
        if not self._token.valid:
            return _TokenState.EXPIRED
        is_stale = self._stale_after is not None and self._now() >= self._stale_after
        return _TokenState.STALE if is_stale else _TokenState.FRESH

    def _valid(self) -> Token:
        with self._lock:
            if not self._token.valid:
                self._hold(self.refresh())
                self._is_refreshing = False
            return self._token

    def _hold(self, token: Token) -> None:
        self._token = token
        self._generation += 1
        self._stale_after = None
        if token.expiry is not None:
            left = token.expiry - datetime.now(token.expiry.tzinfo)
            usual = min(left / 2, STALE_BEFORE)
            self._stale_after = token.expiry - (usual if self._stale_duration is None else self._stale_duration)

    def _refresh_aside(self) -> None:
        with self._lock:
            if self._is_refreshing or self._token_state() is _TokenState.FRESH:
                return
            self._is_refreshing = True
            begun = self._generation
        self._get_executor().submit(self._refresh_for, begun)

    def _refresh_for(self, generation: int) -> None:
        """A token that still holds outlives a failure; the next attempt is in a minute."""
        try:
            fresh = self.refresh()
        except Exception as error:  # whatever went wrong
            with self._lock:
                if generation == self._generation:
                    logger.warning("token not refreshed, the present one is used on: %s", error)
                    self._stale_after = self._now() + PAUSE_AFTER_FAILURE
                    self._is_refreshing = False
            return
        with self._lock:
            if generation == self._generation:
                self._hold(fresh)
                self._is_refreshing = False

    def _now(self) -> datetime:
        known = self._token.expiry or self._stale_after
        return datetime.now(known.tzinfo) if known else datetime.now()
