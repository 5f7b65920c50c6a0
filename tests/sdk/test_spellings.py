"""Spellings of published guides that no generated service has."""

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from requests.adapters import HTTPAdapter

from dbxplan.sdk import AccountClient, WorkspaceClient, useragent
from dbxplan.sdk.core import credentials_provider
from dbxplan.sdk.oauth import Consent, OAuthClient, RefreshableCredentials, SessionCredentials
from dbxplan.sdk.service import compute, jobs

HOST = "https://adb.example.com"
ENDPOINTS = {"authorization_endpoint": f"{HOST}/authorize", "token_endpoint": f"{HOST}/token"}


@pytest.fixture
def workspace(network: Any, clock: Any) -> Iterator[WorkspaceClient]:
    with WorkspaceClient(host=HOST, token="dapi-secret", adapter=network, clock=clock) as client:
        yield client


def test_clusters_can_be_stopped(workspace: WorkspaceClient, network: Any) -> None:
    network.will_answer({}, {"cluster_id": "c", "state": "TERMINATED"})

    stopped = workspace.clusters.stop("c").result()

    assert network.sent[0].call == "POST /api/2.1/clusters/delete"
    assert stopped.cluster_id == "c"


@pytest.mark.parametrize("field", ["last_activity_time", "last_restarted_time", "start_time"])
def test_times_of_clusters_compare_with_a_now_that_has_a_zone(field: str) -> None:
    now = datetime(2024, 1, 2, tzinfo=timezone.utc)
    cluster = compute.ClusterDetails.from_dict({field: int(now.timestamp() * 1000) - 5000})

    assert now - cluster.last_activity_time == timedelta(seconds=5)
    assert compute.ClusterDetails().last_activity_time is None


def test_types_have_the_names_that_they_once_had() -> None:
    assert jobs.BaseClusterInfo is compute.ClusterSpec
    assert jobs.RunSubmitTaskSettings is jobs.SubmitTask
    assert jobs.ClusterSpec(existing_cluster_id="c").as_dict() == {"existing_cluster_id": "c"}


def test_jobs_are_listed_by_a_request(workspace: WorkspaceClient, network: Any) -> None:
    network.will_answer({"jobs": [{"job_id": 1}]})

    found = [job.job_id for job in workspace.jobs.list(jobs.ListJobsRequest(name="a", limit=5))]

    assert found == [1]
    assert sorted(network.sent[0].query) == [("limit", "5"), ("name", "a")]


def test_messages_may_be_plain_dicts(workspace: WorkspaceClient, network: Any) -> None:
    workspace.serving_endpoints.query("e", messages=[{"role": "user", "content": "hi"}])

    assert network.sent[0].json == {"messages": [{"role": "user", "content": "hi"}]}


def test_a_download_is_a_context(workspace: WorkspaceClient, network: Any) -> None:
    network.will_answer((200, b"content"))

    with workspace.files.download("/Volumes/a/b/c/d") as file:
        read = file.read()

    assert read == b"content"
    assert file.closed


def test_an_account_can_be_enrolled_for_oauth(network: Any) -> None:
    account = AccountClient(host=HOST, token="t", account_id="acc", adapter=network)
    network.will_answer({}, {"is_enabled": True})
    account.o_auth_enrollment.create(enable_all_published_apps=True)

    assert account.o_auth_enrollment.get() == {"is_enabled": True}
    assert [sent.call for sent in network.sent] == [
        "POST /api/2.0/accounts/acc/oauth2/enrollment",
        "GET /api/2.0/accounts/acc/oauth2/enrollment",
    ]
    assert network.sent[0].json == {"enable_all_published_apps": True}


@pytest.fixture
def application(network: Any, monkeypatch: pytest.MonkeyPatch) -> OAuthClient:
    network.will_answer(lambda sent: ENDPOINTS if "oauth-authorization-server" in sent.path else {})
    monkeypatch.setattr(HTTPAdapter, "send", lambda _, request, **settings: network.send(request, **settings))
    return OAuthClient(host=HOST, client_id="me", redirect_url=f"{HOST}/back", scopes=["sql"])


def test_an_oauth_client_is_made_from_a_host(application: OAuthClient) -> None:
    client = application

    assert client.initiate_consent().auth_url.startswith(f"{HOST}/authorize?response_type=code&client_id=me")
    assert (client.host, client.client_id, client.token_endpoint) == (HOST, "me", f"{HOST}/token")
    with pytest.raises(ValueError, match="either oidc_endpoints or host is needed"):
        OAuthClient(client_id="me")


def test_a_consent_is_taken_up_with_its_client(application: OAuthClient) -> None:
    client = application

    consent = Consent.from_dict(client, {"state": "s", "verifier": "v"})

    assert consent.as_dict() == {
        "state": "s",
        "verifier": "v",
        "authorization_url": "",
        "redirect_url": f"{HOST}/back",
        "token_endpoint": f"{HOST}/token",
        "client_id": "me",
    }


def test_a_session_is_taken_up_with_its_client(application: OAuthClient) -> None:
    kept = {"token": {"access_token": "a", "token_type": "Bearer", "expiry": "2099-01-02T00:00:00"}}

    session = SessionCredentials.from_dict(application, kept)

    assert session.as_dict() == kept
    assert RefreshableCredentials is SessionCredentials


def test_a_product_needs_no_version() -> None:
    useragent.with_product("name")
    text = useragent.to_string()
    useragent._reset_product()

    assert text.startswith("name/0.0.0 ")


def test_headers_are_logged_on_request_without_credentials(network: Any, caplog: pytest.LogCaptureFixture) -> None:
    client = WorkspaceClient(host=HOST, token="dapi-secret", debug_headers=True, adapter=network)
    with caplog.at_level(logging.DEBUG, logger="databricks.sdk"):
        client.jobs.get(1)

    assert "> * Authorization: **REDACTED**" in caplog.text
    assert "> * Accept: application/json" in caplog.text
    assert "dapi-secret" not in caplog.text


def test_a_way_to_authenticate_is_made_as_it_once_was(network: Any) -> None:
    @credentials_provider("mine", ["host"])
    def mine(config: Any) -> Any:
        return lambda: {"Authorization": f"Bearer for {config.host}"}

    with WorkspaceClient(host=HOST, credentials_provider=mine, adapter=network) as client:
        client.jobs.get(1)

    assert network.sent[0].headers["Authorization"] == f"Bearer for {HOST}"
    assert " auth/mine" in network.sent[0].headers["User-Agent"]
