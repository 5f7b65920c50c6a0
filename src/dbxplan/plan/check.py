"""What keeps a manifest and a snapshot from being planned at all."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from dbxplan.address import Address
from dbxplan.errors import Diagnostic
from dbxplan.live.model import Ambiguous, Snapshot, Unreadable
from dbxplan.manifest.model import Declared, Manifest
from dbxplan.plan.graph import Needs, cycles, free, order
from dbxplan.plan.references import Reference, references, targets
from dbxplan.resources import kind_of, known_kind
from dbxplan.resources.base import Kind


@dataclass(frozen=True)
class Checked:
    """`order` is that of planning: what is referred to comes first; circles, and what needs them, are left out."""

    problems: tuple[str, ...]
    needs: Mapping[Address, tuple[Address, ...]]
    order: tuple[Address, ...]


def check(manifest: Manifest, kinds: Mapping[str, Kind[Any]]) -> Checked:
    declared = {address: each for address, each in manifest.resources.items() if kind_of(kinds, address)}
    needs = {address: targets(each.unknowns.values()) for address, each in declared.items()}
    circles = cycles(needs)
    problems = (
        *(_diagnostic(each) for each in manifest.refused),
        *_unplannable(manifest, kinds),
        *(line for each in declared.values() for line in _dangling(each, manifest)),
        *(_circle(each, declared) for each in circles),
    )
    return Checked(problems, needs, _order(free(needs), _below(declared, kinds)))


def where(declared: Declared) -> str:
    """The resource and its place: `jobs.nightly (databricks.yml:4:7)`."""
    return f"{declared.address} ({declared.mark})" if declared.mark else str(declared.address)


def _order(needs: Needs, wishes: Needs) -> tuple[Address, ...]:
    rank = {address: (0, position) for position, address in enumerate(needs)}
    return tuple(order(needs, wishes, rank))


def _below(declared: Mapping[Address, Declared], kinds: Mapping[str, Kind[Any]]) -> Needs:
    """What a resource rests on by its mere name."""
    resting = {
        address: found
        for address, each in declared.items()
        if not address.child and (found := [*known_kind(kinds, address).rests_on(each.body)])
    }
    if not resting:
        return {}
    bearers = {
        (address.kind, known_kind(kinds, address).own_id(each.body)): address
        for address, each in declared.items()
        if not address.child
    }
    return {
        address: tuple(bearers[each] for each in found if bearers.get(each, address) != address)
        for address, found in resting.items()
    }


def _diagnostic(found: Diagnostic) -> str:
    place = f" ({found.places[0]})" if found.places else ""
    named = f"{found.paths[0].removeprefix('resources.')}: " if found.paths and found.paths[0] else ""
    return f"{named}{found.summary}{place}{': ' + found.detail if found.detail else ''}"


def _unplannable(manifest: Manifest, kinds: Mapping[str, Kind[Any]]) -> Iterator[str]:
    refused = {path for found in manifest.refused for path in found.paths}
    for address, declared in manifest.resources.items():
        told = any(path.startswith((f"resources.{address}", f"resources.{address.kind}")) for path in refused)
        if kind_of(kinds, address) is None and not told:
            what = f"{address.child} of {address.kind}" if address.child else address.kind
            yield f"{where(declared)}: dbxplan cannot manage {what} yet"


def _dangling(declared: Declared, manifest: Manifest) -> Iterator[str]:
    for path, template in declared.unknowns.items():
        for target, field in references(template):
            if target not in manifest.resources:
                near = get_close_matches(str(target), map(str, manifest.resources), n=1)
                hint = f"; did you mean {near[0]}?" if near else ""
                yield f"{where(declared)}: {path} refers to {Reference(target, field)}, but there is no {target}{hint}"


def _circle(circle: tuple[Address, ...], declared: Mapping[Address, Declared]) -> str:
    if len(circle) == 1:
        return f"{where(declared[circle[0]])} refers to itself"
    first, *rest = (where(declared[each]) for each in circle)
    chain = "".join(f" needs {each}, which" for each in rest)
    pairs = zip(circle, (*circle[1:], circle[0]), strict=True)
    names = ", ".join(_naming(declared[each], other) for each, other in pairs)
    return (
        f"resources refer to each other in a circle: {first}{chain} needs {circle[0]}. "
        f"None can be made first: take one of these references out: {names}"
    )


def _naming(declared: Declared, other: Address) -> str:
    """Where the one refers to the other."""
    paths = (path for path, template in declared.unknowns.items() if other in targets((template,)))
    return " and ".join(f"{declared.address}.{path}" for path in paths)


def unclear(snapshot: Snapshot, besides: Collection[Address] = ()) -> Iterator[str]:
    """What stands for no one object, or cannot be read; `besides` what is told otherwise."""
    for address, found in snapshot.objects.items():
        if isinstance(found, Ambiguous) and address not in besides:
            ids = ", ".join(found.ids)
            yield f"{address} could be any of several objects in the workspace ({ids}): {found.why}"
        elif isinstance(found, Unreadable):
            yield f"{address} could not be read from the workspace: {found.why}"


def doubled(rivals: Mapping[str, Sequence[Address]], manifest: Manifest) -> Iterator[str]:
    """Names that several resources declare: each apply of one would undo what the other says."""
    for name, addresses in rivals.items():
        first, *others = [manifest.resources[address] for address in addresses]
        listed = " and ".join((where(first), *map(where, others)))
        yield f"{listed} declare one object, {name}: keep one of them, with all that is to be said of it"
