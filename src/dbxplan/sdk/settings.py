"""What a client needs to know: arguments, then the environment, then a profile of `.databrickscfg`."""

import os
from collections.abc import Mapping, Sequence
from copy import copy
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from dbxplan.sdk import profiles, useragent
from dbxplan.sdk.attributes import Attribute, boolean, cloud, scopes, seconds
from dbxplan.sdk.authenticating import Authenticating
from dbxplan.sdk.clock import Clock, SystemClock
from dbxplan.sdk.environments import DatabricksEnvironment
from dbxplan.sdk.errors.classes import ConfigError
from dbxplan.sdk.transports import TRANSPORTS, scheme

Self = TypeVar("Self", bound="Settings")

AUTH_DOCS = "https://docs.databricks.com/en/dev-tools/auth.html#databricks-client-unified-authentication"


class Values(dict[str, Any]):
    """What is set, by name. Whoever prints the insides of a configuration sees the names alone."""

    def __repr__(self) -> str:
        return f"Values({', '.join(self)})"


class Veiled(NamedTuple):
    """The environment holds whatever it holds."""

    value: Mapping[str, str]

    def __repr__(self) -> str:
        return "Veiled(...)"


class Settings(Authenticating):
    """Of host and caller. Nothing is sent while one is made.

    A host of another scheme than HTTP (`emulator://PATH`) is reached through a transport: what the environment and the
    profile say of workspaces and callers is not meant for it, and only arguments count.
    """

    host = Attribute(str, "DATABRICKS_HOST")
    account_id = Attribute(str, "DATABRICKS_ACCOUNT_ID")
    workspace_id = Attribute(str, "DATABRICKS_WORKSPACE_ID")
    group_id = Attribute(str, "DATABRICKS_GROUP_ID")
    cloud = Attribute(cloud, "DATABRICKS_CLOUD")
    discovery_url = Attribute(str, "DATABRICKS_DISCOVERY_URL")
    token = Attribute(str, "DATABRICKS_TOKEN", group="pat", sensitive=True)
    token_audience = Attribute(str, "DATABRICKS_TOKEN_AUDIENCE")
    oidc_token_env = Attribute(str, "DATABRICKS_OIDC_TOKEN_ENV", group="env-oidc")
    oidc_token_filepath = Attribute(
        str, "DATABRICKS_OIDC_TOKEN_FILEPATH", "DATABRICKS_OIDC_TOKEN_FILE", group="file-oidc"
    )
    username = Attribute(str, "DATABRICKS_USERNAME", group="basic")
    password = Attribute(str, "DATABRICKS_PASSWORD", group="basic", sensitive=True)
    client_id = Attribute(str, "DATABRICKS_CLIENT_ID", group="oauth")
    client_secret = Attribute(str, "DATABRICKS_CLIENT_SECRET", group="oauth", sensitive=True)
    profile = Attribute(str, "DATABRICKS_CONFIG_PROFILE")
    config_file = Attribute(str, "DATABRICKS_CONFIG_FILE")
    google_service_account = Attribute(str, "DATABRICKS_GOOGLE_SERVICE_ACCOUNT", group="google")
    google_credentials = Attribute(str, "GOOGLE_CREDENTIALS", group="google", sensitive=True)
    azure_workspace_resource_id = Attribute(str, "DATABRICKS_AZURE_RESOURCE_ID", group="azure")
    azure_use_msi = Attribute(boolean, "ARM_USE_MSI", group="azure")
    azure_client_secret = Attribute(str, "ARM_CLIENT_SECRET", group="azure", sensitive=True)
    azure_client_id = Attribute(str, "ARM_CLIENT_ID", group="azure")
    azure_tenant_id = Attribute(str, "ARM_TENANT_ID", group="azure")
    azure_environment = Attribute(str, "ARM_ENVIRONMENT")
    databricks_cli_path = Attribute(str, "DATABRICKS_CLI_PATH")
    auth_type = Attribute(str, "DATABRICKS_AUTH_TYPE")
    cluster_id = Attribute(str, "DATABRICKS_CLUSTER_ID")
    warehouse_id = Attribute(str, "DATABRICKS_WAREHOUSE_ID")
    serverless_compute_id = Attribute(str, "DATABRICKS_SERVERLESS_COMPUTE_ID")
    skip_verify = Attribute(boolean, describes=False)
    http_timeout_seconds = Attribute(float, describes=False)
    debug_truncate_bytes = Attribute(int, "DATABRICKS_DEBUG_TRUNCATE_BYTES", describes=False)
    debug_headers = Attribute(boolean, "DATABRICKS_DEBUG_HEADERS", describes=False)
    rate_limit = Attribute(int, "DATABRICKS_RATE_LIMIT", describes=False)
    retry_timeout_seconds = Attribute(seconds, describes=False)
    metadata_service_url = Attribute(str, "DATABRICKS_METADATA_SERVICE_URL", group="metadata-service", sensitive=True)
    max_connection_pools = Attribute(int, describes=False)
    max_connections_per_pool = Attribute(int, describes=False)
    disable_async_token_refresh = Attribute(boolean, "DATABRICKS_DISABLE_ASYNC_TOKEN_REFRESH", describes=False)
    disable_experimental_files_api_client = Attribute(
        boolean, "DATABRICKS_DISABLE_EXPERIMENTAL_FILES_API_CLIENT", describes=False
    )
    scopes = Attribute(scopes)
    authorization_details = Attribute(str)
    disable_oauth_refresh_token = Attribute(boolean, "DATABRICKS_DISABLE_OAUTH_REFRESH_TOKEN", describes=False)

    def __init__(
        self,
        *,
        product: str | None = None,
        product_version: str | None = None,
        env: Mapping[str, str] | None = None,
        transports: Mapping[str, str] = TRANSPORTS,
        credentials_strategy: Any = None,
        credentials_provider: Any = None,
        custom_headers: Mapping[str, str] | None = None,
        databricks_environment: DatabricksEnvironment | None = None,
        clock: Clock | None = None,
        **given: Any,
    ) -> None:
        """`env` stands for the environment. TypeError for a name that is no attribute, ConfigError for bad values."""
        if product is not None or product_version is not None:
            known, known_version = useragent.product()
            useragent.check_product(product or known, product_version or known_version)
        self.values: dict[str, Any] = Values()
        self.sources: dict[str, str] = {}
        self.product = (product, product_version)
        self.transports = transports
        self._surroundings = Veiled(os.environ if env is None else env)
        self.user_agent_extra: list[tuple[str, str]] = []
        self.custom_headers = dict(custom_headers or {})
        self.databricks_environment = databricks_environment
        self.credentials_strategy = _one_strategy(credentials_strategy, credentials_provider)
        self.clock: Clock = clock or SystemClock()
        self._take(given, "arguments")
        self._from_environment()
        self._from_profile()
        self._only_what_is_meant_for_the_host()
        if self.host and not self.has_transport:
            self.host = public_host(self.host)
        self._learn_from_host()
        self._one_way_to_authenticate()

    @classmethod
    def attributes(cls) -> tuple[Attribute[Any], ...]:
        """Every attribute, in declared order."""
        return tuple(found for one in reversed(cls.__mro__) for found in _attributes(one))

    def with_user_agent_extra(self: Self, key: str, value: str) -> Self:
        """One more pair in the User-Agent of clients with this configuration."""
        if (key, value) not in self.user_agent_extra:
            self.user_agent_extra.append((key, value))
        return self

    def copy(self: Self) -> Self:
        """Shares its values with the original; pairs of the User-Agent are its own."""
        other = copy(self)
        other.user_agent_extra = list(self.user_agent_extra)
        return other

    def deep_copy(self: Self) -> Self:
        """Shares nothing, and authenticates anew."""
        other = self.copy()
        other.values, other.sources = Values(self.values), dict(self.sources)
        other.custom_headers = dict(self.custom_headers)
        other._header_factory = None
        return other

    def get_scopes(self) -> list[str]:
        """As configured, else everything."""
        return list(self.scopes or ("all-apis",))

    def get_scopes_as_string(self) -> str:
        return " ".join(self.get_scopes())

    @property
    def user_agent(self) -> str:
        """Who is calling: its own product, or that of the process."""
        return self.user_agent_of(self.auth_type)

    def user_agent_of(self, auth_type: str | None) -> str:
        name, version = self.product
        own = None if name is None and version is None else _with_defaults(name, version)
        auth = [("auth", auth_type)] if auth_type else []
        return useragent.to_string(own, [*auth, *self.user_agent_extra])

    @property
    def is_any_auth_configured(self) -> bool:
        """Whether anything that identifies a caller is set."""
        return any(attribute.group and attribute.name in self.values for attribute in self.attributes())

    def as_dict(self) -> dict[str, Any]:
        """What is set, secrets included."""
        return dict(self.values)

    def secret_texts(self) -> list[str]:
        """Every value that is never to be shown."""
        found = (self.values.get(attribute.name) for attribute in self.attributes() if attribute.sensitive)
        return [str(value) for value in found if value]

    @property
    def env(self) -> Mapping[str, str]:
        """What stands for the environment."""
        return self._surroundings.value

    @property
    def has_transport(self) -> bool:
        """Whether the host is reached otherwise than over HTTP."""
        return bool(self.host and scheme(self.host, self.transports))

    def debug_string(self) -> str:
        """`Config: host=…, token=***. Env: DATABRICKS_HOST`, with secrets masked."""
        shown = [a for a in self.attributes() if self.values.get(a.name)]
        config = ", ".join(f"{a.name}={'***' if a.sensitive else self.values[a.name]}" for a in shown)
        variables = ", ".join(name for a in self.attributes() for name in a.env if self.env.get(name))
        parts = [f"Config: {config}" if config else "", f"Env: {variables}" if variables else "", self._profile_note()]
        return ". ".join(part for part in parts if part)

    def error(self, message: str, remedy: str = "") -> ConfigError:
        """An error with what is configured behind it, and what to do on a line of its own."""
        known = self.debug_string()
        text = f"{message.removesuffix('.')}. {known}" if known else message
        return ConfigError(f"{text}\n{remedy}" if remedy else text)

    def no_credentials(self) -> ConfigError:
        """Nothing here identifies a caller."""
        file = profiles.path(self.config_file, self.env)
        missing = "a host and credentials" if not self.host else "credentials"
        return self.error(
            f"default auth: cannot configure default credentials, please check {AUTH_DOCS} "
            "to configure credentials for your preferred authentication method",
            f"Give {missing}: set DATABRICKS_HOST and DATABRICKS_TOKEN (or DATABRICKS_CLIENT_ID and "
            f"DATABRICKS_CLIENT_SECRET), or name a profile of {file}{_offered(file)}{_without_any(self.host)}",
        )

    def __repr__(self) -> str:
        return f"<{self.debug_string()}>"

    def _learn_from_host(self) -> None:
        """What the host says of itself, for those who ask it."""

    def _take(self, found: Mapping[str, Any], source: str) -> None:
        """Sets what is not set yet."""
        known = {attribute.name: attribute for attribute in self.attributes()}
        for name, value in found.items():
            if name not in known:
                raise TypeError(_no_such(name, tuple(known)))
            if value is None or name in self.values:
                continue
            self._set(known[name], value, source)

    def _set(self, attribute: Attribute[Any], value: Any, source: str) -> None:
        try:
            converted = attribute.convert(value)
        except (TypeError, ValueError) as error:
            shown = "its value" if attribute.sensitive else repr(value)
            raise self.error(f"{attribute.name} (from {source}): {shown} is not usable: {error}") from None
        if converted is not None:
            self.values[attribute.name] = converted
            self.sources[attribute.name] = source

    def _from_environment(self) -> None:
        for attribute in self.attributes():
            name = next((name for name in attribute.env if self.env.get(name)), None)
            if name and attribute.name not in self.values:
                self._set(attribute, self.env[name], name)

    def _from_profile(self) -> None:
        if self.has_transport or (not self.profile and self._profile_is_needless()):
            return
        file = profiles.path(self.config_file, self.env)
        try:
            name, found = profiles.load(file, self.profile)
        except ConfigError as error:
            has = isinstance(error, profiles.NoSuchProfile) and ", ".join(profiles.names(file))
            raise self.error(str(error), f"The file has: {has}." if has else "") from None
        known = {attribute.name for attribute in self.attributes()}
        self._take({key: value for key, value in found.items() if key in known}, f"profile {name} of {file}")
        if name and (self.profile or name != profiles.DEFAULT):
            self.profile = name

    def _profile_is_needless(self) -> bool:
        """With a host or any credentials at hand, the default profile is somebody else's; empty ones do not count."""
        return bool(self.host) or any(a.group and self.values.get(a.name) for a in self.attributes())

    def _only_what_is_meant_for_the_host(self) -> None:
        if not self.has_transport:
            return
        for attribute in self.attributes():
            if attribute.describes and attribute.name != "host" and self.sources.get(attribute.name) != "arguments":
                self.values.pop(attribute.name, None)
                self.sources.pop(attribute.name, None)

    def _one_way_to_authenticate(self) -> None:
        groups = sorted({a.group for a in self.attributes() if a.group and a.name in self.values})
        if len(groups) > 1 and not self.auth_type:
            raise self.error(
                f"validate: more than one authorization method configured: {' and '.join(groups)}",
                f"Unset all but one, or choose with auth_type (DATABRICKS_AUTH_TYPE). Found: {self._found(groups)}",
            )

    def _found(self, groups: Sequence[str]) -> str:
        return ", ".join(
            f"{a.name} in {self.sources.get(a.name, 'arguments')}"
            for a in self.attributes()
            if a.group in groups and a.name in self.values
        )

    def _profile_note(self) -> str:
        noted = {source for source in self.sources.values() if source.startswith("profile ")}
        return f"Profile: {min(noted).removeprefix('profile ')}" if noted else ""


def _with_defaults(name: str | None, version: str | None) -> tuple[str, str]:
    known, known_version = useragent.product()
    return name or known, version or known_version


def _attributes(kind: type) -> list[Attribute[Any]]:
    return [found for found in vars(kind).values() if isinstance(found, Attribute)]


def _one_strategy(strategy: Any, older_name: Any) -> Any:
    """ValueError for both; `credentials_provider` is what releases of long ago called it."""
    if strategy and older_name:
        raise ValueError("When providing `credentials_strategy` field, `credential_provider` cannot be specified.")
    return strategy or older_name


def normal_host(host: str) -> str:
    """With a scheme, without trailing slashes and without port 443."""
    from urllib.parse import urlsplit, urlunsplit

    parts = urlsplit(host.strip() if "://" in host else f"https://{host.strip()}")
    netloc = parts.netloc.removesuffix(":443")
    return urlunsplit((parts.scheme, netloc, parts.path.rstrip("/"), parts.query, parts.fragment))


def public_host(host: str) -> str:
    """The normal form, which messages repeat. ConfigError where a user name or a password stands in it."""
    normal = normal_host(host)
    user, _, name = normal.partition("://")[2].partition("/")[0].rpartition("@")
    if user:
        raise ConfigError(
            f"the host holds a user name or a password, and messages repeat the host: give {name} alone, "
            "and credentials by settings of their own"
        )
    return normal


def _without_any(host: str | None) -> str:
    return "" if host else ". Without a workspace, the host emulator://FILE is a local one"


def _offered(file: Path) -> str:
    if not file.exists():
        return ", which does not exist yet"
    try:
        names = profiles.names(file)
    except ConfigError:
        return ""
    return f", which has {', '.join(names)}" if names else ", which has none yet"


def _no_such(name: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1)
    return f"no configuration attribute {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")
