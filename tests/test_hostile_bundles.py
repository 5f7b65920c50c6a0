"""Bundles, names and plans that are meant to do harm: a diagnostic, no traceback, no write outside, bounded memory."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from textwrap import dedent

import pytest

from dbxplan.cli.app import run
from dbxplan.cli.console import Console
from dbxplan.sdk import RawClient

Write = Callable[[Mapping[str, str]], Path]
HEAD = "bundle: {name: b}\n"
BYTES = 1_000_000_000  # of address space: an interpreter with all modules takes a third of it
LIMITED = "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv.pop(1)),) * 2); "
MAIN = "from dbxplan.cli import main; main()"
NAMES = (
    "\\e[31mred",
    "\\u202erev",
    "\\x9b1m",
    "a\\nb",
    "\\a\\b",
    "\\0",
    "</td><b>",
    "]]>",
    "`|`",
    "\\U0001F600",
    "\\uFEFF",
)
STEERING = {*range(32), 0x7F, *range(0x80, 0xA0), 0x202E} - {10}


def command(*arguments: str | Path) -> tuple[int, str]:
    out, err = io.StringIO(), io.StringIO()
    environ = {"TERM": "dumb", "HOME": "/nonexistent", "PATH": os.environ["PATH"]}
    code = run([str(each) for each in arguments], Console(out, err, io.StringIO(), environ))
    return code, out.getvalue() + err.getvalue()


def steering(text: str) -> set[str]:
    return {hex(ord(character)) for character in text if ord(character) in STEERING}


@pytest.mark.parametrize("name", NAMES)
def test_names_steer_no_terminal_and_no_report(write: Write, tmp_path: Path, name: str) -> None:
    text = """
        bundle: {name: b}
        resources:
          jobs:
            j:
              name: "j%s"
              description: "%s"
              tags: {"k%s": "%s"}
              tasks: [{task_key: a, existing_cluster_id: "%s", notebook_task: {notebook_path: /Shared/n}}]
        """
    folder = write({"databricks.yml": text.replace("%s", name)})
    where = ("-C", folder, "--host", f"emulator://{tmp_path / 'w.db'}")
    told = [command("plan", *where, "-o", form) for form in ("text", "json", "markdown", "html", "junit")]
    saved = str(tmp_path / "saved.plan")
    told += [command("plan", *where, "--out", saved), command("show", saved), command("apply", *where)]
    with RawClient(host=f"emulator://{tmp_path / 'w.db'}") as api:
        job = next(iter(api.jobs.list()))["job_id"]
        api.jobs.update(job_id=job, new_settings={"description": "moved \x1b[2J", "tags": {"\x1b]0;x\x07": "\x9b1m"}})
    told += [command("plan", *where, "-o", form) for form in ("text", "json", "markdown", "html", "junit")]
    shown = ("summary", "state", "validate")
    told += [command(each, *where, *form) for each in shown for form in ((), ("-o", "json"))]

    assert [code for code, _ in told] == [0] * len(told)
    assert {number: found for number, (_, text) in enumerate(told) if (found := steering(text))} == {}
    assert "<b>" not in told[3][1]
    assert json.loads(told[1][1])["steps"]


@pytest.mark.parametrize(
    "text",
    [
        "resources: {jobs: {j: {name: a, name: b}, j: {name: c}}}",
        "bundle: {name: c}",
        *(
            f"resources: {{jobs: {{j: {{timeout_seconds: {number}, parameters: [{{name: p, default: {number}}}]}}}}}}"
            for number in ("1e400", "-1e400", ".inf", ".nan", "9" * 5000, "0x" + "f" * 3000, "9223372036854775808")
        ),
        *(f'resources: {{jobs: {{j: {{name: "a{name}b", "{name}": 1}}, "{name}": {{name: c}}}}}}' for name in NAMES),
        'resources: {jobs: {j: {name: "\\ud800"}}}',
        *(
            f"{head}'${{resources.jobs.j.id}}'{tail}\nresources: {{jobs: {{j: {{name: a}}}}}}"
            for head, tail in (
                ("experimental: ", ""),
                ("bundle: {name: b, deployment: {lock: ", "}}"),
                ("artifacts: {a: {files: ", "}}"),
                ("targets: {t: {default: true, workspace: ", "}}"),
            )
        ),
        "targets: {t: {default: true, workspace: '${workspace.current_user.userName}'}}",
        "resources: {jobs: {j: {name: a}}, pipelines: {p: {name: p, clusters: '${resources.jobs.j.id}'}}}",
        "include: ['../outside/*.yml', '/etc/*.yml', '~/x.yml']",
        "sync: {paths: ['../../../../../../../etc']}",
        "scripts: {'../x': {content: 'true'}}\nartifacts: {'../../x': {type: whl, path: ../.., build: 'true'}}",
        "resources: {jobs: {j: {tasks: [{task_key: t, notebook_task: {notebook_path: ../../../../etc/x.py}}]}}}",
    ],
)
def test_whatever_stands_there_ends_in_an_answer_or_a_diagnostic(write: Write, tmp_path: Path, text: str) -> None:
    folder = write({"databricks.yml": (HEAD if "bundle: {name: b" not in text else "") + dedent(text)})
    (tmp_path / "outside").mkdir()
    ended = [command(each, "-C", folder, "--host", f"emulator://{tmp_path / 'w.db'}") for each in ("validate", "apply")]

    unclear = ("Traceback", "mistake in dbxplan", "KeyError", "TypeError", "RecursionError")
    assert {code for code, _ in ended} <= {0, 1}
    assert [words for words in unclear if any(words in text for _, text in ended)] == []
    assert all("rror" in text for code, text in ended if code)
    assert [*map(steering, (text for _, text in ended))] == [set(), set()]
    assert {path.name for path in tmp_path.iterdir()} <= {"bundle", "outside", "w.db", "w.db-shm", "w.db-wal"}
    assert [*(tmp_path / "outside").iterdir()] == []


def test_the_name_of_a_target_leads_out_of_no_folder(write: Write, tmp_path: Path) -> None:
    text = """
        bundle: {name: b}
        artifacts: {a: {type: whl, build: python3 build.py, files: [{source: "dist/*.whl"}], dynamic_version: true}}
        targets: {"../../../x": {default: true, workspace: {root_path: /Workspace/Shared/x}}}
        resources:
          jobs:
            j:
              name: j
              tasks:
                - task_key: t
                  existing_cluster_id: c
                  python_wheel_task: {package_name: x, entry_point: x}
                  libraries: [{whl: "dist/*.whl"}]
        """
    folder = write({"databricks.yml": text, "build.py": BUILD})
    code, told = command("apply", "-C", folder, "--host", f"emulator://{tmp_path / 'w.db'}")

    assert code == 0, told
    assert {path.name for path in tmp_path.iterdir()} <= {"bundle", "w.db", "w.db-shm", "w.db-wal"}
    assert [*folder.glob(".databricks/bundle/*/patched_wheels/**/*.whl")] != []


BUILD = """
from pathlib import Path
from zipfile import ZipFile

Path("dist").mkdir(exist_ok=True)
with ZipFile("dist/x-1.0-py3-none-any.whl", "w") as wheel:
    wheel.writestr("x-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: x\\nVersion: 1.0\\n")
    wheel.writestr("x-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-any\\n")
    wheel.writestr("x-1.0.dist-info/RECORD", "")
"""


@pytest.mark.parametrize(
    "name", ["a\x1b[31m.py", "a\nb.py", "a\u202eb.py", "\x07", "-rf", " ", "%2e%2e", "a\\b", "ü\u0308"]
)
def test_file_names_steer_nothing(write: Write, tmp_path: Path, name: str) -> None:
    folder = write({"databricks.yml": HEAD, name: "x"})
    where = ("-C", folder, "--host", f"emulator://{tmp_path / 'w.db'}")
    told = [
        command(*words, *where) for words in (("validate",), ("plan", "-v"), ("apply",), ("plan", "-v"), ("summary",))
    ]

    assert [code for code, _ in told] == [0] * 5
    assert {found for _, text in told for found in steering(text)} == set()
    assert "Nothing to do." in told[3][1]


def test_links_are_not_followed_to_what_is_shipped(write: Write, tmp_path: Path) -> None:
    folder = write({"databricks.yml": HEAD, "src/kept.txt": "kept"})
    (tmp_path / "secret.txt").write_text("hunter2")
    for name, target in {
        "file": tmp_path / "secret.txt",
        "folder": tmp_path,
        "loop": folder,
        "nowhere": tmp_path / "none",
        "device": Path("/dev/zero"),
    }.items():
        (folder / name).symlink_to(target)
    code, told = command("plan", "-v", "-C", folder, "--host", f"emulator://{tmp_path / 'w.db'}")

    assert code == 0, told
    assert [name for name in ("secret", "folder", "loop", "nowhere", "device") if name in told] == []
    assert "src/kept.txt" in told


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no names there")
@pytest.mark.parametrize("name", ["databricks.yml", "more.yml", ".gitignore", "alert.dbalert.json", "page.lvdash.json"])
def test_what_has_no_end_is_not_read(write: Write, tmp_path: Path, name: str) -> None:
    text = """
        bundle: {name: b}
        include: [more.yml]
        resources:
          alerts: {a: {file_path: alert.dbalert.json, display_name: a, warehouse_id: w}}
          dashboards: {d: {display_name: d, warehouse_id: w, file_path: page.lvdash.json}}
        """
    files = {"databricks.yml": text, "more.yml": "", "alert.dbalert.json": "{}", "page.lvdash.json": "{}"}
    folder = write({**files, ".gitignore": ""})
    (folder / name).unlink()
    os.mkfifo(folder / name)
    code, told = command("validate", "-C", folder, "--host", f"emulator://{tmp_path / 'w.db'}")

    assert (code, "not a regular file" in told) == ((0, False) if name == ".gitignore" else (1, True)), told


def _aliases() -> str:
    rows = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    rows += [
        f"{after}: &{after} [{', '.join([f'*{before}'] * 9)}]"
        for before, after in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    return "\n".join(rows)


def _variables(value: Callable[[str], str]) -> str:
    rows = ["variables:", "  v0: {default: xxxxxxxxxx}"]
    rows += [f"  v{number}: {{default: {value(f'${{var.v{number - 1}}}')}}}" for number in range(1, 10)]
    return "\n".join([*rows, "resources: {jobs: {j: {name: '${var.v9}', description: '${var.v9[0]}'}}}"])


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited as Linux has it")
@pytest.mark.parametrize(
    ("text", "words"),
    [
        (_aliases(), "its aliases expand to more than 10000 levels or to too many values"),
        (_variables(lambda reference: f"'{reference * 10}'"), "references expand to too much text"),
        ("definitions: " + "[" * 50_000 + "]" * 50_000, "nested deeper than 10000 levels"),
        ("definitions: " + "{a: " * 12_000 + "}" * 12_000, "nested deeper than 10000 levels"),
    ],
    ids=["aliases", "texts", "lists", "maps"],
)
def test_what_would_grow_is_refused_within_bounded_memory(write: Write, tmp_path: Path, text: str, words: str) -> None:
    folder = write({"databricks.yml": HEAD + text})
    arguments = ["validate", "-C", str(folder), "--host", f"emulator://{tmp_path / 'w.db'}"]
    ended = subprocess.run(
        [sys.executable, "-c", LIMITED + MAIN, str(BYTES), *arguments], capture_output=True, text=True, check=False
    )

    assert ended.returncode == 1, ended.stderr[-500:]
    assert words in ended.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited as Linux has it")
def test_lists_of_lists_of_variables_stay_within_bounded_memory(write: Write, tmp_path: Path) -> None:
    folder = write({"databricks.yml": HEAD + _variables(lambda reference: f"[{', '.join([repr(reference)] * 10)}]")})
    arguments = ["validate", "-C", str(folder), "--host", f"emulator://{tmp_path / 'w.db'}"]
    ended = subprocess.run(
        [sys.executable, "-c", LIMITED + MAIN, str(BYTES), *arguments], capture_output=True, text=True, check=False
    )

    assert ended.returncode in (0, 1), ended.stderr[-500:]
    assert "references are too deep" in ended.stderr
    assert "MemoryError" not in ended.stderr
    assert "Traceback" not in ended.stderr
