"""What an authentication method is made of."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from dbxplan.sdk.clock import Clock

if TYPE_CHECKING:
    import requests

    from dbxplan.sdk.settings import Settings

Headers = Callable[[], Mapping[str, str]]  # asked for every request that is sent


class Wire(Protocol):
    """Plain HTTP for methods that ask for tokens: no credentials, no repeats; ConnectionFailed without an answer."""

    @property
    def base_url(self) -> str: ...

    @property
    def clock(self) -> Clock: ...

    def send(
        self,
        method: str,
        url: str,
        form: Mapping[str, str] | None = None,
        basic: tuple[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        redirects: bool = True,
    ) -> "requests.Response": ...


class Method(Protocol):
    """One file of this package. `needs` must be set for `prepare` to be asked; it answers None for "not me"."""

    @property
    def name(self) -> str: ...

    @property
    def needs(self) -> tuple[str, ...]: ...

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None: ...
