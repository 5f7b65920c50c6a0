"""Where references are read literally, and values that only some words fit. (§4.6, §9.4, §10.3)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.references import has_reference, references
from dbxplan.manifest.rules.target import CONNECTION
from dbxplan.manifest.tree import Map, as_map

ENGINE = "DATABRICKS_BUNDLE_ENGINE"
_KNOWN_TO_SCRIPTS = ("bundle", "workspace", "var", "variables")
_FIELDS = tuple(name for name in CONNECTION if name != "azure_workspace_resource_id")


def warn_of_references(document: Document) -> None:
    """The connection uses its fields as written; a bundle's name should be static."""
    for name in _FIELDS:
        if has_reference(document.value("workspace", name)):
            text = "Variable interpolation is not supported for fields that configure authentication"
            document.warn(text, ("workspace", name), at=document.marks("workspace", name))
    if has_reference(document.value("bundle", "name")):
        text = "Please do not use variable interpolation in the name of your bundle. The default paths depend on it."
        document.warn(text, ("bundle", "name"), at=document.marks("bundle", "name"))


def check_engine(document: Document) -> None:
    engine = document.text("bundle", "engine")
    at = document.first(document.marks("bundle", "engine"))
    if engine == "terraform":
        text = "the terraform deployment engine is deprecated and will stop working in a future version of the CLI"
        document.warn(text, at=at)
    elif engine and engine != "direct":
        document.error(f'invalid value "{engine}" for bundle.engine (expected "terraform" or "direct")', at=at)
    wanted = document.environ.get(ENGINE, "")
    if wanted not in ("", "terraform", "direct"):
        document.error(f"unexpected setting for {ENGINE}={wanted!r} (expected 'terraform' or 'direct')")


def check_scripts(document: Document) -> None:
    for name, script in sorted(as_map(document.tree.get("scripts")).items()):
        content = as_map(script).get("content")
        path = ("scripts", name, "content")
        if not content:
            document.error(f"Script {name} has no content", path)
        elif has_reference(content):
            document.error(
                f"Found ${{{references(content)[0]}}} in script {name}.content. "
                "Interpolation syntax ${...} is not supported in script content",
                path,
                at=document.marks(*path),
            )
        if content:
            _check_script_environment(document, name, as_map(as_map(script).get("env")))


def _check_script_environment(document: Document, script: str, env: Map) -> None:
    for name, value in sorted(env.items()):
        for reference in references(value) if isinstance(value, str) else ():
            if reference.split(".")[0] not in _KNOWN_TO_SCRIPTS:
                document.error(
                    f"${{{reference}}} cannot be used in scripts.{script}.env.{name}; only ${{bundle.*}}, "
                    "${workspace.*}, and ${var.*} are resolved before scripts execute",
                    ("scripts", script, "env", name),
                    at=env.at.get(name, ()),
                )
