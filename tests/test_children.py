"""Permissions and grants on the emulator: set, drifted, forgotten, set anew, and who would shut themselves out."""

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.emulator.faults import Fault
from dbxplan.emulator.transport import application
from dbxplan.errors import ConsentError, ManifestError, PlanError
from dbxplan.plan.model import Action, Consent, Plan
from dbxplan.report.text import plan_text
from dbxplan.resources import KINDS, known_kind
from dbxplan.sdk import RawClient
from dbxplan.workflow import Bundle, Workspace

Write = Callable[[Mapping[str, str]], Path]
ALL = frozenset(Consent)
ME = "user@example.com"


@pytest.fixture
def workspace(host: str, clock: Any) -> Workspace:
    return Workspace(host, environ={}, clock=clock)


class Bench:
    def __init__(self, workspace: Workspace, write: Write, api: RawClient) -> None:
        self.workspace, self.write, self.api = workspace, write, api

    def bundle(self, resources: str) -> Bundle:
        return self.workspace.load(self.write({"databricks.yml": f"bundle: {{name: b}}\n{resources}\n"}))

    def plan(self, resources: str) -> Plan:
        return self.workspace.plan(self.bundle(resources))

    def apply(self, resources: str, **options: Any) -> dict[str, str]:
        """Address -> action; what was applied plans nothing."""
        applied = self.workspace.apply(self.bundle(resources), **{"allow": ALL, **options})
        assert applied.ok, applied.outcomes
        assert self.plan(resources).steps == ()
        return {str(address): outcome.action.value for address, outcome in applied.outcomes.items()}

    @property
    def job(self) -> str:
        (job,) = self.api.jobs.list()
        return str(job["job_id"])

    def access(self) -> dict[str, str]:
        """Who has what of their own on the only job."""
        found = self.api.permissions.get(request_object_type="jobs", request_object_id=self.job)
        return {
            entry.get("user_name") or entry.get("group_name") or "": level["permission_level"]
            for entry in found["access_control_list"]
            for level in entry["all_permissions"]
            if not level["inherited"]
        }

    def let_in(self, **entries: str) -> None:
        listed = [{"user_name": f"{name}@example.com", "permission_level": level} for name, level in entries.items()]
        self.api.permissions.set(request_object_type="jobs", request_object_id=self.job, access_control_list=listed)

    def grants(self, schema: str = "main.shop") -> dict[str, list[str]]:
        body = known_kind(KINDS, Address("schemas", "shop", "grants")).read(self.api, schema)
        return {each["principal"]: sorted(each["privileges"]) for each in body["grants"]}


@pytest.fixture
def bench(workspace: Workspace, write: Write, api: RawClient) -> Bench:
    return Bench(workspace, write, api)


def job(permissions: str = "", name: str = "nightly") -> str:
    return f"resources: {{jobs: {{nightly: {{name: {name}, permissions: [{permissions}]}}}}}}"


def schema(grants: str | None, name: str = "shop", more: str = "") -> str:
    block = "" if grants is None else f", grants: [{grants}]"
    return f"resources: {{schemas: {{shop: {{catalog_name: main, name: {name}{more}{block}}}}}}}"


VIEWERS = "{level: CAN_VIEW, group_name: users}"
SELECT = "{principal: users, privileges: [USE_SCHEMA, SELECT]}"


def actions(plan: Plan) -> dict[str, Action]:
    return {str(step.address): step.action for step in plan.steps}


def test_permissions_are_set_with_their_object_and_changed_alone(bench: Bench) -> None:
    first = bench.apply(job(VIEWERS))
    assert bench.access() == {"users": "CAN_VIEW", ME: "IS_OWNER"}

    second = bench.apply(job("{level: CAN_MANAGE_RUN, group_name: users}"))

    assert first == {"jobs.nightly": "create", "jobs.nightly.permissions": "create"}
    assert second == {"jobs.nightly.permissions": "update"}
    assert bench.access() == {"users": "CAN_MANAGE_RUN", ME: "IS_OWNER"}


def test_the_plan_says_who_gains_and_who_loses_access(bench: Bench) -> None:
    bench.apply(job(VIEWERS))
    bench.let_in(user="IS_OWNER", eve="CAN_MANAGE")

    lines = plan_text(bench.plan(job(VIEWERS))).splitlines()

    assert "    gains group users: CAN_VIEW  (removed in the workspace)" in lines
    assert "    loses user eve@example.com: CAN_MANAGE  (added in the workspace; effect: access-loss)" in lines


def test_the_owner_stays_where_the_manifest_names_none(bench: Bench) -> None:
    bench.apply(job(VIEWERS))
    bench.let_in(bob="IS_OWNER")

    bench.apply(job(VIEWERS))

    assert bench.access() == {"users": "CAN_VIEW", ME: "CAN_MANAGE", "bob@example.com": "IS_OWNER"}


def test_a_block_that_left_is_forgotten_and_taken_up_again(bench: Bench) -> None:
    bench.apply(job(VIEWERS))

    forgotten = bench.apply(job())
    bench.let_in(user="IS_OWNER", eve="CAN_VIEW")
    again = bench.apply(job(VIEWERS))

    assert forgotten == {"jobs.nightly.permissions": "forget"}
    assert again == {"jobs.nightly.permissions": "adopt"}
    assert bench.access() == {"users": "CAN_VIEW", ME: "IS_OWNER"}


def test_with_an_object_that_was_deleted_they_are_set_anew(bench: Bench) -> None:
    bench.apply(job(VIEWERS))
    bench.api.jobs.delete(job_id=int(bench.job))

    assert bench.apply(job(VIEWERS)) == {"jobs.nightly": "create", "jobs.nightly.permissions": "create"}
    assert bench.access() == {"users": "CAN_VIEW", ME: "IS_OWNER"}


def test_with_the_state_lost_they_are_compared_with_what_is_there(bench: Bench, lose: Any) -> None:
    bench.apply(job(VIEWERS))
    bench.let_in(user="IS_OWNER", eve="CAN_VIEW")
    lose(bench.bundle(job(VIEWERS)))

    plan = bench.plan(job(VIEWERS))

    assert actions(plan) == {"jobs.nightly": Action.ADOPT, "jobs.nightly.permissions": Action.ADOPT}
    assert "    loses user eve@example.com: CAN_VIEW" in plan_text(plan)
    bench.apply(job(VIEWERS))
    assert bench.access() == {"users": "CAN_VIEW", ME: "IS_OWNER"}


def test_a_plan_reads_each_list_once(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    jobs = ", ".join(f"j{number}: {{name: j{number}, permissions: [{VIEWERS}]}}" for number in range(10))
    bench.apply(f"resources: {{jobs: {{{jobs}}}}}")

    caplog.clear()
    with caplog.at_level(logging.DEBUG, "dbxplan.sdk.calls"):
        plan = bench.plan(f"resources: {{jobs: {{{jobs}}}}}")

    assert plan.cost.objects == 20
    assert sum("/permissions/jobs/" in line for line in caplog.messages) == 10


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
def test_a_lost_answer_is_no_reason_to_fail_what_can_be_set_twice(bench: Bench, host: str, method: str) -> None:
    place = host.removeprefix("emulator://").partition("?")[0]
    app = application(Path(place))
    app.faults.add(Fault(method=method, path=".*/permissions/.*", kind="lost"))
    both = f"{job(VIEWERS)[:-1]}, {schema(SELECT).removeprefix('resources: {')}"

    applied = bench.apply(both)

    assert list(app.faults.pending()) == []
    assert set(applied.values()) == {"create"}
    assert bench.access() == {"users": "CAN_VIEW", ME: "IS_OWNER"}
    assert bench.grants() == {"users": ["SELECT", "USE_SCHEMA"]}


def test_grants_follow_the_manifest_and_what_was_granted_by_hand_is_taken_back(bench: Bench) -> None:
    assert bench.apply(schema(SELECT)) == {"schemas.shop": "create", "schemas.shop.grants": "create"}
    change = {"principal": "eve@example.com", "add": ["MODIFY"]}
    bench.api.grants.update(securable_type="schema", full_name="main.shop", changes=[change])

    drifted = bench.apply(schema(SELECT))

    assert drifted == {"schemas.shop.grants": "update"}
    assert bench.grants() == {"users": ["SELECT", "USE_SCHEMA"]}


def test_grants_go_along_with_a_new_name_and_change_with_it(bench: Bench) -> None:
    bench.apply(schema(SELECT))

    moved = bench.apply(schema(SELECT, "store"))
    changed = bench.apply(schema("{principal: users, privileges: [MODIFY]}", "market"))

    assert moved == {"schemas.shop": "update", "schemas.shop.grants": "record"}
    assert changed == {"schemas.shop": "update", "schemas.shop.grants": "update"}
    assert bench.grants("main.market") == {"users": ["MODIFY"]}


def test_emptied_grants_are_revoked_and_a_block_that_left_is_only_forgotten(bench: Bench) -> None:
    bench.apply(schema(SELECT))
    left = bench.apply(schema(None))
    assert bench.grants() == {"users": ["SELECT", "USE_SCHEMA"]}
    bench.apply(schema(SELECT))

    emptied = bench.apply(schema(""))

    assert (left, emptied) == ({"schemas.shop.grants": "forget"}, {"schemas.shop.grants": "update"})
    assert bench.grants() == {}


def test_nobody_shuts_themselves_out_unasked(bench: Bench) -> None:
    mine = f"{{principal: {ME}, privileges: [MANAGE]}}"
    owned = ", owner: eve@example.com"
    bench.apply(schema(f"{SELECT}, {mine}", more=owned))

    with pytest.raises(ConsentError, match="lock-out"):
        bench.workspace.apply(bench.bundle(schema(SELECT, more=owned)), auto_approve=True)

    assert ME in bench.grants()
    assert bench.apply(schema(SELECT, more=owned), allow=frozenset((Consent.LOCK_OUT,))) == {
        "schemas.shop.grants": "update"
    }


@pytest.mark.parametrize(
    ("grants", "owner", "asked"),
    [
        (SELECT, "eve@example.com", True),
        (SELECT, "users", False),
        (f"{SELECT}, {{principal: {ME}, privileges: [MANAGE]}}", "eve@example.com", False),
        (f"{SELECT}, {{principal: users, privileges: [ALL_PRIVILEGES]}}", "eve@example.com", True),
    ],
)
def test_an_owner_gives_an_object_away_only_when_asked(bench: Bench, grants: str, owner: str, asked: bool) -> None:
    bench.apply(schema(grants))
    given = bench.bundle(schema(grants, more=f", owner: {owner}"))

    assert [step.consent for step in bench.workspace.plan(given).steps] == [{Consent.LOCK_OUT} if asked else set()]


def test_owner_and_grant_that_go_at_once_leave_no_right_to_manage(bench: Bench) -> None:
    bench.apply(schema(f"{SELECT}, {{principal: {ME}, privileges: [MANAGE]}}"))
    plan = bench.workspace.plan(bench.bundle(schema(SELECT, more=", owner: eve@example.com")))

    assert {str(step.address): step.consent for step in plan.steps} == {
        "schemas.shop": {Consent.LOCK_OUT},
        "schemas.shop.grants": {Consent.LOCK_OUT},
    }


def test_a_catalog_is_isolated_from_its_own_workspace_only_when_asked(bench: Bench) -> None:
    text = "resources: {catalogs: {c: {name: c%s}}}"
    bench.apply(text % "")
    isolated = bench.workspace.plan(bench.bundle(text % ", isolation_mode: ISOLATED"))
    bench.apply(text % ", isolation_mode: ISOLATED", allow=frozenset((Consent.LOCK_OUT,)))
    opened = bench.workspace.plan(bench.bundle(text % ", isolation_mode: OPEN"))

    assert [step.consent for step in (*isolated.steps, *opened.steps)] == [{Consent.LOCK_OUT}, frozenset()]


def test_who_owns_the_schema_may_give_away_what_is_in_it(bench: Bench) -> None:
    text = (
        "resources: {schemas: {s: {catalog_name: main, name: s}}, volumes: {v: {catalog_name: main, name: v, "
        "schema_name: '${resources.schemas.s.name}'%s}}}"
    )
    bench.apply(text % "")

    (step,) = bench.workspace.plan(bench.bundle(text % ", owner: eve@example.com")).steps
    assert (str(step.address), step.consent) == ("volumes.v", frozenset())


def test_they_go_with_what_is_destroyed(bench: Bench) -> None:
    bench.apply(job(VIEWERS))

    destroyed = bench.workspace.destroy(bench.bundle(job(VIEWERS)), allow=ALL)

    assert {str(address): outcome.action for address, outcome in destroyed.outcomes.items()} == {
        "jobs.nightly.permissions": Action.FORGET,
        "jobs.nightly": Action.DELETE,
    }


def scope(permissions: str = "", name: str = "etl") -> str:
    return f"resources: {{secret_scopes: {{etl: {{name: {name}, permissions: [{permissions}]}}}}}}"


def acls(bench: Bench, scope: str = "etl") -> dict[str, str]:
    return {item["principal"]: item["permission"] for item in bench.api.secrets.list_acls(scope=scope)}


READERS = "{level: READ, group_name: users}"


def test_the_access_list_of_a_scope_is_a_step_of_its_own_and_whoever_deploys_manages(bench: Bench) -> None:
    first = bench.apply(scope(READERS))
    second = bench.apply(scope("{level: READ, group_name: users}, {level: WRITE, group_name: users}"))

    assert first == {"secret_scopes.etl": "create", "secret_scopes.etl.permissions": "create"}
    assert second == {"secret_scopes.etl.permissions": "update"}
    assert acls(bench) == {"users": "WRITE", ME: "MANAGE"}


def test_the_plan_says_who_gains_and_who_loses_secrets(bench: Bench) -> None:
    bench.apply(scope(READERS))
    bench.api.secrets.put_acl(scope="etl", principal="eve@example.com", permission="WRITE")
    bench.api.secrets.delete_acl(scope="etl", principal="users")

    lines = plan_text(bench.plan(scope(READERS))).splitlines()

    assert "    gains users: READ  (removed in the workspace)" in lines
    assert "    loses eve@example.com: WRITE  (added in the workspace; effect: access-loss)" in lines
    assert bench.apply(scope(READERS)) == {"secret_scopes.etl.permissions": "update"}
    assert acls(bench) == {"users": "READ", ME: "MANAGE"}


def test_a_scope_without_permissions_is_left_to_whoever_cares_for_them(bench: Bench) -> None:
    bench.apply(scope(READERS))

    gone = bench.plan(scope())
    bench.apply(scope())

    assert actions(gone) == {"secret_scopes.etl.permissions": Action.FORGET}
    assert acls(bench) == {"users": "READ", ME: "MANAGE"}


def test_a_scope_of_another_name_gets_its_list_anew(bench: Bench) -> None:
    bench.apply(scope(READERS))

    bench.apply(scope(READERS, name="other"))

    assert acls(bench, "other") == {"users": "READ", ME: "MANAGE"}


def test_the_bundles_permissions_reach_scopes_in_their_own_words(bench: Bench) -> None:
    bundle = "permissions: [{level: CAN_MANAGE, group_name: users}, {level: CAN_RUN, group_name: admins}]\n"

    bench.apply(bundle + "resources: {secret_scopes: {etl: {name: etl}}}")

    assert acls(bench) == {"users": "MANAGE", ME: "MANAGE"}


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("{level: READ}", "secret scope permission principal is required"),
        ("{level: CAN_VIEW, group_name: users}", "unknown permission level 'CAN_VIEW'; a secret scope has READ, WRITE"),
    ],
)
def test_what_an_access_list_cannot_hold_is_refused_with_its_place(bench: Bench, entry: str, problem: str) -> None:
    with pytest.raises((ManifestError, PlanError), match=problem):
        bench.plan(scope(f"{READERS}, {entry}"))


APP = """
resources:
  jobs:
    j: {name: j, permissions: [{level: CAN_VIEW, user_name: a@b.c}]}
  apps:
    shop:
      name: shop
      source_code_path: .
      resources: [{name: job, job: {id: "${resources.jobs.j.id}", permission: CAN_MANAGE_RUN}}]
"""


@pytest.mark.parametrize("more", ["", ", {level: CAN_VIEW, service_principal_name: '${resources.apps.shop.%s}'}"])
def test_access_lists_are_set_after_the_app_that_is_put_on_them(bench: Bench, more: str) -> None:
    entry = "{level: CAN_VIEW, user_name: a@b.c}"
    text = APP.replace(entry, entry + (more % "service_principal_client_id" if more else ""))

    plan = bench.plan(text)

    steps = [str(step.address) for step in plan.steps]
    assert steps == ["jobs.j", "apps.shop", "jobs.j.permissions"]
    assert plan.steps[2].needs == (Address("apps", "shop"), Address("jobs", "j"))


def test_who_owned_an_object_before_is_said(bench: Bench) -> None:
    bench.apply(job(VIEWERS))
    new = job(f"{VIEWERS}, {{level: IS_OWNER, user_name: bob@example.com}}")

    lines = plan_text(bench.plan(new)).splitlines()
    bench.apply(new)

    assert f"    changes user {ME}: IS_OWNER -> CAN_MANAGE  (new in the manifest)" in lines
    assert "    gains user bob@example.com: IS_OWNER  (new in the manifest)" in lines
    assert bench.access() == {"users": "CAN_VIEW", ME: "CAN_MANAGE", "bob@example.com": "IS_OWNER"}


VOLUME = "resources: {volumes: {v: {catalog_name: main, schema_name: default, name: v%s}}}"
ELSEWHERE = ", volume_type: EXTERNAL, storage_location: s3://lake/v"


def hand_made(bench: Bench) -> None:
    changes = [{"principal": "eve", "add": ["WRITE_VOLUME"]}]
    bench.api.grants.update(securable_type="volume", full_name="main.default.v", changes=changes)


def test_who_loses_access_with_an_object_that_is_made_anew_is_named(bench: Bench) -> None:
    grants = ", grants: [{principal: users, privileges: [READ_VOLUME]}]"
    bench.apply(VOLUME % grants)
    hand_made(bench)

    plan = bench.plan(VOLUME % (grants + ELSEWHERE))

    assert actions(plan) == {"volumes.v": Action.REPLACE, "volumes.v.grants": Action.CREATE}
    lines = plan_text(plan).splitlines()
    assert "    gains users: READ_VOLUME" in lines
    assert any(line.startswith("    loses eve: WRITE_VOLUME") for line in lines)
    bench.apply(VOLUME % (grants + ELSEWHERE))
    found = known_kind(KINDS, Address("volumes", "v", "grants")).read(bench.api, "main.default.v")["grants"]
    assert [each["principal"] for each in found] == ["users"]


def test_access_that_nobody_declares_is_told_where_it_goes_with_its_object(bench: Bench) -> None:
    bench.apply(VOLUME % "")
    hand_made(bench)

    (step,) = bench.plan(VOLUME % ELSEWHERE).steps

    assert (step.action, step.destroys) == (
        Action.REPLACE,
        ("grants that nobody declares: eve (WRITE_VOLUME)",),
    )


@pytest.mark.parametrize("known", [False, True])
def test_a_principal_that_nobody_knows_fails_its_own_step_and_is_said(
    bench: Bench, known: bool, workspace: Workspace, host: str
) -> None:
    if known:
        bench.apply(schema("{principal: users, privileges: [SELECT]}"))
    app = application(Path(host.removeprefix("emulator://").partition("?")[0]))
    words = "Could not find principal with name gone@x.com"
    path = "/api/2.1/unity-catalog/permissions/.*"
    app.faults.add(Fault("PATCH", path, status=404, error_code="PRINCIPAL_DOES_NOT_EXIST", message=words))
    both = "{principal: users, privileges: [SELECT]}, {principal: gone@x.com, privileges: [MODIFY]}"
    asked = bench.bundle(schema(both))

    applied = workspace.apply(asked, allow=ALL)

    failed = {str(address): outcome.error for address, outcome in applied.outcomes.items() if outcome.error}
    assert failed.keys() == {"schemas.shop.grants"}
    assert words in failed["schemas.shop.grants"]
    assert workspace.apply(asked, allow=ALL).ok
    assert bench.grants() == {"users": ["SELECT"], "gone@x.com": ["MODIFY"]}
