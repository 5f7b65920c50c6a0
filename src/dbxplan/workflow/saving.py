"""A plan that is to be applied later: what it was made with goes into it, secrets as keyed digests."""

import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dbxplan import __version__
from dbxplan.plan import saved
from dbxplan.plan.model import Made, Plan
from dbxplan.sdk.clock import rfc3339
from dbxplan.sdk.transports import scheme
from dbxplan.state import places
from dbxplan.state.digests import PASSING
from dbxplan.workflow.bundle import Draft
from dbxplan.workflow.consent import NONE_GIVEN, Choices
from dbxplan.workflow.secrecy import digest_of_variable, secret_names

if TYPE_CHECKING:
    from dbxplan.workflow.workspace import Workspace

USER_INFO: Final = re.compile("//[^/@]*@")


def save(drafted: Draft, path: str | Path, choices: Choices = NONE_GIVEN) -> Plan:
    """Writes the plan to a file, from which `reopened` and `recheck` take it. Gives it as it was written."""
    plan = stamped(drafted, choices)
    saved.write(plan, Path(path))
    return plan


def stamped(drafted: Draft, choices: Choices = NONE_GIVEN) -> Plan:
    """The plan with how it was made."""
    bundle = drafted.bundle
    secret = frozenset(secret_names(bundle.manifest))
    assigned = bundle.manifest.assigned.items()
    made = Made(
        by=__version__,
        at=rfc3339(bundle.workspace.clock.time()),
        host=_local(bundle.workspace.host or ""),
        state=store_given(bundle.workspace),
        variables={name: value for name, value in assigned if name not in secret},
        secrets={
            name: digest_of_variable(value, bundle, drafted.digest, kept=not drafted.digest("").startswith(PASSING))
            for name, value in assigned
            if name in secret
        },
        select=drafted.select,
        allow_unknown=bundle.allow_unknown,
        auto_approve=choices.auto_approve,
        approve=tuple(sorted(map(str, choices.approve))),
        allow=tuple(sorted(each.value for each in choices.allow)),
    )
    return replace(drafted.plan, made=made)


def store_given(workspace: "Workspace") -> str:
    """The state's store as option or environment name it, without credentials; empty for the default."""
    place = workspace.state or workspace.environ.get(places.VARIABLE) or ""
    return "" if place == places.WORKSPACE else USER_INFO.sub("//", place)


def _local(host: str, absolute: Callable[[str], str] = os.path.abspath) -> str:
    """A local workspace by its whole path, as the plan may be applied in another folder; empty for others.

    Credentials go to no host that a file names.
    """
    if not scheme(host):
        return ""
    name, _, place = host.partition("://")
    path, question, options = place.partition("?")
    return f"{name}://{absolute(path)}{question}{options}"
