"""Digests of the values that a step was derived from, by which an apply sees that something moved."""

import hashlib
import json
import re
from collections.abc import Collection, Mapping
from typing import Any

from dbxplan.plan.canonical import plain
from dbxplan.plan.hiding import DIGEST
from dbxplan.plan.model import Fingerprint, Unknown
from dbxplan.state.model import Recorded

PASSING = re.compile("hmac-sha256-once:[0-9a-f]{64}")  # digests of secrets under a key that nobody kept


def digest_of(value: Any) -> str:
    """sha256 of the value's JSON with sorted keys."""
    return f"sha256:{_sha256(PASSING.sub('hmac-sha256-once:', _text(value)))}"


def same(one: str, other: str) -> bool:
    """Whether two digests of a fingerprint are of equal values. Of secrets a passing key can tell nothing."""
    rest, _, secrets = one.partition("+")
    other_rest, _, other_secrets = other.partition("+")
    return rest == other_rest and (secrets == other_secrets or not (secrets and other_secrets))


def fingerprint(
    desired: Mapping[Any, Any] | None,
    record: Recorded | None,
    id: str | None,
    live: Mapping[Any, Any] | None,
    secrets: Collection[str] = (),
) -> Fingerprint:
    """Of canonical trees; `live` is what is compared of the object, so that what else moves in it does not matter."""
    return Fingerprint(
        desired="" if desired is None else _digest(plain(desired), secrets),
        recorded="" if record is None else _digest(_record(record), secrets),
        live="" if live is None else _digest([id, plain(live)], secrets),
    )


def _digest(value: Any, secrets: Collection[str]) -> str:
    """sha256 of everything but secrets, and of their digests where the key of these was kept."""
    text = _text(value)
    for secret in sorted(secrets, key=len, reverse=True):  # in templates
        text = text.replace(json.dumps(secret, ensure_ascii=False)[1:-1], "")
    digests = DIGEST.findall(text)
    kept = "".join(digests) if digests and not PASSING.search(text) else ""
    return f"sha256:{_sha256(DIGEST.sub('', text))}{'+' if kept else ''}{_sha256(kept) if kept else ''}"


def _text(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_json)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _record(record: Recorded) -> list[Any]:
    needs = sorted(str(address) for address in record.needs)
    return [record.id, record.sent, dict(record.seen), needs, record.prevent_destroy, record.waiting]


def _json(value: Any) -> Any:
    if isinstance(value, Unknown):
        return {"unknown": value.template}
    raise TypeError(f"{type(value).__name__} is no JSON")
