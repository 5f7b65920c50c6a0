"""What git says about a folder, read straight from `.git`: no git program is needed."""

import re
from configparser import Error as ConfigError
from configparser import RawConfigParser
from dataclasses import dataclass
from pathlib import Path

_CREDENTIALS = re.compile(r"^(\w[\w+.-]*://)[^/@]*@")


@dataclass(frozen=True)
class GitInfo:
    """`root` is the top of the work tree, None outside git; `bundle_root_path` is the folder as seen from there."""

    branch: str = ""
    commit: str = ""
    origin_url: str = ""
    root: Path | None = None
    bundle_root_path: str = "."


def read(root: Path) -> GitInfo:
    """Of the work tree that a folder is in; work trees of their own and detached heads included."""
    root = root.resolve()
    for folder in (root, *root.parents):
        marker = folder / ".git"
        if marker.is_dir() or marker.is_file():
            return _read(folder, marker, root)
    return GitInfo()


def _read(top: Path, marker: Path, root: Path) -> GitInfo:
    own = _git_folder(top, marker)
    common = _common_folder(own)
    head = _text(own / "HEAD")
    reference = head.removeprefix("ref: ") if head.startswith("ref: ") else ""
    return GitInfo(
        branch=reference.removeprefix("refs/heads/"),
        commit=_commit(own, common, reference) if reference else head,
        origin_url=_origin(common),
        root=top,
        bundle_root_path=root.relative_to(top).as_posix(),
    )


def _git_folder(top: Path, marker: Path) -> Path:
    """`.git` is a file in work trees beside the main one: `gitdir: PATH`."""
    return marker if marker.is_dir() else (top / _text(marker).removeprefix("gitdir:").strip())


def _common_folder(own: Path) -> Path:
    shared = _text(own / "commondir")
    return own / shared if shared else own


def _commit(own: Path, common: Path, reference: str) -> str:
    for folder in (own, common):
        found = _text(folder / reference)
        if found:
            return found
    for line in _text(common / "packed-refs").splitlines():
        commit, _, name = line.partition(" ")
        if name == reference:
            return commit
    return ""


def _origin(common: Path) -> str:
    parser = RawConfigParser(strict=False, allow_no_value=True)
    try:
        parser.read_string("\n".join(line.strip() for line in _text(common / "config").splitlines()))
        url = parser.get('remote "origin"', "url", fallback="") or ""
    except ConfigError:
        return ""
    return _CREDENTIALS.sub(r"\1", url)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
