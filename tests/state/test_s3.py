"""A store in a bucket of an S3-compatible server."""

import threading
from collections.abc import Callable

import pytest

from dbxplan.state.objects import Objects


@pytest.fixture
def store(bucket: str) -> Callable[[], Objects]:
    return lambda: Objects(f"{bucket}/states/shop/dev")


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
