"""What the official client recorded of its deployment: read, and never written. (§12)"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from dbxplan.address import Address
from dbxplan.errors import StateError

Json = dict[str, Any]
NEWEST_VERSION = 3
PREFIX = "resources."
TERRAFORM = {
    "job": "jobs",
    "pipeline": "pipelines",
    "schema": "schemas",
    "cluster": "clusters",
    "dashboard": "dashboards",
    "volume": "volumes",
    "registered_model": "registered_models",
    "quality_monitor": "quality_monitors",
    "mlflow_model": "models",
    "mlflow_experiment": "experiments",
    "model_serving": "model_serving_endpoints",
    "alert_v2": "alerts",
    "sql_endpoint": "sql_warehouses",
}
BY_NAME = {
    "app": "apps",
    "database_instance": "database_instances",
    "database_database_catalog": "database_catalogs",
    "database_synced_database_table": "synced_database_tables",
    "secret_scope": "secret_scopes",
    **{
        f"postgres_{one}": f"postgres_{many}"
        for one, many in (
            ("project", "projects"),
            ("branch", "branches"),
            ("database", "databases"),
            ("endpoint", "endpoints"),
            ("catalog", "catalogs"),
            ("role", "roles"),
            ("synced_table", "synced_tables"),
        )
    },
}
PARENTS = {**TERRAFORM, **BY_NAME, "alert": "alerts"}


@dataclass(frozen=True)
class Entry:
    """`sent` is None where only the id is recorded."""

    id: str
    sent: Json | None = None
    needs: tuple[Address, ...] = ()


@dataclass(frozen=True)
class Deployment:
    """`place` is where it was read, `engine` `direct` or `terraform`."""

    place: str
    engine: str
    lineage: str
    serial: int
    local: bool
    entries: Mapping[Address, Entry] = field(default_factory=dict)

    @property
    def version(self) -> str:
        return f"{self.engine} {self.lineage} {self.serial}"


def newest(found: Mapping[tuple[str, str, bool], bytes], journal: bytes | None = None) -> Deployment | None:
    """Of the states by place, engine and whether it is local, the one that counts; `journal` is of an unfinished run.

    StateError where they contradict each other, or one cannot be read.
    """
    there = [_deployment(data, *where) for where, data in found.items()]
    lineages = {each.lineage for each in there if each.lineage}
    if len(lineages) > 1:
        raise StateError(f"lineage mismatch in state files: {_named(there)}; remove those of another deployment")
    serials = {engine: max((each.serial for each in there if each.engine == engine), default=-1) for engine in ENGINES}
    if serials["direct"] == serials["terraform"] != -1:
        raise StateError(f"same serial number in terraform and direct states: {_named(there)}; remove the older one")
    chosen = max(there, key=lambda each: (each.serial, each.local), default=None)
    if journal is None or (chosen and chosen.engine != "direct"):
        return chosen
    return _replayed(chosen, journal)


ENGINES = ("direct", "terraform")


def _named(there: list[Deployment]) -> str:
    return ", ".join(f"{each.place} (serial {each.serial}, lineage {each.lineage})" for each in there)


def _deployment(data: bytes, place: str, engine: str, local: bool) -> Deployment:
    try:
        document = json.loads(data)
        lineage, serial = str(document.get("lineage") or ""), int(document.get("serial") or 0)
        entries = dict(_direct(document) if engine == "direct" else _terraform(document))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise StateError(
            f"the official client's state {place} cannot be read: {type(error).__name__} {error}; "
            "restore it, or remove it: then what it deployed is found again by mark or name"
        ) from error
    return Deployment(place, engine, lineage, serial, local, entries)


def _direct(document: Json) -> Iterator[tuple[Address, Entry]]:
    version = int(document.get("state_version") or 0)
    if version > NEWEST_VERSION or document.get("features"):
        raise ValueError(f"its version {version} is newer than the supported {NEWEST_VERSION}; update dbxplan")
    for node, entry in (document.get("state") or {}).items():
        yield Address.parse(node.removeprefix(PREFIX)), _entry(entry)


def _entry(entry: Json) -> Entry:
    needs = {Address.parse(each["node"].removeprefix(PREFIX)) for each in entry.get("depends_on") or ()}
    return Entry(str(entry["__id__"]), dict(entry.get("state") or {}), tuple(sorted(needs)))


def _terraform(document: Json) -> Iterator[tuple[Address, Entry]]:
    if document.get("version") != 4:
        raise ValueError(f"its version {document.get('version')} is not 4")
    for each in document.get("resources") or ():
        if each.get("mode") != "managed" or not each.get("instances"):
            continue
        type, name = str(each["type"]).removeprefix("databricks_"), str(each["name"])
        attributes = each["instances"][0]["attributes"]
        if type in TERRAFORM:
            yield Address(TERRAFORM[type], name), Entry(str(attributes["id"]))
        elif type in BY_NAME:
            yield Address(BY_NAME[type], name), Entry(str(attributes["name"]))
            if type == "secret_scope":
                yield Address(BY_NAME[type], name, "permissions"), Entry(str(attributes["name"]))
        elif type in ("permissions", "grants") and (parent := _parent(name)):
            yield Address(*parent, type), Entry(str(attributes["id"]))


def _parent(name: str) -> tuple[str, str] | None:
    """`model_serving_x` is about `model_serving_endpoints.x`: the longest type that it starts with."""
    for type in sorted(PARENTS, key=len, reverse=True):
        if name.startswith(f"{type}_"):
            return PARENTS[type], name.removeprefix(f"{type}_")
    return None


def _replayed(chosen: Deployment | None, journal: bytes) -> Deployment | None:
    """What a run that did not end had done: its ids are nowhere else."""
    lines = [_line(line) for line in journal.splitlines() if line.strip()]
    head = lines[0] if lines else None
    if head is None:
        if lines:
            raise StateError("the official client's resources.json.wal cannot be read: its first line is no JSON")
        return chosen
    serial, lineage = int(head.get("serial") or 0), str(head.get("lineage") or "")
    before = chosen.serial if chosen else 0
    if len(lines) == 1 or serial <= before:
        return chosen
    if (chosen and chosen.lineage != lineage) or serial > before + 1:
        raise StateError(
            f"the official client's resources.json.wal (serial {serial}, lineage {lineage}) does not follow its state "
            f"(serial {before}); have that client finish its deployment, or remove the file"
        )
    entries = dict(chosen.entries) if chosen else {}
    for line in filter(None, lines[1:]):
        address = Address.parse(str(line["k"]).removeprefix(PREFIX))
        entries.pop(address, None)
        if line.get("v"):
            entries[address] = _entry(line["v"])
    base = chosen or Deployment("resources.json.wal", "direct", lineage, 0, True)
    return replace(base, serial=serial, lineage=lineage, entries=entries)


def _line(line: bytes) -> Json | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def files(folder: Path) -> Mapping[tuple[str, str, bool], bytes]:
    """The states in the client's local folder of a target."""
    places = {"direct": folder / "resources.json", "terraform": folder / "terraform" / "terraform.tfstate"}
    return {(str(path), engine, True): path.read_bytes() for engine, path in places.items() if path.is_file()}
