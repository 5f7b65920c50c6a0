"""Vector Search: schemas that the server rewrites, names that stay taken, and indexes that outlive their endpoint."""

import json
from pathlib import Path
from typing import Any

import pytest

from dbxplan.errors import PlanError
from dbxplan.plan.model import Action, Consent
from dbxplan.resources import KINDS
from dbxplan.resources.base import Risk
from dbxplan.resources.vector_search_indexes import rewritten
from dbxplan.sdk import RawClient
from dbxplan.workflow import Bundle, Workspace

ENDPOINTS, INDEXES = KINDS["vector_search_endpoints"], KINDS["vector_search_indexes"]
AT = "/api/2.0/vector-search"
ENDPOINT = {"name": "e", "endpoint_type": "STANDARD"}
INDEX = {
    "name": "main.default.i",
    "endpoint_name": "${resources.vector_search_endpoints.e.name}",
    "index_type": "DIRECT_ACCESS",
    "primary_key": "id",
    "direct_access_index_spec": {"schema_json": '{"text": "string", "id": "long", "tags": "array<integer>"}'},
}


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ('{"id": "long", "a": "integer"}', '{"a":"int","id":"bigint"}'),
        ('{"a": "array<short>", "b": "BYTE"}', '{"b":"tinyint","a":"array<smallint>"}'),
        ('{"a": "array<array<Long>>"}', '{"a": "array<array<bigint>>"}'),
    ],
)
def test_a_schema_is_the_one_that_the_server_makes_of_it(asked: str, kept: str) -> None:
    assert rewritten(asked) == rewritten(kept)


@pytest.mark.parametrize(("one", "other"), [('{"id": "long"}', '{"id": "int"}'), ('{"id": "long"}', '{"ID": "long"}')])
def test_schemas_that_differ_go_on_differing(one: str, other: str) -> None:
    assert rewritten(one) != rewritten(other)


def test_each_part_of_an_endpoint_has_its_call(api: RawClient, network: Any, step: Any) -> None:
    at = f"PATCH {AT}/endpoints/e"
    network.answers |= {f"{at}/budget-policy": {}, at: {}, f"{at}/tags": {}}
    changed = {"budget_policy_id": "", "target_qps": None, "custom_tags": []}

    for part in ENDPOINTS.parts:
        part.call(api, "e", step(changed=changed, target_qps=5))

    assert network.asked == [
        (f"{at}/budget-policy", {"budget_policy_id": ""}),
        (at, {"target_qps": 5}),
        (f"{at}/tags", {"custom_tags": []}),
    ]


def test_indexes_of_an_endpoint_are_at_stake(api: RawClient, network: Any) -> None:
    network.answers[f"GET {AT}/indexes"] = {"vector_indexes": [{"name": "a"}, {"name": "b"}]}

    assert ENDPOINTS.stakes(api, "e") == ("2 indexes (a, b)",)
    assert ENDPOINTS.language.permissions == "vector-search-endpoints/{endpoint_uuid}"
    assert INDEXES.risk_of({"index_type": "DIRECT_ACCESS"}) is Risk.HIGH
    assert INDEXES.risk_of({"index_type": "DELTA_SYNC"}) is Risk.LOW


@pytest.fixture
def bundle(tmp_path: Path) -> Any:
    """Loads a bundle with one endpoint and one index, changed as asked, onto a workspace that is always the same."""
    workspace = Workspace(f"emulator://{tmp_path}/w.db?perturb=1", environ={}, clock=Clock())

    def load(**changes: Any) -> tuple[Workspace, Bundle]:
        endpoint, index = ({**ENDPOINT, **changes.get("endpoint", {})}, {**INDEX, **changes.get("index", {})})
        resources = {"vector_search_endpoints": {"e": endpoint}, "vector_search_indexes": {"i": index}}
        (tmp_path / "b").mkdir(exist_ok=True)
        (tmp_path / "b" / "databricks.yml").write_text(json.dumps({"bundle": {"name": "b"}, "resources": resources}))
        return workspace, workspace.load(tmp_path / "b")

    return load


class Clock:
    """Time that passes where somebody sleeps."""

    now = 0.0

    def time(self) -> float:
        return self.monotonic()

    def monotonic(self) -> float:
        self.now += 0.001
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def test_a_replaced_index_waits_until_its_name_is_free(bundle: Any) -> None:
    workspace, first = bundle()
    assert workspace.apply(first).ok
    _, second = bundle(index={"primary_key": "other"})

    plan = workspace.plan(second)
    applied = workspace.apply(second, allow=frozenset(Consent))

    assert [step.action for step in plan.steps] == [Action.REPLACE]
    assert applied.ok, applied.outcomes
    assert workspace.plan(second).steps == ()


def test_an_index_that_could_not_be_made_again_is_not_deleted(bundle: Any) -> None:
    workspace, first = bundle()
    assert workspace.apply(first).ok
    _, second = bundle(index={"direct_access_index_spec": None})

    with pytest.raises(PlanError, match="direct_access_index_spec is not set, and an index of the type DIRECT_ACCESS"):
        workspace.plan(second)


def test_an_index_goes_with_an_endpoint_that_is_replaced(bundle: Any) -> None:
    workspace, first = bundle()
    assert workspace.apply(first).ok
    _, second = bundle(endpoint={"endpoint_type": "STORAGE_OPTIMIZED"})

    plan = workspace.plan(second)

    assert [(step.address.kind, step.action) for step in plan.steps] == [
        ("vector_search_endpoints", Action.REPLACE),
        ("vector_search_indexes", Action.REPLACE),
    ]
    assert plan.steps[0].destroys == ("1 index (main.default.i)",)


def test_an_index_whose_endpoint_somebody_made_anew_is_made_anew(bundle: Any, tmp_path: Path) -> None:
    workspace, first = bundle()
    assert workspace.apply(first).ok
    with RawClient(host=f"emulator://{tmp_path}/w.db") as client:
        client.vector_search_endpoints.delete_endpoint(endpoint_name="e")
        client.vector_search_endpoints.create_endpoint(**ENDPOINT)

    (step,) = workspace.plan(first).steps
    applied = workspace.apply(first, allow=frozenset(Consent))

    assert (step.address.kind, step.action) == ("vector_search_indexes", Action.REPLACE)
    assert "which is gone" in str(step.changes[0].live)
    assert applied.ok, applied.outcomes
    assert workspace.plan(first).steps == ()
