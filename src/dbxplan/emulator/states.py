"""Long-running changes: a line of states, of which each poll, or each stretch of time, takes the next."""

from collections.abc import Sequence

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json


def begin(call: Call, body: Json, states: Sequence[str]) -> Json:
    """The body in the first of these states, with the others ahead of it."""
    return {**body, "state": states[0], "_ahead": list(states[1:]), "_since": call.now()}


def moving(body: Json) -> bool:
    return bool(body.get("_ahead"))


def advanced(call: Call, body: Json) -> Json | None:
    """The body as one more poll finds it; None when it stands still."""
    ahead = body.get("_ahead") or []
    stage = call.options.stage_seconds
    steps = 1 if stage is None else int((call.now() - body.get("_since", 0)) / (stage * 1000)) if stage else len(ahead)
    steps = min(steps, len(ahead))
    if steps <= 0:
        return None
    return {**body, "state": ahead[steps - 1], "_ahead": ahead[steps:], "_since": call.now()}
