"""What the stations of the way hand on: a bundle, a draft, what was applied."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dbxplan.address import Address
from dbxplan.apply import Outcome, Result
from dbxplan.files.compare import Files
from dbxplan.live.model import Snapshot
from dbxplan.manifest import Opened
from dbxplan.manifest.model import LocalFile, Manifest
from dbxplan.plan.model import Plan
from dbxplan.sdk import RawClient
from dbxplan.state.model import State

if TYPE_CHECKING:
    from dbxplan.workflow.workspace import Workspace


@dataclass(frozen=True)
class Bundle:
    """A manifest, and the workspace that it was resolved for."""

    manifest: Manifest
    workspace: "Workspace"
    api: RawClient = field(repr=False)
    host: str
    workspace_id: str
    opened: Opened | None = field(default=None, repr=False)  # gone once the artifacts were built
    allow_unknown: bool = False
    caller: str = ""  # who is connected; the manifest is resolved for whoever will apply

    @property
    def folder(self) -> Path:
        """Where its state is."""
        return self.manifest.root / ".databricks" / "dbxplan" / self.manifest.target


@dataclass(frozen=True)
class Draft:
    """A plan with all that it was made from. `recovered`: an unfinished run is accounted for in `state`."""

    bundle: Bundle
    plan: Plan
    loaded: State
    state: State
    snapshot: Snapshot
    files: tuple[LocalFile, ...]  # all that the bundle ships
    local: Files
    again: Callable[[], "Draft"] = field(repr=False)  # the same, from how things are by then
    digest: Callable[[Any], str]  # of secrets
    select: tuple[str, ...] = ()
    forget: tuple[str, ...] = ()  # recorded files that are gone, or not ours any more

    @property
    def changes(self) -> bool:
        """Whether an apply would do anything, be it to files only."""
        return bool(self.plan.steps or self.plan.files.upload or self.plan.files.remove)

    @property
    def recovered(self) -> bool:
        return self.loaded.run is not None


@dataclass(frozen=True)
class Applied:
    """The plan that was run, and what came of it; `result` is None where nothing was to do."""

    plan: Plan
    result: Result | None
    file_errors: Mapping[str, str] = field(default_factory=dict)  # of files, by path

    @property
    def outcomes(self) -> Mapping[Address, Outcome]:
        return self.result.outcomes if self.result else {}

    @property
    def ok(self) -> bool:
        return not self.file_errors and (self.result is None or self.result.ok)
