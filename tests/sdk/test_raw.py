"""Raw mode: arguments by wire name in, plain JSON out."""

from collections.abc import Callable
from typing import Any

import pytest

from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import ConfigError

ACCOUNT = "/api/2.0/accounts/acc"

CALLS: list[tuple[str, dict[str, Any], str, list[tuple[str, str]], Any]] = [
    ("jobs.create", {"name": "n", "tasks": []}, "POST /api/2.2/jobs/create", [], {"name": "n", "tasks": []}),
    ("jobs.reset", {"job_id": 1, "new_settings": {"name": None}}, "POST /api/2.2/jobs/reset", [], None),
    ("jobs.delete", {"job_id": 1}, "POST /api/2.2/jobs/delete", [], {"job_id": 1}),
    ("pipelines.get", {"pipeline_id": "p-1"}, "GET /api/2.0/pipelines/p-1", [], None),
    ("pipelines.update", {"pipeline_id": "p-1", "name": "n"}, "PUT /api/2.0/pipelines/p-1", [], {"name": "n"}),
    (
        "schemas.create",
        {"name": "s", "catalog_name": "c"},
        "POST /api/2.1/unity-catalog/schemas",
        [],
        {"name": "s", "catalog_name": "c"},
    ),
    (
        "schemas.delete",
        {"full_name": "c.s", "force": True},
        "DELETE /api/2.1/unity-catalog/schemas/c.s",
        [("force", "true")],
        None,
    ),
    (
        "volumes.update",
        {"name": "c.s.v", "comment": ""},
        "PATCH /api/2.1/unity-catalog/volumes/c.s.v",
        [],
        {"comment": ""},
    ),
    (
        "apps.create",
        {"body": {"name": "a"}, "no_compute": False},
        "POST /api/2.0/apps",
        [("no_compute", "false")],
        {"name": "a"},
    ),
    (
        "postgres.create_branch",
        {"parent": "projects/p", "branch_id": "b", "body": {}},
        "POST /api/2.0/postgres/projects/p/branches",
        [("branch_id", "b")],
        {},
    ),
    ("workspace_conf.set_status", {"body": {"k": "v"}}, "PATCH /api/2.0/workspace-conf", [], {"k": "v"}),
    ("workspace.delete", {"path": "/x", "recursive": True}, "POST /api/2.0/workspace/delete", [], None),
    ("current_user.me", {}, "GET /api/2.0/preview/scim/v2/Me", [], None),
    (
        "files.create_directory",
        {"directory_path": "/Volumes/a b/#?"},
        "PUT /api/2.0/fs/directories/Volumes/a%20b/%23%3F",
        [],
        None,
    ),
    ("repos.get", {"repo_id": 7}, "GET /api/2.0/repos/7", [], None),
    (
        "permissions.set",
        {"request_object_type": "jobs", "request_object_id": "1", "access_control_list": []},
        "PUT /api/2.0/permissions/jobs/1",
        [],
        {"access_control_list": []},
    ),
    ("account.groups_v2.get", {"id": "5"}, f"GET {ACCOUNT}/scim/v2/Groups/5", [], None),
    ("warehouses.start", {"id": "w"}, "POST /api/2.0/sql/warehouses/w/start", [], None),
]


def run(client: RawClient, name: str, arguments: dict[str, Any]) -> Any:
    target: Any = client
    for part in name.split("."):
        target = getattr(target, part)
    return target(**arguments)


@pytest.mark.parametrize(("name", "arguments", "call", "query", "body"), CALLS, ids=lambda value: str(value)[:30])
def test_arguments_go_to_path_query_and_body(
    name: str, arguments: Any, call: str, query: Any, body: Any, connect: Callable[..., RawClient], network: Any
) -> None:
    run(connect(account_id="acc"), name, arguments)

    assert network.sent[0].call == call
    assert network.sent[0].query == query
    if body is not None:
        assert network.sent[0].json == body


def test_none_in_a_body_is_sent_as_null(client: RawClient, network: Any) -> None:
    client.jobs.update(job_id=1, new_settings=None, fields_to_remove=["tags"])

    assert network.sent[0].json == {"job_id": 1, "new_settings": None, "fields_to_remove": ["tags"]}


def test_none_in_a_query_is_left_out(client: RawClient, network: Any) -> None:
    list(client.jobs.list(name=None, limit=0, expand_tasks=False))

    assert network.sent[0].query == [("expand_tasks", "false"), ("limit", "0")]


def test_a_call_without_arguments_sends_an_empty_object_where_the_api_has_a_body(
    client: RawClient, network: Any
) -> None:
    client.jobs.create()

    assert network.sent[0].json == {}
    assert network.sent[0].headers["Content-Type"] == "application/json"


def test_objects_and_lists_in_a_query_are_flattened_and_repeated(client: RawClient, network: Any) -> None:
    list(client.clusters.list(filter_by={"is_pinned": True, "cluster_sources": ["UI", "API"], "policy_id": None}))

    assert network.sent[0].query == [
        ("filter_by.is_pinned", "true"),
        ("filter_by.cluster_sources", "UI"),
        ("filter_by.cluster_sources", "API"),
    ]


def test_a_name_that_would_cut_the_path_short_is_encoded(client: RawClient, network: Any) -> None:
    client.schemas.get(full_name="main.a?b#c")

    assert network.sent[0].path == "/api/2.1/unity-catalog/schemas/main.a%3Fb%23c"


def test_a_request_id_is_made_up_unless_given(client: RawClient, network: Any) -> None:
    client.database.generate_database_credential()
    client.database.generate_database_credential()
    client.database.generate_database_credential(request_id="mine")

    first, second, third = (sent.json["request_id"] for sent in network.sent)
    assert len(first) == len("00000000-0000-0000-0000-000000000000")
    assert first != second
    assert third == "mine"


def test_what_has_no_answer_gives_none(client: RawClient, network: Any) -> None:
    network.will_answer({"ignored": True})

    assert client.jobs.delete(job_id=1) is None


def test_an_answer_comes_as_it_is(client: RawClient, network: Any) -> None:
    network.will_answer({"job_id": 9007199254740993, "unknown": {"kept": None}})

    assert client.jobs.create(name="n") == {"job_id": 9007199254740993, "unknown": {"kept": None}}


def test_an_answer_that_is_a_list_comes_as_a_list(client: RawClient, network: Any) -> None:
    network.will_answer([{"id": "1"}])

    assert client.data_sources.list() == [{"id": "1"}]


def test_a_download_gives_bytes(client: RawClient, network: Any) -> None:
    network.will_answer((200, b"\x00\x01", {"Content-Type": "application/octet-stream"}))

    assert client.files.download(file_path="/Volumes/a/b/c/d.bin") == b"\x00\x01"
    assert network.sent[0].headers["Accept"] == "application/octet-stream"


def test_an_upload_sends_bytes_as_they_are(client: RawClient, network: Any) -> None:
    client.files.upload(file_path="/Volumes/a/b/c/d.bin", body=b"\x00\x01", overwrite=True)

    assert network.sent[0].content == b"\x00\x01"
    assert network.sent[0].headers["Content-Type"] == "application/octet-stream"
    assert network.sent[0].query == [("overwrite", "true")]


def test_answers_in_headers_are_part_of_the_answer(client: RawClient, network: Any) -> None:
    network.will_answer((200, b"", {"Content-Length": "3", "Last-Modified": "now", "Other": "x"}))

    found = client.files.get_metadata(file_path="/Volumes/a/b/c/d.bin")

    assert network.sent[0].method == "HEAD"
    assert found == {"content-length": "3", "content-type": "application/json", "last-modified": "now"}


def test_files_of_a_form_are_parts_and_the_rest_are_values(client: RawClient, network: Any) -> None:
    client.workspace.upload(path="/Users/me/n.py", content=b"print(1)", format="AUTO", overwrite=True)

    form = network.sent[0].content
    assert network.sent[0].headers["Content-Type"].startswith("multipart/form-data; boundary=")
    assert b'name="content"; filename="content"\r\n\r\nprint(1)' in form
    assert b'name="overwrite"\r\n\r\ntrue' in form


def test_a_job_of_many_pages_is_one_job(client: RawClient, network: Any) -> None:
    network.will_answer(
        {"job_id": 1, "settings": {"name": "n", "tasks": [{"task_key": "a"}]}, "next_page_token": "two"},
        {"job_id": 1, "settings": {"tasks": [{"task_key": "b"}], "job_clusters": [{"job_cluster_key": "c"}]}},
    )

    job = client.jobs.get(job_id=1)

    assert job == {
        "job_id": 1,
        "settings": {
            "name": "n",
            "tasks": [{"task_key": "a"}, {"task_key": "b"}],
            "job_clusters": [{"job_cluster_key": "c"}],
        },
    }
    assert [sent.query for sent in network.sent] == [[("job_id", "1")], [("job_id", "1"), ("page_token", "two")]]


def test_a_workspace_id_is_sent_to_workspaces_but_not_to_accounts(
    connect: Callable[..., RawClient], network: Any
) -> None:
    client = connect(workspace_id="42", account_id="acc")
    client.jobs.delete(job_id=1)
    client.account.groups_v2.get(id="5")

    assert network.sent[0].headers["X-Databricks-Workspace-Id"] == "42"
    assert "X-Databricks-Workspace-Id" not in network.sent[1].headers


def test_an_account_call_without_an_account_says_what_is_missing(client: RawClient, network: Any) -> None:
    with pytest.raises(ConfigError, match=r"Set account_id \(DATABRICKS_ACCOUNT_ID\)"):
        client.account.groups_v2.get(id="5")

    assert network.sent == []


def test_an_unknown_service_offers_the_nearest(client: RawClient) -> None:
    with pytest.raises(AttributeError, match="no service 'job'; did you mean 'jobs'"):
        _ = client.job  # type: ignore[attr-defined]


def test_an_unknown_method_offers_the_nearest(client: RawClient) -> None:
    with pytest.raises(AttributeError, match=r"no method 'jobs\.crate'; did you mean 'jobs\.create'"):
        client.jobs.crate()  # type: ignore[attr-defined]


def test_an_unknown_argument_offers_the_nearest_and_nothing_is_sent(client: RawClient, network: Any) -> None:
    with pytest.raises(TypeError, match=r"jobs\.create\(\) has no argument 'nmae'; did you mean 'name'"):
        client.jobs.create(nmae="n")  # type: ignore[call-arg]

    assert network.sent == []


def test_a_lenient_client_sends_what_the_data_does_not_know(client: RawClient, network: Any) -> None:
    client.api_client.lenient = True
    client.catalogs.create(name="c", brand_new=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="has no argument 'zzz'"):
        client.catalogs.get(name="c", zzz=1)  # type: ignore[call-arg]

    assert network.sent[0].json == {"name": "c", "brand_new": 1}


def test_an_argument_without_a_near_name_is_told_what_there_is(client: RawClient) -> None:
    with pytest.raises(TypeError, match="it has job_id"):
        client.jobs.delete(zzz=1)  # type: ignore[call-arg]


def test_a_missing_part_of_the_path_is_an_error(client: RawClient, network: Any) -> None:
    with pytest.raises(TypeError, match=r"volumes\.read\(\) needs name"):
        client.volumes.read()  # type: ignore[call-arg]

    assert network.sent == []


def test_a_mistake_in_a_list_call_shows_at_the_call(client: RawClient) -> None:
    with pytest.raises(TypeError, match=r"jobs\.list\(\) has no argument"):
        client.jobs.list(limt=1)  # type: ignore[call-arg]


def test_services_and_methods_can_be_looked_at(client: RawClient) -> None:
    assert {"jobs", "account", "do"} & set(dir(client)) == {"jobs", "account"}
    assert {"create", "get_run"} <= set(dir(client.jobs))
    assert "groups_v2" in dir(client.account)
    assert "POST /api/2.2/jobs/create" in str(client.jobs.create.__doc__)
    assert client.jobs is client.jobs
    assert repr(client) == "RawClient(host='https://adb.example.com')"


def test_what_python_itself_asks_for_is_no_service(client: RawClient) -> None:
    assert not hasattr(client, "_ipython_display_")
    assert not hasattr(client.jobs, "_ipython_display_")
    assert repr(client.jobs) == "<service jobs>"


def test_closing_lets_the_network_go(connect: Callable[..., RawClient], network: Any) -> None:
    with connect():
        pass

    assert network.closed
