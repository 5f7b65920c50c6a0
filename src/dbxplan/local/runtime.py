"""Whether this runs inside a workspace: on a Databricks runtime, where the workspace's own files are mounted."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "DATABRICKS_RUNTIME_VERSION"
FOLDER = Path("/databricks")  # that every runtime has
PREFIX = "/Workspace/"


@dataclass(frozen=True)
class Runtime:
    """`mount` is where the files of the workspace are."""

    mount: Path = Path(PREFIX)

    def path_of(self, folder: Path) -> str:
        """What the workspace calls a folder; "" for one that is not in it."""
        inside = folder.as_posix().removeprefix(f"{self.mount.as_posix()}/")
        return "" if inside == folder.as_posix() else PREFIX + inside

    def folder_of(self, path: str) -> Path:
        """Where an object of the workspace is; its path may lack the prefix."""
        return self.mount / path.removeprefix(PREFIX).lstrip("/")


def detect(environ: Mapping[str, str], folder: Path = FOLDER) -> Runtime | None:
    """None on any other machine."""
    return Runtime() if environ.get(VARIABLE) and folder.is_dir() else None
