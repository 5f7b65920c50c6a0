"""Which files are shipped and which removed."""

from dbxplan.files.compare import compare, unproven
from dbxplan.state.model import RecordedFile

OLD, NEW = RecordedFile("sha256:old", 3), RecordedFile("sha256:new", 4)


def test_changed_new_and_vanished_files_are_told_apart() -> None:
    local = {"/r/same": OLD, "/r/changed": NEW, "/r/new": NEW}
    recorded = {"/r/same": OLD, "/r/changed": OLD, "/r/gone": OLD}

    difference = compare(local, recorded, existing={"/r/same", "/r/changed"})

    assert difference.upload == ("/r/changed", "/r/new")
    assert difference.remove == ("/r/gone",)
    assert difference.unchanged == 1
    assert difference.digests == {"/r/changed": "sha256:new", "/r/new": "sha256:new"}


def test_an_unchanged_file_that_vanished_remotely_is_shipped_again() -> None:
    assert compare({"/r/a": OLD}, {"/r/a": OLD}, existing=()).upload == ("/r/a",)


def test_only_files_shipped_with_this_content_have_to_be_looked_for() -> None:
    assert unproven({"/r/a": OLD, "/r/b": NEW, "/r/c": NEW}, {"/r/a": OLD, "/r/b": OLD}) == {"/r/a"}
