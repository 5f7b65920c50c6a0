"""The requests that are put together without the help of `requests` are those it would have made."""

import io
from typing import Any

import pytest
import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPResponse
from urllib3.exceptions import ProtocolError

from dbxplan.sdk.session import CallSession, prepared

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
    request = requests.Request(method, url, {"Accept": "x"}, params=QUERY, data=data, auth=as_it_is)
    ours, theirs = prepared(request), request.prepare()

    assert (ours.method, ours.url, ours.body) == (theirs.method, theirs.url, theirs.body)
    assert dict(ours.headers) == dict(theirs.headers)
    assert ours.hooks == theirs.hooks


def test_a_header_that_would_end_its_line_is_refused():
    request = requests.Request("GET", f"{HOST}/api", {"Accept": "x\r\nHost: y"}, auth=as_it_is)

    with pytest.raises(requests.exceptions.InvalidHeader):
        prepared(request)


def test_a_redirect_is_followed() -> None:
    answers = {f"{HOST}/api/a": (302, {"location": "/api/b"}, b""), f"{HOST}/api/b": (200, {}, b"there")}
    session = CallSession(Answers(answers), as_it_is)

    followed = session.request("get", f"{HOST}/api/a")

    assert (followed.status_code, followed.content) == (200, b"there")


def test_an_answer_that_breaks_off_is_a_failed_request() -> None:
    session = CallSession(Answers({f"{HOST}/api": (200, {}, None)}), as_it_is)

    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        session.request("GET", f"{HOST}/api")


def test_headers_of_a_call_take_the_place_of_the_session_s_own() -> None:
    answers = Answers({f"{HOST}/api": (200, {}, b"")})
    CallSession(answers, as_it_is).request("GET", f"{HOST}/api", headers={"accept": "text/plain", "X-A": "b"})

    told = answers.sent[0].headers
    assert (told["Accept"], told["X-A"], told["Accept-Encoding"]) == ("text/plain", "b", "gzip, deflate")


def test_proxies_of_the_environment_are_looked_up_once_for_a_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy:3128")
    answers = Answers({f"{HOST}/api": (200, {}, b"")})
    session = CallSession(answers, as_it_is)
    session.request("GET", f"{HOST}/api")
    monkeypatch.setenv("HTTPS_PROXY", "http://other:3128")
    session.request("GET", f"{HOST}/api")

    assert [one["proxies"]["https"] for one in answers.settings] == ["http://proxy:3128"] * 2


def as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


class Broken(io.BytesIO):
    def read(self, *size: int | None) -> bytes:
        raise ProtocolError("broken")


class Answers(HTTPAdapter):
    """By URL: status, headers, and a body, or none that can be read."""

    def __init__(self, answers: dict[str, tuple[int, dict[str, str], bytes | None]]) -> None:
        super().__init__()
        self.answers = answers
        self.sent: list[requests.PreparedRequest] = []
        self.settings: list[dict[str, Any]] = []

    def send(self, request, **settings):
        self.sent.append(request)
        self.settings.append(settings)
        status, headers, body = self.answers[request.url]
        raw = Broken() if body is None else io.BytesIO(body)
        return self.build_response(request, HTTPResponse(raw, headers, status, preload_content=False))
