"""The one way through, composed: from a folder to a plan, from a plan to an applied workspace. Knows all rooms.

What is not used is not imported: a plan needs nothing of an apply.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dbxplan.workflow.bundle import Applied, Bundle, Draft
    from dbxplan.workflow.consent import Choices
    from dbxplan.workflow.drafting import draft
    from dbxplan.workflow.rechecking import StalePlanError, recheck, reopened
    from dbxplan.workflow.running import run
    from dbxplan.workflow.saving import save, stamped
    from dbxplan.workflow.workspace import Workspace, apply, destroy, load, plan

_HOMES = {
    "bundle": ("Applied", "Bundle", "Draft"),
    "consent": ("Choices",),
    "drafting": ("draft",),
    "rechecking": ("StalePlanError", "recheck", "reopened"),
    "running": ("run",),
    "saving": ("save", "stamped"),
    "workspace": ("Workspace", "apply", "destroy", "load", "plan"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Applied",
    "Bundle",
    "Choices",
    "Draft",
    "StalePlanError",
    "Workspace",
    "apply",
    "destroy",
    "draft",
    "load",
    "plan",
    "recheck",
    "reopened",
    "run",
    "save",
    "stamped",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
