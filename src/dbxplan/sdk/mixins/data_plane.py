"""Queries that go past the workspace, to the endpoint itself."""

import threading
from typing import TYPE_CHECKING, Any

from dbxplan import api
from dbxplan.sdk.data_plane import DataPlaneTokenSource
from dbxplan.sdk.operations import Operation
from dbxplan.sdk.service import serving
from dbxplan.sdk.service._values import plain

if TYPE_CHECKING:
    from dbxplan.sdk.core import ApiClient

QUERY = "serving_endpoints.query"


class ServingEndpointsDataPlaneAPI:
    """`w.serving_endpoints_data_plane`; where an endpoint is, and its tokens, are kept."""

    def __init__(self, api_client: "ApiClient", control_plane_service: Any = None, dpts: Any = None) -> None:
        self._api = api_client
        self._control = control_plane_service or serving.ServingEndpointsAPI(api_client)
        self._tokens = dpts or DataPlaneTokenSource(api_client.config.host or "", api_client.config.oauth_token)
        self._known: dict[str, Any] = {}
        self._lock = threading.Lock()

    def query(self, name: str, **given: Any) -> serving.QueryEndpointResponse:
        """The arguments of `serving_endpoints.query`, TypeError for others."""
        if unknown := given.keys() - Operation(QUERY, api.operation(QUERY)).arguments:
            raise TypeError(f"query() has no argument {sorted(unknown)[0]!r}")
        info = self._info(name)
        token = self._tokens.token(info.endpoint_url, info.authorization_details)

        def authenticated(request: Any) -> Any:
            request.headers["Authorization"] = f"{token.token_type} {token.access_token}"
            return request

        told = self._api.do(
            "POST",
            url=info.endpoint_url,
            body={argument: plain(value) for argument, value in given.items() if value is not None},
            auth=authenticated,
            response_headers=["served-model-name"],
        )
        return serving.QueryEndpointResponse.from_dict(told)

    def _info(self, name: str) -> Any:
        """Exception for an endpoint without a way past the workspace, as the official client's."""
        with self._lock:
            if name in self._known:
                return self._known[name]
        found = self._control.get(name=name).data_plane_info
        if found is None or found.query_info is None:
            raise Exception("Resource does not support direct Data Plane access")
        with self._lock:
            self._known[name] = found.query_info
        return found.query_info
