"""Small things that conveniences are made of."""

import os
from io import BytesIO

import pytest

from dbxplan.sdk.mixins.compute import SemVer
from dbxplan.sdk.mixins.files_utils import CreateDownloadUrlResponse, _ConcatenatedInputStream, _PresignedUrlDistributor


def test_two_streams_are_read_as_one() -> None:
    stream = _ConcatenatedInputStream(BytesIO(b"ab\ncd"), BytesIO(b"ef\ngh"))

    assert (stream.read(1), stream.readline(), stream.readline(), stream.tell()) == (b"a", b"b\n", b"cdef\n", 8)
    assert (stream.seek(-9, os.SEEK_END), stream.read(), stream.seek(2), stream.readlines(3)) == (
        1,
        b"b\ncdef\ngh",
        2,
        [b"\n", b"cdef\n"],
    )
    with pytest.raises(ValueError, match="negative seek value -1"):
        stream.seek(-1)


def test_a_url_that_ran_out_is_replaced_once() -> None:
    given = iter("abc")
    urls = _PresignedUrlDistributor(lambda: next(given))
    first, version = urls.get_url()
    urls.invalidate_url(version)
    urls.invalidate_url(version)

    assert (first, urls.get_url()) == ("a", ("b", 1))


def test_a_download_url_comes_with_its_headers() -> None:
    made = CreateDownloadUrlResponse.from_dict({"url": "u", "headers": [{"name": "n", "value": "v"}]})

    assert (made.url, made.headers) == ("u", {"n": "v"})
    with pytest.raises(ValueError, match="Missing 'url'"):
        CreateDownloadUrlResponse.from_dict({})


def test_versions_are_ordered_by_number() -> None:
    texts = ["10.4.x-scala2.12", "v9.1", "9.10.0", "9.10.0-rc.1", "9.2.x+b"]

    assert sorted(texts, key=SemVer.parse) == ["v9.1", "9.2.x+b", "9.10.0-rc.1", "9.10.0", "10.4.x-scala2.12"]
    with pytest.raises(ValueError, match="Not a valid SemVer: nine"):
        SemVer.parse("nine")
