"""The bundle's place in the workspace: who deploys it, from which commit, to which paths. (§3.7, §5.3, §5.4)"""

import posixpath
import re
import unicodedata
import uuid
from typing import Any

from dbxplan.manifest.document import Document
from dbxplan.manifest.resolution import sites
from dbxplan.manifest.tree import Map, Path, Seq, from_plain, pairs_of
from dbxplan.manifest.types import OBJECT, TOP, Type

BELOW = {"file_path": "files", "resource_path": "resources", "artifact_path": "artifacts", "state_path": "state"}
PATHS = ("root_path", *BELOW)
_SHARED = (1, 2, 3, 5, 9, 17)
_FIRST = frozenset(("config", "file_path", "grants", "id", "lifecycle", "permissions"))
_LAST = ("serialized_dashboard", "embed_credentials", "dataset_catalog", "dataset_schema")
_DOUBLED = tuple((f"/Workspace{slash}", f"${{workspace.{path}}}") for path in PATHS for slash in ("/", ""))


def current_user(document: Document) -> None:
    if isinstance(document.value("workspace", "current_user"), Map):  # whoever the manifest takes the caller for
        return
    user = from_plain(document.context.user)
    short = short_name(document.context.user)
    user["short_name"] = short
    user["domain_friendly_name"] = domain_friendly(short)
    document.tree.child("workspace")["current_user"] = user


def is_service_principal(user_name: str) -> bool:
    """Service principals have their application id as user name."""
    try:
        return str(uuid.UUID(user_name)) == user_name.lower()
    except ValueError:
        return False


def short_name(user: "dict[str, object]") -> str:
    name = str(user.get("userName") or "")
    if is_service_principal(name) and user.get("displayName"):
        name = str(user["displayName"])
    return normalised(name.split("@")[0])


def normalised(text: str) -> str:
    """Lower case; what is no letter or digit becomes one `_`, none at the ends."""
    return re.sub(r"_+", "_", "".join(mark if mark.isalnum() else "_" for mark in text.lower())).strip("_")


def without_accents(text: str) -> str:
    return "".join(mark for mark in unicodedata.normalize("NFD", text) if unicodedata.category(mark) != "Mn")


def domain_friendly(name: str) -> str:
    return "".join(mark if mark.isascii() and mark.isalnum() else "-" for mark in without_accents(name).lower())


def git_details(document: Document) -> None:
    git, found = document.tree.child("bundle").child("git"), document.context.git
    if found.problem:
        document.warn(found.problem)
    for field, value in (("branch", found.branch), ("origin_url", found.origin_url)):
        if not git.get(field) and value:
            git[field] = value
    for field, value in (("actual_branch", found.branch), ("commit", found.commit)):
        git.remove(field)
        if value:
            git[field] = value
    git["bundle_root_path"] = _root_path(document)


def _root_path(document: Document) -> str:
    if document.context.git.root is not None:
        return document.context.git.bundle_root_path
    return posixpath.relpath(document.root.as_posix(), document.sync_root.as_posix())


def default_root_path(document: Document) -> None:
    workspace, bundle = document.tree.child("workspace"), document.tree.child("bundle")
    if not workspace.get("root_path"):
        if not bundle.get("name"):
            document.error("unable to define default workspace root: bundle name not defined")
            return
        workspace["root_path"] = posixpath.normpath(f"~/.bundle/{bundle['name']}/{bundle['target']}")


def expand_paths(document: Document) -> None:
    """`~/` of the root path, the paths below it, and the `/Workspace` that all of them start with."""
    workspace = document.tree.child("workspace")
    root = workspace.get("root_path")
    if isinstance(root, str) and root.startswith("~/"):
        if not document.text("workspace", "current_user", "userName"):
            document.error("unable to expand workspace root: current user not set")
            return
        root = workspace["root_path"] = (
            f"/Workspace/Users/{document.text('workspace', 'current_user', 'userName')}/{root[2:]}"
        )
    for field, folder in BELOW.items():
        if not workspace.get(field):
            workspace[field] = posixpath.normpath(posixpath.join(str(root), folder))
    for field in PATHS:
        path = workspace[field]
        if isinstance(path, str) and path.startswith("/") and not path.startswith(("/Workspace/", "/Volumes/")):
            workspace[field] = f"/Workspace{path}"


def drop_doubled_prefixes(document: Document) -> None:
    """The path variables hold `/Workspace` themselves. Places are exact, paths as the language's program has them."""
    for site in sites(document.tree, TOP, "/Workspace"):
        text = better = site.container[site.key]
        for prefix, variable in _DOUBLED:
            if prefix + variable in better:
                better = better.replace(prefix + variable, variable)
                summary = f'substring "{prefix}{variable}" found in "{text}". Please update this to "{better}".'
                document.warn(summary, _walked(document.tree, site.place), at=document.marks(*site.place))
        site.container[site.key] = better


def _walked(tree: Map, place: Path) -> Path:
    """Where that program's walk has left the path when it is told: later steps wrote over its end.

    Paths share memory from one of these lengths to the next: behind it each part is the last one walked at its depth.
    """
    start = max((length for length in _SHARED if length <= len(place)), default=0)
    found: Any = tree
    type = TOP
    for segment in place[:start]:
        found, type = found[segment], type.below(segment)
    end = list(place[start:])
    _walk(found, type, end, 0)
    return (*place[:start], *end)


def _walk(value: Any, type: Type, end: list[str | int], depth: int) -> None:
    if depth == len(end) or not isinstance(value, Map | Seq):
        return
    pairs = [*pairs_of(value)]
    for segment, item in sorted(pairs, key=_field_order) if type.form == OBJECT else pairs:
        end[depth] = segment
        _walk(item, type.below(segment), end, depth + 1)


def _field_order(pair: tuple[str | int, Any]) -> tuple[bool, int, str]:
    """Fields go by name, between those that the language itself adds to a kind."""
    name = str(pair[0])
    return name not in _FIRST, _LAST.index(name) + 1 if name in _LAST else 0, name


def volumes_hold_artifacts_only(document: Document) -> None:
    for field in ("root_path", "file_path", "state_path", "resource_path"):
        path = document.text("workspace", field)
        if path.startswith("/Volumes/"):
            summary = f"workspace.{field} {path} starts with /Volumes. /Volumes can only be used with"
            at = document.marks("workspace", field)
            document.error(f"{summary} workspace.artifact_path.", ("workspace", field), at=at)
            if field == "root_path":
                return
