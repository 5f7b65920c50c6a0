"""Secrets of Unity Catalog: written, never read; a changed value is seen by its digest alone."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.plan.jsonform import to_json
from dbxplan.plan.model import Action
from dbxplan.report.text import plan_text
from dbxplan.resources import KINDS
from dbxplan.sdk import RawClient
from dbxplan.workflow import Workspace

SECRETS = KINDS["secrets"]
AT = "/api/2.1/unity-catalog/secrets"
BUNDLE = """
bundle: {name: secrets}
variables: {password: {}}
resources:
  secrets:
    s: {catalog_name: main, schema_name: default, name: s, value: '${var.password}'}
"""


def test_the_value_that_a_read_tells_is_let_go(api: RawClient, network: Any) -> None:
    told = {"full_name": "main.s.k", "effective_value": "hunter2", "value": "hunter2", "effective_owner": "ann"}
    network.answers[f"GET {AT}/main.s.k"] = told

    assert SECRETS.read(api, "main.s.k") == {"full_name": "main.s.k", "effective_owner": "ann", "owner": "ann"}
    assert network.asked == [(f"GET {AT}/main.s.k", {})]


def test_what_leaves_the_manifest_is_named_in_the_mask_and_missing_in_the_body(
    api: RawClient, network: Any, step: Any
) -> None:
    network.answers[f"PATCH {AT}/main.s.k"] = {}

    SECRETS.parts[0].call(api, "main.s.k", step(changed={"comment": "", "expire_time": None}))

    assert network.asked == [(f"PATCH {AT}/main.s.k", {"comment": ""})]


@pytest.fixture
def put(tmp_path: Path) -> Any:
    """Applies the bundle with a value for the secret; gives the plan, and everything that was written down."""

    def apply(password: str) -> Any:
        workspace = Workspace(f"emulator://{tmp_path}/w.db", environ={"BUNDLE_VAR_password": password})
        folder = tmp_path / "bundle"
        folder.mkdir(exist_ok=True)
        (folder / "databricks.yml").write_text(BUNDLE)
        bundle = workspace.load(folder)
        plan = workspace.plan(bundle)
        assert workspace.apply(bundle).ok
        assert workspace.plan(bundle).steps == ()
        written = [path.read_text(errors="ignore") for path in bundle.folder.rglob("*") if path.is_file()]
        written += [(bundle.store.read(name) or b"").decode() for name in bundle.store.list("")]
        return plan, "".join((json.dumps(to_json(plan)), plan_text(plan), repr(plan), *written))

    return apply


def test_a_changed_value_is_seen_and_no_value_is_written_down(put: Any) -> None:
    put("the first value")

    plan, written = put("the second value")

    (step,) = plan.steps
    (change,) = step.changes
    assert (step.action, str(change.path), change.sensitive) == (Action.UPDATE, "value", True)
    assert "the first value" not in written
    assert "the second value" not in written


def test_what_others_write_is_not_seen(put: Any, tmp_path: Path) -> None:
    put("mine")
    with RawClient(host=f"emulator://{tmp_path}/w.db") as client:
        body: Mapping[str, Any] = {"value": "theirs"}
        client.secrets_uc.update_secret(full_name="main.default.s", update_mask="value", body=body)

    plan, _ = put("mine")

    assert plan.steps == ()
