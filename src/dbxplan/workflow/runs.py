"""Runs of what was applied: started, followed to their end, and what came of them. (§11.9)"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any, Final

from dbxplan.address import Address
from dbxplan.errors import DbxplanError, UsageError, WaitError
from dbxplan.manifest.model import Json
from dbxplan.sdk import RawClient
from dbxplan.sdk.answers import understood
from dbxplan.sdk.clock import Clock, rfc3339
from dbxplan.sdk.errors import DatabricksError
from dbxplan.state.model import State
from dbxplan.workflow.app_runs import run_app
from dbxplan.workflow.bundle import Bundle
from dbxplan.workflow.lookup import bodies, find, recorded
from dbxplan.workflow.run_requests import Asked, check_options, job_request, secrets_of, told, update_request

KINDS: Final = ("jobs", "pipelines", "apps")
ENDED: Final = frozenset(("TERMINATED", "SKIPPED", "INTERNAL_ERROR"))
TIMEOUT_SECONDS: Final = 24 * 3600.0
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.1, 10.0
WORDS: Final = {"CANCELED": "run canceled", "FAILED": "run failed", "TIMEDOUT": "run timed out"}
Say = Callable[[str], None]


@understood()
def run(bundle: Bundle, key: str, asked: Asked, *, wait: bool = True, restart: bool = False, say: Say) -> Json | None:
    """Starts what a key names and follows it. Its output; None where it is not waited for. WaitError where it fails."""
    address = find(key, [address for address in bodies(bundle) if address.kind in KINDS])
    state = recorded(bundle)
    if address not in state.resources:
        raise DbxplanError(f"{address} was not applied yet, so there is nothing to run; dbxplan apply makes it")
    check_options(str(address), asked, address.kind, restart=restart)
    follow = _Follow(bundle.api, bundle.workspace.clock, say)
    with follow.telling():
        return _run(bundle, address, state, asked, follow, wait=wait, restart=restart, say=say)


def _run(
    bundle: Bundle,
    address: Address,
    state: State,
    asked: Asked,
    follow: "_Follow",
    *,
    wait: bool,
    restart: bool,
    say: Say,
) -> Json | None:
    id, body = state.resources[address].id, bodies(bundle)[address]
    if address.kind == "apps":
        if asked.arguments:
            raise UsageError(f"an app takes no arguments, but there are {told(asked.arguments)}")
        run_app(bundle, address, state, wait=wait, looks=follow.looks, say=say)
        return None
    if address.kind == "jobs":
        wrapped = bundle.manifest.block("experimental").get("python_wheel_wrapper") is True
        request = job_request(body, asked, wrapped)
        bundle.api.api_client.secrets.add(*secrets_of(request))
        return follow.job(int(id), request, wait, restart)
    return follow.update(id, update_request(asked), bundle.host, wait, restart)


def runnable(bundle: Bundle) -> list[Address]:
    return sorted(address for address in bodies(bundle) if address.kind in KINDS)


class _Follow:
    """One run: what it says on the way, and how often it is looked at."""

    def __init__(self, api: RawClient, clock: Clock, say: Say) -> None:
        self._api, self._clock, self._say = api, clock, say
        self._under_way = ""  # what was started, or is waited for

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Whoever interrupts it, in a pause or a call, is told what goes on without them."""
        try:
            yield
        except KeyboardInterrupt:
            if self._under_way:
                self._say(f"{self._under_way} goes on in the workspace")
            raise

    def job(self, id: int, request: Json, wait: bool, restart: bool) -> Json | None:
        if restart:
            self._cancel_runs(id)
        started = self._api.jobs.run_now(job_id=id, **request)
        self._under_way = f"run {started['run_id']}"
        run = self._api.jobs.get_run(run_id=started["run_id"])
        self._say(f"Run URL: {run.get('run_page_url', '')}")
        if not wait:
            return None
        seen: tuple[str, str] | None = None
        for _ in self.looks(f"run {run['run_id']}"):
            state = run.get("state") or {}
            now = (str(state.get("life_cycle_state", "")), str(state.get("result_state", "")))
            if now != seen:
                seen = now
                words = " ".join(filter(None, (*now, str(state.get("state_message") or ""))))
                self._say(f'{rfc3339(self._clock.time())} "{run.get("run_name", "")}" {words}')
            if now[0] in ENDED:
                return self._ended(run, state)
            run = self._api.jobs.get_run(run_id=run["run_id"])
        raise AssertionError("looking ends with a result or an error")

    def update(self, id: str, request: Json, host: str, wait: bool, restart: bool) -> Json | None:
        if restart:
            self._stop(id)
        update_id = self._api.pipelines.start_update(pipeline_id=id, **request)["update_id"]
        self._under_way = f"update {update_id}"
        self._say(f"Update URL: {host.rstrip('/')}/#joblist/pipelines/{id}/updates/{update_id}")
        if not wait:
            return {"update_id": update_id}
        seen = ""
        told: set[str] = set()
        for _ in self.looks(f"update {update_id}"):
            self._tell_flows(id, update_id, told)
            state = self._api.pipelines.get_update(pipeline_id=id, update_id=update_id)["update"].get("state", "")
            if state != seen:
                seen = state
                self._say(f"{rfc3339(self._clock.time())} update_progress {state}")
            if state in ("COMPLETED", "FAILED", "CANCELED"):
                self._tell_flows(id, update_id, told)
            if state == "COMPLETED":
                return {"update_id": update_id}
            if state in ("FAILED", "CANCELED"):
                raise WaitError(f"update {state.lower()}{self._reasons(id, update_id) if state == 'FAILED' else ''}")
        raise AssertionError("looking ends with a result or an error")

    def looks(self, what: str) -> Iterator[None]:
        """A turn for each look, with longer and longer pauses between them."""
        self._under_way = what
        began, pause = self._clock.monotonic(), FIRST_PAUSE_SECONDS
        while self._clock.monotonic() - began < TIMEOUT_SECONDS:
            yield
            self._clock.sleep(pause)
            pause = min(pause * 1.5, LONGEST_PAUSE_SECONDS)
        raise WaitError(f"{what} has not ended after {TIMEOUT_SECONDS / 3600:.0f} hours; it goes on")

    def _ended(self, run: Json, state: Json) -> Json:
        result, message = str(state.get("result_state", "")), str(state.get("state_message") or "")
        if state.get("life_cycle_state") == "TERMINATED" and result == "SUCCESS":
            return {"task_outputs": list(self._outputs(run))}
        words = WORDS.get(result) or (
            "run skipped" if state["life_cycle_state"] == "SKIPPED" else f"run ended: {result}"
        )
        lines = [f"{words}: {message}".removesuffix(": ")]
        for task in run.get("tasks") or ():
            if (task.get("state") or {}).get("result_state") in ("FAILED", "TIMEDOUT"):
                lines.append(self._trace(task))
        raise WaitError("\n".join(lines))

    def _trace(self, task: Json) -> str:
        try:
            output = self._api.jobs.get_run_output(run_id=task["run_id"])
        except DatabricksError as error:
            return f"task {task['task_key']} failed; its error cannot be read: {error}"
        details = [output.get("error") or "", output.get("error_trace") or ""]
        return "\n".join([f"task {task['task_key']} failed", *filter(None, details)])

    def _outputs(self, run: Json) -> Iterator[Json]:
        """Of tasks that have one, in the order in which they ended."""
        for task in sorted(run.get("tasks") or (), key=lambda task: task.get("end_time") or 0):
            output = _output(self._api.jobs.get_run_output(run_id=task["run_id"]))
            if output is not None:
                yield {"TaskKey": task["task_key"], "Output": output, "EndTime": task.get("end_time") or 0}

    def _cancel_runs(self, id: int) -> None:
        if any(True for _ in self._api.jobs.list_runs(job_id=id, active_only=True)):
            self._say("Cancelling the active runs")
            self._api.jobs.cancel_all_runs(job_id=id)
            for _ in self.looks(f"an earlier run of job {id}"):
                runs = [run["run_id"] for run in self._api.jobs.list_runs(job_id=id, active_only=True)]
                if not runs:
                    return
                for run in runs:
                    self._api.jobs.get_run(run_id=run)

    def _stop(self, id: str) -> None:
        if self._idle(id):
            return
        self._say("Cancelling the active pipeline update")
        self._api.pipelines.stop(pipeline_id=id)
        for _ in self.looks(f"pipeline {id}"):
            if self._idle(id):
                return

    def _idle(self, id: str) -> bool:
        return self._api.pipelines.get(pipeline_id=id).get("state") in ("IDLE", "FAILED", None)

    def _tell_flows(self, id: str, update_id: str, told: set[str]) -> None:
        """What became of the tables since the last look; `told` are the events that are known."""
        for event in self._events(id, update_id):
            if event.get("event_type") == "flow_progress" and str(event.get("id")) not in told:
                told.add(str(event.get("id")))
                head = f"{event.get('timestamp')} flow_progress {event.get('level')}"
                self._say("\n".join([f'{head} "{event.get("message")}"', *_messages(event)]))

    def _events(self, id: str, update_id: str, more: str = "") -> list[Json]:
        """Of an update the latest hundred, in the order in which they happened; none where they cannot be had."""
        wanted = f"update_id = '{update_id}'{more}"
        try:
            latest = self._api.pipelines.list_pipeline_events(pipeline_id=id, filter=wanted, max_results=100)
            found = list(islice(latest, 100))
        except DatabricksError:
            return []
        return [event for event in reversed(found) if (event.get("origin") or {}).get("update_id") == update_id]

    def _reasons(self, id: str, update_id: str) -> str:
        """What the events of an update say of its errors."""
        found = [event for event in self._events(id, update_id, " AND level='ERROR'") if event.get("level") == "ERROR"]
        lines = [str(event.get("message") or "") for event in found]
        lines += [message for event in found[-1:] for message in _messages(event)]
        return "".join(f"\n{line}" for line in filter(None, lines))


def text_of(output: Json) -> str:
    """Of the tasks of a run; that of a single one as it is."""
    tasks = output.get("task_outputs") or []
    if len(tasks) == 1:
        return _text(tasks[0]["Output"])
    parts = [f"=======\nTask {task['TaskKey']}:\n{_text(task['Output'])}\n" for task in tasks]
    return "".join(["Output:\n", *parts]) if parts else ""


def _text(output: Json) -> str:
    truncated = output.get("truncated") or output.get("logs_truncated")
    for name in ("result", "logs"):
        if name in output:
            return f"{output[name]}\n[truncated...]\n" if truncated else str(output[name])
    return json.dumps(output, indent=2, ensure_ascii=False)


def _output(found: Json) -> Json | None:
    logs = {"logs": found.get("logs", ""), "logs_truncated": bool(found.get("logs_truncated"))}
    notebook: Any = found.get("notebook_output")
    if notebook is not None and not notebook.get("result") and not notebook.get("truncated") and logs["logs"]:
        return logs
    for name in ("notebook_output", "dbt_output", "sql_output"):
        if found.get(name) is not None:
            return dict(found[name])
    return logs if logs["logs"] else None


def _messages(event: Json) -> list[str]:
    return [exception.get("message", "") for exception in _exceptions(event)]


def _exceptions(event: Json) -> list[Json]:
    return (event.get("error") or {}).get("exceptions") or []
