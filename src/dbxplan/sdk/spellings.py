"""Spellings of published guides: names that older releases of the official client had, or that no release ever had.

Everything here is beside the generated services, and goes back to what has a place there.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from dbxplan.sdk.core import ApiClient
    from dbxplan.sdk.service._waits import Wait
    from dbxplan.sdk.service.compute import ClusterDetails
    from dbxplan.sdk.service.sharing import ShareInfo


@dataclass
class ListJobsRequest:
    """The arguments of `jobs.list` as one object, for `jobs.list(request)`."""

    expand_tasks: bool | None = None
    limit: int | None = None
    name: str | None = None
    offset: int | None = None
    page_token: str | None = None

    def as_dict(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if value is not None}


class OAuthEnrollment:
    """`account.o_auth_enrollment`: whether an account lets applications in."""

    def __init__(self, api_client: "ApiClient") -> None:
        self._api = api_client

    def create(self, *, enable_all_published_apps: bool | None = None) -> None:
        told = {"enable_all_published_apps": enable_all_published_apps}
        self._api.do("POST", self._path, body={name: value for name, value in told.items() if value is not None})

    def get(self) -> Any:
        """The answer as it is: `is_enabled`."""
        return self._api.do("GET", self._path)

    @property
    def _path(self) -> str:
        return f"/api/2.0/accounts/{self._api.config.account_id}/oauth2/enrollment"


def last_activity_time(cluster: Any) -> datetime | None:
    """With a zone, so that it can be taken from a `now` that has one; the last start where nothing else is known."""
    told = cluster._unknown.get("last_activity_time") or cluster.last_restarted_time or cluster.start_time
    return datetime.fromtimestamp(int(told) / 1000, timezone.utc) if told else None


def contents_of(response: Any) -> BinaryIO:
    contents: BinaryIO = response.contents
    return contents


def close_contents(
    response: Any, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
) -> None:
    response.contents.close()


def stop(clusters: Any, cluster_id: str) -> "Wait[ClusterDetails]":
    """Terminates a cluster, which can be started again."""
    waiting: Wait[ClusterDetails] = clusters.delete(cluster_id)
    return waiting


def list_shares(shares: Any, *, max_results: int | None = None, page_token: str | None = None) -> "Iterator[ShareInfo]":
    """Page by page, as it is read."""
    found: Iterator[ShareInfo] = shares.list_shares(max_results=max_results, page_token=page_token)
    return found


# Module and name -> type of the API data, or a class of this module.
TYPES: Mapping[tuple[str, str], str | type[Any]] = {
    ("jobs", "BaseClusterInfo"): "compute.ClusterSpec",
    ("jobs", "RunSubmitTaskSettings"): "jobs.SubmitTask",
    ("jobs", "ListJobsRequest"): ListJobsRequest,
}

# Names of a module that are written by hand elsewhere.
ELSEWHERE: Mapping[tuple[str, str], str] = {
    ("oauth2", name): "dbxplan.sdk.oauth_apps"
    for name in (
        "CreateCustomAppIntegrationOutput",
        "CustomAppIntegrationAPI",
        "GetCustomAppIntegrationOutput",
        "TokenAccessPolicy",
    )
} | {("serving", "ServingEndpointsDataPlaneAPI"): "dbxplan.sdk.mixins.data_plane"}

# Type of the API data -> members on top.
MEMBERS: Mapping[str, Mapping[str, Any]] = {
    "compute.ClusterDetails": {"last_activity_time": property(last_activity_time)},
    "files.DownloadResponse": {"__enter__": contents_of, "__exit__": close_contents},
}

# Service -> methods on top.
METHODS: Mapping[str, Mapping[str, Any]] = {"clusters": {"stop": stop}, "shares": {"list": list_shares}}
