"""Keyed digests that stand for secrets: equal values are seen, the values are not."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Any

from dbxplan.errors import StateError
from dbxplan.state.numbered import Glimpse
from dbxplan.state.store import Store

NAME = "key"
BYTES = 32
SCHEME = "hmac-sha256"
PASSING = "hmac-sha256-once"


class Digester:
    """`digester(value)` gives `hmac-sha256:<hex>` of any JSON value.

    `scheme` is another where the key is a passing one, so that nobody compares with it later.
    """

    def __init__(self, key: bytes, scheme: str = SCHEME) -> None:
        self._key = key
        self._scheme = scheme

    def __call__(self, value: Any) -> str:
        text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return f"{self._scheme}:{hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()}"

    def __repr__(self) -> str:
        return "Digester(...)"


def digester(store: Store, seen: Glimpse | None = None) -> Digester:
    """With the store's key, made when there is none. `seen` is a look that counts as now, and has it if it is there."""
    found = seen.objects.get(NAME) if seen else store.read(NAME)
    if found is None:
        made = secrets.token_bytes(BYTES)
        if store.create(NAME, made.hex().encode()):
            return Digester(made)
        found = store.read(NAME)
    if found is None:
        raise StateError(f"the key of the digests vanished from the {store.describe()}; run again")
    return Digester(_key(store, found))


def digester_for_reading(store: Store, passing: Callable[[], Digester]) -> Callable[[Any], str]:
    """With the store's key, read when it is needed; without one, a passing one: nothing recorded could match."""

    @cache
    def found() -> Digester:
        data = store.read(NAME)
        return passing() if data is None else Digester(_key(store, data))

    return lambda value: found()(value)


def passing(texts: Iterable[str], place: str) -> Digester:
    """While no store holds a key, one that only the secrets themselves give, and not quickly to who guesses at them."""
    text = json.dumps(sorted(set(texts))).encode()
    return Digester(_slow_key(text, hashlib.sha256(place.encode()).digest()), PASSING)


@lru_cache(maxsize=4)  # the plans of one process are mostly about the same secrets
def _slow_key(text: bytes, salt: bytes) -> bytes:
    return hashlib.scrypt(text, salt=salt, n=2**14, r=8, p=1, dklen=BYTES)


def _key(store: Store, data: bytes) -> bytes:
    try:
        key = bytes.fromhex(data.decode())
    except ValueError:
        key = b""
    if len(key) < BYTES:
        raise StateError(
            f"the key of the digests in the {store.describe()} is damaged; restore the object {NAME!r} from a backup, "
            "or delete it: then secrets show as changed once"
        )
    return key
