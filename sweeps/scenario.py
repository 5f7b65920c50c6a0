"""What is gone through: a bundle, its stages as edits of its files, and what must be there after each."""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sweeps.reading import Reader

Json = dict[str, Any]
Objects = dict[str, dict[str, Json]]
NAMES = ("lake", "services")  # the packages that have a `SCENARIO`


@dataclass(frozen=True)
class Edit:
    """One text of a file in place of another, wherever that stands."""

    file: str
    old: str
    new: str

    def of(self, text: str) -> str:
        return text.replace(self.old, self.new)


@dataclass(frozen=True)
class Cut:
    """A resource leaves its file."""

    file: str
    key: str

    def of(self, text: str) -> str:
        return re.sub(rf"^    {self.key}:\n((      .*)?\n)+", "", text, flags=re.MULTILINE)


@dataclass(frozen=True)
class Stage:
    """`command` runs after the edits; the stages before have been applied. All `variables` are secret."""

    name: str
    edits: tuple[Edit | Cut, ...] = ()
    command: str = "apply"
    variables: Mapping[str, str] = field(default_factory=dict)

    @property
    def given(self) -> tuple[str, ...]:
        """The variables as arguments."""
        return tuple(f"--var={name}={value}" for name, value in self.variables.items())


@dataclass(frozen=True)
class Scenario:
    """`created` is what there is after the first stage, `changes` what each stage makes of it: name -> change."""

    name: str
    folder: Path
    stages: tuple[Stage, ...]
    created: Callable[[], Objects]
    changes: Mapping[str, Callable[[Objects], None]]
    reader: "type[Reader]"
    floor: int  # points of all stages: fewer means that they were not traced

    def after(self, stage: str) -> Objects:
        """Everything that there is then, and nothing else: kind -> name -> the fields that matter."""
        found = self.created()
        for name, change in self.changes.items():
            change(found)
            if name == stage:
                return found
        raise KeyError(stage)

    def written(self, folder: Path, stage: Stage) -> Path:
        """The bundle as it is at this stage, in a folder that may hold the one of the stage before."""
        shutil.copytree(self.folder / "bundle", folder, dirs_exist_ok=True)
        for each in self._until(stage):
            for edit in each.edits:
                path = folder / edit.file
                text = path.read_text(encoding="utf-8")
                if (edited := edit.of(text)) == text:
                    raise ValueError(f"at stage {each.name} nothing is changed by {edit}")
                path.write_text(edited, encoding="utf-8")
        return folder

    def _until(self, stage: Stage) -> Iterator[Stage]:
        for each in self.stages:
            yield each
            if each is stage:
                return


def named(name: str) -> Scenario:
    found: Scenario = import_module(f"sweeps.{name}").SCENARIO
    return found


def move(objects: dict[str, Json], old: str, new: str) -> None:
    """An object has another name."""
    objects[new] = deepcopy(objects.pop(old))


def clear(found: Objects) -> None:
    """Nothing is there any more."""
    for objects in found.values():
        objects.clear()
