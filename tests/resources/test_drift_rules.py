"""What a change of a field means is on the models, kind by kind. (Appendix D)"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dbxplan.fields import (
    CreateOnly,
    Fleeting,
    Ignored,
    Immutable,
    OutputOnly,
    Renames,
    Rewritten,
    ServerDefault,
    Shape,
    WriteOnly,
    shape_of,
)
from dbxplan.resources import KINDS

TABLE = Path(__file__).with_name("drift.txt")
MEANINGS = {
    "R": (Immutable,),
    "I": (Immutable,),
    "U": (Renames,),
    "B": (ServerDefault,),
    "C": (CreateOnly,),
    "M": (Ignored, OutputOnly, WriteOnly, ServerDefault, CreateOnly, Fleeting, Rewritten),
}


def rows() -> Iterator[Any]:
    for line in TABLE.read_text().splitlines():
        if line and not line.startswith("#"):
            kind, meaning, *places = line.split()
            yield pytest.param(kind, meaning, places, id=f"{kind}-{meaning}")


def way_to(shape: Shape, place: str) -> Iterator[Shape]:
    """All that a place is in, and itself."""
    for step in place.split("."):
        shape = shape.fields[step.rstrip("[]")]
        yield shape
        for _ in range(step.count("[]")):
            shape = shape.element
            yield shape


@pytest.mark.parametrize(("kind", "meaning", "places"), list(rows()))
def test_a_change_means_what_the_table_says(kind: str, meaning: str, places: list[str]) -> None:
    shape = shape_of(KINDS[kind].model)

    for place in places:
        way = list(way_to(shape, place))
        if meaning == "P":
            assert not any(each.has(Immutable, CreateOnly) for each in way), place
        else:
            assert any(each.has(*MEANINGS[meaning]) for each in way), place


def test_every_kind_with_rules_is_in_the_table() -> None:
    named = {row.values[0] for row in rows()}

    assert KINDS.keys() - named <= {"genie_spaces", "scope_secrets"}  # content by etag; a kind that bundles lack
