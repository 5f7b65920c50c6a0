"""Bad requests, route by route: unknown fields, wrong types, missing ids, names already taken."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

Json = dict[str, Any]
UC = "/api/2.1/unity-catalog"
PIPELINES = "/api/2.0/pipelines"
WORKSPACE, SECRETS = "/api/2.0/workspace", "/api/2.0/secrets"
CLUSTERS, WAREHOUSES = "/api/2.1/clusters", "/api/2.0/sql/warehouses"
CLUSTER = {"cluster_name": "c", "spark_version": "15.4.x-scala2.12", "num_workers": 0}
WAREHOUSE = {"name": "w", "cluster_size": "Small"}
VOLUME = {"name": "v", "catalog_name": "main", "schema_name": "default", "volume_type": "MANAGED"}

FILES = sorted((Path(__file__).parent / "refusals").glob("*.yml"))
TABLES = [yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader) for file in FILES]
BODIES, MISSING, TAKEN = (
    {key: value for table in TABLES for key, value in table[part].items()} for part in ("bodies", "missing", "taken")
)
# What a file's routes are tried on beside what is always there: calls to make, and what paths then name.
MADE = {key: table for table in TABLES for part in ("bodies", "missing", "taken") for key in table[part]}
NO_BODY, NO_ID = ({route for table in TABLES for route in table[part]} for part in ("no_body", "no_id"))


@pytest.fixture(scope="session")
def made(
    tmp_path_factory: pytest.TempPathFactory, door_to: Any, the_job: dict[str, Any]
) -> tuple[Path, dict[str, Any]]:
    """The file of a workspace with one of each, and their ids."""
    file = tmp_path_factory.mktemp("made") / "workspace.db"
    door = door_to(file)
    ids = one_of_each(door, the_job)
    door.app.close()
    return file, ids


@pytest.fixture
def there(made: tuple[Path, Json], tmp_path: Path) -> Json:
    """The ids of what is in the workspace; before `door`, which opens a copy of it."""
    shutil.copy(made[0], tmp_path / "workspace.db")
    return dict(made[1])


@pytest.fixture
def door(there: dict[str, Any], open_door: Any) -> Any:
    return open_door()


def one_of_each(door: Any, a_job: dict[str, Any]) -> dict[str, Any]:
    job = door.post("/api/2.2/jobs/create", a_job)["job_id"]
    run = door.post("/api/2.2/jobs/run-now", {"job_id": job})["run_id"]
    ended = door.post("/api/2.2/jobs/run-now", {"job_id": job})["run_id"]
    for _ in range(4):
        door.get("/api/2.2/jobs/runs/get", run_id=ended)
    pipeline = door.post(PIPELINES, {"name": "p"})["pipeline_id"]
    door.post(f"{UC}/catalogs", {"name": "other"})
    door.post(f"{UC}/schemas", {"name": "s", "catalog_name": "main"})
    door.post(f"{UC}/volumes", VOLUME)
    for model in ("m", "other"):
        door.post(f"{UC}/models", {"name": model, "catalog_name": "main", "schema_name": "default"})
    door.ok("PUT", f"{UC}/models/main.default.m/aliases/champion", {"version_num": 1})
    door.post(f"{UC}/volumes", {**VOLUME, "name": "other"})
    door.post(f"{SECRETS}/scopes/create", {"scope": "s"})
    door.post(f"{SECRETS}/put", {"scope": "s", "key": "k", "string_value": "x"})
    door.post(f"{WORKSPACE}/import", {"path": "/Shared/a.txt", "format": "RAW"})
    door.call("PUT", "/api/2.0/fs/files/Volumes/main/default/v/a.txt", data=b"x")
    clusters = [door.post(f"{CLUSTERS}/create", CLUSTER)["cluster_id"] for _ in range(2)]
    door.post(f"{CLUSTERS}/delete", {"cluster_id": clusters[1]})
    door.get(f"{CLUSTERS}/list")
    warehouse = door.post(WAREHOUSES, WAREHOUSE)["id"]
    door.post(WAREHOUSES, {**WAREHOUSE, "name": "other"})
    ids = {"job": job, "run": run, "ended": ended, "pipeline": pipeline}
    return {**ids, "running": clusters[0], "stopped": clusters[1], "warehouse": warehouse}


def make(door: Any, key: str, there: dict[str, Any]) -> None:
    """What the file of a table's entry wants to be there; an answer's `keep` goes to `there`."""
    for step in MADE[key].get("made", ()):
        method, path = step["call"].format(**there).split(" ")
        answer = door.ok(method, path, filled(step.get("body") or {}, there))
        there |= {name: answer[field] for name, field in step.get("keep", {}).items()}


def address(route: str, there: dict[str, Any]) -> tuple[str, str]:
    """Method and path of a route, about what is there."""
    method, path = route.split(" ")
    for start, named in MADE[route].get("names", {}).items():
        if path.startswith(start):
            query = f"?{BODIES[route]['query']}" if "query" in BODIES.get(route, ()) else ""
            return method, path.replace("...", "").format(**named).format(**there) + query
    names = {"pipeline_id": there["pipeline"], "request_object_type": "jobs", "sql_object_type": "warehouses"}
    names |= {"full_name": "main.default.m" if "models" in path else "main.s"}
    names |= {"securable_type": "schema", "alias": "champion"}
    id = there["warehouse"] if "warehouses" in path or "{sql_object_type}" in path else there["job"]
    names |= {"request_object_id": id, "name": "other" if "catalogs" in path else "main.default.v", "id": id}
    return method, path.format(**names)


def filled(body: dict[str, Any], there: dict[str, Any]) -> dict[str, Any]:
    return {
        key: there[value[1:-1]] if isinstance(value, str) and value.startswith("{") else value
        for key, value in body.items()
    }


def served(door: Any) -> Iterator[str]:
    """The routes, but for the older twins of those of jobs."""
    return (str(route) for route in door.app.router.routes if "/api/2.1/jobs/" not in route.template)


@pytest.mark.parametrize("route", BODIES)
def test_unknown_fields_are_ignored(door: Any, there: dict[str, Any], route: str) -> None:
    make(door, route, there)
    method, path = address(route, there)

    answer = door.call(method, path, {**filled(BODIES[route]["right"], there), "no_such_field": {"a": 1}})

    assert answer.status == 200, answer.body
    assert "no_such_field" not in str(answer.body)


@pytest.mark.parametrize("route", BODIES)
def test_wrong_types_are_refused_with_their_place(door: Any, there: dict[str, Any], route: str) -> None:
    make(door, route, there)
    method, path = address(route, there)

    answer = door.call(method, path, BODIES[route]["wrong"])

    assert (answer.status, answer.body["error_code"]) == (400, "MALFORMED_REQUEST")
    assert repr(BODIES[route]["place"]) in answer.body["message"]


@pytest.mark.parametrize("route", MISSING)
def test_what_is_not_there_is_said_to_be_missing(door: Any, there: dict[str, Any], route: str) -> None:
    make(door, route, there)
    status, code, message = MISSING[route]["answer"]
    method, path = route.split(" ")[0], MISSING[route]["call"].format(**there)

    answer = door.call(method, path, MISSING[route].get("body") if method in ("POST", "PUT", "PATCH") else None)

    assert answer.status == status
    if method != "HEAD":
        assert answer.body["error_code"] == code
        assert message in answer.body["message"]


@pytest.mark.parametrize("what", TAKEN)
def test_a_taken_name_is_refused(door: Any, there: dict[str, Any], what: str) -> None:
    make(door, what, there)
    status, code, message = TAKEN[what]["answer"]
    method, path = TAKEN[what]["call"].format(**there).split(" ")

    answer = door.call(method, path, filled(TAKEN[what].get("body") or {}, there))

    assert (answer.status, answer.body["error_code"]) == (status, code)
    assert message in answer.body["message"]


def test_every_route_with_a_body_is_tried_with_a_wrong_one(door: Any) -> None:
    bodies = {route for route in served(door) if route.split(" ")[0] in ("POST", "PUT", "PATCH")}

    assert bodies - NO_BODY == set(BODIES)


def test_every_route_that_takes_an_id_is_tried_with_a_missing_one(door: Any) -> None:
    assert set(served(door)) - NO_ID == set(MISSING)


@pytest.mark.parametrize(
    ("method", "path", "message"),
    [
        ("GET", "/api/2.2/jobs/get", "Missing required field: job_id"),
        ("POST", "/api/2.2/jobs/reset", "Missing required field: job_id"),
        ("GET", f"{UC}/schemas", "ListSchema Missing required field: catalog_name"),
        ("POST", f"{UC}/volumes", "CreateVolume Missing required field: catalog_name"),
        ("POST", f"{WORKSPACE}/mkdirs", "Missing required field: path"),
    ],
)
def test_a_missing_field_is_named(door: Any, method: str, path: str, message: str) -> None:
    answer = door.call(method, path, {} if method == "POST" else None)

    assert (answer.status, answer.body) == (400, {"error_code": "INVALID_PARAMETER_VALUE", "message": message})


def test_a_wrong_volume_type_counts_as_a_missing_one(door: Any) -> None:
    answer = door.call("POST", f"{UC}/volumes", {**VOLUME, "volume_type": "HUGE"})

    assert answer.body["message"] == "CreateVolume Missing required field: volume_type"


@pytest.mark.parametrize("query", ["job_id=seven", "job_id=7&page_token=%21"])
def test_a_query_that_can_not_be_read_is_refused(door: Any, there: dict[str, Any], query: str) -> None:
    query = query.replace("=7&", f"={there['job']}&")

    answer = door.call("GET", f"/api/2.2/jobs/get?{query}")

    assert (answer.status, answer.body["error_code"]) == (400, "INVALID_PARAMETER_VALUE")


@pytest.mark.parametrize("body", [b"{", b"[1]", b"\xff"])
def test_a_body_that_is_no_json_object_is_refused(door: Any, body: bytes) -> None:
    answer = door.call("POST", "/api/2.2/jobs/create", data=body, headers={"Content-Type": "application/json"})

    assert (answer.status, answer.body["error_code"]) == (400, "MALFORMED_REQUEST")


def test_an_unknown_path_answers_as_the_service_does(door: Any) -> None:
    answer = door.call("GET", "/api/2.0/no/such/api")

    assert answer.status == 404
    assert answer.body == {
        "error_code": "ENDPOINT_NOT_FOUND",
        "message": "No API found for 'GET /api/2.0/no/such/api'",
    }


@pytest.mark.parametrize("path", ["/api/2.2/jobs/list", "/api/2.0/no/such/api", "/.emulator/calls"])
@pytest.mark.parametrize(
    ("header", "status", "message"),
    [
        ("Bearer dapi0000", 403, "Invalid access token."),
        ("", 401, "Credential was not sent or was of an unsupported type for this API."),
        ("Basic dTpw", 401, "Credential was not sent or was of an unsupported type for this API."),
    ],
)
def test_credentials_come_first(door: Any, path: str, header: str, status: int, message: str) -> None:
    answer = door.call("GET", path, headers={"Authorization": header})

    assert (answer.status, answer.body) == (status, {"error_code": status, "message": message})


@pytest.mark.parametrize(
    ("form", "status", "error"),
    [
        (b"grant_type=client_credentials&client_id=x&client_secret=y", 401, "invalid_client"),
        (b"grant_type=password", 400, "unsupported_grant_type"),
    ],
)
def test_a_token_is_not_given_to_everybody(door: Any, form: bytes, status: int, error: str) -> None:
    headers = {"Authorization": "", "Content-Type": "application/x-www-form-urlencoded"}

    answer = door.call("POST", "/oidc/v1/token", data=form, headers=headers)

    assert (answer.status, answer.body["error"]) == (status, error)


def test_a_token_runs_out(door: Any, clock: Any) -> None:
    client = "5b1f2d7c-0c5c-4b70-8a52-4a29f1a0a111"
    door.app.register_client(client, "secret")
    form = f"grant_type=client_credentials&client_id={client}&client_secret=secret".encode()
    made = door.call("POST", "/oidc/v1/token", data=form, headers={"Authorization": ""}).body
    headers = {"Authorization": f"{made['token_type']} {made['access_token']}"}
    before = door.call("GET", "/api/2.0/preview/scim/v2/Me", headers=headers)
    clock.advance(made["expires_in"])

    after = door.call("GET", "/api/2.0/preview/scim/v2/Me", headers=headers)

    assert (before.status, before.body["userName"]) == (200, client)
    assert after.status == 403
