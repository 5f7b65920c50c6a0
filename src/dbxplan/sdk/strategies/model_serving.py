"""Inside a model that is served: a file with a token, or the token of whoever asks the model."""

import json
import logging
import os
import threading
import time
from collections.abc import Mapping
from typing import Any

from dbxplan.sdk.strategies.base import CredentialsProvider, CredentialsStrategy, credentials_strategy, environment

logger = logging.getLogger("databricks.sdk")

VARIABLES = ("IS_IN_DB_MODEL_SERVING_ENV", "IS_IN_DATABRICKS_MODEL_SERVING_ENV")
HOSTS = ("DATABRICKS_MODEL_SERVING_HOST_URL", "DB_MODEL_SERVING_HOST_URL")
KEPT_SECONDS = 300
SECOND_TRY_AFTER_SECONDS = 0.5


class ModelServingAuthProvider:
    USER_CREDENTIALS = "user_credentials"
    _MODEL_DEPENDENCY_OAUTH_TOKEN_FILE_PATH = "/var/credentials-secret/model-dependencies-oauth-token"
    _MODEL_DEPENDENCY_OAUTH_TOKEN_FILE_NAME = "model-dependencies-oauth-token"

    def __init__(self, credential_type: str | None, env: Mapping[str, str] | None = None) -> None:
        self.credential_type = credential_type
        self._env = os.environ if env is None else env
        self._token: str | None = None
        self._until = 0.0

    @staticmethod
    def should_fetch_model_serving_environment_oauth(env: Mapping[str, str] | None = None) -> bool:
        """Whether this process serves a model, and has a file with its token."""
        env = os.environ if env is None else env
        is_served = next((env[name] for name in VARIABLES if env.get(name)), "") == "true"
        return is_served and os.path.isfile(_token_file(env))

    def get_databricks_host_token(self) -> tuple[str | None, str] | None:
        if not ModelServingAuthProvider.should_fetch_model_serving_environment_oauth(self._env):
            return None
        host = next((self._env[name] for name in HOSTS if self._env.get(name)), None)
        is_users = self.credential_type == self.USER_CREDENTIALS
        return host, _invokers_token() if is_users else self._own_token()

    def _own_token(self) -> str:
        """Kept for a while. The file is replaced while it is read now and then: one more try."""
        if self._token is not None and self._until > time.time():
            return self._token
        try:
            self._token = _read(_token_file(self._env))
        except (OSError, ValueError, LookupError, TypeError) as error:
            logger.warning("Unable to read the token of a served model, once more: %r", error)
            time.sleep(SECOND_TRY_AFTER_SECONDS)
            self._token = _read(_token_file(self._env))
        self._until = time.time() + KEPT_SECONDS
        return self._token


def _token_file(env: Mapping[str, str]) -> str:
    """Serverless platforms say the folder, the others have one."""
    provider, folder = ModelServingAuthProvider, env.get("SERVING_CREDENTIALS_DIR", "").strip()
    if folder:
        return os.path.join(folder, provider._MODEL_DEPENDENCY_OAUTH_TOKEN_FILE_NAME)
    return provider._MODEL_DEPENDENCY_OAUTH_TOKEN_FILE_PATH


def _read(name: str) -> str:
    with open(name, encoding="utf-8") as file:
        return str(json.load(file)["OAUTH_TOKEN"][0]["oauthTokenValue"])


def _invokers_token() -> str:
    """The serving process keeps the token of the caller on its main thread."""
    token = vars(threading.main_thread()).get("invokers_token")
    if token is None:
        raise RuntimeError("Unable to read Invokers Token in Databricks Model Serving")
    return str(token)


def model_serving_auth_visitor(cfg: Any, credential_type: str | None = None) -> CredentialsProvider | None:
    """None where there is no token to be had."""
    provider = ModelServingAuthProvider(credential_type, environment(cfg))
    try:
        found = provider.get_databricks_host_token()
    except Exception as error:  # this is one way among several
        logger.warning("Unable to get auth from Databricks Model Serving Environment: %r", error)
        return None
    if found is None:
        return None
    cfg.host = cfg.host or found[0]

    def headers() -> dict[str, str]:
        again = provider.get_databricks_host_token()
        if again is None:
            raise ValueError("this process no longer serves a model")
        return {"Authorization": f"Bearer {again[1]}"}

    return headers


@credentials_strategy("model-serving", [])
def model_serving_auth(cfg: Any) -> CredentialsProvider | None:
    if not ModelServingAuthProvider.should_fetch_model_serving_environment_oauth(environment(cfg)):
        return None
    return model_serving_auth_visitor(cfg)


class ModelServingUserCredentials(CredentialsStrategy):
    """A strategy to be passed: calls are made as whoever asks the model; elsewhere the usual ways are tried."""

    def __init__(self) -> None:
        from dbxplan.sdk.strategies.default import DefaultCredentials

        self.credential_type = ModelServingAuthProvider.USER_CREDENTIALS
        self.default_credentials = DefaultCredentials()

    def auth_type(self) -> str:
        if ModelServingAuthProvider.should_fetch_model_serving_environment_oauth():
            return f"model_serving_{self.credential_type}"
        return self.default_credentials.auth_type()

    def __call__(self, cfg: Any) -> CredentialsProvider:
        if not ModelServingAuthProvider.should_fetch_model_serving_environment_oauth(environment(cfg)):
            return self.default_credentials(cfg)
        headers = model_serving_auth_visitor(cfg, self.credential_type)
        if headers is None:
            raise ValueError(
                f"Unable to authenticate using {self.credential_type} in Databricks Model Serving Environment"
            )
        return headers
