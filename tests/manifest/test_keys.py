"""Keys of resources, over all files. (§1.5, §1.6, §2.4, §4.2, §9.4)"""

from typing import Any


def test_a_key_is_used_once_over_all_kinds_and_scripts(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        resources:
          jobs: {x: {}}
          pipelines:
            x: {}
        scripts: {x: {content: ls}}
    """

    (found,) = bundle.findings(text)

    assert found.summary == "multiple resources or scripts have been defined with the same key: x"
    assert found.paths == ("resources.jobs.x", "resources.pipelines.x", "scripts.x")
    assert [str(place) for place in found.places] == [
        "databricks.yml:3:13",
        "databricks.yml:5:8",
        "databricks.yml:6:14",
    ]


def test_a_resource_is_defined_in_one_file(bundle: Any) -> None:
    text = "bundle: {name: b}\ninclude: [x.yml]\nresources: {jobs: {x: {name: x}}}\n"

    (found,) = bundle.findings(text, {"x.yml": "resources: {jobs: {x: }}\n"})

    assert [str(place) for place in found.places] == ["databricks.yml:3:23", "x.yml:1:23"]


def test_targets_may_repeat_keys(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        resources: {jobs: {x: {name: x}}}
        targets: {dev: {resources: {jobs: {x: {name: y}}}}}
    """

    assert bundle.told(text) == []


def test_a_key_holds_no_references(bundle: Any) -> None:
    text = "bundle: {name: b}\nresources: {jobs: {'${var.a}': {name: x}}}\n"

    assert bundle.told(text) == [
        'error databricks.yml:2:32 resources.jobs.${var.a} resource key "${var.a}" must not contain variable references'
    ]


def test_a_resource_without_body_is_an_error_unless_the_target_has_one(bundle: Any) -> None:
    text = "bundle: {name: b}\nresources:\n  jobs:\n    j:\n  postgres_branches:\n    p:\n"

    assert bundle.told(text) == [
        "error databricks.yml:4:7 resources.jobs.j job j is not defined",
        "error databricks.yml:6:7 resources.postgres_branches.p postgres_branch p is not defined",
    ]
    cured = "targets: {dev: {resources: {jobs: {j: {}}, postgres_branches: {p: {}}}}}"
    assert not any(line.startswith("error") for line in bundle.told(text + cured))


def test_a_body_that_is_no_map_disappears(bundle: Any) -> None:
    manifest = bundle.resolve("bundle: {name: b}\nresources: {jobs: {j: 1, k: {}}}\n")

    assert [found.summary for found in manifest.diagnostics] == ["expected map, found int"]
    assert list(manifest.document["resources"]["jobs"]) == ["k"]


def test_an_empty_kind_is_ignored(bundle: Any) -> None:
    assert bundle.told("bundle: {name: b}\nresources:\n  jobs:\n") == []


def test_a_target_gives_a_null_workspace_a_body_but_not_null_resources(bundle: Any) -> None:
    targets = "targets: {dev: {workspace: {root_path: /a}, resources: {jobs: {j: {}}}}}\n"

    assert bundle.told("bundle: {name: b}\nworkspace:\n" + targets) == []
    assert bundle.told("bundle: {name: b}\nworkspace:\n") == [
        "error workspace: is null; give it a body or leave it out"
    ]
    assert bundle.told("bundle: {name: b}\nresources:\n" + targets) == [
        "error resources: is null; give it a body or leave it out"
    ]


def test_null_sections_are_an_error(bundle: Any) -> None:
    assert bundle.told("bundle: {name: b}\nresources:\n") == [
        "error resources: is null; give it a body or leave it out"
    ]


def test_a_key_is_not_empty(bundle: Any) -> None:
    (found,) = bundle.findings('bundle: {name: b}\nresources: {jobs: {"": {name: x}}}\n')

    assert (found.severity.value, found.paths, found.places) == ("error", (), ())
