"""A plan that is to be applied later: what it was made with goes into it, secrets as keyed digests."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dbxplan import __version__
from dbxplan.apply.events import rfc3339
from dbxplan.fields import shape_of
from dbxplan.manifest.model import Manifest
from dbxplan.plan import saved
from dbxplan.plan.model import Made, Plan
from dbxplan.plan.node import Node, node_of
from dbxplan.resources import KINDS, kind_of
from dbxplan.sdk.transports import scheme
from dbxplan.state import places
from dbxplan.workflow.bundle import Draft
from dbxplan.workflow.consent import NONE_GIVEN, Choices

if TYPE_CHECKING:
    from dbxplan.workflow.workspace import Workspace

USER_INFO: Final = re.compile("//[^/@]*@")
SECRET: Final = re.compile(r"token|secret|passw|credential|(api|private|access)_?key", re.IGNORECASE)


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
        secrets={name: drafted.digest(value) for name, value in assigned if name in secret},
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


def secret_names(manifest: Manifest) -> Iterator[str]:
    """The variables whose name says that they are secret, and those whose value is in a sensitive field."""
    named = {name for name in manifest.assigned if SECRET.search(name)}
    texts = [*_secrets_of(manifest)] if manifest.assigned.keys() - named else []
    for name, value in manifest.assigned.items():
        if name in named or any(part in text for part in _leaves(value) for text in texts):
            yield name


def _secrets_of(manifest: Manifest) -> Iterator[str]:
    for address, declared in manifest.resources.items():
        kind = kind_of(KINDS, address)
        if kind is not None:
            yield from _sensitive(declared.body, node_of(shape_of(kind.model)))


def _sensitive(value: Any, node: Node) -> Iterator[str]:
    if node.sensitive:
        yield from _leaves(value)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _sensitive(item, node.below(name))
    elif isinstance(value, list):
        for item in value:
            yield from _sensitive(item, node.element)


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping | list):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _leaves(item)
    elif value not in (None, "") and not isinstance(value, bool):
        yield str(value)


def _local(host: str, absolute: Callable[[str], str] = os.path.abspath) -> str:
    """A local workspace by its whole path, as the plan may be applied in another folder; empty for others.

    Credentials go to no host that a file names.
    """
    if not scheme(host):
        return ""
    name, _, place = host.partition("://")
    path, question, options = place.partition("?")
    return f"{name}://{absolute(path)}{question}{options}"
