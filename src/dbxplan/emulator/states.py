"""Long-running changes: a line of states, of which each poll, or each stretch of time, takes the next."""

from collections.abc import Callable, Sequence

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json

MOVING = "moving"  # the parent of objects on their way, where a kind has no other: so a list finds them quickly


def begin(call: Call, body: Json, states: Sequence[str]) -> Json:
    """The body in the first of these states, with the others ahead of it."""
    return {**body, "state": states[0], "_ahead": list(states[1:]), "_since": call.now()}


def settle(call: Call, kind: str, save: Callable[[Call, Json], None]) -> None:
    """A list is a look at every object on its way."""
    for row in call.store.children(kind, MOVING):
        body = row.body
        _, kept = poll(call, body)
        if kept is not body:
            save(call, kept)


def moving(body: Json) -> bool:
    return bool(body.get("_ahead"))


def poll(call: Call, body: Json) -> tuple[Json, Json]:
    """The body as this look shows it, and as it is kept for the next one. By polls, a look shows the state and moves
    it on; by time, looks change nothing."""
    if not moving(body):
        return body, body
    stage = call.options.stage_seconds
    if stage is None:
        return body, _after(call, body, 1)
    done = int((call.now() - body["_since"]) / (stage * 1000)) if stage else len(body["_ahead"])
    moved = _after(call, body, done) if done else body
    return moved, moved


def _after(call: Call, body: Json, steps: int) -> Json:
    ahead = body["_ahead"]
    steps = min(steps, len(ahead))
    passed = int((call.options.stage_seconds or 0) * 1000) * steps
    return {**body, "state": ahead[steps - 1], "_ahead": ahead[steps:], "_since": body["_since"] + passed}
