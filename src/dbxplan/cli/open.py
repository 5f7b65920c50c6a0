"""`dbxplan open`: the page of a resource in the workspace."""

import click

from dbxplan.cli import session
from dbxplan.cli.options import Common, common_command
from dbxplan.errors import DbxplanError, UsageError


@common_command("open", short_help="Open the page of a resource in a browser.")
@click.argument("key", metavar="KEY", required=False)
def command(common: Common, key: str | None) -> int:
    """Print the address of a resource's page, and open it in a browser where somebody sits at a terminal.

    KEY is a resource's key, or KIND.KEY where several kinds have it.
    """
    from dbxplan.workflow import lookup, summary

    entries = {entry.address: entry for entry in summary.entries(session.load(common, checked=False))}
    if key is None:
        raise UsageError(f"expected a KEY of the resource to open; there are {', '.join(map(str, entries)) or 'none'}")
    entry = entries[lookup.find(key, entries)]
    if not entry.url:
        what = "has no page" if entry.id else "was not applied yet"
        raise DbxplanError(f"{entry.address} {what}")
    common.console.out(entry.url)
    if common.console.interactive:
        click.launch(entry.url)
    return 0
