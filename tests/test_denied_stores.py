"""A store that may not be read or written, or is full, from the start or all at once: told with a remedy, none lost."""

import errno
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dbxplan.errors import DbxplanError, StateError
from dbxplan.workflow import Bundle, Workspace, draft, run

Write = Callable[[Mapping[str, str]], Path]
BUNDLE = """
    bundle: {name: shop}
    resources:
      schemas:
        shop: {catalog_name: main, name: shop}
      jobs:
        nightly: {name: nightly, description: "${resources.schemas.shop.name}"}
    """
REMEDY = "check that your credentials may"


class Refusal(NamedTuple):
    """What is refused, and how a filesystem and a server say that."""

    verbs: frozenset[str]
    error: OSError
    answer: tuple[str, str]


REFUSALS = {
    "denied": Refusal(
        frozenset(("list", "read", "write", "delete")),
        PermissionError(errno.EACCES, "Permission denied"),
        ("403 Forbidden", "AccessDenied"),
    ),
    "read-only": Refusal(
        frozenset(("write", "delete")), OSError(errno.EROFS, "Read-only file system"), ("403 Forbidden", "AccessDenied")
    ),
    "full": Refusal(
        frozenset(("write",)),
        OSError(errno.ENOSPC, "No space left on device"),
        ("507 Insufficient Storage", "XMinioStorageFull"),
    ),
}


class Store(NamedTuple):
    url: str
    refuse: Callable[[Refusal | None], None]


@pytest.fixture(params=["memory", "s3"])
def store(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    if request.param == "s3":
        gate = request.getfixturevalue("gate")
        return Store(f"{request.getfixturevalue('bucket')}/states", lambda refusal: close(gate, refusal))
    refused: list[Refusal | None] = [None]
    break_memory(refused, monkeypatch)
    return Store(f"memory://{tmp_path}", lambda refusal: refused.__setitem__(0, refusal))


def close(gate: Any, refusal: Refusal | None) -> None:
    def refuses(method: str, place: str) -> tuple[str, str] | None:
        read = "list" if "list-type" in place else "read"
        verb = {"PUT": "write", "DELETE": "delete"}.get(method, read)
        return refusal.answer if refusal and verb in refusal.verbs else None

    gate.refuses = refuses


def break_memory(refused: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    from fsspec.implementations.memory import MemoryFileSystem

    def guarded(verb: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def guard(*arguments: Any, **options: Any) -> Any:
            if refused[0] and verb in refused[0].verbs:
                raise refused[0].error
            return call(*arguments, **options)

        return guard

    for name, verb in {"ls": "list", "cat_file": "read", "rm_file": "delete"}.items():
        monkeypatch.setattr(MemoryFileSystem, name, guarded(verb, getattr(MemoryFileSystem, name)))
    write = guarded("write", MemoryFileSystem.pipe_file)

    def pipe_file(self: Any, path: str, value: bytes, mode: str = "overwrite") -> Any:  # its arguments are looked at
        return write(self, path, value, mode=mode)

    monkeypatch.setattr(MemoryFileSystem, "pipe_file", pipe_file)


@pytest.fixture
def bundle(store: Store, write: Write, tmp_path: Path, clock: Any) -> Bundle:
    workspace = Workspace(f"emulator://{tmp_path / 'w.db'}", state=store.url, environ={}, clock=clock)
    return workspace.load(write({"databricks.yml": BUNDLE}))


def made(bundle: Bundle) -> Counter[str]:
    names = [str(item["settings"]["name"]) for item in bundle.api.jobs.list()]
    schemas = (str(item["name"]) for item in bundle.api.schemas.list(catalog_name="main"))
    return Counter([*names, *(name for name in schemas if name == "shop")])


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
def test_from_the_start_nothing_is_changed_and_what_to_check_is_told(
    refusal: Refusal, store: Store, bundle: Bundle
) -> None:
    store.refuse(refusal)
    if "list" in refusal.verbs:
        with pytest.raises(StateError, match=rf"cannot list .* in the store (memory|s3)://.*; {REMEDY} list and read"):
            draft(bundle)
        return
    drafted = draft(bundle)
    with pytest.raises(StateError, match=rf"cannot write .* in the store (memory|s3)://.*; {REMEDY} write and delete"):
        run(drafted)

    assert made(bundle) == {}
    store.refuse(None)
    assert run(draft(bundle)).ok
    assert made(bundle) == {"shop": 1, "nightly": 1}


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
@pytest.mark.parametrize("moment", ["RunStarted", "StepDone"])
def test_in_the_midst_of_a_run_nothing_is_lost(refusal: Refusal, moment: str, store: Store, bundle: Bundle) -> None:
    drafted, told = draft(bundle), list[str]()

    def on_event(event: Any) -> None:
        if type(event).__name__ == moment:
            store.refuse(refusal)

    try:
        run(drafted, on_event=on_event)
    except DbxplanError as error:
        told.append(str(error))
    store.refuse(None)

    assert [words.count(REMEDY) for words in told] == [1]
    assert made(bundle) == ({} if moment == "RunStarted" else {"shop": 1, "nightly": 1})
    assert run(draft(bundle)).ok
    assert made(bundle) == {"shop": 1, "nightly": 1}
    assert draft(bundle).plan.steps == ()


def test_a_bucket_that_is_not_there_is_told_before_anything_is_made(
    bucket: str, write: Write, tmp_path: Path, clock: Any
) -> None:
    workspace = Workspace(f"emulator://{tmp_path / 'w.db'}", state=f"{bucket}-mistyped", environ={}, clock=clock)
    bundle = workspace.load(write({"databricks.yml": BUNDLE}))

    with pytest.raises(StateError, match=rf"cannot write .* in the store {bucket}-mistyped/.*bucket does not exist; "):
        run(draft(bundle))
    assert made(bundle) == {}
