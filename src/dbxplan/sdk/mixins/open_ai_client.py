"""Models that are served: clients of other libraries for them, and calls of services behind a connection."""

import json as json_format
import warnings
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from dbxplan.sdk.service import serving

if TYPE_CHECKING:
    import requests

RESERVED = frozenset(("base_url", "api_key", "http_client"))
SESSION = "mcp-session-id"


class ServingEndpointsExt(serving.ServingEndpointsAPI):
    """`w.serving_endpoints`."""

    def get_open_ai_client(self, **kwargs: Any) -> Any:
        """An `openai.OpenAI` for the endpoints of this workspace. ValueError for what is not to be chosen."""
        _deprecated("get_open_ai_client", "databricks-openai", "databricks_openai", "DatabricksOpenAI")
        try:
            from openai import OpenAI  # type: ignore[import-not-found,unused-ignore]
        except ImportError:
            raise ImportError("Open AI is not installed: pip install 'dbxplan[openai]'") from None
        if taken := sorted(RESERVED & kwargs.keys()):
            raise ValueError(
                f"Cannot override reserved Databricks parameters: {', '.join(taken)}. "
                "They are what makes the client reach this workspace."
            )
        base = f"{self._api.base_url}/serving-endpoints"
        return OpenAI(base_url=base, api_key="no-token", http_client=self._authorized(), **kwargs)

    def get_langchain_chat_open_ai_client(self, model: str) -> Any:
        """A `ChatOpenAI` of LangChain for one endpoint."""
        _deprecated(
            "get_langchain_chat_open_ai_client", "databricks-langchain", "databricks_langchain", "ChatDatabricks"
        )
        try:
            from langchain_openai import ChatOpenAI  # type: ignore[import-not-found,unused-ignore]
        except ImportError:
            raise ImportError("Langchain Open AI is not installed: pip install 'dbxplan[openai]'") from None
        base = f"{self._api.base_url}/serving-endpoints"
        return ChatOpenAI(model=model, openai_api_base=base, api_key="no-token", http_client=self._authorized())

    def http_request(  # type: ignore[override]  # takes objects where the API takes JSON as text
        self,
        conn: str,
        method: Any,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        json: Mapping[str, Any] | None = None,
        params: Mapping[str, str] | None = None,
    ) -> "requests.Response":
        """The answer of the service behind a connection, as `requests` would give it."""
        from requests import Response

        texts = {"headers": headers, "json": json, "params": params}
        told = self._api.do(
            "POST",
            "/api/2.0/external-function",
            body={
                "connection_name": conn,
                "method": getattr(method, "value", method),
                "path": path,
                **{name: None if value is None else json_format.dumps(value) for name, value in texts.items()},
            },
            headers={"Accept": "text/plain", "Content-Type": "application/json"},
            raw=True,
            response_headers=[SESSION],
        )
        answer = Response()
        answer.status_code = 200
        with told["contents"] as contents:
            answer._content = contents.read()
        if told.get(SESSION):
            answer.headers[SESSION] = told[SESSION]
        return answer

    def _authorized(self) -> Any:
        """An HTTP client that shows fresh credentials with every request."""
        import httpx  # type: ignore[import-not-found,unused-ignore]

        authenticate = self._api.config.authenticate

        class Bearer(httpx.Auth):  # type: ignore[misc,unused-ignore]
            def auth_flow(self, request: httpx.Request) -> Iterator[httpx.Request]:
                request.headers["Authorization"] = authenticate()["Authorization"]
                yield request

        return httpx.Client(auth=Bearer())


def _deprecated(name: str, package: str, module: str, kind: str) -> None:
    warnings.warn(
        f"{name}() is deprecated. Please install the {package} package and use 'from {module} import {kind}' instead.",
        DeprecationWarning,
        stacklevel=3,
    )
