"""What of a bundle is meant by a key, what the state says of it, and where it is in the workspace. (§11.8)"""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import Final
from urllib.parse import urlsplit

from dbxplan.address import Address
from dbxplan.errors import UsageError
from dbxplan.manifest.model import Json
from dbxplan.resources import KINDS
from dbxplan.resources.language import Language
from dbxplan.state.ledger import bound
from dbxplan.state.model import State
from dbxplan.workflow.bundle import Bundle
from dbxplan.workflow.origin import origin

# Their addresses hold a name that the manifest gives, so that they are known before an apply.
NAMED: Final = frozenset(
    (
        "database_catalogs",
        "database_instances",
        "postgres_catalogs",
        "synced_database_tables",
        "vector_search_endpoints",
    )
)


def recorded(bundle: Bundle) -> State:
    """What the last apply left, of this workspace."""
    state = origin(bundle).state
    return bound(state, bundle.host, bundle.workspace_id)


def language_of(kind: str) -> Language | None:
    return KINDS[kind].language if kind in KINDS else None


def bodies(bundle: Bundle) -> Mapping[Address, Json]:
    """What the manifest declares, as `validate` prints it, whether or not it can be managed."""
    manifest = bundle.manifest
    return {
        Address(kind, key): body
        for kind in manifest.block("resources")
        for key, body in manifest.block("resources", kind).items()
        if isinstance(body, dict)
    }


def find(key: str, known: Collection[Address]) -> Address:
    """The one of these that `KEY` or `KIND.KEY` names. UsageError, with near names."""
    found = [address for address in known if key in (address.key, str(address)) and not address.child]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f'multiple resources with key "{key}" found: {", ".join(map(str, found))}; name one of these')
    names = sorted({name for address in known if not address.child for name in (address.key, str(address))})
    near = get_close_matches(key, names, 1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(map(str, sorted(known))) or 'none'}"
    raise UsageError(f'resource with key "{key}" not found; {hint}')


def url(bundle: Bundle, address: Address, id: str | None, body: Json) -> str:
    """Empty where none is known."""
    language = language_of(address.kind)
    if language is None or not language.url:
        return ""
    if id is None and address.kind in NAMED:
        id = str(body.get("name") or "")
    if not id:
        return ""
    path = language.url.format(id=id, path=id.replace(".", "/"))
    hidden = not bundle.workspace_id or bundle.workspace_id in (urlsplit(bundle.host).hostname or "")
    return f"{bundle.host.rstrip('/')}/{path}" + ("" if hidden else f"?w={bundle.workspace_id}")
