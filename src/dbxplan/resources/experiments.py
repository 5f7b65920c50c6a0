"""MLflow experiments. API: https://docs.databricks.com/api/workspace/experiments"""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

from dbxplan.fields import Immutable, KeyedBy, ManagedElements, Normalized, OutputOnly, Renames, ServerDefault, Sticky
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Part, Resource, Risk, Step, count
from dbxplan.resources.documents import PREFIX, workspace_path
from dbxplan.resources.unity import lowered, unslashed
from dbxplan.sdk import Json
from dbxplan.sdk.errors import DatabricksError, NotFound

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

DELETED = "deleted"
TAKEN = "ALREADY_EXISTS"  # how the codes for it end


class Tag(Nested, schema="ml.ExperimentTag"):
    key: str


class UcTraceLocation(Nested, schema="ml.UcTraceLocation"):
    catalog: Annotated[str, Immutable(), Normalized(lowered)]
    schema_: Annotated[str, Immutable(), Normalized(lowered)]
    table_prefix: Annotated[str | None, Immutable()] = None
    effective_table_prefix: Annotated[str | None, OutputOnly()] = None


class TraceLocation(Nested, schema="ml.ExperimentTraceLocation"):
    uc_trace_location: UcTraceLocation | None = None


class Experiment(Resource, schema="resources.MlflowExperiment"):
    """One entry of `resources.experiments`."""

    name: Annotated[str, Renames(), Normalized(workspace_path)]
    # Under dbfs:/databricks/mlflow-tracking.
    artifact_location: Annotated[str | None, Immutable(), ServerDefault(), Normalized(unslashed)] = None
    trace_location: Annotated[TraceLocation | None, Immutable()] = None
    # The server adds its own, and a tag can be overwritten, never removed.
    tags: Annotated[
        list[Tag] | None,
        KeyedBy("key"),
        ManagedElements(lambda tag, wanted: True, unless_sent=True),
        ServerDefault(),  # mlflow.ownerId and others
        Sticky(),
    ] = None
    experiment_id: Annotated[str | None, OutputOnly()] = None
    lifecycle_stage: Annotated[str | None, OutputOnly()] = None
    creation_time: Annotated[int | None, OutputOnly()] = None
    last_update_time: Annotated[int | None, OutputOnly()] = None


def stored(name: str) -> str:
    """The name as the service keeps it."""
    return workspace_path(name).removeprefix(PREFIX) or "/"


def experiment_body(experiment: Json) -> Json:
    return {**experiment, "name": workspace_path(experiment["name"])}


def rename(api: "RawClient", id: str, step: Step) -> None:
    api.experiments.update_experiment(experiment_id=id, new_name=step.desired("name"))


def set_tags(api: "RawClient", id: str, step: Step) -> None:
    _tag(api, id, step.added("tags"))


def _tag(api: "RawClient", id: str, tags: Sequence[Json]) -> None:
    for tag in tags:
        api.experiments.set_experiment_tag(experiment_id=id, key=tag["key"], value=tag.get("value", ""))


class Experiments(Kind[Experiment]):
    name = "experiments"
    model = Experiment
    language = Language(
        title="Experiments",
        singular="experiment",
        prefix="path",
        tags="list",
        permissions="experiments/{id}",
        levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_READ"},
        url="ml/experiments/{id}",
    )
    parts = (Part(("name",), rename), Part(("tags",), set_tags))
    risk = Risk.HIGH  # its runs, with their metrics and artefacts
    page_size = 1000
    filters_names = True

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        """Those that notebooks come with are among them."""
        for item in api.experiments.list_experiments(view_type="ACTIVE_ONLY", max_results=self.page_size):
            yield Live(item["experiment_id"], experiment_body(item))

    def find(self, api: "RawClient", desired: Experiment) -> Sequence[Live]:
        """By natural key: the name is unique in a workspace. One that was deleted may still have it."""
        found = self._named(api, desired.name)
        alive = found and found.get("lifecycle_stage") != DELETED
        return (Live(found["experiment_id"], experiment_body(found)),) if found and alive else ()

    def read(self, api: "RawClient", id: str) -> Json:
        experiment: Json = api.experiments.get_experiment(experiment_id=id)["experiment"]
        if experiment.get("lifecycle_stage") == DELETED:
            raise NotFound(f"experiment {id} was deleted")
        return experiment_body(experiment)

    def create(self, api: "RawClient", desired: Experiment) -> str:
        body = desired.sent()
        try:
            return self._made(api, body)
        except DatabricksError as error:
            deleted = self._named(api, desired.name) if (error.error_code or "").endswith(TAKEN) else None
            if deleted is None or deleted.get("lifecycle_stage") != DELETED:
                raise
        id = str(deleted["experiment_id"])
        api.experiments.restore_experiment(experiment_id=id)
        if _fits(deleted, desired):
            _tag(api, id, body.get("tags") or ())
            return id
        api.experiments.update_experiment(experiment_id=id, new_name=f"{stored(desired.name)} (deleted {id})")
        api.experiments.delete_experiment(experiment_id=id)
        return self._made(api, body)

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, object] = NOTHING) -> None:
        self.read(api, id)
        api.experiments.delete_experiment(experiment_id=id)

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        return count(api.experiments.search_runs(experiment_ids=[id]), "run", "runs")

    def _made(self, api: "RawClient", body: Json) -> str:
        """The folder is made where it is missing."""
        try:
            return str(api.experiments.create_experiment(**body)["experiment_id"])
        except NotFound:
            api.repeating.workspace.mkdirs(path=posixpath.dirname(body["name"]))
        return str(api.experiments.create_experiment(**body)["experiment_id"])

    def _named(self, api: "RawClient", name: str) -> Json | None:
        try:
            found: Json = api.experiments.get_by_name(experiment_name=stored(name))["experiment"]
        except NotFound:
            return None
        return found


def _fits(deleted: Json, desired: Experiment) -> bool:
    """Whether one that was deleted is what is wanted now, in what cannot change."""
    wanted = desired.sent()
    place = wanted.get("artifact_location")
    same_place = place is None or unslashed(place) == unslashed(deleted.get("artifact_location") or "")
    return same_place and "trace_location" not in wanted and not deleted.get("trace_location")
