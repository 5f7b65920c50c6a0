"""The files of one run: up before its steps, looked at and told of beside them, and gone after them."""

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from dbxplan.errors import ApplyError
from dbxplan.files import ship
from dbxplan.files.compare import Files
from dbxplan.files.remote import PARALLELISM
from dbxplan.sdk.errors import DatabricksError
from dbxplan.state.beside import Beside, together
from dbxplan.state.model import RecordedFile, State
from dbxplan.workflow import records
from dbxplan.workflow.bundle import Draft
from dbxplan.workflow.records import NOTHING, Written

UNDER_WAY = RecordedFile("", 0)  # a file that a run set out to upload: ours, its content unsure


class Shipping:
    """`errors` are of files, by path. `done` is called when nothing is left to do but to write the state."""

    def __init__(self, drafted: Draft, done: Callable[[], None]) -> None:
        self.errors: dict[str, str] = {}
        self._drafted = drafted
        self._api = drafted.bundle.api
        self._done = done
        self._at_once = min(drafted.bundle.workspace.parallelism, PARALLELISM)
        self._there: frozenset[str] = frozenset()
        self._beside: Beside[tuple[Written, Written]] | None = None
        self._gone: frozenset[str] = frozenset()
        self._left: frozenset[str] = frozenset()  # that did not begin

    def prepare(self) -> None:
        """The folders that are new to us: nobody sees anything of them yet."""
        known = {_folder(path) for path in self._drafted.state.files}
        new = {_folder(path) for path in self._drafted.plan.files.upload} - known
        self._there = ship.prepare(self._api, new, self._at_once) if new else frozenset()

    def upload(self, note: Callable[[str], None], stop: threading.Event) -> None:
        """ApplyError names every one that failed. Once `stop` is set none begins."""
        drafted, plan = self._drafted, self._drafted.plan
        wanted = frozenset(plan.files.upload)
        in_the_way = ship.in_the_way(plan.files.remove, wanted)
        cleared = ship.remove(self._api, in_the_way, drafted.bundle.manifest.workspace.file_path, self._at_once)
        files = [file for file in drafted.files if file.remote in wanted]
        shipped = ship.upload(self._api, files, note, self._at_once, self._there, stop)
        if shipped.failed:
            failed = (f"{path}: cannot be uploaded: {words}" for path, words in shipped.failed.items())
            raise ApplyError("\n".join(failed))
        self._gone = frozenset((*drafted.forget, *cleared.done))
        self._left = wanted.difference(shipped.done)
        if self._left:
            left = f"{len(self._left)} files were" if len(self._left) > 1 else "1 file was"
            self.errors[drafted.bundle.manifest.workspace.file_path] = f"{left} not uploaded: the run was stopped"
        if not plan.destroy:
            new = {path: drafted.local[path] for path in shipped.done}
            self._beside = Beside(lambda: together(partial(self._looked_at, new), partial(self._told, new)))

    def finish(self, state: State, ok: bool) -> Files:
        """The files of the state after the steps; `ok`: whether all of them were done."""
        files = {path: file for path, file in state.files.items() if path not in self._gone | self._left}
        files |= {path: file for path, file in self._drafted.state.files.items() if path in self._left}
        for written in self._beside.result() if self._beside else ():
            files |= self._noted(written)
        if ok and not self._left:
            files = self._without_removed(files)
            if not self._drafted.plan.destroy:
                files |= self._noted(records.describe(self._drafted.bundle, replace(state, files=files)))
            self._done()
        return files

    def _told(self, uploaded: Files) -> Written:
        """Other tools are told of files that are all there."""
        known = {path: file for path, file in self._drafted.state.files.items() if path not in self._gone}
        return NOTHING if self._left else records.enumerate_files(self._drafted, {**known, **uploaded})

    def _looked_at(self, uploaded: Files) -> Written:
        """A later edit of them is noticed by what the workspace says of them now."""
        try:
            return Written(ship.seen(self._api, self._drafted.files, uploaded)) if uploaded else NOTHING
        except DatabricksError as error:
            return Written({}, dict.fromkeys(uploaded, f"was uploaded, but cannot be looked at: {error}"))

    def _without_removed(self, files: Files) -> dict[str, RecordedFile]:
        """After the resources that may have named them; a file that cannot be removed stays recorded."""
        plan, workspace = self._drafted.plan, self._drafted.bundle.manifest.workspace
        root = workspace.root_path if plan.destroy else workspace.file_path
        old = [path for path in plan.files.remove if path in files]
        shipped = ship.remove(self._api, old, root, self._at_once, self._drafted.forget)
        self.errors |= {path: f"cannot be removed: {words}" for path, words in shipped.failed.items()}
        return {path: file for path, file in files.items() if path not in shipped.done}

    def _noted(self, written: Written) -> Files:
        self.errors |= written.errors
        return written.files


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
