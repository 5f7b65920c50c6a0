"""Keys of secret scopes: their values are written and never kept; that somebody wrote one is seen by its time."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dbxplan.plan.jsonform import to_json
from dbxplan.plan.model import Action, Plan
from dbxplan.report.text import plan_text
from dbxplan.resources import KINDS
from dbxplan.resources.base import Risk
from dbxplan.resources.scope_secrets import secret_body
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound
from dbxplan.workflow import Workspace

SECRETS = KINDS["scope_secrets"]
BUNDLE = """
    bundle: {name: secrets}
    variables: {password: {}}
    resources:
      secret_scopes:
        etl: {name: etl}
      scope_secrets:
        s: {scope: "${resources.secret_scopes.etl.name}", key: jdbc, string_value: "${var.password}"}
    """


def test_a_life(emulated: RawClient) -> None:
    emulated.secrets.create_scope(scope="etl")
    id = SECRETS.create(emulated, SECRETS.model.of({"scope": "etl", "key": "a/b", "string_value": "x"}))

    assert id == "etl:a/b"
    assert [live.id for live in SECRETS.list(emulated, "etl")] == [id]
    assert SECRETS.read(emulated, id).keys() >= {"scope", "key", "last_updated_timestamp"}
    SECRETS.delete(emulated, id)
    with pytest.raises(NotFound):
        SECRETS.read(emulated, id)
    with pytest.raises(NotFound):
        SECRETS.read(emulated, "nowhere:a/b")


def test_a_key_without_its_time_is_read_all_the_same() -> None:
    assert secret_body("etl", {"key": "a"})["string_value"] == secret_body("etl", {"key": "a"})["bytes_value"]


def test_what_it_is_found_by() -> None:
    assert SECRETS.own_id({"scope": "ETL", "key": "A"}) == "ETL:A"
    assert SECRETS.scope({"scope": "ETL"}) == "ETL"
    assert SECRETS.risk_of({}) is Risk.HIGH


class Bench:
    """One bundle, with everything that is written down while it is applied."""

    def __init__(self, host: str, write: Callable[..., Path], clock: Any) -> None:
        self.host, self.write, self.clock = host, write, clock

    def plan(self, password: str, *, apply: bool = False, text: str = BUNDLE) -> tuple[Plan, str]:
        workspace = Workspace(self.host, environ={"BUNDLE_VAR_password": password}, clock=self.clock)
        bundle = workspace.load(self.write({"databricks.yml": text}))
        plan = workspace.plan(bundle)
        if apply:
            assert workspace.apply(bundle, allow=["adopt", "data-loss", "replace"]).ok
            assert workspace.plan(bundle).steps == ()
        written = [path.read_text(errors="ignore") for path in bundle.folder.rglob("*") if path.is_file()]
        written += [(bundle.store.read(name) or b"").decode() for name in bundle.store.list("")]
        shown = (json.dumps(to_json(plan)), plan_text(plan), repr(plan), json.dumps(bundle.manifest.document))
        return plan, "".join((*shown, *written))


@pytest.fixture
def bench(host: str, write: Callable[..., Path], clock: Any) -> Bench:
    return Bench(host, write, clock)


@pytest.fixture
def there(host: str) -> Iterator[RawClient]:
    """The workspace that the bundle goes to."""
    with RawClient(host=host) as client:
        yield client


def test_a_changed_value_is_seen_and_no_value_is_written_down(bench: Bench) -> None:
    bench.plan("the first value", apply=True)

    plan, written = bench.plan("the second value", apply=True)

    (step,) = plan.steps
    (change,) = step.changes
    assert (step.action, str(change.path), change.sensitive) == (Action.UPDATE, "string_value", True)
    assert "the first value" not in written
    assert "the second value" not in written


def test_what_somebody_else_wrote_is_drift(bench: Bench, there: RawClient) -> None:
    bench.plan("mine", apply=True)
    there.secrets.put_secret(scope="etl", key="jdbc", string_value="theirs")

    plan, _ = bench.plan("mine", apply=True)

    assert [(step.action, step.reason) for step in plan.steps] == [(Action.UPDATE, "the workspace changed")]
    assert there.secrets.get_secret(scope="etl", key="jdbc")["value"] == "bWluZQ=="


def test_one_that_is_there_already_is_not_written_over_unasked(bench: Bench, there: RawClient) -> None:
    there.secrets.create_scope(scope="etl")
    there.secrets.put_secret(scope="etl", key="jdbc", string_value="theirs")

    plan, _ = bench.plan("mine")

    assert [(str(step.address), step.action, bool(step.consent)) for step in plan.steps] == [
        ("secret_scopes.etl", Action.ADOPT, True),
        ("scope_secrets.s", Action.ADOPT, True),
    ]


def test_text_gives_way_to_bytes(bench: Bench, there: RawClient) -> None:
    bench.plan("mine", apply=True)

    bench.plan("aGVycw==", apply=True, text=BUNDLE.replace("string_value", "bytes_value"))

    assert there.secrets.get_secret(scope="etl", key="jdbc")["value"] == "aGVycw=="
