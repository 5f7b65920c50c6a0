import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dbxplan.address import Address
from dbxplan.errors import StateError
from dbxplan.state.codec import NewerStateError, decode, encode
from dbxplan.state.model import Recorded, State

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "state.json").read_text())

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
    max_leaves=3,
)
bodies = st.dictionaries(st.text(), values, max_size=2)
recorded = st.builds(Recorded, st.text(), bodies, bodies)


def test_a_state_comes_back_as_it_was(full: State) -> None:
    assert decode(encode(full), "here") == full


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(st.sampled_from([Address("a", "x"), Address("b", "x.y"), Address("b", "y", "grants")]), recorded)
)
def test_any_resources_come_back_as_they_were(resources: dict[Address, Recorded]) -> None:
    state = State("b", "t", "l", 1, resources=resources)

    assert decode(encode(state), "here") == state


def test_what_is_written_fits_the_schema(full: State) -> None:
    jsonschema.validate(json.loads(encode(full)), SCHEMA)
    jsonschema.validate(json.loads(encode(replace(full, run=None))), SCHEMA)


def test_the_schema_knows_every_field(full: State) -> None:
    document = json.loads(encode(full))
    document["resources"]["jobs.nightly"]["more"] = 1

    with pytest.raises(jsonschema.ValidationError, match="more"):
        jsonschema.validate(document, SCHEMA)


def test_equal_states_are_equal_bytes(full: State) -> None:
    turned = replace(full, resources=dict(reversed(full.resources.items())))

    assert encode(turned) == encode(full)
    document = json.loads(encode(full))
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert encode(full) == f"{text}\n".encode()


def test_a_newer_format_says_to_update(full: State) -> None:
    document = {**json.loads(encode(full)), "format": 2}

    with pytest.raises(NewerStateError, match=r"^here was written by a newer dbxplan \(format 2, .*update dbxplan"):
        decode(json.dumps(document).encode(), "here")


def test_every_cut_is_noticed(full: State) -> None:
    data = encode(full).rstrip()

    for length in range(len(data)):
        with pytest.raises(StateError, match=r"^here is damaged"):
            decode(data[:length], "here")


@pytest.mark.parametrize("name", ["bundle", "serial", "resources", "files", "run", "lineage"])
def test_a_missing_or_wrong_field_is_damage(name: str, full: State) -> None:
    document = json.loads(encode(full))

    for broken in ({key: value for key, value in document.items() if key != name}, {**document, name: [1]}):
        with pytest.raises(StateError, match=r"^here is damaged"):
            decode(json.dumps(broken).encode(), "here")


@pytest.mark.parametrize("data", [b"", b"[]", b'"x"', b"{}", b"\xff\xfe", b'{"format": "1"}'])
def test_what_is_no_state_is_damage(data: bytes) -> None:
    with pytest.raises(StateError, match=r"^here is damaged"):
        decode(data, "here")
