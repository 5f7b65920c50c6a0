"""Who is asked for what, and what happens without an answer."""

from typing import Any

import pytest

Run = Any  # of conftest.py
BUNDLE = """
    bundle:
      name: shop
    resources:
      jobs:
        nightly:
          name: nightly
      schemas:
        shop:
          catalog_name: main
          name: shop
    """


@pytest.fixture
def applied(write: Any, command: Run, host: str) -> tuple[Any, ...]:
    """The options that name a bundle whose two resources were applied, and have left the manifest since."""
    folder = write({"databricks.yml": BUNDLE})
    where = ("-C", folder, "--host", host)
    assert command("apply", *where).code == 0
    write({"databricks.yml": "bundle:\n  name: shop\n"})
    return where


def names(api: Any) -> tuple[list[str], bool]:
    """The jobs, and whether the schema is there."""
    jobs = [item["settings"]["name"] for item in api.jobs.list()]
    return jobs, "shop" in [item["name"] for item in api.schemas.list(catalog_name="main")]


def test_without_a_terminal_nothing_is_deleted_unasked(command: Run, applied: Any, api: Any) -> None:
    ended = command("apply", *applied)

    assert ended.code == 1
    assert "these steps need consent, so nothing was changed:" in ended.err
    assert "schemas.shop: delete (data-loss, delete)" in ended.err
    assert "jobs.nightly: delete (delete)" in ended.err
    assert names(api) == (["nightly"], True)


def test_auto_approve_does_not_cover_data(command: Run, applied: Any, api: Any) -> None:
    ended = command("apply", "--auto-approve", *applied)

    assert ended.code == 1
    assert "schemas.shop: delete (data-loss)" in ended.err
    assert "jobs.nightly: delete" not in ended.err
    assert names(api) == (["nightly"], True)


def test_approving_the_address_covers_its_data(command: Run, applied: Any, api: Any) -> None:
    ended = command("apply", "--auto-approve", "--approve", "schemas.shop", *applied)

    assert ended.code == 0
    assert names(api) == ([], False)


@pytest.mark.parametrize("way", [("apply",), ("destroy",), ("plan", "--destroy", "-o", "json")])
def test_an_approval_of_nothing_is_told(command: Run, applied: Any, way: tuple[str, ...]) -> None:
    ended = command(*way, "--approve", "schemas.shp", "--approve", "jobs.nightly", *applied)

    assert "Warning: --approve schemas.shp: there is no such resource; did you mean schemas.shop?" in ended.err


def test_an_approval_of_something_that_needs_none_is_fine(command: Run, applied: Any) -> None:
    ended = command("apply", "--allow", "data-loss", "--auto-approve", "--approve", "jobs.nightly", *applied)

    assert ended.code == 0
    assert "Warning" not in ended.err


def test_allowing_classes_covers_every_step_of_them(command: Run, applied: Any, api: Any) -> None:
    ended = command("apply", "--allow", "delete", "--allow", "data-loss", *applied)

    assert ended.code == 0
    assert names(api) == ([], False)


@pytest.mark.parametrize("answer", ["y\n", "Yes\n"])
def test_at_a_terminal_one_yes_covers_all(command: Run, applied: Any, api: Any, answer: str) -> None:
    ended = command("apply", *applied, answer=answer)

    assert ended.code == 0
    assert ended.err.count("[y/N]") == 1
    assert names(api) == ([], False)


@pytest.mark.parametrize("answer", ["n\n", "\n", ""])
def test_anything_but_yes_changes_nothing(command: Run, applied: Any, api: Any, answer: str) -> None:
    ended = command("apply", *applied, answer=answer)

    assert ended.code == 1
    assert "not confirmed; nothing was changed" in ended.err
    assert names(api) == (["nightly"], True)


def test_no_progress_is_shown_before_the_answer(command: Run, applied: Any) -> None:
    ended = command("apply", *applied, answer="yes\n", TERM="xterm")

    assert ended.code == 0
    before, after = ended.err.split("Go on? [y/N]")
    assert "of 2 steps" not in before
    assert "of 0 steps" not in before
    assert "delete schemas.shop: done" in after


def test_in_ci_nobody_is_asked(command: Run, applied: Any) -> None:
    ended = command("apply", *applied, answer="y\n", CI="true")

    assert ended.code == 1
    assert "[y/N]" not in ended.err


def test_creates_and_updates_just_run(command: Run, write: Any, host: str) -> None:
    folder = write({"databricks.yml": BUNDLE})

    ended = command("apply", "-C", folder, "--host", host, answer="")

    assert ended.code == 0
    assert "[y/N]" not in ended.err
