"""Ways to authenticate, beside hosts and programs that check what they are asked."""

import base64
import json
import stat
import sys
import time
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, parse_qsl

import pytest

from dbxplan.sdk import RawClient
from dbxplan.sdk.credentials_provider import (
    CredentialsStrategy,
    ModelServingAuthProvider,
    ModelServingUserCredentials,
    credentials_strategy,
)
from dbxplan.sdk.errors import ConfigError
from dbxplan.sdk.oauth import OAuthClient, OidcEndpoints, PATOAuthTokenExchange, TokenCache
from dbxplan.sdk.settings import Settings
from dbxplan.sdk.strategies import model_serving
from dbxplan.sdk.strategies.commands import CliTokenSource
from dbxplan.sdk.strategies.default import CHAIN

HOST = "https://adb.example.com"
AZURE = "https://adb-1.2.azuredatabricks.net"
APP = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d"
MANAGEMENT = "https://management.core.windows.net/"
RESOURCE = "/subscriptions/sub/resourceGroups/g/providers/Microsoft.Databricks/workspaces/w"
OF_GITHUB = {"ACTIONS_ID_TOKEN_REQUEST_TOKEN": "gh", "ACTIONS_ID_TOKEN_REQUEST_URL": "https://gh.example.com/id?v=1"}

Make = Callable[..., RawClient]


class Hosts:
    """Answers by address; tokens are numbered, and last an hour unless told otherwise."""

    def __init__(self, network: Any) -> None:
        self.network, self.answers, self.issued, self.lifetime = network, dict[str, Any](), 0, 3600
        network.will_answer(self.answer)

    def answer(self, sent: Any) -> Any:
        address = sent.url.split("?")[0]
        if address in self.answers:
            return self.answers[address]
        if address.endswith("oauth-authorization-server"):
            base = f"{HOST}/oidc/v1"
            return {"token_endpoint": f"{base}/token", "authorization_endpoint": f"{base}/authorize"}
        if not address.endswith("/token"):
            return {}
        self.issued += 1
        return {"access_token": f"t{self.issued}", "token_type": "Bearer", "expires_in": self.lifetime}

    def sent_to(self, part: str) -> Any:
        return next(sent for sent in self.network.sent if part in sent.url.split("?")[0])

    def form(self, part: str = "/token") -> dict[str, str]:
        return dict(parse_qsl(self.sent_to(part).content))

    @property
    def last(self) -> Any:
        return self.network.sent[-1]


@pytest.fixture
def hosts(internet: Any) -> Hosts:
    return Hosts(internet)


@pytest.fixture
def make(network: Any, clock: Any, tmp_path: Path) -> Make:
    """A client whose environment is `env` and the home folder alone."""

    def make(env: dict[str, str] | None = None, **given: Any) -> RawClient:
        known = {"HOME": str(tmp_path), "PATH": str(tmp_path), **(env or {})}
        config = Settings(env=known, **{"host": HOST, **given})
        return RawClient(config=config, adapter=network, clock=clock)

    return make


def program(folder: Path, name: str, script: str, least_bytes: int = 0) -> Path:
    """A stand-in executable: Python code with its arguments in `args`; `calls.txt` keeps them."""
    file = folder / name
    head = f"#!{sys.executable}\nimport json, sys\nargs = sys.argv[1:]\n"
    kept = f"open({str(folder / 'calls.txt')!r}, 'a').write(' '.join(args) + chr(10))\n"
    file.write_text(f"{head}{kept}{script}\n{'#' * least_bytes}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


def calls(folder: Path) -> list[str]:
    file = folder / "calls.txt"
    return file.read_text().splitlines() if file.exists() else []


def jwt(**claims: Any) -> str:
    body = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"h.{body}.s"


def test_the_order_is_the_official_one() -> None:
    assert [*CHAIN][:5] == ["pat", "basic", "metadata-service", "oauth-m2m", "env-oidc"]
    assert [*CHAIN][-3:] == ["google-credentials", "google-id", "model-serving"]
    assert len(CHAIN) == 18


def test_user_and_password_go_as_they_are_in_utf_8(make: Make, hosts: Hosts) -> None:
    make(username="jürgen", password="p:w").jobs.get(job_id=1)

    assert hosts.last.headers["Authorization"] == f"Basic {base64.b64encode('jürgen:p:w'.encode()).decode()}"
    assert " auth/basic" in hosts.last.headers["User-Agent"]


@pytest.mark.parametrize(("left", "asked"), [(3600, 1), (30, 3)])
def test_the_metadata_service_is_told_the_host_and_asked_again_when_its_token_ends(
    left: int, asked: int, make: Make, hosts: Hosts
) -> None:
    url = "http://localhost:7777/token-of-editor"
    hosts.answers[url] = {"access_token": "m", "token_type": "Bearer", "expires_on": str(int(time.time()) + left)}
    client = make(metadata_service_url=url)
    client.jobs.get(job_id=1)
    client.jobs.get(job_id=1)

    requests = [sent for sent in hosts.network.sent if sent.url == url]
    assert len(requests) == asked
    assert requests[0].headers["X-Databricks-Metadata-Version"] == "1"
    assert requests[0].headers["X-Databricks-Host"] == HOST
    assert hosts.last.headers["Authorization"] == "Bearer m"


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [
        ({}, "returned empty token"),
        ({"access_token": "m"}, "returned empty token type"),
        ({"access_token": "m", "token_type": "Bearer", "expires_on": "soon"}, "returned invalid expiry"),
    ],
)
def test_a_metadata_service_that_says_too_little_is_told(answer: Any, complaint: str, make: Make, hosts: Hosts) -> None:
    hosts.answers["http://localhost:7777/x"] = answer

    with pytest.raises(ConfigError, match=f"metadata-service: Metadata Service {complaint}"):
        make(metadata_service_url="http://localhost:7777/x").jobs.get(job_id=1)


def test_an_id_token_of_the_environment_is_exchanged(make: Make, hosts: Hosts) -> None:
    make({"MY_TOKEN": "id"}, oidc_token_env="MY_TOKEN", client_id="me", auth_type="env-oidc").jobs.get(job_id=1)

    assert hosts.form() == {
        "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange",
        "scope": "all-apis",
        "subject_token_type": "urn:ietf:params:oauth:token-type:jwt",
        "subject_token": "id",
        "client_id": "me",
    }
    assert hosts.last.headers["Authorization"] == "Bearer t1"
    assert " auth/env-oidc" in hosts.last.headers["User-Agent"]


def test_without_a_client_id_the_federation_of_the_account_decides(make: Make, hosts: Hosts) -> None:
    make({"DATABRICKS_OIDC_TOKEN": "id"}).jobs.get(job_id=1)

    assert "client_id" not in hosts.form()


def test_an_id_token_of_a_file_is_read_anew_for_every_token(make: Make, hosts: Hosts, tmp_path: Path) -> None:
    hosts.lifetime = 30
    file = tmp_path / "id"
    file.write_text(" first\n")
    client = make(oidc_token_filepath=str(file))
    client.jobs.get(job_id=1)
    file.write_text("second")
    client.jobs.get(job_id=1)

    exchanged = [parse_qs(sent.content)["subject_token"] for sent in hosts.network.sent if "/token" in sent.url]
    assert exchanged == [["first"], ["second"]]


@pytest.mark.parametrize("content", [None, "", " \n"])
def test_a_file_without_an_id_token_is_none(content: str | None, make: Make, hosts: Hosts, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "id").write_text(content)

    with pytest.raises(ConfigError, match="cannot configure default credentials"):
        make(oidc_token_filepath=str(tmp_path / "id")).jobs.get(job_id=1)


@pytest.mark.parametrize(("audience", "asked"), [(None, f"{HOST}/oidc/v1/token"), ("mine", "mine")])
def test_github_is_asked_for_an_id_token(audience: str | None, asked: str, make: Make, hosts: Hosts) -> None:
    hosts.answers["https://gh.example.com/id"] = {"value": "of-github"}
    make(OF_GITHUB, client_id="me", token_audience=audience).jobs.get(job_id=1)

    request = hosts.sent_to("gh.example.com")
    assert request.query == [("v", "1"), ("audience", asked)]
    assert request.headers["Authorization"] == "Bearer gh"
    assert hosts.form("/oidc/v1/token")["subject_token"] == "of-github"


def test_github_that_gives_no_id_token_is_passed_over(make: Make, hosts: Hosts) -> None:
    hosts.answers["https://gh.example.com/id"] = (403, "")

    with pytest.raises(ConfigError, match="cannot configure default credentials"):
        make(OF_GITHUB, client_id="me").jobs.get(job_id=1)


def test_azure_devops_is_asked_for_an_id_token(make: Make, hosts: Hosts) -> None:
    names = ("ACCESSTOKEN", "TEAMPROJECTID", "PLANID", "JOBID", "HOSTTYPE")
    env = {f"SYSTEM_{name}": name.lower() for name in names}
    env["SYSTEM_TEAMFOUNDATIONCOLLECTIONURI"] = "https://dev.example.com/org/"
    url = "https://dev.example.com/org/teamprojectid/_apis/distributedtask/hubs/hosttype/plans/planid/jobs/jobid/oidctoken"
    hosts.answers[url] = {"oidcToken": "of-azure"}
    make(env, client_id="me").jobs.get(job_id=1)

    request = hosts.sent_to("dev.example.com")
    assert (request.method, request.query) == ("POST", [("api-version", "7.2-preview.1")])
    assert request.headers["Authorization"] == "Bearer accesstoken"
    assert not request.content
    assert hosts.form("/oidc/v1/token")["subject_token"] == "of-azure"


def of_azure(hosts: Hosts) -> list[dict[str, str]]:
    return [dict(parse_qsl(sent.content)) for sent in hosts.network.sent if sent.url.endswith("/oauth2/token")]


def test_a_service_principal_of_entra_shows_two_tokens(make: Make, hosts: Hosts) -> None:
    hosts.answers[f"{AZURE}/aad/auth"] = (
        302,
        "",
        {"Location": "https://login.microsoftonline.com/ten/oauth2/authorize"},
    )
    make(host=AZURE, azure_client_id="me", azure_client_secret="shh", azure_workspace_resource_id=RESOURCE).jobs.get(
        job_id=1
    )

    first, second = of_azure(hosts)
    assert hosts.sent_to("oauth2/token").url == "https://login.microsoftonline.com/ten/oauth2/token"
    assert first == {
        "grant_type": "client_credentials",
        "scope": "all-apis",
        "resource": APP,
        "client_id": "me",
        "client_secret": "shh",
    }
    assert second["resource"] == MANAGEMENT
    assert hosts.last.headers["Authorization"] == "Bearer t1"
    assert hosts.last.headers["X-Databricks-Azure-SP-Management-Token"] == "t2"
    assert hosts.last.headers["X-Databricks-Azure-Workspace-Resource-Id"] == RESOURCE


def test_a_workspace_known_by_its_resource_id_is_found(make: Make, hosts: Hosts) -> None:
    manager = "https://management.azure.com"
    hosts.answers[f"{manager}{RESOURCE}"] = {"properties": {"workspaceUrl": "adb-1.2.azuredatabricks.net"}}
    client = make(
        host=None,
        azure_client_id="me",
        azure_client_secret="shh",
        azure_tenant_id="ten",
        azure_workspace_resource_id=RESOURCE,
    )
    client.jobs.get(job_id=1)

    assert hosts.sent_to(manager).query == [("api-version", "2018-04-01")]
    assert hosts.sent_to(manager).headers["Authorization"] == "Bearer t1"
    assert hosts.last.url.startswith(f"{AZURE}/api/2.2/jobs/get")
    assert [form["resource"] for form in of_azure(hosts)] == [f"{manager}/", APP, MANAGEMENT]


def test_a_resource_that_cannot_be_read_is_told(make: Make, hosts: Hosts) -> None:
    hosts.answers[f"https://management.azure.com{RESOURCE}"] = (403, {"error": "no"})
    client = make(
        host=None,
        azure_client_id="me",
        azure_client_secret="shh",
        azure_tenant_id="t",
        azure_workspace_resource_id=RESOURCE,
    )

    with pytest.raises(ConfigError, match="Cannot resolve Azure Databricks workspace:"):
        client.jobs.get(job_id=1)


def test_entra_exchanges_an_id_token_of_github(make: Make, hosts: Hosts) -> None:
    hosts.answers["https://gh.example.com/id"] = {"value": "of-github"}
    login = "https://login.microsoftonline.com/ten/oauth2/authorize"
    hosts.answers[f"{AZURE}/oidc/oauth2/v2.0/authorize"] = (302, "", {"Location": login})
    make(OF_GITHUB, host=AZURE, azure_client_id="me").jobs.get(job_id=1)

    assert hosts.sent_to("gh.example.com").query[-1] == ("audience", "api://AzureADTokenExchange")
    assert of_azure(hosts) == [
        {
            "grant_type": "client_credentials",
            "scope": "all-apis",
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "resource": APP,
            "client_assertion": "of-github",
            "client_id": "me",
        }
    ]
    assert hosts.last.headers["Authorization"] == "Bearer t1"


AZ = """
if args[:2] == ["account", "show"]:
    print(json.dumps({"user": {"type": "user", "name": "me"}}))
elif "--subscription" in args and SUBSCRIPTION_FAILS:
    sys.exit("no such subscription")
else:
    resource = args[args.index("--resource") + 1]
    print(json.dumps({"accessToken": TOKEN if resource.startswith("2ff") else "managing", "tokenType": "Bearer",
                      "expiresOn": "2035-01-02 03:04:05.000000"}))
"""


def az(folder: Path, token: str, subscription_fails: bool = False) -> None:
    program(folder, "az", f"TOKEN = {token!r}\nSUBSCRIPTION_FAILS = {subscription_fails}\n{AZ}")


def test_a_person_logged_in_with_az_shows_one_token(make: Make, hosts: Hosts, tmp_path: Path) -> None:
    token = jwt(upn="me@example.com")
    az(tmp_path, token)
    make(host=AZURE, azure_tenant_id="ten").jobs.get(job_id=1)

    assert hosts.last.headers["Authorization"] == f"Bearer {token}"
    assert "X-Databricks-Azure-SP-Management-Token" not in hosts.last.headers
    assert f"account get-access-token --resource {APP} --output json --tenant ten" in calls(tmp_path)


def test_a_service_principal_logged_in_with_az_shows_two(make: Make, hosts: Hosts, tmp_path: Path) -> None:
    az(tmp_path, jwt(appid="x"), subscription_fails=True)
    make(host=AZURE, azure_workspace_resource_id=RESOURCE).jobs.get(job_id=1)

    assert hosts.last.headers["X-Databricks-Azure-SP-Management-Token"] == "managing"
    assert calls(tmp_path)[:2] == [
        f"account get-access-token --resource {APP} --output json --subscription sub",
        f"account get-access-token --resource {APP} --output json",
    ]


@pytest.mark.parametrize("script", ["sys.exit('please run az login')", "print('no JSON')"])
def test_az_that_gives_no_token_is_passed_over(script: str, make: Make, hosts: Hosts, tmp_path: Path) -> None:
    program(tmp_path, "az", script)

    with pytest.raises(ConfigError, match="cannot configure default credentials"):
        make(host=AZURE).jobs.get(job_id=1)


CLI = """
if args[0] == "version":
    print(json.dumps(dict(zip(("Major", "Minor", "Patch"), VERSION))))
elif ERROR:
    sys.exit(ERROR)
else:
    print(json.dumps({"access_token": TOKEN, "token_type": "Bearer", "expiry": "2035-01-02T03:04:05.123+01:00"}))
"""


def cli(folder: Path, version: tuple[int, int, int] = (0, 300, 0), token: str = "c", error: str = "") -> Path:
    script = f"VERSION, TOKEN, ERROR = {version!r}, {token!r}, {error!r}\n{CLI}"
    return program(folder, "databricks", script, least_bytes=1024 * 1024)


@pytest.mark.parametrize(
    ("version", "command"),
    [
        ((0, 300, 0), "auth token --profile dev --force-refresh"),
        ((0, 250, 0), "auth token --profile dev"),
        ((0, 200, 0), f"auth token --host {HOST}"),
    ],
)
def test_the_cli_is_asked_as_far_as_it_understands(
    version: tuple[int, int, int], command: str, make: Make, hosts: Hosts, tmp_path: Path
) -> None:
    cli(tmp_path, version)
    (tmp_path / ".databrickscfg").write_text("[dev]\ncloud = AWS\n")
    make(profile="dev").jobs.get(job_id=1)

    assert command in calls(tmp_path)
    assert hosts.last.headers["Authorization"] == "Bearer c"
    assert " auth/databricks-cli" in hosts.last.headers["User-Agent"]


def test_a_cli_that_is_not_logged_in_with_oauth_is_passed_over(make: Make, hosts: Hosts, tmp_path: Path) -> None:
    cli(tmp_path, error="databricks OAuth is not configured for this host")

    with pytest.raises(ConfigError, match="cannot configure default credentials"):
        make().jobs.get(job_id=1)


def test_another_complaint_of_the_cli_is_told(make: Make, hosts: Hosts, tmp_path: Path) -> None:
    cli(tmp_path, error="the refresh token is invalid")

    with pytest.raises(ConfigError, match="databricks-cli: cannot get access token: the refresh token is invalid"):
        make().jobs.get(job_id=1)


def test_the_old_cli_is_passed_over(make: Make, hosts: Hosts, tmp_path: Path) -> None:
    program(tmp_path, "databricks", "print('{}')")

    with pytest.raises(ConfigError, match="cannot configure default credentials"):
        make().jobs.get(job_id=1)
    assert calls(tmp_path) == []


@pytest.mark.parametrize(("scopes", "fits"), [(["sql"], True), (["jobs"], False)])
def test_a_login_with_other_scopes_is_none_of_ours(
    scopes: list[str], fits: bool, make: Make, hosts: Hosts, tmp_path: Path
) -> None:
    cli(tmp_path, token=jwt(scope="sql offline_access"))

    if fits:
        make(scopes=scopes).jobs.get(job_id=1)
        assert hosts.last.headers["Authorization"].startswith("Bearer h.")
        return
    with pytest.raises(ConfigError, match=r"has scopes \['sql'\] which do not match the configured scopes \['jobs'\]"):
        make(scopes=scopes, auth_type="databricks-cli").jobs.get(job_id=1)


def runtime_module(monkeypatch: pytest.MonkeyPatch, name: str, **members: Any) -> None:
    module = ModuleType(f"dbruntime.{name}")
    vars(module).update(members)
    monkeypatch.setitem(sys.modules, "dbruntime", ModuleType("dbruntime"))
    monkeypatch.setitem(sys.modules, f"dbruntime.{name}", module)


IN_A_RUN = {"DATABRICKS_RUNTIME_VERSION": "15.4"}


def test_a_notebook_tells_host_account_and_token(make: Make, hosts: Hosts, monkeypatch: pytest.MonkeyPatch) -> None:
    offer = (HOST, "acc", "7", lambda: {"Authorization": "Bearer of-run"})
    runtime_module(monkeypatch, "sdk_credential_provider", init_runtime_native_unified=lambda: offer)
    client = make(IN_A_RUN, host=None)
    client.jobs.get(job_id=1)

    assert (client.config.host, client.config.account_id, client.config.workspace_id) == (HOST, "acc", "7")
    assert hosts.last.headers["Authorization"] == "Bearer of-run"


def test_an_older_runtime_tells_host_and_token(make: Make, hosts: Hosts, monkeypatch: pytest.MonkeyPatch) -> None:
    context = SimpleNamespace(workspaceUrl="adb.example.com", apiToken="of-repl")
    runtime_module(monkeypatch, "databricks_repl_context", get_context=lambda: context)
    make(IN_A_RUN, host=None).jobs.get(job_id=1)

    assert hosts.last.url.startswith(HOST)
    assert hosts.last.headers["Authorization"] == "Bearer of-repl"


def test_a_notebook_token_is_exchanged_for_one_with_scopes(
    make: Make, hosts: Hosts, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer = (HOST, lambda: {"Authorization": "Bearer of-run"})
    runtime_module(monkeypatch, "sdk_credential_provider", init_runtime_native_auth=lambda: offer)
    make(IN_A_RUN, host=None, scopes="sql", authorization_details="[]").jobs.get(job_id=1)

    assert hosts.form() == {
        "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange",
        "subject_token": "of-run",
        "subject_token_type": "urn:databricks:params:oauth:token-type:personal-access-token",
        "requested_token_type": "urn:ietf:params:oauth:token-type:access_token",
        "scope": "sql",
        "authorization_details": "[]",
    }
    assert " auth/runtime-oauth" in hosts.last.headers["User-Agent"]


def test_outside_of_databricks_there_is_no_runtime(make: Make) -> None:
    with pytest.raises(ConfigError, match="cannot configure default credentials"):
        make(host=None).jobs.get(job_id=1)


SERVED = {"IS_IN_DB_MODEL_SERVING_ENV": "true", "DB_MODEL_SERVING_HOST_URL": HOST}


@pytest.fixture
def token_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "token"
    file.write_text(json.dumps({"OAUTH_TOKEN": [{"oauthTokenValue": "one"}]}))
    monkeypatch.setattr(ModelServingAuthProvider, "_MODEL_DEPENDENCY_OAUTH_TOKEN_FILE_PATH", str(file))
    return file


def test_a_served_model_reads_its_token_again_after_a_while(
    make: Make, hosts: Hosts, token_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock: Any = SimpleNamespace(time=lambda: clock.now, sleep=lambda seconds: None, now=1000.0)
    monkeypatch.setattr(model_serving, "time", clock)
    client = make(SERVED, host=None)
    client.jobs.get(job_id=1)
    token_file.write_text(json.dumps({"OAUTH_TOKEN": [{"oauthTokenValue": "two"}]}))
    client.jobs.get(job_id=1)
    clock.now += 301
    client.jobs.get(job_id=1)

    assert [sent.headers["Authorization"] for sent in hosts.network.sent] == ["Bearer one", "Bearer one", "Bearer two"]
    assert " auth/model-serving" in hosts.last.headers["User-Agent"]


def test_a_served_model_without_a_token_tries_twice(
    make: Make, hosts: Hosts, token_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr(model_serving, "time", SimpleNamespace(time=lambda: 0.0, sleep=slept.append))
    token_file.write_text("{}")

    with pytest.raises(ConfigError, match="cannot configure default credentials"):
        make(SERVED, host=None).jobs.get(job_id=1)
    assert slept == [0.5]


@pytest.mark.usefixtures("token_file")
def test_a_served_model_can_act_as_its_caller(make: Make, hosts: Hosts, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    for name, value in SERVED.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(threading.main_thread(), "invokers_token", "caller", raising=False)
    make(SERVED, host=None, credentials_strategy=ModelServingUserCredentials()).jobs.get(job_id=1)

    assert hosts.last.headers["Authorization"] == "Bearer caller"
    assert " auth/model_serving_user_credentials" in hosts.last.headers["User-Agent"]


class Ticket(CredentialsStrategy):
    def __init__(self, header: str | None = "Ticket 7") -> None:
        self.header = header

    def auth_type(self) -> str:
        return "ticket"

    def __call__(self, cfg: Settings) -> Any:
        return (lambda: {"Authorization": self.header}) if self.header else None


def test_a_strategy_of_ones_own_wins(make: Make, hosts: Hosts) -> None:
    make(token="t", credentials_strategy=Ticket()).jobs.get(job_id=1)

    assert hosts.last.headers["Authorization"] == "Ticket 7"
    assert " auth/ticket" in hosts.last.headers["User-Agent"]


def test_a_strategy_that_gives_nothing_is_told(make: Make) -> None:
    with pytest.raises(ConfigError, match="ticket auth: not configured"):
        make(credentials_strategy=Ticket(None)).jobs.get(job_id=1)


def test_a_function_can_be_a_strategy(make: Make, hosts: Hosts) -> None:
    @credentials_strategy("mine", ["client_id"])
    def mine(cfg: Settings) -> Any:
        return lambda: {"Authorization": f"Mine {cfg.client_id}"}

    make(client_id="me", credentials_provider=mine).jobs.get(job_id=1)

    assert hosts.last.headers["Authorization"] == "Mine me"
    with pytest.raises(ConfigError, match="mine auth: not configured"):
        make(credentials_strategy=mine).jobs.get(job_id=1)
    with pytest.raises(ValueError, match="`credential_provider` cannot be specified"):
        make(credentials_strategy=mine, credentials_provider=mine).jobs.get(job_id=1)


def test_headers_of_the_configuration_go_with_every_call_below_those_of_the_call(make: Make, hosts: Hosts) -> None:
    client = make(token="t", custom_headers={"X-Mine": "1", "X-Other": "2"})
    client.api_client.do("GET", "/x", headers={"X-Other": "3"})

    assert (hosts.last.headers["X-Mine"], hosts.last.headers["X-Other"]) == ("1", "3")


@pytest.mark.parametrize(
    ("text", "expiry"),
    [
        ("2023-12-01T15:19:48.007742617Z", datetime(2023, 12, 1, 15, 19, 48)),
        ("2023-12-05T15:59:01.40081+11:00", datetime(2023, 12, 5, 15, 59, 1)),
        ("2023-12-06 10:06:05", datetime(2023, 12, 6, 10, 6, 5)),
    ],
)
def test_the_expiry_that_a_program_prints_is_read_as_it_is_written(text: str, expiry: datetime) -> None:
    assert CliTokenSource._parse_expiry(text) == expiry


def test_an_offset_of_the_expiry_counts(tmp_path: Path) -> None:
    source = CliTokenSource([str(cli(tmp_path)), "auth", "token"], "token_type", "access_token", "expiry")

    assert source.refresh().expiry == datetime(2035, 1, 2, 2, 4, 5, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("env", "given"),
    [
        ({}, {"client_id": "c", "client_secret": "s"}),
        ({"DATABRICKS_OIDC_TOKEN": "jwt"}, {}),
        (OF_GITHUB, {"client_id": "c"}),
    ],
)
def test_a_token_acts_as_a_group_where_one_is_configured(
    env: dict[str, str], given: dict[str, str], make: Make, hosts: Hosts
) -> None:
    hosts.answers["https://gh.example.com/id"] = {"value": "jwt"}
    make({**env, "DATABRICKS_GROUP_ID": "g7"}, **given).jobs.get(job_id=1)

    assert hosts.form()["assume_group"] == "g7"


def test_what_cannot_act_as_a_group_is_passed_over_or_refused(make: Make, hosts: Hosts) -> None:
    both = {"token": "t", "client_id": "c", "client_secret": "s"}
    with pytest.raises(ConfigError, match='auth type "pat" does not support group role assumption'):
        make(group_id="g7", auth_type="pat", **both).jobs.get(job_id=1)
    with pytest.raises(ConfigError, match="cannot configure default credentials"):
        make(group_id="g7", token="t").jobs.get(job_id=1)


def test_a_login_asks_for_the_group_and_is_kept_for_it(tmp_path: Path) -> None:
    endpoints = OidcEndpoints(f"{HOST}/authorize", f"{HOST}/token")
    consent = OAuthClient(endpoints, "http://localhost", "c", group_id="g7").initiate_consent()
    kept = {TokenCache(HOST, endpoints, "c", group_id=group).filename for group in (None, "g7", "g8")}

    assert "&assume_group=g7" in consent.authorization_url
    assert len(kept) == 3


def test_a_served_model_finds_its_token_where_its_platform_says(make: Make, hosts: Hosts, tmp_path: Path) -> None:
    token = {"OAUTH_TOKEN": [{"oauthTokenValue": "of-platform"}]}
    (tmp_path / "model-dependencies-oauth-token").write_text(json.dumps(token))
    make({**SERVED, "SERVING_CREDENTIALS_DIR": f" {tmp_path} "}, host=None).jobs.get(job_id=1)

    assert hosts.last.headers["Authorization"] == "Bearer of-platform"


def test_a_notebook_s_token_is_exchanged_for_that_of_a_group(internet: Any) -> None:
    internet.will_answer({"access_token": "narrow", "token_type": "Bearer", "expires_in": 3600})
    PATOAuthTokenExchange(lambda: "pat", HOST, "sql", group_id="g7").token()

    assert dict(parse_qsl(internet.sent[0].content))["assume_group"] == "g7"
