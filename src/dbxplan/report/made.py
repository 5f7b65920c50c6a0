"""How a saved plan was made, in words."""

from collections.abc import Iterator

from dbxplan.plan.model import Made
from dbxplan.report.words import inline, safe


def made_lines(made: Made) -> Iterator[str]:
    """When and by what, with what, and what was consented to; secret values stay away."""
    yield f"Planned at {safe(made.at)} by dbxplan {safe(made.by)}"
    if made.select:
        yield f"Selected: {safe(', '.join(made.select))}"
    if made.variables or made.secrets:
        values = [f"{safe(name)} = {inline(value)}" for name, value in made.variables.items()]
        hidden = [f"{safe(name)} (secret, is asked for again)" for name in made.secrets]
        yield f"Variables: {', '.join([*values, *hidden])}"
    if made.state:
        yield f"State: {safe(made.state)}"
    given = [
        *(["--auto-approve"] if made.auto_approve else []),
        *(f"--approve {safe(each)}" for each in made.approve),
        *(f"--allow {safe(each)}" for each in made.allow),
    ]
    yield f"Consent given when planned: {' '.join(given) or 'none'}"
