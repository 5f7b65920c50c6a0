"""An ID token in a variable of the environment."""

from typing import TYPE_CHECKING

from dbxplan.sdk.credentials.base import Headers, Wire
from dbxplan.sdk.credentials.exchange import exchanging

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings

DEFAULT_VARIABLE = "DATABRICKS_OIDC_TOKEN"


class EnvOidc:
    name = "env-oidc"
    needs = ("host",)

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        variable = config.oidc_token_env or DEFAULT_VARIABLE
        if not config.env.get(variable):
            return None
        return exchanging(config, wire, self.name, lambda audience: config.env.get(variable, ""))
