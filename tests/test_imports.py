"""The arrows between the rooms: imports only go left."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import dbxplan

SOURCE = Path(dbxplan.__file__).parent
LEVELS = (
    {"errors"},
    {"address", "fields", "api"},
    {"sdk"},
    {"resources"},
    {"local"},
    {"manifest"},
    {"state", "live", "files"},
    {"plan"},
    {"apply"},
    {"report"},
    {"workflow"},
    {"cli"},
    {"__main__"},
)
RANK = {room: rank for rank, rooms in enumerate(LEVELS) for room in rooms}
MODULES = sorted(SOURCE.rglob("*.py"))


def room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def imported(path: Path) -> Iterator[str]:
    """Modules of ours that a file imports, also inside functions and for types only."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.split(".")[0] == "dbxplan")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            if node.module == "dbxplan":
                yield from (f"dbxplan.{name.name}" for name in node.names if name.name in {*RANK, "emulator"})
            elif node.module and node.module.startswith("dbxplan."):
                yield node.module


def allowed(mine: str, module: str) -> bool:
    """Rooms side by side may know each other's values, not what they do."""
    rank = RANK.get(room(module), len(RANK))
    return rank < RANK[mine] or (rank == RANK[mine] and module.endswith(".model"))


def own(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_only_go_left(path: Path) -> None:
    mine = own(path)
    modules = {module for module in imported(path) if room(module) not in (mine, "")}
    others = {room(module) for module in modules}

    if mine == "__init__":
        return  # the library's face reaches what it offers when it is used
    if mine == "emulator":
        assert others <= {"api"}
    elif mine in ("cli", "__main__"):
        assert others <= {*RANK, "emulator"}
    else:
        assert {module for module in modules if not allowed(mine, module)} == set()


def test_every_room_has_its_place() -> None:
    rooms = {own(path) for path in MODULES} - {"__init__", "__main__"}

    assert rooms - {"emulator"} <= set(RANK)


@pytest.mark.parametrize("statement", ["import dbxplan", "import dbxplan.cli"])
def test_starting_costs_nothing_heavy(statement: str) -> None:
    heavy = "{'pydantic', 'requests', 'rich', 'deepdiff', 'yaml', 'dbxplan.workflow', 'dbxplan.sdk'}"
    code = f"{statement}; import sys; print(sorted({heavy} & set(sys.modules)))"

    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert loaded.stdout.strip() == "[]"
