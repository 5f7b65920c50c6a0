"""`run_as` is checked and copied to the resources that have none of their own. (§8.3)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Copier, Map, Marks, Seq, as_map, as_seq

_IDENTITIES = ("user_name", "service_principal_name")
_OWNER_ONLY = ("model_serving_endpoints", "quality_monitors", "apps")


def run_as(document: Document) -> None:
    identity = document.tree.get("run_as")
    if not isinstance(identity, Map):
        return
    at = document.tree.at.get("run_as", ())
    principal, user = identity.get("service_principal_name"), identity.get("user_name")
    if not principal and not user:
        text = "Neither service_principal_name nor user_name is specified"
        document.error(f"run_as section must specify exactly one identity. {text}", at=at)
    elif principal and user:
        document.error("run_as section cannot specify both user_name and service_principal_name", at=at)
    else:
        _apply(document, identity, str(principal or user))


def _apply(document: Document, identity: Map, name: str) -> None:
    legacy = document.value("experimental", "use_legacy_run_as") is True
    if legacy:
        path = ("experimental", "use_legacy_run_as")
        text = "You are using the legacy mode of run_as. Remove experimental.use_legacy_run_as."
        document.warn(text, path, at=document.marks(*path))
    elif name != document.context.user.get("userName"):
        _forbid(document, name)
    if document.failed:
        return
    if legacy:
        _own_pipelines(document, identity, name)
    for kind, _, body in document.resources():
        language = document.language(kind)
        if language and language.run_as and body.get("run_as") is None and not (legacy and kind != "jobs"):
            body["run_as"] = Copier().copy(identity)


def _own_pipelines(document: Document, identity: Map, name: str) -> None:
    """The older way: whom pipelines run as owns them."""
    if name == document.context.user.get("userName"):
        return
    principal = {field: identity[field] for field in _IDENTITIES if identity.get(field)}
    for _, _, body in document.resources("pipelines"):
        entries = body.get("permissions")
        kept = Seq()
        for entry, marks in as_seq(entries).entries():
            if not any(as_map(entry).get(field) == each for field, each in principal.items()):
                kept.add(entry, marks)
        kept.add(Map({"level": "IS_OWNER", **principal}))
        body["permissions"] = kept


def _forbid(document: Document, name: str) -> None:
    current = document.context.user.get("userName")
    tail = f"do not support a setting a run_as user that is different from the owner.\nCurrent identity: {current}. "
    tail += f"Run as identity: {name}."
    found: list[tuple[str, Marks]] = []
    for kind in _OWNER_ONLY:
        if next(document.resources(kind), None) is not None:
            found.append((kind, document.marks("resources", kind)))
    for kind, key, body in document.resources("dashboards"):
        if body.get("embed_credentials") is True:
            found.append(("dashboards with embed_credentials set to true", document.marks("resources", kind, key)))
    for what, at in found:
        document.error(f"{what} {tail}", at=at)
