"""A deployment of the official client, as what is recorded. Its state files are read, and never written."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from dbxplan import api
from dbxplan.address import Address, FieldPath
from dbxplan.errors import StateError
from dbxplan.fields import Immutable, Rewritten, Shape, shape_of
from dbxplan.files import remote
from dbxplan.files.compare import Files
from dbxplan.files.contents import digests_of
from dbxplan.files.records import paths
from dbxplan.plan.canonical import redacted, seen
from dbxplan.resources import KINDS, kind_of, known_kind
from dbxplan.sdk.errors import DatabricksError, NotFound
from dbxplan.state import official
from dbxplan.state.model import Recorded, RecordedFile, State

if TYPE_CHECKING:
    from dbxplan.manifest.model import Manifest
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
    """The state with everything in it that can be managed and is not recorded yet, and what to say of that."""
    books = _books(bundle, found, digest)
    told = [f"{len(books)} resources, by {_place(found)}; what was deployed stays, and that file as it is"]
    if left := sorted(str(address) for address in found.entries if kind_of(KINDS, address) is None):
        told.append(f"left alone, since dbxplan cannot manage them yet: {', '.join(left)}")
    if taken := [f"{each} {', '.join(names)}" for each in books if (names := _beyond_it(each, bundle))]:
        told.append(f"taken to be as declared, since that client cannot set it: {', '.join(taken)}")
    if unseen := [str(each) for each in books if _unseen(each, found, bundle)]:
        told.append(f"values taken to be as declared, since you may not read them: {', '.join(unseen)}")
    note = f"taken over from a deployment of the official client: {'; '.join(told)}"
    return replace(state, resources=books, files=_files(bundle), official=found.version), note


def joined(
    bundle: "Bundle", state: State, found: official.Deployment, digest: Callable[[Any], str]
) -> tuple[State, str]:
    """The state after a deployment of the official client beside it: with what is new there, and what it made anew."""
    theirs = _books(bundle, found, digest)
    known = {address: record for address, record in theirs.items() if address in state.resources}
    other = {address: record for address, record in known.items() if record.id != state.resources[address].id}
    gone = {address for address in other if not address.child and _gone(address, state, bundle)}
    new = {
        address: record
        for address, record in theirs.items()
        if address not in known or address in gone or address.parent in gone
    }
    twins = [
        f"{each} is {state.resources[each].id} here and {other[each].id} there" for each in other if each not in gone
    ]
    told = [f"the official client deployed since the last apply, by {_place(found)}"]
    if new:
        told.append(f"taken over: {', '.join(map(str, sorted(new)))}")
    if twins := [text for text in twins if not Address.parse(text.partition(" ")[0]).child]:
        told.append(f"{', '.join(twins)}: the second is left alone, delete it if nobody needs it")
    return replace(state, resources={**state.resources, **new}, official=found.version), "; ".join(told)


def _books(bundle: "Bundle", found: official.Deployment, digest: Callable[[Any], str]) -> dict[Address, Recorded]:
    books: dict[Address, Recorded] = {}
    for address, entry in found.entries.items():
        kind = kind_of(KINDS, address)
        if kind is not None and not _of_its_own(address, bundle):
            id, sent = _body(address, entry, bundle)
            needs = tuple(each for each in entry.needs if kind_of(KINDS, each))
            kept = redacted(sent, shape_of(kind.model), digest)
            unseen = dict.fromkeys(_beyond_it(address, bundle))
            books.update(_apart(address, kind, id, kept))
            books[address] = Recorded(id, kept, {**unseen, **_seen(kind, id, kept, bundle, digest)}, needs)
    return books


def _apart(address: Address, kind: "Kind[Any]", id: str, sent: Json) -> dict[Address, Recorded]:
    """What a step of its own sets here, taken out of what that client sent with the rest."""
    return {
        address._replace(child=name): Recorded(id, {"object_id": id, name: sent.pop(name)}, {}, (address,))
        for name in kind.language.later
        if sent.get(name) is not None
    }


def _unseen(address: Address, found: official.Deployment, bundle: "Bundle") -> bool:
    entry = found.entries.get(address)
    return entry is not None and _hides_its_value(address, entry.sent) and _value_of(bundle, entry.id) is None


def _place(found: official.Deployment) -> str:
    return f"{found.place} (engine {found.engine}, serial {found.serial})"


def _gone(address: Address, state: State, bundle: "Bundle") -> bool:
    """Whether what is recorded was deleted, so that another object can have taken its place."""
    try:
        known_kind(KINDS, address).read(bundle.api, state.resources[address].id)
    except NotFound:
        return True
    except DatabricksError:  # the plan looks at it again, and says so
        return False
    return False


def _beyond_it(address: Address, bundle: "Bundle") -> tuple[str, ...]:
    """Fields that are declared and cannot change later, and that bundles lack: nobody could ask for them there."""
    reference = api.bundle()["resources"].get(address.kind)
    if address.child or not reference:
        return ()
    fields, known = shape_of(known_kind(KINDS, address).model).fields, api.bundle_schema(reference)
    return tuple(
        name for name in _known(_declared(address, bundle)) if name not in known and fields[name].has(Immutable)
    )


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
    declared = _declared(address, bundle)
    if _hides_its_value(address, sent):
        told = _value_of(bundle, entry.id)
        sent |= _known({"value": declared.get("value") if told is None else told})
    return entry.id, {**sent, **{name: declared[name] for name in _beyond_it(address, bundle)}}


def _hides_its_value(address: Address, sent: Json | None) -> bool:
    return address.kind == "secrets" and not address.child and sent is not None and not sent.get("value")


def _value_of(bundle: "Bundle", id: str) -> str | None:
    """The value of a secret, which only a digest is made of; None where the caller may not see it."""
    try:
        value = bundle.api.secrets_uc.get_secret(full_name=id, include_value=True).get("effective_value")
    except DatabricksError:
        return None
    return value if isinstance(value, str) else None


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


def _files(bundle: "Bundle") -> Files:
    """What it says that it uploaded, by the contents that are there now: what is the same here need not go up again."""
    manifest = bundle.manifest
    try:
        listed = json.loads(remote.read(bundle.api, paths(manifest)[1])).get("files") or ()
        names = [(str(each["local_path"]), bool(each.get("is_notebook"))) for each in listed]
    except (DatabricksError, AttributeError, KeyError, TypeError, ValueError):  # all of it goes up again
        return {}
    there = {_remote_path(manifest, name, notebook): name for name, notebook in names}
    seen = remote.look(bundle.api, there)
    local = [path for path, name in there.items() if path in seen and (manifest.sync.root / name).is_file()]
    contents = digests_of(bundle.api, local)
    return {path: RecordedFile(contents.get(path, ""), 0, *seen[path]) for path in there if path in seen}


def _remote_path(manifest: "Manifest", name: str, notebook: bool) -> str:
    plain = str(PurePosixPath(name).with_suffix("")) if notebook else name
    return f"{manifest.workspace.file_path}/{plain}"
