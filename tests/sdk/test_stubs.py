"""The typed face of raw mode."""

import ast
import dataclasses
import importlib
import keyword
import subprocess
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from dbxplan import api
from dbxplan.sdk import stubs, typed_stubs
from dbxplan.sdk.operations import Operation
from dbxplan.sdk.service import _services
from dbxplan.sdk.service._models import Model


def test_the_stubs_are_what_the_generator_writes() -> None:
    assert stubs.TARGET.read_text() == stubs.text(), "stale: run python -m dbxplan.sdk.stubs"
    for path, text in typed_stubs.texts().items():
        assert path.read_text() == text, f"{path.name} is stale: run python -m dbxplan.sdk.stubs"


def classes() -> dict[str, ast.ClassDef]:
    return {node.name: node for node in ast.parse(stubs.text()).body if isinstance(node, ast.ClassDef)}


def test_every_operation_has_a_method_with_its_arguments() -> None:
    found = classes()
    for name in api.operations():
        *service, method = name.split(".")
        node = next(
            one
            for one in found["".join(part.capitalize() for part in "_".join(service).split("_"))].body
            if isinstance(one, ast.FunctionDef) and one.name == method
        )
        assert {argument.arg for argument in node.args.kwonlyargs} == set(
            Operation(name, api.operation(name)).arguments
        )


def test_every_service_is_an_attribute_of_the_client() -> None:
    attributes = {node.target.id for node in classes()["Services"].body if isinstance(node, ast.AnnAssign)}  # type: ignore[union-attr]

    assert attributes == set(api.services())


def test_no_name_of_the_api_is_a_keyword() -> None:
    names = {part for name in api.operations() for part in name.split(".")}

    assert not [name for name in names if keyword.iskeyword(name)]


def line(text: str) -> str:
    return next(line.strip() for line in stubs.text().splitlines() if text in line)


def test_types_and_what_is_required_are_told() -> None:
    assert line("def cancel_all_runs") == (
        "def cancel_all_runs(self, *, all_queued_runs: bool | None = ..., job_id: int | None = ...) -> None: ..."
    )
    assert line("def upload(self, *, file_path") == (
        "def upload(self, *, file_path: str, body: bytes | IO[bytes], overwrite: bool | None = ...) -> None: ..."
    )
    assert line("def get_run(") == (
        "def get_run(self, *, run_id: int, include_history: bool | None = ..., "
        "include_resolved_values: bool | None = ..., page_token: str | None = ...) -> Json: ..."
    )


def typed(module: str, text: str) -> str:
    content = typed_stubs.texts()[typed_stubs.HERE / "service" / f"{module}.pyi"]
    return next(line.strip() for line in content.splitlines() if text in line)


def test_methods_with_models_tell_what_they_take_and_give() -> None:
    assert typed("jobs", "def cancel_run(") == "def cancel_run(self, run_id: int) -> Wait[Run]: ..."
    assert typed("jobs", "def cancel_run_and_wait(") == (
        "def cancel_run_and_wait(self, run_id: int, timeout: timedelta = ...) -> Run: ..."
    )
    assert typed("catalog", "def list_summaries").endswith("-> Iterator[TableSummary]: ...")
    assert typed("jobs", "def __init__(self, job_cluster_key: str, ") == (
        "def __init__(self, job_cluster_key: str, new_cluster: _compute.ClusterSpec | Mapping[str, Any] | None = ..., "
        "serverless_compute_id: str | None = ...) -> None: ..."
    )


def test_the_checker_finds_a_wrong_argument_and_a_wrong_field(tmp_path: Path) -> None:
    code = """
from dbxplan.sdk import WorkspaceClient
from dbxplan.sdk.service import jobs

def use(w: WorkspaceClient) -> None:
    w.jobs.create(name="a", tasks=[jobs.Task(task_key="t"), {"task_key": "u"}])
    w.jobs.create(nam="a")
    jobs.Task(task_key=1)
    reveal_type(w.jobs.run_now(job_id=1).result().state)
"""
    file = tmp_path / "use.py"
    file.write_text(code)
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), str(file)]

    lines = subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()

    told = [line.partition(": ")[2] for line in lines if "defined in" not in line]
    assert told[:3] == [
        'error: Unexpected keyword argument "nam" for "create" of "JobsAPI"; did you mean "name"?  [call-arg]',
        'error: Argument "task_key" to "Task" has incompatible type "int"; expected "str"  [arg-type]',
        'note: Revealed type is "dbxplan.sdk.service.jobs.RunState | None"',
    ]


SERVICES = [name for name in api.modules() if name != "account"]
HELPERS = {"Callable", "Iterator", "Mapping", "Sequence", "TracebackType", "datetime", "timedelta", "dataclass", "Enum"}
HELPERS |= {"Any", "BinaryIO", "Dict", "List", "LroOptions", "ApiClient"}


def shown(tree: ast.AST) -> Iterator[str]:
    """The names that the body of a module or a class gives."""
    for node in getattr(tree, "body", ()):
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            yield node.name
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (one.id for one in targets if isinstance(one, ast.Name))
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from (one.asname or one.name for one in node.names)


@pytest.mark.parametrize("owner", SERVICES)
def test_the_stub_of_a_module_shows_what_the_module_has_and_nothing_else(owner: str) -> None:
    module = importlib.import_module(f"dbxplan.sdk.service.{owner}")
    tree = ast.parse((typed_stubs.HERE / "service" / f"{owner}.pyi").read_text())
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}

    assert {name for name in shown(tree) if not name.startswith("_")} - HELPERS == set(dir(module)) - HELPERS
    assert [name for name in dir(module) if not isinstance(getattr(module, name), type)] == []
    for name, node in classes.items():
        assert members(node) == public(getattr(module, name)), name


def members(node: ast.ClassDef) -> set[str]:
    return {name for name in shown(node) if not name.startswith("_")}


def public(kind: Any) -> set[str]:
    """What a class adds to those it stands on; a service has the services below it once it is made."""
    if issubclass(kind, Enum):
        return set(kind.__members__)
    own = {name for name in dir(kind) if not name.startswith("_")} - set(dir(Model))
    fields = {one.name for one in dataclasses.fields(kind)} if dataclasses.is_dataclass(kind) else set()
    service = getattr(kind, "_service", None)
    return own | fields | set(_services.below(service) if service else ())
