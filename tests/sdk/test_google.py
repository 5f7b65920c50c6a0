"""Service accounts of Google Cloud, beside an identity service that checks the grants."""

import json
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from requests.adapters import HTTPAdapter

from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import ConfigError
from dbxplan.sdk.settings import Settings

pytest.importorskip("google.auth")
pytest.importorskip("cryptography")

HOST = "https://1.2.gcp.databricks.com"
GRANTS = "https://oauth2.googleapis.com/token"
ACTING = "https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/acting@example.com"


def part(content: Any) -> str:
    return urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


def id_token(bearer: str) -> str:
    now = int(time.time())
    return f"{part({'alg': 'none'})}.{part({'sub': bearer, 'iat': now, 'exp': now + 3600})}.c2ln"


def claims(jwt: str) -> Any:
    body = jwt.split(".")[1]
    return json.loads(urlsafe_b64decode(body + "=" * (-len(body) % 4)))


@pytest.fixture(scope="module")
def key() -> dict[str, str]:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    known = {"type": "service_account", "client_email": "me@example.com", "private_key_id": "k", "token_uri": GRANTS}
    return {**known, "private_key": pem.decode()}


@pytest.fixture
def google(network: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    def answer(sent: Any) -> Any:
        if sent.url == GRANTS:
            asked = claims(dict(parse_qsl(sent.content.decode()))["assertion"])
            wants_identity = "target_audience" in asked
            return {"id_token": id_token("me")} if wants_identity else {"access_token": "access", "expires_in": 3600}
        return {}

    network.will_answer(answer)
    monkeypatch.setattr(HTTPAdapter, "send", lambda _, request, **settings: network.send(request, **settings))
    return network


@pytest.mark.parametrize("place", ["file", "text"])
def test_a_key_buys_an_identity_and_an_access_token(place: str, key: Any, google: Any, tmp_path: Path) -> None:
    given = json.dumps(key)
    if place == "file":
        (tmp_path / "key.json").write_text(given)
        given = str(tmp_path / "key.json")
    RawClient(config=Settings(host=HOST, google_credentials=given, env={})).jobs.get(job_id=1)

    identity, access = (claims(dict(parse_qsl(s.content.decode()))["assertion"]) for s in google.sent[:2])
    assert (identity["target_audience"], identity["aud"]) == (HOST, GRANTS)
    assert access["scope"].split() == [
        "https://www.googleapis.com/auth/cloud-platform",
        "https://www.googleapis.com/auth/compute",
    ]
    last = google.sent[-1]
    assert claims(last.headers["Authorization"].removeprefix("Bearer "))["sub"] == "me"
    assert last.headers["X-Databricks-GCP-SA-Access-Token"] == "access"
    assert " auth/google-credentials" in last.headers["User-Agent"]


def test_without_an_access_token_calls_still_go_out(key: Any, google: Any) -> None:
    def answer(sent: Any) -> Any:
        if sent.url != GRANTS:
            return {}
        asked = claims(dict(parse_qsl(sent.content.decode()))["assertion"])
        return {"id_token": id_token("me")} if "target_audience" in asked else (400, {"error": "invalid_scope"})

    google.will_answer(answer)
    RawClient(config=Settings(host=HOST, google_credentials=json.dumps(key), env={})).jobs.get(job_id=1)

    assert "X-Databricks-GCP-SA-Access-Token" not in google.sent[-1].headers
    assert google.sent[-1].headers["Authorization"].startswith("Bearer ")


def test_a_key_that_is_none_is_told_but_not_shown() -> None:
    client = RawClient(config=Settings(host=HOST, google_credentials="top secret", env={}))

    with pytest.raises(ConfigError, match="neither a file nor the JSON of a service account key") as failed:
        client.jobs.get(job_id=1)

    assert "top secret" not in str(failed.value)


def test_this_machine_can_act_as_a_service_account(google: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from google import auth
    from google.oauth2.credentials import Credentials

    answers = {
        f"{ACTING}:generateAccessToken": {"accessToken": "access", "expireTime": "2099-01-02T03:04:05Z"},
        f"{ACTING}:generateIdToken": {"token": id_token("acting")},
    }
    google.will_answer(lambda sent: answers.get(sent.url.split("?")[0], {}))
    monkeypatch.setattr(auth, "default", lambda **given: (Credentials("own"), "project"))
    config = Settings(host=HOST, google_service_account="acting@example.com", env={})
    RawClient(config=config).jobs.get(job_id=1)

    identity = next(sent.json for sent in google.sent if sent.url.startswith(f"{ACTING}:generateIdToken"))
    last = google.sent[-1]
    assert (identity["audience"], identity["includeEmail"]) == (HOST, True)
    assert claims(last.headers["Authorization"].removeprefix("Bearer "))["sub"] == "acting"
    assert last.headers["X-Databricks-GCP-SA-Access-Token"] == "access"
    assert " auth/google-id" in last.headers["User-Agent"]
