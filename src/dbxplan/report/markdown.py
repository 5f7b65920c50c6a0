"""A plan as Markdown: for a comment on the change that it is about."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from dbxplan.plan.model import Plan, Step
from dbxplan.report.text import beside, step_lines, summary
from dbxplan.report.words import counted, safe

LONGEST_BYTES: Final = 60_000  # a comment on GitHub takes 65,536 characters, and a workflow may add some of its own
ROOM_BYTES: Final = 400  # what is said of what was left out


def plan_markdown(plan: Plan, limit_bytes: int = LONGEST_BYTES) -> str:
    """A line for each step, its fields below it on a click.

    What is too long loses the fields of its last steps, then these themselves, and says so. The first line is a comment
    that nobody sees, by which the comment of an earlier plan is found.
    """
    head = "\n".join(_head(plan))
    room = max(limit_bytes - _size(head) - ROOM_BYTES, 0)
    tail = "\n".join(_tail(plan, room // 4))
    return "\n".join(filter(None, [head, *_steps(plan.steps, room - _size(tail)), tail]))


def _head(plan: Plan) -> Iterator[str]:
    what = "destroy" if plan.destroy else "plan"
    yield f"<!-- dbxplan {_hidden(plan.bundle)} {_hidden(plan.target)} -->"
    yield f"### dbxplan {what}: {span(plan.bundle)}, target {span(plan.target)}"
    yield ""
    yield f"**{summary(plan)}**"
    yield ""
    yield f"On {span(plan.host)} as {span(plan.user)}"
    yield ""


def _steps(steps: Sequence[Step], room: int) -> Iterator[str]:
    """As many in full as there is room for, while the others keep their line; in the end these go too."""
    lines = [step_lines(step) for step in steps]
    short = [_short(each[0]) for each in lines]
    used, rest = 0, sum(map(_size, short))
    for number, (step, each) in enumerate(zip(steps, lines, strict=True)):
        full = _full(step, each)
        rest -= _size(short[number])
        if used + _size(full) + rest > room:
            yield from _abridged(short[number:], room - used)
            return
        used += _size(full)
        yield full


def _abridged(lines: Sequence[str], room: int) -> Iterator[str]:
    shown = 0
    for line in lines:
        room -= _size(line)
        if room < 0:
            break
        shown += 1
    yield from lines[:shown]
    if shown:
        yield f"\nToo long for a comment: the last {counted(shown, 'step')} above {_are(shown)} shown without fields.\n"
    if shown < len(lines):
        more = len(lines) - shown
        yield f"\nToo long for a comment: {counted(more, 'more step')} {_are(more)} not shown at all.\n"


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _full(step: Step, lines: Sequence[str]) -> str:
    """Nothing of it is Markdown: neither what an HTML block holds, nor what stands in a fence."""
    first, *rest = lines
    if not rest:
        return _short(first)
    opened = " open" if step.consent else ""
    return f"<details{opened}><summary>{_code(first)}</summary>\n\n{fenced(rest)}\n\n</details>"


def _short(line: str) -> str:
    return f"<div>{_code(line)}</div>\n"


def _code(line: str) -> str:
    return f"<code>{escape(line)}</code>"


def _tail(plan: Plan, room: int) -> Iterator[str]:
    lines = beside(plan)
    kept: list[str] = []
    for line in lines:
        room -= _size(line)
        if room < 0:
            kept.append(f"... and {counted(len(lines) - len(kept), 'more line')}, too long for a comment")
            break
        kept.append(line)
    if kept:
        yield "\n" + fenced(kept)


def fenced(lines: Sequence[str]) -> str:
    """A block of code, whose fence is longer than any in it."""
    fence = "`" * max(3, 1 + max(map(_ticks, lines), default=0))
    return "\n".join([f"{fence}text", *lines, fence])


def span(text: str) -> str:
    """Code amid text, whatever is in it; it mentions nobody and links nothing."""
    shown = safe(text) or "-"
    ticks = "`" * (1 + _ticks(shown))
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{ticks}{pad}{shown}{pad}{ticks}"


def _ticks(text: str) -> int:
    """The longest run of backticks."""
    longest = run = 0
    for character in text:
        run = run + 1 if character == "`" else 0
        longest = max(longest, run)
    return longest


def _hidden(text: str) -> str:
    """In a comment of HTML, where two dashes may end it."""
    return escape(safe(text)).replace("--", "&#45;&#45;")


def _size(text: str) -> int:
    return len(text.encode()) + 1
