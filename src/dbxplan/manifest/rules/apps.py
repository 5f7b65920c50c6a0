"""Apps: where their source is, and resources of the bundle that they are given access to. (§9.4)"""

import re
from typing import Any

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Map, as_map, as_seq

_REFERENCE = re.compile(r"\$\{resources\.(\w+)\.([^.]+)\.\w+\}")
_NAMED_BY = {
    "job": "id",
    "sql_warehouse": "id",
    "serving_endpoint": "name",
    "experiment": "experiment_id",
    "postgres": "branch",
    "uc_securable": "securable_full_name",
}


def check_apps(document: Document) -> None:
    used: dict[str, str] = {}
    for kind, key, app in document.resources("apps"):
        at = document.marks("resources", kind, key)
        source = app.get("source_code_path") or ""
        if not source and app.get("git_source") is None:
            detail = f"App {key} needs source_code_path or git_source."
            document.error("Missing app source code path or git source", at=at, detail=detail)
            continue
        if source and app.get("git_source") is not None:
            detail = f"App {key} needs one of source_code_path and git_source."
            document.error("Both source_code_path and git_source fields are set", at=at, detail=detail)
            continue
        if source in used:
            detail = f"App {key} has the source of app {used[source]}; each would deploy over the other."
            place = app.at.get("source_code_path", ())
            document.error("Duplicate app source code path", at=place, detail=detail)
        used[source] = key
        _warn_of_permissions(document, key, app)


def _warn_of_permissions(document: Document, key: str, app: Map) -> None:
    """Permissions of the bundle replace those that the app is given, unless they name it."""
    for entry in as_seq(app.get("resources")):
        found = _REFERENCE.search(_reference(as_map(entry)))
        if found is None:
            continue
        kind, name = found.groups()
        listed = as_seq(document.value("resources", kind, name, "permissions"))
        own = f"${{resources.apps.{key}.service_principal_client_id}}"
        if not listed or any(as_map(one).get("service_principal_name") == own for one in listed):
            continue
        path = ("resources", "apps", key)
        document.warn(
            f'app "{key}" references {kind} "{name}" which has permissions set. To prevent permission override after '
            f"deploying the app, please add the app service principal to the {kind} permissions",
            path,
            at=document.marks(*path),
            detail=f"Add {{service_principal_name: {own}}} with the level that the app needs.",
        )


def _reference(entry: Map) -> str:
    for field, name in _NAMED_BY.items():
        if isinstance(entry.get(field), Map):
            value: Any = entry[field].get(name)
            if field == "postgres" and not value:
                value = entry[field].get("database")
            return value if isinstance(value, str) else ""
    return ""
