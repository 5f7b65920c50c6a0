"""Which resources a run is about: chosen by address or pattern, with what they need. The rest is left as it is."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from dbxplan.address import Address
from dbxplan.errors import Diagnostic, UsageError
from dbxplan.manifest.model import Declared, LocalFile, Manifest, Workspace
from dbxplan.plan.references import targets
from dbxplan.state.model import State

Chosen = frozenset[Address]


def chosen(patterns: Iterable[str], manifest: Manifest, state: State, *, destroy: bool = False) -> Chosen:
    """What these addresses and patterns (`jobs.*`) choose, with its permissions and grants.

    Unless it is to be destroyed, with what it needs. UsageError names those that choose nothing, and the nearest.
    """
    known = dict.fromkeys((*manifest.resources, *state.resources))
    found = {pattern: matching(pattern, known) for pattern in patterns}
    if unknown := [pattern for pattern, addresses in found.items() if not addresses]:
        raise UsageError("\n".join(_unknown(pattern, known) for pattern in unknown))
    named = {address for addresses in found.values() for address in addresses}
    whole = frozenset(address for address in known if address in named or address.parent in named)
    return whole if destroy else with_needs(whole, manifest)


def matching(pattern: str, known: Iterable[Address]) -> list[Address]:
    """`*` stands for any text, `?` for one character."""
    text = "".join({"*": ".*", "?": "."}.get(each, re.escape(each)) for each in pattern)
    whole = re.compile(text)
    return [address for address in known if whole.fullmatch(str(address))]


def with_needs(addresses: Iterable[Address], manifest: Manifest) -> Chosen:
    """These and all that they refer to, directly or not; what a child belongs to is among that."""
    found: set[Address] = set()
    pending = [*addresses]
    while pending:
        address = pending.pop()
        if address not in found:
            found.add(address)
            declared = manifest.resources.get(address)
            pending += [each for each in _needs(declared) if each in manifest.resources]
    return frozenset(found)


def narrowed(manifest: Manifest, selected: Chosen) -> Manifest:
    """The manifest with what was chosen alone."""
    resources = {address: each for address, each in manifest.resources.items() if address in selected}
    refused = tuple(found for found in manifest.refused if _concerns(found, selected))
    return replace(manifest, resources=resources, refused=refused)


def records_of(state: State, selected: Chosen) -> State:
    return replace(state, resources={address: each for address, each in state.resources.items() if address in selected})


def needed(files: Sequence[LocalFile], manifest: Manifest, selected: Chosen) -> tuple[LocalFile, ...]:
    """All files where something chosen names one, as it may need any; but for those that only others name."""
    ours, theirs = set[str](), set[str]()
    for address, declared in manifest.resources.items():
        (ours if address in selected else theirs).update(mentions(declared, manifest.workspace))
    if not ours:
        return ()
    remotes = {file.remote for file in files}
    loose, others = ours - remotes, theirs - remotes  # amid other text, or folders: few
    return tuple(file for file in files if _named(file, ours, loose) or not _named(file, theirs, others))


def mentions(declared: Declared, workspace: Workspace) -> set[str]:
    """The texts of a resource that name something that the bundle ships."""
    folders = [folder for folder in (workspace.file_path, workspace.artifact_path) if folder]
    return {text for text in _texts(declared.body) if any(folder in text for folder in folders)}


def _named(file: LocalFile, texts: Collection[str], loose: Collection[str]) -> bool:
    return file.remote in texts or any(file.remote in text for text in loose)


def _needs(declared: Declared | None) -> tuple[Address, ...]:
    return targets(declared.unknowns.values()) if declared else ()


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


def _concerns(found: Diagnostic, selected: Chosen) -> bool:
    """Whether it is said of the whole bundle, or of something that was chosen."""
    path = found.paths[0] if found.paths else ""
    if not path.startswith("resources."):
        return True
    names = {f"resources.{address.parent}" for address in selected}
    return path in {f"resources.{address.kind}" for address in selected} or any(
        path == name or path.startswith((f"{name}.", f"{name}[")) for name in names
    )


def _unknown(pattern: str, known: Mapping[Address, object]) -> str:
    names = [str(address) for address in known]
    near = get_close_matches(pattern, names, n=1)
    kinds = {address.kind for address in known}
    hint = f"did you mean {near[0]}?" if near else "select KIND.KEY, such as jobs.nightly, or a pattern, such as jobs.*"
    if pattern in kinds:
        hint = f"did you mean {pattern}.*?"
    return f"--select {pattern}: neither the manifest nor the state has such a resource; {hint}"
