"""ID tokens of other issuers: where they come from, and what they are exchanged for."""

import os
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dbxplan.sdk import oauth

JWT = "urn:ietf:params:oauth:token-type:jwt"
TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange"


@dataclass
class IdToken:
    """Who its bearer is, as another issuer says."""

    jwt: str = field(repr=False)


class IdTokenSource(ABC):
    @abstractmethod
    def id_token(self) -> IdToken:
        """ValueError without one."""


class EnvIdTokenSource(IdTokenSource):
    """Read afresh each time."""

    def __init__(self, env_var: str, env: Mapping[str, str] | None = None) -> None:
        self.env_var = env_var
        self._env = os.environ if env is None else env

    def id_token(self) -> IdToken:
        found = self._env.get(self.env_var)
        if not found:
            raise ValueError(f"Missing env var {self.env_var!r}")
        return IdToken(found)


class FileIdTokenSource(IdTokenSource):
    """Read afresh each time."""

    def __init__(self, path: str) -> None:
        self.path = path

    def id_token(self) -> IdToken:
        if not self.path:
            raise ValueError("Missing path")
        try:
            found = Path(self.path).read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            raise ValueError(f"File {self.path!r} does not exist") from None
        except (OSError, UnicodeDecodeError) as error:
            raise ValueError(f"Error reading token file: {error}") from None
        if not found:
            raise ValueError(f"File {self.path!r} is empty")
        return IdToken(found)


class DatabricksOidcTokenSource(oauth.Refreshable):
    """Tokens of a host for ID tokens, which are asked for at each renewal. Without `client_id`: of the account."""

    def __init__(
        self,
        host: str,
        token_endpoint: str,
        id_token_source: IdTokenSource,
        client_id: str | None = None,
        account_id: str | None = None,
        audience: str | None = None,
        disable_async: bool = False,
        scopes: str | None = None,
        group_id: str | None = None,
        authorization_details: str | None = None,
    ) -> None:
        super().__init__(disable_async=disable_async)
        self._host = host
        self._token_endpoint = token_endpoint
        self._id_token_source = id_token_source
        self._client_id = client_id
        self._account_id = account_id
        self._audience = audience
        self._scopes = scopes
        self._group_id = group_id
        self._authorization_details = authorization_details

    def refresh(self) -> oauth.Token:
        if not self._host:
            raise ValueError("missing Host")
        return self._exchange_id_token(self._id_token_source.id_token())

    def _exchange_id_token(self, id_token: IdToken) -> oauth.Token:
        form = {"grant_type": TOKEN_EXCHANGE, "scope": self._scopes or "all-apis"}
        more = {"subject_token_type": JWT, "subject_token": id_token.jwt}
        told = {"authorization_details": self._authorization_details, "assume_group": self._group_id}
        details = {name: value for name, value in told.items() if value}
        return oauth.retrieve_token(
            self._client_id, "", self._token_endpoint, {**form, **more, **details}, use_params=True
        )
