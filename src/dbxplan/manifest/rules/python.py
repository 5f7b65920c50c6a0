"""Resources that Python functions add, and change. (§10.4)"""

import os.path
from collections.abc import Callable, Mapping
from typing import Any, Final

from dbxplan.errors import Diagnostic, Mark, Severity
from dbxplan.local import python, shell
from dbxplan.manifest.document import Document
from dbxplan.manifest.override import override
from dbxplan.manifest.references import segments
from dbxplan.manifest.tree import Map, Path, Seq, as_json, as_map, from_plain, pack, text_of
from dbxplan.manifest.types import TOP

Rule = Callable[[Document], None]
Key = tuple[str, str]
GENERATED: Final = "__generated_by_python__.yml"
MISSING_PACKAGE: Final = f"Error while finding module specification for '{python.MODULE}'"
EXPLANATION: Final = """\
The package 'databricks-bundles' is not installed in this Python environment. Install it there:

  $ .venv/bin/pip install databricks-bundles

Name a virtual environment by python.venv_path, or activate it before running commands.
"""


def load_resources(initialise: tuple[Rule, ...]) -> Rule:
    """`initialise` are the rules that every resource goes through."""

    def rule(document: Document) -> None:
        copy_old_name(document)
        changes = _changed(document, "load_resources")
        if changes.updated:
            document.error(f"unexpected updated resources: {_names(changes.updated)}")
        else:
            changes.take(document, initialise)

    return rule


def apply_mutators(normalise: tuple[Rule, ...]) -> Rule:
    """`normalise` are the rules that a changed resource goes through again."""

    def rule(document: Document) -> None:
        changes = _changed(document, "apply_mutators")
        if changes.added:
            document.error(f"unexpected added resources: {_names(changes.added)}")
        else:
            changes.take(document, normalise)

    return rule


def copy_old_name(document: Document) -> None:
    """Older versions of the package look for the block under `experimental`."""
    tree = document.tree
    if "python" in tree and "python" not in as_map(tree.get("experimental")):
        tree.child("experimental")["python"] = tree["python"]


def _settings(document: Document) -> Map | None:
    """The block; None where nothing is to be run, or after an error."""
    experimental = as_map(document.tree.get("experimental"))
    prefix = "failed to apply python mutator: "
    if _given(experimental.get("pydabs")):
        page = "https://docs.databricks.com/dev-tools/bundles/python"
        document.error(f"{prefix}experimental/pydabs is deprecated, use python instead ({page})")
        return None
    new, old = document.tree.get("python"), experimental.get("python")
    if _given(new) and _given(old) and _given(new) != _given(old):
        document.error(
            f"{prefix}'experimental/python' and 'python' configuration properties are mutually exclusive, "
            "use only 'python'"
        )
        return None
    return as_map(new if _given(new) else old) if _given(new) or _given(old) else None


def _given(block: Any) -> dict[str, Any]:
    return {name: value for name, value in as_map(block).items() if value}


def _changed(document: Document, phase: str) -> "_Changes":
    """Runs a phase: what its output adds and changes."""
    settings = _settings(document)
    if settings is None:
        return _Changes()
    if shell.RESTRICTED in document.environ:
        document.error(f"Running Python code is not allowed when {shell.RESTRICTED} is set")
        return _Changes()
    environ = {**document.environ, **document.context.auth}
    try:
        program = python.interpreter(document.root, str(settings.get("venv_path") or ""), environ)
    except python.PythonError as error:
        document.error(f"failed to get Python interpreter path: {error}")
        return _Changes()
    try:
        answer = python.run(program, phase, document.root, as_json(document.tree), environ)
    except (python.PythonError, OSError) as error:
        document.error(f"python mutator process failed: {error}")
        return _Changes()
    _report(document, answer)
    return _Changes() if document.failed else _compared(document, answer)


def _report(document: Document, answer: python.Answer) -> None:
    for found in answer.diagnostics or ():
        document.diagnostics.append(_diagnostic(document, found))
    if document.failed:
        return
    if answer.failure:
        detail = f"{answer.stderr}\n{EXPLANATION}" if MISSING_PACKAGE in answer.stderr else answer.stderr
        document.error(f"python mutator process failed: {answer.failure}", detail=detail)
    elif answer.diagnostics is None:
        document.error("failed to load diagnostics: the Python process left none")


def _diagnostic(document: Document, found: Mapping[str, Any]) -> Diagnostic:
    severity = Severity.WARNING if found.get("severity") == "warning" else Severity.ERROR
    location = found.get("location") or {}
    place = (
        Mark(
            _relative(document, str(location["file"])), int(location.get("line") or 0), int(location.get("column") or 0)
        )
        if location.get("file")
        else None
    )
    return Diagnostic(
        severity,
        str(found.get("summary") or ""),
        (str(found["path"]),) if found.get("path") else (),
        (place,) if place else (),
        str(found.get("detail") or ""),
    )


def _compared(document: Document, answer: python.Answer) -> "_Changes":
    output = from_plain(answer.output)
    if not isinstance(output, Map):
        document.error("the Python process gave no document")
        return _Changes()
    _Locator(document, answer.locations).mark(output)
    _normalise(document, output)
    changes = _Changes()
    if document.failed:
        return changes
    changes.tree, _ = override(document.tree, (), output, (), changes.note)
    if changes.problem:
        document.error(f"internal error when merging output of Python mutator: {changes.problem}")
    elif changes.deleted:
        document.error(f"unexpected deleted resources: {_names(changes.deleted)}")
    return _Changes() if document.failed else changes


def _normalise(document: Document, output: Map) -> None:
    """What the package gives is normal already: a warning here is a mistake of the functions."""
    normaliser = document.normaliser()
    normaliser.tree(output, TOP)
    for found in normaliser.findings:
        document.error(found.summary, found.path, at=found.marks)


class _Changes:
    """Which resources changed, what else did, and the tree with all of it."""

    def __init__(self) -> None:
        self.tree: Any = None
        self.added: list[Key] = []
        self._updated: list[Key] = []
        self.deleted: list[Key] = []
        self.problem = ""

    def note(self, change: str, path: Path, value: Any) -> None:
        if path[:1] != ("resources",):
            self.problem = self.problem or f'unexpected change at "{text_of(path)}" ({change})'
            return
        whole = self.deleted if change == "delete" else self.added
        into = whole if len(path) <= 3 else self._updated
        into.extend(key for key in _keys(path, value) if key not in into)

    @property
    def updated(self) -> list[Key]:
        return [key for key in self._updated if key not in self.added]

    def take(self, document: Document, rules: tuple[Rule, ...]) -> None:
        """Into the document; what changed goes through the rules."""
        if self.tree is not None:
            document.tree = self.tree
            if keys := self.added or self.updated:
                _only(document, keys, rules)


def _keys(path: Path, value: Any) -> list[Key]:
    """The resources that a change at this place, of this value, is about."""
    if len(path) >= 3:
        return [(str(path[1]), str(path[2]))]
    if len(path) == 2:
        return [(str(path[1]), key) for key in as_map(value)]
    return [(kind, key) for kind, bodies in as_map(value).items() for key in as_map(bodies)]


class _Locator:
    """Gives values the places that the functions said: the nearest one above counts."""

    def __init__(self, document: Document, lines: tuple[Mapping[str, Any], ...]) -> None:
        self._document = document
        self._places: dict[Path, int] = {}
        for line in lines:
            number = self._number(_relative(document, str(line["file"])))
            self._places[segments(str(line["path"]))] = pack(number, int(line["line"]), int(line["column"]))
        self._generated = pack(self._number(GENERATED), 1, 1)

    def _number(self, file: str) -> int:
        if file not in self._document.files:
            self._document.files.append(file)
        return self._document.files.index(file)

    def mark(self, value: Any, path: Path = (), above: int | None = None) -> None:
        pairs: Any = value.items() if isinstance(value, Map) else enumerate(value)
        for key, item in list(pairs):
            place = self._places.get((*path, key), above)
            value.at[key] = self._generated if place is None else place
            if isinstance(item, Map | Seq):
                self.mark(item, (*path, key), place)


def _relative(document: Document, file: str) -> str:
    if not os.path.isabs(file):
        return file.replace(os.sep, "/")
    root = document.root.resolve() if not file.startswith(document.root.as_posix()) else document.root
    return os.path.relpath(file, root).replace(os.sep, "/")


def _names(keys: list[Key]) -> str:
    return ", ".join(f"{kind}.{key}" for kind, key in keys)


def _only(document: Document, keys: list[Key], rules: tuple[Rule, ...]) -> None:
    """The rules, over these resources as if there were no others."""
    everything = document.tree["resources"]
    chosen = Map()
    for kind, key in keys:
        source = everything[kind]
        chosen.child(kind).put(key, source[key], source.at.get(key, ()))
        chosen.at.setdefault(kind, everything.at.get(kind, ()))
    document.tree["resources"] = chosen
    for rule in rules:
        rule(document)
        if document.failed:
            break
    document.tree["resources"] = everything
    for kind, bodies in chosen.items():
        for key, body in bodies.items():
            everything[kind][key] = body
