"""Pages of a list, newest first. Perturbed: small, shuffled, every other one empty but with a token."""

import base64
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Text, dumps, invalid
from dbxplan.emulator.store import Row, texts

PERTURBED_SIZE = 3


@dataclass(frozen=True, slots=True)
class Page:
    rows: Sequence[Row]
    next: str

    def answer(self, key: str, column: str = "item", **more: object) -> Text:
        """The rows' stored texts under `key`, the token and `more`; empty keys are left out, as services do."""
        parts = [f'"{key}":[{texts(self.rows, column)}]'] if self.rows else []
        fields = {**more, **({"next_page_token": self.next} if self.next else {})}
        parts += [f"{dumps(name)}:{dumps(value)}" for name, value in fields.items()]
        return Text("{" + ",".join(parts) + "}")


def page(
    call: Call,
    kind: str,
    size: int,
    keep: Callable[[Row], bool] | None = None,
    where: Mapping[str, str] | None = None,
) -> Page:
    """`where` names a parent or a name; `size` 0 is everything; `keep` filters what the caller may see."""
    before, empty = _read(call.query.get("page_token") or "")
    if call.options.perturb:
        if not empty:
            return Page((), _token(before, empty=True))
        size = min(size or PERTURBED_SIZE, PERTURBED_SIZE)
    rows, more = _take(call, kind, size, keep, before, where or {})
    token = _token(rows[-1].seq, empty=False) if more else ""
    if call.options.perturb:
        random.shuffle(rows)
    return Page(rows, token)


def _take(
    call: Call, kind: str, size: int, keep: Callable[[Row], bool] | None, before: int | None, where: Mapping[str, str]
) -> tuple[list[Row], bool]:
    limit = size + 1 if size and not keep else -1
    rows = call.store.newest(kind, before, limit, where)
    if keep:
        rows = [row for row in rows if keep(row)]
    return (rows[:size], len(rows) > size) if size else (rows, False)


def _token(before: int | None, *, empty: bool) -> str:
    return base64.urlsafe_b64encode(f"{'e' if empty else 'p'}:{'' if before is None else before}".encode()).decode()


def _read(token: str) -> tuple[int | None, bool]:
    """The place to go on from, and whether the empty page before it was given already."""
    if not token:
        return None, False
    try:
        flavour, _, before = base64.urlsafe_b64decode(token.encode()).decode().partition(":")
        return (int(before) if before else None), flavour == "e"
    except ValueError:
        raise invalid(f"Invalid page token: {token}") from None
