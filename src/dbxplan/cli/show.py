"""`dbxplan show`: what a saved plan would do, without a workspace."""

from pathlib import Path

import click

from dbxplan.cli import session
from dbxplan.cli.options import Common, common_command


@common_command("show", short_help="Show a saved plan; needs neither bundle nor workspace.")
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("-o", "--output", type=click.Choice(session.OUTPUTS), default="text", help="How to print the plan.")
def command(common: Common, file: Path, output: str) -> int:
    """Show a plan that `dbxplan plan --out FILE` saved: steps, how it was made, and which consent it carries."""
    from dbxplan.plan import saved

    plan = saved.read(file)
    session.print_plan(common, plan, output)
    if output == "text":
        session.show_made(common, plan)
    return 0
