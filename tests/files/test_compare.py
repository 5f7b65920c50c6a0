"""Which files are shipped, which removed, and why."""

import pytest

from dbxplan.files.compare import Seen, compare
from dbxplan.state.model import RecordedFile

OLD, NEW = RecordedFile("sha256:old", 3), RecordedFile("sha256:new", 4)
SHIPPED = RecordedFile("sha256:old", 3, modified_at=5, object_id=7)


def test_changed_new_and_vanished_files_are_told_apart() -> None:
    local = {"/r/same": OLD, "/r/changed": NEW, "/r/new": NEW}
    recorded = {"/r/same": OLD, "/r/changed": OLD, "/r/gone": OLD}

    difference = compare(local, recorded, dict.fromkeys(recorded, Seen()))

    assert difference.upload == ("/r/changed", "/r/new")
    assert difference.reasons == {"/r/changed": "changed here", "/r/new": "new"}
    assert difference.remove == ("/r/gone",)
    assert difference.unchanged == ("/r/same",)
    assert difference.digests == {"/r/changed": "sha256:new", "/r/new": "sha256:new"}


@pytest.mark.parametrize(
    ("seen", "reason"),
    [
        ({"/r/a": Seen(5, 7)}, None),
        ({}, "missing in the workspace"),
        ({"/r/a": Seen(6, 7)}, "edited in the workspace"),
        ({"/r/a": Seen(5, 8)}, "replaced in the workspace by another"),
    ],
)
def test_what_the_workspace_holds_now_decides_too(seen: dict[str, Seen], reason: str | None) -> None:
    found = compare({"/r/a": OLD}, {"/r/a": SHIPPED}, seen)

    assert found.reasons.get("/r/a") == reason
    assert found.upload == (("/r/a",) if reason else ())


def test_a_file_whose_upload_may_have_been_cut_off_goes_up_again() -> None:
    found = compare({"/r/a": OLD}, {"/r/a": RecordedFile("", 0)}, {"/r/a": Seen(5, 7)})

    assert found.reasons == {"/r/a": "its last upload may have been cut off"}


def test_what_somebody_put_in_place_of_ours_is_not_removed() -> None:
    found = compare({}, {"/r/a": SHIPPED, "/r/b": SHIPPED, "/r/c": SHIPPED}, {"/r/a": Seen(5, 7), "/r/b": Seen(9, 8)})

    assert found.remove == ("/r/a",)
    assert found.forget == ("/r/b", "/r/c")
