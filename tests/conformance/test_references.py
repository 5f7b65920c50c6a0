"""Resources that refer to others by id: these are made first, and what is made anew is followed."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from itertools import combinations_with_replacement
from pathlib import Path
from typing import Any

import pytest
import yaml

from dbxplan.address import Address, FieldPath
from dbxplan.errors import PlanError
from dbxplan.fields import Kept, OutputOnly, shape_of
from dbxplan.plan.model import Action, Consent, Plan
from dbxplan.plan.references import references
from dbxplan.resources import KINDS
from dbxplan.resources.base import Kind
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound
from dbxplan.workflow import Bundle, Workspace

Json = dict[str, Any]
Write = Callable[[Mapping[str, str]], Path]
ALL = frozenset(Consent)
BUNDLE = Path(__file__).with_name("references.yml").read_text(encoding="utf-8")
NAME_NONE = {"external_locations", "instance_pools", "secret_scopes", "sql_warehouses", "vector_search_endpoints"}
BY_HAND = ("alerts", "clusters", "genie_spaces", "jobs", "sql_warehouses")  # nothing of them asks for another id
DEMANDED: Mapping[str, Json] = {  # before references are looked at
    "apps": {"source_code_path": "/Workspace/{key}"},
    "dashboards": {"warehouse_id": "w"},
    "scope_secrets": {"string_value": "${var.one}"},
    "secrets": {"value": "${var.one}"},
    "sql_warehouses": {"name": "w"},
}
PAIRS = tuple(combinations_with_replacement(KINDS, 2))


def load(workspace: Workspace, write: Write, number: int) -> Bundle:
    """Keys are one set for all kinds of a bundle."""
    text = re.sub(r"resources\.(\w+)\.(there|by|first)\b", r"resources.\1.\2_\1", BUNDLE.replace("{n}", str(number)))
    named = yaml.safe_load(text).items()
    resources = {kind: {f"{key}_{kind}": body for key, body in entries.items()} for kind, entries in named}
    document = {"bundle": {"name": "acts"}, "variables": {"one": {}}, "resources": resources}
    return workspace.load(write({"databricks.yml": yaml.safe_dump(document, sort_keys=False)}))


def referring(bundle: Bundle, field: str = "") -> Iterator[tuple[Address, FieldPath, Address]]:
    """Who refers where to whom, as the manifest has it; with the field, only to that of them."""
    for address, declared in bundle.manifest.resources.items():
        for path, template in declared.unknowns.items():
            for target, referred in references(template):
                if field in ("", str(referred)):
                    yield address, path, target


def test_every_kind_that_can_refers_to_another(workspace: Workspace, write: Write) -> None:
    bundle = load(workspace, write, 1)

    assert set(KINDS) - {address.kind for address, _, _ in referring(bundle)} == NAME_NONE


def test_what_is_referred_to_is_made_first_and_followed_when_it_is_another(workspace: Workspace, write: Write) -> None:
    first = load(workspace, write, 1)
    applied = workspace.apply(first, allow=ALL)
    assert applied.ok, [(str(a), o.error) for a, o in applied.outcomes.items() if o.status != "done"]
    assert after_their_needs(applied.plan, first) == []
    assert workspace.plan(first).steps == ()
    assert applied.result is not None
    before = {address: record.id for address, record in applied.result.state.resources.items()}
    for kind in BY_HAND:
        delete(KINDS[kind], first.api, before[Address(kind, f"there_{kind}")])

    second = load(workspace, write, 2)
    applied = workspace.apply(second, allow=ALL)

    assert applied.ok, [(str(a), o.error) for a, o in applied.outcomes.items() if o.status != "done"]
    assert after_their_needs(applied.plan, second) == []
    assert workspace.plan(second).steps == ()
    assert applied.result is not None
    now = {address: record.id for address, record in applied.result.state.resources.items()}
    steps = {step.address: step for step in applied.plan.steps}
    anew = {address for address, step in steps.items() if step.action in (Action.CREATE, Action.REPLACE)}
    others = {address for address in before if before[address] != now[address] or address in anew}
    assert others >= {address for address in before if address.key.startswith("there")}
    for address, path, target in referring(second, "id"):
        if target in others:
            step = steps[address]
            known = step.action is Action.CREATE or any(change.path.top == path.top for change in step.changes)
            assert known, f"{address} does not follow {target} at {path}"
            assert target in step.needs


def delete(kind: Kind[Any], api: RawClient, id: str) -> None:
    kind.delete(api, id)
    with suppress(NotFound):  # some answer once more
        for _ in range(3):
            kind.read(api, id)


def after_their_needs(plan: Plan, bundle: Bundle) -> list[Address]:
    """What would be made before something that it refers to."""
    place = {step.address: number for number, step in enumerate(plan.steps)}
    return [
        address
        for address, _, target in referring(bundle)
        if address in place and target in place and place[address] < place[target]
    ]


def test_circles_are_refused_by_name_and_place_for_every_pair_of_kinds(workspace: Workspace, write: Write) -> None:
    wanted = {}
    resources: dict[str, Json] = {kind: {} for kind in KINDS}
    for number, (one, other) in enumerate(PAIRS):
        first, second = f"a{number}", f"b{number}"
        fields = first_field(one), first_field(other)
        resources[one][first] = {**demanded(one, first), fields[0]: f"${{resources.{other}.{second}.id}}"}
        resources[other][second] = {**demanded(other, second), fields[1]: f"${{resources.{one}.{first}.id}}"}
        wanted[f"{one}.{first}.{fields[0]}"] = f"{other}.{second}.{fields[1]}"
    text = yaml.safe_dump({"bundle": {"name": "round"}, "variables": {"one": {}}, "resources": resources})

    with pytest.raises(PlanError) as caught:
        workspace.plan(workspace.load(write({"databricks.yml": text})))

    told = [each for each in caught.value.problems if each.startswith("resources refer to each other in a circle: ")]
    assert len(told) == len(PAIRS)
    assert all(re.search(r": \w+\.[ab]\d+ \(databricks\.yml:\d+:\d+\) needs ", each) for each in told)
    ends = (each.partition("take one of these references out: ")[2].split(", ") for each in told)
    assert {tuple(sorted(each)) for each in ends} == {tuple(sorted(each)) for each in wanted.items()}


def first_field(kind: str) -> str:
    """The first field of the kind that holds one value."""
    fields = shape_of(KINDS[kind].model).fields.items()
    return next(name for name, shape in fields if shape.form == "scalar" and not shape.has(OutputOnly, Kept))


def demanded(kind: str, key: str) -> Json:
    return {name: value.replace("{key}", key) for name, value in DEMANDED.get(kind, {}).items()}


def test_what_lies_in_another_by_its_mere_name_is_made_after_it(workspace: Workspace, write: Write) -> None:
    text = """
        bundle: {name: names}
        resources:
          postgres_branches:
            dev: {parent: projects/shop, branch_id: dev, no_expiry: true}
          postgres_projects:
            shop: {project_id: shop}
          volumes:
            files: {catalog_name: LAKE, schema_name: MART, name: files, volume_type: MANAGED}
          schemas:
            mart: {catalog_name: LAKE, name: Mart}
          catalogs:
            lake: {name: Lake}
        """
    bundle = workspace.load(write({"databricks.yml": text}))

    applied = workspace.apply(bundle)

    assert applied.ok, [(str(a), o.error) for a, o in applied.outcomes.items() if o.status != "done"]
    assert workspace.plan(bundle).steps == ()
