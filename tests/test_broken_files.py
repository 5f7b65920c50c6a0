"""What dbxplan keeps, broken in every way: one clear message or rebuilt; nothing is made twice, nothing is deleted."""

import io
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from dbxplan.cli.app import run as run_command
from dbxplan.cli.console import Console
from dbxplan.emulator.server import running
from dbxplan.errors import DbxplanError
from dbxplan.workflow import Bundle, Workspace, draft, run

pytestmark = pytest.mark.usefixtures("no_waiting")  # a lock that nobody can read is waited for
Write = Callable[[Mapping[str, str]], Path]
BUNDLE = """
    bundle: {name: shop}
    sync: {exclude: ["*.plan"]}
    resources:
      schemas:
        shop: {catalog_name: main, name: shop}
      jobs:
        nightly: {name: nightly, permissions: [{level: CAN_VIEW, group_name: users}]}
    """
DEEP = b"[" * 100_000 + b"]" * 100_000
UNCLEAR = ("Traceback", "mistake in dbxplan", "Error: [Errno", "KeyError", "TypeError", "RecursionError")


def cut(share: float) -> Callable[[bytes], bytes]:
    return lambda data: data[: int(len(data) * share)]


WAYS: dict[str, Callable[[bytes], bytes | None]] = {
    "gone": lambda data: None,
    "empty": lambda data: b"",
    "one byte": lambda data: data[:1],
    "half": cut(0.5),
    "almost whole": lambda data: data[:-2],
    "without its line break": lambda data: data[:-1],
    "twice": lambda data: data * 2,
    "zeros": lambda data: bytes(len(data)),
    "no text": lambda data: bytes(range(256)),
    "null": lambda data: b"null\n",
    "a list": lambda data: b"[1]\n",
    "a text": lambda data: b'"x"\n',
    "an empty object": lambda data: b"{}\n",
    "nested too deep": lambda data: DEEP,
    "of a newer version": lambda data: data.replace(b'"format":', b'"format":9', 1),
    "with other types": lambda data: data.replace(b'"jobs.nightly":{', b'"jobs.nightly":{"sent":7,"id":[],', 1),
    "infinite": lambda data: data.replace(b'"serial":', b'"serial":1e999,"x":', 1),
    "of a kind nobody knows": lambda data: data.replace(b"jobs.nightly", b"ghosts.nightly"),
    "of another bundle": lambda data: data.replace(b'"bundle":"shop"', b'"bundle":"shot"', 1),
    "of another workspace": lambda data: data.replace(b'"workspace_id":"', b'"workspace_id":"9', 1),
    "of a run whose steps are none": lambda data: data.replace(b'"steps":[', b'"steps":7,"other":[', 1),
    "of files that are none": lambda data: data.replace(b'"files":{', b'"files":{"/Workspace/a":7,', 1),
}
READS = (("plan",), ("state",), ("summary",))
STORES = ("workspace", "file", "memory", "s3")
OF_STORES = [(store, file) for store in STORES for file in ("state", "key", "lock")]
FILES = [*OF_STORES, ("folder", "journal"), ("folder", "plan")]


@pytest.fixture
def workspace(store: str, request: pytest.FixtureRequest, tmp_path: Path, clock: Any) -> Workspace:
    place = {
        "workspace": lambda: None,
        "folder": lambda: str(tmp_path / "states"),
        "file": lambda: f"file://{tmp_path / 'states'}",
        "memory": lambda: f"memory://{tmp_path}",
        "s3": lambda: f"{request.getfixturevalue('bucket')}/states",
    }[store]()
    return Workspace(f"emulator://{tmp_path / 'w.db'}", state=place, environ={"HOME": str(tmp_path)}, clock=clock)


@pytest.fixture
def bundle(workspace: Workspace, write: Write) -> Bundle:
    """Applied, and a run of an edit that was cut off."""
    folder = write({"databricks.yml": BUNDLE})
    assert workspace.apply(workspace.load(folder)).ok
    write({"databricks.yml": BUNDLE.replace("name: nightly,", "name: nightly, description: edited,")})
    bundle = workspace.load(folder)
    with suppress(Killed):
        run(draft(bundle), on_event=killer("StepDone"))
    return bundle


class Killed(BaseException):
    """The process ended."""


def killer(event: str) -> Callable[[Any], None]:
    def on_event(what: Any) -> None:
        if type(what).__name__ == event:
            raise Killed

    return on_event


def command(workspace: Workspace, *arguments: str) -> tuple[int, str]:
    out, err = io.StringIO(), io.StringIO()
    store = ("--state", workspace.state) if workspace.state else ()
    environ = {"TERM": "dumb", **workspace.environ}
    return run_command(
        [*arguments, "--host", str(workspace.host), *store], Console(out, err, io.StringIO(), environ)
    ), err.getvalue()


def made(bundle: Bundle) -> Counter[str]:
    names = [str(item["settings"]["name"]) for item in bundle.api.jobs.list()]
    return Counter([*names, *(str(item["name"]) for item in bundle.api.schemas.list(catalog_name="main"))])


def name_of(bundle: Bundle, file: str) -> str:
    """The newest object of the store of that kind."""
    names = [name for name in bundle.store.list("") if name.partition(".")[0] == file]
    return max(names, key=lambda name: int(name.partition(".")[2] or 0))


def broken(bundle: Bundle, plan: Path, file: str, way: Callable[[bytes], bytes | None]) -> None:
    if file in ("journal", "plan"):
        path = plan if file == "plan" else next(bundle.folder.glob("journal.*"))
        data = way(path.read_bytes())
        path.unlink()
        if data is not None:
            path.write_bytes(data)
        return
    name = name_of(bundle, file)
    data = way(bundle.store.read(name) or b"")
    bundle.store.delete(name)
    if data is not None:
        assert bundle.store.create(name, data)


def ways_in(store: str) -> list[tuple[str, Callable[[bytes], bytes | None]]]:
    """Of stores that hold the same each has its share; the slowest has the smallest."""
    ways = list(WAYS.items())
    if store == "s3":
        return ways[::7]
    return ways[STORES.index(store) :: len(STORES) - 1] if store in STORES else ways


@pytest.mark.parametrize(("store", "file"), FILES)
def test_broken_in_any_way_it_is_told_or_rebuilt(
    store: str, file: str, workspace: Workspace, bundle: Bundle, tmp_path: Path
) -> None:
    place, plan, home = str(bundle.manifest.root), tmp_path / "saved.plan", tmp_path / "kept"
    assert command(workspace, "plan", "-C", place, "--out", str(plan))[0] == 0
    objects = {name: bundle.store.read(name) or b"" for name in bundle.store.list("")}
    shutil.copytree(bundle.folder, home)
    shutil.copy(plan, home / "saved.plan")
    before, ended = made(bundle), {}
    for way, change in ways_in(store):
        broken(bundle, plan, file, change)
        told = [command(workspace, *words, "-C", place) for words in READS]
        if file == "plan":
            told.append(command(workspace, "apply", str(plan), "-C", place))
            told.append(command(workspace, "show", str(plan)))
        told.append(command(workspace, "apply", "--allow", "adopt", "-C", place))
        ended[way] = told
        assert made(bundle) == before, way
        for name in bundle.store.list(""):
            bundle.store.delete(name)
        for name, data in objects.items():
            bundle.store.create(name, data)
        shutil.rmtree(bundle.folder)
        shutil.copytree(home, bundle.folder)
        shutil.move(bundle.folder / "saved.plan", plan)

    everything = [(way, *each) for way, told in ended.items() for each in told]
    assert [each for each in everything if each[1] not in ((0, 1, 64) if each[0] == "gone" else (0, 1))] == []
    assert [each for each in everything if any(words in each[2] for words in UNCLEAR)] == []
    assert [each for each in everything if each[1] and each[2].count("Error: ") != 1] == []


@pytest.mark.parametrize("store", ["folder"])
def test_a_folder_in_place_of_what_is_kept_is_told(workspace: Workspace, bundle: Bundle, tmp_path: Path) -> None:
    before, place = made(bundle), str(bundle.manifest.root)
    for path in (Path(bundle.store.path) / name_of(bundle, "state"), next(bundle.folder.glob("journal.*"))):
        aside = path.rename(tmp_path / "aside")
        path.mkdir()
        code, told = command(workspace, "apply", "-C", place)
        path.rmdir()
        aside.rename(path)

        assert (code, told.count("Error: ")) == (1, 1), told
        assert [words for words in UNCLEAR if words in told] == []
        assert f"{path.name}" in told
        assert made(bundle) == before
    assert command(workspace, "apply", "-C", place)[0] == 0


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small one of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "none", folder], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("only who administers the machine can have a disk of its own")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def fill(disk: Path) -> None:
    """Up to its last byte."""
    with suppress(OSError), open(disk / "filler", "wb", buffering=0) as file:
        while True:
            file.write(b"x" * 512)


@pytest.mark.skipif(sys.platform != "linux", reason="disks are made as Linux has them")
@pytest.mark.parametrize("store", ["file", "workspace"])
@pytest.mark.parametrize("moment", ["RunStarted", "StepStarted", "StepDone", "read-only"])
def test_on_a_disk_that_is_full_or_read_only_nothing_is_lost(
    store: str, moment: str, disk: Path, tmp_path: Path, write: Write, clock: Any
) -> None:
    """With the state there, or the journal of the run alone."""
    folder = disk / "bundle"
    shutil.copytree(write({"databricks.yml": BUNDLE}), folder)
    place = f"file://{disk / 'states'}" if store == "file" else None
    workspace = Workspace(f"emulator://{tmp_path / 'w.db'}", state=place, environ={}, clock=clock)
    bundle = workspace.load(folder)

    def on_event(event: Any) -> None:
        if type(event).__name__ == moment:
            fill(disk)

    if moment == "read-only":
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    try:
        ended = run(draft(bundle), on_event=on_event)
        told = [outcome.error for outcome in ended.outcomes.values() if outcome.error]
    except DbxplanError as error:
        told = [str(error)]
    if moment == "read-only":
        assert made(bundle)["nightly"] == 0
        subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    (disk / "filler").unlink(missing_ok=True)

    words = ("No space left on device", "Read-only file system")
    assert all(any(each in text for each in words) or "which failed" in text for text in told)
    assert told or moment.startswith("Step")  # what is left to write may fit into what the last file has to spare
    assert not any("unforeseen" in each for each in told)
    assert run(draft(workspace.load(folder))).ok
    assert made(bundle)["nightly"] == made(bundle)["shop"] == 1
    assert draft(workspace.load(folder)).plan.steps == ()


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
from dbxplan.cli import main
main(sys.argv[2:])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="files are limited as POSIX has it")
@pytest.mark.parametrize("size", [0, 1500])
@pytest.mark.parametrize("store", ["folder", "workspace"])
def test_where_files_cannot_grow_it_is_told_and_the_next_run_goes_on(
    store: str, size: int, write: Write, tmp_path: Path, clock: Any
) -> None:
    folder, plan = write({"databricks.yml": BUNDLE}), tmp_path / "saved.plan"
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    with running(tmp_path / "w.db") as server:
        environ = {"DATABRICKS_HOST": server.url, "DATABRICKS_TOKEN": server.token, "HOME": str(tmp_path)}
        environ |= {"DBXPLAN_STATE": str(tmp_path / "states")} if store == "folder" else {}
        told = []
        for words in (["plan", "--out", str(plan)], ["apply"]):
            command = [sys.executable, "-B", "-c", LIMITED, str(size), *words, "-C", str(folder)]
            ended = subprocess.run(command, env={**kept, **environ}, capture_output=True, text=True, check=False)
            told.append((ended.returncode, ended.stderr))
        workspace = Workspace(environ=environ, clock=clock)
        last = run(draft(workspace.load(folder)))
        counts, again = made(workspace.load(folder)), draft(workspace.load(folder)).plan

    assert told[0][0] == 1
    assert not plan.exists()
    assert not any("Traceback" in words or "mistake in dbxplan" in words for _, words in told)
    assert [words.count("File too large") > 0 for code, words in told if code] == [True] * sum(code for code, _ in told)
    assert last.ok
    assert (counts["nightly"], counts["shop"], again.steps) == (1, 1, ())
