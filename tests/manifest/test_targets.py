"""Choosing a target and merging it. (§1.2, §1.7, §2.1, §2.5, §3.1, §3.2, §3.3)"""

from typing import Any

import pytest

TWO = "bundle: {name: b}\ntargets:\n  dev: {}\n  prod: {}\n"


def test_a_bundle_without_targets_has_one_named_default(bundle: Any) -> None:
    manifest = bundle.resolve("bundle: {name: b}\n")

    assert manifest.target == "default"
    assert manifest.document["bundle"]["environment"] == "default"


def test_the_only_target_is_chosen(bundle: Any) -> None:
    assert bundle.resolve("bundle: {name: b}\ntargets: {dev: }\n").target == "dev"


def test_the_default_target_is_chosen_and_a_name_beats_it(bundle: Any) -> None:
    text = "bundle: {name: b}\ntargets:\n  dev: {default: true}\n  prod: {}\n"

    assert bundle.resolve(text).target == "dev"
    assert bundle.resolve(text, target="prod").target == "prod"
    bundle.environ["DATABRICKS_BUNDLE_TARGET"] = "prod"
    assert bundle.resolve(text).target == "prod"


def test_an_empty_name_in_the_environment_hides_the_older_variable(bundle: Any) -> None:
    bundle.environ.update(DATABRICKS_BUNDLE_TARGET="", DATABRICKS_BUNDLE_ENV="prod")

    assert bundle.told(TWO) == ["error please specify target; there are dev, prod"]


def test_without_a_choice_the_target_is_asked_for(bundle: Any) -> None:
    assert bundle.told(TWO) == ["error please specify target; there are dev, prod"]


def test_two_defaults_are_an_error(bundle: Any) -> None:
    text = "bundle: {name: b}\ntargets:\n  a: {default: true}\n  b: {default: true}\n"

    assert bundle.told(text) == ["error multiple targets are marked as default (a, b)"]


def test_an_unknown_target_is_an_error_with_the_nearest_name(bundle: Any) -> None:
    (found,) = bundle.findings(TWO, target="prd")

    assert found.summary == "prd: no such target. Available targets: dev, prod"
    assert found.detail == "did you mean 'prod'?"


def test_maps_merge_lists_append_and_scalars_are_replaced(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        workspace: {root_path: /Workspace/x}
        resources: {jobs: {j: {name: x, tags: {a: 1, b: 1}, email_notifications: {on_start: [p]}}}}
        targets:
          dev:
            workspace: {root_path: /Workspace/y}
            resources: {jobs: {j: {name: y, tags: {b: 2}, email_notifications: {on_start: [q]}}}}
    """
    manifest = bundle.resolve(text)
    job = manifest.document["resources"]["jobs"]["j"]

    assert manifest.workspace.root_path == "/Workspace/y"
    assert (job["name"], job["tags"]) == ("y", {"a": "1", "b": "2"})
    assert job["email_notifications"] == {"on_start": ["p", "q"]}
    assert "targets" not in manifest.document


def test_null_never_clears(bundle: Any) -> None:
    text = (
        "bundle: {name: b}\nresources: {jobs: {j: {tags: {a: 1}}}}\ntargets: {t: {resources: {jobs: {j: {tags: }}}}}\n"
    )

    assert bundle.resolve(text).document["resources"]["jobs"]["j"]["tags"] == {"a": "1"}


def test_a_conflict_is_one_error_that_names_target_and_field(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        variables: {t: {default: []}}
        resources: {jobs: {j: {tasks: "${var.t}"}}}
        targets: {dev: {resources: {jobs: {j: {tasks: []}}}}}
    """

    assert bundle.told(text) == [
        "error failed to perform target override for target=dev: failed to merge target=dev field=resources: "
        "cannot merge string with sequence at resources.jobs.j.tasks"
    ]


def test_a_merged_scalar_names_its_newest_place_first(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        resources: {jobs: {j: {performance_target: A}}}
        targets: {dev: {resources: {jobs: {j: {performance_target: B}}}}}
    """

    (found,) = bundle.findings(text)

    assert found.summary.startswith('invalid value "B" for enum field')
    assert [str(place) for place in found.places] == ["databricks.yml:3:60", "databricks.yml:2:44"]


def test_run_as_is_replaced_whole(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        run_as: {user_name: a}
        targets: {dev: {run_as: {service_principal_name: s}}}
    """

    assert bundle.resolve(text).document["run_as"] == {"service_principal_name": "s"}


def test_mode_cluster_and_git_go_to_the_bundle(bundle: Any) -> None:
    text = """\
        bundle: {name: b, git: {origin_url: u}}
        targets: {dev: {mode: production, cluster_id: c, git: {branch: main}, workspace: {root_path: /Workspace/x}}}
    """
    found = bundle.resolve(text).document["bundle"]

    assert (found["mode"], found["cluster_id"]) == ("production", "c")
    assert (found["git"]["origin_url"], found["git"]["branch"]) == ("u", "main")


def test_a_target_sets_defaults_of_declared_variables_only(bundle: Any) -> None:
    text = "bundle: {name: b}\nvariables: {apple: {default: 1}}\ntargets: {dev: {variables: {aple: 2}}}\n"

    (found,) = bundle.findings(text)

    assert found.summary == (
        "failed to perform target override for target=dev: variable aple is not defined but is assigned a value"
    )
    assert found.detail == "did you mean 'apple'?"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("x", "x"),
        ("[1]", [1]),
        ("{default: 2}", 2),
        ("{default: {b: 2}}", {"b": 2}),
        ("{default: 2, description: d}", 2),
        ("{description: d}", {"description": "d"}),
        ("{default: 2, value: 3}", {"default": 2, "value": 3}),
        ("{default: }", {"a": 1}),
        ("", {"a": 1}),
    ],
)
def test_a_target_variable_is_a_value_or_a_full_definition(bundle: Any, written: str, value: Any) -> None:
    text = "bundle: {name: b}\nvariables: {v: {default: {a: 1}}}\ntargets:\n  dev:\n    variables:\n      v: "

    assert bundle.resolve(text + written).document["variables"]["v"]["value"] == value


def test_environments_are_targets(bundle: Any) -> None:
    assert bundle.resolve("bundle: {name: b}\nenvironments: {e: {}}\n").target == "e"
    assert bundle.told("bundle: {name: b}\nenvironments: {e: {}}\ntargets: {t: {}}\n") == [
        "error both 'environments' and 'targets' are specified; only 'targets' should be used: databricks.yml:2:15"
    ]


def test_compute_id_is_the_old_spelling_of_cluster_id(bundle: Any) -> None:
    text = "bundle: {name: b, compute_id: x}\ntargets: {dev: {compute_id: y}}\n"

    assert bundle.told(text) == [
        "warning databricks.yml:1:31 bundle.compute_id compute_id is deprecated, please use cluster_id instead",
        "warning databricks.yml:2:29 compute_id compute_id is deprecated, please use cluster_id instead",
    ]
    assert bundle.resolve(text).document["bundle"]["cluster_id"] == "y"


def test_sections_that_targets_lack_are_unknown_fields(bundle: Any) -> None:
    assert bundle.told("bundle: {name: b}\ntargets: {dev: {scripts: {}}}\n") == [
        "warning databricks.yml:2:17 targets.dev unknown field: scripts"
    ]


def test_a_null_bundle_takes_no_mode(bundle: Any) -> None:
    (found,) = bundle.findings("bundle:\ntargets: {dev: {mode: development}}\n")

    assert (found.severity.value, found.places) == ("error", ())
