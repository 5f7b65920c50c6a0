"""Every credential is sent where it must be, and told nowhere, whatever the other side answers and repeats."""

import base64
import html
import json
import logging
import pickle
import sys
import traceback
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

import pytest
import requests

from dbxplan.sdk import RawClient, WorkspaceClient
from dbxplan.sdk.config import Config
from dbxplan.sdk.oauth import Consent, OidcEndpoints, Token, TokenCache
from dbxplan.sdk.settings import Settings
from dbxplan.sdk.strategies import runtime_providers
from dbxplan.sdk.strategies.default import CHAIN

ISSUERS = ("https://gh.example.com/", "https://dev.example.com/")
ELSEWHERE = "https://elsewhere.example.com/"
HOST = "https://adb.example.com"
AZURE = "https://adb-1.2.azuredatabricks.net"
GITHUB = {"ACTIONS_ID_TOKEN_REQUEST_URL": "https://gh.example.com/id?v=1"}
AAD = {"azure_client_id": "me", "azure_tenant_id": "ten", "host": AZURE}
METADATA = "http://localhost:7777/"

DEVOPS = {f"SYSTEM_{name}": name for name in ("TEAMPROJECTID", "PLANID", "JOBID", "HOSTTYPE")}
RESOURCE = "/subscriptions/sub/resourceGroups/g/providers/Microsoft.Databricks/workspaces/w"
SERVED = {"IS_IN_DB_MODEL_SERVING_ENV": "true", "DB_MODEL_SERVING_HOST_URL": HOST, "SERVING_CREDENTIALS_DIR": "FOLDER"}
RUNTIME = {"DATABRICKS_RUNTIME_VERSION": "15.4"}

# What is secret -> the settings that use it, with its value for `S`; those of the environment are in capitals.
WAYS: dict[str, dict[str, str]] = {
    "token": {"token": "S"},
    "DATABRICKS_TOKEN": {"DATABRICKS_TOKEN": "S"},
    "profile": {"profile": "secretive", "host": ""},
    "password": {"username": "me", "password": "S"},
    "client_secret": {"client_id": "me", "client_secret": "S"},
    "azure_client_secret": {**AAD, "azure_client_secret": "S"},
    "azure_client_secret of a resource": {
        **AAD,
        "azure_client_secret": "S",
        "azure_workspace_resource_id": RESOURCE,
        "host": "",
    },
    "metadata_service_url": {"metadata_service_url": f"{METADATA}S"},
    "google_credentials": {
        "google_credentials": "S",
        "google_service_account": "me",
        "host": "https://1.gcp.databricks.com",
    },
    "DATABRICKS_OIDC_TOKEN": {"DATABRICKS_OIDC_TOKEN": "S", "client_id": "me"},
    "a variable of its own": {"MY_TOKEN": "S", "oidc_token_env": "MY_TOKEN", "auth_type": "env-oidc"},
    "DATABRICKS_OIDC_TOKEN_FILEPATH": {
        "DATABRICKS_OIDC_TOKEN_FILEPATH": "FOLDER/token",
        "client_id": "me",
        "auth_type": "file-oidc",
    },
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN": {**GITHUB, "ACTIONS_ID_TOKEN_REQUEST_TOKEN": "S", "client_id": "me"},
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN for Entra": {**GITHUB, **AAD, "ACTIONS_ID_TOKEN_REQUEST_TOKEN": "S"},
    "SYSTEM_ACCESSTOKEN": {
        **DEVOPS,
        "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI": "https://dev.example.com/",
        "SYSTEM_ACCESSTOKEN": "S",
        "client_id": "me",
    },
    "az": {"PATH": "FOLDER/az", "host": AZURE, "azure_tenant_id": "ten"},
    "az that fails": {"PATH": "FOLDER/az-that-fails", "host": AZURE, "azure_tenant_id": "ten"},
    "databricks": {"PATH": "FOLDER/databricks"},
    "databricks that fails": {"PATH": "FOLDER/databricks-that-fails"},
    "login": {"auth_type": "external-browser"},
    "runtime": RUNTIME,
    "runtime with scopes": {**RUNTIME, "scopes": "sql"},
    "model-serving": SERVED,
}
NEVER_SENT = {"google_credentials", "az that fails", "databricks that fails"}  # it signs what is sent, or goes nowhere
OF_PROGRAMS = ("az", "az-that-fails", "databricks", "databricks-that-fails")
SECRET, ISSUED = "SENTINELofCREDENTIAL01", "SENTINELofANSWER02"
PROGRAM = """#!{python}
import json, sys
told = dict.fromkeys(("accessToken", "access_token"), {secret!r})
told |= dict.fromkeys(("tokenType", "token_type"), "Bearer")
told |= {{"expiresOn": "2035-01-02 03:04:05.000000", "expiry": "2035-01-02T03:04:05Z"}}
version = dict(Major=0, Minor=300, Patch=0)
print(json.dumps(version if "version" in sys.argv else told))
if {fails} and "version" not in sys.argv:
    sys.exit("not allowed: {secret}")
"""


class Echo:
    """Hosts that issue tokens, and refuse with all that they were sent, in every encoding, from one address on."""

    def __init__(self, refused: Callable[[str], bool], how: int | str) -> None:
        self.refused, self.how, self.heard = refused, how, list[str]()

    def __call__(self, sent: Any) -> Any:
        content = sent.content.decode() if isinstance(sent.content, bytes) else str(sent.content or "")
        said = [sent.url, content, *(value for _, value in parse_qsl(content)), *map(str, sent.headers.values())]
        said += [part for text in said for part in text.split()[-1:]]
        said += [text for part in said for text in unpacked(part)]
        self.heard += said
        address = sent.url.split("?")[0]
        if self.refused(address) and not address.startswith(ELSEWHERE):
            return self._refusal(" and ".join(shown for text in said for shown in encoded(text)), sent.url)
        if address.endswith("oauth-authorization-server"):
            return {"token_endpoint": f"{HOST}/oidc/v1/token", "authorization_endpoint": f"{HOST}/oidc/v1/authorize"}
        if "/token" in address or address.startswith(METADATA):
            token = {"access_token": ISSUED, "token_type": "Bearer", "expires_in": 3600, "expires_on": "4102444800"}
            return {**token, "refresh_token": ISSUED}
        if address.startswith("https://management.azure.com"):
            return {"properties": {"workspaceUrl": AZURE.removeprefix("https://")}}
        return {"value": ISSUED, "oidcToken": ISSUED} if address.startswith(ISSUERS) else {}

    def _refusal(self, words: str, url: str) -> Any:
        page = f"<html><title>{words}</title><body>{words}</body></html>"
        if self.how == "lost":
            return requests.ConnectionError(f"no answer from {url}")
        if self.how == "elsewhere":
            return 302, page, {"Location": f"{ELSEWHERE}?{urlencode({'said': words[:900]})}"}
        if isinstance(self.how, str):
            return int(self.how.split()[0]), page, {"Content-Type": "text/html"}
        details = [{"@type": "x", "metadata": {"said": words}}]
        body = {"error": "invalid_client", "error_description": words, "error_code": "BAD", "message": words}
        return self.how, {**body, "details": details}, {"X-Echo": quote(words)[:900]}


def unpacked(text: str) -> Iterator[str]:
    try:
        yield base64.b64decode(text, validate=True).decode()
    except ValueError:
        return


def encoded(text: str) -> Iterator[str]:
    yield from (text, repr(text), json.dumps(text), quote(text), html.escape(text), text.encode().hex())
    yield from (base64.b64encode(b"x" * shift + text.encode()).decode() for shift in range(3))


def nowhere(address: str) -> bool:
    return False


def everywhere(address: str) -> bool:
    return "oauth-authorization-server" not in address


def of_tokens(address: str) -> bool:
    return "/token" in address or address.startswith(METADATA) or (everywhere(address) and HOST not in address)


def of_calls(address: str) -> bool:
    return "/api/" in address


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where files and programs have it."""
    (tmp_path / "token").write_text(SECRET)
    (tmp_path / ".databrickscfg").write_text(f"[secretive]\nhost = {HOST}\ntoken = {SECRET}\n")
    serving = {"OAUTH_TOKEN": [{"oauthTokenValue": SECRET}]}
    (tmp_path / "model-dependencies-oauth-token").write_text(json.dumps(serving))
    for name in OF_PROGRAMS:
        (tmp_path / name).mkdir()
        file = tmp_path / name / name.split("-")[0]
        text = PROGRAM.format(python=sys.executable, secret=SECRET, fails=name.endswith("fails"))
        file.write_text(text + "#" * 1024 * 1024)
        file.chmod(0o755)
    endpoints = OidcEndpoints(f"{HOST}/oidc/v1/authorize", f"{HOST}/oidc/v1/token")
    cache = TokenCache(HOST, endpoints, "databricks-cli", scopes=["all-apis", "offline_access"])
    ended = Token(ISSUED, "Bearer", SECRET, datetime(2020, 1, 1))
    file = Path(cache.filename)
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"token": ended.as_dict()}))
    return tmp_path


@pytest.fixture
def settings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], dict[str, Any]]:
    def no_browser(consent: Consent) -> None:
        raise ValueError("no browser")

    def of_notebook() -> Any:
        return HOST, lambda: {"Authorization": f"Bearer {SECRET}"}

    monkeypatch.setattr(Consent, "launch_external_browser", no_browser)
    monkeypatch.setattr(runtime_providers, "init_runtime_repl_auth", of_notebook)

    def given(way: str) -> dict[str, Any]:
        filled = {name: value.replace("FOLDER", str(folder)) for name, value in WAYS[way].items()}
        filled = {name: SECRET if value == "S" else value.replace("/S", f"/{SECRET}") for name, value in filled.items()}
        known = {name: value or None for name, value in filled.items() if not name.isupper()}
        env = {name: value for name, value in filled.items() if name.isupper()}
        return {"env": {"HOME": str(folder), "PATH": str(folder), **env}, "host": HOST, **known}

    return given


def test_every_sensitive_setting_and_every_way_is_followed(settings: Any, internet: Any, clock: Any) -> None:
    internet.will_answer(Echo(nowhere, 0))
    used = set()
    for way in WAYS.keys() - NEVER_SENT:
        client = RawClient(config=Settings(**settings(way)), adapter=internet, clock=clock)
        client.jobs.get(job_id=1)
        used.add(client.config.auth_type)

    assert {each.name for each in Settings.attributes() if each.sensitive} - WAYS.keys() == set()
    assert CHAIN.keys() - used == {"google-credentials", "google-id"}  # which have a file of tests


def told_of(error: BaseException) -> list[str]:
    told = ["".join(traceback.format_exception(error)), repr(error), str(error), repr(vars(error))]
    try:
        return [*told, repr(pickle.dumps(error))]
    except (TypeError, AttributeError, pickle.PicklingError):
        return told


ANSWERS: tuple[int | str, ...] = (400, 401, 403, 500, "200 page", "502 page", "elsewhere", "lost")


@pytest.mark.parametrize("refused", [nowhere, everywhere, of_tokens, of_calls])
@pytest.mark.parametrize("way", WAYS)
def test_it_is_sent_and_told_nowhere(
    way: str, refused: Any, settings: Any, internet: Any, clock: Any, leaks: Any, caplog: Any
) -> None:
    caplog.set_level(logging.DEBUG)
    heard: list[str] = []
    told: list[tuple[Any, str]] = []
    some = ANSWERS[1:2] if "PATH" in WAYS[way] else ANSWERS  # programs take their time
    for how in some if refused is not nowhere else (0,):
        internet.will_answer(echo := Echo(refused, how))
        config = Settings(**settings(way), debug_headers=True, retry_timeout_seconds=2)
        client = RawClient(config=config, adapter=internet, clock=clock)
        for call in (partial(client.jobs.get, job_id=1), partial(client.jobs.create, name="x"), config.authenticate):
            try:
                call()
            except Exception as error:
                told += [(how, text) for text in told_of(error)]
        shown = (repr(config), config.debug_string(), repr(vars(config)), repr(client), repr(vars(client)))
        told += [(how, text) for text in shown]
        heard += echo.heard
    told += [("log", line) for line in caplog.text.splitlines()]

    assert way in NEVER_SENT or leaks("\n".join(heard), [SECRET]) == [SECRET]
    assert [(how, text) for how, text in told if leaks(text, [SECRET, ISSUED])] == []


@pytest.mark.parametrize("how", [0, 400, "200 page", "lost"])
@pytest.mark.parametrize("way", WAYS)
def test_the_public_client_tells_it_as_little(
    way: str, how: int | str, settings: Any, internet: Any, leaks: Any, caplog: Any
) -> None:
    caplog.set_level(logging.DEBUG)
    told: list[str] = []
    internet.will_answer(Echo(everywhere if how else nowhere, how))
    try:
        config = Config(**settings(way), debug_headers=True, retry_timeout_seconds=1)
        told += [repr(config), repr(vars(config))]
        client = WorkspaceClient(config=config)
        told.append(repr(vars(client)))
        client.jobs.get(job_id=1)
    except Exception as error:
        told += told_of(error)

    assert [text for text in (*told, *caplog.text.splitlines()) if leaks(text, [SECRET, ISSUED])] == []
