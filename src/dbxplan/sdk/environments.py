"""Clouds and where their Databricks and identity services are."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from dbxplan.sdk.attributes import Attribute


class Cloud(Enum):
    AWS = "AWS"
    AZURE = "AZURE"
    GCP = "GCP"

    @staticmethod
    def parse(value: str | None) -> "Cloud | None":
        """In any case; None for one that nobody knows."""
        return next((one for one in Cloud if one.value == (value or "").strip().upper()), None)


@dataclass
class AzureEnvironment:
    """Endpoints end in a slash."""

    name: str
    service_management_endpoint: str
    resource_manager_endpoint: str
    active_directory_endpoint: str


ARM_DATABRICKS_RESOURCE_ID = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d"


def _azure(name: str, management: str, resources: str, directory: str) -> AzureEnvironment:
    return AzureEnvironment(name, f"https://{management}/", f"https://{resources}/", f"https://{directory}/")


ENVIRONMENTS = {
    "PUBLIC": _azure("PUBLIC", "management.core.windows.net", "management.azure.com", "login.microsoftonline.com"),
    "USGOVERNMENT": _azure(
        "USGOVERNMENT", "management.core.usgovcloudapi.net", "management.usgovcloudapi.net", "login.microsoftonline.us"
    ),
    "CHINA": _azure(
        "CHINA", "management.core.chinacloudapi.cn", "management.chinacloudapi.cn", "login.chinacloudapi.cn"
    ),
}


@dataclass
class DatabricksEnvironment:
    """All hosts below one DNS zone."""

    cloud: Cloud
    dns_zone: str
    azure_application_id: str | None = None
    azure_environment: AzureEnvironment | None = None

    def deployment_url(self, name: str) -> str:
        return f"https://{name}{self.dns_zone}"

    @property
    def azure_service_management_endpoint(self) -> str | None:
        return self.azure_environment.service_management_endpoint if self.azure_environment else None

    @property
    def azure_resource_manager_endpoint(self) -> str | None:
        return self.azure_environment.resource_manager_endpoint if self.azure_environment else None

    @property
    def azure_active_directory_endpoint(self) -> str | None:
        return self.azure_environment.active_directory_endpoint if self.azure_environment else None


def _on_azure(zone: str, environment: str, application: str = ARM_DATABRICKS_RESOURCE_ID) -> DatabricksEnvironment:
    return DatabricksEnvironment(Cloud.AZURE, zone, application, ENVIRONMENTS[environment])


DEFAULT_ENVIRONMENT = DatabricksEnvironment(Cloud.AWS, ".cloud.databricks.com")
ALL_ENVS = [
    DatabricksEnvironment(Cloud.AWS, ".dev.databricks.com"),
    DatabricksEnvironment(Cloud.AWS, ".staging.cloud.databricks.com"),
    DatabricksEnvironment(Cloud.AWS, ".cloud.databricks.us"),
    DEFAULT_ENVIRONMENT,
    _on_azure(".dev.azuredatabricks.net", "PUBLIC", "62a912ac-b58e-4c1d-89ea-b2dbfc7358fc"),
    _on_azure(".staging.azuredatabricks.net", "PUBLIC", "4a67d088-db5c-48f1-9ff2-0aace800ae68"),
    _on_azure(".azuredatabricks.net", "PUBLIC"),
    _on_azure(".databricks.azure.us", "USGOVERNMENT"),
    _on_azure(".databricks.azure.cn", "CHINA"),
    DatabricksEnvironment(Cloud.GCP, ".dev.gcp.databricks.com"),
    DatabricksEnvironment(Cloud.GCP, ".staging.gcp.databricks.com"),
    DatabricksEnvironment(Cloud.GCP, ".gcp.databricks.com"),
]


def get_environment_for_hostname(hostname: str | None) -> DatabricksEnvironment:
    """The first whose zone ends the name, AWS where none does."""
    return next((one for one in ALL_ENVS if hostname and hostname.endswith(one.dns_zone)), DEFAULT_ENVIRONMENT)


class OfCloud:
    """What a configuration tells of its cloud."""

    if TYPE_CHECKING:
        host: Attribute[str]
        cloud: Attribute["Cloud | None"]
        azure_workspace_resource_id: Attribute[str]
        azure_environment: Attribute[str]

    values: dict[str, Any]  # attribute -> value, of those that are set
    databricks_environment: DatabricksEnvironment | None = None

    @property
    def hostname(self) -> str | None:
        """Host and port, without scheme."""
        return urlsplit(self.host).netloc if isinstance(self.host, str) else None

    @property
    def environment(self) -> DatabricksEnvironment:
        """As given, else by the zone of the host; by the name of the Azure cloud where there is no host yet."""
        if self.databricks_environment:
            return self.databricks_environment
        if not self.host and self.azure_workspace_resource_id:
            return self._by_azure_name()
        name = urlsplit(str(self.host)).hostname if self.host else None
        return get_environment_for_hostname(name)

    @property
    def is_azure(self) -> bool:
        return bool(self.azure_workspace_resource_id) or self._cloud() is Cloud.AZURE

    @property
    def is_gcp(self) -> bool:
        return self._cloud() is Cloud.GCP

    @property
    def is_aws(self) -> bool:
        return self._cloud() is Cloud.AWS

    @property
    def is_account_client(self) -> bool:
        return str(self.host or "").startswith(("https://accounts.", "https://accounts-dod."))

    @property
    def arm_environment(self) -> AzureEnvironment | None:
        return self.environment.azure_environment

    @property
    def effective_azure_login_app_id(self) -> str | None:
        """Who tokens of Entra are for."""
        return self.environment.azure_application_id

    def _cloud(self) -> Cloud:
        return self.cloud if isinstance(self.cloud, Cloud) else self.environment.cloud

    def _by_azure_name(self) -> DatabricksEnvironment:
        """`AzureChinaCloud` is CHINA."""
        name = str(self.azure_environment or "").upper().removeprefix("AZURE").removesuffix("CLOUD") or "PUBLIC"
        fits = (
            one
            for one in ALL_ENVS
            if one.azure_environment
            and one.azure_environment.name == name
            and one.azure_application_id == ARM_DATABRICKS_RESOURCE_ID
        )
        return next(fits, DEFAULT_ENVIRONMENT)
