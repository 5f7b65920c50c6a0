"""`run_as` is checked and copied to the resources that have none of their own. (§8.3)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Map, Marks, Seq, as_map, as_seq

_IDENTITIES = ("user_name", "service_principal_name")
_OWNER_ONLY = ("model_serving_endpoints", "quality_monitors", "apps")


def run_as(document: Document) -> None:
    identity = document.tree.get("run_as")
    if not isinstance(identity, Map):
        return
    at = document.tree.at.get("run_as", ())
    if document.value("experimental", "use_legacy_run_as") is True:
        _apply_legacy(document, identity)
        return
    principal, user = identity.get("service_principal_name"), identity.get("user_name")
    if not principal and not user:
        text = "Neither service_principal_name nor user_name is specified"
        document.error(f"run_as section must specify exactly one identity. {text}", at=document.first(at))
        return
    if principal and user:
        text = "run_as section cannot specify both user_name and service_principal_name"
        document.error(text, at=document.first(at))
    if (principal or user) != document.context.user.get("userName"):
        _forbid(document, str(principal or user))
    if not document.failed:
        for kind, _, body in document.resources():
            language = document.language(kind)
            if language and language.run_as:
                _give(body, identity)


def _give(body: Map, identity: Map) -> None:
    if body.get("run_as") is None:
        body["run_as"] = Map({field: identity[field] for field in _IDENTITIES if identity.get(field)})


def _apply_legacy(document: Document, identity: Map) -> None:
    """The older way changes who owns pipelines, and checks nothing."""
    path = ("experimental", "use_legacy_run_as")
    text = "You are using the legacy mode of run_as. Remove experimental.use_legacy_run_as."
    document.warn(text, path, at=document.marks(*path))
    _own_pipelines(document, identity)
    for _, _, body in document.resources("jobs"):
        _give(body, identity)


def _own_pipelines(document: Document, identity: Map) -> None:
    """Whom pipelines run as owns them."""
    if document.context.user.get("userName") in (identity.get(field) for field in _IDENTITIES):
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
        document.error(f"{what} {tail}", at=document.first(at))
