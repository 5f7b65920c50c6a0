"""What git says about a folder, read straight from `.git`: no git program is needed."""

import re
from collections.abc import Mapping
from configparser import Error as ConfigError
from configparser import RawConfigParser
from dataclasses import dataclass
from pathlib import Path

_CREDENTIALS = re.compile(r"^(\w[\w+.-]*://)[^/@]*@")


@dataclass(frozen=True)
class GitInfo:
    """`root` is the top of the work tree, None outside git; `bundle_root_path` is the folder as seen from there.

    `problem` says why nothing is known.
    """

    branch: str = ""
    commit: str = ""
    origin_url: str = ""
    root: Path | None = None
    bundle_root_path: str = "."
    problem: str = ""


def ignore_files(root: Path | None, environ: Mapping[str, str]) -> tuple[Path, ...]:
    """What is ignored everywhere: by the user's own settings, and by those of a work tree."""
    own = None if root is None else _common_folder(_git_folder(root, root / ".git"))
    found = [_global_ignores(environ, own), own and own / "info" / "exclude"]
    return tuple(path for path in found if path is not None)


def _global_ignores(environ: Mapping[str, str], own: Path | None) -> Path | None:
    """As the work tree's own settings name it, else those of the user."""
    home = environ.get("HOME", "")
    folder = environ.get("XDG_CONFIG_HOME") or (f"{home}/.config" if home else "")
    settings = [own / "config"] if own else []
    settings += [Path(home, ".gitconfig")] if home else []
    settings += [Path(folder, "git", "config")] if folder else []
    for file in settings:
        named = _setting(file, "core", "excludesfile")
        if named:
            return Path(home, named.removeprefix("~/")) if named.startswith("~/") else Path(home, named)
    return Path(folder, "git", "ignore") if folder else None


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
    return _CREDENTIALS.sub(r"\1", _setting(common / "config", 'remote "origin"', "url"))


def _setting(file: Path, section: str, name: str) -> str:
    """Empty where it is not there, or the file cannot be read."""
    parser = RawConfigParser(strict=False, allow_no_value=True)
    try:
        parser.read_string("\n".join(line.strip() for line in _text(file).splitlines()))
        return parser.get(section, name, fallback="") or ""
    except ConfigError:
        return ""


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
