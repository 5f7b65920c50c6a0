"""Platforms that hand ID tokens out to what runs on them."""

import logging
import os
from collections.abc import Mapping

from dbxplan.sdk.oauth.tokens import TIMEOUT_SECONDS

logger = logging.getLogger("databricks.sdk")

API_VERSION = "7.2-preview.1"
ACCESS_TOKEN = "SYSTEM_ACCESSTOKEN"
DOCS = "https://learn.microsoft.com/en-us/azure/devops/pipelines/build/variables#systemaccesstoken"


class GitHubOIDCTokenSupplier:
    """Workflows of GitHub that may write ID tokens."""

    def __init__(self, env: Mapping[str, str] | None = None) -> None:
        self._env = os.environ if env is None else env

    def get_oidc_token(self, audience: str) -> str | None:
        """None outside a workflow, or where it gets none."""
        import requests

        token, url = (self._env.get(f"ACTIONS_ID_TOKEN_REQUEST_{name}") for name in ("TOKEN", "URL"))
        if not token or not url:
            return None
        answer = requests.get(
            f"{url}&audience={audience}",
            headers={"Authorization": f"Bearer {token}"},
            timeout=TIMEOUT_SECONDS,
        )
        return answer.json().get("value") if answer.ok else None


class AzureDevOpsOIDCTokenSupplier:
    """Pipelines of Azure DevOps. ValueError outside one."""

    def __init__(self, env: Mapping[str, str] | None = None) -> None:
        env = os.environ if env is None else env
        names = {
            ACCESS_TOKEN: "access_token",
            "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI": "collection_uri",
            "SYSTEM_TEAMPROJECTID": "project_id",
            "SYSTEM_PLANID": "plan_id",
            "SYSTEM_JOBID": "job_id",
            "SYSTEM_HOSTTYPE": "hub_name",
        }
        missing = [variable for variable in names if not env.get(variable)]
        if ACCESS_TOKEN in missing:
            raise ValueError(
                f"Azure DevOps OIDC: {ACCESS_TOKEN} env var not found. "
                f"If calling from Azure DevOps Pipeline, please set this env var following {DOCS}"
            )
        if missing:
            raise ValueError(f"Azure DevOps OIDC: missing required environment variables: {', '.join(missing)}")
        for variable, name in names.items():
            setattr(self, name, env[variable])

    access_token: str
    collection_uri: str
    project_id: str
    plan_id: str
    job_id: str
    hub_name: str

    def get_oidc_token(self, audience: str) -> str | None:
        """The audience is the platform's own. None where it gives no token."""
        import requests

        url = (
            f"{self.collection_uri}{self.project_id}/_apis/distributedtask/hubs/{self.hub_name}"
            f"/plans/{self.plan_id}/jobs/{self.job_id}/oidctoken?api-version={API_VERSION}"
        )
        headers = {
            "Authorization": f"Bearer {self.access_token}",
            "Content-Type": "application/json",
            "Content-Length": "0",
        }
        try:
            answer = requests.post(url, headers=headers)
            return answer.json().get("oidcToken") if answer.ok else None
        except (requests.RequestException, ValueError) as error:
            logger.debug("Azure DevOps OIDC: failed to get token: %s", error)
            return None
