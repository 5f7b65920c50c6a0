"""Who holds a lock: the process, and whether it is one of this machine that is no more."""

import getpass
import json
import os
import socket
import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timezone
from pathlib import Path

from dbxplan.sdk.clock import Clock

PROC = Path("/proc")
LOCKING = frozenset(("apply", "destroy", "run", "state"))  # the commands that may hold a lock


@dataclass(frozen=True)
class Holder:
    """`token` tells one taking from another; `released` ends it, `forced` where somebody else did that.

    `boot` stands for one run of one machine and one space of process ids in it, `born` for one use of an id; both are
    empty where the system does not tell them.
    """

    user: str
    host: str
    pid: int
    command: str
    since: str  # RFC 3339
    token: str = ""
    beat: int = 0
    released: bool = False
    boot: str = ""
    born: str = ""
    forced: bool = False

    def __str__(self) -> str:
        return f"{self.user} on {self.host} (process {self.pid}, `{self.command}`, since {self.since})"

    @classmethod
    def read(cls, data: bytes) -> "Holder":
        """Fields of a newer dbxplan are left out; what cannot be read is somebody unknown."""
        known = {field.name for field in fields(cls)}
        try:
            return cls(**{name: value for name, value in json.loads(data).items() if name in known})
        except (TypeError, ValueError, AttributeError, RecursionError):
            return cls("someone", "an unknown host", 0, "unknown", "an unknown time")


def this_process(clock: Clock, command: str | None = None) -> Holder:
    """The holder that this process is. Others read what it was called as: the program, and what it was told to do."""
    since = datetime.fromtimestamp(clock.time(), timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z")
    pid = os.getpid()
    name = command or called_as(sys.argv)
    return Holder(_user(), socket.gethostname(), pid, name, since, boot=_boot(), born=_born(pid))


def called_as(arguments: Sequence[str]) -> str:
    """The program's name and a command of ours, wherever it stands; of other arguments any may be secret."""
    program = os.path.basename(arguments[0]) if arguments else ""
    name = "dbxplan" if program in ("__main__.py", "") else program
    return " ".join((name, *[each for each in arguments[1:] if each in LOCKING][:1]))


def gone(holder: Holder) -> bool:
    """Whether it surely was a process of this machine that has ended; what cannot be told is not gone."""
    if not holder.boot or not holder.born or holder.boot != _boot() or holder.host != socket.gethostname():
        return False
    return _born(holder.pid) != holder.born


def _boot() -> str:
    """Containers share the boot of their machine, but not the space of process ids."""
    try:
        return f"{(PROC / 'sys/kernel/random/boot_id').read_text().strip()} {os.readlink(PROC / 'self/ns/pid')}"
    except OSError:
        return ""


def _born(pid: int) -> str:
    """When it started, in the system's ticks; empty where there is no such process, or a dead one nobody waited for."""
    try:
        state, *rest = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except (OSError, ValueError):
        return ""
    return "" if state in "ZX" else rest[18]


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container whose user has no name
        return "unknown user"
