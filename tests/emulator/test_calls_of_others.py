"""Calls as other programs make them, sent byte by byte: of the official command line, and of its Terraform provider."""

import http.client
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest

from dbxplan.emulator.server import running

AGENT = "cli/1.14.0-dev databricks-sdk-go/0.175.0 go/1.26.8 os/linux"
ALWAYS = {
    "User-Agent": f"{AGENT} cmd/bundle_deploy cmd-exec-id/c5e1ccb1 interactive/none auth/pat",
    "Traceparent": "00-a554b766fde7c7d017d8a88ae545e1a1-a55063f0bd66a5d2-01",
    "Accept-Encoding": "gzip",
}
JSON = {"Accept": "application/json"}
WRITES = {"Accept": "application/json", "Content-Type": "application/json"}
FILES = {
    "User-Agent": "sdk-go-core/0.0.1-dev go/1.26.8 os/linux sdk-go-files/0.0.0-dev.1 auth/pat",
    "Content-Type": "application/json",
}
ROOT = "/Workspace/Users/user@example.com/.bundle/b/dev"


class Sent(NamedTuple):
    """`target` is the path with its query, as it stands in the first line of the request."""

    method: str
    target: str
    status: int
    headers: dict[str, str] = JSON
    body: Any = None


# In this order: later ones find what earlier ones made.
CALLS = (
    Sent("GET", "/.well-known/databricks-config", 200),
    Sent("GET", "/api/2.0/preview/scim/v2/Me?", 200),
    Sent("POST", "/api/2.0/workspace/delete", 404, WRITES, {"path": f"{ROOT}/artifacts/.internal", "recursive": True}),
    Sent("POST", "/api/2.0/workspace/mkdirs", 200, WRITES, {"path": f"{ROOT}/state"}),
    Sent("GET", f"/api/2.0/workspace/get-status?path={ROOT.replace('/', '%2F')}%2Fstate", 200),
    Sent(
        "POST", f"/api/2.0/workspace-files/import-file{ROOT}/state/deploy.lock?overwrite=false", 200, WRITES, {"a": 1}
    ),
    Sent(
        "POST", f"/api/2.0/workspace-files/import-file{ROOT}/state/deploy.lock?overwrite=false", 409, WRITES, {"a": 1}
    ),
    Sent("GET", f"/api/2.0/workspace/get-status?path={ROOT}/state/deploy.lock&return_export_info=true", 200),
    Sent("GET", f"/api/2.0/workspace/export?direct_download=true&path={ROOT}/state/deploy.lock", 200),
    Sent("GET", f"/api/2.0/workspace/get-status?path={ROOT}/state/resources.json&return_export_info=true", 404),
    Sent("GET", "/api/2.2/jobs/list?", 200),
    Sent("GET", "/api/2.2/jobs/list?expand_tasks=true&limit=25", 200),
    Sent(
        "POST", "/api/2.2/jobs/create", 200, WRITES, {"name": "a", "max_concurrent_runs": 1, "queue": {"enabled": True}}
    ),
    Sent("GET", "/api/2.1/clusters/list?filter_by.is_pinned=true", 200),
    Sent("GET", "/api/2.0/pipelines?", 200),
    Sent("GET", "/api/2.0/sql/warehouses?", 200),
    Sent("GET", "/api/2.1/unity-catalog/schemas?catalog_name=main&max_results=0", 200),
    Sent("GET", "/api/2.1/unity-catalog/catalogs?max_results=0", 200),
    Sent("POST", "/api/2.0/secrets/scopes/create", 200, WRITES, {"scope": "s", "scope_backend_type": "DATABRICKS"}),
    Sent("POST", "/api/2.0/secrets/acls/put", 200, WRITES, {"permission": "READ", "principal": "p", "scope": "s"}),
    Sent("GET", "/api/2.0/secrets/acls/list?scope=s", 200),
    Sent("GET", "/api/2.0/preview/scim/v2/Users?attributes=id,userName,groups,active&count=10000&startIndex=1", 200),
    Sent("GET", "/api/2.0/preview/scim/v2/ServicePrincipals?count=10000&startIndex=1", 200),
    Sent("GET", "/api/2.0/fs/files/Volumes/main/a/b/c", 404, {**FILES, "Accept": "application/octet-stream"}),
    Sent("HEAD", "/api/2.0/fs/directories/Volumes/main/a/b/c", 404, FILES),
    Sent("GET", "/api/2.0/permissions/jobs/1?", 404),
    Sent("POST", "/telemetry-ext", 200, WRITES, {"uploadTime": 1, "items": [], "protoLogs": ["{}", "{}"]}),
)


SCIM = {"Accept": "application/json", "Content-Type": "application/scim+json; charset=utf-8"}
TERRAFORM = {
    "User-Agent": "databricks-tf-provider/1.128.0 databricks-sdk-go/0.175.0 go/1.25.8 os/linux resource/cluster"
}
CLUSTER = {
    "cluster_name": "c",
    "spark_version": "15.4.x-scala2.12",
    "node_type_id": "i3.xlarge",
    "num_workers": 1,
    "autotermination_minutes": 60,
}
PINS = {"limit": 1, "order": "DESC", "event_types": ["PINNED", "UNPINNED"]}
PROVIDER_CALLS = (
    Sent("GET", "/api/2.0/preview/scim/v2/Me?excludedAttributes=entitlements", 200, SCIM),
    Sent(
        "GET",
        "/api/2.0/preview/scim/v2/Users?excludedAttributes=roles&filter=userName%20eq%20%22user%40example.com%22",
        200,
        SCIM,
    ),
    Sent(
        "GET",
        "/api/2.0/preview/scim/v2/ServicePrincipals?excludedAttributes=roles&filter=applicationId%20eq%20%22x%22",
        200,
        SCIM,
    ),
    Sent("GET", "/api/2.0/pipelines?filter=name+LIKE+%27Pipeline2%27&max_results=100", 200),
    Sent("POST", "/api/2.0/secrets/scopes/create", 200, WRITES, {"scope": "global"}),
    Sent("POST", "/api/2.0/secrets/acls/put", 200, WRITES, {"scope": "global", "principal": "p", "permission": "READ"}),
    Sent("GET", "/api/2.0/secrets/acls/get?principal=p&scope=global", 200),
    Sent("GET", "/api/2.0/secrets/list?scope=global", 200),
    Sent("POST", "/api/2.0/workspace/mkdirs", 200, WRITES, {"path": "/test"}),
    Sent("GET", "/api/2.0/workspace/get-status?path=%2Ftest", 200),
    Sent("GET", "/api/2.1/unity-catalog/permissions/catalog/main?", 200),
    Sent("GET", "/api/2.1/unity-catalog/current-metastore-assignment?", 200),
    Sent("GET", "/api/2.0/instance-pools/list?", 200),
)


class Answer(NamedTuple):
    status: int
    body: Any


Send = Callable[[Sent], Answer]


@pytest.fixture
def send(tmp_path: Path) -> Iterator[Send]:
    """Over a socket, with no client library between."""
    with running(tmp_path / "workspace.db") as server:
        place = urlsplit(server.url)

        def go(sent: Sent) -> Answer:
            connection = http.client.HTTPConnection(str(place.hostname), place.port or 80, timeout=30)
            body = None if sent.body is None else json.dumps(sent.body)
            headers = {**ALWAYS, "Authorization": f"Bearer {server.token}", **sent.headers}
            connection.request(sent.method, sent.target, body, headers)
            answer = connection.getresponse()
            text = answer.read()
            connection.close()
            return Answer(answer.status, json.loads(text) if text else None)

        yield go


def test_every_recorded_call_is_understood(send: Send) -> None:
    answered = [(sent.method, sent.target, send(sent).status) for sent in CALLS]

    assert answered == [(sent.method, sent.target, sent.status) for sent in CALLS]


def test_the_providers_calls_are_understood(send: Send) -> None:
    answered = [send(sent._replace(headers={**TERRAFORM, **sent.headers})).status for sent in PROVIDER_CALLS]

    assert answered == [sent.status for sent in PROVIDER_CALLS]


def test_a_cluster_is_followed_as_the_provider_does_it(send: Send) -> None:
    id = send(Sent("POST", "/api/2.1/clusters/create", 200, WRITES, CLUSTER)).body["cluster_id"]
    pins = Sent("POST", "/api/2.1/clusters/events", 200, WRITES, {"cluster_id": id, **PINS})

    before = send(pins)
    send(Sent("POST", "/api/2.1/clusters/pin", 200, WRITES, {"cluster_id": id}))
    after = send(pins)
    everything = send(pins._replace(body={"cluster_id": id, "order": "ASC"}))
    libraries = send(Sent("GET", f"/api/2.0/libraries/cluster-status?cluster_id={id}", 200))

    assert before == Answer(200, {"total_count": 0})
    assert [event["type"] for event in after.body["events"]] == ["PINNED"]
    assert [event["type"] for event in everything.body["events"]] == ["CREATING", "PINNED"]
    assert libraries == Answer(200, {"cluster_id": id})


def test_no_call_depends_on_who_makes_it(send: Send) -> None:
    reads = [sent for sent in CALLS if sent.method == "GET" and sent.status == 200 and "deploy.lock" not in sent.target]
    reads = [sent for sent in reads if "%2Fstate" not in sent.target and "acls" not in sent.target]

    for sent in reads:
        bare = sent._replace(headers={**sent.headers, "User-Agent": "anybody"})
        assert send(bare) == send(sent)


def test_users_are_paged_until_a_page_is_empty(send: Send) -> None:
    path = "/api/2.0/preview/scim/v2/Users?attributes=id,userName&count=1"

    pages = [send(Sent("GET", f"{path}&startIndex={start}", 200)).body for start in (1, 2)]

    assert [[user["userName"] for user in page.get("Resources", [])] for page in pages] == [["user@example.com"], []]
    assert [page["totalResults"] for page in pages] == [1, 1]


def test_the_command_line_is_told_that_its_report_arrived(send: Send) -> None:
    answer = send(CALLS[-1])

    assert answer.body["numProtoSuccess"] == 2


SCIM_PATH = "/api/2.0/preview/scim/v2"
SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:"


@pytest.mark.parametrize(
    ("what", "body", "attributes", "told"),
    [
        (
            "Groups",
            {"schemas": [f"{SCHEMA}Group"], "displayName": "tf-analysts", "entitlements": [{}]},
            "displayName,externalId,entitlements",
            {"schemas", "id", "displayName", "entitlements"},
        ),
        (
            "Users",
            {"active": True, "schemas": [f"{SCHEMA}User"], "userName": "a@example.com", "entitlements": [{}]},
            "userName,displayName,active,externalId,entitlements",
            {"schemas", "id", "userName", "displayName", "active", "entitlements"},
        ),
        (
            "ServicePrincipals",
            {"displayName": "tf-bot", "active": True, "entitlements": [{}]},
            "userName,displayName,active,externalId,entitlements",
            {"schemas", "id", "applicationId", "displayName", "active", "entitlements"},
        ),
    ],
)
def test_principals_are_made_and_read_as_the_provider_does_it(
    send: Send, what: str, body: Any, attributes: str, told: set[str]
) -> None:
    made = send(Sent("POST", f"{SCIM_PATH}/{what}", 200, {**TERRAFORM, **SCIM}, body)).body
    read = send(Sent("GET", f"{SCIM_PATH}/{what}/{made['id']}?attributes={attributes}", 200, {**TERRAFORM, **SCIM}))
    bare = send(Sent("GET", f"{SCIM_PATH}/{what}?excludedAttributes=entitlements,Groups", 200, SCIM))

    assert (made["entitlements"], read.body["entitlements"]) == ([], [])
    assert read.body.keys() == told
    assert not any(each.keys() & {"entitlements", "groups"} for each in bare.body["Resources"])


def test_a_registered_model_takes_the_same_update_twice(send: Send) -> None:
    names = {"name": "m", "catalog_name": "main", "schema_name": "default"}
    made = send(Sent("POST", "/api/2.1/unity-catalog/models", 200, WRITES, names)).body
    told = ("created_at", "created_by", "metastore_id", "storage_location", "updated_at", "updated_by")
    update = {**names, "comment": "c", **{name: made[name] for name in told}}
    answers = [
        send(Sent("PATCH", "/api/2.1/unity-catalog/models/main.default.m", 200, {**TERRAFORM, **WRITES}, update))
        for _ in range(2)
    ]

    assert [(answer.status, answer.body["comment"]) for answer in answers] == [(200, "c"), (200, "c")]


def test_an_isolated_catalog_is_bound_to_workspaces(send: Send) -> None:
    path = "/api/2.1/unity-catalog/bindings/catalog/main"
    one, other = ({"binding_type": f"BINDING_TYPE_READ_{kind}", "workspace_id": 5} for kind in ("WRITE", "ONLY"))
    before = send(Sent("GET", path, 200))
    added = send(Sent("PATCH", path, 200, {**TERRAFORM, **WRITES}, {"add": [{"workspace_id": 5}, {"workspace_id": 6}]}))
    changed = send(Sent("PATCH", path, 200, WRITES, {"add": [other], "remove": [one, {"workspace_id": 6}]}))
    earlier = "/api/2.1/unity-catalog/workspace-bindings/catalogs/main"
    assigned = send(Sent("PATCH", earlier, 200, WRITES, {"assign_workspaces": [7], "unassign_workspaces": [5]}))

    assert before == Answer(200, {"bindings": []})
    assert [each["workspace_id"] for each in added.body["bindings"]] == [5, 6]
    assert added.body["bindings"][0]["binding_type"] == "BINDING_TYPE_READ_WRITE"
    assert changed == Answer(200, {"bindings": [other]})
    assert assigned == send(Sent("GET", earlier, 200)) == Answer(200, {"workspaces": [7]})
    assert "_bindings" not in send(Sent("GET", "/api/2.1/unity-catalog/catalogs/main", 200)).body
    assert send(Sent("GET", "/api/2.1/unity-catalog/bindings/catalog/none", 404)).status == 404


def test_zones_and_data_sources_are_listed(send: Send) -> None:
    size = {"name": "w", "cluster_size": "2X-Small", "max_num_clusters": 1}
    id = send(Sent("POST", "/api/2.0/sql/warehouses", 200, {**TERRAFORM, **WRITES}, size)).body["id"]
    zones = send(Sent("GET", "/api/2.1/clusters/list-zones", 200, {**TERRAFORM, **JSON})).body
    sources = send(Sent("GET", "/api/2.0/preview/sql/data_sources", 200, {**TERRAFORM, **JSON})).body

    assert zones["default_zone"] in zones["zones"]
    assert [(each["warehouse_id"], each["name"]) for each in sources] == [(id, "w")]
