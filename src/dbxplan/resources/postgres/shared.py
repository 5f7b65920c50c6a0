"""What the kinds of Lakebase share: specs that never come back, masks, and operations that a name alone tells of."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timezone
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar
from weakref import WeakKeyDictionary

from dbxplan.resources.base import NOTHING, Kind, LeftError, Live, Part, Progress, Resource, Step, UnsureError
from dbxplan.sdk import Json
from dbxplan.sdk.errors import BadRequest, DatabricksError, NotFound, ResourceConflict

if TYPE_CHECKING:
    from dbxplan.sdk import RawClient

R = TypeVar("R", bound=Resource)
BY_PARENT = "MANAGED_BY_PARENT"
OUTSIDE = ("purge_on_delete", "replace_existing")  # of no spec: how calls are made


def seconds(duration: str) -> float:
    """`604800s` as a number. ValueError where it is none."""
    return float(duration.removesuffix("s"))


def moment(timestamp: str) -> str:
    """A time in UTC, however it is written. ValueError where it is none."""
    found = datetime.fromisoformat(timestamp.replace("Z", "+00:00"))
    return found.astimezone(timezone.utc).isoformat()


class Operations:
    """What was begun and has not been seen to end: the API tells of it by its own name, and lists none.

    Clients of one workspace that share their settings, as those that repeat writes do, know of each other's.
    """

    def __init__(self) -> None:
        self._names: WeakKeyDictionary[Any, dict[str, str]] = WeakKeyDictionary()  # by the settings of the client
        self._lock = Lock()

    def began(self, api: "RawClient", id: str, operation: Json) -> None:
        """DatabricksError where it failed already."""
        raise_failure(operation)
        if not operation.get("done") and operation.get("name"):
            with self._lock:
                self._names.setdefault(api.config, {})[id] = str(operation["name"])

    def running(self, api: "RawClient", id: str) -> Json | None:
        """One look at what is under way with an object; DatabricksError where it failed."""
        with self._lock:
            name = self._names.get(api.config, {}).get(id)
        if name is None:
            return None
        operation = api.postgres.get_operation(name=name)
        if operation.get("done"):
            with self._lock:
                self._names[api.config].pop(id, None)
            raise_failure(operation)
            return None
        return operation


def raise_failure(operation: Json) -> None:
    if error := operation.get("error"):
        code, message = error.get("error_code"), error.get("message") or "the operation failed"
        raise DatabricksError(message, error_code=code)


def shown(found: Json) -> Json:
    """What is in effect stands in the status; names and stamps beside it."""
    stamps = {name: value for name, value in found.items() if name not in ("spec", "status")}
    name = str(found.get("name") or "")
    parent = {"parent": name.rsplit("/", 2)[0]} if name.count("/") > 1 else {}
    return {**(found.get("status") or {}), **parent, **stamps}


def by_parent(error: DatabricksError) -> bool:
    """Whether a delete was refused because the object belongs to its parent."""
    return any((detail.metadata or {}).get("declarative_context") == BY_PARENT for detail in error.details)


class PostgresKind(Kind[R]):
    """One collection of objects with ids that the manifest chooses."""

    noun: ClassVar[str]  # of the calls: `get_branch`
    collection: ClassVar[str]  # of the ids: `projects/p/branches/b`
    key: ClassVar[str]  # the field with the last part of the id
    masked: ClassVar[tuple[str, ...]] = ()  # the fields of an update
    together: ClassVar[tuple[str, ...]] = ()  # those that have one path in its mask
    together_as: ClassVar[str] = ""  # that path
    purges: ClassVar[bool] = False
    delete_polls = True
    id_field = "name"

    def __init__(self) -> None:
        self.operations = Operations()
        if self.masked:
            part = Part(self.masked, self.patching(*self.masked))
            self.parts = (part,)  # type: ignore[misc]  # its call knows the kind

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        name, parent = body.get(self.key), body.get("parent")
        if not name or (self.under and not parent):
            return None
        return f"{parent}/{self.collection}/{name}" if self.under else f"{self.collection}/{name}"

    def scope(self, body: Mapping[str, Any]) -> str | None:
        parent = body.get("parent")
        return str(parent) if self.under and parent else None

    def find(self, api: "RawClient", desired: R) -> Sequence[Live]:
        """By natural key, which is the id."""
        id = self.own_id(desired.body())
        return self.read_if_there(api, id) if id else ()

    def list(self, api: "RawClient", scope: str | None) -> Iterator[Live]:
        for found in self._call(api, f"list_{self.collection}", **({"parent": scope} if self.under else {})):
            if not self.gone(found):
                yield Live(found["name"], self.body_of(found), name=found["name"].rpartition("/")[2])

    def read(self, api: "RawClient", id: str) -> Json:
        """While something of ours is under way with the object, only that."""
        if (operation := self.operations.running(api, id)) is not None:
            return {"name": id, "operation": operation}
        found: Json = self._call(api, f"get_{self.noun}", name=id)
        if self.gone(found):
            raise NotFound(f"{id} was deleted")
        return self.body_of(found)

    def body_of(self, found: Json) -> Json:
        return {**shown(found), self.key: str(found["name"]).rpartition("/")[2]}

    def gone(self, found: Json) -> bool:
        """One that was deleted and can still be brought back is told of like any other."""
        status = found.get("status") or {}
        return bool(found.get("delete_time") or status.get("delete_time")) or status.get("current_state") == "DELETED"

    def create(self, api: "RawClient", desired: R) -> str:
        id = str(self.own_id(desired.body()))
        replaces = desired.body().get("replace_existing")
        try:
            operation = self._create(api, desired, replaces)
        except DatabricksError as error:
            if replaces or not taken(error) or not self.born_with_its_parent(api, id):
                raise
            operation = self._create(api, desired, True)
        self.operations.began(api, id, operation)
        return id

    def _create(self, api: "RawClient", desired: R, replaces: bool | None) -> Json:
        body, spec = desired.body(), self.spec(desired.sent())
        place = {"parent": body["parent"]} if self.under else {}
        given = {self.key: body[self.key], **place, "body": self.around(body, spec)}
        if not replaces:
            return self._call(api, f"create_{self.noun}", **given)  # type: ignore[no-any-return]
        try:  # to take over twice is to take over once
            return self._call(api.repeating, f"create_{self.noun}", **given, replace_existing=True)  # type: ignore[no-any-return]
        except DatabricksError as error:
            raise UnsureError(str(error)) if error.maybe_done else error from error

    def spec(self, body: Json) -> Json:
        return {name: value for name, value in body.items() if name not in (self.key, "parent", *OUTSIDE)}

    def around(self, body: Json, spec: Json) -> Json:
        """The object that a create takes."""
        return {"spec": spec}

    def born_with_its_parent(self, api: "RawClient", id: str) -> bool:
        """Whether the object is one that its parent came with."""
        return False

    def takes_over(self, body: Mapping[str, Any]) -> bool:
        return body.get("replace_existing") is True

    def patching(self, *fields: str) -> Callable[["RawClient", str, Step], None]:
        """An update whose mask has only what changed of these, and nothing that the body lacks."""

        def patch(api: "RawClient", id: str, step: Step) -> None:
            self.patch(api, id, step.sends(*fields), self.always(step))

        return patch

    def patch(self, api: "RawClient", id: str, sends: Json, always: Mapping[str, Any] = NOTHING) -> None:
        paths = dict.fromkeys(path for name, value in sends.items() for path in self.paths(name, value))
        body = {"name": id, "spec": {**always, **sends}}
        mask = ",".join(f"spec.{path}" for path in paths)
        self.operations.began(api, id, self._call(api, f"update_{self.noun}", name=id, update_mask=mask, body=body))

    def paths(self, name: str, value: Any) -> Iterable[str]:
        return (self.together_as if name in self.together else name,)

    def always(self, step: Step) -> Json:
        """What a spec must carry, also where it is not in the mask."""
        return {}

    def delete(self, api: "RawClient", id: str, recorded: Mapping[str, Any] = NOTHING) -> None:
        purge = {"purge": True} if self.purges and recorded.get("purge_on_delete") else {}
        try:
            operation = self._call(api, f"delete_{self.noun}", name=id, **purge)
        except BadRequest as error:
            if by_parent(error):
                raise LeftError(str(error)) from error
            raise
        self.operations.began(api, id, operation)

    def busy(self, error: DatabricksError) -> bool:
        return isinstance(error, ResourceConflict) and "reconciliation" in str(error)

    def wait(self, step: Step, live: Json) -> Progress:
        if "operation" in live:
            return Progress("pending", "the operation goes on")
        state = live.get("pending_state")
        return Progress("pending", f"it becomes {state}") if state else Progress("done")

    def waits(self, step: Step) -> bool:
        return step.action in ("create", "replace") or step.changed(*self.masked)

    def _call(self, api: "RawClient", call: str, /, **arguments: Any) -> Any:
        return getattr(api.postgres, call)(**arguments)


def taken(error: DatabricksError) -> bool:
    return (error.error_code or "") == "ALREADY_EXISTS"
