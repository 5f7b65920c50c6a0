"""libyaml's events to a tree with marks: one loop, so that depth costs no stack and no node is made twice."""

from typing import Any

import yaml

from dbxplan.manifest.loader.scalars import (
    PREFIX,
    SUSPECT,
    UNKNOWN_TAG,
    WORDS,
    BadScalarError,
    plain,
    tag_of,
    tagged,
)
from dbxplan.manifest.tree import DEEPEST, FILE, LINE, Copier, Map, Marks, Seq, TooLargeError, first_of, pack, unpack

_MERGE = object()
_UNSET = object()
_OPEN = object()


class LoadError(Exception):
    """A text that cannot be read. The place is in the words; `mark` only where the language points with a location."""

    def __init__(self, message: str, mark: int | None = None) -> None:
        super().__init__(message)
        self.mark = mark


class Loaded:
    """One file's tree; `anchored` holds the marks of values that carry a YAML anchor."""

    __slots__ = ("anchored", "mark", "tree")

    def __init__(self, tree: Any, mark: int, anchored: set[int]) -> None:
        self.tree = tree
        self.mark = mark
        self.anchored = anchored


def compose(data: bytes, name: str, number: int) -> Loaded:
    """The first document of a stream; `number` is the file's in marks. LoadError where it is not YAML."""
    builder = _Builder(name, number, Copier(more=len(data)))
    try:
        loader = yaml.CSafeLoader(data)
        try:
            builder.feed(loader)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        raise LoadError(f"{_where(name, error)}{error.problem or error.context or 'cannot be read'}") from None
    except (yaml.YAMLError, UnicodeError, ValueError) as error:
        raise LoadError(f"{name}: is no readable YAML: {str(error).splitlines()[0]}") from None
    except TooLargeError:
        raise LoadError(f"{name}: its aliases expand to more than {DEEPEST} levels or to too many values") from None
    return Loaded(builder.root, builder.root_mark, builder.anchored)


def _where(name: str, error: yaml.MarkedYAMLError) -> str:
    mark = error.problem_mark or error.context_mark
    return f"yaml ({name}:{mark.line + 1}:{mark.column + 1}): " if mark else f"{name}: "


class _Frame:
    """A mapping or sequence that is being filled."""

    __slots__ = ("anchor", "is_map", "key", "key_mark", "mark", "merge", "node")

    def __init__(self, node: Any, mark: int, anchor: str | None) -> None:
        self.node = node
        self.is_map = type(node) is Map
        self.mark = mark
        self.anchor = anchor
        self.key: Any = _UNSET
        self.key_mark = 0
        self.merge: list[Map] | None = None


class _Builder:
    def __init__(self, name: str, number: int, copier: Copier) -> None:
        self.name = name
        self.base = number << FILE
        self.number = number
        self.root: Any = None
        self.root_mark = pack(number, 1, 1)
        self.anchored: set[int] = set()
        self.anchors: dict[str, tuple[Any, Marks]] = {}
        self.stack: list[_Frame] = []
        self.copier = copier

    def feed(self, loader: Any) -> None:
        get = loader.get_event
        scalar, end, base, stack = yaml.ScalarEvent, yaml.DocumentEndEvent, self.base, self.stack
        while True:
            event = get()
            kind = type(event)
            if kind is scalar:
                # Nearly all events are plain keys and values of mappings: those are done here, without a call.
                if event.tag is None and event.anchor is None and stack:
                    frame = stack[-1]
                    text = event.value
                    if frame.is_map:
                        start = event.start_mark
                        mark = base | ((start.line + 1) << LINE) | (start.column + 1)
                        if event.implicit[0] and (text[:1] in SUSPECT or text in WORDS):
                            self._scalar(event)
                        elif frame.key is _UNSET:
                            if text == "<<" and event.implicit[0]:
                                self._scalar(event)
                            else:
                                frame.key, frame.key_mark = text, mark
                        elif frame.key is _MERGE or (text == "<<" and event.implicit[0]):
                            self._scalar(event)
                        else:
                            node, key = frame.node, frame.key
                            node[key] = text
                            node.at[key] = mark
                            if key not in node.names:
                                node.names[key] = frame.key_mark
                            frame.key = _UNSET
                        continue
                self._scalar(event)
            elif kind is yaml.DocumentStartEvent:
                if event.version not in (None, (1, 1)):
                    raise LoadError(f"{self.name}: found incompatible YAML document")
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._start(event, Map() if kind is yaml.MappingStartEvent else Seq())
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._end()
            elif kind is yaml.AliasEvent:
                self._alias(event)
            elif kind is end or event is None or kind is yaml.StreamEndEvent:
                return

    def _mark(self, event: Any) -> int:
        mark: Any = event.start_mark
        return self.base | (int(mark.line + 1) << LINE) | int(mark.column + 1)

    def _scalar(self, event: Any) -> None:
        mark = self._mark(event)
        frame = self.stack[-1] if self.stack else None
        is_key = frame is not None and frame.is_map and frame.key is _UNSET
        if event.value == "<<" and event.implicit[0] and not is_key:
            raise self._bad(mark, "unknown tag: !!merge; quote it if it is text")
        if event.tag is None:
            value = plain_or_bad(self, event, mark) if event.implicit[0] else event.value
        else:
            value = self._tagged(event, mark)
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, mark)
            self.anchored.add(mark)
        if frame is None:
            self.root, self.root_mark = value, mark
        elif type(frame.node) is Seq:
            frame.node.append(value)
            frame.node.at.append(mark)
        elif frame.key is _UNSET:
            self._key(frame, value, event, mark)
        else:
            self._value(frame, value, mark)

    def _key(self, frame: _Frame, value: Any, event: Any, mark: int) -> None:
        if event.value == "<<" and event.implicit[0] and event.tag is None:
            if frame.merge is not None:
                raise LoadError("duplicate YAML merge key ('<<') is not allowed; write one list of aliases", mark)
            frame.merge, frame.key = [], _MERGE
        elif value is None:
            frame.key = event.value
        elif type(value) is str:
            frame.key = value
        else:
            raise self._bad(mark, f"invalid key tag: {tag_of(value)}; quote the key")
        frame.key_mark = mark

    def _value(self, frame: _Frame, value: Any, marks: Marks, aliased: bool = False) -> None:
        key, frame.key = frame.key, _UNSET
        if key is _MERGE:
            self._merge(frame, value, aliased)
            return
        node = frame.node
        node[key] = value
        node.at[key] = marks
        node.names.setdefault(key, frame.key_mark)

    def _merge(self, frame: _Frame, value: Any, aliased: bool) -> None:
        parts = [value] if type(value) is Map and aliased else list(value) if type(value) is Seq and not aliased else []
        if (
            (not parts and type(value) is not Seq)
            or any(type(part) is not Map for part in parts)
            or (aliased and not parts)
        ):
            raise self._bad(frame.key_mark, "map merge requires map or sequence of maps as the value")
        frame.merge = parts

    def _start(self, event: Any, node: Any) -> None:
        mark = self._mark(event)
        tag = event.tag
        if tag is not None and tag not in (f"{PREFIX}map", f"{PREFIX}seq", f"{PREFIX}set", "!"):
            raise self._bad(mark, UNKNOWN_TAG)
        if len(self.stack) >= DEEPEST:
            raise self._bad(mark, f"nested deeper than {DEEPEST} levels")
        parent = self.stack[-1] if self.stack else None
        if parent is not None and type(parent.node) is Map and parent.key is _UNSET:
            raise self._bad(mark, f"invalid key tag: !!{'map' if type(node) is Map else 'seq'}; a key must be text")
        if event.anchor is not None:
            self.anchors[event.anchor] = (_OPEN, mark)
            self.anchored.add(mark)
        self.stack.append(_Frame(node, mark, event.anchor))

    def _end(self) -> None:
        frame = self.stack.pop()
        node = frame.node
        if frame.merge is not None:
            node = _merged(frame.merge, node)
        if frame.anchor is not None:
            self.anchors[frame.anchor] = (node, frame.mark)
        self._attach(node, frame.mark)

    def _alias(self, event: Any) -> None:
        mark = self._mark(event)
        value, marks = self.anchors.get(event.anchor, (_UNSET, 0))
        if value is _UNSET:
            raise self._bad(mark, "unknown anchor referenced; quote the text if it only begins with *")
        if value is _OPEN:
            raise self._bad(mark, f"cyclic reference to anchor {event.anchor!r}")
        frame = self.stack[-1] if self.stack else None
        if frame is not None and type(frame.node) is Map and frame.key is _UNSET:
            if type(value) is not str:
                raise self._bad(mark, "invalid key: an alias to something that is no text")
            frame.key, frame.key_mark = value, mark
            return
        self._attach(self.copier.copy(value, len(self.stack)), first_of(marks) or mark, aliased=True)

    def _attach(self, value: Any, mark: int, aliased: bool = False) -> None:
        if not self.stack:
            self.root, self.root_mark = value, mark
            return
        frame = self.stack[-1]
        if type(frame.node) is Seq:
            frame.node.add(value, mark)
        else:
            self._value(frame, value, mark, aliased)

    def _tagged(self, event: Any, mark: int) -> Any:
        try:
            return tagged(event.tag, event.value, event.style is not None and event.style != "")
        except BadScalarError as error:
            raise self._bad(mark, str(error)) from None

    def _bad(self, mark: int, message: str) -> LoadError:
        place = unpack(mark - self.base, [self.name])
        return LoadError(f"yaml ({place}): {message}")


def plain_or_bad(builder: _Builder, event: Any, mark: int) -> Any:
    """A plain scalar's value, with the place in the error where it has none."""
    try:
        return plain(event.value)
    except BadScalarError as error:
        raise builder._bad(mark, str(error)) from None


def _merged(parts: list[Map], own: Map) -> Map:
    """Merged keys first, later parts over earlier ones, own keys over all."""
    made = Map()
    for part in (*parts, own):
        made.update(part)
        made.at.update(part.at)
        made.names.update(part.names)
    return made
