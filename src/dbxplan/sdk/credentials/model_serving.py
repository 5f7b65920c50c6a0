"""Inside a model that is served: a file with a token, or the token of whoever asks the model."""

import json
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dbxplan.sdk.credentials.base import Headers, Wire

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings

VARIABLES = ("IS_IN_DB_MODEL_SERVING_ENV", "IS_IN_DATABRICKS_MODEL_SERVING_ENV")
HOSTS = ("DATABRICKS_MODEL_SERVING_HOST_URL", "DB_MODEL_SERVING_HOST_URL")
TOKEN_FILE = Path("/var/credentials-secret/model-dependencies-oauth-token")
KEPT_SECONDS = 300.0
SECOND_TRY_AFTER_SECONDS = 0.5


class ModelServing:
    name = "model-serving"
    needs: tuple[str, ...] = ()

    def __init__(self, file: Path = TOKEN_FILE) -> None:
        self._file = file

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        if not _is_served(config) or not self._file.is_file():
            return None
        config.host = config.host or next((config.env[name] for name in HOSTS if config.env.get(name)), None)
        kept: list[tuple[float, str]] = []

        def headers() -> Mapping[str, str]:
            now = wire.clock.monotonic()
            if not kept or now - kept[0][0] >= KEPT_SECONDS:
                kept[:] = [(now, self._token(config, wire))]
            return {"Authorization": f"Bearer {kept[0][1]}"}

        return headers

    def _token(self, config: "Settings", wire: Wire) -> str:
        """The file is replaced while it is read now and then: one more try."""
        for last in (False, True):
            try:
                return str(json.loads(self._file.read_text(encoding="utf-8"))["OAUTH_TOKEN"][0]["oauthTokenValue"])
            except (OSError, ValueError, LookupError, TypeError) as error:
                if last:
                    raise config.error(f"default auth: model-serving: no token in {self._file}: {error!r}") from None
            wire.clock.sleep(SECOND_TRY_AFTER_SECONDS)
        raise AssertionError("unreachable")


class ModelServingUserCredentials:
    """A strategy to be passed: calls are made as whoever asks the model; elsewhere the usual ways are tried."""

    name = "model_serving_user_credentials"
    needs: tuple[str, ...] = ()

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        if not _is_served(config):
            from dbxplan.sdk.credentials import METHODS, chosen

            return chosen(config, wire, METHODS)[1]
        config.host = config.host or next((config.env[name] for name in HOSTS if config.env.get(name)), None)
        return lambda: {"Authorization": f"Bearer {_invoker(config)}"}


def _is_served(config: "Settings") -> bool:
    return any(config.env.get(name, "").lower() == "true" for name in VARIABLES)


def _invoker(config: "Settings") -> str:
    """The serving process keeps the token of the caller on its main thread."""
    token = getattr(threading.main_thread(), "__dict__", {}).get("invokers_token")
    if not token:
        raise config.error("default auth: model_serving_user_credentials: no token of a caller on the main thread")
    return str(token)
