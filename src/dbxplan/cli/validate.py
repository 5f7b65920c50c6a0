"""`dbxplan validate`: the bundle, checked and resolved."""

from collections.abc import Mapping
from typing import Any

import click

from dbxplan.cli import session
from dbxplan.cli.diagnostics import counted, show, too_strict
from dbxplan.cli.document import document_text, without_secrets
from dbxplan.cli.options import Common, common_command, locations_option
from dbxplan.errors import ManifestError, Severity


@common_command("validate", short_help="Check the bundle and show what it resolves to.")
@click.option("-o", "--output", type=click.Choice(["text", "json"]), default="text", help="How to print the result.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@locations_option
@click.option("--allow-unknown", is_flag=True, help="Let fields through that dbxplan does not know.")
def command(common: Common, output: str, strict: bool, allow_unknown: bool, include_locations: bool) -> int:
    """Check the bundle and show what it resolves to."""
    console = common.console
    try:
        manifest = session.load(
            common, allow_unknown=allow_unknown, quiet=True, thorough=True, located=include_locations
        ).manifest
        found, document = manifest.diagnostics, without_secrets(manifest.document, manifest)
    except ManifestError as error:
        found, document = error.diagnostics, error.document
    show(console, found)
    if output == "json":
        console.json_text(document_text(document))
    else:
        console.out(overview(document, counted(found)))
    failed = any(each.severity is Severity.ERROR for each in found)
    refusal = too_strict(found) if strict and not failed else None
    if refusal:
        console.error(refusal)
    return 1 if failed or refusal else 0


def overview(document: Mapping[str, Any], verdict: str) -> str:
    """What is known of the bundle, and what came of its check."""
    lines = header(document)
    return "\n".join([*lines, "", verdict] if lines else [verdict])


def header(document: Mapping[str, Any]) -> list[str]:
    """What is known of name, target and place; a bundle that could not be resolved shows less."""
    from dbxplan.report.words import safe

    bundle, workspace = _block(document, "bundle"), _block(document, "workspace")
    user = _block(workspace, "current_user").get("userName")
    place = {"Host": workspace.get("host"), "User": user, "Path": workspace.get("root_path")}
    lines = [
        f"{title}: {safe(str(value))}"
        for title, value in (("Name", bundle.get("name")), ("Target", bundle.get("target")))
        if value
    ]
    inside = [f"  {title}: {safe(str(value))}" for title, value in place.items() if value]
    return [*lines, "Workspace:", *inside] if inside else lines


def _block(document: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Nothing where a bundle that could not be resolved has something else there."""
    found = document.get(name)
    return found if isinstance(found, Mapping) else {}
