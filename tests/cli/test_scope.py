"""What of a bundle a command is about, how many calls it makes at a time, and how long it waits."""

from pathlib import Path
from typing import Any

import pytest

Run = Any  # of conftest.py
BUNDLE = "bundle: {name: b}\nresources: {jobs: {a: {name: a}, b: {name: b}}}\n"


@pytest.fixture
def where(write: Any, host: str) -> tuple[Any, ...]:
    return ("-C", write({"databricks.yml": BUNDLE}), "--host", host)


def test_plan_apply_and_destroy_take_what_is_selected(command: Run, where: Any, api: Any) -> None:
    plan = command("plan", "--select", "jobs.a", *where)
    applied = command("apply", "--select", "jobs.a", "--select", "jobs.b", "--parallelism", "1", *where)
    destroyed = command("destroy", "--select", "jobs.a", "--auto-approve", *where)

    assert "+ create jobs.a" in plan.out
    assert "jobs.b" not in plan.out
    assert (applied.code, destroyed.code) == (0, 0)
    assert [item["settings"]["name"] for item in api.jobs.list()] == ["b"]


def test_a_selection_of_nothing_is_a_usage_error(command: Run, where: Any) -> None:
    ended = command("plan", "--select", "jobs.c", *where)

    assert ended.code == 64
    assert "--select jobs.c: neither the manifest nor the state has such a resource; did you mean jobs.b?" in ended.err


@pytest.mark.parametrize(
    "option", [("--timeout", "soon"), ("--timeout", "job.a=1h"), ("--timeout", "jobs.zero=1h"), ("--parallelism", "0")]
)
def test_wrong_values_are_usage_errors(command: Run, where: Any, option: tuple[str, str], api: Any) -> None:
    assert command("apply", *option, *where).code == 64
    assert [*api.jobs.list()] == []


def test_another_branch_than_the_bundle_names_is_only_taken_by_force(command: Any, tmp_path: Path, host: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("ref: refs/heads/main\n")
    (tmp_path / "databricks.yml").write_text("bundle: {name: b, git: {branch: prod}}\n")
    where = ("-C", tmp_path, "--host", host)

    refused, forced, applied = (
        command(*words, *where) for words in (["plan"], ["plan", "--force"], ["apply", "--force"])
    )
    checked = command("validate", *where)

    assert refused.code == 1
    assert "not on the right Git branch: the manifest names prod, and main is checked out" in refused.err
    assert (forced.code, applied.code, checked.code) == (0, 0, 0)
