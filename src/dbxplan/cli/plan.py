"""`dbxplan plan`: what apply would do."""

from pathlib import Path

import click

from dbxplan.cli import session
from dbxplan.cli.options import Common, common_command, scope_options
from dbxplan.cli.running import consent_options

PENDING = 2


@common_command("plan", short_help="Show what apply would do; reads only.")
@click.option("--out", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="Save it for apply FILE.")
@click.option("--destroy", is_flag=True, help="Plan to delete what was applied.")
@scope_options
@consent_options
@click.option("-o", "--output", type=click.Choice(session.OUTPUTS), default="text", help="How to print the plan.")
@click.option("--detailed-exitcode", is_flag=True, help="Exit with 2 when changes are pending.")
@click.option("--allow-unknown", is_flag=True, help="Let fields through that dbxplan does not know.")
@click.option("--force", is_flag=True, help="Plan although another Git branch is checked out than the bundle names.")
def command(
    common: Common,
    out: Path | None,
    destroy: bool,
    output: str,
    detailed_exitcode: bool,
    allow_unknown: bool,
    force: bool,
    select: tuple[str, ...],
    parallelism: int | None,
    auto_approve: bool,
    approve: tuple[str, ...],
    allow: tuple[str, ...],
) -> int:
    """Show what apply would do. Reads only, and works with credentials that may only read.

    A plan that is saved with --out (or from -o json) is applied, exactly that, by `dbxplan apply FILE`. Consent that is
    given here goes into it; the rest is asked for by apply.
    """
    from dbxplan.errors import UsageError
    from dbxplan.plan import saved
    from dbxplan.workflow import Choices, draft, stamped

    choices = Choices.of(auto_approve, approve, allow)
    if choices != Choices.of() and out is None and output != "json":
        raise UsageError("a plan needs no consent, but for one that is saved: add --out FILE, or consent to apply")
    bundle = session.load(common, allow_unknown=allow_unknown, any_branch=force, parallelism=parallelism)
    drafted = draft(bundle, select=select, destroy=destroy, say=common.console.err)
    if words := choices.aimless(drafted.addresses):
        common.console.err(f"Warning: {words}")
    kept = out is not None or output == "json"
    plan = stamped(drafted, choices) if kept else drafted.plan
    if out is not None:
        saved.write(plan, out)
    session.print_plan(common, plan, output)
    if out is not None:
        common.console.err(f"Saved; dbxplan apply {out} applies exactly this.")
    return PENDING if detailed_exitcode and drafted.changes else 0
