"""Vector Search indexes. API: https://docs.databricks.com/api/workspace/vectorsearchindexes"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import Exclusive, Immutable, Normalized, OutputOnly, ServerDefault, Unordered
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Progress, Resource, Risk, Step
from dbxplan.resources.language import Merge
from dbxplan.resources.unity import lowered
from dbxplan.sdk import Json
from dbxplan.sdk.errors import DatabricksError, InvalidParameterValue, NotFound

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

DIRECT = "DIRECT_ACCESS"
SPECS = {"DELTA_SYNC": "delta_sync_index_spec", DIRECT: "direct_access_index_spec"}
PENDING = "pending deletion"
# How the service writes the types of columns.
TYPES = {"integer": "int", "long": "bigint", "short": "smallint", "byte": "tinyint"}
TYPE = re.compile(r"\b(" + "|".join(TYPES) + r")\b")
Spec = Exclusive("spec of an index")


def rewritten(schema: str) -> str:
    """A schema as the service keeps it: its own names for types, columns in order. ValueError where it is no JSON."""
    columns = json.loads(schema)
    spelled = {name: TYPE.sub(lambda found: TYPES[found[0]], str(type).lower()) for name, type in columns.items()}
    return json.dumps(spelled, sort_keys=True)


class DeltaSyncSpec(Nested, schema="vectorsearch.DeltaSyncVectorIndexSpecRequest"):
    columns_to_sync: Annotated[list[str] | None, Unordered()] = None
    columns_to_index: Annotated[list[str] | None, Unordered()] = None
    embedding_writeback_table: Annotated[str | None, ServerDefault()] = None  # a name of the server's choice
    pipeline_id: Annotated[str | None, OutputOnly()] = None
    source_table: Annotated[str | None, Immutable(), Normalized(lowered)] = None


class DirectAccessSpec(Nested, schema="vectorsearch.DirectAccessVectorIndexSpec"):
    schema_json_: Annotated[str | None, Immutable(), Normalized(rewritten)] = None


class VectorSearchIndex(Resource, schema="resources.VectorSearchIndex"):
    """One entry of `resources.vector_search_indexes`."""

    name: Annotated[str, Immutable(), Normalized(lowered)]
    endpoint_name: Annotated[str, Immutable()]
    index_type: Annotated[str, Immutable()]
    primary_key: Annotated[str, Immutable()]
    index_subtype: Annotated[str | None, Immutable(), ServerDefault("HYBRID")] = None
    delta_sync_index_spec: Annotated[DeltaSyncSpec | None, Immutable(), Spec] = None
    direct_access_index_spec: Annotated[DirectAccessSpec | None, Immutable(), Spec] = None
    creator: Annotated[str | None, OutputOnly()] = None
    endpoint_id: Annotated[str | None, OutputOnly()] = None
    status: Annotated[Json | None, OutputOnly()] = None


def endpoint_uuid(api: "RawClient", name: str) -> str | None:
    try:
        return str(api.vector_search_endpoints.get_endpoint(endpoint_name=name).get("id") or "")
    except NotFound:
        return None


class VectorSearchIndexes(Kind[VectorSearchIndex]):
    name = "vector_search_indexes"
    model = VectorSearchIndex
    names_among = "table"
    language = Language(
        title="Vector Search Indexes",
        singular="vector_search_index",
        prefix="none",
        merges=(Merge("grants", "principal", distinct="privileges"),),
        grants="table",
        url="explore/data/{path}",
    )
    inside = "schemas"
    dotted = "name"
    parts = ()  # the API changes nothing of an index that a manifest declares
    under = ("endpoint_name",)
    risk = Risk.HIGH
    lists_bodies = False
    delete_polls = True

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        """Items lack the specs."""
        for item in api.vector_search_indexes.list_indexes(endpoint_name=scope or ""):
            yield Live(item["name"], name=item["name"], creator=item.get("creator", ""))

    def find(self, api: "RawClient", desired: VectorSearchIndex) -> Sequence[Live]:
        """By natural key: the name is unique in its metastore, and the id."""
        return self.read_if_there(api, desired.name)

    def read(self, api: "RawClient", id: str) -> Json:
        """An index is bound to the endpoint that it was made on, not to one that was made later under its name."""
        index = api.vector_search_indexes.get_index(index_name=id)
        made_on, name = index.get("endpoint_id"), str(index.get("endpoint_name"))
        if made_on and endpoint_uuid(api, name) != made_on:
            return {**index, "endpoint_name": f"{name} ({made_on}, which is gone)"}
        return index

    def lacks(self, body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        spec = SPECS.get(str(body.get("index_type")), "")
        if spec and spec not in body:
            yield spec, f"is not set, and an index of the type {body['index_type']} has to have it"

    def create(self, api: "RawClient", desired: VectorSearchIndex) -> str:
        return str(api.vector_search_indexes.create_index(**desired.sent())["name"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        api.vector_search_indexes.delete_index(index_name=id)

    def busy(self, error: DatabricksError) -> bool:
        """The name is taken for a while after nothing is told of the index any more."""
        return isinstance(error, InvalidParameterValue) and PENDING in str(error)

    def wait(self, step: Step, live: Json) -> Progress:
        status = live.get("status") or {}
        return Progress("done" if status.get("ready") else "pending", str(status.get("message") or ""))

    def waits(self, step: Step) -> bool:
        return step.action in ("create", "replace")

    def scope(self, body: Mapping[str, Any]) -> str | None:
        name = body.get("endpoint_name")
        return str(name) if name else None

    def rests_on(self, body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """Left behind by a delete of its endpoint, it is bound to what is gone."""
        if isinstance(name := body.get("endpoint_name"), str):
            yield "vector_search_endpoints", name

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        name = body.get("name")
        return str(name) if name else None

    def risk_of(self, body: Mapping[str, Any]) -> Risk:
        """What syncs from a table is made again from it, at the price of its embeddings."""
        return Risk.HIGH if body.get("index_type") == DIRECT else Risk.LOW
