"""What is checked against files and workspace: synced files, folders, volumes, runtimes. (§5.5, §7.2, §7.3, §8.1)"""

from typing import Any

import pytest

HEAD = "bundle: {name: b}\n"
VOLUME = HEAD + "workspace: {artifact_path: /Volumes/c/s/v/x}\n"


@pytest.fixture
def thorough(bundle: Any) -> Any:
    bundle.thorough = True
    return bundle


def test_patterns_that_match_nothing_are_told_each_at_its_place(thorough: Any) -> None:
    text = HEAD + "sync:\n  include: ['*.md', '!none']\n  exclude: [src/, none/**]\n"
    lines = thorough.told(text, {"a.md": "", "src/a.py": ""})

    assert lines == [
        "warning databricks.yml:4:19 sync.exclude[1] Pattern none/** does not match any files",
        "warning databricks.yml:3:21 sync.include[1] Pattern !none does not match any files",
    ]


def test_a_bundle_that_syncs_nothing_is_told(thorough: Any) -> None:
    nothing = "warning There are no files to sync, please check your .gitignore"

    assert thorough.told(HEAD, {".gitignore": "*"}) == [nothing]
    assert thorough.told(HEAD + "sync: {exclude: ['*']}\n") == [
        "warning databricks.yml:2:17 sync.exclude There are no files to sync, "
        "please check your .gitignore and sync.exclude configuration"
    ]
    assert thorough.told(HEAD + "sync: {paths: []}\n", {".gitignore": "*"}) == []


def test_a_sync_path_that_is_not_there_is_told_twice(thorough: Any) -> None:
    assert thorough.told(HEAD + "sync: {paths: [., none]}\n") == [
        "error cannot list files: stat none: no such file or directory",
        "error stat none: no such file or directory",
    ]


def test_files_are_only_looked_at_when_that_is_asked_for(bundle: Any) -> None:
    assert bundle.told(HEAD + "sync: {exclude: [none]}\n") == []


def test_further_rights_on_the_bundles_folders_are_told(thorough: Any) -> None:
    asked: list[str] = []

    def access_of(path: str) -> list[dict[str, Any]]:
        asked.append(path)
        every = [("user_name", "jane.doe@example.com", "CAN_MANAGE"), ("group_name", "admins", "CAN_MANAGE")]
        every.append(("user_name", "other", "CAN_READ" if path.endswith("/r") else "CAN_EDIT"))
        return [{field: name, "all_permissions": [{"permission_level": level}]} for field, name, level in every]

    thorough.outside = {"access_of": access_of}
    text = HEAD + "workspace: {root_path: /Workspace/r, state_path: /Workspace/s}\npermissions:\n"
    text += "  - {level: CAN_MANAGE, user_name: jane.doe@example.com}\n  - {level: CAN_VIEW, user_name: other}\n"

    assert thorough.told(text) == ["warning workspace folder has permissions not configured in bundle"]
    assert asked == ["/Workspace/r", "/Workspace/s"]


def test_the_volume_of_the_artifacts_has_to_be_there(bundle: Any) -> None:
    bundle.outside = {"volume_problem": lambda name: f"volume {name} does not exist"}
    own = VOLUME + "resources:\n  volumes: {v: {catalog_name: c, schema_name: s, name: v}}\n"

    assert bundle.told(VOLUME) == ["error databricks.yml:2:28 workspace.artifact_path volume c.s.v does not exist"]
    (found,) = bundle.findings(own)
    assert found.paths == ("workspace.artifact_path", "resources.volumes.v")
    assert [str(place) for place in found.places] == ["databricks.yml:2:28", "databricks.yml:4:16"]
    (line,) = bundle.told(HEAD + "workspace: {artifact_path: /Volumes/c/s}\n")
    assert "is not in the form /Volumes/<catalog>/<schema>/<volume>/..." in line


@pytest.mark.parametrize(
    ("cluster", "told"),
    [
        ("new_cluster: {spark_version: 12.2.x-scala2.12}", "task t uses cluster with incompatible DBR version 12.2"),
        ("job_cluster_key: k", "job cluster k uses incompatible DBR version 12.x"),
        ("existing_cluster_id: '${resources.clusters.c.id}'", "task t uses cluster with incompatible DBR version 13.0"),
        ("existing_cluster_id: '1'", "task t uses cluster with incompatible DBR version 9.1"),
        ("new_cluster: {spark_version: 13.x-scala2.12}", ""),
        ("new_cluster: {spark_version: custom}", ""),
    ],
)
def test_runtimes_that_cannot_install_wheels_are_told(bundle: Any, cluster: str, told: str) -> None:
    bundle.outside = {"runtime_of": lambda cluster: "9.1.x"}
    text = HEAD + "resources:\n  clusters: {c: {spark_version: 13.0.x, num_workers: 1}}\n  jobs:\n    j:\n"
    text += "      job_clusters: [{job_cluster_key: k, new_cluster: {spark_version: 12.x-a, num_workers: 1}}]\n"
    text += f"      tasks: [{{task_key: t, libraries: [{{whl: ./a.whl}}], {cluster}}}]\n"
    lines = [line for line in bundle.told(text) if line.startswith("error")]

    assert [line.startswith(f"error {told}") for line in lines[:1]] == [True] * bool(told)
    assert len(lines) == 2 * bool(told)


def test_a_sync_path_that_climbs_raises_the_root_also_where_it_comes_back(bundle: Any) -> None:
    manifest = bundle.resolve(HEAD + "sync: {paths: ['../bundle'], exclude: [x]}\n")

    assert manifest.sync.root == bundle.folder.resolve().parent
    assert (manifest.sync.paths, manifest.sync.exclude) == (("bundle",), ("bundle/x",))
