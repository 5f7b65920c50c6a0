"""Random graphs come out in a runnable order. (§5.1)"""

from hypothesis import given
from hypothesis import strategies as st

from dbxplan.address import Address
from dbxplan.plan.graph import cycles, order

NODES = [Address("jobs", f"j{number}") for number in range(8)]
EDGES = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), max_size=20)


def needs_of(edges):
    needs = {node: [] for node in NODES}
    for one, other in edges:
        needs[one].append(other)
    return needs


def ranked(random):
    numbers = list(range(len(NODES)))
    random.shuffle(numbers)
    return {node: (0, number) for node, number in zip(NODES, numbers, strict=True)}


@given(edges=EDGES, random=st.randoms(use_true_random=False))
def test_graphs_without_circles_come_out_in_a_runnable_order(edges, random):
    downward = [(one, other) for one, other in edges if one > other]

    found = order(needs_of(downward), {}, ranked(random))

    assert sorted(found) == NODES
    places = {node: place for place, node in enumerate(found)}
    assert all(places[other] < places[one] for one, other in downward)
    assert all(set(found[node]) == {other for one, other in downward if one == node} for node in NODES)


@given(needs=EDGES, wishes=EDGES, random=st.randoms(use_true_random=False))
def test_wishes_bend_and_needs_do_not(needs, wishes, random):
    downward = [(one, other) for one, other in needs if one > other]

    found = order(needs_of(downward), needs_of([edge for edge in wishes if edge[0] != edge[1]]), ranked(random))

    places = {node: place for place, node in enumerate(found)}
    assert sorted(found) == NODES
    assert all(places[other] < places[node] for node in found for other in found[node])
    assert all(other in found[one] for one, other in downward)


@given(edges=EDGES)
def test_circles_are_found_where_there_are_any_and_only_there(edges):
    needs = needs_of(edges)

    circles = cycles(needs)

    for circle in circles:
        assert all(other in needs[one] for one, other in zip(circle, (*circle[1:], circle[0]), strict=True))
    assert bool(circles) == _circular(needs)


def _circular(needs):
    """By taking away what needs nothing, until nothing can be taken."""
    left = {node: set(wanted) for node, wanted in needs.items()}
    while free := [node for node, wanted in left.items() if not wanted & left.keys()]:
        for node in free:
            del left[node]
    return bool(left)
