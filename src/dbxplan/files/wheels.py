"""Wheels under a version of their own, so that a cluster takes the new one. (§7.1, `dynamic_version`)"""

import base64
import hashlib
import os
import shutil
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo, is_zipfile

from dbxplan.manifest.making import PatchError


class Name(NamedTuple):
    """The parts of a wheel's file name that matter."""

    distribution: str
    version: str
    tags: str


def patched(artifact: str, wheel: Path, cache: Path) -> Path:
    """The wheel as version `<its own>+<its time of change>`, below `cache`. PatchError."""
    name = parse(wheel.name)
    version = f"{name.version.partition('+')[0]}+{wheel.stat().st_mtime_ns}"
    folder = cache / f"{artifact}_{name.distribution}"
    target = folder / f"{name.distribution}-{version}-{name.tags}.whl"
    if is_zipfile(target):  # a crash of the machine may have left it cut off
        return target
    part = target.with_suffix(".tmp")
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        with ZipFile(wheel) as source, ZipFile(part, "w") as made:
            _rewrite(source, made, name, version)
        os.replace(part, target)
    except (BadZipFile, KeyError, ValueError) as error:
        raise PatchError(f"{wheel}: {error}") from error
    except OSError as error:
        raise PatchError(f"{wheel} cannot be given a version of its own in {folder}: {error.strerror}") from error
    return target


def parse(file_name: str) -> Name:
    """Five or six parts. PatchError."""
    parts = file_name.split("-")
    if not 5 <= len(parts) <= 6 or not file_name.endswith(".whl"):
        raise PatchError(f"{file_name} is no name of a wheel: DISTRIBUTION-VERSION[-BUILD]-PYTHON-ABI-PLATFORM.whl")
    return Name(parts[0], parts[1], "-".join(parts[2:]).removesuffix(".whl"))


def _rewrite(source: ZipFile, made: ZipFile, name: Name, version: str) -> None:
    old, new = (f"{name.distribution}-{each}.dist-info/" for each in (name.version, version))
    metadata = _metadata(source.read(f"{old}METADATA").decode(), name.version, version).encode()
    record = _record(source.read(f"{old}RECORD").decode(), old, new, metadata).encode()
    own = {f"{old}METADATA": metadata, f"{old}RECORD": record}
    for entry in source.infolist():
        content = own.get(entry.filename)
        copy = ZipInfo(_moved(entry.filename, old, new), entry.date_time)
        copy.compress_type, copy.external_attr = entry.compress_type, entry.external_attr
        made.writestr(copy, source.read(entry) if content is None else content)


def _metadata(text: str, old: str, new: str) -> str:
    lines = []
    for line in text.splitlines():
        if line.startswith("Version:"):
            if line.removeprefix("Version:").strip() != old:
                raise ValueError(f"unexpected version in METADATA: {line} (expected {old})")
            line = f"Version: {new}"
        lines.append(line)
    return "\n".join(lines) + "\n"


def _record(text: str, old: str, new: str, metadata: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(metadata).digest()).decode().rstrip("=")
    lines = []
    for line in filter(str.strip, text.splitlines()):
        path, *rest = line.split(",")
        path = _moved(path, old, new)
        lines.append(f"{path},sha256={digest},{len(metadata)}" if path == f"{new}METADATA" else ",".join([path, *rest]))
    return "\n".join(lines) + "\n"


def _moved(path: str, old: str, new: str) -> str:
    return f"{new}{path[len(old) :]}" if path.startswith(old) else path
