"""Answers whose class is not what status and error code say: one row each, matched before both.

Three reads answer 400 INVALID_PARAMETER_VALUE for an object that is absent (facts of the official client, its error
overrides), and a cluster that the service itself threw away 400 INVALID_STATE; the code on the error stays as it came.
"""

import re
from typing import NamedTuple

from dbxplan.sdk.errors.classes import DatabricksError, ResourceDoesNotExist


class Quirk(NamedTuple):
    """`path` and `message` are patterns, both matched from the start."""

    method: str
    path: str
    status: int
    error_code: str
    message: str
    becomes: type[DatabricksError]


def _absent(path: str, message: str, code: str = "INVALID_PARAMETER_VALUE") -> Quirk:
    return Quirk("GET", path, 400, code, message, ResourceDoesNotExist)


QUIRKS = (
    *(
        Quirk(
            method,
            r"/api/2\.0/genie/spaces",
            400,
            "INVALID_PARAMETER_VALUE",
            r"Tree node with path .* does not exist",
            ResourceDoesNotExist,
        )
        for method in ("POST", "PATCH")
    ),
    _absent(r"/api/2\.\d/clusters/get", r"Cluster .* does not exist"),
    _absent(r"/api/2\.\d/clusters/get", r"Cannot access cluster .* terminated or unpinned more than", "INVALID_STATE"),
    _absent(r"/api/2\.\d/jobs/get", r"Job .* does not exist"),
    _absent(r"/api/2\.\d/jobs/runs/get", r"Run .* does not exist|Run: .* in job: .* doesn't exist"),
)


def override(
    method: str | None, path: str | None, status: int, error_code: str | None, message: str
) -> type[DatabricksError] | None:
    """The class that a row names for this answer."""
    for row in QUIRKS:
        if (row.method, row.status, row.error_code) != (method, status, error_code):
            continue
        if re.match(row.path, path or "") and re.match(row.message, message):
            return row.becomes
    return None
