"""The resolved tree as a Manifest: plain bodies, with what only apply can know beside them."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count, repeat
from operator import is_
from pathlib import Path
from typing import Any

from dbxplan import api
from dbxplan.address import Address, FieldPath
from dbxplan.errors import Diagnostic
from dbxplan.local import git
from dbxplan.manifest import secrecy
from dbxplan.manifest.document import Document
from dbxplan.manifest.folders import folder_entries, folders
from dbxplan.manifest.locations import locations
from dbxplan.manifest.model import Artifact, Declared, Json, Lifecycle, Manifest, Sync, Workspace
from dbxplan.manifest.references import references
from dbxplan.manifest.rules.defaults import metadata_path
from dbxplan.manifest.rules.lifecycle import ALL, CHILDREN
from dbxplan.manifest.rules.permissions import access_list, grants_list, groups_of
from dbxplan.manifest.terraform import renamed
from dbxplan.manifest.tree import Map, Seq, as_json, as_map, as_seq, first_of
from dbxplan.manifest.tree import Path as TreePath
from dbxplan.resources import FOLDERS
from dbxplan.resources.language import Language

REDACTED = "[redacted]"
MARK_LENGTH = 32
DEEPEST_BODY = 100
SECRET_FIELDS = {"secrets": frozenset(("value",)), "scope_secrets": frozenset(("string_value", "bytes_value"))}
_NOT_SENT = frozenset(("permissions", "grants", "lifecycle", "id", "url", "modified_status"))


class _TooDeepError(Exception):
    """A body that no plan compares."""


def build(document: Document) -> Manifest:
    bundle = document.tree.child("bundle")
    plain = as_json(document.tree)
    return Manifest(
        root=document.root,
        bundle=str(bundle.get("name") or ""),
        target=document.target,
        mode=bundle.get("mode") or None,
        workspace=_workspace(document),
        resources=_resources(document, plain),
        sync=_sync(document),
        artifacts=tuple(_artifacts(document)),
        hooks=_hooks(document),
        libraries=tuple(document.libraries.values()),
        made=tuple(document.made.values()),
        document=_shown(document, plain),
        diagnostics=told(document, document.diagnostics),
        refused=told(document, document.refused),
        moved=dict(document.moved),
        sources=frozenset(document.root / name for name in document.files),
        assigned=dict(document.assigned),
    )


def _sync(document: Document) -> Sync:
    root, sync, top = document.sync_root.resolve(), as_map(document.tree.get("sync")), document.context.git.root
    lists = {
        name: tuple(entry for entry in as_seq(sync.get(name)) if isinstance(entry, str))
        for name in ("paths", "include", "exclude")
    }
    ignored = git.ignore_files(top, document.context.environ)
    return Sync(root, root if top is None else top.resolve(), ignore_files=ignored, **lists)


def _artifacts(document: Document) -> Iterator[Artifact]:
    artifacts = as_map(document.tree.get("artifacts"))
    for name in sorted(artifacts):
        body = as_map(artifacts[name])
        if body.get("build"):
            mark = first_of(document.marks("artifacts", name))
            yield Artifact(
                name=name,
                path=Path(str(body.get("path"))),
                build=str(body["build"]),
                executable=str(body.get("executable") or ""),
                sources=tuple(str(as_map(file).get("source") or "") for file in as_seq(body.get("files"))),
                mark=None if mark is None else document.places(mark)[0],
            )


def _hooks(document: Document) -> dict[str, str]:
    hooks = as_map(as_map(document.tree.get("experimental")).get("scripts"))
    return {name: command for name, command in hooks.items() if isinstance(command, str) and command}


def told(document: Document, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings without the secrets of the bundle."""
    findings = tuple(found)
    hide = document.hider() if findings else None
    if hide is None:
        return findings
    return tuple(each._replace(summary=hide(each.summary), detail=hide(each.detail)) for each in findings)


def printed(document: Document) -> Json:
    """The bundle as far as it got, without secrets: it is there to be shown."""
    return secrecy.shown(_shown(document, as_json(document.tree)), document.assigned, document.registry)


def _shown(document: Document, plain: Json) -> Json:
    """With the places of its parts, where they are asked for; nothing has any that a target could not be chosen for."""
    shown = _redacted(document, plain)
    return {**shown, "__locations": locations(document)} if document.located and document.entered else shown


def _redacted(document: Document, plain: Json) -> Json:
    """Where there are secrets, a copy without them: bodies share the tree."""
    if not any(True for _ in document.resources(*SECRET_FIELDS)):
        return plain
    resources = {
        kind: _copied(entries) if kind in SECRET_FIELDS else entries for kind, entries in plain["resources"].items()
    }
    shown = {**plain, "resources": resources}
    if "variables" in plain:
        shown["variables"] = _copied(plain["variables"])
    _redact(shown)
    return shown


def _copied(entries: Any) -> Any:
    if not isinstance(entries, dict):
        return entries
    return {name: dict(entry) if isinstance(entry, dict) else entry for name, entry in entries.items()}


def _redact(plain: Json) -> None:
    """Where there are secrets, any variable may hold one. (§4.6)"""
    for kind, fields in SECRET_FIELDS.items():
        for secret in (plain["resources"].get(kind) or {}).values():
            if isinstance(secret, dict):
                secret |= dict.fromkeys(fields if kind == "secrets" else [*fields & secret.keys()], REDACTED)
    variables = plain.get("variables")
    for variable in variables.values() if isinstance(variables, dict) else ():
        if isinstance(variable, dict) and isinstance(variable.get("value"), str):
            variable["value"] = REDACTED
        if isinstance(variable, dict) and plain["resources"].get("scope_secrets") and "default" in variable:
            variable["default"] = REDACTED


def _workspace(document: Document) -> Workspace:
    further = {name: value for name, value in document.connection.items() if name not in ("host", "profile")}
    return Workspace(
        host=document.connection.get("host"),
        profile=document.connection.get("profile"),
        root_path=document.text("workspace", "root_path"),
        file_path=document.text("workspace", "file_path"),
        state_path=document.text("workspace", "state_path"),
        artifact_path=document.text("workspace", "artifact_path"),
        source_path=document.source_path,
        immutable=document.immutable,
        user=str(document.context.user.get("userName") or ""),
        attributes=further,
        groups=groups_of(document.context.user),
    )


def _resources(document: Document, plain: Json) -> dict[Address, Declared]:
    """Bodies share with the plain tree what is the same in both: thousands of them would take twice the memory."""
    metadata = metadata_path(document)
    found: dict[Address, Declared] = {}
    for kind, key, body in document.resources():
        if document.can(kind):
            each = _declared(document, kind, key, body, metadata, plain["resources"][kind][key])
            found[each.address] = each
            found.update((child.address, child) for child in _children(document, each, body))
    found.update((each.address, each) for each in _folders(document))
    _inlined(found)
    return found


def _folders(document: Document) -> Iterator[Declared]:
    """The access lists of the bundle's folders, as it declares any."""
    entries = folder_entries(document)
    mark = first_of(document.marks("permissions"))
    for field, path in folders(document) if entries else ():
        unknowns: dict[FieldPath, str] = {}
        body = {"object_id": path, **_plain(Map({"permissions": entries}), {}, [], unknowns)}
        place = None if mark is None else document.places(mark)[0]
        yield Declared(Address(FOLDERS, field, "permissions"), body, unknowns, mark=place)


def _children(document: Document, parent: Declared, body: Map) -> Iterator[Declared]:
    """Permissions and grants, as resources that refer to theirs."""
    language = document.language(parent.address.kind)
    if language is None:
        return
    if language.permissions and isinstance(entries := body.get("permissions"), Seq) and entries:
        id = language.permissions.rpartition("/")[2].strip("{}")
        yield _child(document, parent, "permissions", "object_id", id, access_list(document, parent.address, entries))
    if language.grants and isinstance(entries := body.get("grants"), Seq):
        yield _child(document, parent, "grants", "full_name", "id", Map({"grants": grants_list(entries)}))
    for name in _later(language):
        if body.get(name) is not None:
            yield _child(document, parent, name, "object_id", "id", Map({name: body[name]}))


def _later(language: Language | None) -> tuple[str, ...]:
    return language.later if language else ()


def _inlined(found: dict[Address, Declared]) -> None:
    """Whoever refers to a field that is set later gets what is declared there, and does not wait for that."""
    for address, child in [each for each in found.items() if each[0].child not in ("", *CHILDREN)]:
        value = child.unknowns.get(FieldPath.of(address.child)) or str(child.body[address.child])
        name = f"${{resources.{address}}}"
        for each, declared in [each for each in found.items() if name in "".join(each[1].unknowns.values())]:
            unknowns = {path: text.replace(name, value) for path, text in declared.unknowns.items()}
            found[each] = replace(declared, unknowns=unknowns)


def _child(document: Document, parent: Declared, child: str, holder: str, field: str, body: Map) -> Declared:
    kind, key, _ = parent.address
    unknowns = {FieldPath.of(holder): f"${{resources.{kind}.{key}.{field}}}"}
    plain = {holder: None, **_plain(body, {}, [], unknowns)}
    mark = first_of(document.marks("resources", kind, key, child))
    place = parent.mark if mark is None else document.places(mark)[0]
    lifecycle = Lifecycle(ignore_changes=_ignored(document.value("resources", kind, key, "lifecycle"), child))
    return Declared(Address(kind, key, child), plain, unknowns, lifecycle, mark=place)


def _declared(document: Document, kind: str, key: str, body: Map, metadata: str, twin: Json) -> Declared:
    language = document.language(kind)
    left_out = _NOT_SENT - _own_address(kind) | {*(language.computed if language else ()), *_later(language)}
    unknowns: dict[FieldPath, str] = {}
    sent = Map({name: value for name, value in body.items() if name not in left_out})
    if lifecycle := _sent_lifecycle(body, language):
        sent["lifecycle"] = lifecycle
    mark = first_of(document.marks("resources", kind, key))
    return Declared(
        address=Address(kind, key),
        body=_body(document, ("resources", kind, key), sent, twin, unknowns),
        unknowns=unknowns,
        lifecycle=_lifecycle(body.get("lifecycle"), lifted=_says_no(document, kind, key)),
        mark=None if mark is None else document.places(mark)[0],
        ownership=_ownership(language, metadata),
    )


def _body(document: Document, path: TreePath, sent: Map, twin: Json, unknowns: dict[FieldPath, str]) -> Json:
    """Of what lies deeper than any API takes only the refusal."""
    try:
        body: Json = _plain(sent, twin, [], unknowns)
    except _TooDeepError:
        document.refuse(f"nested deeper than {DEEPEST_BODY} levels", path)
        return {}
    return body


def _own_address(kind: str) -> frozenset[str]:
    """`url`, where it is a field of the object and not what the language says of every resource."""
    reference = api.bundle()["resources"].get(kind)  # of a kind that bundles lack nothing is
    return frozenset(("url",)) & api.bundle_schema(reference).keys() if reference else frozenset()


def _sent_lifecycle(body: Map, language: Language | None) -> Map:
    """Of `lifecycle` what the kind's model has as fields."""
    lifecycle = as_map(body.get("lifecycle"))
    names = language.lifecycle if language else ()
    return Map({name: lifecycle[name] for name in names if lifecycle.get(name) is not None})


def _ownership(language: Language | None, metadata: str) -> str | None:
    """The mark that an object of ours bears: as a tag a digest, since clouds take few characters and short values."""
    if language is not None and language.mark_tag:
        return hashlib.sha256(metadata.encode()).hexdigest()[:MARK_LENGTH]
    return metadata if language is not None and "{metadata}" in repr(language.annotations) else None


def _says_no(document: Document, kind: str, key: str) -> bool:
    """Whether `prevent_destroy: false` stands in the resource, or in what the target says of it."""
    path = ("resources", kind, key, "lifecycle", "prevent_destroy")
    return not document.denied.isdisjoint((path, ("targets", document.target, *path)))


def _lifecycle(value: object, *, lifted: bool) -> Lifecycle:
    if not isinstance(value, Map):
        return Lifecycle()
    protected = value.get("prevent_destroy") is True
    return Lifecycle(protected, _ignored(value), lifted=lifted and not protected)


def _ignored(lifecycle: object, child: str = "") -> tuple[FieldPath, ...]:
    """The paths of `ignore_changes` that are in the resource, or in its permissions or grants; the empty one is all."""
    paths = (FieldPath.parse(str(text)) for text in as_seq(as_map(lifecycle).get("ignore_changes")))
    return tuple(
        FieldPath() if path == (ALL,) else path
        for path in paths
        if path == (ALL,) or (path.top == child if child else path.top not in CHILDREN)
    )


def _plain(value: Any, twin: Any, trail: list[str | int], unknowns: dict[FieldPath, str]) -> Any:
    """Plain data without nulls; what refers to a resource goes to `unknowns` and leaves null.

    `twin` is the value as JSON has it, or empty: given back where it is the same.
    """
    made: Any
    if value.__class__ is Map:
        made, same = {}, len(twin) == len(value)
        for name, item in value.items():
            if item is None:
                same = False
                continue
            other = twin.get(name)
            made[name] = part = item if item.__class__ not in _DEEP else _part(item, other, name, trail, unknowns)
            same = same and part is other
        return twin if same else made
    made = list(map(_part, value, twin or repeat(None), count(), repeat(trail), repeat(unknowns)))
    return twin if twin and all(map(is_, made, twin)) else made


def _part(item: Any, twin: Any, key: str | int, trail: list[str | int], unknowns: dict[FieldPath, str]) -> Any:
    if item.__class__ is str:
        if "${" not in item or not is_unknown(item):
            return item
        unknowns[FieldPath((*trail, key))] = renamed(item)
        return None
    if item.__class__ not in _DEEP:
        return item
    if len(trail) >= DEEPEST_BODY:
        raise _TooDeepError
    trail.append(key)
    made = _plain(item, twin or {}, trail, unknowns)
    trail.pop()
    return made


_DEEP = frozenset((str, Map, Seq))


def is_unknown(text: str) -> bool:
    """Whether the text refers to another resource."""
    return any(reference.startswith("resources.") for reference in references(text))
