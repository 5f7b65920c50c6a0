"""What kinds share: progress read off a body, names put together, stakes counted."""

from collections.abc import Iterator
from typing import Any

import pytest

from dbxplan.resources import KINDS
from dbxplan.resources.base import Kind, Part, Progress, count
from dbxplan.sdk.errors import NotImplemented, PermissionDenied

STATES = {"ready": ("UP",), "failed": ("BROKEN",), "message": "status.words"}


@pytest.mark.parametrize(
    ("body", "progress"),
    [
        ({"status": {"state": "UP"}}, Progress("done")),
        ({"status": {"state": "BROKEN", "words": "out of memory"}}, Progress("failed", "out of memory")),
        ({"status": {"state": "BROKEN"}}, Progress("failed", "BROKEN")),
        ({"status": {"state": "STARTING", "words": ""}}, Progress("pending", "STARTING")),
        ({"status": "odd"}, Progress("pending", "the answer does not tell 'status.state'", unclear=True)),
        ({"status": {"words": "wait"}}, Progress("pending", "wait", unclear=True)),
    ],
)
def test_progress_is_read_at_dotted_paths(body: Any, progress: Progress) -> None:
    assert Progress.of(body, "status.state", **STATES) == progress  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, ()), (1, ("1 table",)), (2, ("2 tables",)), (1000, ("1000 tables",)), (1001, ("more than 1000 tables",))],
)
def test_stakes_are_counted_in_words(number: int, words: tuple[str, ...]) -> None:
    assert count(iter(range(number)), "table", "tables") == words


def test_counting_ends_where_it_says_more_than() -> None:
    def items() -> Iterator[int]:
        yield from range(1001)
        raise AssertionError("counted too far")

    assert count(items(), "table", "tables") == ("more than 1000 tables",)


@pytest.mark.parametrize(
    ("error", "words"), [(NotImplemented("no"), ()), (PermissionDenied("no"), ("tables that you may not list",))]
)
def test_a_list_that_does_not_answer_is_told_unless_there_is_none(error: Exception, words: tuple[str, ...]) -> None:
    def items() -> Iterator[int]:
        raise error
        yield 1

    assert count(items(), "table", "tables") == words


WAITING = ("apps", "job_runs")  # an app's deployment and a run are followed to their end


@pytest.mark.parametrize("name", KINDS)
def test_no_kind_waits_for_what_it_does_not_have_to(name: str, step: Any) -> None:
    kind: Kind[Any] = KINDS[name]

    assert kind.waits(step()) is (name in WAITING)
    assert all(isinstance(part, Part) for part in kind.parts)
    assert sum(not part.fields for part in kind.parts) <= 1
