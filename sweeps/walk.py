"""A scenario's stages as folders that a run can start from, and what must be true after one."""

import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from databricks.sdk import WorkspaceClient

from sweeps import census, reading
from sweeps.meter import traced
from sweeps.process import Ended, Server, emulator, program
from sweeps.scenario import Scenario, Stage

CONSENT = ("--allow", "delete", "--allow", "replace", "--allow", "data-loss")
WORKERS = ("--parallelism", "4")
OBJECTS = re.compile(r"\b[0-9a-f]{8,}(-[0-9a-f]{4,})*\b|\b\d+\b|(?<=%2Ffiles%2F).*|\bload[_+]\w+")  # ids, files, jobs


def nothing() -> None:
    """A hook that leaves the run alone."""


@dataclass(frozen=True)
class Start:
    """A folder with a workspace and a bundle, all stages before this one applied, this one's edits made."""

    scenario: Scenario
    stage: Stage
    folder: Path
    points: tuple[str, ...] = ()  # of a run that nothing cuts off
    plain: census.Census | None = None  # what there is after such a run

    @property
    def arguments(self) -> tuple[str, ...]:
        return (self.stage.command, *CONSENT, *WORKERS, *self.stage.given)

    def again(self, folder: Path) -> Path:
        """A copy to run in."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder, folder)
        return folder


@dataclass(frozen=True)
class Met:
    """`what` is the point at which it happened; empty where the run ended before."""

    what: str
    problems: tuple[str, ...]

    @classmethod
    def at(cls, note: Path, problems: Iterable[str]) -> "Met":
        what = note.read_text(encoding="utf-8") if note.exists() else ""
        return cls(what, tuple(problems))


@dataclass(frozen=True)
class Case:
    """One thing that happens to one run; `try_it` is given a folder to work in."""

    name: str
    point: str
    try_it: Callable[[Path], Met]

    def __str__(self) -> str:
        return f"{self.name} {self.point}"

    @property
    def alike(self) -> tuple[str, ...]:
        """The same for what happens to the like of this point in its stage, whichever object it is about."""
        stage, _, *way = self.name.split(" ")
        return (stage, *way, OBJECTS.sub("*", self.point.split("?")[0]))


class BrokenError(Exception):
    """The scenario does not even hold when nothing is cut off."""


def starts(scenario: Scenario, folder: Path) -> Iterator[Start]:
    """One after the other; each is traced and checked as it is made."""
    current = folder / "current"
    (current / "bundle").mkdir(parents=True)
    for number, stage in enumerate(scenario.stages):
        scenario.written(current / "bundle", stage)
        kept = folder / f"{number}-{stage.name}"
        shutil.copytree(current, kept)
        trace = folder / f"{stage.name}.trace"
        start = Start(scenario, stage, kept)
        with emulator(current / "workspace.db") as server:
            ended = program(start.arguments, current / "bundle", server, traced(trace))
            if problems := [*wrong(start, current, server, ended)]:
                raise BrokenError(f"{stage.name}: {'; '.join(problems)}\n{ended.output}")
        points = tuple(trace.read_text(encoding="utf-8").splitlines())
        yield Start(scenario, stage, kept, points, census.census(current / "workspace.db"))


def wrong(start: Start, place: Path, server: Server, ended: Ended) -> Iterator[str]:
    """What is not as it must be once a run has ended by itself."""
    if ended.code:
        yield f"the run ended with {ended.code}: {ended.output[-600:]}"
        return
    client = WorkspaceClient(host=server.url, token=server.token)
    state = reading.state(client)
    for name, value in start.stage.variables.items():
        yield from (f"the value of {name} is told" for told in (ended.output, json.dumps(state)) if value in told)
    reader = start.scenario.reader(client)
    try:
        found = reader.everything()
    except reading.TwiceError as error:
        yield str(error)
        return
    yield from reading.differences(start.scenario.after(start.stage.name), found)
    if start.plain is not None:
        yield from census.differences(start.plain, census.census(place / "workspace.db"))
    if (recorded := _recorded(state, reader.given)) != (there := reading.ids(found, reader.given)):
        yield f"the state has {sorted(recorded - there)} that nobody has, and lacks {sorted(there - recorded)}"
    yield from _unconverged(start, place / "bundle", server)


def _unconverged(start: Start, folder: Path, server: Server) -> Iterator[str]:
    if start.stage.command == "destroy":
        again, empty = program(start.arguments, folder, server, nothing), "nothing to destroy"
        if again.code or empty not in again.output:
            yield f"destroy finds more to do: {again.output[-600:]}"
        return
    plan = program(("plan", "--detailed-exitcode", *start.stage.given), folder, server, nothing)
    if plan.code:
        yield f"the next plan is not empty: {plan.output[-600:]}"


def _recorded(state: dict[str, Any], kinds: Iterable[str]) -> set[str]:
    """Ids of these kinds."""
    addresses = ((address.split("."), body) for address, body in state.get("resources", {}).items())
    return {f"{parts[0]} {body['id']}" for parts, body in addresses if parts[0] in kinds and len(parts) == 2}
