"""What each artifact builds and where: defaults, and paths made absolute. (§7.1)"""

import os.path
import posixpath
import re
from pathlib import Path as FilePath

from dbxplan.local import globs
from dbxplan.manifest.document import Document
from dbxplan.manifest.libraries import is_local
from dbxplan.manifest.paths import is_relative, places
from dbxplan.manifest.tree import Map, Marks, Path, Seq, as_map, as_seq

WHEEL = "whl"


def detect_wheel(document: Document) -> None:
    """A bundle with `setup.py` and a local library needs its own wheel."""
    if document.tree.get("artifacts") is not None or not os.path.isfile(document.root / "setup.py"):
        return
    for kind, key, body in document.resources("jobs"):
        language = document.language(kind)
        found = places(body, language, ("resources", kind, key)) if language else ()
        if any(place.mode == "local" and is_local(place.text) for place in found):
            document.tree.child("artifacts")["python_artifact"] = Map({"type": WHEEL, "path": document.root.as_posix()})
            return


def check_folders(document: Document) -> None:
    for name, artifact in as_map(document.tree.get("artifacts")).items():
        path = as_map(artifact).get("path")
        if not isinstance(path, str) or not path or not is_relative(path):
            continue
        shown = document.from_file(path, artifact.at.get("path", ()))
        folder = document.root / shown
        if not os.path.exists(folder):
            document.error(f"directory {shown} not found")
        elif not os.path.isdir(folder):
            document.error(f"expected {shown} to be a directory but found a file")
        else:
            document.tree["artifacts"][name]["path"] = posixpath.normpath(folder.as_posix())
        if document.failed:
            return


def give_own_versions(document: Document) -> None:
    """By the preset, to wheels that the manifest declares; one that is only detected keeps its version. (§2.10)"""
    if document.value("presets", "artifacts_dynamic_version") is True:
        for artifact in map(as_map, as_map(document.tree.get("artifacts")).values()):
            if artifact.get("type") == WHEEL:
                artifact["dynamic_version"] = True


def prepare(document: Document) -> None:
    """In the order of their names, up to the first mistake; one without a body does not keep from the next."""
    artifacts = as_map(document.tree.get("artifacts"))
    for name in sorted(artifacts):
        artifact, marks = artifacts[name], artifacts.at.get(name, ())
        if artifact is None:
            document.error("Artifact not properly configured", at=document.first(marks))
            continue
        _prepare(document, name, artifact, marks)
        if document.failed:
            return


def _prepare(document: Document, name: str, artifact: Map, marks: Marks) -> None:
    for file in as_seq(artifact.get("files")):
        source = as_map(file).get("source") or ""
        if isinstance(file, Map) and not posixpath.isabs(source):
            anchored = document.from_file(source, marks)
            file["source"] = posixpath.normpath(posixpath.join(document.root.as_posix(), anchored))
    path = artifact.get("path") or ""
    if not posixpath.isabs(path):
        path = document.from_file(path, artifact.at.get("path", ())) if path else ""
        artifact["path"] = posixpath.normpath(posixpath.join(document.root.as_posix(), path))
    if artifact.get("type") == WHEEL and not artifact.get("files"):
        if not artifact.get("build"):
            artifact["build"] = "python3 setup.py bdist_wheel"
        artifact["files"] = Seq()
        artifact["files"].add(Map({"source": f"{artifact['path']}/dist/*.whl"}))
    elif not artifact.get("build") and not artifact.get("files"):
        document.error("misconfigured artifact: please specify 'build' or 'files' property")
    elif not isinstance(artifact.get("files") or Seq(), Seq):
        document.error(f"artifacts.{name}.files cannot be a reference", ("artifacts", name, "files"))
    elif not artifact.get("build"):
        expand_sources(document, name, artifact["files"])


def expand_sources(document: Document, name: str, files: Seq) -> None:
    """Each glob becomes what it matches; where nothing is built, that is there already."""
    made: list[tuple[object, Marks]] = []
    for index, (file, marks) in enumerate(files.entries()):
        path = ("artifacts", name, "files", index, "source")
        source = str(as_map(file).get("source") or "")
        if not source:  # the check of required fields told so
            made.append((file, marks))
            continue
        made.extend((Map({"source": match.as_posix()}), marks) for match in _matches(document, source, path))
    if not document.failed:
        files.fill(made)


def _matches(document: Document, source: str, path: Path) -> list[FilePath]:
    marks = document.marks(*path)
    problem = "no matching files"
    try:
        if found := latest_wheels(globs.expand(document.root, source)):
            return found
    except globs.BadPatternError:
        problem = "syntax error in pattern"
    shown = posixpath.relpath(source, posixpath.join(document.root.as_posix(), document.folder_of(marks)))
    document.error(f"{shown}: {problem}", path, at=marks)
    return []


def latest_wheels(paths: list[FilePath]) -> list[FilePath]:
    """Of the wheels of one distribution only the highest version; other files as they are."""
    best: dict[str, FilePath] = {}
    for path in paths:
        if path.suffix == ".whl":
            name = path.name.split("-")[0]
            best[name] = max(best.get(name, path), path, key=_version)
    return [path for path in paths if path.suffix != ".whl" or path in best.values()]


def _version(wheel: FilePath) -> list[tuple[int, str]]:
    """Numeric parts compare as numbers."""
    text = "".join(wheel.name.split("-")[1:2])
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.findall(r"[0-9]+|[^0-9.]+", text)]
