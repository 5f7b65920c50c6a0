"""Files of volumes and of DBFS."""

from dbxplan.sdk.service import files


class FilesExt(files.FilesAPI):
    """`w.files`."""


class DbfsExt(files.DbfsAPI):
    """`w.dbfs`."""
