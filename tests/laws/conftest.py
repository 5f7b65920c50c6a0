"""A shape with every kind of place, and bodies of it."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from dbxplan.fields import (
    Behaviour,
    Ignored,
    KeyedBy,
    ManagedKeys,
    Normalized,
    OutputOnly,
    Sensitive,
    Shape,
    Unordered,
    WriteOnly,
)

PHASES = (Phase.explicit, Phase.generate, Phase.shrink)  # no explanations: they take minutes
settings.register_profile(
    "laws",
    deadline=None,
    derandomize=True,
    max_examples=50,
    phases=PHASES,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("laws")

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=4)
INTS = st.integers(-5, 5)


def scalar(name: str, *behaviours: Behaviour) -> Shape:
    return Shape("scalar", name, behaviours)


def several(element: Shape, *behaviours: Behaviour) -> Shape:
    return Shape("list", behaviours=behaviours, item=lambda: element)


TASK = Shape(
    "object",
    "Task",
    children=lambda: {
        "key": scalar("string"),
        "size": scalar("int"),
        "flag": scalar("bool"),
        "mails": several(scalar("string"), Unordered()),
        "nested": several(TASK, KeyedBy("key")),
        "lines": several(scalar("string")),
    },
)
SHAPE = Shape(
    "object",
    "Thing",
    children=lambda: {
        "name": scalar("string"),
        "path": scalar("string", Normalized(str.lower)),
        "size": scalar("int64"),
        "ratio": scalar("double"),
        "tasks": several(TASK, KeyedBy("key")),
        "steps": several(TASK),
        "bag": several(TASK, Unordered()),
        "tags": Shape("map", behaviours=(ManagedKeys(r"sys\..*"),), item=lambda: scalar("string")),
        "token": scalar("string", WriteOnly()),
        "secret": scalar("string", Sensitive()),
        "version": scalar("string", Ignored()),
        "url": scalar("string", OutputOnly()),
        "any": Shape("any"),
    },
)

MAILS = st.lists(TEXT, max_size=3, unique=True)
LEAF = {"size": INTS, "flag": st.booleans(), "mails": MAILS, "lines": st.lists(TEXT, max_size=3)}


def keyed(elements: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(elements, max_size=4, unique_by=lambda element: element["key"])


INNER = st.fixed_dictionaries({"key": TEXT}, optional=LEAF)
TASKS = st.fixed_dictionaries({"key": TEXT}, optional={**LEAF, "nested": keyed(INNER)})
JSON = st.recursive(
    INTS | TEXT | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
BODIES = st.fixed_dictionaries(
    {"name": TEXT},
    optional={
        "path": TEXT,
        "size": INTS,
        "ratio": st.floats(-2, 2),
        "tasks": keyed(TASKS),
        "steps": st.lists(TASKS, max_size=3),
        "bag": st.lists(INNER, max_size=3),
        "tags": st.dictionaries(TEXT | st.just("sys.made"), TEXT, max_size=3),
        "token": TEXT,
        "secret": TEXT,
        "version": TEXT,
        "any": JSON,
    },
)


@pytest.fixture(scope="session")
def shape() -> Shape:
    return SHAPE


@pytest.fixture(scope="session")
def bodies() -> st.SearchStrategy[dict[str, Any]]:
    return BODIES


@pytest.fixture(scope="session")
def digest() -> Callable[[Any], str]:
    """One that knows its own digests, so that a digest of a digest is the same."""
    return lambda value: value if str(value).startswith("digest ") else f"digest {value}"
