"""The only place that prints: results to stdout, everything else to stderr."""

import errno
import json
import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Literal, TextIO, cast


class Console:
    """`interactive`: somebody is there to be asked. A reader that went away is not an error: the work goes on.

    It also goes on where nothing can be written any more; `unwritten` says why, then.
    """

    def __init__(
        self,
        out: TextIO | None = None,
        err: TextIO | None = None,
        source: TextIO | None = None,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self.unwritten = ""
        self.hide: Callable[[str], str] = str  # takes secrets out of what is told beside the results
        self._out = out or sys.stdout or _nothing("w")  # a stream that was closed before the start is None
        self._err = err or sys.stderr or _nothing("w")
        self._source = source or sys.stdin or _nothing("r")
        self.environ = environ
        ci = environ.get("CI", "").lower() not in ("", "0", "false")
        self.live = _is_terminal(self._err) and not ci and environ.get("TERM") != "dumb"
        self.interactive = _is_terminal(self._source) and _is_terminal(self._err) and not ci
        plain = ci or bool(environ.get("NO_COLOR")) or environ.get("TERM") == "dumb"
        self.color = _is_terminal(self._out) and not plain
        self.color_err = _is_terminal(self._err) and not plain
        self.width = _width(self._out)

    @property
    def stream(self) -> TextIO:
        """For a live view of what goes on; only where `live` is true. A terminal that is closed stops no view."""
        return cast(TextIO, _Lasting(self._err, partial(self._write, self._err, end="")))

    def out(self, text: str) -> None:
        self._write(self._out, text)

    def err(self, text: str) -> None:
        self._write(self._err, self.hide(text))

    def json(self, value: Any) -> None:
        self.out(_json(value, indent=2))

    def json_text(self, text: str) -> None:
        """JSON that was written elsewhere."""
        self.out(_steady(text))

    def json_line(self, value: Any) -> None:
        self.out(_json(value))

    def error(self, text: str) -> None:
        """What a workspace or a file said may stand in it."""
        from dbxplan.report.words import lines_of

        self.err("\n".join(lines_of(f"Error: {text}")))

    def ask(self, question: str) -> bool:
        """Only a clear yes is one."""
        self._write(self._err, question, end=" ")
        answer = self._source.readline()
        if not answer.endswith("\n"):  # the end of input, behind the question
            self.err("")
        return answer.strip().lower() in ("y", "yes")

    def _write(self, stream: TextIO, text: str, end: str = "\n") -> None:
        try:
            stream.write(f"{text}{end}")
            stream.flush()
        except BrokenPipeError:
            _silence(stream)
        except UnicodeEncodeError:
            stream.write(f"{text}{end}".encode(stream.encoding, "backslashreplace").decode(stream.encoding))
        except OSError as error:
            if stream is self._out and error.errno != errno.EIO:  # of a terminal that is gone, with who looked at it
                self.unwritten = error.strerror or str(error)
            _silence(stream)


class _Lasting:
    """A stream that is written by way of the console."""

    def __init__(self, stream: TextIO, write: Callable[[str], None]) -> None:
        self._stream = stream
        self._write = write

    def write(self, text: str) -> int:
        self._write(text)
        return len(text)

    def flush(self) -> None:
        """Each write does it."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def _json(value: Any, indent: int | None = None) -> str:
    """As people write their language, but for what could steer a terminal: that stands as JSON's escapes."""
    return _steady(json.dumps(value, indent=indent, ensure_ascii=False))


def _steady(text: str) -> str:
    return text if text.replace("\n", "").isprintable() else "".join(map(_escaped, text))


def _escaped(character: str) -> str:
    return character if character == "\n" or character.isprintable() else json.dumps(character)[1:-1]


def _nothing(mode: Literal["r", "w"]) -> TextIO:
    stream: TextIO = open(os.devnull, mode)  # noqa: SIM115 - for the life of the process
    return stream


def _silence(stream: TextIO) -> None:
    """Lets what is still in the buffer, and what follows, go nowhere; else the interpreter complains when it ends."""
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def _width(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return 120
