"""Older spellings and empty bodies, brought to the one form that later rules read. (§1.2)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Map, Path, as_map


def environments_are_targets(document: Document) -> None:
    tree = document.tree
    if tree.get("environments") is None:
        tree.remove("environments")
        return
    if isinstance(tree["environments"], str):  # a reference, which is filled too late to be targets
        return
    if tree.get("targets") is not None:
        place = next(iter(document.places(tree.at.get("environments", ()))), "")
        text = "both 'environments' and 'targets' are specified; only 'targets' should be used"
        document.error(f"{text}: {place}")
        return
    marks = tree.at.get("environments", ())
    tree.put("targets", tree.remove("environments"), marks)


def compute_is_cluster(document: Document) -> None:
    _rename(document, document.tree.get("bundle"), ("bundle", "compute_id"))
    for target in as_map(document.tree.get("targets")).values():
        _rename(document, target, ("compute_id",))
        if isinstance(target, Map):
            _rename(document, target.get("bundle"), ("compute_id",))


def _rename(document: Document, owner: object, path: Path) -> None:
    if isinstance(owner, Map) and owner.get("compute_id"):
        marks = owner.at.get("compute_id", ())
        document.warn("compute_id is deprecated, please use cluster_id instead", path, at=marks)
        owner.remove("cluster_id")
        owner.put("cluster_id", owner.remove("compute_id"), marks)


def null_is_empty(document: Document) -> None:
    """A null variable is a required one, a null target an empty one."""
    for name in ("variables", "targets"):
        bodies = as_map(document.tree.get(name))
        for key, body in bodies.items():
            if body is None:
                bodies[key] = Map()


def one_target_at_least(document: Document) -> None:
    if not document.tree.get("targets"):
        document.tree["targets"] = Map({"default": Map()})


def workspace_is_there(document: Document) -> None:
    if "workspace" in document.tree and document.tree["workspace"] is None:
        document.error("workspace: is null; give it a body or leave it out")
