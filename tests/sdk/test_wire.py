"""The requests that are put together without the help of `requests` are those it would have made."""

import pytest
import requests

from dbxplan.sdk.wire import _no_auth, _prepared

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
    request = requests.Request(method, url, {"Accept": "x"}, params=QUERY, data=data, auth=_no_auth)
    ours, theirs = _prepared(request), request.prepare()

    assert (ours.method, ours.url, ours.body) == (theirs.method, theirs.url, theirs.body)
    assert dict(ours.headers) == dict(theirs.headers)
    assert ours.hooks == theirs.hooks


def test_a_header_that_would_end_its_line_is_refused():
    request = requests.Request("GET", f"{HOST}/api", {"Accept": "x\r\nHost: y"}, auth=_no_auth)

    with pytest.raises(requests.exceptions.InvalidHeader):
        _prepared(request)
