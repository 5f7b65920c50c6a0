"""The adapters of permissions and grants, one for each kind that has them."""

from functools import cache
from typing import Any

from dbxplan.resources.base import Kind
from dbxplan.resources.grants import Grants
from dbxplan.resources.permissions import Permissions


@cache
def child_of(kind: Kind[Any], name: str) -> Kind[Any] | None:
    if name == "permissions" and kind.language.permissions:
        return Permissions(kind)
    return Grants(kind) if name == "grants" and kind.language.grants else None
