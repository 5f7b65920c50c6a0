"""The events of an apply as they come: plain lines for a log, a live view for a terminal."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TextIO

from dbxplan.address import Address
from dbxplan.apply.events import (
    Event,
    FileUploaded,
    OnEvent,
    RunFinished,
    RunStarted,
    StepDone,
    StepFailed,
    StepSkipped,
    StepStarted,
    StepWaiting,
)
from dbxplan.report.words import counted, safe, seconds

if TYPE_CHECKING:
    from rich.live import Live


def plain(write: Callable[[str], Any]) -> OnEvent:
    """A line an event, with the time of day."""

    def on_event(event: Event) -> None:
        for line in event_lines(event):
            write(f"{clock(event)} {line}")

    return on_event


def clock(event: Event) -> str:
    """`2026-01-31T08:15:00.250Z` as `08:15:00`."""
    return event.at.partition("T")[2][:8] or safe(event.at)


def event_lines(event: Event) -> list[str]:
    """An event in words; none for one that is not known here."""
    match event:
        case RunStarted():
            return [f"Applying {counted(event.steps, 'step')}, {counted(event.files, 'file')}"]
        case FileUploaded():
            return [f"upload {safe(event.remote)}: done"]
        case StepStarted():
            return [f"{_step(event)}: started"]
        case StepWaiting():
            return [f"{safe(str(event.address))}: waiting, {safe(event.message)}"]
        case StepDone():
            return [f"{_step(event)}: done in {seconds(event.seconds)}", *(f"  {safe(note)}" for note in event.notes)]
        case StepFailed():
            first, *rest = event.error.splitlines() or [""]
            return [f"{_step(event)}: failed: {safe(first)}", *(f"  {safe(line)}" for line in rest)]
        case StepSkipped():
            return [f"{_step(event)}: skipped, {_why(event)}"]
        case RunFinished():
            return [finished(event)]
    return []


def finished(event: RunFinished) -> str:
    """`Applied 3 steps in 2.50 s`, or how many were done, failed and skipped."""
    if not event.failed and not event.skipped:
        return f"Applied {counted(event.done, 'step')} in {seconds(event.seconds)}"
    sums = f"{event.done} done, {event.failed} failed, {event.skipped} skipped"
    return f"Not all was applied: {sums} in {seconds(event.seconds)}"


def _step(event: StepStarted | StepDone | StepFailed | StepSkipped) -> str:
    return f"{event.action} {safe(str(event.address))}"


def _why(event: StepSkipped) -> str:
    return f"because {safe(str(event.because))} failed" if event.because else safe(event.why)


@dataclass
class LiveView:
    """Finished steps scroll by; below them stand those under way, and how far the run is. Files are only counted."""

    stream: TextIO
    total: int = 0
    done: int = 0
    files: int = 0
    uploaded: int = 0
    running: dict[Address, str] = field(default_factory=dict)
    _live: "Live | None" = None

    def __enter__(self) -> OnEvent:
        from rich.console import Console
        from rich.live import Live

        self._live = Live(console=Console(file=self.stream), transient=True, get_renderable=self._view)
        self._live.start()
        return self.on_event

    def __exit__(self, *raised: object) -> None:
        if self._live is not None:
            self._live.stop()

    def on_event(self, event: Event) -> None:
        """Also from other threads than the one that entered."""
        from rich.text import Text

        self._count(event)
        assert self._live is not None
        if not isinstance(event, RunStarted | FileUploaded | StepStarted | StepWaiting):
            for line in event_lines(event):
                self._live.console.print(Text(line, style=_style(event)))

    def say(self, text: str) -> None:
        """A line among the finished steps: what is written past the view is wiped away with its next picture."""
        from rich.text import Text

        assert self._live is not None
        self._live.console.print(Text(text))

    def under_way(self) -> list[str]:
        """The lines below: steps under way, and the sum."""
        lines = [f"  {line}" for line in self.running.values()]
        files = f", {self.uploaded} of {counted(self.files, 'file')}" if self.files else ""
        return [*lines, f"{self.done} of {counted(self.total, 'step')}{files}"]

    def _count(self, event: Event) -> None:
        match event:
            case RunStarted():
                self.total, self.files = event.steps, event.files
            case FileUploaded():
                self.uploaded += 1
            case StepStarted():
                self.running[event.address] = f"{_step(event)} ..."
            case StepWaiting() if event.address in self.running:
                self.running[event.address] = f"{safe(str(event.address))}: waiting, {safe(event.message)}"
            case StepDone() | StepFailed() | StepSkipped():
                self.running.pop(event.address, None)
                self.done += 1

    def _view(self) -> Any:
        from rich.text import Text

        return Text("\n".join(self.under_way()), overflow="ellipsis", no_wrap=True)


def _style(event: Event) -> str:
    match event:
        case StepFailed():
            return "red"
        case StepSkipped():
            return "yellow"
        case RunFinished():
            return "bold"
    return ""
