"""What is kept for other tools. (§7.4, §12.6)"""

import json
from collections.abc import Callable

from dbxplan.address import Address
from dbxplan.files.records import deployment, metadata
from dbxplan.files.sync import synced
from dbxplan.manifest import Manifest

Resolve = Callable[..., Manifest]


def test_the_metadata_names_jobs_and_pipelines_with_their_files(resolve: Resolve) -> None:
    files = {
        "databricks.yml": "bundle: {name: b}\ninclude: ['*/*.yml']\n"
        "targets: {dev: {resources: {jobs: {z: {name: over}}}}}\n",
        "r/jobs.yml": "resources: {jobs: {z: {name: z}, a: {name: a}}, pipelines: {p: {name: <p>}}}\n",
    }
    manifest = resolve(files)

    text = metadata(manifest, {Address("jobs", "a"): "17"}).decode()

    assert not text.endswith("\n")
    assert text.startswith('{\n  "version": 1,\n  "config": {\n    "bundle": {\n      "name": "b",')
    assert json.loads(text) == {
        "version": 1,
        "config": {
            "bundle": {"name": "b", "target": "dev", "git": {"bundle_root_path": "."}},
            "workspace": {"file_path": "/Workspace/Users/jane@example.com/.bundle/b/dev/files"},
            "resources": {
                "jobs": {"a": {"id": "17", "relative_path": "r/jobs.yml"}, "z": {"relative_path": "r/jobs.yml"}},
                "pipelines": {"p": {"relative_path": "r/jobs.yml"}},
            },
            "presets": {"source_linked_deployment": False},
        },
        "extra": {},
    }


def test_the_deployment_counts_on_and_keeps_its_id(resolve: Resolve) -> None:
    manifest = resolve({"databricks.yml": "bundle: {name: b}\n", "nb.py": "# Databricks notebook source\n"})

    first = json.loads(deployment({}, synced(manifest), "2026-01-31T08:15:00Z", "new"))
    second = json.loads(deployment(first, (), "2026-02-01T08:15:00Z", "other"))

    assert first == {
        "version": 1,
        "seq": 1,
        "cli_version": "1.14.0",
        "timestamp": "2026-01-31T08:15:00Z",
        "files": [
            {"local_path": "databricks.yml", "is_notebook": False},
            {"local_path": "nb.py", "is_notebook": True},
        ],
        "id": "new",
    }
    assert (second["seq"], second["id"], second["files"]) == (2, "new", [])
