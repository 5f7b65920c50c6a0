"""One target is chosen and merged onto the root. (§3.1, §3.2)"""

from dbxplan.manifest.document import Document, nearest
from dbxplan.manifest.merge import MergeError, merge
from dbxplan.manifest.tree import Map, as_map, text_of

_MERGED = ("bundle", "workspace", "artifacts", "resources", "sync", "permissions", "presets", "moved")
CONNECTION = (
    "host",
    "profile",
    "auth_type",
    "client_id",
    "google_service_account",
    "azure_workspace_resource_id",
    "azure_use_msi",
    "azure_client_id",
    "azure_tenant_id",
    "azure_environment",
    "azure_login_app_id",
    "account_id",
    "workspace_id",
)


def select_target(document: Document) -> None:
    targets = document.tree["targets"]
    if not isinstance(targets, Map):
        document.error("targets cannot be a reference")
        return
    environ = document.environ
    name = document.wanted or environ.get("DATABRICKS_BUNDLE_TARGET", environ.get("DATABRICKS_BUNDLE_ENV", ""))
    if not name:
        name = _default(document, targets)
    elif name not in targets:
        hint = nearest(name, list(targets))
        available = ", ".join(sorted(targets))
        document.error(f"{name}: no such target. Available targets: {available}", detail=hint)
    document.target = name


def _default(document: Document, targets: Map) -> str:
    if len(targets) == 1:
        return next(iter(targets))
    marked = [name for name, target in targets.items() if isinstance(target, Map) and target.get("default") is True]
    if len(marked) == 1:
        return marked[0]
    if marked:
        document.error(f"multiple targets are marked as default ({', '.join(marked)})")
    else:
        document.error(f"please specify target; there are {', '.join(sorted(targets))}")
    return ""


def merge_target(document: Document) -> None:
    tree, name = document.tree, document.target
    target = tree["targets"][name]
    if isinstance(target, str) or isinstance(as_map(target).get("resources"), str):
        document.error(f"targets.{name}{'' if isinstance(target, str) else '.resources'} cannot be a reference")
        return
    target = as_map(target)
    document.target_sets_root = bool(as_map(target.get("workspace")).get("root_path"))
    if not (_merge_sections(document, target) and _merge_variables(document, target)):
        return
    if target.get("run_as") is not None:
        tree.remove("run_as")
        tree.put("run_as", target["run_as"], target.at.get("run_as", ()))
    _merge_into_bundle(document, target)
    for spent in ("targets", "environments"):
        if not isinstance(tree.get(spent), str):
            tree.remove(spent)


def _merge_sections(document: Document, target: Map) -> bool:
    tree, name = document.tree, document.target
    for section in _MERGED:
        if section not in target:
            continue
        try:
            value, marks = merge(
                tree.get(section), tree.at.get(section, ()), target[section], target.at.get(section, ())
            )
        except MergeError as error:
            place = f" at {text_of((section, *error.path))}" if error.path else ""
            prefix = f"failed to perform target override for target={name}"
            document.error(f"{prefix}: failed to merge target={name} field={section}: {error}{place}")
            return False
        tree.put(section, value, marks)
    return True


def _merge_variables(document: Document, target: Map) -> bool:
    known = as_map(document.tree.get("variables"))
    for name, override in as_map(target.get("variables")).items():
        if name not in known:
            prefix = f"failed to perform target override for target={document.target}"
            hint = nearest(name, list(known))
            document.error(f"{prefix}: variable {name} is not defined but is assigned a value", detail=hint)
            return False
        if isinstance(known[name], str) and isinstance(override, Map):
            prefix = f"failed to perform target override for target={document.target}"
            document.error(f"{prefix}: variable {name} is a reference, which no target can override")
            return False
        _override(known[name], override)
    return True


def _override(variable: Map, override: object) -> None:
    if not isinstance(override, Map):
        return
    for field, other in (("default", "lookup"), ("lookup", "default")):
        if override.get(field) is not None:
            variable.put(field, override[field], override.at.get(field, ()))
            variable.remove(other)


def _merge_into_bundle(document: Document, target: Map) -> None:
    if isinstance(document.tree.get("bundle"), str):  # known too early to be a reference
        document.tree["bundle"] = Map()
    needs = [field for field in ("mode", "cluster_id") if target.get(field)]
    if needs and document.tree.get("bundle", target) is None:
        document.error(f"failed to perform target override for target={document.target}: {needs[0]} of a null bundle")
        return
    bundle = document.tree.child("bundle")
    for source, field in (("mode", "mode"), ("cluster_id", "cluster_id")):
        if target.get(source):
            bundle.put(field, target[source], target.at.get(source, ()))
    if isinstance(target.get("git"), Map):
        merge(bundle.child("git"), (), target["git"], ())
    bundle["target"] = bundle["environment"] = document.target


def note_connection(document: Document) -> None:
    """What says where to connect and as whom is taken as written: references in it are not resolved. (§2.2)"""
    if isinstance(document.tree.get("workspace"), str):
        document.error("workspace cannot be a reference")
    workspace = as_map(document.tree.get("workspace"))
    for name in CONNECTION:
        value = workspace.get(name)
        if value is not None and not isinstance(value, dict | list):
            document.connection[name] = str(value).lower() if isinstance(value, bool) else str(value)
