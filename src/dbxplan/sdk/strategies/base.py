"""What a way to authenticate is made of."""

import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dbxplan.sdk.oauth.tokens import Token, TokenSource

CredentialsProvider = Callable[[], dict[str, str]]  # the headers of one request; they win over all others


class OAuthCredentialsProvider:
    """Headers, and the token behind them."""

    def __init__(self, credentials_provider: CredentialsProvider, token_provider: "Callable[[], Token]") -> None:
        self._credentials_provider = credentials_provider
        self._token_provider = token_provider

    def __call__(self) -> dict[str, str]:
        return self._credentials_provider()

    def oauth_token(self) -> "Token":
        return self._token_provider()


class CredentialsStrategy(ABC):
    """`WorkspaceClient(credentials_strategy=Mine())`. Answers None for "not me"."""

    @abstractmethod
    def auth_type(self) -> str: ...

    @abstractmethod
    def __call__(self, cfg: Any) -> CredentialsProvider | None: ...


class OauthCredentialsStrategy(CredentialsStrategy):
    """One whose headers have a token behind them."""

    def __init__(self, auth_type: str, headers_provider: Callable[[Any], Any]) -> None:
        self._auth_type = auth_type
        self._headers_provider = headers_provider

    def auth_type(self) -> str:
        return self._auth_type

    def __call__(self, cfg: Any) -> Any:
        return self._headers_provider(cfg)

    def oauth_token(self, cfg: Any) -> "Token":
        token: Token = self._headers_provider(cfg).oauth_token()
        return token


def credentials_strategy(
    name: str, require: Sequence[str], supports_group: bool | None = None
) -> Callable[[Callable[[Any], Any]], Any]:
    """A function of a configuration as a strategy, which does not apply while one of `require` is unset.

    One that does not support acting as a group is passed over where a group is configured, or refused where it is
    asked for by name.
    """

    def strategy_of(function: Callable[[Any], Any]) -> Any:
        @wraps(function)
        def applied(cfg: Any) -> Any:
            if supports_group is False and group_of(cfg):
                if cfg.auth_type == name:
                    raise without_groups(name)
                return None
            return function(cfg) if all(getattr(cfg, one, None) for one in require) else None

        applied.auth_type = lambda: name  # type: ignore[attr-defined]
        return applied

    return strategy_of


def without_groups(auth_type: str) -> ValueError:
    """What is told of a way to authenticate that cannot act as a group."""
    return ValueError(
        f'auth type "{auth_type}" does not support group role assumption. Use Databricks OAuth authentication'
    )


def group_of(cfg: Any) -> str | None:
    """The group that tokens shall act as; whatever stands in for a configuration may know of none."""
    found = getattr(cfg, "group_id", None)
    return found if isinstance(found, str) and found else None


def as_group(cfg: Any) -> dict[str, str] | None:
    """What is asked of a token endpoint beside the rest."""
    group = group_of(cfg)
    return {"assume_group": group} if group else None


def oauth_credentials_strategy(
    name: str, require: Sequence[str], supports_group: bool | None = None
) -> Callable[[Callable[[Any], Any]], Any]:
    """The same, for a function whose headers have a token behind them."""

    def strategy_of(function: Callable[[Any], Any]) -> OauthCredentialsStrategy:
        return OauthCredentialsStrategy(name, credentials_strategy(name, require, supports_group)(function))

    return strategy_of


def bearing(source: "TokenSource") -> OAuthCredentialsProvider:
    """Headers with the token of a source."""

    def headers() -> dict[str, str]:
        token = source.token()
        return {"Authorization": f"{token.token_type} {token.access_token}"}

    return OAuthCredentialsProvider(headers, source.token)


def environment(cfg: Any) -> Mapping[str, str]:
    """What stands for the environment: a configuration may have one of its own."""
    own = getattr(cfg, "env", None)
    return own if isinstance(own, Mapping) else os.environ
