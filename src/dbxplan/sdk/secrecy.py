"""Values that no message may hold: in whatever encoding a service echoes one, a word stands in its place."""

import base64
import json
import re
import threading
from binascii import Error
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from dbxplan.sdk.errors.classes import DatabricksError, ErrorDetail
from dbxplan.sdk.logger import SECRET_HEADERS

LEAST: Final = 6  # characters: shorter values are everywhere
INSTEAD: Final = "(secret)"
NAMED: Final = {'"': ("quot",), "'": ("apos",), "&": ("amp",), "<": ("lt",), ">": ("gt",)}  # in pages
SHORT: Final = {"\n": "n", "\t": "t", "\r": "r", "\b": "b", "\f": "f"}  # in JSON and Python


class Secrets:
    """What one client knows as secret. `ask` is called when a message is about to be told, once: it may cost."""

    def __init__(self) -> None:
        self._texts: set[str] = set()
        self._unasked: list[Callable[[], Iterable[str]]] = []
        self._pattern: re.Pattern[str] | None = None
        self._guard = threading.Lock()

    def add(self, *texts: str) -> None:
        with self._guard:
            self._add(texts)

    def ask(self, source: Callable[[], Iterable[str]]) -> None:
        with self._guard:
            self._unasked.append(source)

    def hide(self, text: str) -> str:
        """The text without any of them."""
        pattern = self._known()
        return pattern.sub(INSTEAD, text) if pattern else text

    def hide_in(self, error: BaseException | None) -> None:
        """The same of all that an error, and whatever it came from, tells of an answer."""
        for one in _chain(error):
            one.args = tuple(self.hide_all(part) for part in one.args)
            if isinstance(one, json.JSONDecodeError):
                one.doc = self.hide(one.doc)
            if isinstance(one, DatabricksError):
                one.message = self.hide(one.message)
                one.all_details = [self.hide_all(detail) for detail in one.all_details]
                one.details = [
                    ErrorDetail.from_dict(detail) for detail in one.all_details if isinstance(detail, Mapping)
                ]

    def hide_all(self, value: Any) -> Any:
        """The same of all texts in a value of JSON."""
        if isinstance(value, Mapping):
            return {self.hide(str(name)): self.hide_all(item) for name, item in value.items()}
        if isinstance(value, list):
            return [self.hide_all(item) for item in value]
        return self.hide(value) if isinstance(value, str) else value

    def _known(self) -> re.Pattern[str] | None:
        with self._guard:
            while self._unasked:
                self._add(self._unasked.pop()())
            if self._pattern is None and self._texts:
                longest_first = sorted(self._texts, key=len, reverse=True)
                self._pattern = re.compile("|".join(map(pattern_of, longest_first)))
            return self._pattern

    def _add(self, texts: Iterable[str]) -> None:
        new = {text for text in texts if len(text) >= LEAST} - self._texts
        if new:
            self._texts |= new
            self._pattern = None


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    met: set[int] = set()
    while error is not None and id(error) not in met:
        met.add(id(error))
        yield error
        inner = next((part for part in error.args if isinstance(part, BaseException)), None)
        error = error.__cause__ or error.__context__ or inner


def credentials_in(headers: Mapping[str, str]) -> Iterator[str]:
    """What a request proved its caller with."""
    for name, value in headers.items():
        if any(part in name.lower() for part in SECRET_HEADERS):
            scheme, _, rest = str(value).partition(" ")
            yield rest or scheme


def pattern_of(secret: str) -> str:
    """A regular expression of a text in plain, base64 and hex, escaped for JSON, a URL, a page or Python, or twice."""
    forms = dict.fromkeys(form for text in (secret, *_sent_packed(secret)) for form in _forms(text))
    return "|".join(_spelled(form) for form in forms if len(form) >= LEAST)


def _sent_packed(secret: str) -> Iterator[str]:
    """What is sent in base64 is known to the service as it was before."""
    try:
        inner = base64.b64decode(secret, validate=True).decode()
    except (Error, ValueError):
        return
    if len(inner) >= LEAST:
        yield inner


def _forms(text: str) -> Iterator[str]:
    yield text
    data = text.encode("utf-8", "surrogatepass")
    yield from (data.hex(), data.hex().upper())
    for shift in range(3):  # the characters that depend on the data alone, `shift` bytes after a start
        first, last = (shift * 8 + 5) // 6, (shift + len(data)) * 8 // 6
        yield base64.b64encode(b"\0" * shift + data).decode()[first:last]
        yield base64.urlsafe_b64encode(b"\0" * shift + data).decode()[first:last]


def _spelled(text: str) -> str:
    """Each character as itself or as an escape; runs of backslashes are as long as whoever escaped them made them."""
    runs = re.findall(r"\\+|[^\\]", text)
    return "".join(run if run.isascii() and run.isalnum() else _any_spelling(run) for run in runs)


def _any_spelling(run: str) -> str:
    if run[0] == "\\":
        return r"(?:\\+|(?:%(?:25)*5[cC])+)"
    number, data = ord(run), run.encode("utf-8", "surrogatepass")
    percent = "".join(rf"%(?:25)*{byte:02x}" for byte in data)
    units = [unit.hex() for unit in _units(run)]
    names = "|".join((*NAMED.get(run, ()), f"#0*{number}", f"#x0*{number:x}"))
    spellings = [
        re.escape(run),
        percent,
        r"\\+".join(("", *(f"u{unit}" for unit in units))),
        rf"\\+(?:x{number:02x}|U{number:08x})",
        rf"&(?:amp;)*(?:{names});",
        *([rf"\\+{SHORT[run]}"] if run in SHORT else []),
        *([r"\+", "%(?:25)*2b"] if run == " " else []),
    ]
    return rf"\\*(?i:{'|'.join(spellings)})"


def _units(character: str) -> Iterator[bytes]:
    data = character.encode("utf-16-be", "surrogatepass")
    return (data[at : at + 2] for at in range(0, len(data), 2))
