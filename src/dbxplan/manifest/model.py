"""What the rules make of a bundle: desired resources with their unknowns, the files they need, and every diagnostic."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dbxplan.address import Address, FieldPath
from dbxplan.errors import Diagnostic, Mark
from dbxplan.local.git import GitInfo

Json = dict[str, Any]


class LookUpError(Exception):
    """What is looked up by name is not there, or is there several times, or cannot be listed."""


def _nothing(kind: str, name: str) -> str:
    raise LookUpError(f"{kind} named '{name}' does not exist")


@dataclass(frozen=True)
class Context:
    """What the rules need from outside.

    `user` is the SCIM object of the caller, `host` that of the connection, from which the cloud is told; `look_up`
    gives the id of what has a kind (`warehouse`) and a name, LookUpError where that is not one. `runtime_of` gives the
    runtime of a cluster, "" where it cannot be told. `volume_problem` says
    what keeps a volume from being used, "" where nothing does; `access_of` gives the access list of a folder of the
    workspace, or of the nearest one above it that is there. `workspace_path` is what the workspace calls a folder of
    this machine, "" where it is none of the workspace's own.
    """

    user: Json
    host: str
    git: GitInfo
    environ: Mapping[str, str]
    look_up: Callable[[str, str], str] = _nothing
    auth: Mapping[str, str] = field(default_factory=dict, repr=False)  # the connection, as environment of a process
    runtime_of: Callable[[str], str] = lambda cluster: ""
    volume_problem: Callable[[str], str] = lambda name: ""
    access_of: Callable[[str], Sequence[Json]] = lambda path: ()
    workspace_path: Callable[[Path], str] = lambda folder: ""


@dataclass(frozen=True)
class Remembered:
    """What a saved plan was made with: values of variables, where nothing gives one; and names it keeps no value of."""

    values: Mapping[str, Any] = field(default_factory=dict)
    withheld: frozenset[str] = frozenset()


NOTHING_REMEMBERED = Remembered()


@dataclass(frozen=True)
class Lifecycle:
    prevent_destroy: bool = False
    ignore_changes: tuple[FieldPath, ...] = ()  # the empty path stands for all
    lifted: bool = False  # `prevent_destroy: false`, which alone takes back what was applied before


@dataclass(frozen=True)
class Declared:
    """One resource as the manifest wants it.

    `body` holds the API's fields; nulls are gone, but for the leaves of `unknowns`:
    path (names and indexes) -> template.
    A template is the text with its references: `${resources.jobs.load.id}`, also amid other text.
    """

    address: Address
    body: Json = field(repr=False)
    unknowns: Mapping[FieldPath, str] = field(default_factory=dict)
    lifecycle: Lifecycle = Lifecycle()
    mark: Mark | None = None  # where its body starts
    ownership: str | None = None  # the mark that an object of ours bears, for kinds that have one


@dataclass(frozen=True)
class LocalFile:
    """A local file that the bundle ships, and where it goes."""

    local: Path  # absolute
    relative: str  # to the sync root, with `/`
    remote: str  # absolute workspace path as resources name it: a notebook's has no extension
    notebook: bool = False


@dataclass(frozen=True)
class Artifact:
    """What a command makes: run in `path` (absolute) by `executable`, or the first shell that is there.

    `sources` are globs of what it makes.
    """

    name: str
    path: Path
    build: str
    executable: str = ""
    sources: tuple[str, ...] = ()
    mark: Mark | None = None


@dataclass(frozen=True)
class Sync:
    """Which files the bundle ships: below `paths` and not ignored, or fitting `include`; never those of `exclude`.

    All are relative to `root`. Ignore files count from `top` on, `ignore_files` are further ones.
    """

    root: Path
    top: Path
    paths: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    ignore_files: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Workspace:
    """Where the bundle goes. Paths are absolute workspace paths; host and profile as the manifest has them."""

    host: str | None
    profile: str | None
    root_path: str
    file_path: str
    state_path: str
    user: str  # the caller's user name
    attributes: Mapping[str, str] = field(
        default_factory=dict
    )  # further connection attributes: client_id, auth_type, ...
    groups: frozenset[str] = frozenset()  # those that the caller is in
    artifact_path: str = ""  # where libraries go
    immutable: bool = False  # whether files and libraries go up as one archive, in place of copies
    source_path: str = ""  # where the sources are in the workspace, when resources use these and no copies


@dataclass(frozen=True)
class Manifest:
    """`document` is the resolved bundle as `validate -o json` prints it; `refused` names what cannot be done yet."""

    root: Path
    bundle: str
    target: str
    mode: str | None
    workspace: Workspace
    resources: Mapping[Address, Declared]
    sync: Sync
    document: Json = field(repr=False)  # secrets of variables are in clear in it
    diagnostics: tuple[Diagnostic, ...] = ()
    refused: tuple[Diagnostic, ...] = ()
    moved: Mapping[Address, Address] = field(default_factory=dict)  # old -> new, in chains too
    sources: frozenset[Path] = frozenset()  # the files that it was read from, absolute
    assigned: Mapping[str, Any] = field(default_factory=dict, repr=False)  # variables that the files do not set
    artifacts: tuple[Artifact, ...] = ()  # those that have to be built, in the order of their names
    hooks: Mapping[str, str] = field(default_factory=dict)  # name -> command: `prebuild`, `predeploy`, ...
    libraries: tuple[LocalFile, ...] = ()  # once they were built
    made: tuple[LocalFile, ...] = ()  # of the files, then too: generated notebooks, archives of code

    def block(self, *names: str) -> Json:
        """A part of the document; empty where there is none, or a reference stands in its place."""
        found: Any = self.document
        for name in names:
            found = found.get(name) if isinstance(found, dict) else None
        return found if isinstance(found, dict) else {}
