"""`targets` on a resource: the targets that it is part of."""

from typing import Any

import pytest

TEXT = """\
bundle: {name: b}
targets: {dev: {default: true}, prod: {resources: {jobs: {both: {timeout_seconds: 2}, dev: {name: over}}}}, test: {}}
resources:
  jobs:
    both: {name: both}
    dev: {name: dev, targets: [dev, test]}
    none: {name: none, targets: []}
    some: {name: some, targets: }
  schemas:
    s: {name: s, catalog_name: c, targets: ["prod"]}
"""


@pytest.mark.parametrize(
    ("target", "jobs", "schemas"),
    [("dev", ["both", "dev", "some"], []), ("prod", ["both", "some"], ["s"]), ("test", ["both", "dev", "some"], [])],
)
def test_a_resource_is_part_of_the_targets_that_it_names(
    bundle: Any, target: str, jobs: list[str], schemas: list[str]
) -> None:
    manifest = bundle.resolve(TEXT, target=target)

    found = manifest.document["resources"]
    assert (sorted(found["jobs"]), sorted(found["schemas"])) == (jobs, schemas)
    assert all("targets" not in body for body in found["jobs"].values())
    assert manifest.diagnostics == ()


def test_a_target_that_does_not_exist_is_an_error(bundle: Any) -> None:
    text = "bundle: {name: b}\ntargets: {dev: {}, prod: {}}\nresources: {jobs: {j: {name: j, targets: [devs, qa]}}}\n"

    assert bundle.told(text, target="dev") == [
        "error databricks.yml:3:43 resources.jobs.j.targets[0] devs: no such target; did you mean 'dev'?",
        "error databricks.yml:3:49 resources.jobs.j.targets[1] qa: no such target; there are dev, prod",
    ]


def test_dbxplan_yml_is_a_root_file_too(bundle: Any, write: Any) -> None:
    folder = write({"dbxplan.yml": "bundle: {name: b}\n"})
    (folder / "databricks.yml").unlink(missing_ok=True)

    from dbxplan.manifest import open_bundle

    assert open_bundle(folder, environ={}).document["bundle"]["name"] == "b"
