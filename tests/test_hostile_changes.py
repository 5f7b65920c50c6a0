"""Every kind whose changes, deletes and lists are answered in another form: told in words, and the next ends well."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from dbxplan.emulator.messages import Request, Response
from dbxplan.errors import DbxplanError
from dbxplan.live.lists import page
from dbxplan.live.wanted import wanted
from dbxplan.resources import KINDS
from dbxplan.resources.base import Live
from dbxplan.workflow import draft
from dbxplan.workflow.drafting import known

EDITS: dict[str, tuple[str, Any]] = {
    "alerts": ("custom_summary", "x"),
    "apps": ("description", "x"),
    "catalogs": ("comment", "x"),
    "clusters": ("spark_env_vars", {"A": "x"}),
    "dashboards": ("display_name", "x"),
    "database_instances": ("capacity", "CU_2"),
    "experiments": ("tags", [{"key": "a", "value": "x"}]),
    "external_locations": ("comment", "x"),
    "genie_spaces": ("description", "x"),
    "instance_pools": ("max_capacity", 9),
    "jobs": ("description", "x"),
    "model_serving_endpoints": ("tags", [{"key": "a", "value": "x"}]),
    "models": ("description", "x"),
    "pipelines": ("tags", {"a": "x"}),
    "postgres_branches": ("is_protected", True),
    "postgres_endpoints": ("autoscaling_limit_max_cu", 4.0),
    "postgres_projects": ("display_name", "x"),
    "postgres_roles": ("attributes", {"createdb": True}),
    "quality_monitors": ("slicing_exprs", ["a"]),
    "registered_models": ("comment", "x"),
    "schemas": ("comment", "x"),
    "scope_secrets": ("string_value", "other"),
    "secrets": ("comment", "x"),
    "sql_warehouses": ("auto_stop_mins", 20),
    "vector_search_endpoints": ("budget_policy_id", "x"),
    "volumes": ("comment", "x"),
}
NEVER = ("database_catalogs", "job_runs", "postgres_catalogs", "postgres_synced_tables", "secret_scopes")
NEVER += ("synced_database_tables", "vector_search_indexes", "postgres_databases")  # the last by its name alone
ESCAPES = "\x1b]0;x\x07\u202e\x9b1m\nz"


def leaves(value: Any) -> Callable[[bytes], bytes]:
    """The answer with another value in place of each that holds no others."""

    def put(found: Any) -> Any:
        if isinstance(found, dict):
            return {name: put(item) for name, item in found.items()}
        return [put(item) for item in found] if isinstance(found, list) else value

    return lambda body: json.dumps(put(json.loads(body or b"{}"))).encode()


WAYS: dict[str, Callable[[bytes], bytes]] = {
    "lists for values": leaves([[]]),
    "half characters": leaves("\ud800"),
    "nothing": lambda body: b"",
    "objects for values": leaves({"a": [1]}),
    "a list": lambda body: b"[" + (body or b"{}") + b"]",
    "nulls": leaves(None),
    "cut off": lambda body: body[: len(body) // 2],
    "escapes": leaves(ESCAPES),
    "nested too deep": lambda body: b"[" * 50_000,
    "huge numbers": leaves(10**400),
    "a page": lambda body: b"<html>",
    "empty": lambda body: b"{}",
    "a text": lambda body: b'"x"',
}


def way_of(kind: str) -> str:
    """Another one for the next kind, all of them together."""
    return [*WAYS][sorted(KINDS).index(kind) % len(WAYS)]


def bending(way: str, reads: bool) -> Callable[[Request, Response], Response]:
    """Answers to changes, or those to what is asked beside them."""

    def bend(request: Request, response: Response) -> Response:
        return Response(200, WAYS[way](response.body)) if (request.method == "GET") is reads else response

    return bend


def straight(request: Request, response: Response) -> Response:
    return response


def told(work: Callable[[], Any]) -> list[str]:
    try:
        return [outcome.error for outcome in work().outcomes.values() if outcome.error]
    except DbxplanError as error:
        return [str(error)]


def test_each_kind_that_can_change_has_an_edit() -> None:
    assert {*EDITS, *NEVER} == {*KINDS}


@pytest.mark.parametrize("kind", sorted(EDITS))
def test_a_change_ends_in_words_and_the_next_run_brings_it_about(kind: str, bent_of: Any) -> None:
    bent, way, unclear = bent_of(kind), way_of(kind), []
    assert bent.apply().ok
    file = bent.bundle / "databricks.yml"
    plain, edited = file.read_text(), yaml.safe_load(file.read_text())
    (name, value), group = EDITS[kind], edited["resources"][kind]
    group["bare" if "bare" in group else next(iter(group))][name] = value
    for text, reads in ((yaml.safe_dump(edited), False), (plain, True)):
        file.write_text(text)
        bent.bend = bending(way, reads)
        unclear += [(reads, words) for words in told(bent.apply) if "unforeseen" in words]
        bent.bend = straight

        assert bent.apply().ok
        assert bent.plan() == (), reads
    assert unclear == []


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_delete_ends_in_words_and_the_next_run_brings_it_about(kind: str, bent_of: Any) -> None:
    bent, way, unclear = bent_of(kind), way_of(kind), []
    for reads in (False, True):
        assert bent.apply().ok
        bent.bend = bending(way, reads)
        unclear += [(reads, words) for words in told(bent.destroy) if "unforeseen" in words]
        bent.bend = straight

        assert bent.destroy().ok
        assert bent.destroy().result is None
    assert unclear == []


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_what_is_asked_while_it_is_made_may_be_anything(kind: str, bent_of: Any) -> None:
    """Operations and states that are waited for among it."""
    bent = bent_of(kind)
    bent.bend = bending(way_of(kind), reads=True)
    unclear = [words for words in told(bent.apply) if "unforeseen" in words]
    bent.bend = straight

    assert unclear == []
    assert bent.apply().ok
    assert bent.plan() == ()
    assert [call for call, times in bent.done.items() if times > 1] == []
    assert bent.destroy().ok


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_page_of_a_list_may_hold_anything(kind: str, bent_of: Any) -> None:
    bent = bent_of(kind)
    assert bent.apply().ok
    drafted = draft(bent.workspace.load(bent.bundle))
    declared = known(drafted.bundle.manifest, drafted.state, drafted.snapshot)
    wishes = [wish for wish in wanted(declared, {}, KINDS) if wish.kind_name == f"{kind}."]
    scope = KINDS[kind].scope(wishes[0].body)
    assert page(KINDS[kind], drafted.bundle.api, scope, wishes).refused == ""
    for way in WAYS:
        bent.bend, before = bending(way, reads=True), drafted.bundle.api.calls
        listing = page(KINDS[kind], drafted.bundle.api, scope, wishes)

        assert all(isinstance(item, Live) for items in listing.items.values() for item in items), way
        assert drafted.bundle.api.calls - before < 10, way
