"""Types of compute that several kinds nest."""

from typing import Annotated

from dbxplan.fields import Sensitive, ServerDefault, WriteOnly
from dbxplan.resources.model import Nested

SECURITY_MODES = {"DATA_SECURITY_MODE_STANDARD": "USER_ISOLATION", "DATA_SECURITY_MODE_DEDICATED": "SINGLE_USER"}


def security_mode(mode: str) -> str:
    """As it reads back; DATA_SECURITY_MODE_AUTO has no name of its own there, it reads as what was chosen."""
    return SECURITY_MODES.get(mode, mode)


class AwsAttributes(Nested, schema="compute.AwsAttributes"):
    zone_id: Annotated[str | None, ServerDefault()] = None  # `auto`, or the zone that was chosen for it
    availability: Annotated[str | None, ServerDefault("SPOT_WITH_FALLBACK")] = None
    spot_bid_price_percent: Annotated[int | None, ServerDefault(100)] = None


class LogAnalyticsInfo(Nested, schema="compute.LogAnalyticsInfo"):
    log_analytics_primary_key: Annotated[str | None, Sensitive()] = None  # lets whoever has it write logs


class AzureAttributes(Nested, schema="compute.AzureAttributes"):
    log_analytics_info: LogAnalyticsInfo | None = None


class DockerBasicAuth(Nested, schema="compute.DockerBasicAuth"):
    password: Annotated[str | None, Sensitive(), WriteOnly()] = None


class DockerImage(Nested, schema="compute.DockerImage"):
    basic_auth: DockerBasicAuth | None = None


class ClientsTypes(Nested, schema="compute.ClientsTypes"):
    jobs: Annotated[bool | None, ServerDefault(True)] = None
    notebooks: Annotated[bool | None, ServerDefault(True)] = None


class WorkloadType(Nested, schema="compute.WorkloadType"):
    clients: ClientsTypes
