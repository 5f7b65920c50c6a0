"""The default branch of a Lakebase project: a branch needs its project, and this one the branch."""

from typing import TYPE_CHECKING, Annotated, Any

from dbxplan.fields import Immutable
from dbxplan.resources.attached import Attached
from dbxplan.resources.base import Part, Progress, Resource, Step
from dbxplan.sdk import Json

if TYPE_CHECKING:
    from dbxplan.resources.base import Kind
    from dbxplan.resources.postgres.shared import PostgresKind
    from dbxplan.sdk import RawClient

NAME = "default_branch"


class Chosen(Resource):
    """`object_id` is the project."""

    object_id: Annotated[str, Immutable()]
    default_branch: str


class DefaultBranch(Attached[Chosen]):
    model = Chosen
    natural_key = ("object_id",)
    names = (NAME,)

    def __init__(self, parent: "Kind[Any]") -> None:
        super().__init__(parent, NAME)
        self.projects: PostgresKind[Any] = parent  # type: ignore[assignment]  # the one kind that has it
        self.parts = (Part((NAME,), self.projects.patching(NAME)),)

    def read(self, api: "RawClient", id: str) -> Json:
        found = self.projects.read(api, id)
        return {"object_id": id, **{name: found[name] for name in (NAME, "operation") if name in found}}

    def create(self, api: "RawClient", desired: Chosen) -> str:
        self.projects.patch(api, desired.object_id, {NAME: desired.default_branch})
        return desired.object_id

    def wait(self, step: Step, live: Json) -> Progress:
        return self.projects.wait(step, live)

    def waits(self, step: Step) -> bool:
        return True
