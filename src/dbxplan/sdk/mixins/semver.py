"""Versions of runtimes in order, by number."""

import re
from dataclasses import dataclass
from functools import total_ordering

_PARTS = re.compile(
    r"v?(?P<major>0|[1-9]\d*)\.(?P<minor>x|0|[1-9]\d*)(?:\.(?P<patch>x|0|[1-9]\d*))?"
    r"(?:-(?P<pre_release>[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+(?P<build>[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?"
)


@total_ordering
@dataclass
class SemVer:
    """`x` is 0, and so is a patch that is not told."""

    major: int
    minor: int
    patch: int
    pre_release: str | None = None
    build: str | None = None

    @classmethod
    def parse(cls, v: str) -> "SemVer":
        """ValueError for a text of another form."""
        found = _PARTS.fullmatch(v or "")
        if not found:
            raise ValueError(f"Not a valid SemVer: {v}")
        major, minor, patch = (
            0 if text in (None, "x") else int(text) for text in found.group("major", "minor", "patch")
        )
        return cls(major, minor, patch, found["pre_release"], found["build"])

    def __lt__(self, other: "SemVer") -> bool:
        """What is released comes after what is not yet."""
        return self._order() < other._order()

    def _order(self) -> tuple[int, int, int, bool, str, str]:
        released = self.pre_release is None
        return self.major, self.minor, self.patch, released, self.pre_release or "", self.build or ""
