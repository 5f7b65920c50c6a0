"""Raw mode: every service of the API data, plain dicts in and out, nothing validated."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any

from dbxplan import __version__, api
from dbxplan.sdk import paging
from dbxplan.sdk.answers import checked
from dbxplan.sdk.clock import Clock
from dbxplan.sdk.limits import Limits
from dbxplan.sdk.operations import Operation, Request
from dbxplan.sdk.retries import Retries
from dbxplan.sdk.sending import Question
from dbxplan.sdk.settings import Settings
from dbxplan.sdk.transports import TRANSPORTS

if TYPE_CHECKING:
    from requests.adapters import BaseAdapter

    from dbxplan.sdk._raw_services import Services
    from dbxplan.sdk.http import ApiClient
else:
    Services = object

RETRY_DEADLINE_SECONDS = 300.0
PRODUCT = "dbxplan"


class RawClient(Services):
    """`client.jobs.get(job_id=1)`: arguments by wire name, lists as iterators over all pages, errors typed.

    An argument that is not passed is not sent; None in a body is sent as null. Nothing is sent while a client is made.
    """

    def __init__(
        self,
        host: str | None = None,
        token: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        profile: str | None = None,
        config_file: str | None = None,
        account_id: str | None = None,
        workspace_id: str | None = None,
        auth_type: str | None = None,
        config: Settings | None = None,
        retry_writes: bool = False,
        retries: Retries | None = None,
        clock: Clock | None = None,
        limits: Limits | None = None,
        adapter: "BaseAdapter | None" = None,
        transports: Mapping[str, str] = TRANSPORTS,
    ) -> None:
        """`config` takes the place of what stands before it, `retries` of `retry_writes`, `adapter` of the network."""
        from dbxplan.sdk.http import ApiClient

        self.config = config or Settings(
            host=host,
            token=token,
            client_id=client_id,
            client_secret=client_secret,
            profile=profile,
            config_file=config_file,
            account_id=account_id,
            workspace_id=workspace_id,
            auth_type=auth_type,
            transports=transports,
            product=PRODUCT,
            product_version=__version__,
        )
        deadline = self.config.retry_timeout_seconds
        self.api_client: ApiClient = ApiClient(
            self.config,
            clock=clock,
            retries=retries or Retries(RETRY_DEADLINE_SECONDS if deadline is None else deadline, retry_writes),
            limits=limits,
            adapter=adapter,
        )

    @property
    def calls(self) -> int:
        """Requests really sent, repeats included."""
        return self.api_client.calls

    def guarded(self, before: Question) -> "RawClient":
        """The same client, which sends no call that may change something where `before` raises."""
        return self._with(self.api_client.guarded(before))

    @cached_property
    def repeating(self) -> "RawClient":
        """The same client for writes that are as good made twice: they are repeated as reads are."""
        return self._with(self.api_client.repeating())

    def _with(self, client: "ApiClient") -> "RawClient":
        other = RawClient.__new__(RawClient)
        other.config, other.api_client = self.config, client
        return other

    def close(self) -> None:
        """Lets go of the connections."""
        self.api_client.close()

    def __enter__(self) -> "RawClient":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"RawClient(host={self.config.host!r})"

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *api.owners()})

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> "Service":
            if name.startswith("_") or "api_client" not in self.__dict__:
                raise AttributeError(name)
            service = Service(self.api_client, name, _operations_below(name))
            self.__dict__[name] = service
            return service


class Service:
    """The operations of one service, made when first touched."""

    def __init__(self, client: "ApiClient", name: str, operations: Mapping[str, Any]) -> None:
        self._client = client
        self._name = name
        self._operations = operations

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        full = f"{self._name}.{name}"
        made: Any
        if full in self._operations:
            made = call(self._client, Operation(full, self._operations[full]))
        elif any(known.startswith(f"{full}.") for known in self._operations):
            made = Service(self._client, full, self._operations)
        else:
            raise AttributeError(_no_such("method", full, [*self._operations]))
        self.__dict__[name] = made
        return made

    def __dir__(self) -> list[str]:
        below = f"{self._name}."
        return sorted({known[len(below) :].split(".")[0] for known in self._operations if known.startswith(below)})

    def __repr__(self) -> str:
        return f"<service {self._name}>"


def call(client: "ApiClient", operation: Operation) -> Callable[..., Any]:
    """The method that runs an operation."""

    def method(**arguments: Any) -> Any:
        return run(client, operation, arguments)

    method.__name__ = operation.name.rpartition(".")[2]
    method.__qualname__ = operation.name
    method.__doc__ = (
        f"{operation.spec['method']} {operation.spec['path']}\n\nArguments: {', '.join(operation.arguments)}"
    )
    return method


def run(client: Any, operation: Operation, arguments: Mapping[str, Any], streamed: bool = False) -> Any:
    """Sends an operation with a client of either kind; its answer as JSON, items of all pages as an iterator.

    An answer of bytes comes whole, or `streamed` under `contents` of an object that holds the headers asked for too.
    """
    config = client.config
    if operation.needs_account and not config.account_id:
        raise config.error(
            f"{operation.name}() is a call about an account, and none is configured",
            "Set account_id (DATABRICKS_ACCOUNT_ID).",
        )
    request = operation.request(arguments, config.account_id, lenient=client.lenient)

    def fetch(query: Mapping[str, Any], body: Any) -> Any:
        answer = _send(client, operation, request, query, body)
        response = None if operation.raw else operation.spec["response"]
        owner = api.owners().get(operation.name.partition(".")[0], "") if response else ""
        return checked(answer, response, owner, request.method, request.path) if response else answer

    if operation.listing:
        return paging.items(fetch, operation.pagination or {}, request.query, request.body)
    if operation.merged:
        return paging.joined(fetch, operation.pagination or {}, request.query)
    if operation.raw and streamed:
        return _send(client, operation, request, request.query, request.body)
    if operation.raw:
        return client.content(
            request.method, request.path, request.query, _headers(client, operation, request), request.body
        )
    answer = fetch(request.query, request.body)
    return answer if operation.spec["response"] else None


def _send(client: Any, operation: Operation, request: Request, query: Mapping[str, Any], body: Any) -> Any:
    return client.do(
        request.method,
        request.path,
        query=query,
        headers=_headers(client, operation, request),
        body=body,
        files=request.files,
        data=request.data,
        raw=operation.raw,
        response_headers=operation.spec.get("response_headers"),
    )


def _headers(client: Any, operation: Operation, request: Request) -> Mapping[str, str]:
    """Hosts that serve several workspaces are told which; accounts have none."""
    if not client.config.workspace_id or operation.needs_account:
        return request.headers
    return {**request.headers, "X-Databricks-Workspace-Id": client.config.workspace_id}


def _operations_below(service: str) -> Mapping[str, Any]:
    owners = api.owners()
    if service not in owners:
        raise AttributeError(_no_such("service", service, list(owners)))
    operations: Mapping[str, Any] = api.module(owners[service])["operations"]
    return {name: spec for name, spec in operations.items() if name.startswith(f"{service}.")}


def _no_such(what: str, name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, 1)
    return f"no {what} {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")
