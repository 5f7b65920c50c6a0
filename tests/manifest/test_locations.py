"""Where the parts of a bundle were written, printed with it for editors. (§1.10)"""

from pathlib import Path
from typing import Any

from dbxplan.errors import ManifestError
from dbxplan.local.git import GitInfo
from dbxplan.manifest import Context, open_bundle

TEXT = """\
bundle:
  name: b
include: [more/*.yml]
resources:
  jobs:
    j:
      name: one
      tasks:
        - task_key: b
        - task_key: a
targets:
  dev:
    resources:
      jobs:
        j:
          tasks:
            - task_key: a
              description: d
"""
MORE = "resources:\n  schemas:\n    s: {name: s, catalog_name: c}\n"


def located(folder: Path, located: bool = True) -> dict[str, Any]:
    opened = open_bundle(folder, environ={}, located=located)
    context = Context(user={"userName": "me@example.com"}, host="https://h", git=GitInfo(), environ={})
    try:
        document = opened.resolve(context).document
    except ManifestError as error:
        document = error.document
    found: dict[str, Any] = document.get("__locations", {})
    return found


def test_the_printed_bundle_tells_where_its_parts_were_written_when_asked(write: Any) -> None:
    folder = write({"databricks.yml": TEXT, "more/s.yml": MORE})

    assert located(folder, located=False) == {}
    assert located(folder) == {
        "version": 1,
        "files": ["databricks.yml", "more/s.yml"],
        "locations": {
            "bundle": [[0, 2, 3]],
            "include": [[0, 3, 10]],
            "resources": [[0, 5, 3], [1, 2, 3], [0, 14, 7]],
            "resources.jobs": [[0, 6, 5], [0, 15, 9]],
            "resources.jobs.j": [[0, 7, 7], [0, 16, 11]],
            "resources.jobs.j.tasks": [[0, 9, 9], [0, 17, 13]],
            "resources.jobs.j.tasks[0]": [[0, 10, 11], [0, 17, 15]],
            "resources.jobs.j.tasks[1]": [[0, 9, 11]],
            "resources.schemas": [[1, 3, 5]],
            "resources.schemas.s": [[1, 3, 8]],
        },
    }


def test_a_bundle_that_does_not_resolve_is_located_too(write: Any) -> None:
    folder = write({"databricks.yml": "bundle: {name: b}\nworkspace: {file_path: '${var.none}'}\n"})

    assert located(folder) == {
        "version": 1,
        "files": ["databricks.yml"],
        "locations": {"bundle": [[0, 1, 9]], "workspace": [[0, 2, 12]]},
    }
