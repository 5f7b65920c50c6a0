"""Fills references from the tree: one walk to find them, memoised look-ups, then only what changed again. (§4.3)"""

from collections.abc import Callable, Generator
from decimal import Decimal
from math import isfinite
from typing import Any, NamedTuple

from dbxplan.manifest.document import Document, Mistake
from dbxplan.manifest.normalise import decimal_text, go_infinite, kind_of
from dbxplan.manifest.references import is_pure, references, segments
from dbxplan.manifest.tree import Copier, Map, Path, Seq, TooLargeError, pairs_of, text_of
from dbxplan.manifest.types import OBJECT, TOP, Type, whole

ROUNDS = 11
FILES: Path = ("workspace", "file_path")
LONGEST, MOST = 2**24, 2**27  # characters of one filled text, and of all of a pass
Step = Generator["Step", Any, Any]  # yields the steps that it waits for
Wanted = Callable[[Path], "Path | None"]  # the path to look up, with shorthands expanded, or None to leave it


class BadReferenceError(Exception):
    """A reference that cannot be filled: the pass ends."""

    def __init__(self, message: str, detail: str = "") -> None:
        super().__init__(message)
        self.detail = detail


class PastEndError(Exception):
    """An index past the end of a list, or anything below a null: the whole pass silently changes nothing."""


class Site(NamedTuple):
    """One text with references: its container, the key in it, the container's type and path."""

    container: Any
    key: str | int
    above: Type
    path: Path

    @property
    def place(self) -> Path:
        return (*self.path, self.key)


def with_variables(path: Path) -> Path:
    """`var.x.y` stands for `variables.x.value.y`."""
    if path[0] != "var":
        return path
    if len(path) == 1:
        raise BadReferenceError("reference does not exist: ${var}")
    return ("variables", path[1], "value", *path[2:])


def sites(value: Any, type: Type, text: str = "${", path: Path = ()) -> list[Site]:
    """Every text below that holds this one, in the order of the tree."""
    found: list[Site] = []
    trail = list(path)
    above = [(value, type, pairs_of(value))] if isinstance(value, Map | Seq) else []
    while above:
        container, kind, pairs = above[-1]
        for key, item in pairs:
            form = item.__class__
            if form is str:
                if text in item:
                    found.append(Site(container, key, kind, tuple(trail)))
            elif form is Map or form is Seq:
                trail.append(key)
                above.append((item, kind.below(key), pairs_of(item)))
                break
        else:
            above.pop()
            if above:
                trail.pop()
    return found


class Pass:
    """One pass over a region; `wanted` says which references it fills."""

    def __init__(self, document: Document, wanted: Wanted) -> None:
        self.document = document
        self.wanted = wanted
        self.memo: dict[str, Any] = {}
        self.copier = Copier()
        self.length = 0  # of the texts that were filled
        self.exhausted = self.found = False  # found: some reference of the round stood for something
        self.mistakes: list[Mistake] = []

    def run(self, region: "list[Site]") -> None:
        """Up to eleven rounds; a mistake ends as one error of the document, its region left as it was."""
        self.copier = Copier(more=1000 * len(region))
        self._repeat(region)
        if self.mistakes:
            self.document.first_of(self.mistakes)
        if self.found and not self.document.failed:
            self.document.warn(
                f"Variables references are too deep, stopping resolution after {ROUNDS} rounds. "
                "Unresolved variables may remain."
            )

    def _repeat(self, region: "list[Site]") -> None:
        """As long as references find something; what stands in the way of a whole round does so in each."""
        for _ in range(ROUNDS):
            self.found = False
            try:
                region = self._round(region)
            except PastEndError:
                return
            if not self.found or self.exhausted:
                return

    def _round(self, region: "list[Site]") -> "list[Site]":
        """Fill these sites; gives those that a next round has to look at, none when nothing was filled."""
        self.memo = {}
        filled: list[tuple[Site, Any]] = []
        left: list[Site] = []
        named = sorted(((text_of(site.place), site) for site in region), key=lambda pair: pair[0].encode())
        for name, site in named:
            text = site.container[site.key]
            try:
                value = self._filled(text, (name,))
            except BadReferenceError as error:
                self.mistakes.append(Mistake(str(error), site.container, site.place, error.detail))
                continue
            if value is text or (isinstance(value, str) and value == text):
                left.append(site)
            else:
                filled.append((site, value))
        if self.mistakes:
            return []
        self._put(filled)
        return self._settled(filled, left)

    def _put(self, filled: "list[tuple[Site, Any]]") -> None:
        """All copies are made before the first is put: each value is the one from before the round."""
        copies = []
        for site, value in filled:
            try:
                copies.append((site, self.copier.copy(value, len(site.path))))
            except TooLargeError:
                self.exhausted = True
        for site, copy in copies:
            site.container[site.key] = copy

    def _settled(self, filled: "list[tuple[Site, Any]]", left: "list[Site]") -> "list[Site]":
        """Bring what was filled to its type again. A list that loses an element has its later ones further up."""
        if not filled:
            return []
        normaliser = self.document.normaliser()
        again = list(left)
        lost: dict[int, int] = {}
        gone: dict[Path, list[int]] = {}  # of lists, by their path, the indexes that left
        for site, _ in sorted(filled, key=lambda pair: _index_order(pair[0])):
            path = site.path
            if gone:
                site = site._replace(path=_moved_up(path, gone))
            length = len(site.container)
            if isinstance(site.container, Seq):
                key = int(site.key) - lost.get(id(site.container), 0)
                normaliser.entry(site.container, key, site.above, site.path)
                if len(site.container) != length:
                    lost[id(site.container)] = lost.get(id(site.container), 0) + 1
                    gone.setdefault(path, []).append(int(site.key))
                    continue
                value = site.container[key]
            else:
                normaliser.entry(site.container, site.key, site.above, site.path)
                value = site.container.get(str(site.key))
            if value.__class__ is str and "${" in value:
                again.append(site)
            elif isinstance(value, dict | list):
                again.extend(sites(value, site.above.below(site.key), path=site.place))
        self.document.report(normaliser)
        return _without_moved(again, set(lost))

    def _filled(self, text: str, seen: tuple[str, ...]) -> Any:
        """The text with what its references stand for; the value itself where it is one reference."""
        return _finished(self._fill(text, seen))

    def _fill(self, text: str, seen: tuple[str, ...]) -> "Step":
        found = references(text)
        if not found:
            return text
        values: dict[str, Any] = {}
        complete = True
        for reference in found:
            if reference in seen:
                raise BadReferenceError(f"cycle detected in field resolution: {' -> '.join((*seen, reference))}")
            value = self.memo[reference] if reference in self.memo else (yield self._value(reference, seen))
            if value is _SKIPPED:
                complete = False
            else:
                values[reference] = value
        if complete and len(found) == 1 and is_pure(text):
            return values[found[0]]
        for reference in found:
            if reference in values:
                text = text.replace(f"${{{reference}}}", _interpolated(values[reference]), 1)
                self._bounded(len(text))
        self.length += len(text)
        return text

    def _bounded(self, length: int) -> None:
        if length > LONGEST or self.length + length > MOST:
            raise BadReferenceError("references expand to too much text")

    def _value(self, reference: str, seen: tuple[str, ...]) -> "Step":
        path = self.wanted(segments(reference))
        value = _SKIPPED if path is None else self._look_up(path, reference)
        if isinstance(value, str) and "${" in value:
            value = yield self._fill(value, (*seen, reference))
        self.memo[reference] = value
        return value

    def _look_up(self, path: Path, reference: str) -> Any:
        value: Any = self.document.tree
        if path == FILES and self.document.source_path:
            self.found = True
            return self.document.source_path
        type = TOP
        for position, segment in enumerate(path):
            if value is None:
                raise PastEndError
            if isinstance(segment, int):
                if not isinstance(value, Seq):
                    raise _wrong_kind("sequence", path[:position], value)
                if segment >= len(value):
                    raise PastEndError
                value = value[segment]
            else:
                if not isinstance(value, Map):
                    raise _wrong_kind("map", path[:position], value)
                value = self._entry(value, segment, type, reference, position)
            type = type.below(segment)
        self.found = True
        return whole(value, type)

    def _entry(self, value: Map, segment: str, type: Type, reference: str, position: int) -> Any:
        if segment in value:
            return value[segment]
        if type.form == OBJECT and segment in type.fields:
            return type.fields[segment].zero()
        known = list(value) + (list(type.fields) if type.form == OBJECT else [])
        near = [name for name in dict.fromkeys(known) if _distance(name, segment) <= 2]
        inserted = position >= 2 and segments(reference)[0] == "var"  # `value`, which the shorthand leaves out
        detail = _suggestion(reference, position - inserted, near)
        raise BadReferenceError(f"reference does not exist: ${{{reference}}}", detail)


_SKIPPED = object()


def _finished(step: "Step") -> Any:
    """What a step comes to. Steps wait for others in a list and not on the stack: variables may form long chains."""
    waiting = [step]
    answer: Any = None
    while waiting:
        try:
            waiting.append(waiting[-1].send(answer))
            answer = None
        except StopIteration as done:
            waiting.pop()
            answer = done.value
    return answer


def _index_order(site: Site) -> tuple[int, int]:
    return (len(site.path), site.key if isinstance(site.key, int) else -1)


def _moved_up(path: Path, gone: "dict[Path, list[int]]") -> Path:
    """Where a place is now that elements before it have left."""
    return tuple(
        step - sum(index < step for index in gone.get(path[:depth], ())) if isinstance(step, int) else step
        for depth, step in enumerate(path)
    )


def _without_moved(again: "list[Site]", changed: "set[int]") -> "list[Site]":
    """Sites of lists that lost elements are looked for anew."""
    if not changed:
        return again
    kept = [site for site in again if id(site.container) not in changed]
    lists = {id(site.container): site for site in again if id(site.container) in changed}
    for site in lists.values():
        kept.extend(sites(site.container, site.above, path=site.path))
    return kept


def _wrong_kind(wanted: str, path: Path, value: Any) -> BadReferenceError:
    return BadReferenceError(f'expected a {wanted} to index "{text_of(path)}", found {kind_of(value)}')


def _suggestion(reference: str, position: int, near: list[str]) -> str:
    if not near:
        return ""
    spelled: list[str] = []
    for name in near:
        path = list(segments(reference))
        path[position] = name
        spelled.append(f"\n  ${{{text_of(tuple(path))}}}")
    return ("did you mean:" if len(near) == 1 else "did you mean one of:") + "".join(spelled)


def _distance(first: str, second: str) -> int:
    """Levenshtein's; only whether it is at most two matters, so far lengths end it."""
    if abs(len(first) - len(second)) > 2:
        return 3
    row = list(range(len(second) + 1))
    for index, one in enumerate(first, 1):
        previous, row[0] = row[0], index
        for place, other in enumerate(second, 1):
            previous, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, previous + (one != other))
    return row[-1]


def _interpolated(value: Any) -> str:
    if isinstance(value, Map | Seq):
        raise BadReferenceError(f"cannot interpolate non-primitive value of type {kind_of(value)} into string")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return go_float(value)
    return "<nil>" if value is None else str(value)


def go_float(number: float) -> str:
    """The shortest digits; with an exponent where the decimal one is below -4 or at least 6."""
    if not isfinite(number):
        return go_infinite(number)
    sign, digits, exponent = Decimal(repr(number)).normalize().as_tuple()
    power = len(digits) - 1 + int(exponent)
    if not any(digits) or -4 <= power < 6:
        return decimal_text(number)
    figures = "".join(map(str, digits))
    mantissa = figures[0] + (f".{figures[1:]}" if len(figures) > 1 else "")
    return f"{'-' if sign else ''}{mantissa}e{'-' if power < 0 else '+'}{abs(power):02d}"
