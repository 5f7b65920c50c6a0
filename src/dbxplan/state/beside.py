"""Calls side by side: where each waits for the network, the slowest is all that is waited for."""

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Beside(Generic[T]):
    """A call that is under way. Its thread is a daemon: a run that is given up does not wait for it."""

    def __init__(self, call: Callable[[], T]) -> None:
        self._call = call
        self._given: list[T] = []
        self._raised: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="dbxplan-beside", daemon=True)
        self._thread.start()

    def settle(self) -> None:
        """Returns when the call is over, however it ended."""
        self._thread.join()

    def result(self) -> T:
        """What the call gave or raised, when it is over."""
        self.settle()
        if self._raised is not None:
            raise self._raised
        return self._given[0]

    def _run(self) -> None:
        try:
            self._given.append(self._call())
        except BaseException as error:  # noqa: BLE001, RUF100 - for whoever asks
            self._raised = error


def together(first: Callable[[], Any], *others: Callable[[], Any]) -> tuple[Any, ...]:
    """What the calls give, in their order. All are over before an error is raised; an interrupt waits for nobody."""
    begun = [Beside(call) for call in others]
    try:
        given = first()
    except Exception:
        for each in begun:
            each.settle()
        raise
    for each in begun:
        each.settle()
    return (given, *(each.result() for each in begun))
