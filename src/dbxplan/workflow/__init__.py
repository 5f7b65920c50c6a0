"""The one way through, composed: from a folder to a plan, from a plan to an applied workspace. Knows all rooms."""

from dbxplan.workflow.bundle import Applied, Bundle, Draft
from dbxplan.workflow.consent import Choices
from dbxplan.workflow.drafting import draft
from dbxplan.workflow.rechecking import StalePlanError, recheck, reopened
from dbxplan.workflow.running import run
from dbxplan.workflow.saving import save, stamped
from dbxplan.workflow.workspace import Workspace, apply, destroy, load, plan

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
