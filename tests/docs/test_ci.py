"""The workflows of the documentation: they parse, and every dbxplan command in them is one."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from dbxplan.cli.app import app

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("ci-github.md", "ci-gitlab.md")


def workflow(page: str) -> Any:
    (text,) = re.findall(r"(?ms)^```yaml\n(.*?)^```$", (DOCS / page).read_text())
    return yaml.load(text, yaml.BaseLoader)  # strings only: `on` is no boolean


def texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict | list):
        for item in node.values() if isinstance(node, dict) else node:
            yield from texts(item)
    else:
        yield str(node)


def commands(page: str) -> list[list[str]]:
    """The arguments of each call of dbxplan, redirections left out; those in the prose too."""
    prose = re.findall(r"`(dbxplan [^`]+)`", re.sub(r"(?ms)^```.*?^```$", "", (DOCS / page).read_text()))
    lines = [line for text in texts(workflow(page)) for line in text.splitlines()]
    return [shlex.split(line.partition(" >")[0])[1:] for line in [*lines, *prose] if line.startswith("dbxplan ")]


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_a_page_is_understood(page: str) -> None:
    found = commands(page)

    assert {name for name, *_ in found} == {"plan", "show", "apply"}
    for name, *arguments in found:
        context = click.Context(app)
        command = app.get_command(context, name)
        assert command is not None
        values, rest, _ = command.make_parser(click.Context(command)).parse_args(list(arguments))
        assert rest == []
        for parameter in command.params:
            if isinstance(parameter.type, click.Choice) and values.get(parameter.name) not in (None, [], ()):
                parameter.type.convert(values[parameter.name], parameter, context)


@pytest.mark.parametrize("page", PAGES)
def test_what_is_applied_is_the_plan_that_was_saved(page: str) -> None:
    found = commands(page)

    saved = [arguments[arguments.index("--out") + 1] for arguments in found if "--out" in arguments]
    applied = [arguments[1] for arguments in found if arguments[0] == "apply"]
    assert saved == ["plan.json"]
    assert set(applied) == {"plan.json"}


def test_the_github_jobs_have_identities_of_their_own_and_the_least_rights() -> None:
    jobs = workflow("ci-github.md")["jobs"]

    assert {name: job["env"]["DATABRICKS_CLIENT_ID"] for name, job in jobs.items()} == {
        "plan": "${{ vars.DATABRICKS_PLAN_CLIENT_ID }}",
        "apply": "${{ vars.DATABRICKS_APPLY_CLIENT_ID }}",
    }
    assert [name for name, job in jobs.items() if "environment" in job] == ["apply"]
    assert {name: job["permissions"].get("pull-requests") for name, job in jobs.items()} == {
        "plan": "write",
        "apply": "read",
    }
    assert all(step.keys() & {"run", "uses"} for job in jobs.values() for step in job["steps"])


def test_the_gitlab_jobs_have_identities_of_their_own() -> None:
    jobs = {name: job for name, job in workflow("ci-gitlab.md").items() if "script" in job}

    assert {name: job["variables"]["DATABRICKS_CLIENT_ID"] for name, job in jobs.items()} == {
        "plan": "$DATABRICKS_PLAN_CLIENT_ID",
        "apply": "$DATABRICKS_APPLY_CLIENT_ID",
    }
    assert [name for name, job in jobs.items() if "resource_group" in job] == ["apply"]


@pytest.mark.parametrize("page", PAGES)
def test_the_settings_of_a_page_are_ones(page: str) -> None:
    from dbxplan.sdk.config import Config
    from dbxplan.workflow.workspace import DEPLOYER_VARIABLE

    known = {name for attribute in Config.attributes() for name in attribute.env} | {DEPLOYER_VARIABLE}
    names = set(re.findall(r"(?m)^\s+((?:DATABRICKS|DBXPLAN)_\w+):", (DOCS / page).read_text()))

    assert names - known <= {"DATABRICKS_OIDC_TOKEN"}
    assert {"DATABRICKS_AUTH_TYPE", "DATABRICKS_CLIENT_ID", DEPLOYER_VARIABLE} <= names


FAKE = """#!/usr/bin/env python3
import os, pathlib, sys

arguments = sys.argv[1:]
with open(os.environ["SEEN"], "a") as seen:
    print(*arguments, file=seen)
for wanted, answer in (line.split(" => ") for line in os.environ["ANSWERS"].splitlines()):
    if wanted in " ".join(arguments):
        print(answer)
        break
"""


class Shell:
    """Runs scripts of the pages with programs in place of those that ask other servers."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.seen = folder, folder / "seen"
        for name in ("gh", "curl"):
            (folder / name).write_text(FAKE)
            (folder / name).chmod(0o755)
        (folder / "plan.md").write_text("<!-- dbxplan shop prod -->\n# plan\n")

    def run(self, script: str, answers: str) -> tuple[int, str]:
        """Its end, and what it said of what went wrong."""
        self.seen.write_text("")
        environ = {
            **os.environ,
            "PATH": f"{self.folder}:{os.path.dirname(sys.executable)}:{os.environ['PATH']}",
            "SEEN": str(self.seen),
            "ANSWERS": answers,
            "RUNNER_TEMP": str(self.folder),
            **dict.fromkeys(("NUMBER", "GITHUB_REPOSITORY", "GITHUB_SHA", "CI_API_V4_URL", "CI_PROJECT_ID"), "x"),
            **dict.fromkeys(("CI_MERGE_REQUEST_IID", "CI_COMMIT_SHA", "COMMENT_TOKEN"), "x"),
        }
        ended = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script],
            env=environ,
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        return ended.returncode, ended.stdout + ended.stderr

    @property
    def last(self) -> str:
        return self.seen.read_text().splitlines()[-1]


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def github(job: str, name: str) -> str:
    (step,) = (step for step in workflow("ci-github.md")["jobs"][job]["steps"] if step.get("name", "").startswith(name))
    return str(step["run"])


def gitlab(job: str) -> str:
    (script,) = (text for text in workflow("ci-gitlab.md")[job]["script"] if "PRIVATE-TOKEN" in text)
    return str(script)


def test_a_pull_request_has_one_comment_that_changes(shell: Shell) -> None:
    script = github("plan", "Comment")

    assert shell.run(script, "--paginate => 17") == (0, "")
    assert shell.last == f"api --silent --method PATCH repos/x/issues/comments/17 --field body=@{shell.folder}/plan.md"
    assert shell.run(script, "--paginate => ")[0] == 0
    assert shell.last == f"pr comment x --body-file {shell.folder}/plan.md"


def test_the_plan_of_the_merged_pull_request_is_fetched_or_none(shell: Shell) -> None:
    script = github("apply", "Fetch")

    assert shell.run(script, "/pulls => abc\nrun list => 5")[0] == 0
    assert shell.last == "run download 5 --name plan"
    assert shell.run(script, "/pulls => ") == (1, "x came without a pull request, so there is no plan of it\n")
    assert shell.run(script, "/pulls => abc\nrun list => ") == (1, "no plan was made of abc\n")


def test_a_merge_request_has_one_comment_that_changes(shell: Shell) -> None:
    mark = '"body": "<!-- dbxplan shop prod -->\\nold"'
    script = gitlab("plan")

    assert shell.run(script, f'per_page => [{{"id": 3, "body": "other"}}, {{"id": 4, {mark}}}]')[0] == 0
    assert shell.last.endswith("--request PUT --data-urlencode body@plan.md x/projects/x/merge_requests/x/notes/4")
    assert shell.run(script, "per_page => []")[0] == 0
    assert shell.last.endswith("--data-urlencode body@plan.md x/projects/x/merge_requests/x/notes")


def test_the_plan_of_the_merged_merge_request_is_fetched_or_none(shell: Shell) -> None:
    there = (
        'commits/x => [{"iid": 8}]\nmerge_requests/8/pipelines => [{"id": 9, "name": null}]\n'
        'pipelines/9/jobs => [{"id": 1, "name": "lint"}, {"id": 2, "name": "plan"}]\nartifacts => {}'
    )

    assert shell.run(gitlab("apply"), there) == (0, "")
    assert shell.last.endswith("x/projects/x/jobs/2/artifacts/plan.json")
    assert (shell.folder / "plan.json").read_text() == "{}\n"
    assert shell.run(gitlab("apply"), "commits/x => []") == (1, "x has no merge request with a plan\n")


def test_actions_of_others_are_pinned_and_forks_have_no_plan() -> None:
    text = (DOCS / "ci-github.md").read_text()
    used = re.findall(r"(?m)uses: (\S+)@(\S+)", text)

    assert used
    assert [action for action, version in used if not re.fullmatch("[0-9a-f]{40}", version)] == []
    assert "head.repo.full_name == github.repository" in workflow("ci-github.md")["jobs"]["plan"]["if"]
    assert "SOURCE_PROJECT_ID == $CI_PROJECT_ID" in workflow("ci-gitlab.md")["plan"]["rules"][0]["if"]
