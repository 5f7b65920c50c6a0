"""`run`, `summary` and `open`: what was applied, run and shown. (§11.8, §11.9)"""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.cli.app import USAGE
from dbxplan.sdk import RawClient

Write = Callable[[Mapping[str, str]], Path]
PATH = {"PATH": os.environ["PATH"]}
BUNDLE = """
    bundle: {name: b}
    scripts:
      hello: {content: 'echo "$GREETING $DATABRICKS_BUNDLE_TARGET" > said; exit 3', env: {GREETING: hi}}
    resources:
      jobs:
        nightly:
          name: Nightly
          parameters: [{name: day, default: today}]
          tasks: [{task_key: load, notebook_task: {notebook_path: /x}}]
        other: {name: Other}
      pipelines:
        tables: {name: Tables, catalog: main, schema: s, libraries: [{file: {path: /x.py}}]}
      secret_scopes: {s: {name: s}}
    """


@pytest.fixture
def plain(tmp_path: Path) -> str:
    return f"emulator://{tmp_path / 'workspace.db'}"


@pytest.fixture
def go(command: Any, write: Write, plain: str) -> Any:
    """Runs `dbxplan NAME` on the bundle, which was applied."""
    folder = write({"databricks.yml": BUNDLE})
    assert command("apply", "-C", folder, "--host", plain, **PATH).code == 0

    def run(*arguments: str, query: str = "", **more: Any) -> Any:
        own, dash, after = list(arguments), [], []
        if "--" in own:
            at = own.index("--")
            own, dash, after = own[:at], ["--"], own[at + 1 :]
        return command(*own, "-C", folder, "--host", plain + query, *dash, *after, **PATH, **more)

    return run


def states(err: str) -> list[str]:
    """What was told of the run, without times and addresses."""
    return [line.split(" ", 1)[1] for line in err.splitlines() if line[:2] == "20"]


def test_a_job_is_started_with_its_parameters_and_followed(go: Any, plain: str) -> None:
    ended = go("run", "nightly", "--params", "day=monday")

    assert ended.code == 0
    assert ended.err.startswith("Run URL: https://")
    assert states(ended.err) == [
        '"Nightly" PENDING',
        '"Nightly" RUNNING',
        '"Nightly" TERMINATING',
        '"Nightly" TERMINATED SUCCESS',
    ]
    with RawClient(host=plain) as api:
        (run,) = api.jobs.list_runs()
        assert api.jobs.get_run(run_id=run["run_id"])["job_parameters"] == [
            {"name": "day", "default": "today", "value": "monday"}
        ]


def test_a_run_that_fails_fails_the_command_with_what_its_tasks_say(go: Any) -> None:
    ended = go("run", "jobs.nightly", query="?runs_fail=1")

    assert ended.code == 1
    assert ended.err.endswith(
        "Error: run failed: Workload failed, see run output for details\n"
        "task load failed\nWorkload failed, see run output for details\n"
    )


def test_a_pipeline_is_updated_and_followed(go: Any) -> None:
    ended, failed = go("run", "tables", "-o", "json"), go("run", "tables", query="?runs_fail=1")

    assert (ended.code, failed.code) == (0, 1)
    assert list(json.loads(ended.out)) == ["update_id"]
    assert states(ended.err)[-1] == "update_progress COMPLETED"
    assert failed.err.endswith("update_progress FAILED\nError: update failed\n")


@pytest.mark.parametrize("key", ["nightly", "tables"])
def test_a_run_can_be_left_alone_and_started_anew(go: Any, key: str) -> None:
    left = go("run", key, "--no-wait")
    again = go("run", key, "--restart", "--no-wait")

    assert (left.code, again.code) == (0, 0)
    assert len(left.err.splitlines()) == 1
    assert again.err.startswith("Cancelling the active ")


def test_a_script_runs_in_the_bundle_with_its_environment(go: Any, tmp_path: Path) -> None:
    ended = go("run", "hello")

    assert ended.code == 3
    assert (tmp_path / "bundle" / "said").read_text() == "hi default\n"


def test_a_command_runs_in_the_name_of_the_bundle(go: Any, tmp_path: Path, plain: str) -> None:
    ended = go("run", "--", "sh", "-c", f'echo "$DATABRICKS_HOST $DATABRICKS_BUNDLE_TARGET" > {tmp_path}/said; exit 5')

    assert ended.code == 5
    assert (tmp_path / "said").read_text() == f"{plain} default\n"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (
            (),
            USAGE,
            "expected a KEY of the resource to run; there are hello, jobs.nightly, jobs.other, pipelines.tables",
        ),
        (("nightyl",), USAGE, 'resource with key "nightyl" not found; did you mean nightly?'),
        (("s",), USAGE, 'resource with key "s" not found'),
        (("hello", "x"), USAGE, "additional arguments are not supported for scripts. Got: x."),
        (("nightly", "--only", "laod"), USAGE, 'task "laod" not found in job "Nightly"; there are load'),
        (
            ("nightly", "--python-params", "x"),
            USAGE,
            "the job to run defines job parameters; specifying task parameters",
        ),
        (("other", "--params", "a=b"), USAGE, "the job to run does not define job parameters"),
        (("nightly", "--params", "day"), USAGE, "--params: 'day' is no NAME=VALUE"),
        (("tables", "--refresh-all", "--refresh", "x"), USAGE, "cannot use --refresh or --full-refresh together with"),
        (("--", "no-such-program"), 1, 'looking up "no-such-program" failed'),
    ],
)
def test_what_cannot_be_run_is_named(go: Any, arguments: tuple[str, ...], code: int, message: str) -> None:
    ended = go("run", *arguments)

    assert ended.code == code
    assert message in ended.err


def test_what_was_not_applied_cannot_be_run_or_opened(command: Any, write: Write, plain: str) -> None:
    folder = write({"databricks.yml": BUNDLE})

    run = command("run", "nightly", "-C", folder, "--host", plain)
    opened = command("open", "nightly", "-C", folder, "--host", plain)

    assert (run.code, opened.code) == (1, 1)
    assert "jobs.nightly was not applied yet" in run.err
    assert opened.err == "Error: jobs.nightly was not applied yet\n"


def test_a_summary_lists_what_is_there_what_is_not_yet_and_what_is_left(go: Any, write: Write) -> None:
    edited = BUNDLE.replace("Nightly", "Daily").replace("        other: {name: Other}\n", "")
    write({"databricks.yml": edited})

    text, data = go("summary").out, json.loads(go("summary", "-o", "json").out)

    assert text.startswith("Name: b\nTarget: default\nWorkspace:\n  User: user@example.com\n")
    jobs = text[text.index("  Jobs:") : text.index("  Pipelines:")].splitlines()
    assert [line.split("  URL:")[0] for line in jobs if "ID:" not in line] == [
        "  Jobs:",
        "    nightly:",
        "      Name: Daily",
        "    ",
        "    other:",
        "      Name:",
        "    ",
    ]
    found = data["resources"]["jobs"]
    assert (found["other"]["modified_status"], sorted(found["other"])) == ("deleted", ["id", "modified_status", "url"])
    assert "modified_status" not in found["nightly"]
    assert found["nightly"]["url"].endswith(
        f"/jobs/{found['nightly']['id']}?w={found['nightly']['url'].rpartition('=')[2]}"
    )


def test_before_an_apply_a_summary_says_so(command: Any, write: Write, plain: str) -> None:
    folder = write({"databricks.yml": BUNDLE})

    text = command("summary", "-C", folder, "--host", plain).out
    data = json.loads(command("summary", "-C", folder, "--host", plain, "-o", "json").out)

    assert "    nightly:\n      Name: Nightly\n      URL:  (not deployed)\n" in text
    assert data["resources"]["jobs"]["nightly"]["modified_status"] == "created"


def test_the_page_of_a_resource_is_printed(go: Any) -> None:
    ended, none, without = go("open", "tables"), go("open"), go("open", "secret_scopes.s")

    assert ended.code == 0
    assert "/pipelines/" in ended.out
    assert (none.code, without.code) == (USAGE, 1)
    assert without.err == "Error: secret_scopes.s has no page\n"


APP = """
    bundle: {name: b}
    resources:
      jobs: {j: {name: j}}
      apps:
        shop:
          name: shop
          source_code_path: code
          config:
            command: [run, it]
            env: [{name: JOB, value: "${resources.jobs.j.id}"}, {name: TOKEN, value: t0ken}]
        bare: {name: bare, source_code_path: code/more}
    """


@pytest.fixture
def app(command: Any, write: Write, plain: str) -> Any:
    """Runs `dbxplan NAME` on a bundle with apps, which was applied."""
    folder = write({"databricks.yml": APP, "code/app.py": "", "code/more/app.py": ""})
    assert command("apply", "-C", folder, "--host", plain, **PATH).code == 0
    return lambda *arguments, **more: command(*arguments, "-C", folder, "--host", plain, **PATH, **more)


def test_an_app_is_started_given_its_code_and_followed(app: Any, plain: str) -> None:
    ended = app("run", "shop")
    with RawClient(host=plain) as api:
        (job,) = api.jobs.list()
        (deployment,) = (each for each in api.apps.list_deployments(app_name="shop") if "command" in each)

    assert ended.code == 0
    assert ended.err.splitlines()[:4] == [
        "App compute is stopped.",
        "Starting the app shop",
        "App compute is starting.",
        "App compute is active.",
    ]
    assert ended.err.splitlines()[-1].startswith("You can access the app at https://shop-")
    assert deployment["source_code_path"].endswith("/files/code")
    assert deployment["command"] == ["run", "it"]
    assert [each["name"] for each in deployment["env_vars"]] == ["JOB", "TOKEN"]
    assert deployment["status"] == {"state": "SUCCEEDED"}
    assert str(job["job_id"]) not in ended.err
    assert "t0ken" not in ended.err
    assert app("plan", "--detailed-exitcode").code == 0


def test_an_app_that_runs_gets_its_code_again(app: Any, plain: str) -> None:
    app("run", "apps.bare")
    left = app("run", "bare", "--no-wait")
    again = app("run", "bare")
    with RawClient(host=plain) as api:
        deployments = list(api.apps.list_deployments(app_name="bare"))

    assert (left.code, again.code) == (0, 0)
    assert "Starting" not in left.err + again.err
    assert left.err.splitlines()[-1].startswith("App URL: https://bare-")
    assert [each["status"]["state"] for each in deployments[:3]] == ["SUCCEEDED"] * 3


def test_an_app_takes_no_arguments(app: Any) -> None:
    ended = app("run", "shop", "more")

    assert (ended.code, ended.err) == (USAGE, "Error: an app takes no arguments, but there are more\n")


def test_an_app_of_an_immutable_folder_is_run_with_the_code_that_is_there(
    command: Any, write: Write, plain: str
) -> None:
    text = "bundle: {name: b}\nexperimental: {immutable_folder: true}\n"
    text += "resources: {apps: {a: {name: an-app, source_code_path: app}}}\n"
    where = ("-C", write({"databricks.yml": text, "app/app.py": "print()\n"}), "--host", plain)
    command("apply", *where)

    ended = command("run", "a", *where)

    assert ended.code == 0, ended.err
    with RawClient(host=plain) as api:
        (deployed,) = api.apps.list_deployments(app_name="an-app")
        assert deployed["source_code_path"].startswith("/Workspace/Users/")
        assert api.workspace.get_status(path=f"{deployed['source_code_path']}/app.py")["object_type"] == "FILE"
