"""Digests of local files."""

from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from dbxplan.errors import FileError
from dbxplan.files.digests import digests
from dbxplan.manifest.model import LocalFile


def local(path: Path) -> LocalFile:
    return LocalFile(path, path.name, f"/remote/{path.stem}")


def test_a_digest_is_of_the_content(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"hello\n")

    found = digests([local(path)])["/remote/a"]

    assert found.digest == "sha256:5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"
    assert found.size == 6


def test_every_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        digests([local(tmp_path / "a.py"), local(tmp_path / "b.py")])

    assert str(caught.value) == (
        "a.py: cannot be read: No such file or directory\nb.py: cannot be read: No such file or directory"
    )


def test_an_archive_is_what_is_in_it(tmp_path: Path) -> None:
    for name, year, content in (("a.whl", 2020, "x"), ("b.whl", 2021, "x"), ("c.whl", 2020, "y")):
        with ZipFile(tmp_path / name, "w") as archive:
            archive.writestr(ZipInfo("m.py", (year, 1, 1, 0, 0, 0)), content)
    (tmp_path / "no.whl").write_text("x")

    found = digests([local(tmp_path / name) for name in ("a.whl", "b.whl", "c.whl", "no.whl")])

    assert found["/remote/a"].digest == found["/remote/b"].digest != found["/remote/c"].digest
    assert found["/remote/no"].digest == "sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
