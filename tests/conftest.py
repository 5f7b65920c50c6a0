"""What tests share: a workspace on the emulator, and bundles made of text."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from textwrap import dedent

import pytest

from dbxplan.sdk import RawClient

Write = Callable[[Mapping[str, str]], Path]


@pytest.fixture(params=["plain", "perturbed"])
def host(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A fresh workspace, as it should be and with everything that servers do to answers."""
    perturb = "?perturb=1" if request.param == "perturbed" else ""
    return f"emulator://{tmp_path / 'workspace.db'}{perturb}"


@pytest.fixture
def api(host: str) -> Iterator[RawClient]:
    with RawClient(host=host) as client:
        yield client


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes files, path -> text, into the folder of a bundle; gives that folder."""

    def put(files: Mapping[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / "bundle" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text))
        return tmp_path / "bundle"

    return put
