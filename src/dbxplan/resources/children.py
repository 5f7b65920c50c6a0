"""The adapters of what is set apart from a resource, one for each kind that has it."""

from functools import cache
from typing import Any

from dbxplan.resources.base import Kind
from dbxplan.resources.grants import Grants
from dbxplan.resources.permissions import Permissions
from dbxplan.resources.postgres.default_branch import DefaultBranch
from dbxplan.resources.secret_access import SecretAccess


@cache
def child_of(kind: Kind[Any], name: str) -> Kind[Any] | None:
    if name == "permissions" and kind.language.permissions:
        return SecretAccess(kind) if kind.language.acls else Permissions(kind)
    if name in kind.language.later:
        return DefaultBranch(kind)
    return Grants(kind) if name == "grants" and kind.language.grants else None
