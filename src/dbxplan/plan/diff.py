"""Where two canonical trees differ. deepdiff sees only lists that are known to be unequal."""

from typing import Any

from dbxplan.address import FieldPath

ROOT = FieldPath()


def differences(want: dict[Any, Any], have: dict[Any, Any], base: FieldPath = ROOT) -> list[FieldPath]:
    """Paths in the order of `want`; what is on one side only is one path, and so is a list whose length changed."""
    found: list[FieldPath] = []
    for name in dict.fromkeys((*want, *have)):
        path = base / name
        if name not in want or name not in have:
            found.append(path)
        elif want[name] != have[name]:
            found += _below(path, want[name], have[name])
    return found


def _below(path: FieldPath, want: Any, have: Any) -> list[FieldPath]:
    """Mappings, and lists of as many, are gone through here: deepdiff takes milliseconds for the smallest."""
    if isinstance(want, dict) and isinstance(have, dict):
        return differences(want, have, path)
    if isinstance(want, list) and isinstance(have, list) and _alike(want, have):
        pairs = enumerate(zip(want, have, strict=True))
        return [found for place, (one, two) in pairs if one != two for found in _below(path / place, one, two)]
    if type(want) is not type(have) or not isinstance(want, list):
        return [path]
    from deepdiff import DeepDiff

    # The default threshold reports a subtree as one value when much in it differs, and skips the behaviours in it.
    # Keys with two leading underscores are left out by default, and lists compared as text files are.
    report = DeepDiff(
        want,
        have,
        view="tree",
        threshold_to_diff_deeper=0,
        ignore_private_variables=False,
        zip_ordered_iterables=True,
    )
    paths = {
        _path(path, level, whole=kind.startswith("iterable_item_"))
        for kind, levels in report.items()
        for level in levels
    }
    return sorted((each for each in paths if not _inside(each, paths)), key=_position(want, have, len(path)))


def _alike(want: list[Any], have: list[Any]) -> bool:
    return len(want) == len(have) and all(isinstance(item, dict) for item in (*want, *have))


def _path(base: FieldPath, level: Any, *, whole: bool) -> FieldPath:
    segments = level.path(output_format="list")
    return FieldPath((*base, *(segments[:-1] if whole else segments)))


def _inside(path: FieldPath, paths: set[FieldPath]) -> bool:
    return any(FieldPath(path[:length]) in paths for length in range(1, len(path)))


def _position(want: Any, have: Any, depth: int) -> Any:
    """A sort key: the places of the segments in the trees, first what is wanted."""

    def position(path: FieldPath) -> tuple[int, ...]:
        found = []
        wanted, there = want, have
        for segment in path[depth:]:
            if isinstance(segment, int):
                found.append(segment)
            else:
                names = [*wanted] if isinstance(wanted, dict) else []
                names += [name for name in there if name not in names] if isinstance(there, dict) else []
                found.append(names.index(segment))
            wanted, there = _next(wanted, segment), _next(there, segment)
        return tuple(found)

    return position


def _next(tree: Any, segment: Any) -> Any:
    if isinstance(tree, dict):
        return tree.get(segment)
    return tree[segment] if isinstance(tree, list) and isinstance(segment, int) and segment < len(tree) else None
