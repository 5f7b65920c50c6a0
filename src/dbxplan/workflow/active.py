"""`bundle.deployment.fail_on_active_runs`: nothing is applied while jobs or pipelines of the bundle run. (§11.6)"""

from dbxplan.address import Address
from dbxplan.errors import ApplyError
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound
from dbxplan.workflow.bundle import Draft

AT_REST = ("IDLE", "FAILED", "DELETED", None)


def check_idle(drafted: Draft) -> None:
    """ApplyError that names every one that runs, of all that is recorded."""
    bundle = drafted.bundle
    if not bundle.manifest.block("bundle", "deployment").get("fail_on_active_runs") or drafted.plan.destroy:
        return
    running = [
        f"{address} ({record.id}) is running"
        for address, record in drafted.state.resources.items()
        if _runs(bundle.api, address, record.id)
    ]
    if running:
        why = "bundle.deployment.fail_on_active_runs is set, so nothing was changed"
        raise ApplyError("\n".join([*running, f"{why}; wait for what runs, or cancel it"]))


def _runs(api: RawClient, address: Address, id: str) -> bool:
    try:
        if (address.kind, address.child) == ("jobs", ""):
            return any(True for _ in api.jobs.list_runs(job_id=int(id), active_only=True))
        if (address.kind, address.child) == ("pipelines", ""):
            return api.pipelines.get(pipeline_id=id).get("state") not in AT_REST
    except NotFound:
        return False
    return False
