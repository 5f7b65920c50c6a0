"""Files in volumes, where `artifact_path` may be. API: https://docs.databricks.com/api/workspace/files"""

from collections.abc import Iterator
from urllib.parse import quote

from dbxplan.files.compare import Seen
from dbxplan.sdk import RawClient
from dbxplan.sdk.answers import understood

FILES = "/api/2.0/fs/files"
FOLDERS = "/api/2.0/fs/directories"
ROOT = "/Volumes/"


def holds(path: str) -> bool:
    return path.startswith(ROOT)


def entries(api: RawClient, folder: str) -> Iterator[tuple[str, Seen]]:
    """Files carry no id here."""
    for item in api.files.list_directory_contents(directory_path=folder):
        with understood():
            found = str(item["path"]).rstrip("/"), Seen(int(item.get("last_modified") or 0))
        yield found


def put(api: RawClient, path: str, content: bytes) -> None:
    """Folders are made on the way."""
    api.repeating.api_client.do("PUT", FILES + quote(path), query={"overwrite": "true"}, data=content)


def remove(api: RawClient, path: str) -> None:
    api.repeating.api_client.do("DELETE", FILES + quote(path))


def remove_folder(api: RawClient, path: str) -> None:
    api.repeating.api_client.do("DELETE", FOLDERS + quote(path))
