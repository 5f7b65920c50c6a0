"""`moved`: a resource that has another key than before keeps its object."""

from collections.abc import Iterator
from difflib import get_close_matches

from dbxplan.address import Address
from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Path, as_map, as_seq


def check_moved(document: Document) -> None:
    declared = {Address(kind, key) for kind, key, _ in document.resources()}
    moves: dict[Address, Address] = {}
    for index, entry in enumerate(as_seq(document.tree.get("moved"))):
        path: Path = ("moved", index)
        before, after = (_address(document, as_map(entry).get(field), (*path, field)) for field in ("from", "to"))
        if before is None or after is None:
            continue
        for problem in _problems(before, after, moves, declared):
            document.error(problem, path, at=document.marks(*path))
        moves.setdefault(before, after)
    for before, after in () if document.failed else moves.items():
        if after not in declared and after not in moves:
            near = get_close_matches(str(after), map(str, declared), n=1)
            hint = f"did you mean {near[0]}?" if near else "an entry that has done its work can go"
            document.warn(f"moved to {after}, which is not declared", ("moved",), detail=f"From {before}: {hint}")
    document.moved.update(moves)


def _address(document: Document, text: object, path: Path) -> Address | None:
    try:
        address = Address.parse(text if isinstance(text, str) else "")
    except ValueError as error:
        words = str(error) if text else f"{path[-1]} is missing; write an address, such as jobs.nightly"
        document.error(words, path, at=document.marks(*path) or document.marks(*path[:-1]))
        return None
    if address.child:
        words = f"{address.child} move along with {address.parent}: name that"
        document.error(words, path, at=document.marks(*path))
        return None
    return address


def _problems(before: Address, after: Address, moves: dict[Address, Address], declared: set[Address]) -> Iterator[str]:
    if before.kind != after.kind:
        yield f"{before} cannot become {after}: the kind of an object does not change"
    if before in declared:
        yield f"{before} is moved to {after}, but still declared: rename it, or take the entry away"
    if before in moves:
        yield f"{before} is moved twice, to {moves[before]} and to {after}"
    elif before == after or before in _chain(after, moves):
        yield f"{before} is moved in a circle"


def _chain(address: Address, moves: dict[Address, Address]) -> Iterator[Address]:
    while address in moves:
        address = moves[address]
        yield address
