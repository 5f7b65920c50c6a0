"""What an account has: workspaces and clients for them, applications that sign in, users under their older names."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl

import pytest

from dbxplan.sdk import AccountClient, WorkspaceClient
from dbxplan.sdk.data_plane import DataPlaneTokenSource
from dbxplan.sdk.errors import OperationFailed
from dbxplan.sdk.oauth import Token
from dbxplan.sdk.service import iam, oauth2, serving
from dbxplan.sdk.service.provisioning import AzureWorkspaceInfo, Workspace

HOST = "https://accounts.cloud.databricks.com"
BASE = "/api/2.0/accounts/acc"


@pytest.fixture
def account(network: Any, clock: Any) -> Iterator[AccountClient]:
    with AccountClient(host=HOST, token="t", account_id="acc", adapter=network, clock=clock) as client:
        yield client


def test_workspaces_are_made_and_waited_for(account: AccountClient, network: Any) -> None:
    states = ("PROVISIONING", "RUNNING")
    network.will_answer({"workspace_id": 7}, *({"workspace_id": 7, "workspace_status": state} for state in states))
    seen: list[Any] = []
    made = account.workspaces.create(workspace_name="a", aws_region="eu-west-1").result(callback=seen.append)

    assert (made.workspace_id, made.workspace_status) == (7, "RUNNING")
    assert [one.workspace_status for one in seen] == ["PROVISIONING"]
    assert network.sent[0].json == {"workspace_name": "a", "aws_region": "eu-west-1"}
    calls = [f"POST {BASE}/workspaces", *[f"GET {BASE}/workspaces/7"] * 2]
    assert [sent.call for sent in network.sent] == calls


def test_a_workspace_that_cannot_be_had_is_an_error(account: AccountClient, network: Any) -> None:
    network.will_answer({"workspace_id": 7, "workspace_status": "FAILED", "workspace_status_message": "no network"})
    with pytest.raises(OperationFailed, match="failed to reach RUNNING, got FAILED: no network"):
        account.workspaces.create_and_wait(workspace_name="a")
    network.will_answer({"workspace_id": 7, "workspace_status": "PROVISIONING", "workspace_status_message": "slow"})

    with pytest.raises(TimeoutError, match="timed out after 0:00:30: slow"):
        account.workspaces.wait_get_workspace_running(7, timeout=timedelta(seconds=30))


def test_workspaces_are_listed_changed_and_deleted(account: AccountClient, network: Any) -> None:
    told = {"workspace_id": 7, "workspace_status": "RUNNING", "azure_workspace_info": {"resource_group": "g"}, "new": 1}
    network.will_answer([told])
    found = account.workspaces.list()
    network.will_answer(told)
    account.workspaces.update_and_wait(7, Workspace(workspace_name="b"), update_mask="workspace_name")
    account.workspaces.update(7, {"workspace_name": "c"})
    account.workspaces.delete(7)

    assert found[0].azure_workspace_info == AzureWorkspaceInfo(resource_group="g")
    assert found[0].as_dict() == told
    changes = [(sent.json, sent.query) for sent in network.sent if sent.method == "PATCH"]
    assert changes == [
        ({"workspace_name": "b"}, [("update_mask", "workspace_name")]),
        ({"workspace_name": "c"}, []),
    ]
    assert network.sent[-1].call == f"DELETE {BASE}/workspaces/7"


@pytest.mark.parametrize(
    ("host", "where", "resource"),
    [
        (HOST, None, None),
        (
            "https://accounts.azuredatabricks.net",
            AzureWorkspaceInfo("g", "s"),
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Databricks/workspaces/name",
        ),
    ],
)
def test_a_client_of_an_account_makes_one_of_a_workspace(host: str, where: Any, resource: Any) -> None:
    account = AccountClient(host=host, token="t", account_id="acc")
    workspace = Workspace(deployment_name="depl", workspace_id=7, workspace_name="name", azure_workspace_info=where)
    made = account.get_workspace_client(workspace)

    assert made.config.host == host.replace("accounts", "depl")
    assert (made.config.workspace_id, made.get_workspace_id()) == ("7", 7)
    assert made.config.azure_workspace_resource_id == resource
    assert made.config.authenticate()["Authorization"] == "Bearer t"
    assert account.config.host == host


def test_applications_are_kept(account: AccountClient, network: Any) -> None:
    policy = oauth2.TokenAccessPolicy(access_token_ttl_in_minutes=10)
    apps = [{"integration_id": "1", "token_access_policy": {"access_token_ttl_in_minutes": 5}}, {"integration_id": "2"}]
    network.will_answer(
        {"client_id": "c", "client_secret": "hush", "integration_id": "1"},
        {"apps": apps[:1], "next_page_token": "n"},
        {"apps": apps[1:]},
        apps[0],
        {},
    )
    made = account.custom_app_integration.create(name="a", redirect_urls=["http://x"], token_access_policy=policy)
    found = list(account.custom_app_integration.list(include_creator_username=True))
    one = account.custom_app_integration.get("1")
    account.custom_app_integration.update("1", scopes=["sql"])
    account.custom_app_integration.delete("1")

    assert (made.client_secret, "hush" in repr(made)) == ("hush", False)
    assert [app.integration_id for app in found] == ["1", "2"]
    assert one.token_access_policy == oauth2.TokenAccessPolicy(access_token_ttl_in_minutes=5)
    assert network.sent[0].json == {
        "name": "a",
        "redirect_urls": ["http://x"],
        "token_access_policy": {"access_token_ttl_in_minutes": 10},
    }
    assert network.sent[2].query == [("include_creator_username", "true"), ("page_token", "n")]
    calls = [f"{method} {BASE}/oauth2/custom-app-integrations/1" for method in ("GET", "PATCH", "DELETE")]
    assert [sent.call for sent in network.sent[3:]] == calls
    assert network.sent[4].json == {"scopes": ["sql"]}


@pytest.mark.parametrize(
    ("service", "path"), [("users", "Users"), ("groups", "Groups"), ("service_principals", "ServicePrincipals")]
)
def test_principals_of_an_account_are_made_and_changed(
    service: str, path: str, account: AccountClient, network: Any
) -> None:
    network.will_answer({"id": "5", "displayName": "d"})
    made = getattr(account, service).create(display_name="d")
    getattr(account, service).patch(
        "5",
        operations=[iam.Patch(op=iam.PatchOp.ADD, path="roles", value="x")],
        schemas=[iam.PatchSchema.URN_IETF_PARAMS_SCIM_API_MESSAGES_2_0_PATCH_OP],
    )
    getattr(account, service).delete("5")

    assert (made.id, made.display_name) == ("5", "d")
    base = f"{BASE}/scim/v2/{path}"
    assert [sent.call for sent in network.sent] == [f"POST {base}", f"PATCH {base}/5", f"DELETE {base}/5"]
    assert network.sent[1].json["Operations"] == [{"op": "add", "path": "roles", "value": "x"}]


class Tokens:
    """Gives one, and remembers what for."""

    def __init__(self) -> None:
        self.asked: list[Any] = []

    def token(self, *asked: str) -> Any:
        from dbxplan.sdk.oauth import Token

        self.asked.append(asked)
        return Token(access_token="narrow", token_type="Bearer")


def test_a_query_of_the_data_plane_goes_past_the_workspace(network: Any) -> None:
    workspace = WorkspaceClient(host="https://adb.example.com", token="t", adapter=network)
    info = {"endpoint_url": "https://plane.example.com/e", "authorization_details": "d"}
    network.will_answer({"data_plane_info": {"query_info": info}}, {"id": "1"})
    tokens = Tokens()
    plane = serving.ServingEndpointsDataPlaneAPI(workspace.api_client, workspace.serving_endpoints, tokens)
    answers = [plane.query("e", messages=[{"role": "user", "content": "hi"}], max_tokens=3) for _ in range(2)]

    assert [answer.id for answer in answers] == ["1", "1"]
    assert [sent.url for sent in network.sent[1:]] == [info["endpoint_url"]] * 2
    assert network.sent[1].headers["Authorization"] == "Bearer narrow"
    assert network.sent[1].json == {"messages": [{"role": "user", "content": "hi"}], "max_tokens": 3}
    assert tokens.asked == [(info["endpoint_url"], "d")] * 2
    with pytest.raises(TypeError, match="no argument 'mesages'"):
        plane.query("e", mesages=[])


def test_an_endpoint_without_a_data_plane_cannot_be_reached_so(network: Any) -> None:
    workspace = WorkspaceClient(host="https://adb.example.com", token="t", adapter=network)

    with pytest.raises(Exception, match="does not support direct Data Plane access"):
        workspace.serving_endpoints_data_plane.query("e", inputs=[1])


def test_the_token_of_a_data_plane_is_exchanged_once_for_an_endpoint(internet: Any) -> None:
    internet.will_answer({"access_token": "narrow", "token_type": "Bearer", "expires_in": 3600})
    source = DataPlaneTokenSource("https://adb.example.com", lambda: Token("wide", "Bearer"))

    tokens = [source.token("https://plane.example.com/e", details).access_token for details in ("d", "d", "other")]

    assert tokens == ["narrow"] * 3
    assert [sent.call for sent in internet.sent] == ["POST /oidc/v1/token"] * 2
    assert dict(parse_qsl(internet.sent[0].content)) == {
        "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "authorization_details": "d",
        "assertion": "wide",
    }
