"""What the commands do, on the emulator."""

import json
from pathlib import Path
from typing import Any

import pytest

Run = Any  # of conftest.py


def test_plan_apply_plan_ends_with_nothing_to_do(command: Run, quickstart: Path, host: str) -> None:
    first = command("plan", "-C", quickstart, "--host", host)
    applied = command("apply", "-C", quickstart, "--host", host)
    second = command("plan", "-C", quickstart, "--host", host)

    assert (first.code, applied.code, second.code) == (0, 0, 0)
    assert "Plan: 4 to create, 0 to update, 0 to replace, 0 to delete; 0 unchanged" in first.out
    assert "Files: 6 to upload" in first.out
    assert "Applied 4 steps" in applied.err
    assert "\nNothing to do.\n" in second.out
    assert "Files: 6 unchanged" in second.out


def test_a_plan_writes_nothing(command: Run, quickstart: Path, host: str) -> None:
    before = sorted(quickstart.rglob("*"))

    command("plan", "-C", quickstart, "--host", host)

    assert sorted(quickstart.rglob("*")) == before


def test_pending_changes_have_an_exit_code_when_asked_for(command: Run, quickstart: Path, host: str) -> None:
    where = ("-C", quickstart, "--host", host)

    pending = command("plan", "--detailed-exitcode", *where)
    command("apply", *where)
    settled = command("plan", "--detailed-exitcode", *where)

    assert (pending.code, settled.code) == (2, 0)


def test_a_plan_as_json_is_json_alone(command: Run, quickstart: Path, host: str) -> None:
    planned = command("plan", "-o", "json", "-C", quickstart, "--host", host)

    document = json.loads(planned.out)
    assert document["bundle"] == "quickstart"
    assert [step["address"] for step in document["steps"]] == [
        "schemas.shop",
        "pipelines.orders",
        "jobs.nightly",
        "volumes.landing",
    ]


def test_an_apply_as_json_gives_a_line_for_each_event(command: Run, quickstart: Path, host: str) -> None:
    applied = command("apply", "-o", "json", "-C", quickstart, "--host", host)

    events = [json.loads(line)["event"] for line in applied.out.splitlines()]
    assert events[0] == "run-started"
    assert events[-1] == "run-finished"
    assert events.count("step-done") == 4


def test_common_options_count_before_and_after_the_command(command: Run, quickstart: Path, host: str) -> None:
    before = command("-C", quickstart, "-t", "prod", "--host", host, "plan")
    after = command("plan", "-C", quickstart, "-t", "prod", "--host", host)
    both = command("-t", "dev", "plan", "-C", quickstart, "-t", "prod", "--host", host)

    heads = {ended.out.splitlines()[0] for ended in (before, after, both)}
    assert len(heads) == 1
    assert "Planning quickstart, target prod," in heads.pop()


def test_variables_reach_the_bundle(command: Run, quickstart: Path, host: str) -> None:
    planned = command("plan", "-C", quickstart, "--host", host, "--var", "catalog=sales")

    assert 'catalog_name: "sales"' in planned.out


def test_destroy_takes_away_what_was_applied_and_then_finds_nothing(
    command: Run, quickstart: Path, host: str, api: Any
) -> None:
    where = ("-C", quickstart, "--host", host)
    command("apply", *where)

    destroyed = command("destroy", "--allow", "delete", "--allow", "data-loss", *where)
    again = command("destroy", *where)

    assert (destroyed.code, again.code) == (0, 0)
    assert "Applied 4 steps" in destroyed.err
    assert again.err == "Nothing is recorded for quickstart, target dev: nothing to destroy.\n"


def test_destroy_takes_away_the_empty_folders_of_one_that_was_cut_off(
    command: Run, quickstart: Path, host: str, api: Any
) -> None:
    api.workspace.mkdirs(path="/Workspace/Users/user@example.com/.bundle/quickstart/dev/state/dbxplan")

    ended = command("destroy", "-C", quickstart, "--host", host)

    assert (ended.code, ended.err.endswith("nothing to destroy.\n")) == (0, True)
    assert list(api.workspace.list(path="/Workspace/Users/user@example.com/.bundle/quickstart")) == []
    assert list(api.jobs.list()) == []
    assert list(api.pipelines.list_pipelines()) == []
    assert "dev_user_shop" not in [body["name"] for body in api.schemas.list(catalog_name="main")]
    assert list(api.workspace.list(path="/Users/user@example.com/.bundle/quickstart")) == []


def test_validate_shows_name_target_and_place(command: Run, quickstart: Path, host: str) -> None:
    validated = command("validate", "-C", quickstart, "--host", host)

    assert validated.code == 0
    assert validated.out == (
        "Name: quickstart\n"
        "Target: dev\n"
        "Workspace:\n"
        "  User: user@example.com\n"
        "  Path: /Workspace/Users/user@example.com/.bundle/quickstart/dev\n"
        "\n"
        "Validation OK!\n"
    )


def test_validate_as_json_gives_the_resolved_bundle(command: Run, quickstart: Path, host: str) -> None:
    validated = command("validate", "-o", "json", "-C", quickstart, "--host", host)

    assert json.loads(validated.out)["resources"]["schemas"]["shop"]["name"] == "dev_user_shop"


def test_help_names_every_command(command: Run) -> None:
    code, shown, _ = command("--help")

    assert code == 0
    assert [name for name in ("validate", "plan", "apply", "destroy", "emulator") if f"  {name} " in shown] == [
        "validate",
        "plan",
        "apply",
        "destroy",
        "emulator",
    ]


def test_debug_logs_calls_without_bodies(command: Run, quickstart: Path, host: str) -> None:
    planned = command("apply", "-C", quickstart, "--host", host, "--debug")

    assert "dbxplan.sdk.calls: POST /api/2.1/unity-catalog/schemas: 200" in planned.err
    assert "Orders and what is made of them" not in planned.err


VOLUME = """
    bundle: {name: b}
    workspace: {artifact_path: /Volumes/c/s/v/lib}
    resources:
      jobs:
        j: {name: j, tasks: [{task_key: t, spark_jar_task: {main_class_name: m}}]}
    """


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("validate",), 1),
        (("plan",), 1),
        (("apply",), 1),
        (("summary",), 0),
        (("open", "j"), 1),
        (("run", "j"), 1),
        (("state",), 0),
        (("destroy",), 0),
    ],
)
def test_only_what_is_to_be_applied_has_to_be_applicable(
    command: Run, write: Any, host: str, arguments: tuple[str, ...], code: int
) -> None:
    folder = write({"databricks.yml": VOLUME})

    ended = command(*arguments, "-C", folder, "--host", host)

    asked = arguments[0] in ("validate", "plan", "apply")
    assert (ended.code, "volume c.s.v does not exist" in ended.err) == (code, asked)
    assert ("Missing required cluster or environment settings" in ended.err) is asked
