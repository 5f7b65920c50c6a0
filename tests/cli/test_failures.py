"""Bad input ends in clear messages, exit codes and an unchanged workspace; never in a traceback."""

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from dbxplan.cli.console import Console

Run = Any  # of conftest.py


def test_malformed_yaml_is_told_with_its_place(command: Run, write: Any, host: str) -> None:
    folder = write({"databricks.yml": "bundle:\n  name: [x\n"})

    ended = command("plan", "-C", folder, "--host", host)

    assert ended.code == 1
    assert "databricks.yml:3:1" in ended.err


def test_a_folder_without_a_bundle_is_told(command: Run, tmp_path: Path) -> None:
    ended = command("plan", "-C", tmp_path)

    assert ended.code == 1
    assert f"databricks.yml not found in {tmp_path} or above it" in ended.err


def test_a_file_that_a_resource_needs_is_missed_by_name(command: Run, quickstart: Path, host: str) -> None:
    (quickstart / "src" / "fetch.py").unlink()

    ended = command("plan", "-C", quickstart, "--host", host)

    assert ended.code == 1
    assert "notebook src/fetch.py not found" in ended.err


def test_an_unknown_target_is_told_with_those_there_are(command: Run, quickstart: Path, host: str) -> None:
    ended = command("plan", "-C", quickstart, "-t", "nope", "--host", host)

    assert ended.code == 1
    assert ended.err == "Error: nope: no such target. Available targets: dev, prod\n\n"


def test_missing_credentials_are_told_with_the_remedy(command: Run, quickstart: Path) -> None:
    ended = command("plan", "-C", quickstart)

    assert ended.code == 1
    assert "set DATABRICKS_HOST and DATABRICKS_TOKEN" in ended.err


def test_a_refused_token_is_told_with_the_remedy(command: Run, quickstart: Path, tmp_path: Path) -> None:
    from dbxplan.emulator.server import running

    with running(tmp_path / "http.db") as server:
        ended = command("plan", "-C", quickstart, "--host", server.url, DATABRICKS_TOKEN="dapi-of-yesterday")

    assert ended.code == 1
    assert "The credentials are refused: expired, revoked, or of another workspace" in ended.err
    assert "dapi-of-yesterday" not in ended.err


def test_a_host_of_the_environment_that_differs_from_the_manifests_is_refused(command: Run, write: Any) -> None:
    folder = write({"databricks.yml": "bundle:\n  name: x\nworkspace:\n  host: https://one.example.com\n"})

    ended = command("plan", "-C", folder, DATABRICKS_HOST="https://two.example.com", DATABRICKS_TOKEN="t")

    assert ended.code == 64
    assert "workspace.host is https://one.example.com, but DATABRICKS_HOST is https://two.example.com" in ended.err


@pytest.mark.parametrize("known", [{}, {"DATABRICKS_HOST": "https://two.example.com"}])
def test_a_host_that_is_a_reference_says_what_to_do(command: Run, write: Any, known: dict[str, str]) -> None:
    text = "bundle:\n  name: x\nvariables: {place: {default: two.example.com}}\n"
    folder = write({"databricks.yml": f"{text}workspace:\n  host: https://${{var.place}}\n"})

    ended = command("plan", "-C", folder, DATABRICKS_TOKEN="t", **known)

    assert ended.code == 1
    assert "workspace.host is https://${var.place}, but a host cannot be a reference" in ended.err
    assert "--host or DATABRICKS_HOST" in ended.err


def test_a_host_given_by_option_wins_over_both(command: Run, write: Any, host: str) -> None:
    folder = write({"databricks.yml": "bundle:\n  name: x\nworkspace:\n  host: https://one.example.com\n"})

    ended = command("plan", "-C", folder, "--host", host, DATABRICKS_HOST="https://two.example.com")

    assert ended.code == 0


def test_the_state_of_another_workspace_is_refused(command: Run, quickstart: Path, tmp_path: Path) -> None:
    command("apply", "-C", quickstart, "--host", f"emulator://{tmp_path}/one.db", "--state", tmp_path / "state")

    ended = command(
        "plan", "-C", quickstart, "--host", f"emulator://{tmp_path}/two.db", DBXPLAN_STATE=str(tmp_path / "state")
    )

    assert ended.code == 1
    assert "one.db" in ended.err
    assert "two.db" in ended.err


def test_unknown_fields_and_wrong_types_are_warnings(command: Run, write: Any, host: str) -> None:
    text = """
        bundle:
          name: x
        resources:
          jobs:
            a:
              nme: a
              max_concurrent_runs: many
        """
    folder = write({"databricks.yml": text})

    ended = command("validate", "-C", folder, "--host", host)
    strict = command("validate", "--strict", "-C", folder, "--host", host)

    assert ended.code == 0
    assert "Warning: unknown field: nme" in ended.err
    assert "databricks.yml:8:28" in ended.err
    assert "Found 2 warnings" in ended.out
    assert strict.code == 1
    assert "2 warnings were found. Warnings are not allowed in strict mode" in strict.err


def test_what_cannot_be_done_yet_is_refused_by_name_all_at_once(command: Run, write: Any, host: str, api: Any) -> None:
    text = """
        bundle:
          name: x
        variables: {yes: {default: true}}
        presets:
          source_linked_deployment: ${var.yes}
        resources:
          jobs:
            "a.b":
              name: a
              permissions: [{level: CAN_VIEW, group_name: users}]
        """
    folder = write({"databricks.yml": text})

    ended = command("apply", "-C", folder, "--host", host)

    assert ended.code == 1
    assert "source-linked deployment is available only in the Databricks Workspace (databricks.yml:6:29)" in ended.err
    assert "permissions need a key without special characters: 'a.b' cannot be referred to" in ended.err
    assert list(api.jobs.list()) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("paln",), "no such command 'paln'; did you mean 'plan'?"),
        (("plan", "--foo"), "No such option"),
        (("plan", "-C", "/nowhere"), "does not exist"),
        (("apply", "--allow", "all"), "'all' is not one of"),
        (("apply", "--lock-timeout", "soon"), "'soon' is not a valid float"),
        (("-t", "dev"), "Missing command"),
        (("emulator", "--option", "foo=1"), "unknown option foo"),
    ],
)
def test_usage_errors_have_an_exit_code_of_their_own(command: Run, arguments: tuple[str, ...], words: str) -> None:
    ended = command(*arguments)

    assert ended.code == 64
    assert words in ended.err


def test_a_bad_address_to_approve_is_a_usage_error(command: Run, quickstart: Path, host: str) -> None:
    ended = command("apply", "--approve", "shop", "-C", quickstart, "--host", host)

    assert ended.code == 64
    assert "'shop' is no address" in ended.err


def test_a_reader_that_goes_away_does_not_end_the_work() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    told = io.StringIO()
    with os.fdopen(writing, "w") as stream:
        console = Console(stream, told, io.StringIO(), {})
        console.out("to nobody")
        console.out("nor this")
        console.err("but this")

    assert told.getvalue() == "but this\n"


def test_a_bundle_that_cannot_be_resolved_is_shown_as_far_as_it_got(command: Run, quickstart: Path, host: str) -> None:
    (quickstart / "src" / "fetch.py").unlink()

    shown = command("validate", "-C", quickstart, "--host", host)
    as_json = command("validate", "-o", "json", "-C", quickstart, "--host", host)

    assert shown.code == as_json.code == 1
    assert shown.out.startswith("Name: quickstart\nTarget: dev\n")
    assert shown.out.endswith("Found 1 error\n")
    assert json.loads(as_json.out)["bundle"]["name"] == "quickstart"


def test_an_unforeseen_error_is_told_without_a_traceback(
    command: Run, quickstart: Path, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    def broken(*arguments: object, **given: object) -> None:
        raise RuntimeError("out of luck")

    monkeypatch.setattr("dbxplan.workflow.draft", broken)

    ended = command("plan", "-C", quickstart, "--host", host)

    assert ended.code == 1
    assert "RuntimeError: out of luck" in ended.err
    assert "Traceback" not in ended.err


def test_a_name_cannot_steer_the_terminal(command: Run, write: Any, host: str) -> None:
    folder = write({"databricks.yml": 'bundle: {name: "a\\e[2J"}\n'})

    ended = command("validate", "-C", folder, "--host", host)

    assert ended.out.splitlines()[0] == "Name: a\\x1b[2J"
    assert "\x1b" not in ended.out


def test_a_circle_of_references_ends_the_command_before_anything_is_made(
    command: Run, write: Any, host: str, api: Any
) -> None:
    jobs = """
        bundle: {name: round}
        resources:
          jobs:
            one: {name: one, tasks: [{task_key: a, run_job_task: {job_id: "${resources.jobs.two.id}"}}]}
            two: {name: two, tasks: [{task_key: a, run_job_task: {job_id: "${resources.jobs.one.id}"}}]}
            three: {name: three}
        """
    folder = write({"databricks.yml": jobs})

    ended = [command(verb, "-C", folder, "--host", host) for verb in ("plan", "apply")]

    assert [each.code for each in ended] == [1, 1]
    for each in ended:
        assert "jobs.one (databricks.yml:5:10) needs jobs.two (databricks.yml:6:10), which needs jobs.one" in each.err
        assert "jobs.one.tasks[0].run_job_task.job_id, jobs.two.tasks[0].run_job_task.job_id" in each.err
    assert list(api.jobs.list()) == []
