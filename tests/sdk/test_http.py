"""Calls: timeouts, repeats, deadlines, streams, headers, counts, threads."""

import io
import ssl
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import MaxRetryError, NewConnectionError, ProtocolError

from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import (
    AlreadyExists,
    BadRequest,
    ConnectionFailed,
    DatabricksError,
    InternalError,
    NotImplemented,
    PermissionDenied,
    RetriesExhausted,
    TemporarilyUnavailable,
    TooManyRequests,
    Unauthenticated,
    UnreadableAnswer,
)
from dbxplan.sdk.http import POOL_SIZE

Connect = Callable[..., RawClient]
READ, WRITE = "GET", "POST"
THROTTLED = (429, {"error_code": "REQUEST_LIMIT_EXCEEDED", "message": "slow down"}, {"Retry-After": "7"})
DOWN = (503, {"error_code": "TEMPORARILY_UNAVAILABLE", "message": "down"}, {"Retry-After": "3"})


def refused() -> requests.ConnectionError:
    reason = NewConnectionError(None, "refused")  # type: ignore[arg-type]
    reason.__cause__ = ConnectionRefusedError(111, "Connection refused")
    return requests.ConnectionError(MaxRetryError(None, "/", reason))  # type: ignore[arg-type]


def broken() -> requests.ConnectionError:
    return requests.ConnectionError(ProtocolError("Connection aborted.", ConnectionResetError(104, "reset by peer")))


def slow() -> requests.ReadTimeout:
    return requests.ReadTimeout("read timed out")


@pytest.mark.parametrize("method", [READ, WRITE, "DELETE"])
def test_a_throttled_call_is_repeated_after_what_the_service_asks_for(
    method: str, client: RawClient, network: Any, clock: Any
) -> None:
    network.will_answer(THROTTLED, THROTTLED, {"done": True})

    assert client.api_client.do(method, "/api/2.0/x") == {"done": True}
    assert clock.slept == [7.0, 7.0]
    assert client.calls == 3


def test_retry_after_is_one_second_where_it_is_absent_or_a_date(client: RawClient, network: Any, clock: Any) -> None:
    network.will_answer((429, {}), (429, {}, {"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}), {})
    client.api_client.do(READ, "/api/2.0/x")

    assert clock.slept == [1.0, 1.0]


@pytest.mark.parametrize(
    "failure", [DOWN, broken(), slow(), (500, {"message": "Unexpected error"}), (502, ""), (504, "")]
)
def test_a_read_that_failed_in_passing_is_repeated(failure: Any, client: RawClient, network: Any) -> None:
    network.will_answer(failure, {"done": True})

    assert client.api_client.do(READ, "/api/2.0/x") == {"done": True}
    assert client.calls == 2


@pytest.mark.parametrize(
    "failure", [DOWN, broken(), slow(), (500, {"message": "Unexpected error"}), (502, ""), (504, "")]
)
def test_a_write_whose_answer_was_lost_is_not_repeated(failure: Any, client: RawClient, network: Any) -> None:
    network.will_answer(failure, {"done": True})

    with pytest.raises(DatabricksError) as failed:
        client.api_client.do(WRITE, "/api/2.0/x", body={})

    assert client.calls == 1
    assert failed.value.maybe_done


@pytest.mark.parametrize(
    "failure", [DOWN, broken(), slow(), (500, {"message": "Unexpected error"}), (502, ""), (504, "")]
)
def test_a_write_that_is_as_good_made_twice_is_repeated_like_a_read(
    failure: Any, client: RawClient, network: Any
) -> None:
    network.will_answer(failure, {})
    client.repeating.jobs.reset(job_id=1, new_settings={})

    assert [sent.json for sent in network.sent] == [{"job_id": 1, "new_settings": {}}] * 2
    assert client.calls == 2


@pytest.mark.parametrize("failure", [THROTTLED, refused()])
def test_a_write_that_surely_was_not_done_is_repeated(failure: Any, client: RawClient, network: Any) -> None:
    network.will_answer(failure, {"done": True})

    assert client.api_client.do(WRITE, "/api/2.0/x", body={"n": 1}) == {"done": True}
    assert [sent.json for sent in network.sent] == [{"n": 1}, {"n": 1}]


@pytest.mark.parametrize("failure", [DOWN, broken(), slow(), refused(), (500, {"message": "Unexpected error"})])
def test_with_retry_writes_a_write_is_repeated_as_the_official_client_does(
    failure: Any, connect: Connect, network: Any
) -> None:
    network.will_answer(failure, {"done": True})

    assert connect(retry_writes=True).api_client.do(WRITE, "/api/2.0/x", body={}) == {"done": True}


@pytest.mark.parametrize("status", [408, 500, 502, 504])
def test_with_retry_writes_other_statuses_end_the_call(status: int, connect: Connect, network: Any) -> None:
    network.will_answer((status, {"message": "no"}))

    with pytest.raises(DatabricksError, match="no"):
        connect(retry_writes=True).api_client.do(READ, "/api/2.0/x")

    assert len(network.sent) == 1


def test_a_gateway_that_keeps_failing_is_asked_three_times(client: RawClient, network: Any, clock: Any) -> None:
    network.will_answer((502, "<title>Bad Gateway</title>"))

    with pytest.raises(DatabricksError, match="Bad Gateway"):
        client.api_client.do(READ, "/api/2.0/x")

    assert clock.slept == [1.0, 2.0]


@pytest.mark.parametrize(
    ("status", "becomes"), [(400, BadRequest), (401, Unauthenticated), (403, PermissionDenied), (501, NotImplemented)]
)
def test_what_the_caller_did_wrong_is_not_repeated(
    status: int, becomes: type[DatabricksError], client: RawClient, network: Any
) -> None:
    network.will_answer((status, {"message": "no"}))

    with pytest.raises(becomes) as failed:
        client.api_client.do(WRITE, "/api/2.0/x", body={})

    assert client.calls == 1
    assert not failed.value.maybe_done


def test_a_failed_read_was_never_done(client: RawClient, network: Any) -> None:
    network.will_answer((500, {"message": "no"}))

    with pytest.raises(InternalError) as failed:
        client.api_client.do(READ, "/api/2.0/x")

    assert not failed.value.maybe_done


def test_pauses_grow_up_to_ten_seconds(client: RawClient, network: Any, clock: Any) -> None:
    network.will_answer(*[broken() for _ in range(12)], {})
    client.api_client.do(READ, "/api/2.0/x")

    assert clock.slept == [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 10.0, 10.0]


def test_pauses_are_spread(connect: Connect, network: Any, clock: Any) -> None:
    from dbxplan.sdk.retries import Retries

    network.will_answer(THROTTLED, {})
    connect(retries=Retries(jitter=lambda: 0.25)).api_client.do(READ, "/api/2.0/x")

    assert clock.slept == [7.25]


def test_repeating_ends_at_the_deadline_and_keeps_the_last_answer(connect: Connect, network: Any, clock: Any) -> None:
    network.will_answer(THROTTLED)

    with pytest.raises(RetriesExhausted, match=r"Timed out after 0:00:20, 3 attempts: slow down") as failed:
        connect(deadline_seconds=20).api_client.do(READ, "/api/2.0/x")

    assert clock.slept == [7.0, 7.0]
    assert isinstance(failed.value, TimeoutError)
    assert failed.value.status_code == 429
    assert isinstance(failed.value.__cause__, TooManyRequests)


def test_a_pause_that_would_pass_the_deadline_is_not_made(connect: Connect, network: Any, clock: Any) -> None:
    network.will_answer((429, {"message": "tomorrow"}, {"Retry-After": "86400"}))

    with pytest.raises(RetriesExhausted, match="tomorrow"):
        connect().api_client.do(READ, "/api/2.0/x")

    assert clock.slept == []


def test_the_deadline_comes_from_the_configuration(network: Any, clock: Any) -> None:
    from dbxplan.sdk.settings import Settings

    network.will_answer(THROTTLED)
    config = Settings(host="https://h", token="t", retry_timeout_seconds=0)

    with pytest.raises(RetriesExhausted):
        RawClient(config=config, adapter=network, clock=clock).jobs.get(job_id=1)

    assert len(network.sent) == 1


def test_a_host_that_never_answered_is_given_up_soon(client: RawClient, network: Any, clock: Any) -> None:
    network.will_answer(refused())

    with pytest.raises(ConnectionFailed, match="refuses the connection; check host and port") as failed:
        client.api_client.do(READ, "/api/2.0/x")

    assert clock.slept == [1.0, 2.0]
    assert failed.value.never_sent


def test_an_untrusted_certificate_ends_the_call_at_once(client: RawClient, network: Any, clock: Any) -> None:
    certificate = ssl.SSLCertVerificationError(1, "certificate verify failed")
    network.will_answer(requests.exceptions.SSLError(certificate))

    with pytest.raises(ConnectionFailed, match="is not trusted"):
        client.api_client.do(READ, "/api/2.0/x")

    assert clock.slept == []


def test_a_host_that_answered_before_is_waited_for(client: RawClient, network: Any, clock: Any) -> None:
    network.will_answer({}, *[refused() for _ in range(6)], {"back": True})
    client.api_client.do(READ, "/api/2.0/x")

    assert client.api_client.do(READ, "/api/2.0/x") == {"back": True}
    assert len(clock.slept) == 6


def test_a_stream_is_read_again_from_where_it_stood(connect: Connect, network: Any) -> None:
    network.will_answer(THROTTLED, {})
    stream = io.BytesIO(b"skip-sent")
    stream.seek(5)
    connect().api_client.do("PUT", "/api/2.0/fs/files/x", data=stream)

    assert [sent.content for sent in network.sent] == [b"sent", b"sent"]


def test_a_stream_in_a_form_is_read_again_too(client: RawClient, network: Any) -> None:
    network.will_answer(THROTTLED, {})
    client.workspace.upload(path="/x", content=io.BytesIO(b"print(1)"))

    assert all(b"\r\n\r\nprint(1)\r\n" in sent.content for sent in network.sent)
    assert len(network.sent) == 2


def test_a_stream_that_cannot_go_back_is_sent_once(client: RawClient, network: Any) -> None:
    class OneWay(io.RawIOBase):
        def seekable(self) -> bool:
            return False

        def read(self, size: int = -1) -> bytes:
            return b""

    network.will_answer(THROTTLED, {})

    with pytest.raises(TooManyRequests):
        client.api_client.do("PUT", "/api/2.0/fs/files/x", data=OneWay())

    assert client.calls == 1


def test_what_can_only_be_read_is_sent_once(client: RawClient, network: Any) -> None:
    class Pipe:
        def read(self, size: int = -1) -> bytes:
            return b""

        def __iter__(self) -> Any:
            return iter((b"a", b"b"))

    network.will_answer(THROTTLED, {})

    with pytest.raises(TooManyRequests):
        client.api_client.do("PUT", "/api/2.0/fs/files/x", data=Pipe())

    assert client.calls == 1


def test_what_comes_in_pieces_is_sent_once(client: RawClient, network: Any) -> None:
    network.will_answer(THROTTLED, {})

    with pytest.raises(TooManyRequests):
        client.api_client.do("PUT", "/api/2.0/fs/files/x", data=iter((b"a", b"b")))

    assert client.calls == 1


def test_every_request_has_a_time_limit_to_connect_and_to_read(connect: Connect, network: Any) -> None:
    from dbxplan.sdk.settings import Settings

    connect().jobs.delete(job_id=1)
    connect(config=Settings(host="https://h", token="t", http_timeout_seconds=5)).jobs.delete(job_id=1)

    assert [sent.timeout for sent in network.sent] == [(10.0, 60.0), (5.0, 5.0)]


def test_the_pool_holds_as_many_connections_as_calls_may_be_in_flight(clock: Any) -> None:
    client = RawClient("https://h", "t", clock=clock)
    adapter = client.api_client._line._session.get_adapter("https://h/api")
    client.close()

    assert isinstance(adapter, HTTPAdapter)
    assert adapter._pool_maxsize == POOL_SIZE >= 64


def test_calls_are_counted_over_all_threads(client: RawClient, network: Any) -> None:
    network.will_answer({})
    with ThreadPoolExecutor(32) as pool:
        list(pool.map(lambda n: client.jobs.get(job_id=n), range(500)))

    assert client.calls == 500
    assert sorted(int(dict(sent.query)["job_id"]) for sent in network.sent) == list(range(500))


def test_no_more_calls_of_a_family_are_in_flight_than_the_limit_allows(connect: Connect, network: Any) -> None:
    from dbxplan.sdk.limits import Limits

    here, most, lock = 0, 0, threading.Lock()
    full = threading.Event()

    def answer(sent: Any) -> Any:
        nonlocal here, most
        with lock:
            here += 1
            most = max(most, here)
            if here == 4:
                full.set()
        assert full.wait(5)
        with lock:
            here -= 1
        return {}

    network.will_answer(answer)
    client = connect(limits=Limits(first=4, most=4))
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda n: client.jobs.get(job_id=n), range(64)))

    assert most == 4


def test_a_429_narrows_the_limit_of_its_family_only(client: RawClient, network: Any) -> None:
    network.will_answer(THROTTLED, {})
    client.jobs.get(job_id=1)

    assert client.api_client.limits.allowed("/api/2.2/jobs/get") == 16
    assert client.api_client.limits.allowed("/api/2.0/pipelines/p") == 32


def test_an_empty_answer_is_an_empty_object(client: RawClient, network: Any) -> None:
    for empty in (b"", b"  \n", b"null"):
        network.will_answer((200, empty))
        assert client.api_client.do(READ, "/api/2.0/x") == {}


def test_a_success_that_is_no_json_says_what_may_answer_there(client: RawClient, network: Any) -> None:
    network.will_answer((200, "<html>Sign in</html>", {"Content-Type": "text/html"}))

    with pytest.raises(UnreadableAnswer, match="no JSON but text/html; check that the host is a Databricks workspace"):
        client.api_client.do(READ, "/api/2.0/x")

    assert client.calls == 1


def test_a_raw_answer_is_a_stream(client: RawClient, network: Any) -> None:
    network.will_answer((200, b"abcdef", {"X-Kind": "letters"}))

    answer = client.api_client.do(READ, "/api/2.0/x", raw=True, response_headers=["x-kind", "x-none"])

    with answer["contents"] as contents:
        assert contents.read(2) == b"ab"
        assert contents.read() == b"cdef"
    assert answer["x-kind"] == "letters"
    assert "x-none" not in answer


class Cut(io.BytesIO):
    """Half an answer."""

    def read(self, size: int | None = -1, **_: Any) -> bytes:
        if self.tell():
            raise requests.exceptions.ChunkedEncodingError("cut off")
        return super().read(2)


def test_a_stream_that_breaks_off_is_told_like_any_lost_answer(client: RawClient, network: Any) -> None:
    network.will_answer((200, Cut(b"abcdef")))
    contents = client.api_client.do(READ, "/api/2.0/x", raw=True)["contents"]

    with pytest.raises(ConnectionFailed, match=r"the connection to .* broke"):
        contents.read()


def test_a_whole_download_that_breaks_off_is_repeated(client: RawClient, network: Any) -> None:
    network.will_answer(requests.exceptions.ChunkedEncodingError("cut off"), (200, b"abcdef"))

    assert client.files.download(file_path="/Volumes/x") == b"abcdef"


def test_a_write_that_may_have_been_done_stays_so_whatever_the_next_attempt_says(
    connect: Connect, network: Any
) -> None:
    network.will_answer(slow(), (409, {"error_code": "ALREADY_EXISTS", "message": "taken"}))

    with pytest.raises(AlreadyExists) as failed:
        connect(retry_writes=True).schemas.create(name="s", catalog_name="c")

    assert failed.value.maybe_done
    assert "It may have been done by an attempt before: " in str(failed.value)


def test_doubled_slashes_of_files_are_joined(client: RawClient, network: Any) -> None:
    client.api_client.do(READ, "/api/2.0/fs/files//Volumes/x")

    assert network.sent[0].path == "/api/2.0/fs/files/Volumes/x"


def test_headers_of_the_call_are_sent_and_authentication_wins(client: RawClient, network: Any) -> None:
    client.api_client.do(READ, "/api/2.0/x", headers={"X-Mine": "1", "Authorization": "nope", "Accept": "text/plain"})

    headers = network.sent[0].headers
    assert headers["X-Mine"] == "1"
    assert headers["Accept"] == "text/plain"
    assert headers["Authorization"] == "Bearer dapi-secret"
    assert headers["User-Agent"].startswith("dbxplan/")
    assert " auth/pat" in headers["User-Agent"]


def test_a_netrc_file_is_not_looked_at(client: RawClient, network: Any, tmp_path: Any) -> None:
    (tmp_path / ".netrc").write_text("machine adb.example.com login me password other\n")
    client.jobs.delete(job_id=1)

    assert network.sent[0].headers["Authorization"] == "Bearer dapi-secret"


def test_cookies_are_not_kept(client: RawClient, network: Any) -> None:
    network.will_answer((200, {}, {"Set-Cookie": "session=1; Path=/"}))
    client.jobs.get(job_id=1)
    client.jobs.get(job_id=1)

    assert "Cookie" not in network.sent[1].headers


def test_json_and_data_do_not_go_together(client: RawClient, network: Any) -> None:
    with pytest.raises(TypeError, match="either body"):
        client.api_client.do(WRITE, "/api/2.0/x", body={}, data=b"")

    assert network.sent == []


def test_what_json_does_not_have_is_refused_before_anything_is_sent(client: RawClient, network: Any) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        client.jobs.create(name=float("nan"))  # type: ignore[arg-type]

    assert network.sent == []


def test_a_throttled_write_out_of_time_was_not_done(connect: Connect, network: Any) -> None:
    network.will_answer(THROTTLED)

    with pytest.raises(RetriesExhausted) as failed:
        connect(deadline_seconds=1).jobs.create(name="n")

    assert not failed.value.maybe_done


def test_a_service_that_is_down_keeps_its_class(client: RawClient, network: Any) -> None:
    network.will_answer(DOWN)

    with pytest.raises(TemporarilyUnavailable) as failed:
        client.jobs.create(name="n")

    assert failed.value.retry_after == 3.0


def test_before_each_change_that_is_sent_a_guarded_client_asks(client: RawClient, network: Any, clock: Any) -> None:
    asked: list[int] = []
    guarded = client.guarded(lambda: asked.append(len(network.sent)))
    network.will_answer(THROTTLED, THROTTLED, {})
    guarded.jobs.delete(job_id=1)
    guarded.jobs.get(job_id=1)
    client.jobs.delete(job_id=1)

    assert asked == [0, 1, 2]
    assert guarded.calls == client.calls == 5


def test_what_a_guard_refuses_is_not_sent_and_not_repeated(client: RawClient, network: Any) -> None:
    def refuse() -> None:
        raise LookupError("not any more")

    with pytest.raises(LookupError, match="not any more"):
        client.guarded(refuse).jobs.delete(job_id=1)

    assert network.sent == []
