"""`dbxplan apply`: make the workspace what the bundle, or a saved plan, says."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dbxplan.cli import session
from dbxplan.cli.diagnostics import show
from dbxplan.cli.options import Common, common_command, scope_options
from dbxplan.cli.running import consent_options, finish, wait_options
from dbxplan.errors import UsageError

if TYPE_CHECKING:
    from dbxplan.apply.timeouts import Timeouts
    from dbxplan.workflow import Draft


@common_command("apply", short_help="Make the workspace what the bundle says.")
@click.argument("file", metavar="[FILE]", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--still-valid", is_flag=True, help="Of a saved plan, leave out what moved, and apply the rest.")
@scope_options
@consent_options
@wait_options
@click.option(
    "-o", "--output", type=click.Choice(["text", "json", "junit"]), default="text", help="How to print what happens."
)
@click.option("--allow-unknown", is_flag=True, help="Let fields through that dbxplan does not know.")
@click.option("--force", is_flag=True, help="Apply although another Git branch is checked out than the bundle names.")
def command(
    common: Common,
    file: Path | None,
    still_valid: bool,
    output: str,
    allow_unknown: bool,
    force: bool,
    auto_approve: bool,
    approve: tuple[str, ...],
    allow: tuple[str, ...],
    lock_timeout: float,
    timeout: "Timeouts",
    select: tuple[str, ...],
    parallelism: int | None,
) -> int:
    """Make the workspace what the bundle says; with FILE, what the plan in it says, and nothing else.

    Creates and updates just run. What deletes, replaces, takes over or may lose data needs consent: at a terminal you
    are asked once, elsewhere the options give it. Of a saved plan (`dbxplan plan --out FILE`) everything is checked
    again before: what moved since is refused by name.
    """
    from dbxplan.workflow import draft

    if file is not None:
        if select or allow_unknown:
            raise UsageError("a saved plan is applied as it was made: --select and --allow-unknown are for plan --out")
        drafted = _saved(common, file, parallelism, still_valid=still_valid, as_json=output != "text")
    elif still_valid:
        raise UsageError("--still-valid is for a saved plan: dbxplan apply FILE --still-valid")
    else:
        bundle = session.load(common, allow_unknown=allow_unknown, any_branch=force, parallelism=parallelism)
        drafted = draft(bundle, select=select, say=common.console.err)
    made = drafted.plan.made
    return finish(
        common,
        drafted,
        auto_approve or made.auto_approve,
        (*made.approve, *approve),
        (*made.allow, *allow),
        output=output,
        lock_timeout=lock_timeout,
        timeout=timeout,
    )


def _saved(common: Common, file: Path, parallelism: int | None, *, still_valid: bool, as_json: bool) -> "Draft":
    """The plan in a file, as far as it is still what is to be done."""
    from dbxplan.plan import saved
    from dbxplan.report.words import safe
    from dbxplan.sdk.transports import scheme
    from dbxplan.workflow import recheck, reopened

    plan = saved.read(file)
    host = plan.made.host if scheme(plan.made.host) else ""  # credentials go to no host that a file names
    workspace = session.workspace(common, parallelism=parallelism, host=host)
    bundle = reopened(plan, workspace, common.directory, target=common.target, variables=common.variables)
    show(common.console, bundle.manifest.diagnostics)
    drafted = recheck(bundle, plan, still_valid=still_valid, say=common.console.err)
    for note in drafted.plan.notes if as_json else ():  # text shows the plan
        common.console.err(safe(note))
    return drafted
