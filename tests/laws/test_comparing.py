"""What holds for every body: nothing differs from itself, order of keyed lists means nothing, what was seen stays."""

from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dbxplan.address import FieldPath
from dbxplan.plan.canonical import at, canonical, project, recorded, redacted, seen
from dbxplan.plan.compare import Comparison
from dbxplan.plan.diff import differences
from dbxplan.plan.model import Outcome
from dbxplan.plan.node import node_of
from dbxplan.plan.plain import agrees
from dbxplan.state.model import Recorded

TOP = FieldPath()


def shuffled(body: dict[str, Any], random: Any) -> dict[str, Any]:
    """The body with every keyed list and set of it in another order."""
    result = dict(body)
    for name in ("tasks", "bag", "nested", "mails"):
        if name in result:
            result[name] = [shuffled(item, random) if isinstance(item, dict) else item for item in result[name]]
            random.shuffle(result[name])
    return result


def leaves(tree: Any, path: FieldPath = TOP) -> Iterator[FieldPath]:
    """Every place that holds no others."""
    if isinstance(tree, dict | list) and tree:
        for segment, item in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from leaves(item, path / segment)
    else:
        yield path


def compared(desired: Any, sent: Any, live: Any, shape: Any, digest: Any, **saw: Any) -> Comparison:
    return Comparison(desired, Recorded("1", redacted(sent, shape, digest), saw), live, shape, digest)


@given(data=st.data())
def test_what_agrees_at_a_glance_agrees_in_its_canonical_form(data, bodies, shape, digest):
    body, live = data.draw(bodies), data.draw(bodies)
    live = {**live, **data.draw(st.sampled_from(({}, body, {name: body[name] for name in [*body][1:]})))}
    sent = redacted(body, shape, digest)
    want = recorded(sent, shape)
    have = project(live, want, want, node_of(shape), digest)

    assert not agrees(sent, live, node_of(shape)) or want == have


@given(data=st.data())
def test_a_body_does_not_differ_from_itself(data, bodies, shape, digest):
    body = data.draw(bodies)
    tree = canonical(body, shape, digest)

    assert differences(tree, canonical(body, shape, digest)) == []
    assert compared(body, body, body, shape, digest).changes() == ()


@given(data=st.data(), random=st.randoms(use_true_random=False))
def test_keyed_lists_and_sets_ignore_order(data, random, bodies, shape, digest):
    body = data.draw(bodies)

    assert compared(body, body, shuffled(body, random), shape, digest).changes() == ()


@given(data=st.data())
def test_a_canonical_tree_is_its_own_canonical_form(data, bodies, shape, digest):
    tree = canonical(data.draw(bodies), shape, digest)

    assert canonical(tree, shape, digest) == tree


@given(data=st.data())
def test_differences_are_exactly_where_the_trees_differ(data, bodies, shape, digest):
    one, other = (canonical(data.draw(bodies), shape, digest) for _ in range(2))

    paths = differences(one, other)

    assert all(at(one, path) != at(other, path) for path in paths)
    apart = [path for path in (*leaves(one), *leaves(other)) if at(one, path) != at(other, path)]
    assert all(any(path[: len(found)] == found or found[: len(path)] == path for found in paths) for path in apart)


@given(data=st.data())
def test_what_was_seen_after_an_apply_is_no_change(data, bodies, shape, digest):
    body, live = data.draw(bodies), data.draw(bodies)
    sent = redacted(body, shape, digest)

    record = Recorded("1", sent, seen(sent, live, shape, digest))
    changes = Comparison(body, record, live, shape, digest).changes()

    assert {change.outcome for change in changes} <= {Outcome.NOTHING}
    assert not any(change.shown for change in changes)


@given(data=st.data())
def test_every_place_that_changes_has_a_reason_and_a_path_that_survives_text(data, bodies, shape, digest):
    desired, sent, live = (data.draw(bodies) for _ in range(3))

    for change in compared(desired, sent, live, shape, digest).changes():
        assert change.reason
        assert FieldPath.parse(str(change.path)) == change.path


@given(data=st.data())
def test_redacting_hides_secrets_keeps_the_rest_and_is_what_was_sent(data, bodies, shape, digest):
    body = data.draw(bodies)
    hidden = redacted(body, shape, digest)

    assert {name: value for name, value in hidden.items() if name != "secret"} == {
        name: value for name, value in body.items() if name != "secret"
    }
    assert ("secret" in hidden) == ("secret" in body)
    assert hidden.get("secret", "digest ").startswith("digest ")
    assert recorded(hidden, shape) == canonical(body, shape, digest)
