"""The JSON Schema that editors complete and check manifests with. (§2.4)"""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from dbxplan import api
from dbxplan.manifest import types
from dbxplan.manifest.descriptions import FIELDS, KINDS
from dbxplan.manifest.schema import manifest_schema
from dbxplan.resources import KINDS as MANAGED

CHECKOUT = Path(__file__).parents[2]
MANIFESTS = sorted((CHECKOUT / "examples" / "bundles").rglob("*.yml"))


PUBLIC = CHECKOUT.parent / "shared" / "inputs" / "bundles"
# What the language warns of in the public bundles.
WARNED = {
    "knowledge_base/job_read_secret/databricks.yml": "'VIEW' is not one of",
    "knowledge_base/target_includes/resources/set1/job_2.yml": "'cron', 'type' were unexpected",
    "knowledge_base/target_includes/resources/set2/job_1.yml": "'cron', 'type' were unexpected",
    "knowledge_base/target_includes/resources/set2/job_2.yml": "'cron', 'type' were unexpected",
    "mlops_stacks/mlops_stacks/resources/ml-artifacts-resource.yml": "'description' was unexpected",
    "mlops_stacks/mlops_stacks/resources/monitoring-resource.yml": "'git_source_info' was unexpected",
}
PARTS = {"bundle", "resources", "targets", "include", "variables", "artifacts", "sync", "workspace"}


@pytest.fixture(scope="module")
def schema():
    return manifest_schema(MANAGED)


@pytest.fixture(scope="module")
def validator(schema):
    return Draft202012Validator(schema)


def test_the_schema_in_the_checkout_is_the_models(schema):
    stored = json.loads((CHECKOUT / "schemas" / "manifest.json").read_text(encoding="utf-8"))

    assert stored == schema, "run: dbxplan schema > schemas/manifest.json"


def test_it_is_a_json_schema(schema):
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("path", MANIFESTS, ids=lambda path: str(path.relative_to(CHECKOUT / "examples" / "bundles")))
def test_every_example_is_valid(validator, path):
    document = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)

    assert [error.message for error in validator.iter_errors(document)] == []


@pytest.mark.skipif(not PUBLIC.is_dir(), reason=f"{PUBLIC} is not there")
def test_public_bundles_are_valid_but_for_what_the_language_warns_of(validator):
    marked = {}
    for path in PUBLIC.rglob("*.yml"):
        document = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        if isinstance(document, dict) and PARTS & document.keys():
            texts = " ".join(found.message for error in validator.iter_errors(document) for found in all_of(error))
            if texts:
                marked[str(path.relative_to(PUBLIC))] = texts

    assert marked.keys() == WARNED.keys()
    assert [path for path, words in WARNED.items() if words not in marked[path]] == []


def all_of(error):
    yield error
    for inner in error.context or ():
        yield from all_of(inner)


@pytest.mark.parametrize(
    "text",
    [
        "resources: {jobs: {a: {nmae: x}}}",
        "resources: {job: {a: {name: x}}}",
        "resources: {jobs: {a: {max_concurrent_runs: many}}}",
        "resources: {jobs: {a: {tasks: {task_key: a}}}}",
        "resources: {jobs: {a: {tasks: [{task_key: a, notebook_task: {notebook: b}}]}}}",
        "resources: {sql_warehouses: {a: {warehouse_type: LARGE}}}",
        "bundle: {nme: a}",
    ],
)
def test_what_the_language_warns_of_is_marked(validator, text):
    assert not validator.is_valid(yaml.safe_load(text))


@pytest.mark.parametrize(
    "text",
    [
        "resources: {jobs: {a: {max_concurrent_runs: '${var.runs}', tasks: '${var.tasks}'}}}",
        "resources: {jobs: {a: {tasks: [{task_key: a, notebook_task: {base_parameters: {n: 5}}}]}}}",
        "targets: {dev: }",
        "targets: {dev: {variables: {a: 5, b: {default: [1]}, c: [1, 2]}}}",
        "targets: {dev: {resources: {jobs: {a: {schedule: {pause_status: PAUSED}}}}}}",
        "shared: &a {x: 1}\nresources: {schemas: {a: {owner: me}}}",
    ],
)
def test_what_the_language_takes_is_not(validator, text):
    assert validator.is_valid(yaml.safe_load(text))


def test_what_only_answers_hold_is_not_offered(schema):
    assert {"id", "url", "etag"}.isdisjoint(schema["$defs"]["resources.Job"]["properties"])
    assert "current_user" not in schema["$defs"]["config.Workspace"]["properties"]


def test_a_field_tells_what_it_is_and_what_a_change_of_it_does(schema):
    schemas = schema["$defs"]["resources.Schema"]["properties"]

    assert schemas["storage_root"]["description"].endswith(
        "instead of the catalog's place. A change replaces the object."
    )
    assert schema["$defs"]["jobs.Task"]["properties"]["run_if"]["description"]


def test_every_kind_of_the_language_is_described():
    assert KINDS.keys() == api.bundle()["resources"].keys() | MANAGED.keys()


@pytest.mark.parametrize("name", FIELDS)
def test_descriptions_are_of_fields_that_there_are(name):
    assert FIELDS[name].keys() <= {*types.compiled(name).fields}
