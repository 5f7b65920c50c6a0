"""Records under the addresses that the manifest has by now."""

from collections.abc import Mapping
from dataclasses import replace

from dbxplan.address import Address
from dbxplan.errors import StateError
from dbxplan.state.model import State

Moves = Mapping[Address, Address]  # as the manifest has them: old -> new, in chains too


def relocated(state: State, moves: Moves) -> tuple[State, Moves]:
    """The state with its records moved, children along; and new -> old of those. StateError where both exist."""
    ends = {address: end for address in state.resources if (end := _end(address, moves)) != address}
    if not ends:
        return state, {}
    _refuse_both(state, ends)
    resources = {
        ends.get(address, address): replace(record, needs=tuple(sorted(_end(each, moves) for each in record.needs)))
        for address, record in state.resources.items()
    }
    return replace(state, resources=resources), {new: old for old, new in ends.items()}


def _end(address: Address, moves: Moves) -> Address:
    """Where a chain of moves ends; circles are refused by the manifest."""
    parent = address.parent
    while parent in moves:
        parent = moves[parent]
    return parent._replace(child=address.child)


def _refuse_both(state: State, ends: Moves) -> None:
    taken: dict[Address, Address] = {address: address for address in state.resources if address not in ends}
    problems = []
    for old, new in ends.items():
        if new in taken and not new.child:
            ids = [state.resources[each].id for each in (old, taken[new])]
            problems.append(
                f"{old} is to become {new}, but both exist: {old} is recorded as {ids[0]}, {taken[new]} as {ids[1]}. "
                f"Take the entry of {old} out of `moved`; then its object is deleted, or keep it under a key of its own"
            )
        taken[new] = old
    if problems:
        raise StateError("\n".join(problems))
