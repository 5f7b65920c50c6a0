"""Compute that runs or not, as `lifecycle.started` wants it."""

from collections.abc import Sequence
from typing import Annotated

from dbxplan.fields import Fleeting, ServerDefault
from dbxplan.resources.base import Step
from dbxplan.resources.model import Nested
from dbxplan.sdk import Json

RUNNING = "RUNNING"


class Lifecycle(Nested):
    """What of `lifecycle` the workspace shows. Without `started` the run state is left as it is.

    While it changes nobody can tell what it will be.
    """

    started: Annotated[bool | None, Fleeting(), ServerDefault(True, False)] = None


# Whatever the run state is when the manifest no longer says: that is fine then.
ANY_RUN_STATE = ServerDefault({"started": True}, {"started": False})


def run_state(state: object, stopped: str) -> Json:
    """`lifecycle` of a body, read off the state."""
    return {"started": state == RUNNING} if state in (RUNNING, stopped) else {}


def wanted(step: Step) -> bool | None:
    """Whether it should run; None where the manifest does not say."""
    started: bool | None = (step.desired("lifecycle") or {}).get("started")
    return started


def without_run_state(body: Json, *others: str) -> Json:
    """What a create or edit takes."""
    left_out: Sequence[str] = ("lifecycle", *others)
    return {name: value for name, value in body.items() if name not in left_out}
