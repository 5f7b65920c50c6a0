"""Regular expressions of Go in Python: what one of the two takes otherwise is translated, what Go refuses is refused.

Syntax: https://pkg.go.dev/regexp/syntax, with flags that `regexp.Compile` sets.
"""

import re
import string

SAME = frozenset("dDwWsSbB")  # ASCII alone, as in Go
SPOKEN = {"a": "\a", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
EDGES = {"A": r"\A", "z": r"\Z"}
POSIX = {
    "alnum": "0-9A-Za-z", "alpha": "A-Za-z", "ascii": r"\x00-\x7F", "blank": r"\t ", "cntrl": r"\x00-\x1F\x7F",
    "digit": "0-9", "graph": "!-~", "lower": "a-z", "print": " -~", "punct": r"!-/:-@\[-`{-~", "space": r"\t\n\v\f\r ",
    "upper": "A-Z", "word": "0-9A-Za-z_", "xdigit": "0-9A-Fa-f",
}  # fmt: skip
REPEAT = re.compile(r"\*|\+|\?|\{(\d+)(?:(,)(\d*))?\}")
MOST = 1000  # repetitions


class BadRegexError(ValueError):
    """Go does not take it either."""


def compiled(text: str) -> "re.Pattern[str]":
    """BadRegexError where Go refuses it."""
    try:
        return re.compile(_Reader(text).translated(), re.ASCII)
    except (re.error, RecursionError, OverflowError) as error:
        raise BadRegexError(str(error)) from error


class _Reader:
    """Goes through an expression once; groups take no flags, since `?` stands for itself in what is read here."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def translated(self) -> str:
        parts: list[str] = []
        can_repeat, depth = False, 0
        while self.at < len(self.text):
            mark = self.text[self.at]
            if repeat := REPEAT.match(self.text, self.at):
                if not can_repeat:
                    raise BadRegexError("a repetition repeats nothing, or another repetition")
                parts.append(_checked(repeat))
                self.at, can_repeat = repeat.end(), False
                continue
            can_repeat = mark not in "(|"
            depth += (mark == "(") - (mark == ")")
            if depth < 0:
                raise BadRegexError("a group is closed that was not opened")
            parts.append(self._one(mark))
        return "".join(parts)

    def _one(self, mark: str) -> str:
        if mark == "\\":
            return self._escape()
        if mark == "[":
            return self._class()
        self.at += 1
        if mark in "().|":
            return mark
        return {"^": r"(?:\A)", "$": r"(?:\Z)"}.get(mark) or re.escape(mark)

    def _escape(self) -> str:
        mark = self._next(1)
        if mark in SAME:
            self.at += 2
            return f"(?:\\{mark})"
        if mark in EDGES:
            self.at += 2
            return f"(?:{EDGES[mark]})"
        return re.escape(self._character())

    def _character(self) -> str:
        """What one character, escaped or not, stands for."""
        mark = self._next(0)
        if mark != "\\":
            self.at += 1
            return mark
        mark = self._next(1)
        self.at += 2
        if mark in SPOKEN:
            return SPOKEN[mark]
        if mark.isascii() and not mark.isalnum():
            return mark
        if mark == "x":
            return self._hexadecimal()
        if mark == "0" or (mark in "1234567" and self._next(0) in string.octdigits):
            digits = re.compile("[0-7]{0,2}").match(self.text, self.at)
            assert digits
            self.at = digits.end()
            return chr(int(mark + digits[0], 8))
        raise BadRegexError(f"there is no escape of {mark}")

    def _hexadecimal(self) -> str:
        found = re.compile(r"([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\}").match(self.text, self.at)
        if not found or int(found[1] or found[2], 16) > 0x10FFFF:
            raise BadRegexError("no character has that number")
        self.at = found.end()
        return chr(int(found[1] or found[2], 16))

    def _class(self) -> str:
        self.at += 1
        negated = self._next(0) == "^"
        self.at += negated
        parts: list[str] = []
        while not parts or self._next(0) != "]":
            parts.append(self._item())
        self.at += 1
        return f"[{'^' if negated else ''}{''.join(parts)}]"

    def _item(self) -> str:
        named = re.compile(r"\[:(\^?)(\w*):\]").match(self.text, self.at)
        if named:
            if named[1] or named[2] not in POSIX:
                raise BadRegexError(f"there is no class {named[0]}")
            self.at = named.end()
            return POSIX[named[2]]
        if self._next(0) == "\\" and self._next(1) in "dDwWsS":
            self.at += 2
            return self.text[self.at - 2 : self.at]
        low = high = self._character()
        if self._next(0) == "-" and self._next(1) != "]":
            self.at += 1
            high = self._character()
            if high < low:
                raise BadRegexError("a range ends before it begins")
        return re.escape(low) if high == low else f"{re.escape(low)}-{re.escape(high)}"

    def _next(self, ahead: int) -> str:
        try:
            return self.text[self.at + ahead]
        except IndexError:
            raise BadRegexError("the expression ends too early") from None


def _checked(repeat: "re.Match[str]") -> str:
    least, _, most = repeat.groups()
    if least and (int(least) > MOST or (most and not int(least) <= int(most) <= MOST)):
        raise BadRegexError(f"bad repetition {repeat[0]}")
    return repeat[0]
