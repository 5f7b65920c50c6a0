"""An app is run: started where its compute stands still, and given the code that the bundle shipped. (§11.9)"""

from collections.abc import Callable, Iterator
from typing import Any

from dbxplan.address import Address, FieldPath
from dbxplan.errors import DbxplanError, UsageError, WaitError
from dbxplan.plan.references import fill
from dbxplan.plan.resolve import Settled, settled_value
from dbxplan.resources import KINDS, known_kind
from dbxplan.resources.apps import ACTIVE, STOPPED, compute, deployment
from dbxplan.sdk import Json, RawClient
from dbxplan.sdk.errors import BadRequest, ResourceConflict
from dbxplan.state.model import State
from dbxplan.workflow import snapshot
from dbxplan.workflow.bundle import Bundle

Say = Callable[[str], None]
Looks = Callable[[str], Iterator[None]]  # a turn for each look at what is named, WaitError when it takes too long
RUNNING = "IN_PROGRESS"
SNAPSHOT_PATH = "${workspace.snapshot_path}"


def run_app(bundle: Bundle, address: Address, state: State, *, wait: bool, looks: Looks, say: Say) -> None:
    """Ends when the deployment did; without `wait`, when it began."""
    name, request = state.resources[address].id, deployment(_filled(bundle, address, state))
    run = _Run(bundle.api, name, looks, say)
    run.start()
    id = run.deploy(request)
    if wait:
        run.follow(id)
    url = bundle.api.apps.get(name=name).get("url", "")
    say(f"You can access the app at {url}" if wait else f"App URL: {url}")


class _Run:
    def __init__(self, api: RawClient, name: str, looks: Looks, say: Say) -> None:
        self._api, self._name, self._looks, self._tell = api, name, looks, say
        self._said = ""

    def start(self) -> None:
        """Until its compute runs, and no deployment is under way."""
        app = self._get()
        if compute(app) in STOPPED:
            self._say(f"Starting the app {self._name}")
            self._api.apps.start(name=self._name)
        for _ in self._looks(f"app {self._name}"):
            app = self._get()
            if compute(app) in STOPPED:
                words = (app.get("compute_status") or {}).get("message") or ""
                raise WaitError(f"app {self._name} did not start: {words or compute(app)}")
            if compute(app) == ACTIVE and not _busy(app):
                return

    def deploy(self, request: Json) -> str:
        """The id of the deployment; another one that is under way is waited for once."""
        try:
            made = self._api.apps.deploy(app_name=self._name, body=request)
        except (BadRequest, ResourceConflict):
            if not _busy(self._get()):
                raise
            self.start()
            made = self._api.apps.deploy(app_name=self._name, body=request)
        return str(made["deployment_id"])

    def follow(self, id: str) -> None:
        for _ in self._looks(f"the deployment of app {self._name}"):
            status = self._api.apps.get_deployment(app_name=self._name, deployment_id=id).get("status") or {}
            state, words = status.get("state"), status.get("message") or ""
            self._say(words or f"Deployment {str(state).lower().replace('_', ' ')}")
            if state == "SUCCEEDED":
                return
            if state in ("FAILED", "CANCELLED"):
                raise WaitError(f"the deployment of app {self._name} {state.lower()}: {words}".removesuffix(": "))

    def _get(self) -> Json:
        app: Json = self._api.apps.get(name=self._name)
        self._say((app.get("compute_status") or {}).get("message") or f"App compute is {compute(app)}")
        return app

    def _say(self, words: str) -> None:
        """Once, however often it is seen."""
        if words != self._said:
            self._said = words
            self._tell(words)


def _busy(app: Json) -> bool:
    both = (app.get("active_deployment"), app.get("pending_deployment"))
    return any(((each or {}).get("status") or {}).get("state") == RUNNING for each in both)


def _filled(bundle: Bundle, address: Address, state: State) -> Json:
    """The declared app with its references filled from what was applied."""
    declared = bundle.manifest.resources[address]
    live: dict[Address, Settled] = {}

    def value(target: Address, path: FieldPath) -> Any:
        if target not in live:
            live[target] = _settled(bundle, target, state)
        return settled_value(target, path, live[target])

    try:
        return _placed(fill(declared.body, declared.unknowns, value)[0], bundle, state)
    except ValueError as error:
        raise UsageError(f"{address}: {error}") from error


def _placed(body: Json, bundle: Bundle, state: State) -> Json:
    """With its code where the last apply put it, of a bundle that goes into an immutable folder."""
    path = str(body.get("source_code_path") or "")
    if not bundle.manifest.workspace.immutable or SNAPSHOT_PATH not in path:
        return body
    record = state.resources.get(snapshot.ADDRESS)
    if record is None:
        raise DbxplanError("the files of the bundle were not shipped yet; dbxplan apply does so")
    return {**body, "source_code_path": path.replace(SNAPSHOT_PATH, record.id)}


def _settled(bundle: Bundle, target: Address, state: State) -> Settled:
    declared, record = bundle.manifest.resources.get(target), state.resources.get(target)
    if declared is None or record is None:
        raise DbxplanError(f"{target} was not applied yet, but the app refers to it; dbxplan apply makes it")
    kind = known_kind(KINDS, target)
    return Settled(kind, declared.body, id=record.id, live=kind.read(bundle.api, record.id), steady=True)
