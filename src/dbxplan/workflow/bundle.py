"""What the stations of the way hand on: a bundle, a draft, what was applied."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dbxplan.address import Address
from dbxplan.files.compare import Files
from dbxplan.live.model import Snapshot
from dbxplan.manifest import Opened
from dbxplan.manifest.model import LocalFile, Manifest
from dbxplan.plan.model import Plan
from dbxplan.sdk import RawClient
from dbxplan.state.model import State
from dbxplan.state.places import segment
from dbxplan.state.store import Store
from dbxplan.workflow.origin import Origin

if TYPE_CHECKING:
    from dbxplan.apply.result import Outcome, Result
    from dbxplan.workflow.workspace import Workspace


@dataclass(frozen=True)
class Bundle:
    """A manifest, and the workspace that it was resolved for."""

    manifest: Manifest
    workspace: "Workspace"
    api: RawClient = field(repr=False)
    host: str
    workspace_id: str
    store: Store = field(repr=False)  # where its state is
    opened: Opened | None = field(default=None, repr=False)  # gone once the artifacts were built
    allow_unknown: bool = False
    caller: str = ""  # who is connected; the manifest is resolved for whoever will apply

    @property
    def folder(self) -> Path:
        """Where the journal of a run is, and where earlier versions kept the state."""
        return self.manifest.root / ".databricks" / "dbxplan" / segment(self.manifest.target)


@dataclass(frozen=True)
class Draft:
    """A plan with all that it was made from. `origin` is what the store holds, or what is taken in its place."""

    bundle: Bundle
    plan: Plan
    origin: Origin
    state: State
    snapshot: Snapshot
    files: tuple[LocalFile, ...]  # all that the bundle ships
    local: Files
    again: Callable[[], "Draft"] = field(repr=False)  # the same, from how things are by then
    digest: Callable[[Any], str]  # of secrets
    select: tuple[str, ...] = ()
    in_doubt: tuple[Address, ...] = ()  # a run that did not finish may still be making it
    forget: tuple[str, ...] = ()  # recorded files that are gone, or not ours any more

    @property
    def loaded(self) -> State:
        """What was recorded before an unfinished run was accounted for."""
        return self.origin.state

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Of everything that is declared, recorded or in a step."""
        return (*self.bundle.manifest.resources, *self.state.resources, *(step.address for step in self.plan.steps))

    @property
    def changes(self) -> bool:
        """Whether an apply would do anything, be it to files only."""
        return bool(self.plan.steps or self.plan.files.upload or self.plan.files.remove)

    @property
    def unsaved(self) -> bool:
        """Whether `state` knows what the store does not: what became of an unfinished run, or what is taken along."""
        return self.origin.state.run is not None or self.origin.taken


@dataclass(frozen=True)
class Applied:
    """The plan that was run, and what came of it; `result` is None where nothing was to do."""

    plan: Plan
    result: "Result | None"
    file_errors: Mapping[str, str] = field(default_factory=dict)  # of files, by path

    @property
    def outcomes(self) -> "Mapping[Address, Outcome]":
        return self.result.outcomes if self.result else {}

    @property
    def ok(self) -> bool:
        return not self.file_errors and (self.result is None or self.result.ok)
