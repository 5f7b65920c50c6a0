"""`dbxplan schema`: the manifest as a JSON Schema, which editors complete and check with."""

import json

from dbxplan.cli.options import Common, common_command


@common_command("schema", short_help="Print a JSON Schema of the manifest, for editors.")
def command(common: Common) -> int:
    """Print a JSON Schema of databricks.yml and the files it includes, for editors."""
    from dbxplan.manifest.schema import manifest_schema
    from dbxplan.resources import KINDS

    common.console.out(json.dumps(manifest_schema(KINDS), indent=1, ensure_ascii=False))
    return 0
