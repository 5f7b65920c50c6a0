"""`targets.T.variables.x: value` stands for `{default: value}`. (§3.2)"""

from typing import Any

from dbxplan.manifest.normalise import kind_of
from dbxplan.manifest.tree import Map, Seq, Time, as_map

_FULL = frozenset(
    frozenset(keys)
    for keys in (
        ("default", "type", "description"),
        ("default", "type"),
        ("default", "description"),
        ("lookup", "description"),
        ("default",),
        ("lookup",),
    )
)


def expand_target_variables(tree: Map) -> None:
    """Expand every shorthand below `targets`, before types are looked at."""
    for target in as_map(_container(tree.get("targets"))).values():
        _container(as_map(target).get("variables"))
        variables = as_map(as_map(target).get("variables"))
        for name, value in variables.items():
            if _is_shorthand(value):
                full = Map()
                full.put("default", value, variables.at.get(name, ()))
                variables[name] = full


def _container(value: Any) -> Any:
    """The language looks below these before it looks at types: a scalar there ends the loading. ValueError."""
    if value is not None and not isinstance(value, Map | Seq):
        raise ValueError(f"expected a map or sequence, found {kind_of(value)}")
    return value


def _is_shorthand(value: Any) -> bool:
    if isinstance(value, Map):
        return frozenset(value) not in _FULL
    return value is not None and not isinstance(value, Time)
