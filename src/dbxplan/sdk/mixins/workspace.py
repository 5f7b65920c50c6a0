"""Workspace objects: whole folders, and contents as they are."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from dbxplan.sdk.errors.classes import DatabricksError, InvalidParameterValue
from dbxplan.sdk.service import workspace

LANGUAGES = {".py": "PYTHON", ".sql": "SQL", ".scala": "SCALA", ".R": "R"}


class WorkspaceExt(workspace.WorkspaceAPI):
    """`w.workspace`."""

    def list(  # type: ignore[override]  # the official convenience takes more
        self,
        path: str,
        *,
        notebooks_modified_after: int | None = None,
        recursive: bool | None = False,
        **kwargs: Any,
    ) -> Iterator[workspace.ObjectInfo]:
        """What a folder holds; with `recursive` what is in the folders below too, but not these themselves."""
        folders = [path]
        while folders:
            below = super().list(folders.pop(0), notebooks_modified_after=notebooks_modified_after, **kwargs)
            for item in below:
                if recursive and item.object_type is workspace.ObjectType.DIRECTORY:
                    folders.append(item.path or "")
                else:
                    yield item

    def upload(  # type: ignore[override]  # its official names, not those of the form
        self,
        path: str,
        content: bytes | BinaryIO,
        *,
        format: workspace.ImportFormat | str | None = None,
        language: workspace.Language | str | None = None,
        overwrite: bool | None = False,
    ) -> None:
        """A notebook, file or archive; the language of a source is guessed from the ending."""
        known_format = _member(workspace.ImportFormat, "format", format)
        known_language = _member(workspace.Language, "language", language)
        if known_format in (None, "SOURCE") and known_language is None:
            known_language = next((name for ending, name in LANGUAGES.items() if path.endswith(ending)), None)
        form = {"path": path, "format": known_format, "language": known_language}
        data = {name: value for name, value in form.items() if value}
        if overwrite:
            data["overwrite"] = "true"
        try:
            self._api.do(
                "POST", "/api/2.0/workspace/import", files={"content": content}, data=data, headers=self._headers()
            )
        except InvalidParameterValue as error:
            text = f"Perhaps you forgot to specify the `format=ImportFormat.AUTO`. {error.message}"
            raise DatabricksError(text, error_code=error.error_code, status_code=error.status_code) from error

    def download(self, path: str, *, format: workspace.ExportFormat | str | None = None) -> BinaryIO:
        """The content, to be read bit by bit and closed."""
        query = {"path": path, "direct_download": "true", "format": getattr(format, "value", format)}
        answer = self._api.do("GET", "/api/2.0/workspace/export", query=query, raw=True, headers=self._headers())
        stream: BinaryIO = answer["contents"]
        return stream

    def _headers(self) -> dict[str, str]:
        """Hosts that serve several workspaces are told which."""
        id = self._api.config.workspace_id
        return {"X-Databricks-Workspace-Id": id} if id else {}


def _member(kind: Any, name: str, given: Any) -> str | None:
    """ValueError for what is neither a member of the enum nor the value of one."""
    value = getattr(given, "value", given)
    if given is None or value in [one.value for one in kind]:
        return None if given is None else str(value)
    raise ValueError(f"{name} is expected to be {kind.__module__}.{kind.__name__}, but got {type(given).__name__}")
