"""Files go up before the resources that name them, and go away after."""

import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from dbxplan.errors import DbxplanError
from dbxplan.files import remote
from dbxplan.files.compare import Files
from dbxplan.manifest.model import LocalFile
from dbxplan.sdk import RawClient


@dataclass(frozen=True)
class Shipped:
    """Remote paths that were done, and those that were not, each with the words of its error."""

    done: tuple[str, ...] = ()
    failed: Mapping[str, str] = field(default_factory=dict)


def prepare(api: RawClient, folders: Iterable[str], parallelism: int = remote.PARALLELISM) -> frozenset[str]:
    """Makes folders; gives those that are there then. Whatever is wrong with the rest, their files will tell."""
    folders = frozenset(folders)
    deepest = folders.difference(*(_folders(folder) for folder in folders))
    made = _shipped(_each(lambda folder: remote.make_folder(api, folder), deepest, parallelism)).done
    return frozenset(made).union(*(_folders(folder) for folder in made))


def upload(
    api: RawClient,
    files: Iterable[LocalFile],
    note: Callable[[str], None] = lambda path: None,
    parallelism: int = remote.PARALLELISM,
    there: Collection[str] = (),
    stop: threading.Event | None = None,
) -> Shipped:
    """One file of each folder goes first, so that a missing folder is made once and not by every file in it.

    `note` is told each one that arrived, when it did. `there`: folders that are not missing. Once `stop` is set none
    begins: those are neither done nor failed.
    """
    by_remote = {file.remote: file for file in files}
    first = {path.rpartition("/")[0]: path for path in reversed(by_remote)}
    leaders = [path for folder, path in first.items() if folder not in there]

    def send(path: str) -> None:
        remote.upload(api, by_remote[path])

    outcomes = _each(send, leaders, parallelism, note, stop)
    outcomes |= _each(send, by_remote.keys() - set(leaders), parallelism, note, stop)
    return _shipped(outcomes)


def seen(api: RawClient, files: Iterable[LocalFile], uploaded: Files) -> Files:
    """Those that were just uploaded, with what the workspace says of them: so a later edit of them is noticed."""
    sent = {file.remote: remote.sent_name(file) for file in files if file.remote in uploaded}
    there = remote.look(api, uploaded, sent)
    return {path: replace(file, **there[path]._asdict()) if path in there else file for path, file in uploaded.items()}


def in_the_way(removed: Iterable[str], uploaded: Iterable[str]) -> tuple[str, ...]:
    """Files that have to go first, because a folder takes their place, or a file that of their folder."""
    wanted, folders = set(uploaded), {folder for path in uploaded for folder in _folders(path)}
    return tuple(path for path in removed if path in folders or not wanted.isdisjoint(_folders(path)))


def _folders(path: str) -> Iterator[str]:
    """All that a file is in, nearest first."""
    while path := path.rpartition("/")[0]:
        yield path


def remove(
    api: RawClient,
    paths: Iterable[str],
    root: str = "",
    parallelism: int = remote.PARALLELISM,
    gone: Collection[str] = (),
) -> Shipped:
    """With `root`, the folders from it down that are empty afterwards go as well, also of what was `gone` before.

    A file whose folder stays is not done with. The root may be somebody else's.
    """
    shipped = _shipped(_each(lambda path: remote.remove(api, path), paths, parallelism))
    stay: dict[str, str] = {}
    for folder in remote.folders_of((*shipped.done, *gone), root) if root else ():
        error = remote.remove_empty_folder(api, folder)
        if error and not remote.holds_something(error) and not (folder == root and error.status_code == 403):
            stay[folder] = str(error)
    done = tuple(path for path in shipped.done if stay.keys().isdisjoint(_folders(path)))
    return Shipped(done, {**shipped.failed, **stay})


def _each(
    call: Callable[[str], None],
    paths: Iterable[str],
    parallelism: int,
    note: Callable[[str], None] = lambda path: None,
    stop: threading.Event | None = None,
) -> dict[str, str]:
    """Path -> words of its error, empty where there was none; nothing of those that did not begin."""

    def attempt(path: str) -> str | None:
        if stop is not None and stop.is_set():
            return None
        try:
            call(path)
        except (DbxplanError, OSError) as error:
            return str(error)
        return ""

    ordered = sorted(paths)
    with ThreadPoolExecutor(parallelism, thread_name_prefix="dbxplan-files") as pool:
        outcomes: dict[str, str] = {}
        for path, words in zip(ordered, pool.map(attempt, ordered), strict=True):
            if words is None:
                continue
            outcomes[path] = words
            if not words:
                note(path)
    return outcomes


def _shipped(outcomes: Mapping[str, str]) -> Shipped:
    return Shipped(
        done=tuple(path for path, error in outcomes.items() if not error),
        failed={path: error for path, error in outcomes.items() if error},
    )
