"""Clients of other libraries for models that are served, and calls behind a connection."""

import json
import sys
from collections.abc import Iterator
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from dbxplan.sdk import WorkspaceClient
from dbxplan.sdk.service.serving import ExternalFunctionRequestHttpMethod as Method

HOST = "https://adb.example.com"


class Made:
    """What a library's client is made with."""

    def __init__(self, **given: Any) -> None:
        self.given = given


class Auth:
    """As `httpx` has it, to be made one's own."""


@pytest.fixture
def libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand-ins with the names that are used of each."""
    names = {
        "openai": {"OpenAI": Made},
        "langchain_openai": {"ChatOpenAI": Made},
        "httpx": {"Auth": Auth, "Request": SimpleNamespace, "Client": Made},
    }
    for library, known in names.items():
        module = ModuleType(library)
        vars(module).update(known)
        monkeypatch.setitem(sys.modules, library, module)


@pytest.fixture
def tokens() -> list[str]:
    return []


@pytest.fixture
def workspace(network: Any, tokens: list[str]) -> Iterator[WorkspaceClient]:
    """Each request has a token of its own."""

    class Numbered:
        def auth_type(self) -> str:
            return "numbered"

        def __call__(self, config: Any) -> Any:
            def headers() -> dict[str, str]:
                tokens.append(f"t{len(tokens)}")
                return {"Authorization": f"Bearer {tokens[-1]}"}

            return headers

    with WorkspaceClient(host=HOST, credentials_strategy=Numbered(), adapter=network) as client:
        yield client


def shown(client: Any) -> list[str]:
    """The credentials of two requests of an HTTP client."""
    requests = [SimpleNamespace(headers={}), SimpleNamespace(headers={})]
    for request in requests:
        assert list(client.given["auth"].auth_flow(request)) == [request]
    return [request.headers["Authorization"] for request in requests]


def test_a_client_of_open_ai_reaches_the_endpoints_with_fresh_credentials(
    workspace: WorkspaceClient, libraries: None, tokens: list[str]
) -> None:
    with pytest.warns(DeprecationWarning, match="install the databricks-openai package"):
        made = workspace.serving_endpoints.get_open_ai_client(timeout=7)
    http = made.given.pop("http_client")

    assert made.given == {"base_url": f"{HOST}/serving-endpoints", "api_key": "no-token", "timeout": 7}
    before = len(tokens)
    assert shown(http) == [f"Bearer t{before}", f"Bearer t{before + 1}"]


def test_a_client_of_langchain_is_for_one_model(workspace: WorkspaceClient, libraries: None) -> None:
    with pytest.warns(DeprecationWarning, match="ChatDatabricks"):
        made = workspace.serving_endpoints.get_langchain_chat_open_ai_client("chat")
    made.given.pop("http_client")

    assert made.given == {"model": "chat", "openai_api_base": f"{HOST}/serving-endpoints", "api_key": "no-token"}


@pytest.mark.parametrize("name", ["base_url", "api_key", "http_client"])
def test_where_a_client_of_open_ai_leads_is_not_to_be_chosen(
    name: str, workspace: WorkspaceClient, libraries: None
) -> None:
    with (
        pytest.warns(DeprecationWarning, match="is deprecated"),
        pytest.raises(ValueError, match=f"Cannot override reserved Databricks parameters: {name}"),
    ):
        workspace.serving_endpoints.get_open_ai_client(**{name: "x"})


@pytest.mark.parametrize(
    ("library", "call"),
    [("openai", ("get_open_ai_client",)), ("langchain_openai", ("get_langchain_chat_open_ai_client", "chat"))],
)
def test_a_library_that_is_missing_is_named_with_its_extra(
    library: str, call: tuple[str, ...], workspace: WorkspaceClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    name, *given = call

    with (
        pytest.warns(DeprecationWarning, match="is deprecated"),
        pytest.raises(ImportError, match=r"pip install 'dbxplan\[openai\]'"),
    ):
        getattr(workspace.serving_endpoints, name)(*given)


@pytest.mark.parametrize("session", [None, "s-1"])
def test_a_service_behind_a_connection_answers_as_itself(
    session: str | None, workspace: WorkspaceClient, network: Any
) -> None:
    network.will_answer((200, b'{"ok": true}', {"Mcp-Session-Id": session} if session else {}))
    answer = workspace.serving_endpoints.http_request(
        "github", Method.POST, "/issues", headers={"A": "b"}, json={"title": "t"}, params={"page": "1"}
    )

    body = network.sent[0].json
    assert network.sent[0].call == "POST /api/2.0/external-function"
    assert (body["connection_name"], body["method"], body["path"]) == ("github", "POST", "/issues")
    assert [json.loads(body[name]) for name in ("headers", "json", "params")] == [
        {"A": "b"},
        {"title": "t"},
        {"page": "1"},
    ]
    assert (answer.status_code, answer.json(), answer.headers.get("mcp-session-id")) == (200, {"ok": True}, session)
