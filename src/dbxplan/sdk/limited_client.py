"""Calls of the public client: paced, limited by what the service takes, counted."""

import threading
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from dbxplan.sdk._base_client import RETRY_SECONDS, _BaseClient
from dbxplan.sdk.clock import Clock
from dbxplan.sdk.errors.classes import TooManyRequests
from dbxplan.sdk.limits import Limits, Pace
from dbxplan.sdk.retries import READS, Retries

if TYPE_CHECKING:
    import requests
    from requests.adapters import BaseAdapter

    from dbxplan.sdk.config import Config
    from dbxplan.sdk.errors.parser import Customizer


class LimitedClient(_BaseClient):
    def __init__(
        self,
        cfg: "Config",
        header_factory: Callable[[], Mapping[str, str]],
        *,
        customizers: "Sequence[Customizer]" = (),
        clock: Clock | None = None,
        retries: Retries | None = None,
        limits: Limits | None = None,
        adapter: "BaseAdapter | None" = None,
    ) -> None:
        deadline = cfg.retry_timeout_seconds
        self._retries = retries or Retries(RETRY_SECONDS if deadline is None else deadline)
        super().__init__(
            debug_truncate_bytes=cfg.debug_truncate_bytes,
            retry_timeout_seconds=self._retries.deadline_seconds,
            user_agent_base=cfg.user_agent,
            header_factory=header_factory,
            max_connection_pools=cfg.max_connection_pools,
            max_connections_per_pool=cfg.max_connections_per_pool,
            http_timeout_seconds=cfg.http_timeout_seconds,
            extra_error_customizers=customizers,
            debug_headers=cfg.debug_headers,
            clock=clock,
            adapter=adapter,
        )
        self._limits = limits or Limits()
        self._pace = Pace(cfg.rate_limit, self._clock)
        self._calls = 0
        self._counting = threading.Lock()

    @property
    def clock(self) -> Clock:
        return self._clock

    @property
    def calls(self) -> int:
        """Requests so far, repeats included."""
        return self._calls

    def _never_repeated(self, error: BaseException, method: str) -> bool:
        """With `writes=False`, a write is repeated only where it surely was not done."""
        is_write = method.upper() not in READS
        return is_write and not self._retries.writes and not isinstance(error, TooManyRequests)

    def _perform(self, method: str, url: str, *args: Any, **kwargs: Any) -> "requests.Response":
        with self._limits.slot(urlsplit(url).path) as slot:
            self._pace.wait()
            with self._counting:
                self._calls += 1
            try:
                answer = super()._perform(method, url, *args, **kwargs)
            except TooManyRequests:
                slot.throttled = True
                raise
            slot.answered = True
            return answer
