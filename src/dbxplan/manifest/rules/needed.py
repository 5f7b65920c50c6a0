"""What no workspace takes: resources without a name, grants and permissions for nobody. Errors. (§8.2, §8.4, §9.4)"""

from collections.abc import Callable

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Path, all_of, as_map, as_seq

_PRINCIPALS = ("user_name", "group_name", "service_principal_name")


def check_needed(document: Document) -> None:
    """All of them together, each group in the order of its texts."""
    for check in (_dashboards, _warehouses, _grants, _scopes):
        _sorted(document, check)


def _sorted(document: Document, check: Callable[[Document], None]) -> None:
    before = len(document.diagnostics)
    check(document)
    document.diagnostics[before:] = sorted(document.diagnostics[before:], key=lambda found: found.order)


def _dashboards(document: Document) -> None:
    """One error a field, with every dashboard that lacks it."""
    for field in ("display_name", "warehouse_id"):
        paths: list[Path] = [
            ("resources", kind, key) for kind, key, body in document.resources("dashboards") if not body.get(field)
        ]
        if paths:
            at = tuple(mark for path in paths for mark in all_of(document.marks(*path)))
            document.error(f"dashboard {field} is required", *paths, at=at)


def _warehouses(document: Document) -> None:
    for kind, key, body in document.resources("sql_warehouses"):
        if not str(body.get("name") or "").strip():
            path = ("resources", kind, key)
            document.error("sql_warehouse name is required", path, at=document.marks(*path))


def _grants(document: Document) -> None:
    for kind, key, body in document.resources():
        for index, entry in enumerate(as_seq(body.get("grants"))):
            path: Path = ("resources", kind, key, "grants", index)
            for field in ("principal", "privileges"):
                if not as_map(entry).get(field):
                    document.error(f"grant {field} is required", path, at=document.marks(*path))


def _scopes(document: Document) -> None:
    for kind, key, body in document.resources("secret_scopes"):
        for index, entry in enumerate(as_seq(body.get("permissions"))):
            if not any(as_map(entry).get(field) for field in _PRINCIPALS):
                path: Path = ("resources", kind, key, "permissions", index)
                detail = f"Set one of {', '.join(_PRINCIPALS)}."
                at = document.marks(*path[:3])
                document.error("secret scope permission principal is required", path, at=at, detail=detail)
