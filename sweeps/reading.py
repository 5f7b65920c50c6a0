"""A workspace as the official `databricks-sdk` reads it, object by object, in the form of what is expected."""

import json
from abc import ABC
from collections.abc import Iterable, Iterator
from typing import ClassVar

from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import NotFound

from sweeps.scenario import Json, Objects

ROOT = "/Workspace/Shared/sweep/files"
STATE = "/Workspace/Shared/sweep/state/dbxplan"
STARTERS = ("Starter Warehouse", "Serverless Starter Warehouse")  # warehouses that a workspace comes with
Found = Iterator[tuple[str, Json]]  # names and bodies


class TwiceError(Exception):
    """Two objects have one name."""


def state(client: WorkspaceClient) -> Json:
    """The newest state; empty where there is none."""
    kept = below(client, STATE)
    states = sorted((path for path in kept if "/state." in path), key=lambda path: int(path.rpartition(".")[2]))
    return dict(json.loads(client.workspace.download(states[-1]).read())) if states else {}


def ids(objects: Objects, kinds: Iterable[str]) -> set[str]:
    return {f"{kind} {body['id']}" for kind in kinds for body in objects[kind].values() if "id" in body}


def differences(expected: Objects, found: Objects) -> Iterator[str]:
    """One line each, for whoever has to mend it."""
    for kind in sorted({*expected, *found}):
        want, have = expected.get(kind, {}), found.get(kind, {})
        yield from (f"{kind} {name!r} is missing" for name in sorted(want.keys() - have.keys()))
        yield from (f"{kind} {name!r} should not be there" for name in sorted(have.keys() - want.keys()))
        for name in sorted(want.keys() & have.keys()):
            for field, value in want[name].items():
                there = have[name].get(field)
                if not (value in str(there) if field == "content" else value == there):
                    yield f"{kind} {name!r}: {field} is {there!r}, not {value!r}"


class Reader(ABC):
    """All that a scenario could have made. A method reads each kind, and may note names by id for those after it."""

    kinds: ClassVar[tuple[str, ...]]  # in the order of reading
    given: ClassVar[tuple[str, ...]]  # those whose objects tell their `id`, to be compared with the state's

    def __init__(self, client: WorkspaceClient) -> None:
        self.client = client
        self.names: dict[str, str] = {}  # id -> name, of what others refer to

    def everything(self) -> Objects:
        """TwiceError where a name is there twice."""
        return {kind: once(kind, getattr(self, kind)()) for kind in self.kinds}

    def files(self) -> Found:
        for path in below(self.client, ROOT):
            name = path.removeprefix("/Workspace").removeprefix(ROOT.removeprefix("/Workspace")).lstrip("/")
            if name.startswith("src/"):
                yield name, {"content": self.client.workspace.download(path).read().decode()}

    def schemas_of(self, catalog: str) -> Iterator[str]:
        """Full names, without those that a catalog comes with."""
        if any(each.name == catalog for each in self.client.catalogs.list()):
            for each in self.client.schemas.list(catalog):
                if each.name not in ("default", "information_schema"):
                    yield str(each.full_name)

    def grants(self, securable: str, name: str) -> dict[str, list[str]]:
        found = self.client.grants.get(securable, name).privilege_assignments or []
        return {
            str(each.principal): sorted(getattr(privilege, "value", privilege) for privilege in each.privileges or [])
            for each in found
            if each.privileges
        }

    def access(self, kind: str, id: str) -> dict[str, str]:
        """Of groups, and of what has its name noted by its id."""
        found = self.client.permissions.get(kind, id).access_control_list or []
        own = ((each, [given for given in each.all_permissions or [] if not given.inherited]) for each in found)
        levels = {
            each.group_name or self.names.get(str(each.service_principal_name)): given[0].permission_level.value
            for each, given in own
            if given and given[0].permission_level
        }
        return {str(name): level for name, level in levels.items() if name not in (None, "admins")}


def below(client: WorkspaceClient, folder: str) -> Iterator[str]:
    """Paths of all that lies in a folder; none where there is no such folder."""
    try:
        for each in client.workspace.list(folder, recursive=True):
            yield str(each.path)
    except NotFound:
        return


def once(kind: str, found: Iterable[tuple[str, Json]]) -> dict[str, Json]:
    objects: dict[str, Json] = {}
    for name, body in found:
        if name in objects:
            raise TwiceError(f"{kind} {name!r} is there twice")
        objects[name] = body
    return objects
