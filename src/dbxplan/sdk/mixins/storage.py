"""Where the bytes of files go and come from: the cloud's storage behind URLs, or the storage proxy."""

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any, Protocol
from urllib.parse import quote, urlencode
from xml.etree import ElementTree

import requests
from requests.adapters import HTTPAdapter

from dbxplan.sdk.errors.classes import DatabricksError
from dbxplan.sdk.errors.parser import Parser
from dbxplan.sdk.mixins.files_utils import CreateDownloadUrlResponse
from dbxplan.sdk.retries import retried, transient

logger = logging.getLogger("databricks.sdk.mixins.files")

FILES = "/api/2.0/fs/files"
STREAM = {"Content-Type": "application/octet-stream"}
POOL = 20
PASSING = frozenset((408, 429, 502, 503, 504))
PROXY = "http://storage-proxy.databricks.com"
PROBE = f"{PROXY}{FILES}/DatabricksInternal/Probe/fullstack/wis"
PROBE_SECONDS = 3.0
RETRY_SECONDS = 300

# What the storages of Azure and of AWS say of a URL that ran out: code -> element and what is in it.
EXPIRED = {
    "AuthenticationFailed": ("AuthenticationErrorDetail", "Signature not valid in the specified time frame"),
    "AccessDenied": ("Message", "Request has expired"),
}


@dataclass(frozen=True)
class Place:
    """A URL that takes bytes, and the headers that it wants."""

    url: str
    headers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def from_dict(cls, told: Mapping[str, Any]) -> "Place":
        """KeyError without a URL."""
        return cls(told["url"], {header["name"]: header["value"] for header in told.get("headers") or ()})


class Addresses(Protocol):
    """Who says where. `parts` are part number -> place."""

    base_url: str  # of the calls that open and complete an upload; empty for the workspace's own

    def download(self, path: str) -> CreateDownloadUrlResponse: ...

    def parts(self, path: str, token: str, first: int, count: int) -> Mapping[int, Place]: ...

    def resumable(self, path: str, token: str) -> Place: ...

    def abort(self, path: str, token: str) -> Place: ...


class Presigned:
    """The workspace gives URLs of the cloud's storage, good for a while and without credentials."""

    def __init__(self, api: Any, config: Any) -> None:
        self._api = api
        self._config = config
        self.base_url: str = api.base_url

    def download(self, path: str) -> CreateDownloadUrlResponse:
        until = _until(self._config.files_ext_presigned_download_url_expiration_duration)
        query = {"path": path, "expire_time": until}
        return CreateDownloadUrlResponse.from_dict(self._api.do("POST", "/api/2.0/fs/create-download-url", query=query))

    def parts(self, path: str, token: str, first: int, count: int) -> Mapping[int, Place]:
        asked = {"path": path, "session_token": token, "start_part_number": first, "count": count}
        told = self._ask("create-upload-part-urls", {**asked, "expire_time": self._upload_until()})
        return {one["part_number"]: Place.from_dict(one) for one in told["upload_part_urls"]}

    def resumable(self, path: str, token: str) -> Place:
        told = self._ask("create-resumable-upload-url", {"path": path, "session_token": token})
        return Place.from_dict(told["resumable_upload_url"])

    def abort(self, path: str, token: str) -> Place:
        asked = {"path": path, "session_token": token, "expire_time": self._upload_until()}
        return Place.from_dict(self._ask("create-abort-upload-url", asked)["abort_upload_url"])

    def _ask(self, what: str, body: Mapping[str, Any]) -> Any:
        return self._api.do("POST", f"/api/2.0/fs/{what}", body=body)

    def _upload_until(self) -> str:
        return _until(self._config.files_ext_multipart_upload_url_expiration_duration)


class Proxied:
    """The proxy takes the same paths as the workspace, with its credentials."""

    base_url = PROXY

    def download(self, path: str) -> CreateDownloadUrlResponse:
        return CreateDownloadUrlResponse(self._url(path), {})

    def parts(self, path: str, token: str, first: int, count: int) -> Mapping[int, Place]:
        return {
            number: Place(self._url(path, session_token=token, upload_type="multipart", part_number=number))
            for number in range(first, first + count)
        }

    def resumable(self, path: str, token: str) -> Place:
        return Place(self._url(path, session_token=token, upload_type="resumable"))

    def abort(self, path: str, token: str) -> Place:
        return Place(self._url(path, action="abort-upload", session_token=token))

    def _url(self, path: str, **query: Any) -> str:
        return f"{PROXY}{FILES}{quote(path)}" + (f"?{urlencode(query)}" if query else "")


class Storage:
    """One session for all threads; the storage sees no credentials, the proxy those of the workspace."""

    def __init__(self, api: Any, config: Any) -> None:
        """`config` tells how files are moved."""
        self._api = api
        self.config = config
        self._finding = threading.Lock()
        self._addresses: Addresses | None = None
        self._session = _session(api)

    @property
    def addresses(self) -> Addresses:
        """Found out once: the proxy is asked whether it serves this workspace, where it is switched on."""
        with self._finding:
            if self._addresses is None:
                self._addresses = Proxied() if self._is_proxied() else Presigned(self._api, self.config)
            return self._addresses

    def request(
        self, method: str, place: Any, headers: Mapping[str, str], data: Any = None, stream: bool = False
    ) -> requests.Response:
        """One attempt, any status."""
        return self._session.request(
            method,
            place.url,
            headers={**place.headers, **headers},
            data=data,
            stream=stream,
            auth=self._authenticated if isinstance(self.addresses, Proxied) else _as_it_is,
            timeout=self.config.files_ext_network_transfer_inactivity_timeout_seconds,
        )

    def repeated(
        self, method: str, place: Any, headers: Mapping[str, str], data: Any = None, stream: bool = False
    ) -> requests.Response:
        """Repeated while the failure may pass, RuntimeError at the end of the attempts; else any status."""

        def attempt() -> requests.Response:
            answer = self.request(method, place, headers, data, stream)
            if answer.status_code in PASSING:
                answer.close()
                raise _Passing(answer.status_code)
            return answer

        again = retried(
            is_retryable=lambda error: str(error) if isinstance(error, _Passing) else transient(error),
            timeout=timedelta(seconds=self.config.retry_timeout_seconds or RETRY_SECONDS),
            max_attempts=max(1, self.config.experimental_files_ext_cloud_api_max_retries),
            clock=self._api.clock,
            before_retry=_rewinding(data),
        )
        return again(attempt)()

    def _is_proxied(self) -> bool:
        if not self.config.experimental_files_ext_enable_storage_proxy:
            return False
        try:
            query = {"ew": self._workspace_id()}
            answer = self._session.head(PROBE, params=query, auth=self._authenticated, timeout=PROBE_SECONDS)
            return bool(answer.status_code == 200)
        except (DatabricksError, KeyError, TimeoutError, requests.RequestException) as error:
            logger.debug("the storage proxy is not used: %r", error)
            return False

    def _workspace_id(self) -> str:
        """KeyError where nobody says."""
        header = "X-Databricks-Org-Id"
        told = self._api.do("GET", "/api/2.0/preview/scim/v2/Me", response_headers=[header])
        return self.config.workspace_id or str(told[header])

    def _authenticated(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers.update(self.config.authenticate())
        return request


def expired(answer: requests.Response) -> bool:
    """Whether it says that the URL ran out."""
    if answer.status_code != 403:
        return False
    try:
        root = ElementTree.fromstring(answer.content)
    except ElementTree.ParseError:
        return False
    where, text = EXPIRED.get(root.findtext("Code") or "", ("", ""))
    return root.tag == "Error" and bool(where) and text in (root.findtext(where) or "")


def failure(answer: requests.Response, what: str) -> Exception:
    """By its status."""
    found = Parser().get_api_error(answer)
    if found is None:
        return ValueError(f"{what}: the storage answers {answer.status_code}")
    found.message = f"{what}: {found.message}"
    return found


class _Passing(Exception):  # noqa: N818 - a state of the storage
    def __init__(self, status: int) -> None:
        super().__init__(f"the storage answers {status}")


def _session(api: Any) -> requests.Session:
    session = requests.Session()
    pool = HTTPAdapter(api.config.max_connection_pools or POOL, api.config.max_connections_per_pool or POOL, 0, True)
    session.mount("https://", pool)
    session.mount("http://", pool)
    if api.transport:  # its URLs are reached only through it
        session.mount(api.transport.base_url, api.transport.adapter)
    return session


def _rewinding(data: Any) -> Callable[[], Any] | None:
    return (lambda: data.seek(0)) if hasattr(data, "seek") else None


def _until(duration: timedelta) -> str:
    return (datetime.now(timezone.utc) + duration).strftime("%Y-%m-%dT%H:%M:%SZ")


def _as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Keeps `.netrc` out."""
    return request
