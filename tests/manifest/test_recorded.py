"""Public bundles, and what the official CLI says of them; read where they lie, outside the repository."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dbxplan.errors import ManifestError
from dbxplan.local.git import GitInfo
from dbxplan.manifest import Context, open_bundle

INPUTS = Path(__file__).resolve().parents[3] / "shared" / "inputs"
USER = {"userName": "tester@databricks.com", "id": "1000012345"}
HOST = "https://workspace.example"


def cases() -> Iterator[Any]:
    for path in sorted((INPUTS / "expected").glob("*.json")):
        for target in json.loads(path.read_text()):
            yield pytest.param(path.stem, target, id=f"{path.stem}-{target}")


CASES = list(cases()) or [pytest.param("", "", marks=pytest.mark.skip(reason=f"{INPUTS} is not there"))]


def without_nothing(value: Any) -> Any:
    """Null, absent, `{}` and `[]` count as equal."""
    if isinstance(value, dict):
        inner = {key: without_nothing(item) for key, item in value.items()}
        return {key: item for key, item in inner.items() if item not in (None, {}, [])}
    return [without_nothing(item) for item in value] if isinstance(value, list) else value


def comparable(document: Any, folder: str = "", name: str = "") -> Any:
    document = json.loads(json.dumps(document).replace(folder or "/bundles/", f"/bundles/{name}"))
    for name in ("git", "uuid"):
        document.get("bundle", {}).pop(name, None)
    if "host" in document.get("workspace", {}):
        document["workspace"]["host"] = HOST
    return without_nothing(document)


def differences(ours: Any, theirs: Any, path: str = "") -> Iterator[str]:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in sorted(ours.keys() | theirs.keys()):
            yield from differences(ours.get(key), theirs.get(key), f"{path}.{key}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for index, (one, other) in enumerate(zip(ours, theirs, strict=True)):
            yield from differences(one, other, f"{path}[{index}]")
    elif ours != theirs:
        yield f"{path}: {ours!r} instead of {theirs!r}"


@pytest.mark.parametrize(("name", "target"), CASES)
def test_a_public_bundle_resolves_as_the_official_cli_says(name: str, target: str) -> None:
    expected = json.loads((INPUTS / "expected" / f"{name}.json").read_text())[target]
    context = Context(user=USER, host=HOST, git=GitInfo(), environ={})
    folder = INPUTS / "bundles" / name.replace("__", "/")
    exit_code, document, found = 0, {}, ()
    try:
        opened = open_bundle(folder, target=None if target == "None" else target, environ={})
        manifest = opened.resolve(context)
        document, found = manifest.document, manifest.diagnostics
    except ManifestError as error:
        exit_code, found = 1, error.diagnostics

    assert exit_code == expected["exit_code"]
    assert [
        {"severity": one.severity.value, "at": list(one.paths), "in": [str(place) for place in one.places]}
        for one in found
    ] == expected["diagnostics"]
    if not exit_code:
        assert list(differences(comparable(document, str(folder), name), comparable(expected["resolved"])))[:10] == []
