"""What a bundle ships, the whole way: built, planned, uploaded, named by its resources. On the emulator."""

import io
import json
import os
import shutil
import sys
import tarfile
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest

from dbxplan.address import Address
from dbxplan.apply.events import RunStarted
from dbxplan.errors import ManifestError
from dbxplan.files import remote
from dbxplan.manifest.rules.wheel_wrappers import notebook
from dbxplan.manifest.tree import Map
from dbxplan.plan.model import Plan
from dbxplan.sdk import RawClient
from dbxplan.workflow import Choices, Workspace, draft, run
from dbxplan.workflow.files import built, shipped_digests

Write = Callable[[Mapping[str, str]], Path]
INPUTS = Path(__file__).parents[2] / "shared" / "inputs" / "bundles"
INTERNAL = "/Workspace/Users/user@example.com/.bundle/b/default/artifacts/.internal"
STATE = "/Workspace/Users/user@example.com/.bundle/b/default/state"
BUNDLE = """
    bundle: {name: b}
    artifacts: {lib: {build: sh make.sh, files: [{source: dist/*.jar}]}}
    resources:
      jobs:
        j:
          name: j
          tasks:
            - task_key: t
              spark_jar_task: {main_class_name: m}
              new_cluster: {spark_version: 15.4.x-scala2.12, node_type_id: i3.xlarge, num_workers: 1}
              libraries: [{jar: dist/*.jar}]
    """
MAKE = "mkdir -p dist && cp source dist/x.jar && echo made >> ../made\n"
FILES = {"databricks.yml": BUNDLE, "make.sh": MAKE, "source": "1", ".gitignore": "dist/\n"}
ENVIRON = {"PATH": os.environ["PATH"]}


@pytest.fixture
def workspace(host: str, clock: Any) -> Workspace:
    return Workspace(host, environ=ENVIRON, clock=clock)


def moved(plan: Plan) -> tuple[list[str], list[str], tuple[str, ...]]:
    """Steps, names of files and reasons."""
    files = [f"{path.rpartition('/')[2]}: {why}" for path, why in plan.files.reasons.items()]
    return [str(step.address) for step in plan.steps], files, plan.files.remove


def test_what_was_built_is_named_uploaded_and_then_left_alone(
    workspace: Workspace, write: Write, api: RawClient
) -> None:
    folder = write(FILES)
    applied = workspace.apply(workspace.load(folder))
    id = applied.result.state.resources[Address("jobs", "j")].id  # type: ignore[union-attr]
    (task,) = api.jobs.get(job_id=int(id))["settings"]["tasks"]

    again = workspace.plan(workspace.load(folder))

    assert applied.ok
    assert [library["jar"] for library in task["libraries"]] == [f"{INTERNAL}/x.jar"]
    assert remote.read(api, f"{INTERNAL}/x.jar") == b"1"
    assert moved(again) == ([], [], ())
    assert (applied.plan.files.artifacts, again.files.unchanged_artifacts) == ((f"{INTERNAL}/x.jar",), 1)


def test_a_plan_builds_and_tells_what_would_go_up(workspace: Workspace, write: Write, api: RawClient) -> None:
    folder = write(FILES)
    workspace.apply(workspace.load(folder))
    write({"source": "2"})

    plan = workspace.plan(workspace.load(folder))

    assert moved(plan) == ([], ["x.jar: changed here", "source: changed here"], ())
    assert remote.read(api, f"{INTERNAL}/x.jar") == b"1"


def test_one_run_builds_once(workspace: Workspace, write: Write, tmp_path: Path) -> None:
    drafted = draft(workspace.load(write(FILES)))

    run(drafted, Choices())

    assert (tmp_path / "made").read_text() == "made\n"


def test_libraries_that_are_no_longer_named_go_but_nothing_that_others_put_there(
    workspace: Workspace, write: Write, api: RawClient
) -> None:
    folder = write(FILES)
    workspace.apply(workspace.load(folder))
    remote.put(api, f"{INTERNAL}/theirs.jar", b"x")
    write({"make.sh": MAKE.replace("x.jar", "y.jar").replace("mkdir", "rm -rf dist; mkdir")})

    plan = workspace.apply(workspace.load(folder)).plan

    assert moved(plan) == (["jobs.j"], ["y.jar: new", "make.sh: changed here"], (f"{INTERNAL}/x.jar",))
    names = [item["path"].rpartition("/")[2] for item in api.workspace.list(path=INTERNAL)]
    assert sorted(names) == ["theirs.jar", "y.jar"]


def test_old_libraries_can_be_left_alone(workspace: Workspace, write: Write, api: RawClient) -> None:
    folder = write({**FILES, "databricks.yml": BUNDLE + "experimental: {skip_artifact_cleanup: true}\n"})
    workspace.apply(workspace.load(folder))
    write({"make.sh": MAKE.replace("x.jar", "y.jar").replace("mkdir", "rm -rf dist; mkdir")})

    workspace.apply(workspace.load(folder))

    assert len(list(api.workspace.list(path=INTERNAL))) == 2
    assert moved(workspace.plan(workspace.load(folder))) == ([], [], ())


def test_libraries_may_go_to_a_volume(workspace: Workspace, write: Write, api: RawClient) -> None:
    text = BUNDLE + "workspace: {artifact_path: /Volumes/c/s/v/lib}\n"
    folder = write({**FILES, "databricks.yml": text})
    with pytest.raises(ManifestError, match=r"volume c\.s\.v does not exist"):
        workspace.plan(workspace.load(folder))
    api.catalogs.create(name="c")
    api.schemas.create(name="s", catalog_name="c")
    api.volumes.create(name="v", catalog_name="c", schema_name="s", volume_type="MANAGED")

    applied = workspace.apply(workspace.load(folder))

    assert applied.ok
    entries = api.files.list_directory_contents(directory_path="/Volumes/c/s/v/lib/.internal")
    assert [entry["name"] for entry in entries] == ["x.jar"]
    assert moved(workspace.plan(workspace.load(folder))) == ([], [], ())
    workspace.destroy(workspace.load(folder), auto_approve=True)
    assert list(api.files.list_directory_contents(directory_path="/Volumes/c/s/v/lib/.internal")) == []


def test_a_bundle_can_be_destroyed_when_the_volume_of_its_libraries_is_gone(
    workspace: Workspace, write: Write, api: RawClient
) -> None:
    folder = write({**FILES, "databricks.yml": BUNDLE + "workspace: {artifact_path: /Volumes/c/s/v/lib}\n"})
    api.catalogs.create(name="c")
    api.schemas.create(name="s", catalog_name="c")
    api.volumes.create(name="v", catalog_name="c", schema_name="s", volume_type="MANAGED")
    workspace.apply(workspace.load(folder))
    api.volumes.delete(name="c.s.v")

    destroyed = workspace.destroy(workspace.load(folder, checked=False), auto_approve=True)

    assert destroyed.ok
    assert list(api.jobs.list()) == []


def test_the_digests_of_all_that_would_be_there_can_be_had(workspace: Workspace, write: Write) -> None:
    bundle = built(workspace.load(write(FILES)), lambda text: None)

    digests = shipped_digests(bundle)

    assert sorted(path.rpartition("/")[2] for path in digests) == [
        ".gitignore",
        "databricks.yml",
        "make.sh",
        "source",
        "x.jar",
    ]
    assert set(digests.values()) >= set(draft(bundle).plan.files.digests.values())


def test_scripts_run_around_an_apply_and_records_are_left_for_other_tools(
    workspace: Workspace, write: Write, api: RawClient
) -> None:
    hooks = "experimental: {scripts: {predeploy: echo pre >> ../log, postdeploy: echo post >> ../log}}\n"
    folder = write({**FILES, "databricks.yml": BUNDLE + hooks})

    workspace.apply(workspace.load(folder))
    workspace.apply(workspace.load(folder))

    assert (folder.parent / "log").read_text().split() == ["pre", "post"] * 2
    metadata = json.loads(remote.read(api, f"{STATE}/metadata.json"))
    deployment = json.loads(remote.read(api, f"{STATE}/deployment.json"))
    assert metadata["config"]["resources"]["jobs"]["j"]["relative_path"] == "databricks.yml"
    assert metadata["config"]["resources"]["jobs"]["j"]["id"].isdigit()
    assert [file["local_path"] for file in deployment["files"]] == [".gitignore", "databricks.yml", "make.sh", "source"]
    assert deployment["seq"] == 1


@pytest.mark.parametrize("text", ["bundle: {name: b}\n", "bundle: {name: b}\nresources: {jobs: {j: {name: j}}}\n"])
def test_a_run_that_is_stopped_uploads_no_more_and_the_next_one_the_rest(
    workspace: Workspace, write: Write, api: RawClient, text: str
) -> None:
    folder = write({"databricks.yml": text, **{f"f{number}": "x" for number in range(8)}})
    stop = threading.Event()

    def on_event(event: Any) -> None:
        if isinstance(event, RunStarted):
            stop.set()

    stopped = run(draft(workspace.load(folder)), Choices(), on_event=on_event, stop=stop)
    again = workspace.apply(workspace.load(folder))

    assert not stopped.ok
    assert [*stopped.file_errors.values()] == ["9 files were not uploaded: the run was stopped"]
    assert [outcome.status for outcome in stopped.outcomes.values()] == ["skipped"] * ("jobs" in text)
    assert len(again.plan.files.upload) == 9
    assert set(again.plan.files.reasons.values()) == {"new"}
    assert json.loads(remote.read(api, f"{STATE}/deployment.json"))["seq"] == 1
    assert moved(workspace.plan(workspace.load(folder))) == ([], [], ())


def test_a_file_that_goes_away_leaves_the_records_too(workspace: Workspace, write: Write, api: RawClient) -> None:
    folder = write({"databricks.yml": "bundle: {name: b}\n", "a.txt": "1"})
    workspace.apply(workspace.load(folder))
    (folder / "a.txt").unlink()

    workspace.apply(workspace.load(folder))

    deployment = json.loads(remote.read(api, f"{STATE}/deployment.json"))
    assert [file["local_path"] for file in deployment["files"]] == ["databricks.yml"]
    assert deployment["seq"] == 2


def test_nothing_of_ours_is_left_after_a_destroy(workspace: Workspace, write: Write, api: RawClient) -> None:
    folder = write(FILES)
    workspace.apply(workspace.load(folder))

    workspace.destroy(workspace.load(folder), auto_approve=True)

    assert list(api.workspace.list(path="/Users/user@example.com/.bundle/b")) == []


@pytest.mark.skipif(not INPUTS.is_dir(), reason="the public bundles lie beside the checkout of those who have them")
@pytest.mark.skipif(shutil.which("uv", path=f"{Path(sys.executable).parent}") is None, reason="uv is not installed")
def test_the_public_python_bundle_ships_its_wheel(host: str, clock: Any, tmp_path: Path, api: RawClient) -> None:
    folder = tmp_path / "default_python"
    shutil.copytree(INPUTS / "default_python", folder, copy_function=shutil.copyfile)
    offline = {"UV_OFFLINE": "1", "UV_NO_BUILD_ISOLATION": "1", "UV_PYTHON": sys.executable}
    environ = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(tmp_path), **offline}
    workspace = Workspace(host, environ=environ, clock=clock)

    applied = workspace.apply(workspace.load(folder, target="dev"))
    again = workspace.plan(workspace.load(folder, target="dev"))

    assert applied.ok
    (wheel,) = applied.plan.files.artifacts
    assert wheel.endswith("/artifacts/.internal/default_python-0.0.1-py3-none-any.whl")
    id = applied.result.state.resources[Address("jobs", "sample_job")].id  # type: ignore[union-attr]
    settings = api.jobs.get(job_id=int(id))["settings"]
    assert settings["environments"][0]["spec"]["dependencies"] == [wheel]
    assert moved(again) == ([], [], ())


def test_a_saved_plan_beside_the_bundle_is_no_part_of_it(workspace: Workspace, write: Write) -> None:
    folder = write({"databricks.yml": "bundle: {name: b}", "format.json": '{"format": 1, "name": "mine"}'})
    plan = workspace.plan(workspace.load(folder), out=folder / "plan.json")

    assert {path.rpartition("/")[2] for path in plan.files.upload} == {"databricks.yml", "format.json"}
    assert workspace.plan(workspace.load(folder)).files == plan.files


def test_the_file_of_a_local_workspace_is_no_part_of_the_bundle_that_it_lies_in(write: Write, clock: Any) -> None:
    folder = write({"databricks.yml": "bundle: {name: b}\n"})
    workspace = Workspace(f"emulator://{folder / 'workspace.db'}", environ=ENVIRON, clock=clock)

    applied = workspace.apply(workspace.load(folder))

    assert [path.rpartition("/")[2] for path in applied.plan.files.upload] == ["databricks.yml"]
    assert moved(workspace.plan(workspace.load(folder))) == ([], [], ())


WRAPPED = """
    bundle: {name: b}
    experimental: {python_wheel_wrapper: true}
    resources:
      jobs:
        j:
          name: j
          tasks:
            - task_key: t
              python_wheel_task: {package_name: shop, entry_point: main, parameters: [one, 'say "two"']}
              new_cluster: {spark_version: 12.2.x-scala2.12, node_type_id: i3.xlarge, num_workers: 1}
              libraries: [{whl: dist/*.whl}, {jar: /Volumes/c/s/v/x.jar}]
            - task_key: remote
              python_wheel_task: {package_name: shop, entry_point: main}
              existing_cluster_id: c
              libraries: [{whl: /Volumes/c/s/v/shop.whl}]
    """


def test_a_wrapped_wheel_is_called_by_a_notebook_that_goes_up_with_the_files(
    workspace: Workspace, write: Write, api: RawClient
) -> None:
    folder = write({"databricks.yml": WRAPPED, "dist/shop-1-py3-none-any.whl": "w"})
    applied = workspace.apply(workspace.load(folder))
    id = applied.result.state.resources[Address("jobs", "j")].id  # type: ignore[union-attr]
    tasks = {task["task_key"]: task for task in api.jobs.get(job_id=int(id))["settings"]["tasks"]}

    task = tasks["t"]
    text = remote.read(api, task["notebook_task"]["notebook_path"]).decode()
    source = folder / ".databricks" / "bundle" / "default" / ".internal" / "notebook_1_j_t.py"

    assert applied.ok
    assert "python_wheel_task" not in task
    assert [library.get("jar") for library in task["libraries"]] == ["/Volumes/c/s/v/x.jar"]
    assert "python_wheel_task" in tasks["remote"]
    assert f"%pip install --force-reinstall {INTERNAL}/shop-1-py3-none-any.whl\n" in source.read_text()
    assert """package, *["one", "say \\"two\\""]]""" in text
    assert moved(workspace.plan(workspace.load(folder))) == ([], [], ())


def test_the_notebook_of_a_wrapped_wheel_calls_its_entry_point(tmp_path: Path) -> None:
    body = notebook([], Map({"package_name": "shop", "entry_point": "main"}), ["a", "b"])
    code = body.rpartition("# COMMAND ----------")[2]
    ended: list[str] = []

    class Entry:
        name = "main"

        def load(self) -> Callable[[], object]:
            return lambda: sys.stdout.write(" ".join(sys.argv))

    def metadata(package: str) -> Any:
        return SimpleNamespace(entry_points=[Entry()])

    for given in ("", '["c"]'):
        dbutils = SimpleNamespace(
            widgets=SimpleNamespace(get=lambda name, given=given: given),
            notebook=SimpleNamespace(exit=ended.append),
        )
        argv = sys.argv
        with patch("importlib.metadata.distribution", metadata):
            exec(code, {"dbutils": dbutils})
        sys.argv = argv

    assert ended == ["shop a b", "shop c"]


CODE = """
    bundle: {name: b}
    sync: {paths: [], exclude: ["*.log"]}
    resources:
      jobs:
        j:
          name: j
          tasks:
            - task_key: t
              environment_key: e
              ai_runtime_task:
                experiment: x
                code_source_path: ./code
                deployments: [{command_path: code/run.sh, compute: {accelerator_type: GPU_1xA10, accelerator_count: 1}}]
          environments: [{environment_key: e, spec: {environment_version: "4"}}]
    """
CODE_FILES = {
    "databricks.yml": CODE,
    "code/run.sh": "x",
    "code/a/b.py": "1",
    "code/x.log": "",
    "code/.gitignore": "t\n",
}


@pytest.mark.parametrize("named", ["./code", "code"])
def test_a_folder_of_code_goes_up_as_an_archive_named_by_its_content(
    workspace: Workspace, write: Write, api: RawClient, named: str
) -> None:
    folder = write({**CODE_FILES, "databricks.yml": CODE.replace("./code", named), "code/t": "ignored"})
    applied = workspace.apply(workspace.load(folder))
    id = applied.result.state.resources[Address("jobs", "j")].id  # type: ignore[union-attr]
    path = api.jobs.get(job_id=int(id))["settings"]["tasks"][0]["ai_runtime_task"]["code_source_path"]
    again = moved(workspace.plan(workspace.load(folder)))
    os.utime(folder / "code" / "run.sh", (1, 1))
    touched = moved(workspace.plan(workspace.load(folder)))
    write({"code/run.sh": "y"})
    changed = workspace.plan(workspace.load(folder))

    assert path.startswith("/Workspace/Users/user@example.com/.bundle/b/default/files/.air_snapshots/code_")
    with tarfile.open(fileobj=io.BytesIO(remote.read(api, path))) as archive:
        assert archive.getnames() == ["code/.gitignore", "code/a/b.py", "code/run.sh"]
    assert again == touched == ([], [], ())
    assert [str(step.address) for step in changed.steps] == ["jobs.j"]
    assert (len(changed.files.upload), changed.files.remove) == (1, (path,))


def test_an_archive_that_was_cut_off_is_made_again(workspace: Workspace, write: Write) -> None:
    folder = write(CODE_FILES)
    assert workspace.apply(workspace.load(folder)).ok
    (archive,) = folder.glob(".databricks/bundle/*/code_sources/*.tar.gz")
    whole = archive.read_bytes()
    archive.write_bytes(whole[:10])

    assert moved(workspace.plan(workspace.load(folder))) == ([], [], ())
    assert archive.read_bytes() == whole


@pytest.mark.parametrize(
    ("old", "new", "files", "message"),
    [
        ("./code", "../code", {}, "outside the bundle root"),
        (
            "name: j\n",
            "name: j\n          git_source: {git_url: u, git_provider: gitHub, git_branch: m}\n",
            {},
            "git_source",
        ),
        ("bundle: {name: b}", "bundle: {name: b}\n    experimental: {immutable_folder: true}", {}, "immutable_folder"),
        ('"*.log"', '"*.gz"', {}, "sync.exclude must not match"),
        ("x", "x", {".air_snapshots/x": ""}, "reserved"),
        ("./code", "./none", {"none/x.log": ""}, "has no files to package"),
    ],
)
def test_code_that_would_not_go_up_is_refused(
    workspace: Workspace, write: Write, old: str, new: str, files: Mapping[str, str], message: str
) -> None:
    folder = write({**CODE_FILES, **files, "databricks.yml": CODE.replace(old, new, 1)})

    with pytest.raises(ManifestError, match=message):
        workspace.plan(workspace.load(folder))
