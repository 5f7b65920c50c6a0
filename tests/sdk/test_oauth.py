"""Logins in a browser: for this machine, and for applications of one's own."""

import hashlib
import json
import socket
import threading
import urllib.error
import urllib.request
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest

from dbxplan.sdk import RawClient, WorkspaceClient
from dbxplan.sdk.errors import ConfigError
from dbxplan.sdk.oauth import (
    Consent,
    OAuthClient,
    OidcEndpoints,
    SessionCredentials,
    Token,
    get_account_endpoints,
    get_azure_entra_id_workspace_endpoints,
    get_host_metadata,
    get_workspace_endpoints,
)
from dbxplan.sdk.oauth.callback import answer_to_browser
from dbxplan.sdk.settings import Settings

HOST = "https://adb.example.com"
ENDPOINTS = OidcEndpoints(f"{HOST}/oidc/v1/authorize", f"{HOST}/oidc/v1/token")
REDIRECT = "http://localhost:8020"


@pytest.fixture
def internet(internet: Any) -> Any:
    """The network of everything that has no adapter of its own; tokens are numbered and last an hour."""
    issued: list[Any] = []

    def answer(sent: Any) -> Any:
        if sent.path.endswith("oauth-authorization-server"):
            return ENDPOINTS.as_dict()
        if not sent.path.endswith("/token"):
            return {}
        issued.append(sent)
        tokens = {"access_token": f"a{len(issued)}", "refresh_token": f"r{len(issued)}"}
        return {**tokens, "token_type": "Bearer", "expires_in": 3600}

    internet.will_answer(answer)
    return internet


def query(url: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(url).query))


def consent() -> Consent:
    return OAuthClient(ENDPOINTS, REDIRECT, "me", ["sql"], "shh").initiate_consent()


def test_a_consent_is_asked_for_with_a_proof() -> None:
    asked = consent()
    sent = query(asked.authorization_url)

    assert asked.authorization_url.startswith(f"{HOST}/oidc/v1/authorize?response_type=code&client_id=me&redirect_uri=")
    assert (sent["redirect_uri"], sent["scope"], sent["code_challenge_method"]) == (REDIRECT, "sql", "S256")
    digest = hashlib.sha256(asked.as_dict()["verifier"].encode()).digest()
    assert sent["code_challenge"] == urlsafe_b64encode(digest).decode().rstrip("=")
    assert sent["state"] == asked.as_dict()["state"]
    assert asked.auth_url == asked.authorization_url


def test_without_scopes_everything_is_asked_for_and_kept_offline() -> None:
    asked = OAuthClient(ENDPOINTS, REDIRECT, "me").initiate_consent()

    assert query(asked.authorization_url)["scope"] == "all-apis offline_access"


def test_a_consent_survives_a_session_without_the_secret(internet: Any) -> None:
    kept = consent().as_dict()
    assert "shh" not in json.dumps(kept)

    session = Consent.from_dict(kept, client_secret="shh").exchange_callback_parameters(
        {"code": "c", "state": kept["state"]}
    )

    assert dict(parse_qsl(internet.sent[0].content)) == {
        "redirect_uri": REDIRECT,
        "grant_type": "authorization_code",
        "code_verifier": kept["verifier"],
        "code": "c",
        "client_id": "me",
        "client_secret": "shh",
    }
    assert session.as_dict()["token"]["access_token"] == "a1"


@pytest.mark.parametrize(
    ("came", "complaint"),
    [
        ({"error": "access_denied", "error_description": "no"}, "access_denied: no"),
        ({"state": "x"}, "No code returned in callback"),
        ({"code": "c", "state": "somebody else's"}, "state mismatch"),
    ],
)
def test_an_answer_that_is_no_consent_is_refused(came: dict[str, str], complaint: str, internet: Any) -> None:
    with pytest.raises(ValueError, match=complaint):
        consent().exchange_callback_parameters(came)
    assert internet.sent == []


def test_entra_is_shown_the_origin_where_it_wants_it(internet: Any) -> None:
    refusal = (400, {"error": "invalid_request", "error_description": "AADSTS9002327: cross-origin"})
    internet.will_answer(refusal, {"access_token": "a", "token_type": "Bearer", "expires_in": 10})
    asked = consent()
    asked.exchange("c", asked.as_dict()["state"])

    assert [sent.headers.get("Origin") for sent in internet.sent] == [None, REDIRECT]


def expired(refresh: str | None = "r0") -> Token:
    return Token("a0", "Bearer", refresh, datetime.now() - timedelta(hours=1))


def test_a_session_renews_itself_once(internet: Any) -> None:
    session = SessionCredentials(expired(), ENDPOINTS.token_endpoint, "me", "shh")
    client = WorkspaceClient(host=HOST, credentials_strategy=session)
    client.jobs.get(1)
    client.jobs.get(1)

    renewals = [dict(parse_qsl(sent.content)) for sent in internet.sent if sent.path.endswith("/token")]
    assert renewals == [
        {"grant_type": "refresh_token", "refresh_token": "r0", "client_id": "me", "client_secret": "shh"}
    ]
    assert internet.sent[-1].headers["Authorization"] == "Bearer a1"
    assert " auth/oauth" in internet.sent[-1].headers["User-Agent"]


def test_a_session_can_be_kept_and_taken_up_again(internet: Any) -> None:
    kept = SessionCredentials(Token("a", "Bearer", "r", datetime(2099, 1, 2)), ENDPOINTS.token_endpoint, "me").as_dict()

    again = SessionCredentials.from_dict(kept, ENDPOINTS.token_endpoint, "me")

    assert kept == {
        "token": {
            "access_token": "a",
            "token_type": "Bearer",
            "expiry": "2099-01-02T00:00:00",
            "refresh_token": "r",
        }
    }
    assert again.as_dict() == kept
    assert internet.sent == []


def test_a_session_that_cannot_be_renewed_says_so(internet: Any) -> None:
    session = SessionCredentials(expired(None), ENDPOINTS.token_endpoint, "me")

    with pytest.raises(ValueError, match="oauth2: token expired and refresh token is not set"):
        session.token()


def test_tokens_stay_out_of_what_is_printed() -> None:
    assert "secret" not in repr(Token("secret", "Bearer", "secret too"))


def test_endpoints_are_looked_up_where_hosts_keep_them(internet: Any) -> None:
    assert get_workspace_endpoints(f"{HOST}/") == ENDPOINTS
    assert get_account_endpoints("https://accounts.example.com", "acc") == ENDPOINTS
    assert [sent.path for sent in internet.sent] == [
        "/oidc/.well-known/oauth-authorization-server",
        "/oidc/accounts/acc/.well-known/oauth-authorization-server",
    ]


def test_endpoints_of_entra_come_from_the_login_that_the_host_names(internet: Any) -> None:
    login = "https://login.example.com/ten/oauth2/authorize"
    internet.will_answer((302, "", {"Location": login}))

    assert get_azure_entra_id_workspace_endpoints(HOST) == OidcEndpoints(login, login.replace("authorize", "token"))


def test_a_client_can_be_made_from_a_host(internet: Any) -> None:
    client = OAuthClient.from_host(HOST, "me", REDIRECT)

    assert client.initiate_consent().authorization_url.startswith(ENDPOINTS.authorization_endpoint)


def test_a_host_without_oauth_is_told(internet: Any) -> None:
    internet.will_answer((404, ""))

    with pytest.raises(ValueError, match=r"https://adb\.example\.com does not support OAuth"):
        OAuthClient.from_host(HOST, "me", REDIRECT)


@pytest.mark.parametrize(("path", "status"), [("/?code=c&state=s", 200), ("/?error=no", 400)])
def test_the_browser_is_answered_once(path: str, status: int) -> None:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port = probe.getsockname()[1]
    seen: list[Any] = []

    def visit() -> None:
        try:
            with urllib.request.urlopen(f"http://localhost:{port}{path}") as answer:
                seen.append((answer.status, answer.read()))
        except urllib.error.HTTPError as error:
            seen.append((error.code, error.read()))
            error.close()

    browser = threading.Thread(target=visit)
    came = answer_to_browser(port, browser.start)
    browser.join()

    assert came == query(path)
    assert seen == [(status, b"You can close this tab.")]


def test_only_this_machine_can_be_listened_on() -> None:
    elsewhere = OAuthClient(ENDPOINTS, "https://app.example.com/callback", "me").initiate_consent()

    with pytest.raises(ValueError, match=r"cannot listen on https://app\.example\.com/callback"):
        elsewhere.launch_external_browser()


class Person:
    """Says yes, and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, consent: Consent) -> SessionCredentials:
        self.asked.append(consent.authorization_url)
        return consent.exchange("c", consent.as_dict()["state"])


Browse = Callable[..., RawClient]


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    person = Person()
    monkeypatch.setattr(Consent, "launch_external_browser", lambda consent: person(consent))
    return person


@pytest.fixture
def browse(internet: Any, person: Person, tmp_path: Path) -> Browse:
    def browse(**given: Any) -> RawClient:
        known = {"host": HOST, "auth_type": "external-browser"}
        return RawClient(config=Settings(env={"HOME": str(tmp_path)}, **{**known, **given}), adapter=internet)

    return browse


def test_a_login_is_kept_for_the_next_program(browse: Browse, internet: Any, person: Person, tmp_path: Path) -> None:
    browse().jobs.get(job_id=1)
    browse().jobs.get(job_id=1)

    (file,) = (tmp_path / ".config/databricks-sdk-py/oauth").iterdir()
    assert len(person.asked) == 1
    assert query(person.asked[0])["client_id"] == "databricks-cli"
    assert query(person.asked[0])["scope"] == "all-apis offline_access"
    assert file.stat().st_mode & 0o777 == 0o600
    assert json.loads(file.read_text())["token"]["access_token"] == "a1"
    assert internet.sent[-1].headers["Authorization"] == "Bearer a1"


def test_a_login_that_cannot_be_kept_counts_all_the_same(
    browse: Browse, internet: Any, person: Person, tmp_path: Path
) -> None:
    (tmp_path / ".config").write_text("no folder can be made here")
    browse().jobs.get(job_id=1)

    assert internet.sent[-1].headers["Authorization"] == "Bearer a1"


def test_another_host_or_other_scopes_are_another_login(browse: Browse, person: Person, tmp_path: Path) -> None:
    browse().jobs.get(job_id=1)
    browse(scopes=["sql"], disable_oauth_refresh_token=True).jobs.get(job_id=1)

    assert [query(url)["scope"] for url in person.asked] == ["all-apis offline_access", "sql"]


def test_a_kept_login_that_has_run_out_is_renewed(
    browse: Browse, internet: Any, person: Person, tmp_path: Path
) -> None:
    browse().jobs.get(job_id=1)
    (file,) = (tmp_path / ".config/databricks-sdk-py/oauth").iterdir()
    file.write_text(json.dumps({"token": expired().as_dict()}))
    browse().jobs.get(job_id=1)

    assert len(person.asked) == 1
    assert parse_qs(internet.sent[-2].content)["refresh_token"] == ["r0"]
    assert json.loads(file.read_text())["token"]["access_token"] == "a2"


@pytest.mark.parametrize(
    "content",
    ["", "{}", json.dumps({"token": expired(None).as_dict()})],
    ids=["empty", "no token", "expired"],
)
def test_a_kept_login_of_no_use_is_replaced(content: str, browse: Browse, person: Person, tmp_path: Path) -> None:
    browse().jobs.get(job_id=1)
    (file,) = (tmp_path / ".config/databricks-sdk-py/oauth").iterdir()
    file.write_text(content)
    browse().jobs.get(job_id=1)

    assert len(person.asked) == 2


def test_no_browser_opens_unless_it_is_asked_for(browse: Browse, person: Person) -> None:
    with pytest.raises(ConfigError, match="cannot configure default credentials"):
        browse(auth_type=None).jobs.get(job_id=1)
    assert person.asked == []


def test_a_host_tells_of_itself(internet: Any) -> None:
    internet.will_answer({"oidc_endpoint": f"{HOST}/oidc", "workspace_id": "7"}, {})

    told = get_host_metadata(f"{HOST}/")

    assert (told.oidc_endpoint, told.workspace_id, told.account_id) == (f"{HOST}/oidc", "7", None)
    assert internet.sent[0].path == "/.well-known/databricks-config"
    with pytest.raises(ValueError, match="Failed to fetch host metadata"):
        get_host_metadata(HOST)
