"""The typed face of raw mode."""

import ast
import keyword

from dbxplan import api
from dbxplan.sdk import stubs
from dbxplan.sdk.operations import Operation


def test_the_stubs_are_what_the_generator_writes() -> None:
    assert stubs.TARGET.read_text() == stubs.text(), "stale: run python -m dbxplan.sdk.stubs"


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
