"""Everything that a workspace holds: after a cut or a fault it must be what it is after a plain run."""

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

Census = dict[str, list[Any]]
GIVEN = re.compile(
    r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|(?<=http://127\.0\.0\.1:)\d+"
    r"|\b([0-9a-f]{32}|[0-9a-f]{16}|\d{10,}|\d{4}-\d{6}-\w{8}|(br|ep)-[0-9a-f]{20}|app-[0-9a-f]{6})\b"
)  # ids and times
OF_A_RUN = re.compile(r"(_(at|time|times|timestamp)|^(etag|_since|_ahead|state|_state|last_\w*|cause|_deployments))$")
BOOKS = re.compile(r"/state/(dbxplan/.*|deploy\.lock|[^/]*\.json)$")  # serials and clocks; the state is checked apart
PAST = "pg_operation"  # a kind: what was under way once


def census(store: Path) -> Census:
    """`kind parent name` -> bodies, with names in place of ids, without what the workspace gives and what passes."""
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as connection:
        rows = connection.execute("SELECT kind, id, parent, name, body FROM objects ORDER BY seq").fetchall()
        blobs = dict(connection.execute("SELECT * FROM blobs"))
    names = {id: f"<{kind} {name}>" for kind, id, _, name, _ in rows if name and name != id and len(id) >= 8}
    ids = re.compile("|".join(map(re.escape, names)) or "(?!)")

    def steady(value: Any) -> Any:
        if isinstance(value, dict):
            return {steady(name): steady(item) for name, item in value.items() if not OF_A_RUN.search(name)}
        if isinstance(value, list):
            return [steady(item) for item in value]
        if isinstance(value, str):
            if value in blobs:
                return hashlib.sha256(repr(steady(read(blobs[value]))).encode()).hexdigest()[:12]
            return GIVEN.sub("<given>", ids.sub(lambda found: names[found[0]], value))
        return steady(str(value)) if isinstance(value, int) and value > 10**9 else value

    found: Census = {}
    for kind, id, parent, name, text in rows:
        key, body = f"{kind} {steady(parent)} {name or steady(id)}", json.loads(text)
        gone = kind == PAST or body.get("state") == "DELETED" or body.get("_deleted")  # as far as anybody is told
        if not BOOKS.search(key) and not gone:
            found.setdefault(key, []).append(steady(body))
    return {key: sorted(bodies, key=repr) for key, bodies in found.items()}


def read(content: bytes) -> Any:
    """JSON, or text."""
    text = content.decode(errors="replace")
    try:
        return json.loads(text)
    except ValueError:
        return text


def differences(plain: Census, found: Census) -> Iterator[str]:
    yield from (f"{key} is missing, other than after a plain run" for key in sorted(plain.keys() - found.keys()))
    yield from (f"{key} is there, other than after a plain run" for key in sorted(found.keys() - plain.keys()))
    for key in sorted(plain.keys() & found.keys()):
        yield from (f"{key}{where}, after a plain run {was!r}" for where, was in _differing(plain[key], found[key]))


def _differing(was: Any, now: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Where, with what is there now; and what was there."""
    if isinstance(was, dict) and isinstance(now, dict):
        for name in sorted({*was, *now}):
            yield from _differing(was.get(name), now.get(name), f"{path}.{name}")
    elif isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        for number, (one, other) in enumerate(zip(was, now, strict=True)):
            yield from _differing(one, other, f"{path}[{number}]")
    elif was != now:
        yield f"{path} is {now!r}", was
