"""How long a step is waited for: `30m` for all, `clusters=1h` for a kind, `clusters.etl=2h` for one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from dbxplan.address import Address
from dbxplan.errors import UsageError

WAIT_TIMEOUT_SECONDS = 1200.0
UNITS = {"h": 3600, "m": 60, "s": 1}
DURATION = re.compile(r"(?:(?P<h>\d+)h)?(?:(?P<m>\d+)m)?(?:(?P<s>\d+)s?)?")


@dataclass(frozen=True)
class Timeouts:
    """`particular`: (kind, or address) -> seconds; what is named most exactly counts."""

    seconds: float = WAIT_TIMEOUT_SECONDS
    particular: tuple[tuple[str, float], ...] = ()

    def of(self, address: object) -> float:
        own = dict(self.particular)
        names = (str(address), str(address.parent), address.kind) if isinstance(address, Address) else (str(address),)
        return next((own[name] for name in names if name in own), self.seconds)

    def unknown(self, addresses: Iterable[Address]) -> str:
        """Which resource there is none of, with the nearest; empty where there is each."""
        known = {str(address) for address in addresses}
        for name, _ in self.particular:
            if "." in name and name not in known:
                near = get_close_matches(name, known, n=1)
                return f"--timeout {name}: there is no such resource{f'; did you mean {near[0]}?' if near else ''}"
        return ""

    @classmethod
    def parse(cls, texts: Iterable[str]) -> "Timeouts":
        """The later of two for the same counts. UsageError."""
        seconds, particular = WAIT_TIMEOUT_SECONDS, dict[str, float]()
        for text in texts:
            name, equals, length = text.rpartition("=")
            if equals:
                particular[_known(name, text)] = parse_seconds(length, text)
            else:
                seconds = parse_seconds(text, text)
        return cls(seconds, tuple(particular.items()))


def parse_seconds(text: str, given: str = "") -> float:
    """`1h30m`, `90s`, `90` as seconds. UsageError."""
    found = DURATION.fullmatch(text.strip())
    total = sum(int(found[unit] or 0) * size for unit, size in UNITS.items()) if found else 0
    if not total:
        raise UsageError(f"{given or text!r} is no duration; write one such as 90s, 30m or 1h30m")
    return float(total)


def duration(seconds: float) -> str:
    """As it would be written: `1h30m`, `20m`, `2.5s`."""
    if seconds % 1:
        return f"{seconds:g}s"
    rest, parts = int(seconds), []
    for unit, size in UNITS.items():
        if count := rest // size:
            parts.append(f"{count}{unit}")
        rest %= size
    return "".join(parts) or "0s"


def _known(name: str, given: str) -> str:
    """A kind, or the address of a kind that exists."""
    from dbxplan.resources import KINDS

    kind, _, key = name.partition(".")
    if kind in KINDS:
        return name
    near = get_close_matches(kind, KINDS, n=1)
    hint = f"did you mean {near[0]}{'.' if key else ''}{key}?" if near else f"there are {', '.join(KINDS)}"
    raise UsageError(f"--timeout {given}: there is no kind {kind!r}; {hint}")
