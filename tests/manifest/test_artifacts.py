"""What a bundle builds. (§1.9, §2.7, §2.10, §7.1)"""

from typing import Any

import pytest

HEAD = "bundle: {name: b}\nresources:\n"


def artifact(bundle: Any, text: str, files: Any = None) -> Any:
    return bundle.resolve(f"bundle: {{name: b}}\nartifacts: {{a: {text}}}\n", files).document["artifacts"]["a"]


def test_a_wheel_has_a_build_and_files(bundle: Any) -> None:
    found = artifact(bundle, "{type: whl}")

    assert found == {
        "type": "whl",
        "path": str(bundle.folder),
        "build": "python3 setup.py bdist_wheel",
        "files": [{"source": f"{bundle.folder}/dist/*.whl"}],
    }


def test_files_without_a_build_are_found_now(bundle: Any) -> None:
    files = {"lib/a-1.9-py3.whl": "", "lib/a-1.10-py3.whl": "", "lib/b-1-py3.whl": "", "lib/x.jar": ""}
    found = artifact(bundle, "{path: ./lib/, files: [{source: lib/*}]}", files)

    assert [file["source"].removeprefix(f"{bundle.folder}/") for file in found["files"]] == [
        "lib/a-1.10-py3.whl",
        "lib/b-1-py3.whl",
        "lib/x.jar",
    ]
    assert found["path"] == f"{bundle.folder}/lib"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "error databricks.yml:2:16 Artifact not properly configured"),
        ("{}", "error misconfigured artifact: please specify 'build' or 'files' property"),
        ("{path: none, build: x}", "error directory none not found"),
        ("{path: databricks.yml, build: x}", "error expected databricks.yml to be a directory but found a file"),
        (
            "{files: [{source: x/*.jar}]}",
            "error databricks.yml:2:34 artifacts.a.files[0].source x/*.jar: no matching files",
        ),
    ],
)
def test_an_artifact_that_makes_nothing_is_an_error(bundle: Any, text: str, message: str) -> None:
    assert bundle.told(f"bundle: {{name: b}}\nartifacts: {{a: {text}}}\n") == [message]


def test_a_local_library_beside_setup_py_brings_an_artifact(bundle: Any) -> None:
    text = HEAD + "  jobs: {j: {tasks: [{task_key: t, existing_cluster_id: c, libraries: [{whl: dist/x.whl}]}]}}\n"
    manifest = bundle.resolve(text, {"setup.py": ""})

    assert manifest.document["artifacts"]["python_artifact"]["type"] == "whl"


def test_a_wheel_is_looked_for_only_without_a_block_of_artifacts(bundle: Any) -> None:
    text = HEAD + "  jobs: {j: {tasks: [{task_key: t, existing_cluster_id: c, libraries: [{whl: dist/x.whl}]}]}}\n"

    found = [bundle.resolve(f"{text}artifacts: {block}\n", {"setup.py": ""}) for block in ("", "{}")]

    assert [list(one.document.get("artifacts") or {}) for one in found] == [["python_artifact"], []]


def test_a_wheel_that_nobody_declared_gets_no_version_of_its_own(bundle: Any) -> None:
    text = HEAD + "  jobs: {j: {tasks: [{task_key: t, existing_cluster_id: c, libraries: [{whl: dist/x.whl}]}]}}\n"

    found = bundle.resolve(f"{text}presets: {{artifacts_dynamic_version: true}}\n", {"setup.py": ""})

    assert "dynamic_version" not in found.document["artifacts"]["python_artifact"]


def test_a_file_without_source_is_the_folder_itself_with_a_warning(bundle: Any) -> None:
    text = "bundle: {name: b}\nartifacts: {a: {files: [{}]}}\n"

    assert bundle.told(text) == ['warning databricks.yml:2:25 artifacts.a.files[0] required field "source" is not set']
    assert bundle.resolve(text).document["artifacts"]["a"]["files"] == [{"source": bundle.folder.as_posix()}]


def test_an_artifact_without_a_body_does_not_keep_from_the_next(bundle: Any) -> None:
    text = "bundle: {name: b}\nartifacts:\n  a:\n  b: {}\n  c: {}\n"

    assert bundle.told(text) == [
        "error databricks.yml:3:5 Artifact not properly configured",
        "error misconfigured artifact: please specify 'build' or 'files' property",
    ]
