"""Who may do what: owners, admins, those who locked themselves out, and those who never had a key."""

from collections.abc import Callable
from typing import Any

import pytest

JOBS, PIPELINES = "/api/2.2/jobs", "/api/2.0/pipelines"
BOB = "bob@example.com"


@pytest.fixture
def bob(door: Any, open_door: Callable[..., Any]) -> Any:
    """A user who is no admin, in the workspace of one who is."""
    return open_door(user=BOB)


def entry(level: str, **principal: str) -> dict[str, str]:
    return {**principal, "permission_level": level}


def access_list(*entries: dict[str, str]) -> dict[str, Any]:
    return {"access_control_list": list(entries)}


@pytest.mark.parametrize("query", ["get?job_id={id}", "get?job_id=7"])
def test_a_stranger_gets_the_same_answer_for_a_foreign_and_for_no_job(door: Any, bob: Any, query: str) -> None:
    id = door.post(f"{JOBS}/create", {"name": "j"})["job_id"]

    answer = bob.call("GET", f"{JOBS}/{query.format(id=id)}")

    assert (answer.status, answer.body["error_code"]) == (403, "PERMISSION_DENIED")
    assert bob.get(f"{JOBS}/list") == {"has_more": False}


def test_an_admin_sees_the_jobs_of_all(door: Any, bob: Any) -> None:
    id = bob.post(f"{JOBS}/create", {"name": "bob's"})["job_id"]

    assert door.get(f"{JOBS}/get", job_id=id)["creator_user_name"] == BOB
    assert [job["job_id"] for job in door.get(f"{JOBS}/list")["jobs"]] == [id]


def test_a_viewer_may_look_and_no_more(door: Any, bob: Any) -> None:
    given = access_list(entry("CAN_VIEW", user_name=BOB.upper()))
    id = door.post(f"{JOBS}/create", {"name": "j", **given})["job_id"]

    assert bob.get(f"{JOBS}/get", job_id=id)["settings"]["name"] == "j"
    assert [job["job_id"] for job in bob.get(f"{JOBS}/list")["jobs"]] == [id]
    for path, body in (("reset", {"new_settings": {}}), ("update", {}), ("delete", {}), ("run-now", {})):
        assert bob.call("POST", f"{JOBS}/{path}", {"job_id": id, **body}).status == 403
    assert bob.call("GET", f"/api/2.0/permissions/jobs/{id}").status == 403


def test_whoever_takes_the_own_entry_away_is_locked_out(bob: Any) -> None:
    id = bob.post(f"{JOBS}/create", {"name": "j"})["job_id"]
    other = access_list(entry("IS_OWNER", user_name="other@example.com"))

    bob.ok("PUT", f"/api/2.0/permissions/jobs/{id}", other)

    assert bob.call("GET", f"{JOBS}/get?job_id={id}").status == 403
    assert bob.call("PUT", f"/api/2.0/permissions/jobs/{id}", other).status == 403


def test_the_list_of_a_job_outlives_it_for_admins(door: Any, bob: Any) -> None:
    id = bob.post(f"{JOBS}/create", {"name": "j"})["job_id"]
    bob.post(f"{JOBS}/delete", {"job_id": id})

    assert door.get(f"/api/2.0/permissions/jobs/{id}")["object_id"] == f"/jobs/{id}"
    assert door.call("GET", "/api/2.0/permissions/jobs/7").status == 404


def test_the_last_entry_of_a_principal_wins_on_jobs_and_is_ambiguous_elsewhere(door: Any) -> None:
    me = "user@example.com"
    twice = access_list(entry("IS_OWNER", user_name=me), entry("CAN_MANAGE", user_name=me))
    job = door.post(f"{JOBS}/create", {"name": "j"})["job_id"]
    pipeline = door.post(PIPELINES, {"name": "p"})["pipeline_id"]

    on_job = door.call("PUT", f"/api/2.0/permissions/jobs/{job}", twice)
    on_pipeline = door.call("PUT", f"/api/2.0/permissions/pipelines/{pipeline}", twice)

    assert on_job.body["message"] == "The job must have exactly one owner."
    assert on_pipeline.body["message"] == f"Permissions being set for UserName({me}) are ambiguous"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (entry("CAN_READ", user_name="a@b.c"), "'CAN_READ' is not a valid permission level for jobs"),
        (entry("CAN_VIEW"), "An entry needs one of user_name, group_name and service_principal_name"),
        (entry("IS_OWNER", group_name="g"), "A group can not be the owner."),
        (entry("CAN_VIEW", group_name="admins"), "Cannot change permissions for group 'admins' to None."),
    ],
)
def test_entries_that_are_refused(door: Any, given: dict[str, str], message: str) -> None:
    id = door.post(f"{JOBS}/create", {"name": "j"})["job_id"]

    answer = door.call("PUT", f"/api/2.0/permissions/jobs/{id}", access_list(given))

    assert (answer.status, answer.body["error_code"]) == (400, "INVALID_PARAMETER_VALUE")
    assert message in answer.body["message"]


def test_naming_the_admins_again_changes_nothing(door: Any) -> None:
    id = door.post(f"{JOBS}/create", {"name": "j"})["job_id"]
    before = door.get(f"/api/2.0/permissions/jobs/{id}")
    given = access_list(entry("IS_OWNER", user_name="user@example.com"), entry("CAN_MANAGE", group_name="admins"))

    assert door.ok("PUT", f"/api/2.0/permissions/jobs/{id}", given) == before


def test_a_patch_raises_and_never_lowers(door: Any) -> None:
    id = door.post(f"{JOBS}/create", {"name": "j"})["job_id"]
    path = f"/api/2.0/permissions/jobs/{id}"
    door.ok("PATCH", path, access_list(entry("CAN_MANAGE", group_name="g")))

    shown = door.ok("PATCH", path, access_list(entry("CAN_VIEW", group_name="g")))["access_control_list"]

    assert [line["all_permissions"] for line in shown if line.get("group_name") == "g"] == [
        [{"permission_level": "CAN_MANAGE", "inherited": False}]
    ]


def test_an_unknown_kind_of_object_is_refused(door: Any) -> None:
    answer = door.call("GET", "/api/2.0/permissions/kites/7")

    assert (answer.status, answer.body["message"]) == (400, "request_object_type is not recognized: kites")


def test_all_users_manage_what_is_shared(door: Any) -> None:
    door.post("/api/2.0/workspace/mkdirs", {"path": "/Shared/team"})
    id = door.get("/api/2.0/workspace/get-status", path="/Shared/team")["object_id"]
    shared = door.get("/api/2.0/workspace/get-status", path="/Shared")["object_id"]

    shown = door.get(f"/api/2.0/permissions/directories/{id}")

    assert (shown["object_id"], shown["object_type"]) == (f"/directories/{id}", "directory")
    assert {"group_name": "users", "all_permissions": [
        {"permission_level": "CAN_MANAGE", "inherited": True, "inherited_from_object": [f"/directories/{shared}"]}
    ]} in shown["access_control_list"]  # fmt: skip
