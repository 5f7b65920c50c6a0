"""What the bundle language says of commands. (§1.1, §1.10, §1.11, §2.4)"""

import json
from pathlib import Path
from typing import Any

import pytest

from dbxplan import __version__
from dbxplan.cli import app

Run = Any  # of conftest.py
WITHOUT = ("init", "schema", "emulator", "show")  # commands that are about no bundle
TITLES = {
    "alerts": "Alerts",
    "apps": "Apps",
    "catalogs": "Catalogs",
    "clusters": "Clusters",
    "dashboards": "Dashboards",
    "database_catalogs": "Database catalogs",
    "database_instances": "Database instances",
    "experiments": "Experiments",
    "external_locations": "External Locations",
    "genie_spaces": "Genie Spaces",
    "instance_pools": "Instance Pools",
    "job_runs": "Job Runs",
    "jobs": "Jobs",
    "model_serving_endpoints": "Model Serving Endpoints",
    "models": "Models",
    "pipelines": "Pipelines",
    "postgres_branches": "Postgres branches",
    "postgres_catalogs": "Postgres catalogs",
    "postgres_databases": "Postgres databases",
    "postgres_endpoints": "Postgres endpoints",
    "postgres_projects": "Postgres projects",
    "postgres_roles": "Postgres roles",
    "postgres_synced_tables": "Postgres synced tables",
    "quality_monitors": "Quality Monitors",
    "registered_models": "Registered Models",
    "sql_warehouses": "SQL Warehouses",
    "schemas": "Schemas",
    "secret_scopes": "Secret Scopes",
    "secrets": "Secrets",
    "synced_database_tables": "Synced database tables",
    "vector_search_endpoints": "Vector Search Endpoints",
    "vector_search_indexes": "Vector Search Indexes",
    "volumes": "Volumes",
}


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory that no bundle is in."""
    folder = tmp_path / "nowhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (("--version",), __version__),
        (("--help",), "validate  Check the bundle"),
        (("schema",), '"$schema"'),
        (("init", "minimal"), "databricks.yml"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_what_is_about_no_bundle_runs_where_none_is(
    command: Run, nowhere: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], shown: str
) -> None:
    ended = command(*arguments)

    assert (ended.code, "Error" in ended.err) == (0, False)
    assert shown in ended.out + capsys.readouterr().out


def test_a_saved_plan_is_shown_where_no_bundle_is(command: Run, quickstart: Path, nowhere: Path, host: str) -> None:
    command("plan", "-C", quickstart, "--host", host, "--out", nowhere / "p.json")

    ended = command("show", "p.json")

    assert ended.code == 0
    assert "Plan: 4 to create" in ended.out


@pytest.mark.parametrize("name", [name for name in app.COMMANDS if name not in WITHOUT])
def test_what_is_about_a_bundle_fails_where_none_is(command: Run, nowhere: Path, name: str) -> None:
    arguments = ("run", "job") if name == "run" else (name,)

    ended = command(*arguments, "--host", "emulator://w.db")

    assert ended.code == 1
    assert "Unable to locate the bundle root: databricks.yml not found" in ended.err
    assert list(nowhere.iterdir()) == []


BODIES = {
    "apps": "{name: x, source_code_path: .}",
    "dashboards": "{display_name: x, warehouse_id: w}",
    "secrets": "{name: x, value: '${var.v}'}",
}


def test_a_summary_is_headed_by_the_titles_of_kinds(command: Run, write: Any, tmp_path: Path) -> None:
    resources = "".join(
        f"  {kind}:\n    r{number}: {BODIES.get(kind, '{name: x}')}\n" for number, kind in enumerate(TITLES)
    )
    folder = write({"databricks.yml": "bundle: {name: b}\nvariables: {v: {}}\nresources:\n" + resources})

    ended = command("summary", "-C", folder, "--host", f"emulator://{tmp_path}/w.db", "--var", "v=1")

    headings = [line.strip(" :") for line in ended.out.splitlines() if line.startswith("  ") and line[2] != " "]
    assert ended.code == 0, ended.err
    assert [heading for heading in headings if ": " not in heading] == list(TITLES.values())


PLAIN = "bundle: {name: b}\ntargets:\n  dev: {mode: development}\n  prod: {}\n"


def test_what_is_only_told_is_no_finding(command: Run, write: Any, tmp_path: Path) -> None:
    folder = write({"databricks.yml": PLAIN + "resources: {jobs: {j: {}}}\n"})
    where = ("-C", folder, "--host", f"emulator://{tmp_path}/w.db")

    ended = command("validate", "--strict", "-e", "dev", *where, DATABRICKS_CLUSTER_ID="c1")

    assert ended.code == 0
    assert ended.err.splitlines() == [
        "--environment is an old spelling: use --target",
        "Tasks run on the cluster c1, since DATABRICKS_CLUSTER_ID is set.",
    ]
    assert "Validation OK!" in ended.out


def test_the_old_name_of_the_target_counts_where_the_new_one_is_missing(
    command: Run, write: Any, tmp_path: Path
) -> None:
    where = ("-C", write({"databricks.yml": PLAIN}), "--host", f"emulator://{tmp_path}/w.db", "-o", "json")

    old = command("validate", "--environment", "prod", *where, DATABRICKS_BUNDLE_TARGET="dev")
    both = command("validate", "-t", "dev", "-e", "prod", *where)

    assert [json.loads(each.out)["bundle"]["target"] for each in (old, both)] == ["prod", "dev"]


@pytest.mark.parametrize("name", ["validate", "summary"])
def test_json_tells_places_when_asked(command: Run, write: Any, tmp_path: Path, name: str) -> None:
    where = ("-C", write({"databricks.yml": PLAIN}), "--host", f"emulator://{tmp_path}/w.db", "-o", "json", "-t", "dev")

    plain, located = command(name, *where), command(name, "--include-locations", *where)

    assert "__locations" not in json.loads(plain.out)
    assert json.loads(located.out)["__locations"] == {
        "version": 1,
        "files": ["databricks.yml"],
        "locations": {"bundle": [[0, 1, 9]]},
    }
    assert "--include-locations" not in command(name, "--help").out
