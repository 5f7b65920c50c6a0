"""`include` and what the root file brings. (§1.2, §1.3, §1.4, §1.7, §1.8, §2.1)"""

from typing import Any

import pytest

ROOT = "bundle: {name: b}\ninclude:\n"


def job(key: str) -> str:
    return f"resources: {{jobs: {{{key}: {{name: {key}}}}}}}\n"


def test_entries_are_expanded_in_order_and_sorted_within(bundle: Any) -> None:
    files = {"r/b.yml": job("b"), "r/a.yml": job("a"), "z.yml": job("z"), "r/.hidden.yml": job("h")}
    manifest = bundle.resolve(ROOT + "  - z.yml\n  - r/*.yml\n  - '*/a.yml'\n", files)

    assert manifest.document["include"] == ["z.yml", "r/.hidden.yml", "r/a.yml", "r/b.yml"]
    assert list(manifest.document["resources"]["jobs"]) == ["z", "h", "a", "b"]


def test_later_files_win_and_lists_are_joined(bundle: Any) -> None:
    text = ROOT + "  - x.yml\nvariables: {v: {default: 1}}\nsync: {exclude: [a]}\n"
    manifest = bundle.resolve(text, {"x.yml": "variables: {v: {default: 2}}\nsync: {exclude: [b]}\n"})

    assert manifest.document["variables"]["v"]["value"] == 2
    assert manifest.document["sync"]["exclude"] == ["a", "b"]


def test_the_root_files_are_never_included_from_the_root(bundle: Any) -> None:
    files = {"sub/databricks.yml": job("s")}
    manifest = bundle.resolve(ROOT + "  - '*.yml'\n  - 'sub/*.yml'\n", files)

    assert manifest.document["include"] == ["sub/databricks.yml"]


def test_json_is_included(bundle: Any) -> None:
    manifest = bundle.resolve(ROOT + "  - x.json\n", {"x.json": '{"variables": {"v": {"default": [1]}}}'})

    assert manifest.document["variables"]["v"]["value"] == [1]


def test_a_glob_without_match_is_fine_and_a_file_without_match_is_not(bundle: Any) -> None:
    assert bundle.told(ROOT + "  - '*.none'\n") == []
    assert bundle.told(ROOT + "  - none.yml\n") == [
        "error none.yml defined in 'include' section does not match any files"
    ]


def test_an_absolute_entry_is_an_error(bundle: Any) -> None:
    assert bundle.told(ROOT + "  - /etc/x.yml\n") == ["error /etc/x.yml: includes must be relative paths"]


def test_a_malformed_glob_is_an_error(bundle: Any) -> None:
    assert bundle.told(ROOT + "  - 'a[.yml'\n") == ["error a[.yml: syntax error in pattern: a[.yml"]


def test_every_file_of_another_kind_is_told_at_its_entry(bundle: Any) -> None:
    files = {"x.txt": "", "y.YML": "", "z.yml": ""}

    told = bundle.told(ROOT + "  - '?.*'\n  - none.yml\n", files)

    assert (
        told
        == ["error databricks.yml:3:5 Files in the 'include' configuration section must be YAML or JSON files."] * 2
    )


def test_an_include_outside_the_root_file_is_told_and_not_followed(bundle: Any) -> None:
    files = {"x.yml": "include:\n- y.yml\n", "y.yml": job("y")}
    text = ROOT + "  - x.yml\n"

    assert bundle.told(text, files) == ["warning x.yml:2:1 include Include section is defined outside root file"]
    assert bundle.resolve(text, files).document["include"] == ["x.yml", "y.yml"]


def test_broken_yaml_in_a_file_names_file_line_and_column(bundle: Any) -> None:
    assert bundle.told(ROOT + "  - x.yml\n", {"x.yml": "a: 1\nb: [\n"})[0].startswith(
        "error failed to load x.yml: yaml (x.yml:3:1): "
    )


@pytest.mark.parametrize(("text", "kind"), [("- a\n", "sequence"), ("abc\n", "string")])
def test_a_file_without_a_map_at_its_top_is_an_error(bundle: Any, text: str, kind: str) -> None:
    assert bundle.told(text) == [
        f"warning databricks.yml:1:1 expected map, found {kind}",
        "error failed to load databricks.yml: the top level of a bundle's file must be a map",
    ]


def test_an_empty_file_contributes_nothing(bundle: Any) -> None:
    assert bundle.told(ROOT + "  - x.yml\n", {"x.yml": "# nothing\n"}) == []


def test_kinds_that_differ_cannot_be_merged(bundle: Any) -> None:
    text = ROOT + "  - x.yml\nresources: {jobs: {j: {timeout_seconds: 3}}}\n"

    told = bundle.told(text, {"x.yml": "resources: {jobs: {j: {timeout_seconds: '${var.n}'}}}\n"})

    assert told == ["error failed to merge x.yml: resources.jobs.j.timeout_seconds: cannot merge int with string"]


def test_a_file_named_after_a_kind_should_hold_one_of_it(bundle: Any) -> None:
    text = "resources:\n  jobs:\n    a: {name: a}\n  pipelines:\n    b: {name: b}\n"

    found = bundle.findings(ROOT + "  - x.job.yml\n", {"x.job.yml": text})

    assert [one.severity.value for one in found] == ["recommendation"]
    assert found[0].summary == "define a single job in a file with the .job.yml extension."
    assert found[0].detail.endswith("in this file:\n  - a (job)\n  - b (pipeline)")
    assert found[0].paths == ("resources.jobs.a", "resources.pipelines.b")
    assert [str(place) for place in found[0].places] == ["x.job.yml:3:8", "x.job.yml:5:8"]


def test_a_file_named_after_a_kind_may_configure_its_one_resource_in_targets(bundle: Any) -> None:
    text = "resources: {jobs: {a: {name: a}}}\ntargets: {dev: {resources: {jobs: {a: {name: b}}}}}\n"

    assert bundle.told(ROOT + "  - x.job.yaml\n", {"x.job.yaml": text}) == []


@pytest.mark.parametrize(
    "wanted", ["1.14.0", ">= 1.0.0", ">=1.14.0, < 2.0.0", "1.*", "1.14.*", "!= 1.13.0", "> 1.14.0-rc"]
)
def test_a_version_constraint_is_answered_as_a_known_version(bundle: Any, wanted: str) -> None:
    assert bundle.told(f"bundle: {{name: b, databricks_cli_version: '{wanted}'}}") == []


@pytest.mark.parametrize(
    ("wanted", "start"),
    [
        ("> 1.14.0", "error Databricks CLI version constraint not satisfied. Required: > 1.14.0, current: 1.14.0"),
        ("0.*", "error Databricks CLI version constraint not satisfied."),
        ("= 1.14.0", 'error invalid version constraint "= 1.14.0" specified.'),
        (">= 1.0.0,< 2.0.0", "error invalid version constraint"),
    ],
)
def test_a_version_that_does_not_fit_is_an_error(bundle: Any, wanted: str, start: str) -> None:
    assert bundle.told(f"bundle: {{name: b, databricks_cli_version: '{wanted}'}}")[0].startswith(start)


def test_numbers_of_a_float_field_merge_however_written(bundle: Any) -> None:
    text = ROOT + "  - x.yml\nresources: {postgres_endpoints: {e: {autoscaling_limit_min_cu: 1}}}\n"
    text += "targets: {t: {resources: {postgres_endpoints: {e: {autoscaling_limit_min_cu: 0.5}}}}}\n"

    found = bundle.resolve(text, {"x.yml": ""}).document["resources"]["postgres_endpoints"]["e"]

    assert found["autoscaling_limit_min_cu"] == 0.5
