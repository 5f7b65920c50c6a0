"""A deployment of the official client, as what is recorded. Its state files are read, and never written."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dbxplan.address import Address, FieldPath
from dbxplan.errors import StateError
from dbxplan.fields import Rewritten, Shape, shape_of
from dbxplan.files import remote
from dbxplan.plan.canonical import redacted, seen
from dbxplan.resources import KINDS, kind_of
from dbxplan.sdk.errors import DatabricksError, NotFound
from dbxplan.state import official
from dbxplan.state.model import Recorded, State

if TYPE_CHECKING:
    from dbxplan.resources.base import Kind
    from dbxplan.workflow.bundle import Bundle

Json = dict[str, Any]
FOLDER_VARIABLE = "DATABRICKS_BUNDLE_TMP"
REMOTE = {"direct": "resources.json", "terraform": "terraform.tfstate"}
SCOPE = {"scope": "name", "scope_backend_type": "backend_type", "backend_azure_keyvault": "keyvault_metadata"}


def there(bundle: "Bundle") -> frozenset[str]:
    """The names in the folder where the client keeps its state. StateError."""
    folder = bundle.manifest.workspace.state_path
    try:
        return frozenset(str(item["path"]).rpartition("/")[2] for item in bundle.api.workspace.list(path=folder))
    except NotFound:
        return frozenset()
    except DatabricksError as error:
        raise _unreadable(folder, error) from error


def deployment(bundle: "Bundle", names: Collection[str]) -> official.Deployment | None:
    """The newest of its states, here and, by these names, in the workspace. StateError."""
    folder = _folder(bundle)
    journal = folder / "resources.json.wal"
    try:
        local = official.files(folder)
        written = journal.read_bytes() if journal.is_file() else None
    except OSError as error:
        raise StateError(f"the official client's state in {folder} cannot be read: {error.strerror}") from error
    return official.newest({**local, **_in_workspace(bundle, names)}, written)


def taken_over(
    bundle: "Bundle", state: State, found: official.Deployment, digest: Callable[[Any], str]
) -> tuple[State, str]:
    """The state with everything in it that can be managed, and what to say of that."""
    books: dict[Address, Recorded] = {}
    left: list[str] = []
    for address, entry in found.entries.items():
        kind = kind_of(KINDS, address)
        if kind is None:
            left.append(str(address))
        elif not _of_its_own(address, bundle):
            id, sent = _body(address, entry, bundle)
            needs = tuple(each for each in entry.needs if kind_of(KINDS, each))
            kept = redacted(sent, shape_of(kind.model), digest)
            books[address] = Recorded(id, kept, _seen(kind, id, kept, bundle, digest), needs)
    note = (
        f"taken over from a deployment of the official client: {len(books)} resources, by {found.place} "
        f"(engine {found.engine}, serial {found.serial}); what was deployed stays, and that file as it is"
    )
    if left:
        note += f"; left alone, since dbxplan cannot manage them yet: {', '.join(sorted(left))}"
    return replace(state, resources=books), note


def _of_its_own(address: Address, bundle: "Bundle") -> bool:
    """It keeps an access list for every scope, also where nobody declares one."""
    if (address.kind, address.child) != ("secret_scopes", "permissions"):
        return False
    return address not in bundle.manifest.resources and address.parent in bundle.manifest.resources


def _declared(address: Address, bundle: "Bundle") -> Json:
    found = bundle.manifest.resources.get(address)
    return found.body if found else {}


def _seen(kind: "Kind[Any]", id: str, sent: Json, bundle: "Bundle", digest: Callable[[Any], str]) -> Json:
    """How the server wrote a document that nobody touched since: its etag is the one that the client noted."""
    shape = shape_of(kind.model)
    if not sent.get("etag") or not any(field.has(Rewritten) for field in shape.fields.values()):
        return {}
    try:
        live = kind.read(bundle.api, id)
    except DatabricksError:  # the plan looks at it again, and says so
        return {}
    return _rewritten(shape, seen(sent, live, shape, digest)) if live.get("etag") == sent["etag"] else {}


def _rewritten(shape: Shape, found: Mapping[str, Any]) -> Json:
    return {path: value for path, value in found.items() if shape.at(FieldPath.parse(path).top).has(Rewritten)}


def _body(address: Address, entry: official.Entry, bundle: "Bundle") -> tuple[str, Json]:
    """Id and body as this program has them: that of a child is the id of its object, not a path of an API."""
    sent = dict(entry.sent or {})
    if address.child == "permissions":
        id = str(sent.get("object_id") or sent.get("scope_name") or entry.id).rpartition("/")[2]
        entries = [_level(each) for each in _listed(sent, "permissions", "acls")]
        return id, {"object_id": id, "permissions": entries} if entry.sent is not None else {}
    if address.child == "grants":
        id = str(sent.get("full_name") or entry.id.partition("/")[2] or entry.id)
        return id, {"full_name": id, "grants": _listed(sent, "grants")} if entry.sent is not None else {}
    if address.kind == "secret_scopes":
        return entry.id, {SCOPE.get(name, name): value for name, value in sent.items()}
    if entry.sent is None:  # only an id: what the manifest declares counts as sent, as far as it is known
        return entry.id, _known(_declared(address, bundle))
    if address.kind == "secrets" and not sent.get("value"):  # it notes no value, and sees no change of one either
        sent |= {name: value for name, value in _known(_declared(address, bundle)).items() if name == "value"}
    return entry.id, sent


def _listed(sent: Json, *names: str) -> list[Json]:
    return next(([*sent[name]] for name in ("__embed__", *names) if sent.get(name)), [])


def _level(entry: Mapping[str, Any]) -> Json:
    """Older versions have the API's names; an owner manages."""
    level = entry.get("level") or entry.get("permission_level") or entry.get("permission")
    who = {name: value for name, value in entry.items() if name not in ("level", "permission_level", "permission")}
    return {**who, "level": "CAN_MANAGE", "owner": True} if level == "IS_OWNER" else {**who, "level": level}


def _known(body: Json) -> Json:
    return {name: value for name, value in body.items() if value is not None}


def _in_workspace(bundle: "Bundle", names: Collection[str]) -> Mapping[tuple[str, str, bool], bytes]:
    folder = bundle.manifest.workspace.state_path
    found: dict[tuple[str, str, bool], bytes] = {}
    try:
        for engine, name in REMOTE.items():
            if name in names:
                path = f"{folder}/{name}"
                found[path, engine, False] = remote.read(bundle.api, path)
    except NotFound:
        return found
    except DatabricksError as error:
        raise _unreadable(folder, error) from error
    return found


def _unreadable(folder: str, error: DatabricksError) -> StateError:
    return StateError(f"cannot look for a state of the official client in {folder}: {error}")


def _folder(bundle: "Bundle") -> Path:
    chosen = bundle.workspace.environ.get(FOLDER_VARIABLE)
    folder = Path(chosen) if chosen else bundle.manifest.root / ".databricks" / "bundle"
    return folder / bundle.manifest.target
