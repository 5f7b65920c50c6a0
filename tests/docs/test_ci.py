"""The workflows of the documentation: they parse, and every dbxplan command in them is one."""

import re
import shlex
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
