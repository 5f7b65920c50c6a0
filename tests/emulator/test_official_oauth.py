"""The official client signs a user in: consent, code and verifier, tokens that are refreshed once."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from databricks.sdk import WorkspaceClient
from databricks.sdk.oauth import OAuthClient, get_workspace_endpoints

from dbxplan.emulator.server import running

BACK = "http://localhost:8020/back"


def test_a_web_application_signs_its_user_in(tmp_path: Path, own_routes: set[str]) -> None:
    with running(tmp_path / "w.db") as server:
        endpoints = get_workspace_endpoints(server.url)
        client = OAuthClient(endpoints, BACK, "app", scopes=["all-apis", "offline_access"])
        consent = client.initiate_consent()
        sent_back = requests.get(consent.authorization_url, allow_redirects=False, timeout=5).headers["location"]
        told = {name: values[0] for name, values in parse_qs(urlsplit(sent_back).query).items()}
        signed_in = consent.exchange_callback_parameters(told)
        first = signed_in.token().access_token
        w = WorkspaceClient(host=server.url, token=first)
        user = w.current_user.me().user_name
        refreshed = signed_in.refresh()
        with pytest.raises(ValueError, match="invalid_grant"):
            consent.exchange_callback_parameters(told)
        called = set(server.app.calls.counts)

    assert called >= own_routes
    assert sent_back.startswith(f"{BACK}?code=")
    assert user == "user@example.com"
    assert refreshed.access_token not in ("", first)


def form(url: str, **fields: str) -> tuple[int, str]:
    answer = requests.post(f"{url}/oidc/v1/token", data=fields, timeout=5)
    return answer.status_code, answer.json().get("error", "")


def test_nobody_is_signed_in_without_what_belongs_to_it(tmp_path: Path) -> None:
    asked = {
        "response_type": "code",
        "client_id": "app",
        "redirect_uri": BACK,
        "code_challenge": "x",
        "code_challenge_method": "S256",
    }
    with running(tmp_path / "w.db") as server:
        wrong = ({"response_type": "token"}, {"code_challenge": ""}, {"redirect_uri": "https://elsewhere.example.com"})
        where = f"{server.url}/oidc/v1/authorize"
        refused = [requests.get(where, params={**asked, **one}, timeout=5).status_code for one in wrong]
        given = requests.get(where, params=asked, allow_redirects=False, timeout=5).headers["location"]
        code = parse_qs(urlsplit(given).query)["code"][0]
        answers = [
            form(server.url, grant_type="authorization_code", code=code, code_verifier="guessed"),
            form(server.url, grant_type="authorization_code", code="none"),
            form(server.url, grant_type="refresh_token", refresh_token="none"),
        ]

    assert refused == [400] * 3
    assert answers == [(400, "invalid_grant")] * 3
