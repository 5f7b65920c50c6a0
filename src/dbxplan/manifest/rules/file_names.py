"""A file named `x.job.yml` should define one job and nothing else. (§1.3)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.kinds import SINGULARS
from dbxplan.manifest.tree import Map, Marks, Path, text_of

_BY_ENDING = {
    f".{singular}.{ending}": (singular, ending) for singular in SINGULARS.values() for ending in ("yml", "yaml")
}


def check_file_name(document: Document, name: str, tree: Map) -> None:
    """Of one included file, before it is merged."""
    found = _BY_ENDING.get("." + ".".join(name.rsplit("/", 1)[-1].rsplit(".", 2)[1:]))
    if found is None:
        return
    singular, ending = found
    declared = _declared(tree)
    kinds = {SINGULARS.get(kind, kind) for kind, _, _, _ in declared}
    if len({key for _, key, _, _ in declared}) <= 1 and kinds <= {singular}:
        return
    lines = sorted({f"  - {key} ({SINGULARS.get(kind, kind)})" for kind, key, _, _ in declared})
    paths = sorted({path for _, _, path, _ in declared}, key=text_of)
    marks = [mark for *_, at in declared for mark in ((at,) if isinstance(at, int) else at)]
    document.recommend(
        f"define a single {singular.replace('_', ' ')} in a file with the .{singular}.{ending} extension.",
        *paths,
        at=tuple(sorted(dict.fromkeys(marks), key=lambda mark: str(document.places(mark)[0]))),
        detail="The following resources are defined or configured in this file:\n" + "\n".join(lines),
    )


def _declared(tree: Map) -> list[tuple[str, str, Path, Marks]]:
    found = list(_of(tree.get("resources"), ("resources",)))
    targets = tree.get("targets")
    for target, body in targets.items() if isinstance(targets, Map) else ():
        if isinstance(body, Map):
            found.extend(_of(body.get("resources"), ("targets", target, "resources")))
    return found


def _of(resources: object, path: Path) -> "list[tuple[str, str, Path, Marks]]":
    if not isinstance(resources, Map):
        return []
    return [
        (kind, key, (*path, kind, key), entries.at.get(key, ()))
        for kind, entries in resources.items()
        if isinstance(entries, Map)
        for key in entries
    ]
