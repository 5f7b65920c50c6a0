"""What is measured, one task a process: `python -m benchmarks.work TASK ARGUMENTS` prints JSON.

`python -m cProfile -o FILE -m benchmarks.work load FOLDER` says where the time goes.
"""

import gc
import json
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.measure import Watch, peak_mb

if TYPE_CHECKING:
    from dbxplan.state.store import Store

USER = {"id": "1", "userName": "user@example.com", "emails": [{"value": "user@example.com", "primary": True}]}
HOST = "https://benchmark.invalid"
Json = dict[str, Any]


def load(folder: str) -> Json:
    """Load, validate, resolve: the whole of a bundle, without a workspace."""
    from dbxplan.local import git
    from dbxplan.manifest import open_bundle
    from dbxplan.manifest.model import Context

    with Watch() as watch:
        opened = open_bundle(Path(folder), environ={})
        manifest = opened.resolve(Context(user=USER, host=HOST, git=git.read(opened.root), environ={}))
    return {**watch.spent, "peak_mb": peak_mb(), "resources": len(manifest.resources)}


def seed(folder: str, store: str) -> Json:
    """The bundle as if it had been applied: objects and state are made without the client and the executor."""
    from dbxplan.emulator.messages import Request
    from dbxplan.emulator.transport import application
    from dbxplan.sdk.clock import SystemClock
    from dbxplan.state.ledger import Ledger
    from dbxplan.state.model import Recorded
    from dbxplan.workflow import Workspace

    app = application(store)
    bundle = Workspace(f"emulator://{store}", environ={}).load(folder)
    headers = {"authorization": f"Bearer {app.token()}", "content-type": "application/json"}
    recorded = {}
    for address, declared in bundle.manifest.resources.items():
        body = json.dumps(declared.body).encode()
        answer = app.handle(Request("POST", "/api/2.2/jobs/create", {}, headers, body, HOST))
        recorded[address] = Recorded(str(json.loads(answer.body)["job_id"]), declared.body)
    ledger = Ledger(bundle.store, SystemClock())
    state = ledger.load(bundle.manifest.bundle, bundle.manifest.target)
    ledger.save(type(state)(state.bundle, state.target, state.lineage, resources=recorded))
    return {"resources": len(recorded)}


def applied(folder: str, store: str) -> Json:
    """The bundle applied, in this process: slower than a seed, and whatever it declares is there."""
    from dbxplan.workflow import Workspace, draft, run

    done = run(draft(Workspace(f"emulator://{store}", environ={}).load(folder)))
    assert done.ok, "the apply failed"
    return {"resources": len(done.plan.steps)}


def plan(folder: str, host: str) -> Json:
    """A whole plan, then the same again from the values in memory."""
    from dbxplan.plan.build import build
    from dbxplan.resources import KINDS
    from dbxplan.workflow import Workspace, draft

    with Watch() as whole:
        with Watch() as loading:
            bundle = Workspace(host).load(folder)
        loaded = peak_mb()
        drafted = draft(bundle)
    planned = peak_mb()
    with Watch() as alone:
        again = build(bundle.manifest, drafted.state, drafted.snapshot, kinds=KINDS, digest=drafted.digest)
    return {
        "loading": {**loading.spent, "peak_mb": loaded},
        "whole": {**whole.spent, "peak_mb": planned, "calls": bundle.api.calls, "steps": len(drafted.plan.steps)},
        "alone": {**alone.spent, "calls": 0, "steps": len(again.steps)},
    }


def apply(folder: str, host: str, workers: str) -> Json:
    """Load and plan, then the run apart."""
    from dbxplan.workflow import Workspace, draft, run

    with Watch() as planning:
        bundle = Workspace(host, parallelism=int(workers)).load(folder)
        drafted = draft(bundle)
    before, planned = ends(bundle.store), bundle.api.calls
    with Watch() as running:
        applied = run(drafted)
    return {
        "planning": {**planning.spent, "calls": planned},
        "running": {**running.spent, "calls": bundle.api.calls - planned, "steps": len(applied.plan.steps)},
        "writes": sum(ends(bundle.store).values()) - sum(before.values()),
        "ok": applied.ok,
        "peak_mb": peak_mb(),
    }


def calls(folder: str, host: str, workers: str) -> Json:
    """The calls of an apply of all new, and nothing around them."""
    from dbxplan.workflow import Workspace

    bundle = Workspace(host).load(folder)
    bodies = [declared.body for declared in bundle.manifest.resources.values()]
    before = bundle.api.calls

    def make(body: Mapping[str, Any]) -> None:
        bundle.api.jobs.get(job_id=bundle.api.jobs.create(**body)["job_id"])

    with Watch() as watch, ThreadPoolExecutor(int(workers)) as pool:
        made = list(pool.map(make, bodies))
    return {**watch.spent, "peak_mb": peak_mb(), "calls": bundle.api.calls - before, "made": len(made)}


def ends(store: "Store") -> dict[str, int]:
    """How often each object of a store was written: the number of a chain's last link counts them."""
    found: dict[str, int] = {}
    for each in store.list(""):
        name, _, number = each.partition(".")
        found[name] = max(found.get(name, 0), int(number or 1))
    return found


TASKS: dict[str, Callable[..., Json]] = {
    "load": load,
    "seed": seed,
    "applied": applied,
    "plan": plan,
    "apply": apply,
    "calls": calls,
}

if __name__ == "__main__":
    from dbxplan.cli import COLLECTED

    gc.set_threshold(*COLLECTED)  # as the command does
    sys.stdout.write(json.dumps(TASKS[sys.argv[1]](*sys.argv[2:])))
