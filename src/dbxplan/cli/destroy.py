"""`dbxplan destroy`: delete what was applied from the bundle."""

from typing import TYPE_CHECKING

import click

from dbxplan.cli import session
from dbxplan.cli.options import Common, common_command, scope_options
from dbxplan.cli.running import consent_options, finish, wait_options

if TYPE_CHECKING:
    from dbxplan.apply.timeouts import Timeouts


@common_command("destroy", short_help="Delete what was applied from the bundle.")
@scope_options
@consent_options
@wait_options
@click.option(
    "-o", "--output", type=click.Choice(["text", "json", "junit"]), default="text", help="How to print what happens."
)
def command(
    common: Common,
    output: str,
    auto_approve: bool,
    approve: tuple[str, ...],
    allow: tuple[str, ...],
    lock_timeout: float,
    timeout: "Timeouts",
    select: tuple[str, ...],
    parallelism: int | None,
) -> int:
    """Delete what is recorded as applied, what needs others first, then the files that were uploaded."""
    from dbxplan.workflow import draft, run

    drafted = draft(session.load(common, checked=False, parallelism=parallelism), destroy=True, select=select)
    if not drafted.changes and not drafted.unsaved:
        run(drafted, lock_timeout_seconds=lock_timeout, force_lock=common.force_lock)  # what one left that was cut off
        manifest = drafted.bundle.manifest
        common.console.err(f"Nothing is recorded for {manifest.bundle}, target {manifest.target}: nothing to destroy.")
        return 0
    return finish(
        common,
        drafted,
        auto_approve,
        approve,
        allow,
        output=output,
        lock_timeout=lock_timeout,
        timeout=timeout,
    )
