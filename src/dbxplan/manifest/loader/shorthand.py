"""`targets.T.variables.x: value` stands for `{default: value}`. (§3.2)"""

from typing import Any

from dbxplan.manifest.tree import Map, Time, as_map

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
    for target in as_map(tree.get("targets")).values():
        variables = as_map(as_map(target).get("variables"))
        for name, value in variables.items():
            if _is_shorthand(value):
                full = Map()
                full.put("default", value, variables.at.get(name, ()))
                variables[name] = full


def _is_shorthand(value: Any) -> bool:
    if isinstance(value, Map):
        return frozenset(value) not in _FULL
    return value is not None and not isinstance(value, Time)
