"""The page about the kinds says what the models say."""

from pathlib import Path

import pytest

from dbxplan.manifest.reference import page
from dbxplan.resources import KINDS

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def lines():
    return page(KINDS).splitlines()


def test_the_page_in_the_checkout_is_the_models(lines):
    stored = (CHECKOUT / "docs" / "kinds.md").read_text(encoding="utf-8").splitlines()

    assert stored == lines, "run: python -m dbxplan.manifest.reference > docs/kinds.md"


def test_every_kind_has_a_row_and_a_section(lines):
    assert [line for line in lines if line.startswith("## ")] == [f"## {name}" for name in sorted(KINDS)]
    assert sum(line.startswith("| [") for line in lines) == len(KINDS)


@pytest.mark.parametrize(
    "row",
    [
        "| `catalog_name` | replace |  | normalised |",
        "| `tasks` |  |  | by `task_key` |",
        "| `comment` |  | cleared |  |",
    ],
)
def test_a_behaviour_stands_in_its_column(lines, row):
    assert row in lines
