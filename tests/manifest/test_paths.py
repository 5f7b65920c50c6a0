"""Local paths: what they are relative to, what they become, which files they bring.

(§1.2, §1.11, §5.5, §6, §6.1, §6.2, §6.3, §6.4)
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from dbxplan.errors import ManifestError
from dbxplan.manifest.libraries import file_flag, is_local

NOTEBOOK = "# Databricks notebook source\n"
FILES = "/Workspace/Users/jane.doe@example.com/.bundle/b/default/files"


def task(text: str) -> str:
    return f"      tasks:\n        - task_key: t\n          existing_cluster_id: c\n          {text}\n"


def notebook(path: str) -> str:
    return task(f"notebook_task: {{notebook_path: '{path}'}}")


def path_of(job: dict[str, Any]) -> Any:
    return job["tasks"][0]["notebook_task"]["notebook_path"]


def error(bundle: Any, body: str, files: Any = None) -> str:
    with pytest.raises(ManifestError) as caught:
        bundle.job(body, files)
    assert caught.value.diagnostics[-1].places == caught.value.diagnostics[-1].paths == ()
    return str(caught.value)


def test_a_notebook_loses_its_extension(bundle: Any) -> None:
    files = {"src/nb.py": NOTEBOOK}
    manifest = bundle.resolve(
        f"bundle: {{name: b}}\nresources:\n  jobs:\n    j:\n{notebook('./src/../src/nb.py')}", files
    )

    assert path_of(manifest.document["resources"]["jobs"]["j"]) == f"{FILES}/src/nb"


def test_a_path_is_relative_to_the_file_it_stands_in(bundle: Any) -> None:
    files = {
        "r/j.yml": f"resources:\n  jobs:\n    j:\n{notebook('../src/nb.py')}",
        "src/nb.py": NOTEBOOK,
    }
    manifest = bundle.resolve("bundle: {name: b}\ninclude: [r/j.yml]\n", files)

    assert path_of(manifest.document["resources"]["jobs"]["j"]) == f"{FILES}/src/nb"


def test_a_reference_counts_as_written_where_it_is_used(bundle: Any) -> None:
    files = {
        "r/j.yml": f"resources:\n  jobs:\n    j:\n{notebook('${var.nb}')}",
        "r/nb.py": NOTEBOOK,
    }
    text = "bundle: {name: b}\ninclude: [r/j.yml]\nvariables: {nb: {default: nb.py}}\n"

    assert path_of(bundle.resolve(text, files).document["resources"]["jobs"]["j"]) == f"{FILES}/r/nb"


def test_a_path_inside_a_variable_counts_as_written_there(bundle: Any) -> None:
    files = {
        "r/j.yml": "resources: {jobs: {j: {tasks: ['${var.task}']}}}\n",
        "nb.py": NOTEBOOK,
    }
    text = """\
        bundle: {name: b}
        include: [r/j.yml]
        variables: {task: {default: {task_key: t, notebook_task: {notebook_path: nb.py}}}}
    """

    assert path_of(bundle.resolve(text, files).document["resources"]["jobs"]["j"]) == f"{FILES}/nb"


@pytest.mark.parametrize("path", ["/Workspace/x/nb", "dbfs:/x.py", "s3://x/y", "C:/x"])
def test_absolute_paths_and_schemes_are_left_alone(bundle: Any, path: str) -> None:
    assert path_of(bundle.job(notebook(path))) == path


def test_a_job_that_lives_in_git_keeps_its_paths(bundle: Any) -> None:
    git = "      git_source: {git_url: u, git_provider: gitHub}\n"

    assert path_of(bundle.job(git + notebook("./x/../nb"))) == "./x/../nb"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.py", "# Databricks notebook source\r\nx"),
        ("a.SQL", "-- Databricks notebook source"),
        ("a.scala", "// Databricks notebook source\n"),
        ("a.R", "# Databricks notebook source\n"),
        ("a.ipynb", '{"cells": [], "metadata": {}, "nbformat": 4}'),
    ],
)
def test_notebooks_are_known_by_their_first_line(bundle: Any, name: str, text: str) -> None:
    assert path_of(bundle.job(notebook(name), {name: text})) == f"{FILES}/a"


@pytest.mark.parametrize(
    ("path", "files", "message"),
    [
        ("x.py", {}, "notebook x.py not found"),
        ("src/x", {"src/x.py": NOTEBOOK}, 'notebook "src/x" not found. Did you mean "src/x.py"?\n'),
        ("x.py", {"x.py": "print()"}, 'expected a notebook for "x.py" but got a file: file at '),
        ("", {}, 'expected a notebook for "." but got a file'),
        ("x.ipynb", {"x.ipynb": "{"}, "unable to determine if "),
        ("../x.py", {}, "path "),
    ],
)
def test_a_notebook_path_that_does_not_fit_is_an_error(bundle: Any, path: str, files: Any, message: str) -> None:
    found = error(bundle, notebook(path), files)

    assert found.startswith(message)
    if path == "../x.py":
        assert "is not contained in sync root path" in found


def test_all_wrong_paths_are_told_in_one_error_with_their_places(bundle: Any) -> None:
    text = "bundle: {name: b}\nresources:\n  jobs:\n"
    text += "".join(
        f"    {key}:\n      tasks: [{{task_key: t, notebook_task: {{notebook_path: {key}.py}}}}]\n" for key in "ab"
    )

    (found,) = bundle.findings(text)

    path = "tasks[0].notebook_task.notebook_path"
    assert found.summary == "notebook a.py not found"
    assert found.detail.splitlines() == [
        f"at resources.jobs.a.{path} in databricks.yml:5:60",
        f"notebook b.py not found (at resources.jobs.b.{path} in databricks.yml:7:60)",
    ]


def test_after_a_wrong_path_none_is_translated(bundle: Any) -> None:
    text = "bundle: {name: b}\nresources:\n  jobs:\n"
    text += f"    a:\n{notebook('nb.py')}    z:\n{notebook('none.py')}"
    with pytest.raises(ManifestError) as caught:
        bundle.resolve(text, {"nb.py": NOTEBOOK})

    resources: Any = caught.value.document["resources"]
    assert path_of(resources["jobs"]["a"]) == "nb.py"
    assert len(caught.value.diagnostics) == 1


@pytest.mark.parametrize(
    ("path", "files", "message"),
    [
        ("x.py", {}, "file x.py not found"),
        ("x.py", {"x.py": NOTEBOOK}, 'expected a file for "x.py" but got a notebook: file at '),
        ("d", {"d/x.py": ""}, 'expected a file for "d" but got a directory'),
    ],
)
def test_a_file_path_that_does_not_fit_is_an_error(bundle: Any, path: str, files: Any, message: str) -> None:
    assert error(bundle, task(f"spark_python_task: {{python_file: {path}}}"), files).startswith(message)


def test_files_keep_their_extension_also_in_loops(bundle: Any) -> None:
    body = task("for_each_task: {inputs: '[]', task: {task_key: i, sql_task: {warehouse_id: w, file: {path: q.sql}}}}")

    job = bundle.job(body, {"q.sql": "select 1"})

    assert job["tasks"][0]["for_each_task"]["task"]["sql_task"]["file"]["path"] == f"{FILES}/q.sql"


def test_a_directory_becomes_its_workspace_path(bundle: Any) -> None:
    job = bundle.job(task("dbt_task: {project_directory: dbt, commands: [x]}"), {"dbt/a.sql": "x"})

    assert job["tasks"][0]["dbt_task"]["project_directory"] == f"{FILES}/dbt"


@pytest.mark.parametrize(
    ("files", "message"), [({}, "stat dbt: no such file or directory"), ({"dbt": ""}, "is not a directory")]
)
def test_a_directory_must_be_one(bundle: Any, files: Any, message: str) -> None:
    assert message in error(bundle, task("dbt_task: {project_directory: dbt, commands: [x]}"), files)


PIPELINE = "bundle: {name: b}\nresources:\n  pipelines:\n    p:\n      libraries:\n"


def test_wildcards_of_pipeline_libraries_become_entries(bundle: Any) -> None:
    files = {"t/b.py": NOTEBOOK, "t/a.py": NOTEBOOK, "q/x.sql": "select 1"}
    text = PIPELINE + "        - notebook: {path: t/*.py}\n        - file: {path: 'q/[x].sql'}\n"
    libraries = bundle.resolve(text, files).document["resources"]["pipelines"]["p"]["libraries"]

    assert libraries == [
        {"notebook": {"path": f"{FILES}/t/a"}},
        {"notebook": {"path": f"{FILES}/t/b"}},
        {"file": {"path": f"{FILES}/q/x.sql"}},
    ]


def test_a_wildcard_without_match_is_not_found_later(bundle: Any) -> None:
    assert bundle.told(PIPELINE + "        - file: {path: 'q/*.sql'}\n") == ["error file q/*.sql not found"]


def test_a_glob_is_passed_on(bundle: Any) -> None:
    files = {"t/b.py": "x", "t/s/c.sql": "x", "u/d.py": ""}
    manifest = bundle.resolve(PIPELINE + "        - glob: {include: t/**}\n", files)

    library = manifest.document["resources"]["pipelines"]["p"]["libraries"][0]
    assert library == {"glob": {"include": f"{FILES}/t/**"}}


def test_the_sync_root_decides_what_paths_are_relative_to(bundle: Any) -> None:
    text = "bundle: {name: b}\nsync: {paths: [../shared, .]}\nresources:\n  jobs:\n    j:\n"
    text += notebook("../shared/nb.py")
    manifest = bundle.resolve(text, {"../shared/nb.py": NOTEBOOK})

    assert path_of(manifest.document["resources"]["jobs"]["j"]) == f"{FILES}/shared/nb"


def test_a_path_of_the_old_style_is_told(bundle: Any) -> None:
    files = {
        "r/j.yml": "resources: {jobs: {j: {name: x}}}\n",
        "r/nb.py": NOTEBOOK,
    }
    text = "bundle: {name: b}\ninclude: [r/j.yml]\ntargets:\n  t:\n    resources:\n      jobs:\n        j:\n"
    text += "          tasks: [{task_key: t, notebook_task: {notebook_path: nb.py}}]\n"

    (found,) = bundle.findings(text, files)

    assert found.summary.startswith("path nb.py is defined relative to the r directory (r/j.yml).")
    assert [str(place) for place in found.places] == ["databricks.yml:8:64"]


def test_a_requirements_file_of_the_old_style_is_told(bundle: Any) -> None:
    files = {"r/j.yml": "resources: {jobs: {j: {name: x}}}\n", "r/req.txt": ""}
    text = "bundle: {name: b}\ninclude: [r/j.yml]\ntargets:\n  t:\n    resources:\n      jobs:\n        j:\n"
    text += "          environments: [{environment_key: e, spec: {client: '1', dependencies: [-r req.txt]}}]\n"

    (found,) = bundle.findings(text, files)

    assert found.summary.startswith("path -r req.txt is defined relative to the r directory")
    assert [str(place) for place in found.places] == ["databricks.yml:8:82"]


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("a%zz", "invalid URL escape"),
        ("x#%zz", "invalid URL escape"),
        ("a b:c", "first path segment in URL cannot contain colon"),
        (":x", "missing protocol scheme"),
        ("a\tb", "invalid control character in URL"),
        ("s3://${resources.jobs.j.id}/x", "invalid character in host name"),
        ("dbfs:/%zz", "invalid URL escape"),
        ("https://h:80x/x", 'invalid port ":80x" after host'),
        ("https://h%41/x", "invalid URL escape"),
        ("https://a^b@h/x", "invalid user name in URL"),
        ("//a b/x", "invalid character in host name"),
    ],
)
def test_a_path_that_is_no_url_either_is_an_error(bundle: Any, text: str, trouble: str) -> None:
    written = "bundle: {name: b}\nresources:\n  jobs:\n    j:\n" + task(
        f"notebook_task: {{notebook_path: {json.dumps(text)}}}"
    )

    (found,) = bundle.findings(written)

    assert found.summary.endswith(f"is neither a path nor a URL: {trouble}")
    assert (found.paths, found.places) == ((), ())


@pytest.mark.parametrize("text", ["https://u:p@h:80/a%20b", "https://[::1]:80/x", "foo:bar%zz", "///a"])
def test_urls_and_absolute_paths_stay(bundle: Any, text: str) -> None:
    written = "bundle: {name: b}\nresources:\n  jobs:\n    j:\n" + task(
        f"notebook_task: {{notebook_path: {json.dumps(text)}}}"
    )

    assert path_of(bundle.resolve(written).document["resources"]["jobs"]["j"]) == text


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("", False),
        ("./x.whl", True),
        ("../dist/*.whl", True),
        ("dist/*.whl", True),
        ("lib/x.jar", True),
        ("x.whl[extra]", True),
        ("zope.interface", True),
        ("test_package==2.0.1", False),
        ("requests", False),
        ("requests[a, b]>=1.0,<2", False),
        ("requests[a, b]>=1.0, <2", True),
        ("foo~= 1.2", False),
        ("pkg @ https://x/y.whl", False),
        ("-r requirements.txt", False),
        ("--index-url https://x", False),
        ("foo -e bar", False),
        ("a b", True),
        ("file://x/y.whl", False),
        ("s3://b/x.whl", False),
        ("dbfs:/x.whl", False),
        ("/Volumes/a/x.whl", False),
        ("foo; python_version<3", True),
        ("${resources.volumes.v.volume_path}/x.whl", True),
        ("'/Workspace/x'", False),
        ("S3://b/x.whl", True),
        ("s3://${resources.volumes.v.name}/x.whl", True),
        ("foo==1.*", True),
        ("foo==v1", True),
        ("foo==1.0alpha1", True),
        ("foo==1.0rc1", False),
        ("foo==1,", False),
        ("foo ", False),
    ],
)
def test_which_libraries_are_local(text: str, local: bool) -> None:
    assert is_local(text) is local


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("-r req.txt", "-r "),
        ("-e ./pkg", "-e "),
        ("-r  req.txt", "-r "),
        ("-e name", "-e "),
        ("-rx", ""),
        ("-c x", ""),
        ("--editable x", ""),
        ("-r /Workspace/x", ""),
        ("-r https://x/y", ""),
    ],
)
def test_only_two_flags_name_files(text: str, flag: str) -> None:
    assert file_flag(text) == flag


def test_dependencies_are_rewritten_where_they_are_local(bundle: Any) -> None:
    files = {
        "r/j.yml": """\
            resources:
              jobs:
                j:
                  environments:
                    - environment_key: e
                      spec:
                        client: "1"
                        dependencies: [requests==2, ../dist/x.whl, dist/y.whl, -r ../req.txt, -c x, /Volumes/a/z.whl]
        """,
        "req.txt": "",
    }
    manifest = bundle.resolve("bundle: {name: b}\ninclude: [r/j.yml]\n", files)
    job = manifest.document["resources"]["jobs"]["j"]

    assert job["environments"][0]["spec"]["dependencies"] == [
        "requests==2",
        "./dist/x.whl",
        "./r/dist/y.whl",
        f"-r {FILES}/req.txt",
        "-c x",
        "/Volumes/a/z.whl",
    ]


def test_local_libraries_become_relative_to_the_sync_root(bundle: Any) -> None:
    body = task("libraries: [{whl: ./dist/x.whl}, {jar: 'dbfs:/y.jar'}, {pypi: {package: z}}]")
    manifest = bundle.resolve(f"bundle: {{name: b}}\nresources:\n  jobs:\n    j:\n{body}")

    assert manifest.document["resources"]["jobs"]["j"]["tasks"][0]["libraries"] == [
        {"whl": "dist/x.whl"},
        {"jar": "dbfs:/y.jar"},
        {"pypi": {"package": "z"}},
    ]


def test_a_bundle_behind_a_link_is_read_where_the_link_stands(bundle: Any, tmp_path: Path) -> None:
    bundle.resolve("bundle: {name: b}\n", {"nb.py": NOTEBOOK})
    os.symlink(bundle.folder, tmp_path / "link")
    text = f"bundle: {{name: b}}\nresources:\n  jobs:\n    j:\n{notebook('nb.py')}"

    assert path_of(bundle.resolve(text).document["resources"]["jobs"]["j"]) == f"{FILES}/nb"
