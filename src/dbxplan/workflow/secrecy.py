"""Which variables are secret: no file and no plan may hold their values."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dbxplan.address import Address
from dbxplan.fields import Sensitive, holds, shape_of
from dbxplan.manifest import secrecy
from dbxplan.manifest.model import Manifest
from dbxplan.plan.canonical import at
from dbxplan.plan.hiding import Hiding
from dbxplan.plan.model import MISSING
from dbxplan.plan.node import ANY, node_of
from dbxplan.plan.references import references
from dbxplan.resources import KINDS, kind_of
from dbxplan.state.digests import digester_for_reading, passing
from dbxplan.state.model import Recorded, State
from dbxplan.state.store import Store

if TYPE_CHECKING:
    from dbxplan.workflow.bundle import Bundle


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
    """What they hold, but for what is too short to be a secret; also what others refer to in sensitive fields."""
    texts = secrecy.secret_texts(manifest.assigned, _bodies(manifest))
    return texts | {text for text in _referred(manifest) if len(text) >= secrecy.WHOLE}


def all_secret_texts(manifest: Manifest) -> Iterator[str]:
    """Also those that the manifest itself holds, and the short ones."""
    return secrecy.all_secret_texts(manifest.assigned, _bodies(manifest))


def secret_names(manifest: Manifest) -> Iterator[str]:
    return secrecy.secret_names(manifest.assigned, _bodies(manifest) if manifest.assigned else ())


def _bodies(manifest: Manifest) -> list[secrecy.Body]:
    found = ((declared.body, kind_of(KINDS, address)) for address, declared in manifest.resources.items())
    return [(body, shape_of(kind.model)) for body, kind in found if kind is not None]


def _referred(manifest: Manifest) -> Iterator[str]:
    """What stands in sensitive fields that other fields refer to."""
    templates = {text for declared in manifest.resources.values() for text in declared.unknowns.values()}
    for address, path in {each for text in templates for each in references(text)}:
        declared, kind = manifest.resources.get(address), kind_of(KINDS, address)
        shape = None if kind is None else shape_of(kind.model)
        if declared is not None and shape is not None and holds(shape, Sensitive):
            part = at(declared.body, path)
            body = (None if part is MISSING else part, shape.at(*path))
            yield from (*secrecy.sensitive([body], mixed=False), *secrecy.sensitive([body], mixed=True))
