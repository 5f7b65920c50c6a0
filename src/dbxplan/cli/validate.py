"""`dbxplan validate`: the bundle, checked and resolved."""

import click

from dbxplan.cli import session
from dbxplan.cli.diagnostics import counted, show, too_strict
from dbxplan.cli.options import Common, common_command
from dbxplan.errors import ManifestError


@common_command("validate", short_help="Check the bundle and show what it resolves to.")
@click.option("-o", "--output", type=click.Choice(["text", "json"]), default="text", help="How to print the result.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--allow-unknown", is_flag=True, help="Let fields through that dbxplan does not know.")
def command(common: Common, output: str, strict: bool, allow_unknown: bool) -> int:
    """Check the bundle and show what it resolves to."""
    console = common.console
    try:
        manifest = session.load(common, allow_unknown=allow_unknown, quiet=True).manifest
    except ManifestError as error:
        show(console, error.diagnostics)
        if output == "json":
            console.json(getattr(error, "document", {}))
        else:
            console.out(counted(error.diagnostics))
        return 1
    show(console, manifest.diagnostics)
    if output == "json":
        console.json(manifest.document)
    else:
        host = manifest.workspace.host
        console.out(f"Name: {manifest.bundle}\nTarget: {manifest.target}\nWorkspace:")
        console.out("".join(f"  Host: {host}\n" if host else "") + f"  User: {manifest.workspace.user}")
        console.out(f"  Path: {manifest.workspace.root_path}\n\n{counted(manifest.diagnostics)}")
    refusal = too_strict(manifest.diagnostics) if strict else None
    if refusal:
        console.error(refusal)
    return 1 if refusal else 0
