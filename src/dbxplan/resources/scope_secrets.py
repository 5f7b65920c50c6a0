"""Keys of secret scopes. API: https://docs.databricks.com/api/workspace/secrets"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import Exclusive, Immutable, OutputOnly, Rewritten, Sensitive, Sticky
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Part, Resource, Risk, Step
from dbxplan.sdk import Json
from dbxplan.sdk.errors import NotFound

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

VALUES = ("string_value", "bytes_value")
BETWEEN = ":"  # stands in no name


class ScopeSecret(Resource, body="secrets.put_secret"):
    """One entry of `resources.scope_secrets`. In place of a value reads have the time when it was written."""

    scope: Annotated[str, Immutable()]
    key: Annotated[str, Immutable()]
    string_value: Annotated[str | None, Sensitive(), Rewritten(), Exclusive("value"), Sticky()] = None
    bytes_value: Annotated[str | None, Sensitive(), Rewritten(), Exclusive("value"), Sticky()] = None  # in base64
    last_updated_timestamp: Annotated[int | None, OutputOnly()] = None


def secret_body(scope: str, item: Json) -> Json:
    stamp = f"written at {int(item.get('last_updated_timestamp') or 0)}"  # told for every key, but by mere imitations
    return {"scope": scope, **item, **dict.fromkeys(VALUES, stamp)}


def put(api: "RawClient", id: str, step: Step) -> None:
    scope, _, key = id.partition(BETWEEN)
    value = {name: step.desired(name) for name in VALUES if step.desired(name) is not None}
    api.secrets.put_secret(scope=scope, key=key, **value)


class ScopeSecrets(Kind[ScopeSecret]):
    name = "scope_secrets"
    model = ScopeSecret
    language = Language(title="Scope Secrets", singular="scope_secret", name="key", prefix="none")
    parts = (Part(VALUES, put),)
    under = ("scope",)
    natural_key = ("scope", "key")
    risk = Risk.HIGH  # nobody but a notebook can read the value back
    page_size = 1000  # the most that a scope holds
    only_lists = True

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        for item in api.secrets.list_secrets(scope=scope or ""):
            yield Live(f"{scope}{BETWEEN}{item['key']}", secret_body(str(scope), item), name=item["key"])

    def find(self, api: "RawClient", desired: ScopeSecret) -> Sequence[Live]:
        """By natural key: a put would write over a key that is there."""
        return self.read_if_there(api, f"{desired.scope}{BETWEEN}{desired.key}")

    def read(self, api: "RawClient", id: str) -> Json:
        """No call reads one without its value: what is not in the list is not there."""
        scope = id.partition(BETWEEN)[0]
        for live in self.list(api, scope):
            if live.id == id and live.body is not None:
                return live.body
        raise NotFound(f"Secret {id} does not exist")

    def create(self, api: "RawClient", desired: ScopeSecret) -> str:
        api.secrets.put_secret(**desired.sent())
        return f"{desired.scope}{BETWEEN}{desired.key}"

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        scope, _, key = id.partition(BETWEEN)
        api.secrets.delete_secret(scope=scope, key=key)

    def scope(self, body: Mapping[str, Any]) -> str | None:
        """As it is written: scopes are told apart by case."""
        return str(body["scope"]) if body.get("scope") else None

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        scope, key = body.get("scope"), body.get("key")
        return f"{scope}{BETWEEN}{key}" if scope and key else None
