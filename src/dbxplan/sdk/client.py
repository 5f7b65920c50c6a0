"""The clients with models: `WorkspaceClient` and `AccountClient`, services as attributes."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from dbxplan.sdk.clock import Clock
from dbxplan.sdk.config import Config
from dbxplan.sdk.limits import Limits
from dbxplan.sdk.retries import Retries

if TYPE_CHECKING:
    from requests.adapters import BaseAdapter

    from dbxplan.sdk._services import AccountServices, WorkspaceServices
    from dbxplan.sdk.core import ApiClient
    from dbxplan.sdk.service.provisioning import Workspace
else:
    AccountServices = WorkspaceServices = object

RETRY_DEADLINE_SECONDS = 300.0
OWN = ("config", "retry_writes", "retries", "clock", "limits", "adapter")  # arguments that no attribute takes
Self = TypeVar("Self", bound="_Client")

# Services with conveniences on top: service -> module and class, imported when touched.
EXTENDED: Mapping[str, str] = {
    "account.custom_app_integration": "dbxplan.sdk.oauth_apps:CustomAppIntegrationAPI",
    "account.o_auth_enrollment": "dbxplan.sdk.spellings:OAuthEnrollment",
    "account.workspaces": "dbxplan.sdk.service.provisioning:WorkspacesAPI",
    "clusters": "dbxplan.sdk.mixins.compute:ClustersExt",
    "jobs": "dbxplan.sdk.mixins.jobs:JobsExt",
    "dbfs": "dbxplan.sdk.mixins.files:DbfsExt",
    "files": "dbxplan.sdk.mixins.files:FilesExt",
    "serving_endpoints": "dbxplan.sdk.mixins.open_ai_client:ServingEndpointsExt",
    "serving_endpoints_data_plane": "dbxplan.sdk.mixins.data_plane:ServingEndpointsDataPlaneAPI",
    "workspace": "dbxplan.sdk.mixins.workspace:WorkspaceExt",
}


class _Client:
    """Nothing is sent while a client is made; a service is made when first touched."""

    _prefix = ""

    def __init__(self, given: Mapping[str, Any]) -> None:
        """`given` are the arguments of the constructor by name, its own names among them."""
        from dbxplan.sdk import core

        own = {name: given[name] for name in OWN}
        attributes = {name: value for name, value in given.items() if name not in (*OWN, "self", "__class__")}
        self._config = own["config"].copy() if own["config"] else Config(**attributes)
        deadline = self._config.retry_timeout_seconds
        retries = Retries(RETRY_DEADLINE_SECONDS if deadline is None else deadline, own["retry_writes"])
        self._api_client: ApiClient = core.ApiClient(
            self._config,
            clock=own["clock"],
            retries=own["retries"] or retries,
            limits=own["limits"],
            adapter=own["adapter"],
        )

    @property
    def config(self) -> Config:
        return self._config

    @property
    def api_client(self) -> "ApiClient":
        """`do(method, path, ...)` for everything that no service has."""
        return self._api_client

    def close(self) -> None:
        """Lets go of the connections."""
        self._api_client.close()

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._services()})

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            if name not in self._services():
                raise AttributeError(_no_such(type(self).__name__, name, self._services()))
            made = service_class(self._prefix + name)(self._api_client)
            self.__dict__[name] = made
            return made

    @classmethod
    def _services(cls) -> Sequence[str]:
        raise NotImplementedError


class WorkspaceClient(_Client, WorkspaceServices):
    """Everything in one workspace."""

    def __init__(
        self,
        *,
        host: str | None = None,
        account_id: str | None = None,
        username: str | None = None,
        password: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        token: str | None = None,
        profile: str | None = None,
        config_file: str | None = None,
        azure_workspace_resource_id: str | None = None,
        azure_client_secret: str | None = None,
        azure_client_id: str | None = None,
        azure_tenant_id: str | None = None,
        azure_environment: str | None = None,
        auth_type: str | None = None,
        cluster_id: str | None = None,
        google_credentials: str | None = None,
        google_service_account: str | None = None,
        workspace_id: str | None = None,
        debug_truncate_bytes: int | None = None,
        debug_headers: bool | None = None,
        product: str | None = None,
        product_version: str | None = None,
        token_audience: str | None = None,
        credentials_strategy: Any = None,
        credentials_provider: Any = None,
        custom_headers: Mapping[str, str] | None = None,
        config: Config | None = None,
        scopes: Sequence[str] | None = None,
        retry_writes: bool = True,
        retries: Retries | None = None,
        clock: Clock | None = None,
        limits: Limits | None = None,
        adapter: "BaseAdapter | None" = None,
    ) -> None:
        """`config` takes the place of what stands before it, `retries` of `retry_writes`, `adapter` of the network."""
        super().__init__({**locals()})

    @cached_property
    def dbutils(self) -> Any:
        """Made when first touched."""
        import dbxplan.sdk

        return dbxplan.sdk._make_dbutils(self._config)

    def get_workspace_id(self) -> int:
        """The configured id, else what the workspace says of itself."""
        if self._config.workspace_id:
            return int(self._config.workspace_id)
        header = "X-Databricks-Org-Id"
        answer = self._api_client.do("GET", "/api/2.0/preview/scim/v2/Me", response_headers=[header])
        return int(answer[header])

    @classmethod
    def _services(cls) -> Sequence[str]:
        from dbxplan.sdk.service._services import names

        return tuple(dict.fromkeys((*names(), *(name for name in EXTENDED if "." not in name))))

    def __repr__(self) -> str:
        return f"WorkspaceClient(host={self._config.host!r}, auth_type={self._api_client.auth_type!r}, ...)"


class AccountClient(_Client, AccountServices):
    """Everything about one account; `account_id` goes into every path."""

    _prefix = "account."

    def __init__(
        self,
        *,
        host: str | None = None,
        account_id: str | None = None,
        username: str | None = None,
        password: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        token: str | None = None,
        profile: str | None = None,
        config_file: str | None = None,
        azure_workspace_resource_id: str | None = None,
        azure_client_secret: str | None = None,
        azure_client_id: str | None = None,
        azure_tenant_id: str | None = None,
        azure_environment: str | None = None,
        auth_type: str | None = None,
        cluster_id: str | None = None,
        google_credentials: str | None = None,
        google_service_account: str | None = None,
        debug_truncate_bytes: int | None = None,
        debug_headers: bool | None = None,
        product: str | None = None,
        product_version: str | None = None,
        token_audience: str | None = None,
        credentials_strategy: Any = None,
        credentials_provider: Any = None,
        custom_headers: Mapping[str, str] | None = None,
        config: Config | None = None,
        retry_writes: bool = True,
        retries: Retries | None = None,
        clock: Clock | None = None,
        limits: Limits | None = None,
        adapter: "BaseAdapter | None" = None,
    ) -> None:
        """`config` takes the place of what stands before it, `retries` of `retry_writes`, `adapter` of the network."""
        super().__init__({**locals()})

    def get_workspace_client(self, workspace: "Workspace") -> WorkspaceClient:
        """With the same credentials, for one workspace of the account."""
        from dbxplan.sdk.azure import get_azure_resource_id

        config = self._config.deep_copy()
        config.host = config.environment.deployment_url(workspace.deployment_name or "")
        config.azure_workspace_resource_id = get_azure_resource_id(workspace)
        config.account_id = None
        config.workspace_id = str(workspace.workspace_id)
        config.init_auth()
        return WorkspaceClient(config=config)

    @classmethod
    def _services(cls) -> Sequence[str]:
        from dbxplan.sdk.service._services import account_names

        own = [name.removeprefix(cls._prefix) for name in EXTENDED if name.startswith(cls._prefix)]
        return (*account_names(), *own)

    def __repr__(self) -> str:
        return f"AccountClient(account_id={self._config.account_id!r}, auth_type={self._api_client.auth_type!r}, ...)"


def service_class(name: str) -> Callable[["ApiClient"], Any]:
    """The class of a service, with its conveniences where there are some."""
    from dbxplan.sdk.service._services import make

    if name not in EXTENDED:
        return make(name)
    module, _, kind = EXTENDED[name].partition(":")
    found: Callable[[ApiClient], Any] = getattr(import_module(module), kind)
    return found


def _no_such(client: str, name: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1)
    return f"{client!r} has no service {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")
