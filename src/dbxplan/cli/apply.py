"""`dbxplan apply`: make the workspace what the bundle says."""

from typing import TYPE_CHECKING

import click

from dbxplan.cli import session
from dbxplan.cli.options import Common, common_command, scope_options
from dbxplan.cli.running import consent_options, finish, wait_options

if TYPE_CHECKING:
    from dbxplan.apply.timeouts import Timeouts


@common_command("apply", short_help="Make the workspace what the bundle says.")
@scope_options
@consent_options
@wait_options
@click.option("-o", "--output", type=click.Choice(["text", "json"]), default="text", help="How to print what happens.")
@click.option("--allow-unknown", is_flag=True, help="Let fields through that dbxplan does not know.")
def command(
    common: Common,
    output: str,
    allow_unknown: bool,
    auto_approve: bool,
    approve: tuple[str, ...],
    allow: tuple[str, ...],
    lock_timeout: float,
    timeout: "Timeouts",
    select: tuple[str, ...],
    parallelism: int | None,
) -> int:
    """Make the workspace what the bundle says.

    Creates and updates just run. What deletes, replaces, takes over or may lose data needs consent: at a terminal you
    are asked once, elsewhere the options give it.
    """
    from dbxplan.workflow import draft

    bundle = session.load(common, allow_unknown=allow_unknown, parallelism=parallelism)
    return finish(
        common,
        draft(bundle, select=select, say=common.console.err),
        auto_approve,
        approve,
        allow,
        as_json=output == "json",
        lock_timeout=lock_timeout,
        timeout=timeout,
    )
