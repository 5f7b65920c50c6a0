"""Digests of the values that a step was derived from, by which an apply sees that something moved."""

import hashlib
import json
import re
from collections.abc import Collection, Mapping
from typing import Any

from dbxplan.plan.canonical import plain
from dbxplan.plan.model import Fingerprint, Unknown
from dbxplan.state.model import Recorded

PASSING = re.compile("hmac-sha256-once:[0-9a-f]{64}")  # digests of secrets under a key that nobody kept


def digest_of(value: Any, secrets: Collection[str] = ()) -> str:
    """sha256 of the value's JSON with sorted keys, without the `secrets` in it: of them only keyed digests are told."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_json)
    text = PASSING.sub("hmac-sha256-once:", text)
    for secret in sorted(secrets, key=len, reverse=True):
        text = text.replace(json.dumps(secret, ensure_ascii=False)[1:-1], "")
    return f"sha256:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"


def fingerprint(
    desired: Mapping[Any, Any] | None,
    record: Recorded | None,
    id: str | None,
    live: Mapping[Any, Any] | None,
    secrets: Collection[str] = (),
) -> Fingerprint:
    """Of canonical trees; `live` is what is compared of the object, so that what else moves in it does not matter."""
    return Fingerprint(
        desired="" if desired is None else digest_of(plain(desired), secrets),
        recorded="" if record is None else digest_of(_record(record), secrets),
        live="" if live is None else digest_of([id, plain(live)], secrets),
    )


def _record(record: Recorded) -> list[Any]:
    needs = sorted(str(address) for address in record.needs)
    return [record.id, record.sent, dict(record.seen), needs, record.prevent_destroy, record.waiting]


def _json(value: Any) -> Any:
    if isinstance(value, Unknown):
        return {"unknown": value.template}
    raise TypeError(f"{type(value).__name__} is no JSON")
