"""The registry: names for nothing, kinds when asked for."""

import subprocess
import sys

import pytest

from dbxplan.resources import HOMES, KINDS
from dbxplan.resources.base import Kind


def test_names_are_known_without_importing_a_kind() -> None:
    script = "import sys; from dbxplan.resources import KINDS; print(*KINDS, 'pydantic' in sys.modules)"

    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout

    assert out.split() == [*HOMES, "False"]


def test_a_kind_is_imported_without_the_network_library() -> None:
    script = "import sys; from dbxplan.resources import KINDS; list(KINDS.values()); print('requests' in sys.modules)"

    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout

    assert out.strip() == "False"


@pytest.mark.parametrize("name", HOMES)
def test_a_kind_bears_the_name_it_is_registered_under(name: str) -> None:
    kind = KINDS[name]

    assert isinstance(kind, Kind)
    assert kind.name == name
    assert (kind.model.stands_for == "type") == kind.model.reference.startswith("resources.")


def test_a_kind_is_made_once() -> None:
    assert KINDS["jobs"] is KINDS["jobs"]


def test_an_unknown_kind_is_a_key_error() -> None:
    assert "notebooks" not in KINDS
    with pytest.raises(KeyError):
        KINDS["notebooks"]


@pytest.mark.parametrize("name", HOMES)
def test_fields_that_parts_name_are_fields_of_the_model(name: str) -> None:
    from dbxplan.fields import shape_of

    kind = KINDS[name]
    known = shape_of(kind.model).fields

    assert {field for part in kind.parts for field in part.fields} <= set(known)
    named = {kind.language.name} - {""}  # of some kinds no name can have a prefix
    assert {*kind.under, *kind.natural_key, *named} <= set(known)
