"""Files of volumes and of DBFS, under the path that the official client has them."""

from dbxplan.sdk.mixins.dbfs import DbfsExt
from dbxplan.sdk.mixins.dbfs_io import _DbfsIO, _VolumesIO
from dbxplan.sdk.mixins.dbfs_paths import _DbfsPath, _LocalPath, _VolumesPath
from dbxplan.sdk.service import files

__all__ = ["DbfsExt", "FilesExt", "_DbfsIO", "_DbfsPath", "_LocalPath", "_VolumesIO", "_VolumesPath"]


class FilesExt(files.FilesAPI):
    """`w.files`."""
