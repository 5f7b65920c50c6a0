"""The requests that are put together without the help of `requests` are those it would have made."""

import io

import pytest
import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPResponse
from urllib3.exceptions import ProtocolError

from dbxplan.sdk.errors.classes import ConnectionFailed
from dbxplan.sdk.http import _as_it_is
from dbxplan.sdk.settings import Settings
from dbxplan.sdk.wire import HttpWire, _prepared

HOST = "https://adb-1.2.azuredatabricks.net"
QUERY = [("name", "a b/ü&~*"), ("page", "é+"), ("page", "2")]


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"])
@pytest.mark.parametrize("data", [None, b"", b'{"name": "a"}'])
@pytest.mark.parametrize(
    "url",
    [
        f"{HOST}/api/2.1/jobs/get",
        "http://127.0.0.1:8080/api/2.1/unity-catalog/schemas/shop.raw",
        f"{HOST}/api/2.0/fs/files/Volumes/a b/%7Eü/..%2F",
        f"{HOST.upper()}/api/2.0/x",
        HOST,
    ],
)
def test_a_request_is_prepared_as_requests_prepares_it(method, url, data):
    request = requests.Request(method, url, {"Accept": "x"}, params=QUERY, data=data, auth=_as_it_is)
    ours, theirs = _prepared(request), request.prepare()

    assert (ours.method, ours.url, ours.body) == (theirs.method, theirs.url, theirs.body)
    assert dict(ours.headers) == dict(theirs.headers)
    assert ours.hooks == theirs.hooks


def test_a_header_that_would_end_its_line_is_refused():
    request = requests.Request("GET", f"{HOST}/api", {"Accept": "x\r\nHost: y"}, auth=_as_it_is)

    with pytest.raises(requests.exceptions.InvalidHeader):
        _prepared(request)


def test_a_redirect_is_followed():
    answers = {f"{HOST}/api/a": (302, {"location": "/api/b"}, b""), f"{HOST}/api/b": (200, {}, b"there")}
    wire = HttpWire(Settings(host=HOST, token="t"), Answers(answers))
    request = requests.Request("GET", f"{HOST}/api/a", {}, auth=_as_it_is)

    followed = wire.exchange(request, "GET", "/api/a")

    assert (followed.status_code, followed.content) == (200, b"there")


def test_an_answer_that_breaks_off_is_a_failed_exchange():
    wire = HttpWire(Settings(host=HOST, token="t"), Answers({f"{HOST}/api": (200, {}, None)}))

    with pytest.raises(ConnectionFailed):
        wire.exchange(requests.Request("GET", f"{HOST}/api", {}, auth=_as_it_is), "GET", "/api")


class Broken(io.BytesIO):
    def read(self, *size: int | None) -> bytes:
        raise ProtocolError("broken")


class Answers(HTTPAdapter):
    """By URL: status, headers, and a body, or none that can be read."""

    def __init__(self, answers: dict[str, tuple[int, dict[str, str], bytes | None]]) -> None:
        super().__init__()
        self.answers = answers

    def send(self, request, **settings):
        status, headers, body = self.answers[request.url]
        raw = Broken() if body is None else io.BytesIO(body)
        return self.build_response(request, HTTPResponse(raw, headers, status, preload_content=False))
