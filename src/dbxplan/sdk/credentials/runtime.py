"""Inside a notebook or job of Databricks: the token of the run."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from dbxplan.sdk.credentials.base import Headers, Wire
from dbxplan.sdk.credentials.tokens import RefreshingToken, Token, fetch_token

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings

VARIABLE = "DATABRICKS_RUNTIME_VERSION"
GRANT = "urn:ietf:params:oauth:grant-type:token-exchange"
OF_A_USER = "urn:databricks:params:oauth:token-type:personal-access-token"
ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token"

Found = tuple[str | None, Callable[[], Mapping[str, str]]]  # host and headers


class Runtime:
    name = "runtime"
    needs: tuple[str, ...] = ()

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        return notebook(config)


class RuntimeOAuth:
    """The notebook's token, exchanged for one with the configured scopes."""

    name = "runtime-oauth"
    needs = ("scopes",)

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        headers = notebook(config)
        if headers is None or _bearer(headers) is None:
            return None
        return RefreshingToken(
            lambda: _exchanged(config, wire, _bearer(headers) or ""), wire.clock, early=False
        ).headers


def notebook(config: "Settings") -> Headers | None:
    """The first that the runtime offers; its host becomes the configured one. None outside of Databricks."""
    if not config.env.get(VARIABLE):
        return None
    for way in (_unified, _native, _repl, _shell):
        found = way(config)
        if found is not None:
            host, headers = found
            config.host = host or config.host
            return headers
    return None


def _exchanged(config: "Settings", wire: Wire, token: str) -> Token:
    form = {
        "grant_type": GRANT,
        "subject_token": token,
        "subject_token_type": OF_A_USER,
        "requested_token_type": ACCESS_TOKEN,
        "scope": " ".join(config.scopes or ()),
    }
    if config.authorization_details:
        form["authorization_details"] = config.authorization_details
    return fetch_token(config, wire, RuntimeOAuth.name, f"{config.host}/oidc/v1/token", form, None)


def _bearer(headers: Headers) -> str | None:
    scheme, _, token = headers().get("Authorization", "").strip().partition(" ")
    return token.strip() if scheme.lower() == "bearer" and token.strip() else None


def _offered(module: str, name: str) -> Any:
    """What a module of the runtime has, None elsewhere."""
    try:
        return getattr(import_module(module), name, None)
    except ImportError:
        return None


def _unified(config: "Settings") -> Found | None:
    """Also tells account and workspace."""
    make = _offered("dbruntime.sdk_credential_provider", "init_runtime_native_unified")
    host, account, headers, workspace = make() if make else (None, None, None, None)
    if host is None or headers is None:
        return None
    config.account_id = config.account_id or account
    config.workspace_id = config.workspace_id or workspace
    return host, headers


def _native(config: "Settings") -> Found | None:
    make = _offered("dbruntime.sdk_credential_provider", "init_runtime_native_auth")
    host, headers = make() if make else (None, None)
    return None if host is None or headers is None else (host, headers)


def _repl(config: "Settings") -> Found | None:
    context = _offered("dbruntime.databricks_repl_context", "get_context")
    seen = context() if context else None
    if seen is None or seen.workspaceUrl is None:
        return None
    return f"https://{seen.workspaceUrl}", lambda: {"Authorization": f"Bearer {context().apiToken}"}


def _shell(config: "Settings") -> Found | None:
    """The dbutils in the notebook's own names."""
    shell = (_offered("IPython", "get_ipython") or (lambda: None))()
    dbutils = shell.ns_table["user_global"].get("dbutils") if shell else None
    if dbutils is None:
        return None

    def context() -> Any:
        return dbutils.notebook.entry_point.getDbutils().notebook().getContext()

    return context().apiUrl().get(), lambda: {"Authorization": f"Bearer {context().apiToken().get()}"}
