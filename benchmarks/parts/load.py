"""Load, validate and resolve, in one file and in a file each."""

from collections.abc import Iterator

from benchmarks.generate import Layout, bundle
from benchmarks.measure import Row, fresh
from benchmarks.parts import Settings

LAYOUTS: tuple[Layout, ...] = ("one file", "a file each")


def rows(settings: Settings) -> Iterator[Row]:
    for layout in LAYOUTS:
        for jobs in settings.jobs:
            folder = bundle(settings.folder / f"{layout.replace(' ', '-')}-{jobs}", jobs, layout)
            found = fresh("load", folder)
            resources = found.pop("resources")
            assert resources == jobs, f"{resources} of {jobs} jobs were loaded"
            yield Row("load", layout, jobs, **found)


if __name__ == "__main__":
    from benchmarks.run import alone

    alone("load")
