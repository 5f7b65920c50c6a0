"""Artifacts are built, and scripts run around that. (§7.1, §10.3)"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dbxplan.errors import FileError, ManifestError
from dbxplan.files import hooks
from dbxplan.files.build import build
from dbxplan.manifest import Manifest

Resolve = Callable[..., Manifest]
ENVIRON = {"PATH": os.environ["PATH"]}
ARTIFACTS = """
    bundle: {name: b}
    artifacts:
      second: {path: lib, build: echo two >> ../log, files: [{source: out/*}]}
      first: {build: "echo one >> log; mkdir -p out; echo made > out/x", files: [{source: out/x}]}
    experimental: {scripts: {prebuild: echo pre >> log; echo ' told '; echo err >&2, postbuild: echo post >> log}}
    """


@pytest.fixture
def said() -> list[str]:
    return []


def test_artifacts_are_built_in_order_between_their_scripts(resolve: Resolve, said: list[str]) -> None:
    manifest = resolve({"databricks.yml": ARTIFACTS, "lib/x": ""})

    build(manifest, ENVIRON, said.append)

    assert (manifest.root / "log").read_text().split() == ["pre", "one", "two", "post"]
    assert said == [
        "Executing 'prebuild' script",
        "told",
        "err",
        "Building first...",
        "Building second...",
        "Executing 'postbuild' script",
    ]


def test_nothing_is_built_after_what_left_nothing_that_its_artifact_names(resolve: Resolve, said: list[str]) -> None:
    text = ARTIFACTS.replace("out/x}]", "out/y}]")
    manifest = resolve({"databricks.yml": text, "lib/x": ""})

    build(manifest, ENVIRON, said.append)

    assert (manifest.root / "log").read_text().split() == ["pre", "one"]


def test_what_is_built_the_same_again_keeps_its_time(resolve: Resolve, said: list[str]) -> None:
    manifest = resolve({"databricks.yml": ARTIFACTS, "lib/x": ""})
    build(manifest, ENVIRON, said.append)
    made = manifest.root / "out" / "x"
    os.utime(made, ns=(5, 7))

    build(manifest, ENVIRON, said.append)

    assert made.stat().st_mtime_ns == 7


def test_a_build_that_fails_is_told_with_its_output_and_place(resolve: Resolve, said: list[str]) -> None:
    text = "bundle: {name: b}\nartifacts:\n  a: {build: 'echo one; echo two >&2; exit 3'}\n  b: {build: touch made}\n"
    manifest = resolve({"databricks.yml": text})

    with pytest.raises(ManifestError) as caught:
        build(manifest, ENVIRON, said.append)

    (found,) = caught.value.diagnostics
    assert found.summary == "build failed a, error: exit status 3, output: one\ntwo"
    assert (found.paths, [str(place) for place in found.places]) == (("artifacts.a",), ["databricks.yml:3:6"])
    assert not (manifest.root / "made").exists()


def test_neither_output_nor_scripts_show_secrets_of_the_environment(resolve: Resolve, said: list[str]) -> None:
    text = (
        "bundle: {name: b}\nartifacts: {a: {build: 'echo $DATABRICKS_TOKEN $MODE; exit 3'}}\n"
        "experimental: {scripts: {prebuild: 'echo $BUNDLE_VAR_db_password >&2'}}\n"
    )
    environ = {**ENVIRON, "DATABRICKS_TOKEN": "dapi0123456789", "BUNDLE_VAR_db_password": "hunter2hunter2", "MODE": "m"}

    with pytest.raises(ManifestError, match=r"output: \[redacted\] m$"):
        build(resolve({"databricks.yml": text}), environ, said.append)

    assert said[:2] == ["Executing 'prebuild' script", "[redacted]"]


@pytest.mark.parametrize(
    ("executable", "environ", "message"),
    [
        ("sh", ENVIRON, None),
        ("cmd", ENVIRON, "build failed a, error: cmd: not found in PATH, output:"),
        (
            "fish",
            ENVIRON,
            "build failed a, error: fish: is no shell that commands can be run by; there are bash, sh, cmd",
        ),
        ("bash", {"PATH": "/nowhere"}, "build failed a, error: bash: not found in PATH, output:"),
    ],
)
def test_a_shell_can_be_chosen(
    resolve: Resolve, said: list[str], executable: str, environ: dict[str, str], message: str | None
) -> None:
    text = f"bundle: {{name: b}}\nartifacts: {{a: {{executable: {executable}, build: 'echo $0 > shell'}}}}\n"
    manifest = resolve({"databricks.yml": text})

    if message is None:
        build(manifest, environ, said.append)
        assert Path((manifest.root / "shell").read_text().strip()).name == executable
    else:
        with pytest.raises(ManifestError, match=message):
            build(manifest, environ, said.append)


@pytest.mark.parametrize(
    ("environ", "message"),
    [
        ({}, "failed to execute script: exit status 4"),
        ({"DATABRICKS_BUNDLE_RESTRICTED_CODE_EXECUTION": "1"}, "running scripts is not allowed"),
        ({"PATH": "/nowhere"}, "bash, sh, cmd: not found in PATH"),
    ],
)
def test_a_script_that_fails_ends_it(resolve: Resolve, said: list[str], environ: Any, message: str) -> None:
    manifest = resolve({"databricks.yml": "bundle: {name: b}\nexperimental: {scripts: {predeploy: exit 4}}\n"})

    with pytest.raises(FileError, match=message):
        hooks.run(manifest, "predeploy", {**ENVIRON, **environ}, said.append)
