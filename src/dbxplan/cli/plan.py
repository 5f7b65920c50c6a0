"""`dbxplan plan`: what apply would do."""

import click

from dbxplan.cli import session
from dbxplan.cli.options import Common, common_command, scope_options

PENDING = 2


@common_command("plan", short_help="Show what apply would do; reads only.")
@scope_options
@click.option("-o", "--output", type=click.Choice(["text", "json"]), default="text", help="How to print the plan.")
@click.option("--detailed-exitcode", is_flag=True, help="Exit with 2 when changes are pending.")
@click.option("--allow-unknown", is_flag=True, help="Let fields through that dbxplan does not know.")
def command(
    common: Common,
    output: str,
    detailed_exitcode: bool,
    allow_unknown: bool,
    select: tuple[str, ...],
    parallelism: int | None,
) -> int:
    """Show what apply would do. Reads only, and works with credentials that may only read."""
    from dbxplan.workflow import draft

    bundle = session.load(common, allow_unknown=allow_unknown, parallelism=parallelism)
    drafted = draft(bundle, select=select, say=common.console.err)
    if output == "json":
        from dbxplan.plan.jsonform import to_json

        common.console.json(to_json(drafted.plan))
    else:
        session.show_plan(common, drafted.plan)
    return PENDING if detailed_exitcode and drafted.changes else 0
