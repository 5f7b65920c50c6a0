import hashlib
import hmac
from typing import Any

import pytest

from dbxplan.errors import StateError
from dbxplan.state.digests import Digester, digester, digester_for_reading, passing
from dbxplan.state.numbered import glimpse


def test_a_digest_is_the_keyed_hash_of_the_value_as_json() -> None:
    expected = hmac.new(b"k", b'{"a":[1,"\xc3\xa9"]}', hashlib.sha256).hexdigest()

    assert Digester(b"k")({"a": [1, "é"]}) == f"hmac-sha256:{expected}"


def test_equal_values_have_equal_digests_under_one_key_only(store: Any, kit: Any) -> None:
    one, again, other = digester(store), digester(store), digester(kit.MemoryStore())

    assert one("hunter2") == again("hunter2") != other("hunter2")
    assert one("hunter2") != one("hunter3")


def test_reading_makes_no_key_and_uses_the_one_that_is_there(store: Any) -> None:
    before = digester_for_reading(store, lambda: passing(["x"], "here"))("x")
    assert store.objects == {}
    made = digester(store)

    assert digester_for_reading(store, lambda: passing(["x"], "here"))("x") == made("x") != before


def test_without_a_key_digests_depend_on_all_secrets_and_the_place() -> None:
    one = passing(["a", "b"], "here")("a")

    assert one.startswith("hmac-sha256-once:")
    assert passing(["b", "a", "a"], "here")("a") == one
    assert one not in (passing(["a"], "here")("a"), passing(["a", "b"], "there")("a"), passing(["a", "b"], "here")("b"))


def test_of_two_that_make_the_key_at_once_both_use_one(store: Any) -> None:
    create = store.create

    def late(name: str, data: bytes) -> bool:
        create(name, b"00" * 32)
        return bool(create(name, data))

    store.create = late

    assert digester(store)("x") == Digester(bytes(32))("x")


def test_a_look_that_was_taken_spares_reading_the_key(store: Any) -> None:
    made = digester(store)
    seen = glimpse(store, "key")
    store.read = None

    assert digester(store, seen)("x") == made("x")


def test_a_key_that_came_after_the_look_is_used(store: Any) -> None:
    seen = glimpse(store, "key")
    made = digester(store)

    assert digester(store, seen)("x") == made("x")


@pytest.mark.parametrize("data", [b"", b"zz", b"00", b"\xff"])
def test_a_damaged_key_is_said(data: bytes, store: Any) -> None:
    store.objects["key"] = data

    with pytest.raises(StateError, match="the key of the digests in the memory is damaged"):
        digester(store)


def test_a_digester_does_not_show_its_key() -> None:
    assert "secret" not in repr(Digester(b"secret"))
