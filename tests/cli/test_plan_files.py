"""`plan --out`, `show` and `apply FILE`, as CI calls them."""

import json
from pathlib import Path
from typing import Any

import pytest

Run = Any  # of conftest.py
BUNDLE = "bundle: {name: b}\nvariables: {runs: {default: 1}, token: {default: ''}}\n"
JOBS = "resources: {jobs: {a: {name: a, max_concurrent_runs: '${var.runs}'}, b: {name: b}}}\n"


@pytest.fixture
def folder(write: Any) -> Path:
    return write({"databricks.yml": BUNDLE + JOBS})  # type: ignore[no-any-return]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "plan.json"


def test_plan_show_and_apply(command: Run, folder: Path, file: Path, host: str, api: Any) -> None:
    plan = command("plan", "--out", file, "--var", "runs=2", "-C", folder, "--host", host)
    shown = command("show", file)
    applied = command("apply", file, "-C", folder)

    assert (plan.code, shown.code, applied.code) == (0, 0, 0)
    assert f"Saved; dbxplan apply {file} applies exactly this." in plan.err
    assert shown.out.startswith(plan.out.strip())
    assert 'Variables: runs = "2"' in shown.out
    assert "Consent given when planned: none" in shown.out
    assert sorted(item["settings"]["max_concurrent_runs"] for item in api.jobs.list()) == [1, 2]


def test_the_json_on_stdout_is_the_file(command: Run, folder: Path, file: Path, host: str) -> None:
    plan = command("plan", "--out", file, "-o", "json", "-C", folder, "--host", host)
    piped = file.with_name("piped.json")
    piped.write_text(plan.out)

    assert json.loads(plan.out) == json.loads(file.read_text())
    assert command("show", file, "-o", "json").out == plan.out
    assert command("apply", piped, "-C", folder).code == 0


def test_what_moved_is_told_and_the_rest_applied(command: Run, folder: Path, file: Path, host: str, write: Any) -> None:
    where = ("-C", folder, "--host", host)
    command("plan", "--out", file, *where)
    write({"databricks.yml": BUNDLE + JOBS.replace("name: b", "name: c")})

    refused = command("apply", file, *where)
    rest = command("apply", file, "--still-valid", "-o", "json", *where)

    assert refused.code == 1
    assert "Error: things moved since the plan was made, so nothing was applied:" in refused.err
    assert "  jobs.b: the manifest moved (name) since it was planned" in refused.err
    assert "Plan again, or apply the rest with --still-valid." in refused.err
    assert rest.code == 0
    assert "refused: jobs.b: the manifest moved (name) since it was planned" in rest.err
    done = [json.loads(line) for line in rest.out.splitlines() if '"step-done"' in line]
    assert [event["address"] for event in done] == ["jobs.a"]


def test_applied_twice_it_says_so_and_is_no_failure(command: Run, folder: Path, file: Path, host: str) -> None:
    where = ("-C", folder, "--host", host)
    command("plan", "--out", file, *where)
    command("apply", file, *where)

    text, as_json = command("apply", file, *where), command("apply", file, "-o", "json", *where)

    assert (text.code, as_json.code) == (0, 0)
    assert "Note: this plan was applied already: nothing of it is left to do" in text.out
    assert "Nothing to do." in text.out
    assert "this plan was applied already" in as_json.err


def test_consent_that_was_given_when_planned_counts(
    command: Run, folder: Path, file: Path, host: str, write: Any, api: Any
) -> None:
    where = ("-C", folder, "--host", host)
    command("apply", *where)
    write({"databricks.yml": BUNDLE})

    command("plan", "--out", file, *where)
    assert command("apply", file, *where).code == 1
    command("plan", "--out", file, "--allow", "delete", "--approve", "jobs.a", *where)
    assert "Consent given when planned: --approve jobs.a --allow delete" in command("show", file).out
    assert command("apply", file, *where).code == 0
    assert [*api.jobs.list()] == []


def test_a_plan_to_destroy_can_be_saved(command: Run, folder: Path, file: Path, host: str, api: Any) -> None:
    where = ("-C", folder, "--host", host)
    command("apply", *where)

    plan = command("plan", "--destroy", "--out", file, *where)
    applied, again = (command("apply", file, "--auto-approve", *where) for _ in range(2))

    assert plan.out.startswith("Destroying b")
    assert (applied.code, again.code) == (0, 0)
    assert [*api.jobs.list()] == []
    assert "Note: this plan was applied already: nothing is recorded any more of what it deletes" in again.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("plan", "--auto-approve"), "a plan needs no consent, but for one that is saved: add --out FILE"),
        (("apply", "--still-valid"), "--still-valid is for a saved plan: dbxplan apply FILE --still-valid"),
        (("apply", "FILE", "--select", "jobs.a"), "a saved plan is applied as it was made"),
        (("apply", "FILE", "-t", "prod"), "the plan is of target 'default', not 'prod'"),
        (("apply", "no.json"), "File 'no.json' does not exist"),
        (("show",), "Missing argument 'FILE'"),
    ],
)
def test_what_cannot_be_meant_is_a_usage_error(
    command: Run, folder: Path, file: Path, host: str, arguments: tuple[str, ...], words: str
) -> None:
    command("plan", "--out", file, "-C", folder, "--host", host)
    given = [file if each == "FILE" else each for each in arguments]
    at = () if "show" in given else ("-C", folder, "--host", host)

    ended = command(*given, *at)

    assert ended.code == 64
    assert words in ended.err


def test_another_file_is_one_clear_error(command: Run, folder: Path, host: str) -> None:
    ended = command("apply", folder / "databricks.yml", "-C", folder, "--host", host)

    assert ended.code == 1
    assert "databricks.yml is no saved plan: Expecting value" in ended.err


def test_a_plan_that_cannot_be_written_is_an_error(command: Run, folder: Path, host: str, tmp_path: Path) -> None:
    ended = command("plan", "--out", tmp_path / "no" / "plan.json", "-C", folder, "--host", host)

    assert ended.code == 1
    assert "No such file or directory" in ended.err
