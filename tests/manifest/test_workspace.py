"""Paths in the workspace, the user, git, sync roots.

(§2.1, §2.2, §2.6, §2.10, §2.11, §3.7, §3.8, §4.6, §5.3, §5.4, §7.3, §7.4, §8.1, §9.4, §10.3)
"""

from pathlib import Path
from typing import Any

import pytest

from dbxplan.local.git import GitInfo
from dbxplan.manifest.rules.workspace import domain_friendly, is_service_principal, short_name

HOME = "/Workspace/Users/jane.doe@example.com"


def workspace(bundle: Any, text: str) -> Any:
    return bundle.resolve(text).document["workspace"]


def test_the_default_root_is_below_the_users_home(bundle: Any) -> None:
    found = workspace(bundle, "bundle: {name: b}\n")

    assert found["root_path"] == f"{HOME}/.bundle/b/default"
    assert found["file_path"] == f"{HOME}/.bundle/b/default/files"
    assert found["state_path"] == f"{HOME}/.bundle/b/default/state"
    assert found["artifact_path"] == f"{HOME}/.bundle/b/default/artifacts"
    assert found["resource_path"] == f"{HOME}/.bundle/b/default/resources"


def test_a_bundle_without_name_has_no_default_root(bundle: Any) -> None:
    assert bundle.told("bundle: {}\n") == ["error unable to define default workspace root: bundle name not defined"]
    assert bundle.told("workspace: {root_path: /Workspace/x}\n") == ['warning bundle required field "name" is not set']


def test_only_a_leading_tilde_of_the_root_is_expanded(bundle: Any) -> None:
    found = workspace(bundle, "bundle: {name: b}\nworkspace: {root_path: ~/x, file_path: ~/y}\n")

    assert (found["root_path"], found["file_path"]) == (f"{HOME}/x", "~/y")
    assert workspace(bundle, "bundle: {name: b}\nworkspace: {root_path: '~'}\n")["root_path"] == "~"


def test_paths_get_their_prefix(bundle: Any) -> None:
    text = "bundle: {name: b}\nworkspace: {root_path: /Users/x/, artifact_path: /Volumes/a/b/c, file_path: rel/x}\n"
    found = workspace(bundle, text)

    assert found["root_path"] == "/Workspace/Users/x/"
    assert found["state_path"] == "/Workspace/Users/x/state"
    assert (found["artifact_path"], found["file_path"]) == ("/Volumes/a/b/c", "rel/x")


def test_expansion_comes_before_variables(bundle: Any) -> None:
    text = "bundle: {name: b}\nvariables: {r: {default: /Users/y}}\nworkspace: {root_path: '${var.r}/x'}\n"

    assert workspace(bundle, text)["root_path"] == "/Users/y/x"


def test_each_way_of_doubling_is_told(bundle: Any) -> None:
    text = "bundle: {name: b}\nresources:\n  jobs:\n    j:\n"
    name = "/Workspace/${workspace.file_path} /Workspace${workspace.root_path}/x /Workspace${workspace.root_path}"
    manifest = bundle.resolve(f"{text}      name: '{name}'\n")

    assert [(found.paths, found.summary.split('"')[1]) for found in manifest.diagnostics] == [
        (("resources.jobs.j.name",), "/Workspace${workspace.root_path}"),
        (("resources.jobs.j.name",), "/Workspace/${workspace.file_path}"),
    ]
    root = manifest.workspace.root_path
    assert manifest.document["resources"]["jobs"]["j"]["name"] == f"{root}/files {root}/x {root}"


def test_a_doubled_prefix_is_dropped_with_a_warning(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        resources: {jobs: {j: {description: "/Workspace/${workspace.file_path}/x"}}}
    """
    manifest = bundle.resolve(text)

    assert manifest.document["resources"]["jobs"]["j"]["description"] == f"{HOME}/.bundle/b/default/files/x"
    (found,) = manifest.diagnostics
    assert found.paths == ("resources.jobs.j.description",)
    assert [str(place) for place in found.places] == ["databricks.yml:2:37"]


def test_the_path_of_a_doubled_prefix_ends_as_the_languages_program_leaves_it(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        resources:
          jobs:
            j:
              name: j
              tasks:
                - task_key: t
                  existing_cluster_id: c
                  notebook_task: {notebook_path: "/Workspace/${workspace.file_path}/n", source: WORKSPACE}
                  libraries: [{whl: "/Workspace/${workspace.file_path}/x.whl"}]
          pipelines:
            p: {name: p, libraries: [{notebook: {path: "/Workspace/${workspace.file_path}/n"}}]}
          dashboards:
            d:
              display_name: d
              parent_path: "/Workspace${workspace.root_path}/d"
              warehouse_id: w
              embed_credentials: true
    """

    assert [(found.paths, str(found.places[0])) for found in bundle.resolve(text).diagnostics] == [
        (("resources.jobs.j.tasks[0].task_key.source",), "databricks.yml:9:42"),
        (("resources.jobs.j.tasks[0].task_key.source.whl",), "databricks.yml:10:29"),
        (("resources.pipelines.p.libraries[0].notebook.path",), "databricks.yml:12:48"),
        (("resources.dashboards.d.embed_credentials",), "databricks.yml:16:20"),
    ]


@pytest.mark.parametrize("field", ["root_path", "file_path", "state_path", "resource_path"])
def test_volumes_hold_artifacts_only(bundle: Any, field: str) -> None:
    text = f"bundle: {{name: b}}\nworkspace: {{{field}: /Volumes/a/b/c}}\n"

    (found, *_) = bundle.findings(text)

    assert found.summary.startswith(f"workspace.{field} /Volumes/a/b/c starts with /Volumes.")
    assert found.paths == (f"workspace.{field}",)
    assert [str(place) for place in found.places] == [f"databricks.yml:2:{len(field) + 15}"]


@pytest.mark.parametrize(
    ("user", "short", "friendly"),
    [
        ({"userName": "Jane.Doe+x@example.com"}, "jane_doe_x", "jane-doe-x"),
        ({"userName": "zoë@x.y"}, "zoë", "zoe"),
        ({"userName": "b3f1a7de-0b6d-4f0c-9d4e-0c8b0c7e1f2a", "displayName": "My SP"}, "my_sp", "my-sp"),
    ],
)
def test_a_users_short_names(user: dict[str, Any], short: str, friendly: str) -> None:
    assert short_name(user) == short
    assert domain_friendly(short) == friendly


def test_a_service_principals_name_is_a_uuid() -> None:
    assert is_service_principal("b3f1a7de-0b6d-4f0c-9d4e-0c8b0c7e1f2a")
    assert not is_service_principal("jane@x.y")


def test_git_is_told_and_configuration_wins_where_it_may(bundle: Any) -> None:
    bundle.git = GitInfo("main", "abc", "https://x/y", None, "sub")
    found = bundle.resolve("bundle: {name: b, git: {branch: release}}\n").document["bundle"]["git"]

    assert found == {
        "branch": "release",
        "actual_branch": "main",
        "commit": "abc",
        "origin_url": "https://x/y",
        "bundle_root_path": ".",
    }


def test_the_sync_root_holds_every_synced_path(bundle: Any) -> None:
    text = "bundle: {name: b}\nsync: {paths: [../shared, .], exclude: [a, '!c/']}\n"
    manifest = bundle.resolve(text)

    assert manifest.document["sync"] == {"paths": ["shared", "bundle"], "exclude": ["bundle/a", "bundle/!c"]}


def test_synced_paths_are_relative_to_their_file(bundle: Any) -> None:
    files = {"conf/x.yml": "sync: {include: [./gen/*, /abs/d]}\n"}
    found = bundle.resolve("bundle: {name: b}\ninclude: [conf/x.yml]\n", files).document["sync"]

    assert found == {"paths": ["."], "include": ["conf/gen/*", "conf/abs/d"]}


def test_a_sync_root_outside_the_repository_is_an_error(bundle: Any, tmp_path: Path) -> None:
    bundle.git = GitInfo("main", "abc", "", tmp_path / "bundle", ".")

    (line,) = bundle.told("bundle: {name: b}\nsync: {paths: [../shared]}\n")

    assert line == f'error path ".." is not within repository root "{tmp_path / "bundle"}"'


def test_source_linked_deployments_are_switched_off_outside_a_workspace(bundle: Any) -> None:
    text = "bundle: {name: b}\ntargets: {t: {presets: {source_linked_deployment: true}}}\n"
    manifest = bundle.resolve(text)

    assert manifest.document["presets"] == {"source_linked_deployment": False}
    assert manifest.diagnostics[0].paths == ("targets.t.presets.source_linked_deployment",)


def test_a_shared_root_warns_unless_all_users_may_manage(bundle: Any) -> None:
    text = "bundle: {name: b}\nworkspace: {root_path: /Workspace/Shared/x}\n"
    managed = "permissions: [{group_name: users, level: CAN_MANAGE}]\n"

    assert bundle.told(text) == ["warning the bundle root path /Workspace/Shared/x is writable by all workspace users"]
    assert not any("writable" in line for line in bundle.told(text + managed))


@pytest.mark.parametrize(("engine", "severity"), [("direct", []), ("terraform", ["warning"]), ("other", ["error"])])
def test_the_engine_is_one_that_is_known(bundle: Any, engine: str, severity: list[str]) -> None:
    found = bundle.findings(f"bundle: {{name: b, engine: {engine}}}\n")

    assert [one.severity.value for one in found][:1] == severity


@pytest.mark.parametrize(
    ("script", "line"),
    [
        ("{}", "error scripts.s.content Script s has no content"),
        (
            "{content: 'echo ${var.a}'}",
            "error databricks.yml:2:24 scripts.s.content Found ${var.a} in script s.content. "
            "Interpolation syntax ${...} is not supported in script content",
        ),
    ],
)
def test_scripts_have_literal_content(bundle: Any, script: str, line: str) -> None:
    assert bundle.told(f"bundle: {{name: b}}\nscripts: {{s: {script}}}\n") == [line]


def test_what_the_workspace_says_of_the_user_is_not_judged(bundle: Any) -> None:
    bundle.user |= {"schemas": ["urn:new"], "entitlements": [{"value": "x"}], "urn:ext": {"a": [1]}}
    manifest = bundle.resolve("bundle: {name: b}\n")

    assert manifest.diagnostics == ()
    assert manifest.document["workspace"]["current_user"]["urn:ext"] == {"a": [1]}


def test_what_git_could_not_be_asked_for_is_told(bundle: Any) -> None:
    bundle.git = GitInfo(problem="not yours")

    assert bundle.told("bundle: {name: b}\n") == ["warning not yours"]
