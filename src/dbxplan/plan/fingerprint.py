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

PASSING = "hmac-sha256-once:"  # of digests while no store holds a key
MARKS = re.compile("[+~]")


def digest_of(value: Any) -> str:
    """sha256 of the value's JSON with sorted keys."""
    return f"sha256:{_sha256(_text(value))}"


def same(one: str, other: str) -> bool:
    """Whether two digests of a fingerprint are of equal values; of secrets only digests of one kind can tell."""
    rest, other_rest = (MARKS.split(each)[0] for each in (one, other))
    apart = {one[len(rest) : len(rest) + 1], other[len(rest) : len(rest) + 1]} == {"+", "~"}
    return rest == other_rest if apart else one == other


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
    """sha256 of everything but secrets, and of their digests: after `+`, or `~` where their key was a passing one."""
    text = _text(value)
    for secret in sorted(secrets, key=len, reverse=True):  # in templates
        text = text.replace(json.dumps(secret, ensure_ascii=False)[1:-1], "")
    digests = DIGEST.findall(text)
    mark = "~" if PASSING in text else "+"
    return f"sha256:{_sha256(DIGEST.sub('', text))}" + (f"{mark}{_sha256(''.join(digests))}" if digests else "")


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
