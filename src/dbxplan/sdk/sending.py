"""A question that is asked right before the bytes of a request leave, however long they waited for that."""

import threading
from collections.abc import Callable

Question = Callable[[], None]
_of_thread = threading.local()


class asked:  # noqa: N801 - a context manager
    """For what this thread sends meanwhile: an error that the question raises keeps it from being sent."""

    def __init__(self, question: Question | None) -> None:
        self._question = question

    def __enter__(self) -> None:
        _of_thread.question = self._question

    def __exit__(self, *raised: object) -> None:
        _of_thread.question = None


def ask() -> None:
    question: Question | None = getattr(_of_thread, "question", None)
    if question is not None:
        question()
