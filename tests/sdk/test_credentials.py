"""Tokens of a service principal: found, fetched, kept, renewed in time and once."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs

import pytest
import requests

from dbxplan.sdk import RawClient
from dbxplan.sdk.credentials import authenticate
from dbxplan.sdk.credentials.pat import Pat
from dbxplan.sdk.credentials.tokens import RefreshingToken, Token
from dbxplan.sdk.errors import ConfigError, ConnectionFailed

Connect = Callable[..., RawClient]
METADATA = "/.well-known/databricks-config"
TOKEN = {"token_type": "Bearer", "expires_in": 3600}


class Issuer:
    """A host that issues tokens `t1`, `t2`, ... and answers everything else with `{}`."""

    def __init__(self, network: Any, metadata: Any = None, token: Any = None) -> None:
        self.network, self.metadata, self.token, self.issued = network, metadata, token, 0
        network.will_answer(self.answer)

    def answer(self, sent: Any) -> Any:
        if sent.path == METADATA:
            return self.metadata or (404, "")
        if sent.path.endswith("oauth-authorization-server"):
            return {"token_endpoint": "https://adb.example.com/oidc/v1/token"}
        if sent.path != "/oidc/v1/token":
            return {}
        if isinstance(self.token, Exception):
            raise self.token
        self.issued += 1
        return self.token or {**TOKEN, "access_token": f"t{self.issued}"}

    @property
    def paths(self) -> list[str]:
        return [sent.path for sent in self.network.sent]


def machine(connect: Connect, **given: Any) -> RawClient:
    return connect(**{"token": None, "client_id": "me", "client_secret": "shh", **given})


def bearers(network: Any) -> list[str]:
    return [sent.headers["Authorization"] for sent in network.sent if sent.path.startswith("/api")]


def test_a_service_principal_asks_for_a_token_at_the_first_call(connect: Connect, network: Any) -> None:
    Issuer(network)
    client = machine(connect)
    assert network.sent == []

    client.jobs.delete(job_id=1)

    request = next(sent for sent in network.sent if sent.path == "/oidc/v1/token")
    assert request.headers["Authorization"] == requests.auth._basic_auth_str("me", "shh")
    assert parse_qs(request.content) == {"grant_type": ["client_credentials"], "scope": ["all-apis"]}
    assert request.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert bearers(network) == ["Bearer t1"]
    assert " auth/oauth-m2m" in network.sent[-1].headers["User-Agent"]


def test_requests_for_tokens_are_not_counted_as_calls(connect: Connect, network: Any) -> None:
    Issuer(network)
    client = machine(connect)
    client.jobs.delete(job_id=1)
    client.jobs.delete(job_id=1)

    assert client.calls == 2
    assert bearers(network) == ["Bearer t1", "Bearer t1"]


def test_a_host_without_metadata_is_asked_where_hosts_keep_the_document(connect: Connect, network: Any) -> None:
    issuer = Issuer(network)
    machine(connect).jobs.delete(job_id=1)

    assert issuer.paths[:2] == [METADATA, "/oidc/.well-known/oauth-authorization-server"]


def test_an_account_host_keeps_it_under_the_account(connect: Connect, network: Any) -> None:
    issuer = Issuer(network)
    machine(connect, host="https://accounts.example.com", account_id="acc").account.groups_v2.delete(id="1")

    assert issuer.paths[1] == "/oidc/accounts/acc/.well-known/oauth-authorization-server"


def test_metadata_of_the_host_say_where_the_document_is(connect: Connect, network: Any) -> None:
    issuer = Issuer(network, {"oidc_endpoint": "https://adb.example.com/accounts/{account_id}/", "account_id": "a1"})
    machine(connect).jobs.delete(job_id=1)

    assert issuer.paths[1] == "/accounts/a1/.well-known/oauth-authorization-server"


def test_metadata_that_need_an_account_say_so(connect: Connect, network: Any) -> None:
    Issuer(network, {"oidc_endpoint": "https://adb.example.com/accounts/{account_id}"})

    with pytest.raises(ConfigError, match="account_id is required to resolve discovery_url"):
        machine(connect).jobs.delete(job_id=1)


def test_a_configured_discovery_url_is_used_as_it_is(network: Any, clock: Any) -> None:
    from dbxplan.sdk.settings import Settings

    issuer = Issuer(network)
    url = "https://id.example.com/my/oauth-authorization-server"
    config = Settings(host="h", client_id="me", client_secret="shh", discovery_url=url, scopes="sql")
    RawClient(config=config, adapter=network, clock=clock).jobs.delete(job_id=1)

    assert network.sent[0].url == url
    assert parse_qs(network.sent[1].content)["scope"] == ["sql"]
    assert issuer.issued == 1


def test_a_host_that_issues_no_tokens_is_told(connect: Connect, network: Any) -> None:
    network.will_answer((404, ""))

    with pytest.raises(ConfigError, match="names no token_endpoint") as failed:
        machine(connect).jobs.delete(job_id=1)

    assert "Check that the host is a Databricks workspace or account" in str(failed.value)


def test_a_refused_secret_is_told_with_the_server_s_reason_but_not_shown(connect: Connect, network: Any) -> None:
    refusal = (401, {"error": "invalid_client", "error_description": "Client authentication failed"})
    Issuer(network, token=refusal)

    with pytest.raises(ConfigError) as failed:
        machine(connect).jobs.delete(job_id=1)

    text = str(failed.value)
    assert text.startswith("default auth: oauth-m2m: invalid_client: Client authentication failed. Config: host=")
    assert "Check client_id me, its secret" in text
    assert "shh" not in text


def test_an_answer_without_a_token_is_told(connect: Connect, network: Any) -> None:
    Issuer(network, token={"token_type": "Bearer"})

    with pytest.raises(ConfigError, match="lacks access_token, expires_in"):
        machine(connect).jobs.delete(job_id=1)


def test_a_write_behind_a_token_that_could_not_be_fetched_was_not_sent(connect: Connect, network: Any) -> None:
    Issuer(network, token=requests.ReadTimeout("slow"))

    with pytest.raises(ConnectionFailed) as failed:
        machine(connect).jobs.delete(job_id=1)

    assert failed.value.never_sent
    assert not failed.value.maybe_done


def test_a_token_is_renewed_before_it_runs_out(connect: Connect, network: Any, clock: Any) -> None:
    Issuer(network)
    client = machine(connect)
    for passed in (0, 2399 - 0, 2, 3600):
        clock.now += passed
        client.jobs.delete(job_id=1)

    assert bearers(network) == ["Bearer t1", "Bearer t1", "Bearer t2", "Bearer t3"]


def test_a_present_token_outlives_a_failed_renewal_and_the_next_try_is_a_minute_later(
    connect: Connect, network: Any, clock: Any, caplog: Any
) -> None:
    issuer = Issuer(network)
    client = machine(connect)
    client.jobs.delete(job_id=1)
    clock.now += 2500
    issuer.token = (500, {"error": "down"})
    client.jobs.delete(job_id=1)
    client.jobs.delete(job_id=1)
    issuer.token = None
    clock.now += 61
    client.jobs.delete(job_id=1)

    assert bearers(network) == ["Bearer t1", "Bearer t1", "Bearer t1", "Bearer t3"]
    assert "token not refreshed" in caplog.text
    assert "shh" not in caplog.text


def test_many_threads_fetch_one_token(connect: Connect, network: Any) -> None:
    issuer = Issuer(network)
    client = machine(connect)
    start = threading.Barrier(16)

    def run(_: int) -> None:
        start.wait(5)
        client.jobs.delete(job_id=1)

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(run, range(16)))

    assert issuer.issued == 1
    assert bearers(network) == ["Bearer t1"] * 16


def test_threads_that_wait_for_a_token_take_the_one_that_was_fetched(clock: Any) -> None:
    asked, all_asked, fetched = [], threading.Event(), []

    class Watched:
        """Tells when all threads have seen that there is no token."""

        def time(self) -> float:
            asked.append(1)
            if len(asked) >= 8:
                all_asked.set()
            return float(clock.time())

    def fetch() -> Token:
        assert all_asked.wait(5)
        fetched.append(1)
        return Token("t", "Bearer", clock.time() + 3600, 3600)

    watched: Any = Watched()
    source = RefreshingToken(fetch, watched)
    with ThreadPoolExecutor(8) as pool:
        tokens = list(pool.map(lambda _: source.token().access_token, range(8)))

    assert tokens == ["t"] * 8
    assert len(fetched) == 1


def test_while_one_thread_renews_a_stale_token_the_others_go_on_with_it(clock: Any) -> None:
    renewing, go_on = threading.Event(), threading.Event()
    made: list[str] = []

    def fetch() -> Token:
        made.append(f"t{len(made) + 1}")
        if len(made) == 2:
            renewing.set()
            assert go_on.wait(5)
        return Token(made[-1], "Bearer", clock.time() + 3600, 3600)

    source = RefreshingToken(fetch, clock)
    assert source.token().access_token == "t1"
    clock.now += 3000
    with ThreadPoolExecutor(2) as pool:
        renewed = pool.submit(source.token)
        assert renewing.wait(5)
        during = source.token()
        go_on.set()

    assert during.access_token == "t1"
    assert renewed.result().access_token == "t2"
    assert source.token().access_token == "t2"


def test_a_method_that_does_not_apply_leaves_it_to_the_next(connect: Connect) -> None:
    class NotMe:
        name, needs = "not-me", ("host",)

        def prepare(self, config: Any, wire: Any) -> None:
            return None

    client = connect()
    name, headers = authenticate(client.config, client.api_client._wire, (NotMe(), Pat()))

    assert name == "pat"
    assert headers() == {"Authorization": "Bearer dapi-secret"}


def test_details_of_authorization_are_sent_along(network: Any, clock: Any) -> None:
    from dbxplan.sdk.settings import Settings

    Issuer(network)
    config = Settings(host="h", client_id="me", client_secret="shh", authorization_details='[{"type": "x"}]')
    RawClient(config=config, adapter=network, clock=clock).jobs.delete(job_id=1)

    request = next(sent for sent in network.sent if sent.path == "/oidc/v1/token")
    assert parse_qs(request.content)["authorization_details"] == ['[{"type": "x"}]']


def test_a_refusal_that_is_no_json_is_shown_as_it_is(connect: Connect, network: Any) -> None:
    Issuer(network, token=(502, "bad gateway"))

    with pytest.raises(ConfigError, match="oauth-m2m: bad gateway"):
        machine(connect).jobs.delete(job_id=1)


def test_a_token_shows_itself_without_its_text() -> None:
    assert "secret" not in repr(Token("secret", "Bearer", 1.0, 1.0))
