"""Lakebase: statuses in place of specs, masks, operations, soft deletes, and what objects come with."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dbxplan.plan.model import Action, Consent
from dbxplan.resources import KINDS
from dbxplan.resources.base import LeftError, Progress, UnsureError
from dbxplan.resources.postgres.shared import moment, seconds
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import BadRequest, DatabricksError, NotFound, ResourceConflict
from dbxplan.workflow import Bundle, Workspace

AT = "/api/2.0/postgres"
SHOP, DEV = "projects/shop", "projects/shop/branches/dev"
PROJECTS, BRANCHES, ENDPOINTS = KINDS["postgres_projects"], KINDS["postgres_branches"], KINDS["postgres_endpoints"]
ROLES, DATABASES = KINDS["postgres_roles"], KINDS["postgres_databases"]
DONE = {"name": f"{SHOP}/operations/1", "done": True}
MANAGED = [
    {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "RESOURCE_CONFLICT",
        "metadata": {"declarative_context": "MANAGED_BY_PARENT"},
    }
]


def test_what_is_in_effect_stands_for_what_was_asked_for(api: RawClient, network: Any) -> None:
    found = {"name": DEV, "uid": "br-1", "spec": {"ttl": "1s"}, "status": {"is_protected": False, "branch_id": "dev"}}
    network.answers[f"GET {AT}/{DEV}"] = found

    body = BRANCHES.read(api, DEV)

    assert body == {"name": DEV, "uid": "br-1", "parent": SHOP, "branch_id": "dev", "is_protected": False}


@pytest.mark.parametrize("deleted", [{"delete_time": "2026-01-01T00:00:00Z"}, {"status": {"current_state": "DELETED"}}])
def test_one_that_can_still_be_brought_back_is_gone(api: RawClient, network: Any, deleted: Any) -> None:
    network.answers |= {
        f"GET {AT}/{SHOP}": {"name": SHOP, **deleted},
        f"GET {AT}/projects": {"projects": [{"name": SHOP, **deleted}]},
    }

    with pytest.raises(NotFound, match="was deleted"):
        PROJECTS.read(api, SHOP)
    assert list(PROJECTS.list(api, None)) == []


@pytest.mark.parametrize(
    ("kind", "changed", "desired", "mask", "spec"),
    [
        (BRANCHES, ["ttl"], {"ttl": "60s"}, "spec.expiration", {"ttl": "60s"}),
        (
            BRANCHES,
            {"no_expiry": None, "is_protected": False},
            {"no_expiry": True},
            "spec.is_protected,spec.expiration",
            {"is_protected": False, "no_expiry": True},
        ),
        (
            ENDPOINTS,
            ["suspend_timeout_duration", "disabled"],
            {"suspend_timeout_duration": "60s", "disabled": True, "endpoint_type": "R"},
            "spec.disabled,spec.suspension",
            {"suspend_timeout_duration": "60s", "disabled": True, "endpoint_type": "R"},
        ),
        (
            ROLES,
            ["attributes"],
            {"attributes": {"createdb": True, "bypassrls": False}},
            "spec.attributes.createdb,spec.attributes.bypassrls",
            {"attributes": {"createdb": True, "bypassrls": False}},
        ),
        (
            DATABASES,
            ["postgres_database"],
            {"postgres_database": "d", "role": "r"},
            "spec.postgres_database",
            {"postgres_database": "d", "role": "r"},
        ),
    ],
    ids=["expiration", "two paths", "suspension", "attributes", "role goes along"],
)
def test_a_mask_names_what_changed_and_nothing_that_the_body_lacks(
    api: RawClient, network: Any, step: Any, kind: Any, changed: Any, desired: Any, mask: str, spec: Any
) -> None:
    asked: list[Any] = []

    def call(_: str, /, **arguments: Any) -> Any:
        asked.append(arguments)
        return DONE

    kind.parts[0].call(Spy(call), DEV, step(changed=changed, **desired))

    (sent,) = asked
    assert sorted(sent["update_mask"].split(",")) == sorted(mask.split(","))
    assert sent["body"] == {"name": DEV, "spec": spec}


class Spy:
    """A client whose one service hands its calls on."""

    def __init__(self, call: Any) -> None:
        self.call = call

    @property
    def postgres(self) -> "Spy":
        return self

    def __getattr__(self, name: str) -> Any:
        return lambda **arguments: self.call(name, **arguments)


def test_an_operation_is_looked_at_until_it_is_done(api: RawClient, network: Any, step: Any) -> None:
    operation = f"{SHOP}/operations/1"
    network.answers |= {
        f"POST {AT}/projects": {"name": operation},
        f"GET {AT}/{operation}": [{"name": operation, "done": False}, {"name": operation, "done": True}],
        f"GET {AT}/{SHOP}": {"name": SHOP, "status": {}},
    }

    id = PROJECTS.create(api, PROJECTS.model.of({"project_id": "shop", "purge_on_delete": True}))
    looks = [PROJECTS.wait(step(), PROJECTS.read(api, id)) for _ in range(2)]

    assert (id, [look.state for look in looks]) == (SHOP, ["pending", "done"])
    assert network.asked[0] == (f"POST {AT}/projects", {"spec": {}})
    assert PROJECTS.read(api, id)["name"] == SHOP


def test_an_operation_that_was_begun_by_a_client_that_repeats_writes_is_looked_at(
    api: RawClient, network: Any, step: Any
) -> None:
    operation = f"{DEV}/operations/1"
    network.answers |= {
        f"PATCH {AT}/{DEV}": {"name": operation},
        f"DELETE {AT}/{DEV}": {"name": f"{DEV}/operations/2"},
        f"GET {AT}/{operation}": {"name": operation, "done": False},
        f"GET {AT}/{DEV}/operations/2": {"name": operation, "done": False},
    }

    BRANCHES.parts[0].call(api.repeating, DEV, step(changed=["is_protected"], is_protected=True))
    changed = BRANCHES.read(api, DEV)
    BRANCHES.delete(api.repeating, DEV)
    deleted = BRANCHES.read(api, DEV)

    assert [BRANCHES.wait(step(), each).state for each in (changed, deleted)] == ["pending", "pending"]
    assert [call for call, _ in network.asked if call.startswith("GET ")] == [
        f"GET {AT}/{operation}",
        f"GET {AT}/{DEV}/operations/2",
    ]


@pytest.fixture
def patient(network: Any, clock: Any) -> RawClient:
    """A client whose pauses take no time."""
    return RawClient(host="https://workspace.example.com", token="t", adapter=network, clock=clock)


def test_a_create_that_takes_over_is_made_again_when_its_answer_is_lost(patient: RawClient, network: Any) -> None:
    call = f"POST {AT}/{DEV}/endpoints"
    body = {"parent": DEV, "endpoint_id": "primary", "endpoint_type": "R", "replace_existing": True}
    network.answers[call] = [(502, {"error_code": "BAD_GATEWAY"}), DONE]

    id = ENDPOINTS.create(patient, ENDPOINTS.model.of(body))

    assert id == f"{DEV}/endpoints/primary"
    assert [asked for asked, _ in network.asked] == [call, call]


def test_nobody_knows_what_became_of_a_take_over_that_never_answers(patient: RawClient, network: Any) -> None:
    body = {"parent": DEV, "endpoint_id": "primary", "endpoint_type": "R", "replace_existing": True}
    network.answers[f"POST {AT}/{DEV}/endpoints"] = (502, {"error_code": "BAD_GATEWAY"})

    with pytest.raises(UnsureError):
        ENDPOINTS.create(patient, ENDPOINTS.model.of(body))


def test_an_operation_that_fails_says_why(api: RawClient, network: Any) -> None:
    operation = f"{SHOP}/operations/1"
    error = {"error_code": "INTERNAL_ERROR", "message": "no room"}
    network.answers |= {
        f"POST {AT}/projects": {"name": operation},
        f"GET {AT}/{operation}": {"name": operation, "done": True, "error": error},
    }

    id = PROJECTS.create(api, PROJECTS.model.of({"project_id": "shop"}))

    with pytest.raises(DatabricksError, match="no room"):
        PROJECTS.read(api, id)


@pytest.mark.parametrize(("recorded", "query"), [({"purge_on_delete": True}, {"purge": "true"}), ({}, {})])
def test_a_delete_is_for_good_only_where_it_was_asked_for(
    api: RawClient, network: Any, recorded: Any, query: Any
) -> None:
    network.answers[f"DELETE {AT}/{SHOP}"] = DONE

    PROJECTS.delete(api, SHOP, recorded)

    assert network.asked == [(f"DELETE {AT}/{SHOP}", query)]


def test_what_belongs_to_its_parent_is_left_to_it(api: RawClient, network: Any) -> None:
    refused = {"error_code": "BAD_REQUEST", "message": "Cannot delete root branch", "details": MANAGED}
    network.answers |= {
        f"DELETE {AT}/{SHOP}/branches/production": (400, refused),
        f"DELETE {AT}/{DEV}": (400, {"error_code": "BAD_REQUEST", "message": "cannot delete protected branch"}),
    }

    with pytest.raises(LeftError):
        BRANCHES.delete(api, f"{SHOP}/branches/production")
    with pytest.raises(BadRequest, match="protected"):
        BRANCHES.delete(api, DEV)


def test_reconciliation_is_waited_for() -> None:
    assert ENDPOINTS.busy(ResourceConflict("a reconciliation is in progress"))
    assert not ENDPOINTS.busy(ResourceConflict("endpoint with such id already exists"))


def test_an_endpoint_is_waited_for_until_it_becomes_nothing_else(step: Any) -> None:
    assert ENDPOINTS.wait(step(), {"pending_state": "ACTIVE"}) == Progress("pending", "it becomes ACTIVE")
    assert ENDPOINTS.wait(step(), {"current_state": "IDLE"}) == Progress("done")


def test_a_role_that_is_taken_over_keeps_no_membership_by_accident() -> None:
    assert ROLES.spec({"role_id": "r", "replace_existing": True}) == {"membership_roles": []}
    assert ROLES.spec({"role_id": "r", "createdb": True}) == {"createdb": True}


def test_times_and_durations_are_compared_as_what_they_say() -> None:
    assert seconds("604800s") == seconds("604800.0s")
    assert moment("2030-01-01T01:00:00+01:00") == moment("2030-01-01T00:00:00Z")


BUNDLE = {
    "postgres_projects": {"shop": {"project_id": "shop", "purge_on_delete": True}},
    "postgres_branches": {"main": {"parent": "${resources.postgres_projects.shop.name}", "branch_id": "production"}},
    "postgres_endpoints": {
        "first": {
            "parent": "${resources.postgres_branches.main.name}",
            "endpoint_id": "primary",
            "endpoint_type": "ENDPOINT_TYPE_READ_WRITE",
            "autoscaling_limit_max_cu": 4,
        }
    },
}


@pytest.fixture(params=["", "?perturb=1"], ids=["plain", "perturbed"])
def workspace(request: pytest.FixtureRequest, tmp_path: Path) -> Workspace:
    return Workspace(f"emulator://{tmp_path}/w.db{request.param}", environ={}, clock=Clock())


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


def test_what_a_project_comes_with_becomes_the_declared_one_and_goes_with_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    def load(resources: Any) -> Any:
        (tmp_path / "b").mkdir(exist_ok=True)
        (tmp_path / "b" / "databricks.yml").write_text(json.dumps({"bundle": {"name": "b"}, "resources": resources}))
        return workspace.load(tmp_path / "b")

    bundle = load(BUNDLE)
    applied = workspace.apply(bundle)
    assert applied.ok, applied.outcomes
    assert workspace.plan(bundle).steps == ()
    (endpoint,) = bundle.api.postgres.list_endpoints(parent=f"{SHOP}/branches/production")
    assert endpoint["status"]["autoscaling_limit_max_cu"] == 4

    without = load({name: BUNDLE[name] for name in ("postgres_projects", "postgres_branches")})
    left = workspace.apply(without, allow=frozenset(Consent))

    assert left.ok, left.outcomes
    assert [note for outcome in left.outcomes.values() for note in outcome.notes] == [
        "it belongs to what it came with, and goes with that"
    ]
    assert [step.action for step in workspace.plan(without).steps] == []
    destroyed = workspace.destroy(without, allow=frozenset(Consent))
    assert destroyed.ok
    assert list(bundle.api.postgres.list_projects()) == []


BY_REFERENCE = "${resources.postgres_branches.dev.name}"


@pytest.fixture
def shop(workspace: Workspace, tmp_path: Path) -> Callable[..., Bundle]:
    """A bundle of a project with these fields, and a branch `dev` of it."""

    def load(**more: Any) -> Bundle:
        (tmp_path / "b").mkdir(exist_ok=True)
        project = {"project_id": "shop", "purge_on_delete": True, **more}
        branch = {"parent": "${resources.postgres_projects.shop.name}", "branch_id": "dev", "no_expiry": True}
        resources = {"postgres_projects": {"shop": project}, "postgres_branches": {"dev": branch}}
        (tmp_path / "b" / "databricks.yml").write_text(json.dumps({"bundle": {"name": "b"}, "resources": resources}))
        return workspace.load(tmp_path / "b")

    return load


def default_of(bundle: Bundle) -> str:
    return str(bundle.api.postgres.get_project(name=SHOP)["status"]["default_branch"])


@pytest.mark.parametrize("wanted", [BY_REFERENCE, DEV], ids=["by reference", "by name"])
def test_a_branch_that_needs_its_project_becomes_the_default_of_it_in_a_step_of_its_own(
    workspace: Workspace, shop: Callable[..., Bundle], wanted: str
) -> None:
    bundle = shop(default_branch=wanted)

    plan = workspace.plan(bundle)
    applied = workspace.apply(bundle)

    assert [(str(step.address), step.action.value) for step in plan.steps] == [
        ("postgres_projects.shop", "create"),
        ("postgres_branches.dev", "create"),
        ("postgres_projects.shop.default_branch", "create"),
    ]
    assert applied.ok, applied.outcomes
    assert default_of(bundle) == DEV
    assert workspace.plan(bundle).steps == ()


def test_another_branch_becomes_the_default_alone_and_stays_it_without_the_field(
    workspace: Workspace, shop: Callable[..., Bundle]
) -> None:
    assert workspace.apply(shop()).ok
    wanted = shop(default_branch=DEV)

    (step,) = workspace.plan(wanted).steps

    assert (str(step.address), step.action, step.consent) == (
        "postgres_projects.shop.default_branch",
        Action.ADOPT,
        frozenset(),
    )
    assert [(str(change.path), change.desired, change.live) for change in step.changes if change.shown] == [
        ("default_branch", DEV, f"{SHOP}/branches/production")
    ]
    assert workspace.apply(wanted).ok
    assert workspace.plan(wanted).steps == ()
    assert default_of(wanted) == DEV

    workspace.apply(shop())
    assert workspace.plan(shop()).steps == ()
    assert default_of(wanted) == DEV


def test_a_default_branch_that_somebody_changed_is_put_back(workspace: Workspace, shop: Callable[..., Bundle]) -> None:
    bundle = shop(default_branch=BY_REFERENCE)
    workspace.apply(bundle)
    body = {"spec": {"default_branch": f"{SHOP}/branches/production"}}
    bundle.api.postgres.update_project(name=SHOP, update_mask="spec.default_branch", body=body)

    (step,) = workspace.plan(bundle).steps
    workspace.apply(bundle)

    assert (str(step.address), step.action, step.reason) == (
        "postgres_projects.shop.default_branch",
        Action.UPDATE,
        "the workspace changed",
    )
    assert default_of(bundle) == DEV
    assert workspace.plan(bundle).steps == ()


def test_who_refers_to_the_default_branch_gets_the_declared_one_or_that_of_the_project(
    workspace: Workspace, shop: Callable[..., Bundle], tmp_path: Path
) -> None:
    for number, project in enumerate(({"default_branch": BY_REFERENCE}, {})):
        shop(**project)
        file = tmp_path / "b" / "databricks.yml"
        tree = json.loads(file.read_text())
        role = {"parent": "${resources.postgres_projects.shop.default_branch}", "role_id": f"r{number}"}
        tree["resources"]["postgres_roles"] = {"r": role}
        file.write_text(json.dumps(tree))
        bundle = workspace.load(tmp_path / "b")
        assert workspace.apply(bundle, allow=frozenset(Consent)).ok
        assert workspace.plan(bundle).steps == ()
        assert bundle.api.postgres.get_role(name=f"{DEV}/roles/r{number}")
    assert workspace.destroy(bundle, allow=frozenset(Consent)).ok
    assert list(bundle.api.postgres.list_projects()) == []


def test_a_branch_that_is_older_than_the_plan_is_not_taken_over(workspace: Workspace, tmp_path: Path) -> None:
    bundle_of = {**BUNDLE, "postgres_endpoints": {}}
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "databricks.yml").write_text(json.dumps({"bundle": {"name": "b"}, "resources": bundle_of}))
    bundle = workspace.load(tmp_path / "b")
    bundle.api.postgres.create_project(project_id="shop", body={})

    plan = workspace.plan(bundle)

    assert {step.action for step in plan.steps} == {Action.ADOPT}
    assert all(Consent.ADOPT in step.consent for step in plan.steps)
