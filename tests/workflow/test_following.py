"""What is told of a pipeline's update while it goes on. (§11.9)"""

from types import SimpleNamespace
from typing import Any

import pytest

from dbxplan.errors import WaitError
from dbxplan.workflow.runs import _Follow


def event(number: int, kind: str, level: str = "INFO", update: str = "u", error: Any = None) -> dict[str, Any]:
    known = {"id": str(number), "timestamp": f"T{number}", "event_type": kind, "level": level}
    return {**known, "message": f"m{number}", "origin": {"update_id": update}, "error": error}


BOOM = {"exceptions": [{"message": "no such column"}]}
EVENTS = [event(1, "create_update"), event(2, "flow_progress"), event(3, "flow_progress", update="another")]
FAILED = [*EVENTS, event(4, "flow_progress", "ERROR", error=BOOM)]


@pytest.fixture
def follow(clock: Any) -> Any:
    """Follows an update of these states, whose events are there after each; what is said."""

    def act(*looks: tuple[str, list[dict[str, Any]]]) -> list[str]:
        said: list[str] = []
        left = list(looks)
        pipelines = SimpleNamespace(
            start_update=lambda pipeline_id: {"update_id": "u"},
            get_update=lambda pipeline_id, update_id: {"update": {"state": left.pop(0)[0] if left[1:] else left[0][0]}},
            list_pipeline_events=lambda pipeline_id, filter, max_results: reversed(left[0][1]),
        )
        following: Any = _Follow(SimpleNamespace(pipelines=pipelines), clock, said.append)  # type: ignore[arg-type]
        try:
            following.update("p", {}, "https://w", True, False)
        except WaitError as error:
            said.append(str(error))
        return [line if line[0] == "T" else line.split(" ", 1)[1] for line in said]

    return act


def test_what_happens_to_tables_is_told_once(follow: Any) -> None:
    said = follow(("RUNNING", EVENTS), ("RUNNING", EVENTS), ("COMPLETED", EVENTS))

    assert said[1:] == ['T2 flow_progress INFO "m2"', "update_progress RUNNING", "update_progress COMPLETED"]


def test_why_an_update_failed_is_told_with_its_errors(follow: Any) -> None:
    said = follow(("FAILED", FAILED))

    assert said[1:] == [
        'T2 flow_progress INFO "m2"',
        'T4 flow_progress ERROR "m4"\nno such column',
        "update_progress FAILED",
        "failed\nm4\nno such column",
    ]


@pytest.mark.parametrize("at", ["pause", "call"])
def test_an_interrupt_tells_that_the_run_goes_on(at: str, clock: Any) -> None:
    said: list[str] = []

    def interrupted(*_: Any) -> None:
        raise KeyboardInterrupt

    if at == "pause":
        clock.sleep = interrupted
    follow = _Follow(SimpleNamespace(), clock, said.append)  # type: ignore[arg-type]

    def looked() -> None:
        with follow.telling():
            for _ in follow.looks("run 7"):
                if at == "call":
                    interrupted()

    with pytest.raises(KeyboardInterrupt):
        looked()

    assert said == ["run 7 goes on in the workspace"]


def test_an_interrupt_before_anything_was_started_tells_nothing(clock: Any) -> None:
    said: list[str] = []
    follow = _Follow(SimpleNamespace(), clock, said.append)  # type: ignore[arg-type]
    with pytest.raises(KeyboardInterrupt), follow.telling():
        raise KeyboardInterrupt

    assert said == []
