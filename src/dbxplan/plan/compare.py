"""Desired, recorded and live of one resource, compared field by field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Final

from dbxplan.address import FieldPath
from dbxplan.fields import Effect, Exclusive, Shape
from dbxplan.plan.canonical import Digest, at, branch, overlaid, plain, project, recorded
from dbxplan.plan.diff import differences
from dbxplan.plan.hiding import hidden
from dbxplan.plan.model import MISSING, FieldChange, Moved, Outcome
from dbxplan.plan.node import Node, node_of
from dbxplan.plan.plain import agrees
from dbxplan.plan.rules import Difference, Verdict, change_of, decide, who
from dbxplan.state.model import Recorded

Json = dict[str, Any]
FRESH: Final = Verdict(Outcome.UPDATE, "new")


@dataclass(frozen=True)
class Comparison:
    """`desired` has `Unknown` where nothing is known yet; `along`: fields that something else takes along, and what."""

    desired: Json = field(repr=False)
    record: Recorded | None
    live: Json = field(repr=False)
    shape: Shape
    digest: Digest = field(repr=False)
    ignored: tuple[FieldPath, ...] = ()
    along: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def wish(self) -> Json:
        """What is desired, as a record would have it, but for sensitive fields."""
        return self._hidden(self.desired)

    @cached_property
    def want(self) -> dict[Any, Any]:
        tree: dict[Any, Any] = branch(self.wish, node_of(self.shape), self.digest)
        return tree

    @cached_property
    def sent(self) -> dict[Any, Any]:
        """The same object as `want` where nothing moved in the manifest, which spares walking it."""
        if self.record is None:
            return {}
        return self.want if self.record.sent == self.wish else recorded(self.record.sent, self.shape)

    @cached_property
    def there(self) -> Json:
        """What is live, without what is secret, or was when it was recorded."""
        return self._hidden(self.live)

    def _hidden(self, side: Json) -> Json:
        """Both sides alike, so that what is hidden on one of them is no difference."""
        known = (self.record.sent, self.record.seen) if self.record else (None, None)
        body: Json = hidden(side, node_of(self.shape), self.digest, *known)
        return body

    @cached_property
    def have(self) -> dict[Any, Any]:
        tree: dict[Any, Any] = project(self.there, self.want, self.sent, node_of(self.shape), self.digest)
        return tree

    @cached_property
    def seen(self) -> dict[Any, Any]:
        """What the workspace held after the last apply, where that looked."""
        return overlaid(self.sent, self.record.seen) if self.record else {}

    def changes(self) -> tuple[FieldChange, ...]:
        """Every field where desired and live differ, with what is done about it; those left alone too."""
        if self._untouched() or self.want == self.have or self._as_seen():
            return ()
        found = [self._change(path) for path in differences(self.want, self.have)]
        return (*found, *self._excluded(found))

    def _untouched(self) -> bool:
        """Whether plainly nothing moved, which most resources of a plan can say."""
        if self.record is None or self.record.sent != self.wish:
            return False
        return agrees(self.wish, self.live, node_of(self.shape))

    def creation(self) -> tuple[FieldChange, ...]:
        """What a new object gets, by field and by element of keyed lists; nothing is disturbed by it."""
        return tuple(
            replace(change_of(self._difference(path), FRESH), effect=Effect.NONE, moved=Moved.MANIFEST)
            for path in self._parts()
        )

    def _parts(self) -> Iterator[FieldPath]:
        root = node_of(self.shape)
        for name, value in self.want.items():
            path = FieldPath.of(name)
            keyed = isinstance(value, dict) and value and root.child(name).keyed  # no reference to the whole list
            yield from (path / key for key in value) if keyed else (path,)

    def _as_seen(self) -> bool:
        """Whether nothing moved since the last apply, whose first read differed from what was sent."""
        if self.record is None or not self.record.seen or self.sent is not self.want:
            return False
        there = {text: at(self.have, FieldPath.parse(text)) for text in self.record.seen}
        if any((None if value is MISSING else plain(value)) != self.record.seen[text] for text, value in there.items()):
            return False
        return (
            overlaid(self.want, {text: None if value is MISSING else value for text, value in there.items()})
            == self.have
        )

    def _change(self, path: FieldPath) -> FieldChange:
        difference = self._difference(path)
        return change_of(difference, decide(difference))

    def _difference(self, path: FieldPath) -> Difference:
        return Difference(
            path=path,
            nodes=_nodes(node_of(self.shape), path),
            desired=_value(self.want, path),
            sent=_value(self.sent, path),
            seen=_value(self.seen, path),
            live=_value(self.have, path),
            recorded=self.record is not None,
            ignored=any(path[: len(each)] == each for each in self.ignored),
            along=self.along.get(path.top, "") if len(path) == 1 else "",
        )

    def _excluded(self, changes: list[FieldChange]) -> list[FieldChange]:
        """What is live beside a field that changes and cannot stand beside it, though nobody declared it."""
        found: dict[FieldPath, FieldChange] = {}
        known = {change.path for change in changes}
        for change in changes:
            if change.outcome is not Outcome.NOTHING and change.desired is not MISSING and change.live is MISSING:
                for path, group in self._beside(change.path):
                    if path not in known:
                        found[path] = self._exclusion(path, group)
        return list(found.values())

    def _beside(self, path: FieldPath) -> "list[tuple[FieldPath, str]]":
        """Live siblings of the same exclusive group that are not declared."""
        *above, node = _nodes(node_of(self.shape), path)
        group = next((each.group for each in node.behaviours if isinstance(each, Exclusive)), "")
        parent, place = above[-1] if above else node_of(self.shape), FieldPath(path[:-1])
        names = _members(_live_at(self, place), parent, group) if group else []
        return [(place / name, group) for name in names if at(self.want, place / name) is MISSING]

    def _exclusion(self, path: FieldPath, group: str) -> FieldChange:
        nodes = _nodes(node_of(self.shape), path)
        value = plain(branch(_live_at(self, path), nodes[-1], self.digest))
        difference = Difference(path, nodes, MISSING, MISSING, MISSING, value, self.record is not None)
        return change_of(difference, Verdict(Outcome.CLEAR, f"{who(difference)}; one of {group} at most"))


def _members(live: Any, node: Node, group: str) -> list[str]:
    if not isinstance(live, dict):
        return []
    return [
        name
        for name, value in live.items()
        if value not in (None, [], {})
        and any(isinstance(each, Exclusive) and each.group == group for each in node.child(name).behaviours)
    ]


def _live_at(comparison: Comparison, path: FieldPath) -> Any:
    """The raw live value at a canonical path."""
    value: Any = comparison.there
    node = node_of(comparison.shape)
    for segment in path:
        if isinstance(value, list) and node.keyed:
            value = next((item for item in value if node.element_key(item) == segment), None)
        elif isinstance(value, list) and isinstance(segment, int):
            value = value[segment] if segment < len(value) else None
        else:
            value = value.get(segment) if isinstance(value, dict) else None
        node = node.below(segment)
    return value


def _nodes(root: Node, path: FieldPath) -> tuple[Node, ...]:
    nodes = []
    for segment in path:
        root = root.below(segment)
        nodes.append(root)
    return tuple(nodes)


def _value(tree: dict[Any, Any], path: FieldPath) -> Any:
    value = at(tree, path)
    return value if value is MISSING else plain(value)
