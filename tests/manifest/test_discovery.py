"""Where a bundle starts. (§1.1)"""

from pathlib import Path

import pytest

from dbxplan.errors import ManifestError
from dbxplan.manifest.discovery import find_root, root_file


def touch(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).touch()
    return folder


def message(start: Path, **environ: str) -> str:
    with pytest.raises(ManifestError) as caught:
        find_root(start, environ)
    return str(caught.value)


def test_the_root_is_found_above_the_working_directory(tmp_path: Path) -> None:
    touch(tmp_path, "databricks.yml")
    inner = touch(tmp_path / "a" / "b")

    assert find_root(inner, {}) == tmp_path


@pytest.mark.parametrize("explicit", [False, True])
def test_a_way_that_goes_up_and_down_again_is_the_folder_it_leads_to(tmp_path: Path, explicit: bool) -> None:
    there = touch(tmp_path / "there", "databricks.yml")
    way = touch(tmp_path / "here", "databricks.yml") / ".." / "there"

    assert str(find_root(tmp_path if explicit else way, {"BUNDLE_ROOT": str(way)} if explicit else {})) == str(there)


def test_one_name_is_searched_up_to_the_top_before_the_next(tmp_path: Path) -> None:
    touch(tmp_path, "databricks.yml")
    inner = touch(tmp_path / "a", "bundle.yml")

    assert find_root(inner, {}) == tmp_path


@pytest.mark.parametrize("name", ["databricks.yaml", "bundle.yml", "bundle.yaml", "dbxplan.yml"])
def test_every_name_makes_a_root(tmp_path: Path, name: str) -> None:
    folder = touch(tmp_path / "x", name)

    assert root_file(find_root(folder, {})).name == name


def test_two_root_files_in_one_folder_are_an_error(tmp_path: Path) -> None:
    touch(tmp_path, "databricks.yml", "dbxplan.yml")

    assert "multiple bundle root configuration files found" in message(tmp_path)
    assert "dbxplan.yml" in message(tmp_path)


def test_no_root_file_is_an_error(tmp_path: Path) -> None:
    assert message(tmp_path).startswith("Unable to locate the bundle root: databricks.yml not found")


def test_an_explicit_root_is_not_searched_from(tmp_path: Path) -> None:
    touch(tmp_path, "databricks.yml")
    inner = touch(tmp_path / "a")

    assert find_root(inner, {"DATABRICKS_BUNDLE_ROOT": str(tmp_path)}) == tmp_path
    assert message(tmp_path, DATABRICKS_BUNDLE_ROOT=str(inner)).endswith("databricks.yml not found")


def test_an_explicit_root_that_is_no_folder_is_told_with_the_reason(tmp_path: Path) -> None:
    file = touch(tmp_path, "databricks.yml") / "databricks.yml"

    assert message(tmp_path, BUNDLE_ROOT=str(file)) == f'Invalid bundle root BUNDLE_ROOT="{file}": not a directory'
    assert "no such file or directory" in message(tmp_path, DATABRICKS_BUNDLE_ROOT="")


def test_the_newer_variable_wins(tmp_path: Path) -> None:
    first, second = touch(tmp_path / "1", "bundle.yml"), touch(tmp_path / "2", "bundle.yml")
    environ = {"DATABRICKS_BUNDLE_ROOT": str(first), "BUNDLE_ROOT": str(second)}

    assert find_root(tmp_path, environ) == first
