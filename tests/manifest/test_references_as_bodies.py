"""A reference in place of a body: where the language can follow it, where it is an error. (§1.11, §4.3, §6.1)"""

from typing import Any

import pytest

HEAD = "bundle: {name: b}\n"
ELSEWHERE = '"${resources.jobs.k.x}"'


@pytest.mark.parametrize(
    "text",
    [
        "resources: '${var.x}'\n",
        "scripts: '${var.x}'\n",
        "workspace: '${var.x}'\n",
        "sync: '${var.x}'\n",
        "variables: '${var.x}'\n",
        "variables: {x: '${var.y}'}\n",
        "targets: '${var.x}'\n",
        "targets: {dev: '${var.x}'}\n",
        "targets: {dev: {resources: '${var.x}'}}\n",
        "targets: {dev: {variables: '${var.x}'}}\n",
        "targets: 3\n",
        "variables: {x: '${var.y}'}\ntargets: {dev: {variables: {x: 1}}}\n",
        f"artifacts: {ELSEWHERE}\n",
        f"resources: {{secrets: {{s: {ELSEWHERE}}}}}\n",
        f"artifacts: {{a: {ELSEWHERE}}}\n",
        f"resources: {{jobs: {ELSEWHERE}}}\n",
        f"resources: {{jobs: {{j: {{tasks: [{{task_key: a, notebook_task: {ELSEWHERE}}}]}}}}}}\n",
        f"resources: {{jobs: {{j: {{tasks: [{ELSEWHERE}]}}}}}}\n",
        f"resources: {{pipelines: {{p: {{libraries: {ELSEWHERE}}}}}}}\n",
        f"resources: {{pipelines: {{p: {{libraries: [{{notebook: {ELSEWHERE}}}]}}}}}}\n",
        f"resources: {{jobs: {{j: {{schedule: {ELSEWHERE}}}}}}}\n",
        f"resources: {{schemas: {{s: {{name: s, catalog_name: c, grants: {ELSEWHERE}}}}}}}\n",
    ],
)
def test_a_section_that_is_needed_before_references_are_resolved_cannot_be_one(bundle: Any, text: str) -> None:
    (found,) = bundle.findings(HEAD + text)

    assert (found.severity.value, found.paths, found.places) == ("error", (), ())


@pytest.mark.parametrize("field", ["job_clusters", "parameters", "environments", "tags"])
def test_other_bodies_stay_references(bundle: Any, field: str) -> None:
    assert bundle.job(f"      {field}: {ELSEWHERE}\n")[field] == "${resources.jobs.k.x}"


def test_permissions_that_are_a_reference_name_nobody(bundle: Any) -> None:
    text = HEAD + "permissions: [{level: CAN_VIEW, group_name: g}]\n"
    text += f"resources: {{jobs: {{j: {{permissions: {ELSEWHERE}}}}}}}\n"

    assert "permissions" not in bundle.job(f"      permissions: {ELSEWHERE}\n")
    assert bundle.resolve(text).document["resources"]["jobs"]["j"]["permissions"] == [
        {"level": "CAN_VIEW", "group_name": "g"},
        {"level": "IS_OWNER", "user_name": "jane.doe@example.com"},
    ]


def test_a_section_may_be_a_variable(bundle: Any) -> None:
    text = (
        HEAD + "presets: '${var.x}'\nvariables: {x: {default: {name_prefix: p}}}\nresources: {jobs: {j: {name: j}}}\n"
    )

    assert bundle.resolve(text).document["resources"]["jobs"]["j"]["name"] == "pj"


def test_resources_that_a_reference_brings_are_not_completed(bundle: Any) -> None:
    text = HEAD + "resources: {jobs: '${var.x}'}\nvariables: {x: {default: {j: {name: n}}}}\n"
    found = bundle.resolve(text).document["resources"]["jobs"]["j"]

    assert found["name"] == "n"
    assert "queue" not in found


def test_objects_that_are_references_lack_their_required_fields(bundle: Any) -> None:
    body = f"      tasks: [{{task_key: t, existing_cluster_id: c, python_wheel_task: {ELSEWHERE}}}]\n"
    found = bundle.findings(f"{HEAD}resources:\n  jobs:\n    j:\n{body}")

    assert [one.paths for one in found] == [("resources.jobs.j.tasks[0].python_wheel_task",)] * 2


@pytest.mark.parametrize("kind", ["volumes", "clusters", "models", "database_catalogs", "job_runs"])
def test_a_resource_is_no_reference_to_another(bundle: Any, kind: str) -> None:
    text = f"bundle: {{name: b}}\nresources: {{{kind}: {{x: '${{resources.jobs.y.id}}'}}}}\n"

    assert bundle.told(text) == [f"error resources.{kind}.x is still a reference, where its fields are looked for"]
