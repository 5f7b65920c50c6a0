"""`dbxplan summary`: what there is of the bundle, with ids and addresses."""

from itertools import groupby

import click

from dbxplan.cli import session
from dbxplan.cli.document import document_text, without_secrets
from dbxplan.cli.options import Common, common_command, locations_option
from dbxplan.cli.validate import header


@common_command("summary", short_help="List what the bundle has in the workspace.")
@click.option("-o", "--output", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
@locations_option
def command(common: Common, output: str, include_locations: bool) -> int:
    """List the resources of the bundle with their names, ids and addresses in the workspace."""
    from dbxplan.report.words import safe
    from dbxplan.workflow import summary

    bundle = session.load(common, checked=False, located=include_locations)
    if output == "json":
        common.console.json_text(document_text(without_secrets(summary.document(bundle), bundle.manifest)))
        return 0
    lines = header(bundle.manifest.document)
    groups = groupby(summary.entries(bundle), key=lambda entry: entry.title)
    lines += ["Resources:"]
    for title, entries in groups:
        lines.append(f"  {title}:")
        for entry in entries:
            lines += [f"    {entry.address.key}:", f"      Name: {entry.name}".rstrip()]
            lines += [f"      ID:   {entry.id}"] if entry.id else []
            lines.append(f"      URL:  {entry.url or ('(none)' if entry.id else '(not deployed)')}")
    common.console.out(common.console.hide("\n".join(map(safe, lines))))
    return 0
