"""Points in time and spans of it, to the nanosecond, with the methods that protobuf's have."""
# ruff: noqa: N802 - protobuf's names, which callers of the official client use

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo

NANOS = 1_000_000_000
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
RFC3339 = re.compile(r"(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?([Zz]|[+-]\d\d:\d\d)")
SPAN = re.compile(r"(-?)(\d+)(?:\.(\d{1,9}))?s")


@dataclass(order=True)
class Timestamp:
    """Seconds since the epoch and nanoseconds on top; `2024-01-02T03:04:05Z` in JSON."""

    seconds: int = 0
    nanos: int = 0

    def ToJsonString(self) -> str:
        return f"{self.ToDatetime():%Y-%m-%dT%H:%M:%S}{_fraction(self.nanos)}Z"

    def FromJsonString(self, value: str) -> None:
        """ValueError for what is no time of RFC 3339."""
        found = RFC3339.fullmatch(value)
        if not found:
            raise ValueError(f"no RFC 3339 time: {value!r}")
        day, clock, fraction, zone = found.groups()
        moment = datetime.fromisoformat(f"{day}T{clock}{'+00:00' if zone in 'Zz' else zone}")
        self.seconds, self.nanos = _whole_seconds(moment - EPOCH), _nanos(fraction)

    def ToDatetime(self, tzinfo: tzinfo | None = None) -> datetime:
        """In UTC, without a zone unless one is given; nanoseconds are cut to microseconds."""
        moment = EPOCH + timedelta(seconds=self.seconds, microseconds=self.nanos // 1000)
        return moment.astimezone(tzinfo) if tzinfo else moment.replace(tzinfo=None)

    def FromDatetime(self, moment: datetime) -> None:
        """One without a zone is in UTC."""
        since = (moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)) - EPOCH
        self.seconds, self.nanos = _whole_seconds(since), since.microseconds * 1000

    def GetCurrentTime(self) -> None:
        self.FromDatetime(datetime.now(timezone.utc))

    def ToSeconds(self) -> int:
        return self.seconds

    def __hash__(self) -> int:
        return hash((self.seconds, self.nanos))


@dataclass(order=True)
class Duration:
    """Seconds and nanoseconds of the same sign; `3.500s` in JSON."""

    seconds: int = 0
    nanos: int = 0

    def ToJsonString(self) -> str:
        sign = "-" if self.seconds < 0 or self.nanos < 0 else ""
        return f"{sign}{abs(self.seconds)}{_fraction(abs(self.nanos))}s"

    def FromJsonString(self, value: str) -> None:
        """ValueError for what is not `1.5s`."""
        found = SPAN.fullmatch(value)
        if not found:
            raise ValueError(f"no duration: {value!r}")
        sign = -1 if found[1] else 1
        self.seconds, self.nanos = sign * int(found[2]), sign * _nanos(found[3])

    def ToTimedelta(self) -> timedelta:
        return timedelta(seconds=self.seconds, microseconds=self.nanos / 1000)

    def FromTimedelta(self, span: timedelta) -> None:
        micros = span // timedelta(microseconds=1)
        sign = -1 if micros < 0 else 1
        self.seconds, self.nanos = sign * (abs(micros) // 1_000_000), sign * (abs(micros) % 1_000_000) * 1000

    def ToSeconds(self) -> int:
        return self.seconds

    def __hash__(self) -> int:
        return hash((self.seconds, self.nanos))


def _whole_seconds(span: timedelta) -> int:
    return span.days * 86400 + span.seconds


def _nanos(fraction: str | None) -> int:
    return int((fraction or "0").ljust(9, "0"))


def _fraction(nanos: int) -> str:
    """Three, six or nine digits, none for a whole second."""
    digits = f"{nanos:09d}"
    if not nanos:
        return ""
    return "." + next(digits[:n] for n in (3, 6, 9) if not int(digits[n:] or "0"))
