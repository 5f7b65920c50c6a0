"""A saved plan is exact: what moved since is refused by name, and nothing but its steps is taken."""

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.errors import ConsentError, ManifestError, PlanError, UsageError
from dbxplan.plan import saved
from dbxplan.plan.model import Plan
from dbxplan.report.html import plan_html
from dbxplan.report.junit import plan_junit
from dbxplan.report.markdown import plan_markdown
from dbxplan.report.text import plan_text
from dbxplan.sdk import RawClient
from dbxplan.workflow import (
    Applied,
    Bundle,
    Choices,
    StalePlanError,
    Workspace,
    draft,
    recheck,
    reopened,
    run,
    save,
)

Write = Callable[[Mapping[str, str]], Path]
JOBS = """
    bundle:
      name: shop
    variables:
      size: {default: 1}
      token: {default: ""}
    resources:
      jobs:
        load:
          name: load
          max_concurrent_runs: ${var.size}
          tasks: [{task_key: t, notebook_task: {notebook_path: src/load.py}}]
        nightly:
          name: nightly
          tasks: [{task_key: t, run_job_task: {job_id: "${resources.jobs.load.id}"}}]
        other:
          name: other
    """
NOTEBOOK = "# Databricks notebook source\nprint(1)\n"
FILES = {"databricks.yml": JOBS, "src/load.py": NOTEBOOK}
ALL = Choices.of(auto_approve=True, allow=["data-loss"])


@pytest.fixture
def workspace(host: str, clock: Any) -> Workspace:
    return Workspace(host, environ={}, clock=clock)


@pytest.fixture
def folder(write: Write) -> Path:
    return write(FILES)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "plan.json"


def plan_to(file: Path, workspace: Workspace, folder: Path, **given: Any) -> Plan:
    return save(draft(workspace.load(folder, **given)), file)


def apply_from(
    file: Path, workspace: Workspace, folder: Path, choices: Choices = ALL, *, still_valid: bool = False, **given: Any
) -> Applied:
    plan = saved.read(file)
    return run(recheck(reopened(plan, workspace, folder, **given), plan, still_valid=still_valid), choices)


def job_id(applied: Applied, key: str) -> int:
    return int(applied.result.state.resources[Address("jobs", key)].id)  # type: ignore[union-attr]


def names(api: RawClient) -> list[str]:
    return sorted(item["settings"]["name"] for item in api.jobs.list())


def refusals(error: pytest.ExceptionInfo[StalePlanError]) -> dict[str, str]:
    lines = (line.strip().partition(": ") for line in error.value.problems if line.startswith("  "))
    return {name.rpartition("/")[2]: why for name, _, why in lines}


def test_a_saved_plan_is_applied_and_nothing_is_left(
    workspace: Workspace, folder: Path, file: Path, api: RawClient
) -> None:
    plan = plan_to(file, workspace, folder)

    applied = apply_from(file, workspace, folder)

    assert [step.address for step in applied.plan.steps] == [step.address for step in plan.steps]
    assert applied.ok
    assert names(api) == ["load", "nightly", "other"]
    again = workspace.plan(workspace.load(folder))
    assert (again.steps, again.files.upload) == ((), ())


def test_what_joined_the_manifest_since_is_no_part_of_it(
    workspace: Workspace, folder: Path, file: Path, write: Write, api: RawClient
) -> None:
    plan_to(file, workspace, folder)
    write({"databricks.yml": JOBS.replace("        other:", "        new: {name: new}\n        other:")})

    with pytest.raises(StalePlanError, match=r"databricks\.yml: the file is another than when the plan was made"):
        apply_from(file, workspace, folder)
    applied = apply_from(file, workspace, folder, still_valid=True)

    assert applied.ok
    assert names(api) == ["load", "nightly", "other"]
    assert [path.rpartition("/")[2] for path in applied.plan.files.upload] == ["load"]


def edit_manifest(write: Write) -> None:
    write({"databricks.yml": JOBS.replace("name: other", "name: others")})


def edit_file(write: Write) -> None:
    write({"src/load.py": NOTEBOOK + "print(2)\n"})


def drop_file(write: Write) -> None:
    write({"databricks.yml": JOBS.replace("src/load.py", "src/loads.py"), "src/loads.py": NOTEBOOK})
    (write({}) / "src/load.py").unlink()


@pytest.mark.parametrize(
    ("move", "refused"),
    [
        (edit_manifest, {"jobs.other": "the manifest moved (name) since it was planned"}),
        (
            edit_file,
            {
                "load": "the file is another than when the plan was made",
                "jobs.load": "it may need FILE, which is refused",
                "jobs.nightly": "it needs jobs.load, which is refused",
            },
        ),
    ],
)
def test_what_moved_here_is_refused_by_name(
    workspace: Workspace, folder: Path, file: Path, write: Write, api: RawClient, move: Any, refused: dict[str, str]
) -> None:
    plan = plan_to(file, workspace, folder)
    (notebook,) = [path for path in plan.files.upload if path.endswith("load")]
    expected = {name: why.replace("FILE", notebook) for name, why in refused.items()}
    move(write)

    with pytest.raises(StalePlanError) as error:
        apply_from(file, workspace, folder)

    assert {name: why for name, why in refusals(error).items() if name != "databricks.yml"} == expected
    assert names(api) == []


def test_the_rest_is_applied_when_asked_to(
    workspace: Workspace, folder: Path, file: Path, write: Write, api: RawClient
) -> None:
    plan_to(file, workspace, folder)
    write({"src/load.py": NOTEBOOK + "print(2)\n"})

    applied = apply_from(file, workspace, folder, still_valid=True)

    assert names(api) == ["other"]
    assert [path.rpartition("/")[2] for path in applied.plan.files.upload] == ["databricks.yml"]
    assert "refused: jobs.nightly: it needs jobs.load, which is refused" in applied.plan.notes


def test_a_file_that_is_gone_is_refused(workspace: Workspace, folder: Path, file: Path, write: Write) -> None:
    plan_to(file, workspace, folder)
    drop_file(write)

    with pytest.raises(StalePlanError, match=r"load: the file is gone from the bundle"):
        apply_from(file, workspace, folder)


def test_what_moved_in_the_workspace_is_refused_by_name(
    workspace: Workspace, folder: Path, file: Path, write: Write, api: RawClient
) -> None:
    first = workspace.apply(workspace.load(folder))
    write({"databricks.yml": JOBS.replace("name: other", "name: others").replace("name: load", "name: loads")})
    plan_to(file, workspace, folder)
    api.jobs.update(job_id=job_id(first, "other"), new_settings={"max_concurrent_runs": 7})
    api.jobs.delete(job_id=job_id(first, "load"))

    with pytest.raises(StalePlanError) as error:
        apply_from(file, workspace, folder)

    assert refusals(error) == {
        "jobs.load": "the workspace moved (it is gone) since it was planned",
        "jobs.other": "the workspace moved (max_concurrent_runs) since it was planned",
    }
    assert names(api) == ["nightly", "other"]


def test_what_another_run_recorded_is_refused_by_name(
    workspace: Workspace, folder: Path, file: Path, write: Write
) -> None:
    workspace.apply(workspace.load(folder))
    write({"databricks.yml": JOBS.replace("name: other", "name: others")})
    plan_to(file, workspace, folder)
    write({"databricks.yml": JOBS.replace("name: other", "name: third")})
    workspace.apply(workspace.load(folder))
    write({"databricks.yml": JOBS.replace("name: other", "name: others")})

    with pytest.raises(StalePlanError) as error:
        apply_from(file, workspace, folder)

    assert set(refusals(error)) == {"jobs.other"}
    assert "its record moved (another run wrote serial " in refusals(error)["jobs.other"]


def test_one_that_somebody_made_meanwhile_is_refused(
    workspace: Workspace, write: Write, file: Path, api: RawClient
) -> None:
    schema = "schemas: {s: {catalog_name: main, name: s}}"
    folder = write({"databricks.yml": f"bundle: {{name: b}}\nresources: {{{schema}}}\n"})
    plan_to(file, workspace, folder)
    api.schemas.create(catalog_name="main", name="s")

    with pytest.raises(StalePlanError) as error:
        apply_from(file, workspace, folder)

    assert refusals(error) == {"schemas.s": "the workspace moved (there is one by now) since it was planned"}


def test_applied_twice_it_says_so(workspace: Workspace, folder: Path, file: Path, api: RawClient) -> None:
    plan_to(file, workspace, folder)
    apply_from(file, workspace, folder)
    calls = names(api)

    applied = apply_from(file, workspace, folder)

    assert applied.result is None
    assert applied.plan.notes[-1].startswith("this plan was applied already: nothing of it is left to do")
    assert names(api) == calls


def test_in_another_checkout_it_is_the_same_plan(
    workspace: Workspace, folder: Path, file: Path, tmp_path: Path, api: RawClient
) -> None:
    plan_to(file, workspace, folder)
    shutil.copytree(folder, tmp_path / "elsewhere" / "checkout")
    shutil.rmtree(folder)

    assert apply_from(file, workspace, tmp_path / "elsewhere" / "checkout").ok
    assert names(api) == ["load", "nightly", "other"]


def test_without_the_state_that_it_was_made_from_it_says_so(
    workspace: Workspace, folder: Path, file: Path, write: Write, lose: Callable[[Bundle], None]
) -> None:
    bundle = workspace.load(folder)
    workspace.apply(bundle)
    write({"databricks.yml": JOBS.replace("name: other", "name: others")})
    plan_to(file, workspace, folder)
    lose(bundle)

    with pytest.raises(PlanError, match=r"from the state of deployment .*, but the store here has no state of this"):
        apply_from(file, workspace, folder)


def test_on_another_machine_the_shared_store_has_the_state(
    workspace: Workspace, folder: Path, file: Path, write: Write, tmp_path: Path, api: RawClient
) -> None:
    workspace.apply(workspace.load(folder))
    write({"databricks.yml": JOBS.replace("name: other", "name: others")})
    plan_to(file, workspace, folder)
    shutil.copytree(folder, tmp_path / "elsewhere", ignore=shutil.ignore_patterns(".databricks"))

    assert apply_from(file, workspace, tmp_path / "elsewhere").ok
    assert names(api) == ["load", "nightly", "others"]


def test_another_store_is_named(workspace: Workspace, folder: Path, file: Path, write: Write, tmp_path: Path) -> None:
    place = str(tmp_path / "states")
    there = Workspace(workspace.host, environ={}, clock=workspace.clock, state=place)
    there.apply(there.load(folder))
    write({"databricks.yml": JOBS.replace("name: other", "name: others")})
    plan = plan_to(file, there, folder)

    assert plan.made.state == place
    with pytest.raises(PlanError, match=rf"the store that it was made with \(--state {place}\), or plan again"):
        apply_from(file, workspace, folder)
    assert apply_from(file, there, folder).ok


def test_without_the_bundle_it_says_so(workspace: Workspace, folder: Path, file: Path, tmp_path: Path) -> None:
    plan_to(file, workspace, folder)
    (tmp_path / "empty").mkdir()
    other = tmp_path / "other"
    other.mkdir()
    (other / "databricks.yml").write_text("bundle: {name: other}\n")

    with pytest.raises(PlanError, match=r"the plan is of bundle 'shop', whose files are needed to apply it"):
        apply_from(file, workspace, tmp_path / "empty")
    with pytest.raises(PlanError, match=r"is of bundle 'shop', but the one in .* is 'other'"):
        apply_from(file, workspace, other)


def test_in_another_workspace_it_is_refused(
    workspace: Workspace, folder: Path, file: Path, tmp_path: Path, clock: Any
) -> None:
    plan_to(file, workspace, folder)
    other = Workspace(f"emulator://{tmp_path / 'other.db'}", environ={}, clock=clock)

    with pytest.raises(PlanError, match=r"the plan is of emulator://.*workspace\.db .*, but this is .*other\.db"):
        apply_from(file, other, folder)


def test_for_another_target_it_is_refused(workspace: Workspace, folder: Path, file: Path) -> None:
    plan_to(file, workspace, folder)

    with pytest.raises(UsageError, match="the plan is of target 'default', not 'prod'"):
        apply_from(file, workspace, folder, target="prod")


@pytest.mark.parametrize("way", ["flag", "environment", "file"])
def test_variables_need_not_be_given_again(
    workspace: Workspace, folder: Path, file: Path, write: Write, api: RawClient, way: str
) -> None:
    planned = replace_environ(workspace, {"BUNDLE_VAR_size": "3"} if way == "environment" else {})
    overrides = folder / ".databricks" / "bundle" / "default" / "variable-overrides.json"
    if way == "file":
        overrides.parent.mkdir(parents=True)
        overrides.write_text('{"size": 3}')
    plan = plan_to(file, planned, folder, variables=["size=3"] if way == "flag" else [])
    overrides.unlink(missing_ok=True)

    assert apply_from(file, workspace, folder).ok
    assert plan.made.variables == {"size": 3 if way == "file" else "3"}
    assert sorted(item["settings"]["max_concurrent_runs"] for item in api.jobs.list()) == [1, 1, 3]


def test_other_variables_are_refused_by_name(workspace: Workspace, folder: Path, file: Path) -> None:
    plan_to(file, workspace, folder, variables=["size=3"])
    apply_from(file, workspace, folder, variables=["size=3"], choices=ALL)
    plan_to(file, workspace, folder, variables=["size=4"])

    with pytest.raises(StalePlanError) as error:
        apply_from(file, workspace, folder, variables=["size=5"])

    assert refusals(error)["variable size"] == "it is '5' now, and was '4' when the plan was made"
    assert refusals(error)["jobs.load"] == "the manifest moved (max_concurrent_runs) since it was planned"


def test_secret_variables_are_asked_for_again_by_name(workspace: Workspace, folder: Path, file: Path) -> None:
    workspace.apply(workspace.load(folder))
    plan_to(file, workspace, folder, variables=["token=hunter2", "size=2"])

    assert "hunter2" not in file.read_text()
    with pytest.raises(ManifestError, match=r"a value of variable token, which is secret and not kept in it"):
        apply_from(file, workspace, folder)
    with pytest.raises(StalePlanError, match=r"variable token: its value, which is secret, is another"):
        apply_from(file, workspace, folder, variables=["token=hunter3"])
    assert apply_from(file, workspace, folder, variables=["token=hunter2"]).ok


SHOWN = """
    bundle: {name: b}
    variables: {db_password: {}, secret_scope: {}, api_key: {}}
    resources:
      clusters:
        c: {cluster_name: c, spark_version: 15.4.x-scala2.12, node_type_id: i3.xlarge, num_workers: 1,
            spark_env_vars: {PW: "${var.db_password}", KEY: "{{secrets/${var.secret_scope}/key}}"}}
      jobs:
        j:
          name: j
          parameters:
            - {name: url, default: "db://me:${var.db_password}@${resources.clusters.c.id}"}
            - {name: key, default: "${var.api_key}"}
          tags: {one: "${var.api_key}", two: free}
    """


def test_a_secret_variable_stands_nowhere_in_a_plan_be_it_in_a_field_that_anybody_may_read(
    workspace: Workspace, write: Write, file: Path
) -> None:
    folder = write({"databricks.yml": SHOWN})
    first = ["db_password=old-hunter", "secret_scope=etl-secrets", "api_key=kn01"]
    plans = [plan_to(file, workspace, folder, variables=first)]
    texts = [file.read_text()]
    apply_from(file, workspace, folder, variables=first)
    second = ["db_password=new-hunter", "secret_scope=etl-secrets", "api_key=kn02"]
    plans.append(plan_to(file, workspace, folder, variables=second))
    texts += [
        file.read_text(),
        *(reader(plan) for plan in plans for reader in (plan_text, plan_markdown, plan_html, plan_junit)),
    ]

    assert not [word for word in ("old-hunter", "new-hunter", "kn01", "kn02") for text in texts if word in text]
    assert "etl-secrets" in texts[0]
    assert [str(change.path) for step in plans[1].steps for change in step.changes] == [
        "spark_env_vars.PW",
        "parameters[url].default",
        "parameters[key].default",
        "tags.one",
    ]
    assert apply_from(file, workspace, folder, variables=second).ok
    assert workspace.plan(workspace.load(folder, variables=second)).steps == ()


CLUSTER = """
    bundle: {name: b}
    variables: {word: {}}
    resources:
      clusters:
        c:
          cluster_name: c
          spark_version: 15.4.x-scala2.12
          node_type_id: i3.xlarge
          num_workers: 1
          docker_image: {url: u, basic_auth: {username: me, password: "${var.word}"}}
    """


def test_a_secret_that_changed_is_refused_and_never_written(workspace: Workspace, write: Write, file: Path) -> None:
    folder = write({"databricks.yml": CLUSTER})
    workspace.apply(workspace.load(folder, variables=["word=first"]))
    plan_to(file, workspace, folder, variables=["word=second"])

    assert '"second"' not in file.read_text()
    assert list(saved.read(file).made.secrets) == ["word"]
    with pytest.raises(StalePlanError) as error:
        apply_from(file, workspace, folder, variables=["word=third"])
    assert refusals(error)["clusters.c"].startswith("the manifest moved (docker_image")
    assert apply_from(file, workspace, folder, variables=["word=second"]).ok


def test_before_the_first_apply_there_is_no_key_and_the_plan_holds_all_the_same(
    workspace: Workspace, write: Write, file: Path
) -> None:
    folder = write({"databricks.yml": CLUSTER})
    plan = plan_to(file, workspace, folder, variables=["word=first"])

    with pytest.raises(StalePlanError, match="variable word: its value, which is secret, is another"):
        apply_from(file, workspace, folder, variables=["word=second"])
    assert apply_from(file, workspace, folder, variables=["word=first"]).ok
    assert plan_to(file, workspace, folder, variables=["word=first"]).made.secrets != plan.made.secrets


def test_before_the_first_apply_secrets_of_the_files_are_compared_too(
    workspace: Workspace, write: Write, file: Path
) -> None:
    folder = write({"databricks.yml": CLUSTER.replace("${var.word}", "in-the-file")})
    plan_to(file, workspace, folder, variables=["word=1"])
    write({"databricks.yml": CLUSTER.replace("${var.word}", "in-another-file")})

    with pytest.raises(StalePlanError) as error:
        apply_from(file, workspace, folder, variables=["word=1"])
    assert refusals(error)["clusters.c"].startswith("the manifest moved (docker_image")


def test_consent_is_given_at_the_apply_or_goes_along(
    workspace: Workspace, folder: Path, file: Path, write: Write, api: RawClient
) -> None:
    workspace.apply(workspace.load(folder))
    write({"databricks.yml": JOBS.partition("        other:")[0]})
    plan_to(file, workspace, folder)

    with pytest.raises(ConsentError, match=r"jobs\.other: delete \(delete\)"):
        apply_from(file, workspace, folder, Choices.of())
    assert names(api) == ["load", "nightly", "other"]
    assert apply_from(file, workspace, folder, Choices.of(approve=["jobs.other"])).ok
    assert names(api) == ["load", "nightly"]


def test_only_what_is_needed_is_read(tmp_path: Path, write: Write, file: Path, clock: Any) -> None:
    workspace = Workspace(f"emulator://{tmp_path / 'w.db'}", environ={}, clock=clock)
    jobs = "".join(f"    j{number}: {{name: job {number}}}\n" for number in range(50))
    text = f"bundle:\n  name: many\nresources:\n  jobs:\n{jobs}"
    folder = write({"databricks.yml": text})
    workspace.apply(workspace.load(folder))
    write({"databricks.yml": text.replace("name: job 7}", "name: seven}")})
    plan_to(file, workspace, folder)

    plan = saved.read(file)
    fresh = recheck(reopened(plan, workspace, folder), plan)

    assert fresh.plan.cost.objects == 1


def test_a_plan_edited_with_its_digest_is_still_checked(workspace: Workspace, folder: Path, file: Path) -> None:
    """A digest is no signature: what is applied comes from bundle and workspace, whatever the file says."""
    plan = plan_to(file, workspace, folder)
    first, *rest = plan.steps
    saved.write(
        replace(plan, steps=(replace(first, fingerprint=replace(first.fingerprint, live="sha256:0")), *rest)), file
    )

    with pytest.raises(StalePlanError, match=rf"{first.address}: the workspace moved"):
        apply_from(file, workspace, folder)
    assert json.loads(file.read_text())["format"] == 1


def test_what_moves_while_somebody_else_holds_the_lock_is_refused_too(
    workspace: Workspace, folder: Path, file: Path, write: Write, api: RawClient
) -> None:
    plan = plan_to(file, workspace, folder)
    checked = recheck(reopened(plan, workspace, folder), plan)
    workspace.apply(workspace.load(folder), select=["jobs.other"])

    with pytest.raises(StalePlanError) as error:
        run(checked, ALL)

    assert refusals(error) == {"jobs.other": "it is as the plan wanted it already"}
    assert names(api) == ["other"]
    assert apply_from(file, workspace, folder, still_valid=True).ok
    assert names(api) == ["load", "nightly", "other"]


def test_files_that_go_are_part_of_it(workspace: Workspace, folder: Path, file: Path, write: Write) -> None:
    workspace.apply(workspace.load(folder))
    write({"databricks.yml": JOBS.replace("src/load.py", "src/loads.py"), "src/loads.py": NOTEBOOK})
    (folder / "src" / "load.py").unlink()
    plan = plan_to(file, workspace, folder)

    applied = apply_from(file, workspace, folder)

    assert [path.rpartition("/")[2] for path in plan.files.remove] == ["load"]
    assert applied.plan.files.remove == plan.files.remove
    assert workspace.plan(workspace.load(folder)).files.remove == ()
    assert apply_from(file, workspace, folder).result is None


def test_permissions_and_moves_are_part_of_it(workspace: Workspace, write: Write, file: Path) -> None:
    job = "resources: {jobs: {old: {name: j, permissions: [{level: CAN_VIEW, group_name: users}]}}}\n"
    folder = write({"databricks.yml": f"bundle: {{name: b}}\n{job}"})
    workspace.apply(workspace.load(folder))
    moved = job.replace("old", "new").replace("CAN_VIEW", "CAN_MANAGE_RUN")
    write({"databricks.yml": f"bundle: {{name: b}}\nmoved: [{{from: jobs.old, to: jobs.new}}]\n{moved}"})
    plan = plan_to(file, workspace, folder)

    assert {str(step.address): step.action.value for step in plan.steps} == {
        "jobs.new": "record",
        "jobs.new.permissions": "update",
    }
    assert apply_from(file, workspace, folder).ok
    assert workspace.plan(workspace.load(folder)).steps == ()
    assert apply_from(file, workspace, folder).result is None


def test_the_library_does_the_same(workspace: Workspace, folder: Path, file: Path, write: Write) -> None:
    workspace.plan(workspace.load(folder), select=["jobs.other"], out=file)

    applied = workspace.apply_saved(file, folder)

    assert [str(step.address) for step in applied.plan.steps] == ["jobs.other"]
    assert set(map(str, applied.result.state.resources)) == {"jobs.other"}  # type: ignore[union-attr]
    assert saved.read(file).made.select == ("jobs.other",)


def replace_environ(workspace: Workspace, environ: Mapping[str, str]) -> Workspace:
    return Workspace(workspace.host, environ=environ, clock=workspace.clock)


def test_a_reference_that_is_known_by_now_is_no_edit_of_the_manifest(
    workspace: Workspace, folder: Path, file: Path, api: RawClient
) -> None:
    plan_to(file, workspace, folder)
    run(draft(workspace.load(folder), select=["jobs.load"]), ALL)

    with pytest.raises(StalePlanError) as error:
        apply_from(file, workspace, folder)

    assert refusals(error)["jobs.nightly"] == "what it refers to moved, or is known by now since it was planned"
