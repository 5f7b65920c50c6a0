"""Files go up before the resources that name them, and go away after."""

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from dbxplan.errors import DbxplanError
from dbxplan.files import remote
from dbxplan.manifest.model import LocalFile
from dbxplan.sdk import RawClient


@dataclass(frozen=True)
class Shipped:
    """Remote paths that were done, and those that were not, each with the words of its error."""

    done: tuple[str, ...] = ()
    failed: Mapping[str, str] = field(default_factory=dict)


def upload(api: RawClient, files: Iterable[LocalFile], parallelism: int = remote.PARALLELISM) -> Shipped:
    """One file of each folder goes first, so that a missing folder is made once and not by every file in it."""
    by_remote = {file.remote: file for file in files}
    leaders = {path.rpartition("/")[0]: path for path in reversed(by_remote)}.values()

    def send(path: str) -> None:
        remote.upload(api, by_remote[path])

    outcomes = _each(send, leaders, parallelism)
    outcomes |= _each(send, by_remote.keys() - outcomes.keys(), parallelism)
    return _shipped(outcomes)


def remove(api: RawClient, paths: Iterable[str], root: str = "", parallelism: int = remote.PARALLELISM) -> Shipped:
    """With `root`, the folders from it down that are empty afterwards go as well."""
    shipped = _shipped(_each(lambda path: remote.remove(api, path), paths, parallelism))
    for folder in remote.folders_of(shipped.done, root) if root else ():
        remote.remove_empty_folder(api, folder)
    return shipped


def _each(call: Callable[[str], None], paths: Iterable[str], parallelism: int) -> dict[str, str]:
    """Path -> words of its error, empty where there was none."""

    def attempt(path: str) -> str:
        try:
            call(path)
        except (DbxplanError, OSError) as error:
            return str(error)
        return ""

    ordered = sorted(paths)
    with ThreadPoolExecutor(parallelism, thread_name_prefix="dbxplan-files") as pool:
        return dict(zip(ordered, pool.map(attempt, ordered), strict=True))


def _shipped(outcomes: Mapping[str, str]) -> Shipped:
    return Shipped(
        done=tuple(path for path, error in outcomes.items() if not error),
        failed={path: error for path, error in outcomes.items() if error},
    )
