"""Unity Catalog external locations. API: https://docs.databricks.com/api/workspace/externallocations"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import (
    Causes,
    ClearedBy,
    Effect,
    Exclusive,
    Kept,
    Normalized,
    OutputOnly,
    Renames,
    ServerDefault,
    Sticky,
    WriteOnly,
)
from dbxplan.resources.base import NOTHING, Kind, Language, Live, Nested, Part, Resource, Step
from dbxplan.resources.language import Merge
from dbxplan.resources.unity import Owned, lowered, shown, unslashed, updating
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

LATER = ("owner", "isolation_mode")  # the API takes them in updates only
HOW = ("skip_validation", "force")  # how a call is made, no settings of a location
Queue = Exclusive("queue of file events")


class SqsQueue(Nested, schema="catalog.AwsSqsQueue"):
    managed_resource_id: Annotated[str | None, OutputOnly()] = None


class StorageQueue(Nested, schema="catalog.AzureQueueStorage"):
    managed_resource_id: Annotated[str | None, OutputOnly()] = None


class Pubsub(Nested, schema="catalog.GcpPubsub"):
    managed_resource_id: Annotated[str | None, OutputOnly()] = None


class FileEventQueue(Nested, schema="catalog.FileEventQueue"):
    managed_aqs: Annotated[StorageQueue | None, Queue] = None
    managed_pubsub: Annotated[Pubsub | None, Queue] = None
    managed_sqs: Annotated[SqsQueue | None, Queue] = None
    provided_aqs: Annotated[StorageQueue | None, Queue] = None
    provided_pubsub: Annotated[Pubsub | None, Queue] = None
    provided_sqs: Annotated[SqsQueue | None, Queue] = None


class ExternalLocation(Resource, schema="resources.ExternalLocation"):
    """One entry of `resources.external_locations`."""

    name: Annotated[str, Renames(), Normalized(lowered)]
    url: Annotated[str, Normalized(unslashed)]
    credential_name: str
    comment: Annotated[str | None, ClearedBy("")] = None
    enable_file_events: Annotated[bool | None, ServerDefault(True), ClearedBy(False)] = None
    encryption_details: Annotated[Json | None, Sticky()] = None
    fallback: Annotated[bool | None, ServerDefault(False), ClearedBy(False)] = None
    file_event_queue: Annotated[FileEventQueue | None, Sticky()] = None
    read_only: Annotated[bool | None, ServerDefault(False), ClearedBy(False)] = None
    skip_validation: Annotated[bool | None, WriteOnly(), Kept()] = None  # of the credential, at create and update
    # Bundles lack these; the API takes them in updates only.
    force: Annotated[bool | None, WriteOnly(), Kept()] = None  # change it although tables or volumes depend on it
    owner: Annotated[str | None, ServerDefault(), Sticky()] = None  # the creating principal
    # Isolated, it is out of reach of every workspace that is not bound to it.
    isolation_mode: Annotated[
        str | None,
        ServerDefault("ISOLATION_MODE_OPEN"),
        ClearedBy("ISOLATION_MODE_OPEN"),
        Causes(Effect.ACCESS_LOSS),
    ] = None
    effective_enable_file_events: Annotated[bool | None, OutputOnly()] = None
    effective_file_event_queue: Annotated[Json | None, OutputOnly()] = None
    browse_only: Annotated[bool | None, OutputOnly()] = None
    created_at: Annotated[int | None, OutputOnly()] = None
    created_by: Annotated[str | None, OutputOnly()] = None
    credential_id: Annotated[str | None, OutputOnly()] = None
    metastore_id: Annotated[str | None, OutputOnly()] = None
    updated_at: Annotated[int | None, OutputOnly()] = None
    updated_by: Annotated[str | None, OutputOnly()] = None


def read(api: "RawClient", id: str) -> Json:
    return api.external_locations.get(name=id)


def patch(api: "RawClient", id: str, body: Json) -> Json:
    return api.external_locations.update(name=id, **body)


def rename(api: "RawClient", id: str, step: Step) -> str:
    return str(patch(api, id, {"new_name": step.desired("name")})["name"])


def move(api: "RawClient", id: str, step: Step) -> None:
    """What is checked against the storage goes in one call, with how it is to be checked."""
    how = {name: step.desired(name) for name in HOW if step.desired(name) is not None}
    patch(api, id, {**step.sends("url", "credential_name", "encryption_details"), **how})


part = updating(patch, read)


class ExternalLocations(Owned, Kind[ExternalLocation]):
    name = "external_locations"
    model = ExternalLocation
    language = Language(
        title="External Locations",
        singular="external_location",
        prefix="none",
        merges=(Merge("grants", "principal", distinct="privileges"),),
        grants="external_location",
    )
    parts = (
        part("owner", after_create=True),  # the API wants it before other changes
        Part(("name",), rename),
        Part(("url", "credential_name", "encryption_details"), move),
        part("comment", "fallback", "read_only", "enable_file_events", "file_event_queue"),
        part("isolation_mode", after_create=True),  # last: afterwards the workspace may be shut out
    )

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        for body in api.external_locations.list():
            yield Live(body["name"], body, complete=shown(body), name=body["name"])

    def find(self, api: "RawClient", desired: ExternalLocation) -> Sequence[Live]:
        """By natural key: the name is unique, and the id."""
        return self.read_if_there(api, desired.name.lower())

    def read(self, api: "RawClient", id: str) -> Json:
        return read(api, id)

    def create(self, api: "RawClient", desired: ExternalLocation) -> str:
        body = {name: value for name, value in desired.sent().items() if name not in LATER}
        how: Json = {"skip_validation": desired.skip_validation} if desired.skip_validation is not None else {}
        return str(api.external_locations.create(**body, **how)["name"])

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        """As bundles have it, also when tables depend on it; what is stored there stays."""
        api.external_locations.delete(name=id, force=True)

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        return self.full_name(body, self.natural_key)
