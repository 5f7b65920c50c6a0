"""The ID token of an Azure DevOps pipeline."""

from typing import TYPE_CHECKING

from dbxplan.sdk.credentials.base import Headers, Wire
from dbxplan.sdk.credentials.exchange import exchanging
from dbxplan.sdk.credentials.tokens import json_object

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings

VARIABLES = (
    "SYSTEM_ACCESSTOKEN",
    "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI",
    "SYSTEM_TEAMPROJECTID",
    "SYSTEM_HOSTTYPE",
    "SYSTEM_PLANID",
    "SYSTEM_JOBID",
)


class AzureDevOpsOidc:
    name = "azure-devops-oidc"
    needs = ("host", "client_id")

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        if not all(config.env.get(name) for name in VARIABLES):
            return None
        return exchanging(config, wire, self.name, lambda audience: _id_token(config, wire))


def _id_token(config: "Settings", wire: Wire) -> str:
    """The audience is the platform's own."""
    secret, collection, project, kind, plan, job = (config.env[name] for name in VARIABLES)
    url = (
        f"{collection}{project}/_apis/distributedtask/hubs/{kind}/plans/{plan}/jobs/{job}/oidctoken"
        "?api-version=7.2-preview.1"
    )
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json", "Content-Length": "0"}
    answer = wire.send("POST", url, headers=headers)
    value = json_object(answer).get("oidcToken")
    if not answer.ok or not value:
        raise config.error(
            f"default auth: azure-devops-oidc: the pipeline gives no ID token: {answer.status_code} {answer.reason}",
            "Map the variable SYSTEM_ACCESSTOKEN into the step: it is not there by itself.",
        )
    return str(value)
