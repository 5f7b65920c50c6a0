"""Databricks apps. API: https://docs.databricks.com/api/workspace/apps"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import (
    ClearedBy,
    CreateOnly,
    Effect,
    Fleeting,
    Immutable,
    KeyedBy,
    OutputOnly,
    Sensitive,
    ServerDefault,
    Sticky,
    Unordered,
    WriteOnly,
)
from dbxplan.resources.base import DONE, NOTHING, Kind, Language, Live, Nested, Part, Progress, Resource, Risk, Step
from dbxplan.resources.language import LocalPath, Merge
from dbxplan.resources.run_state import ANY_RUN_STATE, Lifecycle, wanted
from dbxplan.sdk import Json
from dbxplan.sdk.errors import BadRequest, DatabricksError, NotFound, NotImplemented

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

ACTIVE, DELETING = "ACTIVE", "DELETING"
STOPPED = ("STOPPED", "ERROR")
CODE = ("source_code_path", "git_source", "config")
NOT_IN_UPDATES = ("name", "space", "lifecycle", *CODE)
MASK = (
    "description", "budget_policy_id", "usage_policy_id", "resources", "user_api_scopes", "forward_user_access_token",
    "compute_size", "compute_min_instances", "compute_max_instances", "git_repository",
    "telemetry_export_destinations",
)  # fmt: skip


class EnvVar(Nested, schema="resources.AppEnvVar"):
    name: str
    value: Annotated[str | None, WriteOnly(), Sensitive(mixed=True)] = None  # masked on reads


class Config(Nested, schema="resources.AppConfig"):
    env: Annotated[list[EnvVar] | None, KeyedBy("name")] = None


class App(Resource, schema="resources.App"):
    """One entry of `resources.apps`: an app, whether it runs, and the code that it then runs."""

    name: Annotated[str, Immutable()]
    space: Annotated[str | None, CreateOnly(), Sticky()] = None
    description: Annotated[str | None, ClearedBy("")] = None
    budget_policy_id: Annotated[str | None, ClearedBy("")] = None
    usage_policy_id: Annotated[str | None, ClearedBy("")] = None
    compute_size: Annotated[str | None, ServerDefault("MEDIUM"), ClearedBy("MEDIUM")] = None
    compute_min_instances: Annotated[int | None, ClearedBy(None)] = None
    compute_max_instances: Annotated[int | None, ClearedBy(None)] = None
    # Reads say true, whatever was sent.
    forward_user_access_token: Annotated[bool | None, WriteOnly(), ServerDefault(True), Sticky()] = None
    git_repository: Annotated[Json | None, ClearedBy(None)] = None
    resources: Annotated[list[Json] | None, KeyedBy("name"), ClearedBy([])] = None
    telemetry_export_destinations: Annotated[list[Json] | None, ClearedBy([])] = None
    # Not told where nobody may act on behalf of users.
    user_api_scopes: Annotated[list[str] | None, Unordered(), Fleeting(), ClearedBy([])] = None
    # They go out with a deployment, and only while the manifest wants the app started.
    source_code_path: Annotated[str | None, WriteOnly()] = None
    git_source: Annotated[Json | None, WriteOnly()] = None
    config: Annotated[Config | None, WriteOnly()] = None
    lifecycle: Annotated[Lifecycle | None, ANY_RUN_STATE] = None
    url: Annotated[str | None, OutputOnly()] = None
    service_principal_client_id: Annotated[str | None, OutputOnly(), Immutable()] = None
    service_principal_id: Annotated[int | None, OutputOnly(), Immutable()] = None
    service_principal_name: Annotated[str | None, OutputOnly(), Immutable()] = None
    oauth2_app_client_id: Annotated[str | None, OutputOnly()] = None
    oauth2_app_integration_id: Annotated[str | None, OutputOnly()] = None
    active_deployment: Annotated[Json | None, OutputOnly()] = None
    pending_deployment: Annotated[Json | None, OutputOnly()] = None
    last_deployment_id: Annotated[str | None, OutputOnly()] = None
    app_status: Annotated[Json | None, OutputOnly()] = None
    compute_status: Annotated[Json | None, OutputOnly()] = None
    default_source_code_path: Annotated[str | None, OutputOnly()] = None
    default_git_source: Annotated[Json | None, OutputOnly()] = None
    effective_budget_policy_id: Annotated[str | None, OutputOnly()] = None
    effective_usage_policy_id: Annotated[str | None, OutputOnly()] = None
    effective_compatibility_flags: Annotated[list[str] | None, OutputOnly()] = None
    effective_resources: Annotated[list[Json] | None, OutputOnly()] = None
    effective_user_api_scopes: Annotated[list[str] | None, OutputOnly()] = None
    space_id: Annotated[str | None, OutputOnly()] = None
    thumbnail_url: Annotated[str | None, OutputOnly()] = None
    create_time: Annotated[str | None, OutputOnly()] = None
    creator: Annotated[str | None, OutputOnly()] = None
    update_time: Annotated[str | None, OutputOnly()] = None
    updater: Annotated[str | None, OutputOnly()] = None


def compute(app: Json) -> str:
    return str((app.get("compute_status") or {}).get("state") or STOPPED[0])


def app_body(app: Json) -> Json:
    """While the compute changes nobody can tell what it will be."""
    state = compute(app)
    lifecycle = {"started": state == ACTIVE} if state in (ACTIVE, *STOPPED) else {}
    return {**{name: value for name, value in app.items() if name not in ("id", *CODE)}, "lifecycle": lifecycle}


def update(api: "RawClient", id: str, step: Step) -> None:
    """With all that the mask names: what is not sent then is cleared."""
    body = {name: value for name, value in step.desired().items() if name in MASK}
    api.apps.create_update(app_name=id, update_mask=",".join(MASK), app={"name": id, **body})


def start_or_stop(api: "RawClient", id: str, step: Step) -> None:
    """What was read before the step may be over by now."""
    running = compute(api.apps.get(name=id)) == ACTIVE
    if wanted(step) is True and not running:
        api.apps.start(name=id)
    if wanted(step) is False and running:
        api.apps.stop(name=id)


def deploy(api: "RawClient", id: str, step: Step) -> None:
    """An app that is not wanted started gets its code when it is."""
    if wanted(step) is not True:
        return
    body = deployment({field: step.desired(field) for field in CODE})
    try:
        api.apps.deploy(app_name=id, body=body)
    except DatabricksError as error:
        if not error.maybe_done or not _began(api, id, body, step.live):
            raise


def _began(api: "RawClient", id: str, body: Json, live: Json) -> bool:
    """Whether the newest deployment is this one, which was not there before."""
    try:
        newest = next(iter(api.apps.list_deployments(app_name=id)), {})
    except DatabricksError:
        return False
    before = [(live.get(name) or {}).get("deployment_id") for name in ("active_deployment", "pending_deployment")]
    same = all(newest.get(field) == body.get(field) for field in ("source_code_path", "git_source"))
    return same and newest.get("deployment_id") not in before


def deployment(app: Json) -> Json:
    """What is sent to have the code of an app run; its repository belongs to the app."""
    config = app.get("config") or {}
    git = {name: each for name, each in (app.get("git_source") or {}).items() if name != "git_repository"}
    told = {"source_code_path": app.get("source_code_path"), "git_source": git}
    told |= {"command": config.get("command"), "env_vars": config.get("env")}
    return {"mode": "SNAPSHOT", **{name: each for name, each in told.items() if each}}


def at_rest(live: Json) -> Progress:
    """Compute that changes takes no other change, and one deployment runs at a time."""
    if not live:  # it was just made, so it may be starting
        return Progress("pending", "it is being made")
    status = live.get("compute_status") or {}
    if compute(live) not in (ACTIVE, *STOPPED):
        return Progress("pending", status.get("message") or compute(live))
    return Progress("pending", "another deployment runs") if live.get("pending_deployment") else DONE


class Apps(Kind[App]):
    name = "apps"
    model = App
    language = Language(
        title="Apps",
        singular="app",
        prefix="none",
        merges=(Merge("resources", "name", override=True),),
        paths=(LocalPath("source_code_path", "directory"),),
        lifecycle=("started",),
        defaults={"description": ""},
        permissions="apps/{id}",
        levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_USE"},
        url="apps/{id}",
    )
    parts = (
        Part((), update, before=at_rest, waits=True),
        Part(("lifecycle",), start_or_stop, after_create=True, before=at_rest, follows=True),
        Part(CODE, deploy, after_create=True, before=at_rest, follows=True, twice=False),
    )
    risk = Risk.LOW  # its address, and what was granted to its service principal by hand
    names_linger = True
    takes_access = True

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        for item in api.apps.list():
            if compute(item) != DELETING:
                yield Live(item["name"], app_body(item), name=item["name"], creator=item.get("creator", ""))

    def find(self, api: "RawClient", desired: App) -> Sequence[Live]:
        """By natural key: the name is unique in a workspace, and the id."""
        return self.read_if_there(api, desired.name)

    def read(self, api: "RawClient", id: str) -> Json:
        """One on its way out still answers for up to twenty minutes."""
        app = api.apps.get(name=id)
        if compute(app) == DELETING:
            raise NotFound(f"app {id} is being deleted")
        return app_body(app)

    def look(self, api: "RawClient", id: str) -> Json:
        """With what its last update and its last deployment came to."""
        app = self.read(api, id)
        return {**app, "last_update": self._updated(api, id), "last_deployment": self._newest(api, id, app)}

    def lingers(self, api: "RawClient", desired: App) -> Progress:
        try:
            app = api.apps.get(name=desired.name)
        except NotFound:
            return DONE
        return Progress("pending", "the former app is being deleted") if compute(app) == DELETING else DONE

    def create(self, api: "RawClient", desired: App) -> str:
        body = {name: value for name, value in desired.sent().items() if name not in ("lifecycle", *CODE)}
        started = (desired.body().get("lifecycle") or {}).get("started") is True
        return str(api.apps.create(body=body, **({} if started else {"no_compute": True}))["name"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        """A second delete is refused."""
        try:
            api.apps.delete(name=id)
        except BadRequest:
            self.read(api, id)
            raise

    def wait(self, step: Step, live: Json) -> Progress:
        state, status = compute(live), live.get("compute_status") or {}
        if state not in (ACTIVE, *STOPPED):
            return Progress("pending", status.get("message") or state)
        if state == "ERROR" or (wanted(step) is True and state != ACTIVE and step.action in ("create", "replace")):
            return Progress("failed", status.get("message") or state)
        return _settled(live.get("last_update")) or self._deployed(step, live) or DONE

    def waits(self, step: Step) -> bool:
        return True

    def disturbs(self, field: str, live: Json) -> Effect:
        """Of what runs, the run state can only change to stopped; another size or other code starts it anew."""
        if compute(live) != ACTIVE:
            return Effect.NONE
        if field == "lifecycle":
            return Effect.DOWNTIME
        return Effect.RESTART if field.startswith("compute_") or field in CODE else Effect.NONE

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        """A new app of the name would be another principal."""
        name = api.apps.get(name=id).get("service_principal_name")
        return (f"its service principal ({name}), with all that was granted to it",) if name else ()

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        name = body.get("name")
        return str(name) if name else None

    def _updated(self, api: "RawClient", id: str) -> Json | None:
        try:
            return api.apps.get_update(app_name=id)
        except NotFound:  # there was none
            return None

    def _newest(self, api: "RawClient", id: str, app: Json) -> Json | None:
        try:
            return next(iter(api.apps.list_deployments(app_name=id)), None)
        except NotImplemented:
            return app.get("pending_deployment") or app.get("active_deployment")

    def _deployed(self, step: Step, live: Json) -> Progress | None:
        ours = wanted(step) is True and any(step.desired(field) for field in CODE)
        return _settled(live.get("last_deployment")) if ours else None


def _settled(done: Json | None) -> Progress | None:
    """What an update or a deployment still keeps from being done."""
    status = (done or {}).get("status") or {}
    state, words = status.get("state"), status.get("message") or ""
    if state == "IN_PROGRESS":
        return Progress("pending", words or "it is in progress")
    return Progress("failed", words or str(state)) if state in ("FAILED", "CANCELLED") else None
