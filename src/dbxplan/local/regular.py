"""Files that have an end: a device or a pipe under the name of one would be read for ever."""

import errno
import stat
from pathlib import Path


def content(path: Path) -> bytes:
    """What is in it. OSError, also for what is no file."""
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # of a folder the system says so
        raise OSError(errno.EINVAL, "not a regular file", str(path))
    return path.read_bytes()
