"""`mode` of the target: what development fills in, and what either mode checks at the end. (§3.4)"""

from dbxplan.manifest.cloud import tag_value
from dbxplan.manifest.document import Document
from dbxplan.manifest.rules.workspace import PATHS, is_service_principal
from dbxplan.manifest.tree import Map

DEVELOPMENT, PRODUCTION = "development", "production"


def fill_presets(document: Document) -> None:
    mode = document.text("bundle", "mode")
    if mode == DEVELOPMENT:
        _develop(document)


def _develop(document: Document) -> None:
    tree = document.tree
    lock = tree.child("bundle").child("deployment").child("lock")
    if lock.get("enabled") is not True:
        lock["enabled"] = False
    presets = tree.child("presets")
    short = document.text("workspace", "current_user", "short_name")
    defaults = {
        "name_prefix": f"[dev {short}] ",
        "jobs_max_concurrent_runs": 4,
        "trigger_pause_status": "PAUSED",
    }
    for field, value in defaults.items():
        if not presets.get(field):
            presets[field] = value
    presets.child("tags").setdefault("dev", tag_value(short, document.context.host))
    if presets.get("pipelines_development") is None:
        presets["pipelines_development"] = True


def check_presets(document: Document) -> None:
    status = document.value("presets", "trigger_pause_status")
    if status and status not in ("PAUSED", "UNPAUSED"):
        at = document.marks("presets", "trigger_pause_status")
        document.error("Invalid value for trigger_pause_status, should be PAUSED or UNPAUSED", at=document.first(at))


def check_mode(document: Document) -> None:
    mode = document.text("bundle", "mode")
    if mode == DEVELOPMENT:
        _check_development(document)
    elif mode == PRODUCTION:
        _check_production(document)
    elif mode:
        text = f"unsupported value '{mode}' specified for 'mode': must be either 'development' or 'production'"
        document.error(text)


def _check_development(document: Document) -> None:
    user = document.value("workspace", "current_user") or Map()
    names = [str(user.get(field) or "") for field in ("userName", "short_name")]
    presets = document.tree.child("presets")
    if presets.get("trigger_pause_status") == "UNPAUSED":
        text = "target with 'mode: development' cannot set trigger pause status to UNPAUSED by default"
        document.error(text, at=document.first(presets.at.get("trigger_pause_status", ())))
    path = next((field for field in PATHS if not _names_one(document.text("workspace", field), names)), None)
    if path is not None:
        document.error(_path_message(path, document.text("workspace", path)))
    prefix = presets.get("name_prefix")
    names.append(str(user.get("domain_friendly_name") or ""))
    if isinstance(prefix, str) and prefix and not _names_one(prefix, names):
        text = "prefix should contain the current username or ${workspace.current_user.short_name} "
        text += "to ensure uniqueness when using 'mode: development'"
        document.error(text, at=document.first(presets.at.get("name_prefix", ())))


def _names_one(text: str, names: "list[str]") -> bool:
    return any(name and name in text for name in names)


def _path_message(field: str, path: str) -> str:
    tail = "to ensure uniqueness when using 'mode: development'"
    if field == "artifact_path" and path.startswith("/Volumes/"):
        return f"{field} should contain the current username or ${{workspace.current_user.short_name}} {tail}"
    return f"{field} must start with '~/' or contain the current username {tail}"


def _check_production(document: Document) -> None:
    for _, _, body in document.resources("pipelines"):
        if body.get("development") is True:
            document.error("target with 'mode: production' cannot include a pipeline with 'development: true'")
            return
    if document.target_sets_root:
        return
    user = str(document.context.user.get("userName") or "")
    alone = is_service_principal(user) or all(
        isinstance(body.get("run_as"), Map) for _, _, body in document.resources("jobs")
    )
    verb = "should" if alone else "must"
    name = document.text("bundle", "name")
    (document.recommend if alone else document.error)(
        f"target with 'mode: production' {verb} set 'workspace.root_path' to make sure only one copy is deployed",
        detail="A common way is a folder of the user who deploys:\n\n"
        f"  targets:\n    {document.target}:\n      workspace:\n"
        f"        root_path: /Workspace/Users/{user}/.bundle/{name}/{document.target}",
    )
