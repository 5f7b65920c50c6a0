"""What a YAML scalar means in the language's dialect (YAML 1.2 core, as Go reads it)."""

import re
from typing import Any

from dbxplan.manifest.tree import Time

_INT = re.compile(r"[-+]?(?:0x[0-9a-fA-F]+|0o[0-7]+|0b[01]+|[0-9]+)")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_TIME = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?))?)?"
)
WORDS: dict[str, Any] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
    ".nan": float("nan"),
    ".NaN": float("nan"),
    ".NAN": float("nan"),
}
_INFINITE = {sign + word: float(f"{sign}inf") for sign in ("", "+", "-") for word in (".inf", ".Inf", ".INF")}
SUSPECT = frozenset("+-.0123456789")  # first characters of what may be a number or a time
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
PREFIX = "tag:yaml.org,2002:"
UNKNOWN_TAG = "unknown tag; quote the text if it only begins with !"


class BadScalarError(ValueError):
    """The text cannot be what its tag or its digits say. It is not repeated: it may be a secret."""


def plain(text: str) -> Any:
    """The value of an unquoted scalar."""
    if not text or text[0] not in SUSPECT:
        return WORDS.get(text, text)
    if text in _INFINITE or text in WORDS:
        return _INFINITE[text] if text in _INFINITE else WORDS[text]
    return _number(text)


def tagged(tag: str, text: str, quoted: bool) -> Any:
    """The value of a scalar with an explicit tag. BadScalarError where the two do not fit."""
    short = tag.removeprefix(PREFIX)
    if short == "str" or tag == "!":
        return text
    value = plain(text)
    if short == "float" and type(value) is int:
        return float(value)
    wanted = {"int": int, "float": float, "bool": bool, "null": type(None), "timestamp": Time}.get(short)
    if wanted is None or not tag.startswith(PREFIX):
        raise BadScalarError(UNKNOWN_TAG)
    if type(value) is not wanted:
        raise BadScalarError(f"what is tagged {_shown(tag)} cannot be read as such")
    return value


def tag_of(value: Any) -> str:
    """The short tag of a scalar's kind: `!!int`."""
    names = {str: "str", bool: "bool", int: "int", float: "float", Time: "timestamp"}
    return f"!!{names.get(type(value), 'null')}"


def _number(text: str) -> Any:
    digits = text.replace("_", "")
    if digits != text and (_INT.fullmatch(digits) or _FLOAT.fullmatch(digits)) and not _is_spaced(text):
        raise BadScalarError("a number has an underscore that is not between digits; quote it if it is text")
    if _INT.fullmatch(digits):
        return _integer(digits, text)
    if _FLOAT.fullmatch(digits):
        value = float(digits)
        return text if value in (float("inf"), float("-inf")) else value
    return Time(text) if _is_time(text) else text


def _is_spaced(text: str) -> bool:
    """Whether each underscore stands between two digits, or between a prefix and one."""
    prefixed = text.lstrip("+-")[:2] in ("0x", "0o", "0b")
    body = text.lstrip("+-")[2:] if prefixed else text.lstrip("+-")
    padded = f"0{body}" if prefixed else body
    return all(
        padded[index - 1 : index].isalnum() and padded[index + 1 : index + 2].isalnum()
        for index, char in enumerate(padded)
        if char == "_"
    )


def _integer(digits: str, text: str) -> Any:
    sign, bare = (digits[0], digits[1:]) if digits[0] in "+-" else ("", digits)
    base = {"0x": 16, "0o": 8, "0b": 2}.get(bare[:2], 10)
    if len(bare) > 400:
        return text
    value = int(bare if base == 10 else bare[2:], base) * (-1 if sign == "-" else 1)
    if -(2**63) <= value < 2**63:
        return value
    if 2**63 <= value < 2**64:
        raise BadScalarError("a number is too large; quote it if it is text")
    number = float(value) if abs(value) < 2**1023 else float("inf")
    return text if number == float("inf") else number


def _is_time(text: str) -> bool:
    found = _TIME.fullmatch(text)
    if not found:
        return False
    year, month, day = (int(part) for part in found.group(1, 2, 3))
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if not (1 <= month <= 12 and 1 <= day <= _DAYS[month - 1] and (leap or (month, day) != (2, 29))):
        return False
    hour, minute, second = (int(part or 0) for part in found.group(4, 5, 6))
    return hour < 24 and minute < 60 and second < 60


def _shown(tag: str) -> str:
    return f"!!{tag.removeprefix(PREFIX)}" if tag.startswith(PREFIX) else tag
