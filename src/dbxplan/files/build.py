"""Runs what builds the artifacts. (§7.1)"""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from dbxplan.errors import Diagnostic, ManifestError, Severity
from dbxplan.files import hooks
from dbxplan.files.digests import content
from dbxplan.local import globs, shell
from dbxplan.manifest.model import Artifact, Manifest

Say = Callable[[str], None]


def build(manifest: Manifest, environ: Mapping[str, str], say: Say) -> None:
    """Every artifact in turn, between its hooks. ManifestError, at the artifact, for the first that fails.

    It ends early where a build leaves nothing that its artifact names: who looks for that then tells where.
    """
    hooks.run(manifest, "prebuild", environ, say)
    for artifact in manifest.artifacts:
        say(f"Building {artifact.name}...")
        before = {path: (content(path), path.stat()) for path in _made(artifact)}
        _build(artifact, manifest, environ)
        for path, (digest, was) in before.items():
            if path.is_file() and content(path) == digest:  # the same again: its time may be part of its version
                os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))
        if not all(_each(artifact)):
            return
    hooks.run(manifest, "postbuild", environ, say)


def _build(artifact: Artifact, manifest: Manifest, environ: Mapping[str, str]) -> None:
    try:
        done = shell.run(artifact.build, artifact.path, environ, artifact.executable, together=True)
    except (shell.NoShellError, OSError) as error:
        raise _failed(artifact, str(error), "") from error
    if done.code:
        raise _failed(artifact, f"exit status {done.code}", done.out)


def _failed(artifact: Artifact, why: str, output: str) -> ManifestError:
    summary = f"build failed {artifact.name}, error: {why}, output: {output}".rstrip()
    places = (artifact.mark,) if artifact.mark else ()
    return ManifestError([Diagnostic(Severity.ERROR, summary, (f"artifacts.{artifact.name}",), places)])


def _made(artifact: Artifact) -> Iterator[Path]:
    """What an earlier build left."""
    return (path for found in _each(artifact) for path in found if path.is_file())


def _each(artifact: Artifact) -> Iterator[list[Path]]:
    """What each of the sources matches."""
    for source in filter(None, artifact.sources):
        try:
            yield globs.expand(artifact.path, source)
        except globs.BadPatternError:
            yield []
