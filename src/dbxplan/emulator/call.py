"""One request on its way through a service: what was sent, who sends it, and the store in one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dbxplan.emulator.clock import Clock
from dbxplan.emulator.messages import Json, Request
from dbxplan.emulator.options import Options
from dbxplan.emulator.store import Transaction


@dataclass(frozen=True, slots=True)
class Caller:
    """`name` is an e-mail of a user or the application id of a service principal."""

    id: str
    name: str
    service_principal: bool
    groups: frozenset[str]

    @property
    def admin(self) -> bool:
        return "admins" in self.groups

    @property
    def field(self) -> str:
        return principal_field(self.name)


@dataclass(slots=True)
class Call:
    request: Request
    path: Mapping[str, str]
    query: Json
    body: Json
    store: Transaction
    caller: Caller
    clock: Clock
    options: Options
    workspace_id: int

    def now(self) -> int:
        """Epoch milliseconds."""
        return self.clock.milliseconds()

    def text(self, key: str) -> str:
        """A query parameter that the data may not know."""
        values = self.request.query.get(key) or [""]
        return values[-1]

    def flag(self, key: str) -> bool:
        return self.text(key).lower() == "true"


def principal_field(name: str) -> str:
    """The key of an access list under which a user or service principal stands."""
    return "user_name" if "@" in name else "service_principal_name"


def principal_of(entry: Mapping[str, Any]) -> tuple[str, str]:
    """Key and name of the principal of an entry, or empty texts."""
    for key in ("user_name", "group_name", "service_principal_name"):
        if entry.get(key):
            return key, str(entry[key])
    return "", ""
