"""The passes that fill references, each over its region and for its prefixes. (§4.3)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.resolution import BadReferenceError, Pass, Wanted, sites, with_variables
from dbxplan.manifest.times import canonical
from dbxplan.manifest.tree import Map, Path, as_map
from dbxplan.manifest.types import TOP

_PREFIXES = ("bundle", "workspace", "variables")
_IN_SNAPSHOT = (("workspace", "file_path"), ("workspace", "artifact_path"), ("workspace", "snapshot_path"))


def _known(path: Path) -> Path | None:
    path = with_variables(path)
    return path if path[0] in _PREFIXES else None


def _known_before_upload(path: Path) -> Path | None:
    """Where an immutable folder will be is only known once it is there."""
    known = _known(path)
    return None if known in _IN_SNAPSHOT else known


def _known_before_lookups(document: Document) -> Wanted:
    """A look-up cannot wait for another."""

    def wanted(path: Path) -> Path | None:
        known = _known(path)
        if known is not None and known[0] == "variables" and as_map(document.value(*known[:2])).get("lookup"):
            raise BadReferenceError("lookup variables cannot contain references to another lookup variables")
        return known

    return wanted


def resolve_in_lookups(document: Document) -> None:
    variables = document.tree.get("variables")
    region = []
    for name, variable in variables.items() if isinstance(variables, Map) else ():
        path: Path = ("variables", name, "lookup")
        region += sites(as_map(variable).get("lookup"), document.type_at(path), path=path)
    if region:
        Pass(document, _known_before_lookups(document)).run(region)


def resolve_all_but_resources(document: Document) -> None:
    rest = Map({key: value for key, value in document.tree.items() if key != "resources"})
    region = [site._replace(container=document.tree) if site.container is rest else site for site in sites(rest, TOP)]
    Pass(document, _known).run(region)


def resolve_resources(document: Document) -> None:
    region = sites(Map({"resources": document.tree.get("resources")}), TOP)
    region = [site if site.path else site._replace(container=document.tree) for site in region]
    Pass(document, _known_before_upload if document.immutable else _known).run(region)
    try:
        canonical(document.tree.get("resources"))
    except ValueError as error:
        document.error(str(error))


def resolve_volume_paths(document: Document) -> None:
    def volume_path(path: Path) -> Path | None:
        is_one = len(path) == 4 and path[:2] == ("resources", "volumes") and path[3] == "volume_path"
        return path if is_one else None

    region = sites(document.tree, TOP, ".volume_path")
    if region:
        Pass(document, volume_path).run(region)
