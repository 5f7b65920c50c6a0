"""What there is of a bundle: the manifest beside what was applied, with ids and addresses. (§11.8)"""

from dataclasses import dataclass
from typing import Literal

from dbxplan.address import Address
from dbxplan.manifest.model import Json
from dbxplan.resources import FOLDERS
from dbxplan.workflow.bundle import Bundle
from dbxplan.workflow.lookup import bodies, language_of, recorded, url


@dataclass(frozen=True)
class Entry:
    """`status`: in the manifest alone, or in the state alone; None where it is in both. Empty is what is not known."""

    address: Address
    title: str  # of its kind
    name: str
    id: str
    url: str
    status: Literal["created", "deleted"] | None


def entries(bundle: Bundle) -> tuple[Entry, ...]:
    """Every resource, by the title of its kind and its key; no permissions and grants."""
    declared = bodies(bundle)
    known = recorded(bundle).resources.items()
    records = {address: record for address, record in known if not address.child and address.kind != FOLDERS}
    found = []
    for address in declared.keys() | records.keys():
        body = declared.get(address, {})
        id = records[address].id if address in records else None
        status: Literal["created", "deleted"] | None = "created" if id is None else None
        found.append(
            Entry(
                address=address,
                title=_title(address.kind),
                name=_name(address.kind, body),
                id=id or "",
                url=url(bundle, address, id, body),
                status=status if address in declared else "deleted",
            )
        )
    return tuple(sorted(found, key=lambda entry: (entry.title.encode(), entry.address.key)))


def document(bundle: Bundle) -> Json:
    """The resolved bundle, with what is known of each resource in it."""
    manifest = bundle.manifest
    resources = {
        kind: dict(found) for kind in manifest.block("resources") if (found := manifest.block("resources", kind))
    }
    for entry in entries(bundle):
        kind, key = entry.address.kind, entry.address.key
        body = (resources.setdefault(kind, {})).get(key) or {}
        known = {"id": entry.id, "url": entry.url, "modified_status": entry.status}
        resources[kind][key] = {**body, **{name: value for name, value in known.items() if value}}
    return {**bundle.manifest.document, **({"resources": resources} if resources else {})}


def _title(kind: str) -> str:
    language = language_of(kind)
    return language.title if language else kind.replace("_", " ").title()


def _name(kind: str, body: Json) -> str:
    language = language_of(kind)
    field = language.name if language and language.name else "name"
    return str(body.get(field) or "")
