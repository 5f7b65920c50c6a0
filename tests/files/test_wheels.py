"""Wheels under a version of their own. (§7.1)"""

import base64
import hashlib
import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from dbxplan.files.wheels import PatchError, patched

INFO = "my_pkg-1.2.dist-info"
METADATA = "Metadata-Version: 2.1\nName: my-pkg\nVersion: 1.2\n\nText\n"


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    path = tmp_path / "my_pkg-1.2-py3-none-any.whl"
    with ZipFile(path, "w") as made:
        made.writestr("my_pkg/__init__.py", "x = 1\n")
        made.writestr(f"{INFO}/METADATA", METADATA)
        made.writestr(
            f"{INFO}/RECORD", f"my_pkg/__init__.py,sha256=x,6\n{INFO}/METADATA,sha256=old,1\n{INFO}/RECORD,,\n"
        )
    os.utime(path, ns=(0, 17))
    return path


def test_the_version_ends_in_the_time_of_the_file(wheel: Path, tmp_path: Path) -> None:
    made = patched("a", wheel, tmp_path / "cache")

    assert made.relative_to(tmp_path).as_posix() == "cache/a_my_pkg/my_pkg-1.2+17-py3-none-any.whl"
    with ZipFile(made) as archive:
        metadata = archive.read("my_pkg-1.2+17.dist-info/METADATA")
        record = archive.read("my_pkg-1.2+17.dist-info/RECORD").decode().splitlines()
        names = archive.namelist()
    digest = base64.urlsafe_b64encode(hashlib.sha256(metadata).digest()).decode().rstrip("=")
    assert metadata.decode() == METADATA.replace("1.2", "1.2+17")
    assert record == [
        "my_pkg/__init__.py,sha256=x,6",
        f"my_pkg-1.2+17.dist-info/METADATA,sha256={digest},{len(metadata)}",
        "my_pkg-1.2+17.dist-info/RECORD,,",
    ]
    assert "my_pkg/__init__.py" in names


@pytest.mark.parametrize("length", [0, 100, -1])
def test_one_that_was_cut_off_is_made_again(wheel: Path, tmp_path: Path, length: int) -> None:
    made = patched("a", wheel, tmp_path / "cache")
    whole = made.read_bytes()
    made.write_bytes(whole[:length])

    assert patched("a", wheel, tmp_path / "cache").read_bytes() == whole


def test_where_none_can_be_made_is_told(wheel: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder")

    with pytest.raises(PatchError, match=r"cannot be given a version of its own in .*cache/a_my_pkg: Not a directory"):
        patched("a", wheel, tmp_path / "cache")


def test_only_the_newest_is_kept(wheel: Path, tmp_path: Path) -> None:
    first = patched("a", wheel, tmp_path / "cache")
    again = patched("a", wheel, tmp_path / "cache")
    os.utime(wheel, ns=(0, 18))

    later = patched("a", wheel, tmp_path / "cache")

    assert again == first
    assert sorted(path.name for path in later.parent.iterdir()) == ["my_pkg-1.2+18-py3-none-any.whl"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("my_pkg-1.2.whl", "my_pkg-1.2.whl is no name of a wheel"),
        ("other-1.2-py3-none-any.whl", "There is no item named"),
        ("my_pkg-1.3-py3-none-any.whl", "There is no item named"),
    ],
)
def test_what_is_no_proper_wheel_cannot_be_patched(wheel: Path, tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(PatchError, match=message):
        patched("a", wheel.rename(tmp_path / name), tmp_path / "cache")
