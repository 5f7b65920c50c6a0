"""A plan as a page of its own: for an artifact of a pipeline, or a browser."""

from collections.abc import Iterator
from html import escape
from typing import Final

from dbxplan.plan.model import Plan, Step
from dbxplan.report.text import beside, step_lines, summary
from dbxplan.report.words import safe

STYLE: Final = """\
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
pre, code { font: 13px/1.5 ui-monospace, monospace; }
pre { overflow-x: auto; margin: .3rem 0 .8rem 1.2rem; }
details, .step { border-left: .3rem solid #888; margin: .4rem 0; padding: .1rem .8rem; }
.create { border-color: #2a8; } .update { border-color: #ca2; } .delete, .replace { border-color: #c33; }
.adopt { border-color: #28c; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #ddd; } }"""


def plan_html(plan: Plan) -> str:
    """It loads nothing, runs nothing, and can be read without a network."""
    title = f"dbxplan {'destroy' if plan.destroy else 'plan'}: {safe(plan.bundle)}, target {safe(plan.target)}"
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>",
        f"<style>\n{STYLE}\n</style></head><body>",
        f"<h1>{escape(title)}</h1>",
        f"<p><strong>{escape(summary(plan))}</strong></p>",
        f"<p>On <code>{escape(safe(plan.host))}</code> as <code>{escape(safe(plan.user))}</code></p>",
        *(line for step in plan.steps for line in _step(step)),
        *_pre(beside(plan)),
        "</body></html>",
    ]
    return "\n".join(parts)


def _step(step: Step) -> Iterator[str]:
    first, *rest = step_lines(step)
    if not rest:
        yield f'<div class="step {step.action.value}"><code>{escape(first)}</code></div>'
        return
    opened = " open" if step.consent else ""
    yield f'<details class="{step.action.value}"{opened}><summary><code>{escape(first)}</code></summary>'
    yield from _pre(rest)
    yield "</details>"


def _pre(lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"<pre>{escape(chr(10).join(lines))}</pre>"
