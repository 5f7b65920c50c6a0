"""How a configuration comes to the headers of its requests, and what is told where it does not."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from dbxplan.sdk.connection import failure_of, unanswered
from dbxplan.sdk.errors.classes import ConfigError, ConnectionFailed, DatabricksError
from dbxplan.sdk.host import OfHost

if TYPE_CHECKING:
    from dbxplan.sdk.attributes import Attribute
    from dbxplan.sdk.oauth.tokens import Token
    from dbxplan.sdk.settings import Settings

NO_CREDENTIALS = "cannot configure default credentials"


class Authenticating(OfHost):
    """The strategy that was passed, else the default chain; asked when headers are first needed."""

    if TYPE_CHECKING:
        auth_type: Attribute[str]
        token: Attribute[str]

        @property
        def has_transport(self) -> bool: ...
        def error(self, message: str, remedy: str = "") -> ConfigError: ...
        def no_credentials(self) -> ConfigError: ...
        def secret_texts(self) -> list[str]: ...

    credentials_strategy: Any
    _header_factory: Callable[[], Mapping[str, str]] | None = None

    def init_auth(self) -> None:
        """Chooses the way to authenticate, and makes it ready. ConfigError with what is configured."""
        with self.discreet():
            self._choose()

    @contextmanager
    def discreet(self) -> Iterator[None]:
        """What goes wrong is told without what is configured as secret."""
        try:
            yield
        except Exception as error:
            from dbxplan.sdk.secrecy import Secrets

            secrets = Secrets()
            secrets.add(*self.secret_texts())
            secrets.hide_in(error)
            raise

    def _choose(self) -> None:
        if self.has_transport and self.credentials_strategy is None:
            self._header_factory, self.auth_type = self._transport_headers, "pat"
            return
        strategy = self._credentials_strategy
        try:
            self._header_factory = strategy(self)
            if not self._header_factory:
                raise ValueError("not configured")
        except ConfigError:
            raise
        except ValueError as error:
            if str(error).startswith(NO_CREDENTIALS):
                raise self.no_credentials() from error
            raise self.error(f"{strategy.auth_type()} auth: {error}") from error
        self.auth_type = strategy.auth_type()

    def header_factory(self) -> Callable[[], Mapping[str, str]]:
        """What gives the headers of each request."""
        if self._header_factory is None:
            self.init_auth()
        assert self._header_factory is not None
        return self._header_factory

    def authenticate(self) -> dict[str, str]:
        """Fresh headers for one request. ConfigError for none."""
        with self.discreet():
            return dict(self.header_factory()())

    def oauth_token(self) -> "Token":
        """The token behind the headers. ValueError where there is none that OAuth gave."""
        from dbxplan.sdk.strategies.base import OAuthCredentialsProvider

        if isinstance(self._header_factory, OAuthCredentialsProvider):
            with self.discreet():
                return self._header_factory.oauth_token()
        raise ValueError(
            f"OAuth tokens are not available for {self.auth_type} authentication. "
            "Use an OAuth-based authentication method to access OAuth tokens."
        )

    @property
    def _credentials_strategy(self) -> Any:
        if self.credentials_strategy is None:
            from dbxplan.sdk.strategies.default import DefaultCredentials

            self.credentials_strategy = DefaultCredentials()
        strategy = self.credentials_strategy
        return strategy() if isinstance(strategy, type) else strategy

    def _transport_headers(self) -> Mapping[str, str]:
        """The transport has a token for who brings none."""
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}


def failure_to_authenticate(error: Exception, config: "Settings") -> Exception:
    """The error of a call that had no headers to go out with, and so was not sent.

    ConnectionFailed where whoever gives tokens did not answer, else ConfigError with what to check.
    """
    if isinstance(error, DatabricksError):
        return error
    lost = unanswered(error)
    if lost is not None:
        url = str(getattr(lost.request, "url", None) or config.host).split("?")[0]
        failed = failure_of(lost, str(getattr(lost.request, "method", None) or "GET"), url, config.host or "")
        if isinstance(failed, ConnectionFailed):
            failed.never_sent, failed.maybe_done = True, False
        return failed
    if isinstance(error, ConfigError):
        return error
    return config.error(f"default auth: {config.auth_type}: {error}", _remedy(config))


def _remedy(config: "Settings") -> str:
    groups = {a.group for a in config.attributes() if a.group and getattr(config, a.name)}
    names = [a.name for a in config.attributes() if a.group in groups and getattr(config, a.name)]
    checked = f"Check {', '.join(names)}, and that they belong" if names else "Check that what is used belongs"
    return f"{checked} to {config.host}."
