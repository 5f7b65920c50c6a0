"""Which variables are secret: no file and no plan may hold their values."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from dbxplan.address import Address
from dbxplan.fields import shape_of
from dbxplan.manifest.model import Manifest
from dbxplan.plan.hiding import WHOLE, Hiding
from dbxplan.plan.node import ANY, Node, node_of
from dbxplan.resources import KINDS, kind_of
from dbxplan.state.digests import digester_for_reading, passing
from dbxplan.state.model import Recorded, State
from dbxplan.state.store import Store

if TYPE_CHECKING:
    from dbxplan.workflow.bundle import Bundle

SECRET: Final = re.compile(r"token|secret|passw|credential|(api|private|access)_?key", re.IGNORECASE)
NAMING: Final = re.compile(r"_(scope|name|path)s?$", re.IGNORECASE)  # `secret_scope` tells where, not what


def hiding(manifest: Manifest, digest: Callable[[Any], str]) -> Hiding:
    """Digests, also for what secret variables hold in fields that anybody may read."""
    return Hiding(digest, secret_texts(manifest))


def hiding_for_reading(bundle: "Bundle", store: Store) -> Hiding:
    """While there is no key, with one that all the secrets of the bundle give."""
    texts = secret_texts(bundle.manifest)
    return Hiding(
        digester_for_reading(store, lambda: passing(all_secret_texts(bundle.manifest), _place(bundle))), texts
    )


def digest_of_variable(value: Any, bundle: "Bundle", digest: Callable[[Any], str], *, kept: bool) -> str:
    """Of a plan that was made while no key was `kept`, it depends on nothing but the value and the place."""
    return digest(value) if kept else passing([json.dumps(value, sort_keys=True)], _place(bundle))(value)


def _place(bundle: "Bundle") -> str:
    manifest = bundle.manifest
    return json.dumps([bundle.workspace_id or bundle.host, manifest.bundle, manifest.target])


def without_secrets(state: State, hiding: Hiding) -> State:
    """What earlier versions recorded in clear stands as digests; the same state where nothing did."""
    if hiding.idle:
        return state
    resources = {address: _hidden(address, record, hiding) for address, record in state.resources.items()}
    changed = any(resources[address] is not record for address, record in state.resources.items())
    return replace(state, resources=resources) if changed else state


def _hidden(address: Address, record: Recorded, hiding: Hiding) -> Recorded:
    kind = kind_of(KINDS, address)
    sent = hiding.within(record.sent, node_of(shape_of(kind.model)) if kind else ANY)
    seen = hiding.within({**record.seen})
    same = sent is record.sent and seen == record.seen
    return record if same else replace(record, sent=sent, seen=seen)


def secret_texts(manifest: Manifest) -> frozenset[str]:
    """What they hold, but for what is too short to be a secret."""
    values = (manifest.assigned[name] for name in secret_names(manifest))
    return frozenset(text for value in values for text in _leaves(value) if len(text) >= WHOLE)


def all_secret_texts(manifest: Manifest) -> Iterator[str]:
    """Also those that the manifest itself holds, and the short ones."""
    yield from secret_texts(manifest)
    yield from _secrets_of(manifest, mixed=False)
    yield from _alone(_secrets_of(manifest, mixed=True), manifest)


def secret_names(manifest: Manifest) -> Iterator[str]:
    """The variables whose name says that they are secret, and those whose value is in a sensitive field.

    Environment variables take what is secret and what is not: there only a value that stands in no other field is.
    """
    named = {name for name in manifest.assigned if SECRET.search(name) and not NAMING.search(name)}
    held = {name: [*_leaves(value)] for name, value in manifest.assigned.items() if name not in named}
    secret = [*_secrets_of(manifest, mixed=False)] if held else []
    mixed = [*_secrets_of(manifest, mixed=True)] if held else []
    alone = frozenset(_alone((part for parts in held.values() for part in parts), manifest)) if mixed else frozenset()
    for name in manifest.assigned:
        if name in named or any(
            part in text for part in held[name] for text in (*secret, *(mixed if part in alone else ()))
        ):
            yield name


def _alone(texts: Iterable[str], manifest: Manifest) -> Iterator[str]:
    """Those that stand in no field that anybody may read."""
    texts = [*texts]
    plain = "\n".join(text for body, node in _bodies(manifest) for text in _public(body, node)) if texts else ""
    return (text for text in texts if text not in plain)


def _secrets_of(manifest: Manifest, mixed: bool) -> Iterator[str]:
    """What is in sensitive fields that are mixed, or are not."""
    for body, node in _bodies(manifest):
        yield from _sensitive(body, node, mixed)


def _bodies(manifest: Manifest) -> Iterator[tuple[Any, Node]]:
    for address, declared in manifest.resources.items():
        kind = kind_of(KINDS, address)
        if kind is not None:
            yield declared.body, node_of(shape_of(kind.model))


def _public(value: Any, node: Node) -> Iterator[str]:
    if node.sensitive:
        return
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _public(item, node.below(name))
    elif isinstance(value, list):
        for item in value:
            yield from _public(item, node.element)
    else:
        yield from _leaves(value)


def _sensitive(value: Any, node: Node, mixed: bool) -> Iterator[str]:
    if not node.secretive:
        return
    if node.sensitive:
        if node.mixed is mixed:
            yield from _leaves(value)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _sensitive(item, node.below(name), mixed)
    elif isinstance(value, list):
        for item in value:
            yield from _sensitive(item, node.element, mixed)


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping | list):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _leaves(item)
    elif value not in (None, "") and not isinstance(value, bool):
        yield str(value)
