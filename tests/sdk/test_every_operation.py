"""All operations of the API data, beside what the official client sends for the same arguments."""

import email
import enum
import importlib
import inspect
import io
import json
import re
import typing
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

import pytest
from requests.adapters import HTTPAdapter

from dbxplan import api
from dbxplan.sdk import AccountClient, RawClient, WorkspaceClient
from dbxplan.sdk.operations import Operation

pytest.importorskip("databricks.sdk")

NAMES = sorted(api.operations())
ARGUMENTS = ("required", "all", "falsy")
FILLED_BY_CLIENT = {name: tuple(api.operation(name)["auto"]) for name in NAMES if api.operation(name).get("auto")}
NOT_COMPARABLE = {
    "dbsql_permissions.transfer_ownership": "the official client takes an object and sends its representation",
}
DROPPED_BY_OFFICIAL_CLIENT = {("workspace.upload", "falsy"): ("overwrite", "format", "language")}  # a convenience
CONVENIENCES = ("workspace.download", "workspace.upload")  # no generated methods: `test_workspace.py` has them
TRUE_IN_QUERY_OBJECTS = {"clusters.list"}  # where the official client sends True, against the API's own rule


@dataclass
class Both:
    """The official clients and ours, each on a network of its own."""

    workspace: Any
    account: Any
    raw: RawClient
    official: Any
    ours: Any
    our_workspace: WorkspaceClient
    our_account: AccountClient


@pytest.fixture(scope="module")
def both(network_type: Any) -> Iterator[Both]:
    from databricks import sdk as theirs

    host, official, ours = "https://adb.example.com", network_type(), network_type()
    networks = pytest.MonkeyPatch()
    networks.setattr(HTTPAdapter, "send", lambda _, request, **settings: official.send(request, **settings))
    workspace = theirs.WorkspaceClient(host=host, token="t")
    account = theirs.AccountClient(host="https://accounts.cloud.databricks.com", token="t", account_id="acc")
    raw = RawClient(host, "t", account_id="acc", adapter=ours)
    typed = WorkspaceClient(host=host, token="t", adapter=ours)
    of_account = AccountClient(host=host, token="t", account_id="acc", adapter=ours)
    yield Both(workspace, account, raw, official, ours, typed, of_account)
    networks.undo()


def test_there_are_866_operations() -> None:
    assert len(NAMES) == 866
    assert len(list(api.services())) == 103


@pytest.mark.parametrize("name", [name for name in NAMES if name not in NOT_COMPARABLE])
def test_it_sends_what_the_official_client_sends(name: str, both: Both) -> None:
    for values in every_form(name):
        both.official.sent.clear()
        both.ours.sent.clear()
        run_official(both, name, values)
        run(method_of(both.raw, name), values)

        assert_same_request(both, name)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in (*NOT_COMPARABLE, *CONVENIENCES)])
def test_with_models_it_sends_and_gives_what_the_official_client_does(name: str, both: Both) -> None:
    for values in every_form(name):
        both.official.sent.clear()
        both.ours.sent.clear()
        theirs = official_method(both, name)
        parameters = python_arguments(theirs, name, values)
        both.official.will_answer(*answers(name))
        expected = settled(called(theirs, {name: as_official(*found) for name, found in parameters.items()}))
        both.ours.will_answer(*answers(name))
        given = settled(called(our_method(both, name), as_ours_all(name, parameters)))
        both.official.will_answer({})
        both.ours.will_answer({})

        assert_same_request(both, name)
        assert_same(given, expected, name)


def every_form(name: str) -> Iterator[dict[str, Any]]:
    """Arguments of the operation: those it must have, all, and all of them falsy."""
    for arguments in ARGUMENTS:
        dropped = DROPPED_BY_OFFICIAL_CLIENT.get((name, arguments), ())
        yield {wire: value for wire, value in generated(name, arguments).items() if wire not in dropped}


@pytest.mark.parametrize("name", NOT_COMPARABLE)
def test_what_is_not_comparable_follows_the_data(name: str, both: Both) -> None:
    both.ours.sent.clear()
    run(method_of(both.raw, name), generated(name, "all"))

    sent = both.ours.sent[0]
    assert sent.call == "POST /api/2.0/preview/sql/permissions/alert/object_id-value/transfer"
    assert sent.json == {"new_owner": "new_owner-value"}


def assert_same_request(both: Both, name: str) -> None:
    expected, sent = both.official.sent[0], both.ours.sent[0]
    assert (sent.method, sent.path) == (expected.method, expected.path)
    assert sorted(sent.query) == sorted(expected_query(name, expected.query))
    assert content(sent, name) == content(expected, name)
    assert expected.headers.get("Accept") in ("*/*", sent.headers["Accept"])
    if "multipart" not in sent.headers.get("Content-Type", ""):
        assert sent.headers.get("Content-Type") == expected.headers.get("Content-Type")


def python_arguments(method: Any, name: str, values: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Value and official annotation by name in Python."""
    annotations = typing.get_type_hints(method)
    body_name = whole_body_name(method, name)
    spelled = {body_name if wire == "body" and body_name else snake(wire): value for wire, value in values.items()}
    return {argument: (value, annotations[argument]) for argument, value in spelled.items()}


def as_ours_all(name: str, parameters: dict[str, tuple[Any, Any]]) -> dict[str, Any]:
    return {argument: as_ours(value, annotation) for argument, (value, annotation) in parameters.items()}


def as_ours(value: Any, annotation: Any) -> Any:
    """As the class of ours that has the name of the official one."""
    kind, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if kind is typing.Union:
        return as_ours(value, next(one for one in inner if one is not type(None)))
    if kind is list:
        return [as_ours(one, inner[0]) for one in value]
    if kind is dict:
        return {key: as_ours(one, inner[1]) for key, one in value.items()}
    if annotation is typing.BinaryIO:
        return io.BytesIO(value)
    if not inspect.isclass(annotation) or annotation.__module__ in ("builtins", "typing"):
        return value
    home = annotation.__module__.rpartition(".")[2]
    if "service" not in annotation.__module__:
        home = "catalog"  # any module has the times and masks
    ours = getattr(importlib.import_module(f"dbxplan.sdk.service.{home}"), annotation.__name__)
    if issubclass(annotation, enum.Enum):
        return ours(value)
    if hasattr(ours, "from_dict"):
        return ours.from_dict(value)
    made = ours()
    made.FromJsonString(value)
    return made


def called(method: Any, values: dict[str, Any]) -> Any:
    """Required arguments by place, in the official order; the others by name."""
    required = [
        name
        for name, one in inspect.signature(method).parameters.items()
        if one.default is one.empty and one.kind is one.POSITIONAL_OR_KEYWORD
    ]
    by_place = [values.pop(name) for name in required if name in values]
    return method(*by_place, **values)


def our_method(both: Both, name: str) -> Any:
    """Of the services themselves where conveniences lie over them."""
    from dbxplan.sdk.service import files, jobs, serving

    plain = {"dbfs": files.DbfsAPI, "files": files.FilesAPI, "jobs": jobs.JobsAPI}
    service, _, method = name.partition(".")
    if service == "account":
        return method_of(both.our_account, method)
    if name == "serving_endpoints.http_request":
        return serving.ServingEndpointsAPI(both.our_workspace.api_client).http_request
    if service in plain:
        return getattr(plain[service](both.our_workspace.api_client), method)
    return method_of(both.our_workspace, name)


def settled(answer: Any) -> Any:
    """Generators as lists, what is only to be waited for as what is known of it now."""
    if inspect.isgenerator(answer):
        return list(answer)
    if type(answer).__name__ == "Wait":
        return [answer.response, answer.bind()]
    if callable(getattr(answer, "metadata", None)):
        return [answer.name(), answer.metadata(), type(answer).__name__]
    return answer


def assert_same(ours: Any, theirs: Any, where: str) -> None:
    """Field by field, member by member."""
    if is_dataclass(theirs):
        assert type(ours).__name__ == type(theirs).__name__, where
        assert [one.name for one in fields(ours)] == [one.name for one in fields(theirs)], where
        for one in fields(theirs):
            assert_same(getattr(ours, one.name), getattr(theirs, one.name), f"{where}.{one.name}")
    elif isinstance(theirs, list):
        assert len(ours) == len(theirs), where
        for index, pair in enumerate(zip(ours, theirs, strict=True)):
            assert_same(*pair, f"{where}[{index}]")
    elif isinstance(theirs, dict):
        assert ours.keys() == theirs.keys(), where
        for key in theirs:
            assert_same(ours[key], theirs[key], f"{where}[{key}]")
    else:
        assert comparable(ours) == comparable(theirs), where


def comparable(value: Any) -> Any:
    if isinstance(value, enum.Enum):
        return type(value).__name__, value.name, value.value
    if hasattr(value, "ToJsonString"):
        return value.ToJsonString()
    return value.read() if hasattr(value, "read") else value


def answers(name: str) -> list[Any]:
    """A full answer; where pages end with an empty one, that as well."""
    operation, owner = Operation(name, api.operation(name)), api.operations()[name]
    spec, pagination = operation.spec, operation.pagination or {}
    headers = {wire: SCALAR_HEADERS.get(wire, f"{wire}-value") for wire in spec.get("response_headers", ())}
    if operation.raw:
        return [(200, b"content", headers)]
    if operation.listing:
        items = [filled(api.parse(pagination["item"], owner), "item")]
        page = items if pagination["items"] is None else {pagination["items"]: items}
        return [page, {}] if pagination["style"] in ("offset", "page") else [page]
    full = filled(api.parse(spec["response"], owner), "answer") if spec["response"] else {}
    if operation.merged:
        full.pop(pagination["next"], None)
    if (spec["wait"] or {}).get("style") == "operation":
        wait = spec["wait"]
        full["metadata"] = filled(api.parse(wait["metadata"], owner), "metadata") if wait["metadata"] else None
    return [(200, json.dumps(full), headers)]


SCALAR_HEADERS = {"content-length": "7"}


def expected_query(name: str, query: list[tuple[str, str]]) -> list[tuple[str, str]]:
    if name not in TRUE_IN_QUERY_OBJECTS:
        return query
    return [(key, value.lower() if value in ("True", "False") else value) for key, value in query]


def content(sent: Any, name: str) -> Any:
    """JSON decoded, forms as their parts, without what each client makes up."""
    if "multipart" in sent.headers.get("Content-Type", ""):
        head = f"Content-Type: {sent.headers['Content-Type']}\r\n\r\n".encode()
        parts = email.message_from_bytes(head + sent.content).get_payload()
        return sorted((part["Content-Disposition"], part.get_payload()) for part in parts)
    if not sent.content or sent.headers.get("Content-Type") != "application/json":
        return sent.content or b""
    body = sent.json
    return {key: value for key, value in body.items() if key not in FILLED_BY_CLIENT.get(name, ())}


def run(method: Any, values: dict[str, Any]) -> None:
    answer = method(**values)
    if hasattr(answer, "__next__"):
        list(answer)


def run_official(both: Both, name: str, values: dict[str, Any]) -> None:
    """An answer of `{}` is too little for some of its methods, after they have sent what is compared."""
    method = official_method(both, name)
    annotations = typing.get_type_hints(method)
    body_name = whole_body_name(method, name)
    converted = {}
    for wire, value in values.items():
        argument = body_name if wire == "body" and body_name else snake(wire)
        converted[argument] = as_official(value, annotations[argument])
    try:
        answer = method(**converted)
        if inspect.isgenerator(answer):
            list(answer)
    except KeyError:
        assert both.official.sent


def official_method(both: Both, name: str) -> Any:
    """Of the generated services where the client lays conveniences over them that send something else."""
    from databricks.sdk.service.files import DbfsAPI, FilesAPI
    from databricks.sdk.service.jobs import JobsAPI
    from databricks.sdk.service.serving import ServingEndpointsAPI

    plain = {"dbfs": DbfsAPI, "files": FilesAPI, "jobs": JobsAPI}
    service, _, method = name.partition(".")
    if service == "account":
        return method_of(both.account, method)
    if name == "serving_endpoints.http_request":
        return ServingEndpointsAPI(both.workspace.api_client).http_request
    if service in plain:
        return getattr(plain[service](both.workspace.api_client), method)
    return method_of(both.workspace, name)


def method_of(client: Any, name: str) -> Any:
    for part in name.split("."):
        client = getattr(client, part)
    return client


def whole_body_name(method: Any, name: str) -> str | None:
    operation = Operation(name, api.operation(name))
    if not isinstance(operation.spec["body"], str):
        return None
    others = {snake(wire) for wire in operation.arguments if wire != "body"}
    return next(given for given in inspect.signature(method).parameters if given not in others)


def snake(wire: str) -> str:
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", wire).lower()


def as_official(value: Any, annotation: Any) -> Any:
    """A JSON value as the class that the official method is annotated with."""
    kind, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if kind is typing.Union:
        return as_official(value, next(one for one in inner if one is not type(None)))
    if kind is list:
        return [as_official(one, inner[0]) for one in value]
    if kind is dict:
        return {key: as_official(one, inner[1]) for key, one in value.items()}
    if annotation is typing.BinaryIO:
        return io.BytesIO(value)
    if inspect.isclass(annotation) and issubclass(annotation, enum.Enum):
        return annotation(value)
    if hasattr(annotation, "from_dict"):
        return annotation.from_dict(value)
    if hasattr(annotation, "FromJsonString"):
        made = annotation()
        made.FromJsonString(value)
        return made
    return value


def generated(name: str, arguments: str) -> dict[str, Any]:
    """Values by wire name. Falsy ones where the place allows: a path has none."""
    operation, owner = Operation(name, api.operation(name)), api.operations()[name]
    spec = operation.spec
    required = {"body" if wire == "@body" else wire for wire in spec["required"]} | set(spec["path_params"])
    values = {}
    for wire in operation.arguments:
        if wire in spec.get("fixed", ()) or (arguments == "required" and wire not in required):
            continue
        found = api.parse(declared(spec, wire), owner)
        in_path = wire in spec["path_params"]
        values[wire] = falsy(found) if arguments == "falsy" and not in_path else filled(found, wire)
        if in_path and wire in spec.get("path_quote", ()):
            values[wire] = f"/Volumes/main/default/v/{values[wire]} #1.txt"
    return {wire: value for wire, value in values.items() if value is not None}


def declared(spec: Any, wire: str) -> str:
    if wire in spec["path_params"]:
        return str(spec.get("path_types", {}).get(wire, "string"))
    if wire in spec["query"]:
        return str(spec["query"][wire])
    if wire in spec.get("multipart_files", ()):
        return "binary"
    return str(spec["body"][wire] if isinstance(spec["body"], dict) else spec["body"])


SCALARS: dict[str, Any] = {
    "bool": True,
    "double": 1.5,
    "int": 7,
    "int32": 7,
    "int64": 7,
    "timestamp": "2024-01-02T03:04:05Z",
    "duration": "3s",
    "fieldmask": "a,b",
    "binary": b"bytes",
    "any": {"free": "form"},
    "object": {"free": "form"},
}


def filled(found: api.Type, name: str, depth: int = 0) -> Any:
    """Nested three levels deep; below, what is no scalar is left out, since types contain themselves."""
    if found.element:
        inner = filled(found.element, name, depth)
        return None if inner is None else [inner] if found.form == "list" else {"key": inner}
    if found.form == "enum":
        return api.enum(found.name)[0]
    if found.form == "scalar":
        return SCALARS.get(found.name, f"{name}-value")
    return nested(found, depth) if depth < 3 else None


def nested(found: api.Type, depth: int) -> Any:
    owner = found.name.partition(".")[0]
    fields = {name: filled(api.parse(kind, owner), name, depth + 1) for name, kind in api.schema(found.name).items()}
    return {name: value for name, value in fields.items() if value is not None} or None


def falsy(found: api.Type) -> Any:
    empty = {"list": [], "map": {}, "object": {}}
    if found.form in empty:
        return empty[found.form]
    none_of_their_kind = ("timestamp", "duration", "fieldmask")
    if found.form == "enum" or found.name in none_of_their_kind:
        return filled(found, "")
    return {"string": "", "bool": False, "double": 0.0, "binary": b"", "any": {}, "object": {}}.get(found.name, 0)
