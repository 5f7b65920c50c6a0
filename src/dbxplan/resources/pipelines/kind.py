"""The calls of the pipelines API."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dbxplan.errors import DbxplanError
from dbxplan.fields import sent, shape_of
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Part, Progress, Risk, Step, count
from dbxplan.resources.identity import principal
from dbxplan.resources.language import LocalPath, Merge
from dbxplan.resources.pipelines.model import Pipeline
from dbxplan.resources.stakes import by_name
from dbxplan.sdk import Json
from dbxplan.sdk.errors import NotFound

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

OUTPUTS = (
    "pipeline_id",
    "state",
    "cause",
    "health",
    "cluster_id",
    "creator_user_name",
    "run_as_user_name",
    "last_modified",
    "effective_budget_policy_id",
    "effective_publishing_mode",
    "effective_serverless_compute_id",
    "effective_usage_policy_id",
)
AT_REST = ("IDLE", "FAILED", "DELETED")


def pipeline_body(pipeline: Json) -> Json:
    """The spec, moved up beside what stands outside of it: parameters, run_as, and what the server says."""
    spec = {name: value for name, value in pipeline.get("spec", {}).items() if name != "id"}
    body = {**spec, **{name: pipeline[name] for name in ("parameters", *OUTPUTS) if name in pipeline}}
    if pipeline.get("run_as_user_name"):
        body["run_as"] = principal(pipeline["run_as_user_name"])
    return body


def listed(item: Json) -> Live:
    """Lists never carry the spec."""
    return Live(item["pipeline_id"], name=item.get("name", ""), creator=item.get("creator_user_name", ""))


def put(api: "RawClient", id: str, step: Step) -> None:
    spec: Json = sent(shape_of(Pipeline), step.desired())
    spec.pop("dry_run", None)
    if not step.changed("run_as"):  # it keeps its value, and to send it may need rights that its change does not
        spec.pop("run_as", None)
    api.pipelines.update(pipeline_id=id, **spec)


def beside(api: "RawClient", body: Json) -> Iterator[Json]:
    """All tables of the schemas that a pipeline names for what it writes."""
    ingested = (body.get("ingestion_definition") or {}).get("objects") or ()
    theirs = [place for each in ingested for place in each.values()]
    places = [(place.get("destination_catalog"), place.get("destination_schema")) for place in theirs]
    own = (body.get("catalog"), body.get("schema") or body.get("target"))
    for catalog, schema in dict.fromkeys((own, *places)):
        if catalog and schema:
            try:
                yield from api.tables.list(catalog_name=catalog, schema_name=schema, omit_columns=True)
            except NotFound:
                continue


class Pipelines(Kind[Pipeline]):
    name = "pipelines"
    model = Pipeline
    language = Language(
        title="Pipelines",
        singular="pipeline",
        tags="map",
        development="development",
        continuous="continuous",
        run_as=True,
        merges=(Merge("clusters", "label", default="default", fold=True),),
        paths=(
            LocalPath("libraries.*.notebook.path", "notebook", expands=True),
            LocalPath("libraries.*.file.path", "file", expands=True),
            LocalPath("libraries.*.glob.include", "glob"),
            LocalPath("root_path", "directory"),
            LocalPath("environment.dependencies.*", "dependency"),
        ),
        defaults={"edition": "ADVANCED", "channel": "CURRENT"},
        annotations={"deployment": {"kind": "BUNDLE", "metadata_file_path": "{metadata}"}},
        catalog_fields=("catalog",),
        schema_fields=("schema", "target"),
        permissions="pipelines/{id}",
        owned=True,
        levels={"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_VIEW", "CAN_RUN": "CAN_RUN"},
        url="pipelines/{id}",
    )
    parts = (Part((), put),)
    risk = Risk.HIGH  # another id: tables, views and checkpoints of the old one are dropped
    lists_bodies = False
    filters_names = True
    delete_polls = True

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        return (listed(item) for item in api.pipelines.list_pipelines(max_results=self.page_size))

    def find(self, api: "RawClient", desired: Pipeline) -> Sequence[Live]:
        """The filter knows wildcards, but no way to quote: what may mean something there becomes one."""
        name = desired.name or ""
        pattern = name.replace("'", "%").replace("\\", "%")
        found = api.pipelines.list_pipelines(filter=f"name LIKE '{pattern}'", max_results=self.page_size)
        return tuple(live for live in map(listed, found) if live.name == name)

    def read(self, api: "RawClient", id: str) -> Json:
        return pipeline_body(api.pipelines.get(pipeline_id=id))

    def create(self, api: "RawClient", desired: Pipeline) -> str:
        created = api.pipelines.create(**desired.sent())
        if "pipeline_id" not in created:
            raise DbxplanError("the API only checked the pipeline and made none; leave dry_run out")
        return str(created["pipeline_id"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        """Tables go along unless `cascade_on_destroy` says otherwise: left out, the API takes it for true."""
        cascade = recorded.get("cascade_on_destroy")
        api.pipelines.delete(pipeline_id=id, **({} if cascade is None else {"cascade": cascade}))

    def stakes(self, api: "RawClient", id: str) -> Sequence[str]:
        """Tables tell which pipeline writes them; only the schemas that it names are looked through."""
        tables = (table for table in beside(api, self.read(api, id)) if table.get("pipeline_id") == id)
        return count(tables, "table", "tables", by_name)

    def takes_along(self, recorded: Mapping[str, Any]) -> bool:
        return recorded.get("cascade_on_destroy") is not False

    def halt(self, api: "RawClient", id: str) -> bool:
        """An update that runs is stopped first."""
        if api.pipelines.get(pipeline_id=id).get("state") in AT_REST:
            return False
        api.pipelines.stop(pipeline_id=id)
        return True

    def halted(self, live: Json) -> Progress:
        return Progress.of(live, "state", ready=AT_REST)

    def claims(self, body: Mapping[str, Any]) -> str | None:
        return None if body.get("allow_duplicate_names") else super().claims(body)

    def wait(self, step: Step, live: Json) -> Progress:
        return Progress.of(live, "state", ready=("IDLE", "RUNNING"), failed=("FAILED",), message="cause")

    def waits(self, step: Step) -> bool:
        """A continuous pipeline starts at once, the others when they are told to."""
        return step.action != "delete" and bool(step.desired("continuous"))

    def mark(self, body: Json) -> str | None:
        path: str | None = (body.get("deployment") or {}).get("metadata_file_path")
        return path
