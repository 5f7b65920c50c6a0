"""Two resources of a bundle never own one object: the plan names them, before anything is made."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.errors import PlanError
from dbxplan.workflow import Bundle, Workspace

Write = Callable[[Mapping[str, str]], Path]
ME = "user@example.com"
SHOP = "{catalog_name: main, name: Shop, grants: [{principal: users, privileges: [SELECT]}]}"
INDEX = "endpoint_name: e, index_type: DELTA_SYNC, primary_key: id"


@pytest.fixture
def workspace(tmp_path: Path, clock: Any) -> Workspace:
    return Workspace(f"emulator://{tmp_path / 'workspace.db'}", environ={}, clock=clock)


def load(workspace: Workspace, write: Write, resources: str) -> Bundle:
    return workspace.load(write({"databricks.yml": f"bundle: {{name: b}}\nresources: {{{resources}}}\n"}))


def refusals(workspace: Workspace, bundle: Bundle) -> list[str]:
    with pytest.raises(PlanError) as caught:
        workspace.plan(bundle)
    return str(caught.value).splitlines()


@pytest.mark.parametrize(
    ("resources", "name"),
    [
        (f"schemas: {{a: {SHOP}, b: {{catalog_name: MAIN, name: shop}}}}", "main.shop"),
        ("catalogs: {a: {name: Shop}, b: {name: shop}}", "shop"),
        (
            "schemas: {s: {catalog_name: main, name: X}}, volumes: {a: {catalog_name: main, "
            "schema_name: '${resources.schemas.s.name}', name: v}, b: {catalog_name: main, schema_name: x, name: V}}",
            "main.x.v",
        ),
        (f"experiments: {{a: {{name: /Users/{ME}/e}}, b: {{name: /Workspace/Users/{ME}/e}}}}", f"/Users/{ME}/e"),
        ("secret_scopes: {a: {name: k, permissions: [{level: READ, group_name: users}]}, b: {name: k}}", "k"),
        ("scope_secrets: {a: {scope: k, key: x, string_value: o}, b: {scope: k, key: x, string_value: t}}", "k:x"),
        ("sql_warehouses: {a: {name: w, cluster_size: Small}, b: {name: w, cluster_size: Large}}", "w"),
        ("pipelines: {a: {name: p, catalog: main, schema: x}, b: {name: p, catalog: main, schema: y}}", "p"),
        (
            "postgres_projects: {p: {project_id: p}}, postgres_branches: {a: {parent: projects/p, branch_id: b}, "
            "b: {parent: '${resources.postgres_projects.p.id}', branch_id: b}}",
            "projects/p/branches/b",
        ),
        ("catalogs: {a: {name: Shop}}, postgres_catalogs: {b: {catalog_id: shop}}", "shop"),
        (
            f"vector_search_indexes: {{a: {{name: main.s.T, {INDEX}}}}}, "
            "synced_database_tables: {b: {name: main.s.t, spec: {source_table_full_name: main.s.o}}}",
            "main.s.t",
        ),
    ],
    ids=lambda value: value.split(":")[0],
)
def test_who_declares_one_object_twice_is_named_before_it_is_made(
    workspace: Workspace, write: Write, resources: str, name: str
) -> None:
    refused = refusals(workspace, load(workspace, write, resources))

    (line,) = (line for line in refused if "declare one object" in line)
    assert f"declare one object, {name}:" in line.replace("/Workspace/Users", "/Users")
    assert line.index(".a (databricks.yml:2:") < line.index(".b (databricks.yml:2:")


def test_an_object_that_is_there_is_given_to_neither(workspace: Workspace, write: Write) -> None:
    other = "b: {catalog_name: main, name: other}"
    assert workspace.apply(load(workspace, write, f"schemas: {{a: {SHOP}, {other}}}")).ok

    refused = refusals(workspace, load(workspace, write, f"schemas: {{a: {SHOP}, {other.replace('other', 'SHOP')}}}"))

    assert len(refused) == 1
    assert "schemas.a" in refused[0]
    assert "schemas.b" in refused[0]
    assert "declare one object, main.shop: keep one of them" in refused[0]


@pytest.mark.parametrize(
    "resources",
    [
        "jobs: {a: {name: n}, b: {name: n}}",
        "clusters: {a: {cluster_name: n, spark_version: x, num_workers: 0, node_type_id: i3.xlarge}, "
        "b: {cluster_name: n, spark_version: x, num_workers: 0, node_type_id: i3.xlarge}}",
        "pipelines: {a: {name: p, catalog: main, schema: x, allow_duplicate_names: true}, "
        "b: {name: p, catalog: main, schema: y, allow_duplicate_names: true}}",
        "genie_spaces: {a: {title: t, warehouse_id: w, serialized_space: '{}'}, "
        "b: {title: t, warehouse_id: w, serialized_space: '{}'}}",
        "schemas: {a: {catalog_name: main, name: s}}, volumes: {b: {catalog_name: main, schema_name: x, name: s}}",
    ],
    ids=lambda value: value.split(":")[0],
)
def test_names_that_several_may_bear_are_no_double(workspace: Workspace, write: Write, resources: str) -> None:
    plan = workspace.plan(load(workspace, write, resources))

    assert {str(step.address).partition(".")[2] for step in plan.steps} == {"a", "b"}


def test_objects_that_bear_one_name_already_go_on_as_they_are(workspace: Workspace, write: Write) -> None:
    duplicates = "a: {name: p, catalog: main, schema: x%s}, b: {name: p, catalog: main, schema: y%s}"
    several = f"pipelines: {{{duplicates % ((', allow_duplicate_names: true',) * 2)}}}"
    assert workspace.apply(load(workspace, write, several)).ok

    plan = workspace.plan(load(workspace, write, f"pipelines: {{{duplicates % ('', '')}}}"))

    assert {step.address for step in plan.steps} <= {Address("pipelines", "a"), Address("pipelines", "b")}
