"""Rules that fit no other file. (§1.3, §1.5, §2.3, §2.4, §2.7, §3.3, §5.5, §8.3)"""

from pathlib import Path
from typing import Any

import pytest

from dbxplan.errors import ManifestError
from dbxplan.manifest import open_bundle

HEAD = "bundle: {name: b}\n"
BRANCH = HEAD + "resources: {postgres_branches: {a: {branch_id: x, parent: y, "


@pytest.mark.parametrize("name", ["a[b", "a]", "a*", "a?", "a^b"])
def test_a_folder_whose_name_is_a_pattern_is_an_error(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "databricks.yml").write_text(HEAD)

    with pytest.raises(ManifestError, match="glob pattern characters"):
        open_bundle(tmp_path / name, environ={})


@pytest.mark.parametrize(
    ("field", "written", "printed"),
    [
        ("ttl", "3600s", "3600s"),
        ("ttl", "2.50s", "2.500s"),
        ("ttl", "-1.123456789s", "-1.123456789s"),
        ("ttl", "1.1234s", "1.123400s"),
        ("ttl", "'${resources.jobs.j.id}'", "${resources.jobs.j.id}"),
        ("expire_time", "2024-01-02T03:04:05+02:00", "2024-01-02T01:04:05Z"),
        ("source_branch_time", "2024-01-02T03:04:05.123456Z", "2024-01-02T03:04:05.123456Z"),
    ],
)
def test_durations_and_times_are_written_as_the_api_does(bundle: Any, field: str, written: str, printed: str) -> None:
    found = bundle.resolve(f"{BRANCH}{field}: {written}}}}}}}\n").document["resources"]["postgres_branches"]["a"]

    assert found[field] == printed


@pytest.mark.parametrize("written", ["ttl: 1h", "ttl: 60", "ttl: ''", "expire_time: 2024-01-02", "expire_time: x"])
def test_what_is_no_duration_or_time_ends_the_loading(bundle: Any, written: str) -> None:
    (found,) = bundle.findings(f"{BRANCH}{written}}}}}}}\n")

    assert found.summary.startswith("failed to load databricks.yml: ")
    assert (found.paths, found.places) == ((), ())


def test_a_variable_may_hold_a_duration(bundle: Any) -> None:
    text = BRANCH + "ttl: '${var.t}'}}}\nvariables: {t: {default: 1.5s}}\n"

    assert bundle.resolve(text).document["resources"]["postgres_branches"]["a"]["ttl"] == "1.500s"
    assert [one.severity.value for one in bundle.findings(text.replace("1.5s", "1h"))] == ["error"]


def test_an_unknown_kind_is_an_unknown_field(bundle: Any) -> None:
    assert bundle.told(HEAD + "resources: {robots: {r: {}}}\n") == [
        "warning databricks.yml:2:13 resources unknown field: robots"
    ]


def test_enums_of_artifacts_and_variables_are_told(bundle: Any) -> None:
    text = HEAD + "variables: {v: {type: string, default: x}}\nartifacts: {a: {type: zip, build: b, executable: zsh}}\n"

    assert bundle.told(text) == [
        'warning databricks.yml:2:23 variables.v.type invalid value "string" for enum field. '
        "Valid values are [complex]",
        'warning databricks.yml:3:23 artifacts.a.type invalid value "zip" for enum field. Valid values are [whl jar]',
        'warning databricks.yml:3:50 artifacts.a.executable invalid value "zsh" for enum field. '
        "Valid values are [bash sh cmd]",
    ]


def test_resources_of_apps_are_aligned_to_the_later_ones(bundle: Any) -> None:
    text = HEAD + "resources:\n  apps:\n    a:\n      name: a\n      source_code_path: src\n"
    text += "      resources: [{name: r, description: d, job: {id: '1', permission: CAN_VIEW}}]\n"
    text += "targets: {t: {resources: {apps: {a: {resources: [{name: r, job: {id: '2'}}]}}}}}\n"
    found = bundle.resolve(text, {"src/app.py": ""}).document["resources"]["apps"]["a"]["resources"]

    assert found == [{"name": "r", "job": {"id": "2"}}]


def test_without_resources_their_rules_are_left_out(bundle: Any) -> None:
    text = HEAD + "run_as: {}\npermissions: [{level: NONE, group_name: g}]\npresets: {trigger_pause_status: x}\n"
    jobs = "resources: {jobs: {j: {}}}\n"

    assert [line for line in bundle.told(text) if line.startswith("error")] == []
    assert [line for line in bundle.told(text + jobs) if line.startswith("error")] != []
