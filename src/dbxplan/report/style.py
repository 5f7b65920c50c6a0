"""Colours of a terminal, where there is one."""

from dataclasses import dataclass
from typing import Final

CODES: Final = {"bold": 1, "dim": 2, "red": 31, "green": 32, "yellow": 33, "blue": 34, "magenta": 35, "cyan": 36}


@dataclass(frozen=True)
class Style:
    color: bool

    def __call__(self, text: str, paint: str) -> str:
        return f"\x1b[{CODES[paint]}m{text}\x1b[0m" if self.color else text
