"""Every credential is sent where it must be, and told nowhere, whatever the other side answers and repeats."""

import base64
import html
import json
import logging
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote

import pytest

from dbxplan.sdk import RawClient
from dbxplan.sdk.settings import Settings

HOST = "https://adb.example.com"
AZURE = "https://adb-1.2.azuredatabricks.net"
GITHUB = {"ACTIONS_ID_TOKEN_REQUEST_URL": "https://gh.example.com/id?v=1"}
AAD = {"azure_client_id": "me", "azure_tenant_id": "ten", "host": AZURE}
METADATA = "http://localhost:7777/"

# What is secret -> the settings that use it, with its value for `S`; those of the environment are in capitals.
WAYS: dict[str, dict[str, str]] = {
    "token": {"token": "S"},
    "password": {"username": "me", "password": "S"},
    "client_secret": {"client_id": "me", "client_secret": "S"},
    "azure_client_secret": {**AAD, "azure_client_secret": "S"},
    "metadata_service_url": {"metadata_service_url": f"{METADATA}S"},
    "google_credentials": {
        "google_credentials": "S",
        "google_service_account": "me",
        "host": "https://1.gcp.databricks.com",
    },
    "DATABRICKS_OIDC_TOKEN": {"DATABRICKS_OIDC_TOKEN": "S", "client_id": "me"},
    "DATABRICKS_OIDC_TOKEN_FILEPATH": {
        "DATABRICKS_OIDC_TOKEN_FILEPATH": "FILE",
        "client_id": "me",
        "auth_type": "file-oidc",
    },
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN": {**GITHUB, "ACTIONS_ID_TOKEN_REQUEST_TOKEN": "S", "client_id": "me"},
}
NEVER_SENT = {"google_credentials"}  # it signs what is sent
SECRET, ISSUED = "SENTINELofCREDENTIAL01", "SENTINELofANSWER02"


class Echo:
    """Hosts that issue tokens, and refuse with all that they were sent, in every encoding, from one address on."""

    def __init__(self, refused: Callable[[str], bool], status: int) -> None:
        self.refused, self.status, self.heard = refused, status, list[str]()

    def __call__(self, sent: Any) -> Any:
        content = sent.content.decode() if isinstance(sent.content, bytes) else str(sent.content or "")
        said = [sent.url, content, *(value for _, value in parse_qsl(content)), *sent.headers.values()]
        said += [part for text in said for part in text.split()[-1:]]
        said += [text for part in said for text in unpacked(part)]
        self.heard += said
        address = sent.url.split("?")[0]
        if self.refused(address):
            words = " and ".join(shown for text in said for shown in encoded(text))
            details = [{"@type": "x", "metadata": {"said": words}}]
            body = {"error": "invalid_client", "error_description": words, "error_code": "BAD", "message": words}
            return self.status, {**body, "details": details}, {"X-Echo": quote(words)[:900]}
        if address.endswith("oauth-authorization-server"):
            return {"token_endpoint": f"{HOST}/oidc/v1/token", "authorization_endpoint": f"{HOST}/oidc/v1/authorize"}
        if "/token" in address or address.startswith(METADATA):
            token = {"access_token": ISSUED, "token_type": "Bearer", "expires_in": 3600, "expires_on": "4102444800"}
            return {**token, "refresh_token": ISSUED}
        return {"value": ISSUED} if "gh.example.com" in address else {"job_id": 1}


def unpacked(text: str) -> Iterator[str]:
    try:
        yield base64.b64decode(text, validate=True).decode()
    except ValueError:
        return


def encoded(text: str) -> Iterator[str]:
    yield from (text, repr(text), json.dumps(text), quote(text), html.escape(text), text.encode().hex())
    yield from (base64.b64encode(b"x" * shift + text.encode()).decode() for shift in range(3))


def everywhere(address: str) -> bool:
    return "oauth-authorization-server" not in address


def of_tokens(address: str) -> bool:
    return "/token" in address or "gh.example.com" in address or address.startswith(METADATA)


def of_calls(address: str) -> bool:
    return "/api/" in address


@pytest.fixture
def settings(tmp_path: Path) -> Callable[[str], dict[str, Any]]:
    (tmp_path / "token").write_text(SECRET)

    def given(way: str) -> dict[str, Any]:
        filled = {name: value.replace("FILE", str(tmp_path / "token")) for name, value in WAYS[way].items()}
        filled = {name: SECRET if value == "S" else value.replace("/S", f"/{SECRET}") for name, value in filled.items()}
        known = {name: value for name, value in filled.items() if not name.isupper()}
        env = {name: value for name, value in filled.items() if name.isupper()}
        return {"env": {"HOME": str(tmp_path), "PATH": str(tmp_path), **env}, "host": HOST, **known}

    return given


def test_every_sensitive_setting_is_followed() -> None:
    assert {each.name for each in Settings.attributes() if each.sensitive} - WAYS.keys() == set()


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 500])
@pytest.mark.parametrize("refused", [everywhere, of_tokens, of_calls])
@pytest.mark.parametrize("way", WAYS)
def test_it_is_sent_and_told_nowhere(
    way: str, refused: Any, status: int, settings: Any, internet: Any, clock: Any, leaks: Any, caplog: Any
) -> None:
    echo = Echo(refused, status)
    internet.will_answer(echo)
    caplog.set_level(logging.DEBUG)
    config = Settings(**settings(way))
    told = [repr(config), config.debug_string()]
    client = RawClient(config=config, adapter=internet, clock=clock)
    told.append(repr(client))
    for call in (lambda: client.jobs.get(job_id=1), lambda: client.jobs.create(name="x")):
        try:
            call()
        except Exception as error:
            told += ["".join(traceback.format_exception(error)), repr(error), str(error), repr(vars(error))]

    assert way in NEVER_SENT or leaks("\n".join(echo.heard), [SECRET]) == [SECRET]
    assert [text for text in [*told, caplog.text] if leaks(text, [SECRET, ISSUED])] == []
