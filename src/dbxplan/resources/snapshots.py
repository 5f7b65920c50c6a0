"""What a bundle ships into an immutable folder: one archive at a time, under the digest of what is in it.

No page documents this call; it is that of the official client (`experimental.immutable_folder`).
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

from dbxplan.fields import Ignored, OutputOnly, WriteOnly
from dbxplan.resources import FOLDERS, SNAPSHOT
from dbxplan.resources.attached import Attached
from dbxplan.resources.base import Kind, Language, Part, Resource, Step
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

CALL: Final = "/api/2.0/repos/snapshots"


class Snapshot(Resource):
    """`content` is a digest of all that is in it, and of who may read it; `archive` is the local file that goes up."""

    bundle_id: Annotated[str, WriteOnly()]
    content: Annotated[str, WriteOnly()]
    access_control_list: Annotated[list[Json], WriteOnly()]
    snapshot_id: Annotated[str, Ignored()]  # of an archive that differs in times alone, too
    archive: Annotated[str, Ignored()]
    path: Annotated[str | None, OutputOnly()] = None


class Snapshots(Attached[Snapshot]):
    """Other content is another folder; those of before stay, also after a destroy, as the official client leaves them.

    Runs that go on read from them, and nothing says how one is deleted.
    """

    model = Snapshot
    under = ("path",)  # nothing lists them
    natural_key = ("content",)

    def __init__(self) -> None:
        self.name = f"{FOLDERS}.{SNAPSHOT}"  # type: ignore[misc]
        self.language = Language(title="Snapshots of files", singular="snapshot of files")  # type: ignore[misc]
        self.parts = (Part((), self._moved),)

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        """The path is the server's choice."""
        return None

    def read(self, api: "RawClient", id: str) -> Json:
        api.workspace.get_status(path=id)
        return {"path": id}

    def create(self, api: "RawClient", desired: Snapshot) -> str:
        return self._sent(api, desired.body())

    def _moved(self, api: "RawClient", id: str, step: Step) -> str:
        return self._sent(api, step.desired())

    def _sent(self, api: "RawClient", body: Json) -> str:
        """The same content ends in the same folder, however often it is sent."""
        answer = api.repeating.api_client.do(
            "POST",
            CALL,
            data={
                "snapshot_id": body["snapshot_id"],
                "bundle_id": body["bundle_id"],
                "access_control_list": json.dumps(body["access_control_list"]),
            },
            files={"file": ("snapshot.zip", Path(body["archive"]).read_bytes(), "application/zip")},
        )
        return str(answer["snapshot"]["path"])


@cache
def snapshots() -> Kind[Any]:
    return Snapshots()
