"""A question that is asked right before the bytes of a request leave, however long they waited for that."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Question = Callable[[], None]
_of_thread = threading.local()


@contextmanager
def asked(question: Question | None) -> Iterator[None]:
    """For what this thread sends meanwhile: an error that the question raises keeps it from being sent."""
    _of_thread.question = question
    try:
        yield
    finally:
        _of_thread.question = None


def ask() -> None:
    question: Question | None = getattr(_of_thread, "question", None)
    if question is not None:
        question()
