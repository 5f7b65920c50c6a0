"""`w.dbutils`: files, secrets, widgets and jobs here; whatever else needs a cluster, on one."""

import base64
import os
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from dbxplan.sdk.dbutils_remote import Utility
from dbxplan.sdk.errors.classes import ConfigError
from dbxplan.sdk.mixins import compute as compute_ext
from dbxplan.sdk.mixins import files as dbfs_ext
from dbxplan.sdk.service import compute, workspace

if TYPE_CHECKING:
    from dbxplan.sdk.config import Config


class FileInfo(NamedTuple):
    path: str
    name: str
    size: int
    modificationTime: int  # noqa: N815 - as in a notebook


class MountInfo(NamedTuple):
    mountPoint: str  # noqa: N815
    source: str
    encryptionType: str  # noqa: N815


class SecretScope(NamedTuple):
    name: str

    def getName(self) -> str:  # noqa: N802
        return self.name


class SecretMetadata(NamedTuple):
    key: str


class _FsUtil:
    def __init__(self, dbfs: dbfs_ext.DbfsExt, remote: Callable[[str], Any]) -> None:
        self._dbfs = dbfs
        self._remote = remote

    def cp(self, from_: str, to: str, recurse: bool = False) -> bool:
        self._dbfs.copy(from_, to, recursive=recurse)
        return True

    def mv(self, from_: str, to: str, recurse: bool = False) -> bool:
        self._dbfs.move_(from_, to, recursive=recurse, overwrite=True)
        return True

    def rm(self, dir: str, recurse: bool = False) -> bool:
        self._dbfs.delete(dir, recursive=recurse)
        return True

    def mkdirs(self, dir: str) -> bool:
        self._dbfs.mkdirs(dir)
        return True

    def put(self, file: str, contents: str, overwrite: bool = False) -> bool:
        with self._dbfs.open(file, write=True, overwrite=overwrite) as opened:
            opened.write(contents.encode())
        return True

    def head(self, file: str, maxBytes: int = 65536) -> str:  # noqa: N803
        with self._dbfs.download(file) as opened:
            return opened.read(maxBytes).decode()

    def ls(self, dir: str) -> list[FileInfo]:
        return [
            FileInfo(path, os.path.basename(path.rstrip("/")), one.file_size or 0, one.modification_time or 0)
            for one in self._dbfs.list(dir)
            for path in [one.path or ""]
        ]

    def mount(
        self,
        source: str,
        mount_point: str,
        encryption_type: str | None = None,
        owner: str | None = None,
        extra_configs: dict[str, str] | None = None,
    ) -> Any:
        known = {"encryption_type": encryption_type, "owner": owner, "extra_configs": extra_configs}
        given = {name: value for name, value in known.items() if value}
        return self._remote("fs").mount(source, mount_point, **given)

    def updateMount(  # noqa: N802
        self,
        source: str,
        mount_point: str,
        encryption_type: str | None = None,
        owner: str | None = None,
        extra_configs: dict[str, str] | None = None,
    ) -> Any:
        known = {"encryption_type": encryption_type, "owner": owner, "extra_configs": extra_configs}
        given = {name: value for name, value in known.items() if value}
        return self._remote("fs").updateMount(source, mount_point, **given)

    def unmount(self, mount_point: str) -> Any:
        return self._remote("fs").unmount(mount_point)

    def mounts(self) -> list[MountInfo]:
        return [MountInfo(*found[:3]) for found in self._remote("fs").mounts()]

    def refreshMounts(self) -> Any:  # noqa: N802
        return self._remote("fs").refreshMounts()


class _SecretsUtil:
    def __init__(self, secrets: workspace.SecretsAPI) -> None:
        self._api = secrets

    def getBytes(self, scope: str, key: str) -> bytes:  # noqa: N802
        told = self._api._api.do("GET", "/api/2.0/secrets/get", query={"scope": scope, "key": key})
        return base64.b64decode(told["value"])

    def get(self, scope: str, key: str) -> str:
        return self.getBytes(scope, key).decode()

    def list(self, scope: str) -> Sequence[SecretMetadata]:
        return [SecretMetadata(one.key or "") for one in self._api.list_secrets(scope)]

    def listScopes(self) -> Sequence[SecretScope]:  # noqa: N802
        return [SecretScope(one.name or "") for one in self._api.list_scopes()]


class _TaskValues:
    def get(self, taskKey: str, key: str, default: Any = None, debugValue: Any = None) -> Any:  # noqa: N803
        """What is given for trying out. TypeError without it."""
        if debugValue is None:
            raise TypeError(
                "Must pass debugValue when calling get outside of a job context. debugValue cannot be None."
            )
        return debugValue

    def set(self, key: str, value: Any) -> None:
        """Nothing, outside of a job."""


class _JobsUtil:
    def __init__(self) -> None:
        self.taskValues = _TaskValues()


class _Widgets:
    """Values that live in this process."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}

    def text(self, name: str, defaultValue: str, label: str | None = None) -> None:  # noqa: N803
        self._values[name] = defaultValue

    def dropdown(self, name: str, defaultValue: str, choices: list[str], label: str | None = None) -> None:  # noqa: N803
        self._values[name] = defaultValue

    combobox = multiselect = dropdown

    def get(self, name: str) -> Any:
        return self._values[name]

    def getArgument(self, name: str, defaultValue: Any = None) -> Any:  # noqa: N802, N803
        return self._values.get(name, defaultValue)

    def remove(self, name: str) -> None:
        self._values.pop(name, None)

    def removeAll(self) -> None:  # noqa: N802
        self._values.clear()


class RemoteDbUtils:
    """Without a configuration, everything comes from the environment."""

    def __init__(self, config: "Config | None" = None) -> None:
        from dbxplan.sdk import core

        self._config = (config or core.Config()).copy().with_user_agent_extra("dbutils", "remote")
        self._client = core.ApiClient(self._config)
        self._clusters = compute_ext.ClustersExt(self._client)
        self._commands = compute.CommandExecutionAPI(self._client)
        self._lock = threading.Lock()
        self._context: Any = None
        self.fs = _FsUtil(dbfs_ext.DbfsExt(self._client), self._utility)
        self.secrets = _SecretsUtil(workspace.SecretsAPI(self._client))
        self.jobs = _JobsUtil()
        self.widgets = _Widgets()

    @property
    def _cluster_id(self) -> str:
        if not self._config.cluster_id:
            raise ConfigError(self._config.wrap_debug_info("cluster_id is required in the configuration"))
        return self._config.cluster_id

    def _running_command_context(self) -> Any:
        """Made at the first call, and kept."""
        with self._lock:
            if self._context is None:
                self._clusters.ensure_cluster_is_running(self._cluster_id)
                making = self._commands.create(cluster_id=self._cluster_id, language=compute.Language.PYTHON)
                self._context = making.result()
            return self._context

    def _utility(self, name: str) -> Utility:
        return Utility(self._commands, self._running_command_context, self._cluster_id, name)

    def __getattr__(self, name: str) -> Utility:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._utility(name)


def _make_dbutils(config: "Config") -> Any:
    """Those of the notebook inside a runtime, else of a client with this configuration."""
    if "DATABRICKS_RUNTIME_VERSION" not in os.environ:
        return RemoteDbUtils(config)
    from dbxplan.sdk import runtime

    return RemoteDbUtils(config) if runtime.is_local_implementation else vars(runtime)["dbutils"]
