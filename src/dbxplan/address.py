"""Addresses of resources (`jobs.nightly`) and paths of fields (`tasks[load].timeout_seconds`)."""

import re
from typing import NamedTuple

WORD = re.compile(r"[^\W\d][\w-]*")
KEY = re.compile(r"[\w./@:-]*[^\W\d][\w./@:-]*")
CHILDREN = ("permissions", "grants", "default_branch")


class Address(NamedTuple):
    """One managed thing: a kind, the key it has in the manifest, and for what is set apart from it the child."""

    kind: str
    key: str
    child: str = ""

    def __str__(self) -> str:
        return ".".join(part for part in self if part)

    @property
    def parent(self) -> "Address":
        """The resource that a child belongs to; of a resource itself, the same address."""
        return Address(self.kind, self.key)

    @classmethod
    def parse(cls, text: str) -> "Address":
        """The reverse of `str`. ValueError when it is not `kind.key` or `kind.key` with one of `CHILDREN`."""
        kind, _, key = text.partition(".")
        if not kind or not key:
            raise ValueError(f"{text!r} is no address; write KIND.KEY, such as jobs.nightly")
        stem, dot, child = key.rpartition(".")
        return cls(kind, stem, child) if dot and child in CHILDREN else cls(kind, key)


class Element(NamedTuple):
    """The element of a keyed list that has this key."""

    key: str

    def __str__(self) -> str:
        return f"[{self.key}]" if KEY.fullmatch(self.key) else f'["{_escaped(self.key, chr(34))}"]'


Segment = str | int | Element


class FieldPath(tuple[Segment, ...]):
    """Names and map keys are `str`, list indexes `int`, elements of keyed lists `Element`."""

    __slots__ = ()

    def __str__(self) -> str:
        return "".join(_printed(segment, first=not position) for position, segment in enumerate(self))

    def __truediv__(self, segment: Segment) -> "FieldPath":
        return FieldPath((*self, segment))

    @property
    def top(self) -> str:
        """The name of the field of the resource that this path is in."""
        return str(self[0]) if self else ""

    @classmethod
    def of(cls, *segments: Segment) -> "FieldPath":
        return cls(segments)

    @classmethod
    def parse(cls, text: str) -> "FieldPath":
        """The reverse of `str`. ValueError where the text is no path."""
        segments: list[Segment] = []
        position = 0
        while position < len(text):
            found = _SEGMENT.match(text, position)
            if found is None or (found["name"] is not None and (text[position] == ".") != bool(segments)):
                raise ValueError(f"{text!r} is no path of a field: cannot read it from character {position + 1}")
            segments.append(_segment(found))
            position = found.end()
        return cls(segments)


_SEGMENT = re.compile(
    r"""\.?(?P<name>[^\W\d][\w-]*)
    | \['(?P<mapkey>(?:[^'\\]|\\.)*)'\]
    | \["(?P<quoted>(?:[^"\\]|\\.)*)"\]
    | \[(?P<index>\d+)\]
    | \[(?P<element>[\w./@:-]+)\]""",
    re.VERBOSE,
)


def _segment(found: "re.Match[str]") -> Segment:
    if found["name"] is not None:
        return found["name"]
    if found["mapkey"] is not None:
        return _unescaped(found["mapkey"])
    if found["quoted"] is not None:
        return Element(_unescaped(found["quoted"]))
    return int(found["index"]) if found["index"] is not None else Element(found["element"])


def _printed(segment: Segment, first: bool) -> str:
    if isinstance(segment, Element):
        return str(segment)
    if isinstance(segment, int):
        return f"[{segment}]"
    if WORD.fullmatch(segment):
        return segment if first else f".{segment}"
    return f"['{_escaped(segment, chr(39))}']"


def _escaped(text: str, quote: str) -> str:
    return text.replace("\\", "\\\\").replace(quote, f"\\{quote}")


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)
