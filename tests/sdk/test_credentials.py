"""Tokens of a service principal: found, fetched, kept, renewed in time and once."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

import pytest
import requests

from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import ConfigError, ConnectionFailed
from dbxplan.sdk.oauth import Refreshable, Token

pytestmark = pytest.mark.usefixtures("internet")

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
            base = "https://adb.example.com/oidc/v1"
            return {"token_endpoint": f"{base}/token", "authorization_endpoint": f"{base}/authorize"}
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

    with pytest.raises(ConfigError, match="names no endpoints: Not Found"):
        machine(connect).jobs.delete(job_id=1)


def test_a_refused_secret_is_told_with_the_server_s_reason_but_not_shown(connect: Connect, network: Any) -> None:
    refusal = (401, {"error": "invalid_client", "error_description": "Client authentication failed"})
    Issuer(network, token=refusal)

    with pytest.raises(ConfigError) as failed:
        machine(connect).jobs.delete(job_id=1)

    text = str(failed.value)
    assert text.startswith("default auth: oauth-m2m: invalid_client: Client authentication failed. Config: host=")
    assert "Check client_id, client_secret" in text
    assert "shh" not in text


def test_an_answer_without_a_token_is_told(connect: Connect, network: Any) -> None:
    Issuer(network, token={"token_type": "Bearer"})

    with pytest.raises(ConfigError, match="oauth-m2m: Not supported yet: 'expires_in'"):
        machine(connect).jobs.delete(job_id=1)


def test_a_write_behind_a_token_that_could_not_be_fetched_was_not_sent(connect: Connect, network: Any) -> None:
    Issuer(network, token=requests.ReadTimeout("slow"))

    with pytest.raises(ConnectionFailed) as failed:
        machine(connect).jobs.delete(job_id=1)

    assert failed.value.never_sent
    assert not failed.value.maybe_done


class Numbered(Refreshable):
    """Tokens `t1`, `t2`, ... that last an hour from when the clock of the test says; `renewing` runs before each."""

    def __init__(self, clock: Any, renewing: Callable[[int], None] = lambda count: None, **given: Any) -> None:
        self.clock, self.renewing, self.issued = clock, renewing, 0
        super().__init__(**given)

    def _get_executor(self) -> Any:  # type: ignore[override]
        return self

    def submit(self, function: Any, *args: Any) -> None:
        """What is done aside is done at once."""
        function(*args)

    def refresh(self) -> Token:
        self.issued += 1
        self.renewing(self.issued)
        return Token(f"t{self.issued}", "Bearer", None, datetime.now() + timedelta(seconds=self.clock()))


def test_a_token_that_is_due_is_renewed_once_and_before_it_ends() -> None:
    lifetimes = iter([300.0, 3600.0])
    source = Numbered(lambda: next(lifetimes), disable_async=False, stale_duration=timedelta(seconds=1200))

    given = [source.token().access_token for _ in range(3)]

    assert given == ["t1", "t2", "t2"]
    assert source.issued == 2


def test_a_token_about_to_end_is_renewed_by_whoever_needs_it() -> None:
    lifetimes = iter([39.0, 3600.0])
    source = Numbered(lambda: next(lifetimes))

    assert [source.token().access_token for _ in range(3)] == ["t1", "t2", "t2"]


def test_a_present_token_outlives_a_failed_renewal(caplog: Any) -> None:
    def renewing(count: int) -> None:
        if count == 2:
            raise ValueError("down")

    source = Numbered(lambda: 300.0, renewing, disable_async=False, stale_duration=timedelta(seconds=1200))

    assert [source.token().access_token for _ in range(4)] == ["t1"] * 4
    assert source.issued == 2  # the next attempt is in a minute
    assert "token not refreshed" in caplog.text


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


def test_a_method_that_does_not_apply_leaves_it_to_the_next(connect: Connect, internet: Any) -> None:
    client = connect(token="t")
    client.jobs.delete(job_id=1)

    assert client.api_client.auth_type == "pat"
    assert bearers(internet) == ["Bearer t"]


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
    assert "secret" not in repr(Token("secret", "Bearer", "secret"))
