"""Hosts that are reached otherwise than over HTTP: scheme -> dotted name, imported when used."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from dbxplan.sdk.errors.classes import ConfigError

if TYPE_CHECKING:
    from requests.adapters import BaseAdapter

TRANSPORTS: Mapping[str, str] = {"emulator": "dbxplan.emulator.transport:connect"}


class Transport(Protocol):
    """A way to a workspace: `adapter` serves what is asked below `base_url`, `token` is for who brings none."""

    @property
    def base_url(self) -> str: ...

    @property
    def adapter(self) -> "BaseAdapter": ...

    @property
    def token(self) -> str: ...


def scheme(host: str, table: Mapping[str, str] = TRANSPORTS) -> str | None:
    """The scheme of a host that needs a transport, else None. ConfigError for one that nobody serves."""
    name, separator, _ = host.partition("://")
    if not separator or name.lower() in ("http", "https"):
        return None
    if name not in table:
        known = ", ".join(("https", "http", *sorted(table)))
        raise ConfigError(f"host {host!r}: unknown scheme {name!r}; there are {known}")
    return name


def connect(host: str, table: Mapping[str, str] = TRANSPORTS) -> Transport | None:
    """Opens the transport of a host, None for a plain one."""
    name = scheme(host, table)
    if name is None:
        return None
    module, _, function = table[name].partition(":")
    opened: Transport = getattr(import_module(module), function)(host)
    return opened
