"""What must be set, what is one of a few, which fields there are. (§2.4, §9.5, Appendix A, Appendix B, Appendix C)"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dbxplan.manifest.document import Document
from dbxplan.manifest.kinds import BODIES
from dbxplan.manifest.rules.required import check_required_and_enums
from dbxplan.manifest.tree import Map, from_plain
from dbxplan.manifest.types import TOP, compiled

HERE = Path(__file__).parent
SCHEMA = HERE.parents[1] / "schemas" / "manifest.json"


def lines(name: str) -> Iterator[Any]:
    for line in (HERE / name).read_text().splitlines():
        place, colon, words = line.partition(": ")
        if colon and not line.startswith("#"):
            yield pytest.param(place, words.split(), id=place)


def nested(place: str, value: Any) -> dict[str, Any]:
    """A document with this value at a place such as `resources.jobs.x.tasks[].libraries[]`."""
    for step in reversed(place.split(".")):
        name = step.rstrip("[]")
        for _ in range(step.count("[]")):
            value = [value]
        value = {name: value}
    found: dict[str, Any] = value
    return found


def told(document: dict[str, Any]) -> list[tuple[str, str]]:
    checked = Document(root=Path(), environ={}, tree=from_plain(document))
    check_required_and_enums(checked)
    return [(found.paths[0], found.summary) for found in checked.diagnostics if found.paths]


@pytest.mark.parametrize(("place", "fields"), list(lines("required.txt")))
def test_an_object_lacks_what_it_must_have(place: str, fields: list[str]) -> None:
    path = place.replace("[]", "[0]")

    found = [summary for where, summary in told(nested(place, {})) if where == path]

    assert found == [f'required field "{field}" is not set' for field in sorted(fields)]


@pytest.mark.parametrize(("place", "values"), list(lines("enums.txt")))
def test_a_text_is_one_of_those_that_are_known(place: str, values: list[str]) -> None:
    path = place.replace("[]", "[0]")

    found = [summary for where, summary in told(nested(place, "?")) if where == path]

    assert found == [f'invalid value "?" for enum field. Valid values are [{" ".join(values)}]']
    assert all((path, wrong) not in told(nested(place, values[0])) for wrong in found)


@pytest.mark.parametrize("kind", BODIES)
def test_all_fields_of_a_kind_are_known_and_no_other(kind: str) -> None:
    """The stored schema of the manifest, which editors use, holds the fields of each kind."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    stored = schema["$defs"][BODIES[kind]]["properties"]
    known = compiled(BODIES[kind]).fields
    body = Map(dict.fromkeys(known) | {"no_such_field": 1})
    checked = Document(root=Path(), environ={}).normaliser()

    checked.tree(Map({"resources": Map({kind: Map({"x": body})})}), TOP)

    assert known.keys() >= stored.keys() - {"targets"} - own_fields(kind)
    assert [found.unknown for found in checked.findings if found.unknown] == ["no_such_field"]


def own_fields(kind: str) -> set[str]:
    """Fields that bundles lack, and that the kind's model brings."""
    from dbxplan.resources import KINDS

    known = KINDS.get(kind)
    return (
        set()
        if known is None
        else set(known.model.model_fields) | {field.alias for field in known.model.model_fields.values() if field.alias}
    )


def test_every_type_of_the_schema_has_the_fields_that_the_language_knows() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))["$defs"]
    nested_types = [name for name in schema if "." in name and name not in BODIES.values()]

    missing = [
        f"{name}.{field}"
        for name in nested_types
        for field in schema[name].get("properties", {})
        if field not in compiled(name).fields
    ]

    assert missing == []
    assert len(nested_types) > 200
