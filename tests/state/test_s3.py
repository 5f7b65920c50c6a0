"""A store in a bucket of an S3-compatible server."""

import threading
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import s3fs
from moto import server

from dbxplan.state.objects import Objects


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Objects]]:
    running: Any = server.ThreadedMotoServer(port=0, verbose=False)
    running.start()
    settings = {"ENDPOINT_URL": "http://{}:{}".format(*running.get_host_and_port()), "DEFAULT_REGION": "us-east-1"}
    for name, value in {**settings, "ACCESS_KEY_ID": "x", "SECRET_ACCESS_KEY": "y"}.items():
        monkeypatch.setenv(f"AWS_{name}", value)
    s3fs.S3FileSystem.clear_instance_cache()
    bucket = f"bucket-{uuid.uuid4().hex}"
    s3fs.S3FileSystem().mkdir(bucket)
    yield lambda: Objects(f"s3://{bucket}/states/shop/dev")
    running.stop()


def test_an_object_is_made_once_read_listed_and_deleted(store: Callable[[], Objects]) -> None:
    one, two = store(), store()

    assert (one.list(""), one.read("state.1")) == ([], None)
    assert one.create("state.1", b"one")
    assert not two.create("state.1", b"two")
    assert (two.read("state.1"), two.list("state.")) == (b"one", ["state.1"])
    two.delete("state.1")
    two.delete("state.1")
    assert one.list("") == []


def test_of_many_that_make_it_at_once_one_wins(store: Callable[[], Objects]) -> None:
    won: list[bytes] = []

    def race(data: bytes) -> None:
        if store().create("lock.1", data):
            won.append(data)

    threads = [threading.Thread(target=race, args=(str(number).encode(),)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert won == [store().read("lock.1")]
