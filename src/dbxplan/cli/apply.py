"""`dbxplan apply`: make the workspace what the bundle says."""

import click

from dbxplan.cli import session
from dbxplan.cli.options import Common, common_command
from dbxplan.cli.running import consent_options, finish, lock_options


@common_command("apply", short_help="Make the workspace what the bundle says.")
@consent_options
@lock_options
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
) -> int:
    """Make the workspace what the bundle says.

    Creates and updates just run. What deletes, replaces, takes over or may lose data needs consent: at a terminal you
    are asked once, elsewhere the options give it.
    """
    from dbxplan.workflow import draft

    bundle = session.load(common, allow_unknown=allow_unknown)
    return finish(
        common, draft(bundle), auto_approve, approve, allow, as_json=output == "json", lock_timeout=lock_timeout
    )
