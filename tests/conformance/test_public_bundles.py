"""Public bundles that nobody here wrote, from load to the second plan; read where they lie, outside the repository."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from databricks.sdk import WorkspaceClient

from dbxplan.emulator.server import running
from dbxplan.emulator.transport import application
from dbxplan.plan.model import Action, Consent
from dbxplan.resources import KINDS
from dbxplan.workflow import Applied, Bundle, Workspace

Json = dict[str, Any]
INPUTS = Path(__file__).resolve().parents[3] / "shared" / "inputs"
USER = "tester@databricks.com"
SHOWN, SHOWN_NAMELESS = "created by **tester**", "created by ****"  # whom it was recorded as had no display name

# Every one that resolves and builds no artifact, as NAME-TARGET, once there are its kinds.
NAMED = (
    "default_minimal-dev",
    "default_minimal-prod",
    "default_sql-dev",
    "default_sql-prod",
    "knowledge_base__app_with_database-dev",
    "knowledge_base__development_cluster-dev",
    "knowledge_base__development_cluster-prod",
    "knowledge_base__job_with_run_job_tasks-dev",
    "knowledge_base__pipeline_with_schema-dev",
    "knowledge_base__serverless_job-dev",
    "knowledge_base__share_files_across_bundles__bundle_with_shared_code-None",
    "knowledge_base__share_files_across_bundles__bundle_with_shared_configuration-None",
    "knowledge_base__target_includes-prod",
    "knowledge_base__write_from_job_to_volume-dev",
    "lakeflow_pipelines_python-dev",
    "lakeflow_pipelines_python-prod",
    "lakeflow_pipelines_sql-dev",
    "lakeflow_pipelines_sql-prod",
    "mlops_stacks__mlops_stacks-dev",
    "mlops_stacks__mlops_stacks-prod",
    "mlops_stacks__mlops_stacks-staging",
    "mlops_stacks__mlops_stacks-test",
)


class Case(NamedTuple):
    name: str
    target: str
    resolved: Json

    @property
    def id(self) -> str:
        return f"{self.name}-{self.target}"

    @property
    def folder(self) -> str:
        return self.name.replace("__", "/")


def cases() -> Iterator[Case]:
    """Those that can be applied with the kinds that there are."""
    for path in sorted((INPUTS / "expected").glob("*.json")):
        for target, expected in json.loads(path.read_text()).items():
            resolved = expected["resolved"]
            can = expected["exit_code"] == 0 and not resolved.get("artifacts")
            if can and KINDS.keys() >= (resolved.get("resources") or {}).keys():
                yield Case(path.stem, target, resolved)


MISSING = pytest.mark.skipif(not INPUTS.is_dir(), reason=f"{INPUTS} is not there")
CASES = list(cases())


@pytest.fixture
def workspace(tmp_path: Path, clock: Any) -> Workspace:
    return Workspace(f"emulator://{tmp_path}/workspace.db?user={USER}", environ={}, clock=clock)


@pytest.fixture
def official(tmp_path: Path) -> Iterator[WorkspaceClient]:
    """The official client, over HTTP, on the workspace of this test."""
    file = tmp_path / "workspace.db"
    with running(file, app=application(file, user=USER)) as server:
        yield WorkspaceClient(host=server.url, token=server.token)


def load(case: Case, workspace: Workspace, tmp_path: Path) -> Bundle:
    """From a copy: a deployment keeps its books beside the bundle. What lies next to it comes along."""
    top = case.folder.partition("/")[0]
    shutil.copytree(INPUTS / "bundles" / top, tmp_path / "bundles" / top)
    target = None if case.target == "None" else case.target
    return workspace.load(tmp_path / "bundles" / case.folder, target=target)


def give(bundle: Bundle, resolved: Json) -> None:
    """The catalogs and schemas that the bundle takes as given."""
    declared = resolved.get("resources") or {}
    bodies = [body for kind in ("schemas", "volumes", "registered_models") for body in declared.get(kind, {}).values()]
    for catalog in {body["catalog_name"] for body in bodies} - {"main"}:
        if "${" not in catalog:
            bundle.api.catalogs.create(name=catalog)
    for body in declared.get("registered_models", {}).values():
        bundle.api.schemas.create(catalog_name=body["catalog_name"], name=body["schema_name"])


@MISSING
def test_the_list_is_closed() -> None:
    assert [case.id for case in CASES] == sorted(NAMED)
    assert len(CASES) == 22


@MISSING
@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in CASES])
def test_a_public_bundle_is_applied_found_as_declared_and_then_plans_nothing(
    case: Case,
    workspace: Workspace,
    official: WorkspaceClient,
    tmp_path: Path,
    otherwise: Callable[[Applied, WorkspaceClient], list[str]],
) -> None:
    bundle = load(case, workspace, tmp_path)
    give(bundle, case.resolved)
    first = workspace.plan(bundle)
    applied = workspace.apply(bundle)
    second = workspace.plan(bundle)

    declared, expected = (json.dumps(resources(each)) for each in (bundle.manifest.document, case.resolved))
    assert declared.replace(str(tmp_path), "").replace(SHOWN, SHOWN_NAMELESS) == expected
    assert {step.action for step in first.steps} <= {Action.CREATE}
    assert {str(step.address) for step in first.steps} == set(map(str, bundle.manifest.resources))
    assert applied.ok, applied.outcomes
    assert otherwise(applied, official) == []
    assert (second.steps, second.files.upload, second.files.remove) == ((), (), ())
    assert workspace.destroy(bundle, allow=frozenset(Consent)).ok


def resources(document: Json) -> Any:
    return plain(document.get("resources") or {})


def plain(value: Any) -> Any:
    """Names in order; null, absent, `{}` and `[]` count as equal."""
    if isinstance(value, dict):
        inner = {key: plain(value[key]) for key in sorted(value)}
        return {key: item for key, item in inner.items() if item not in (None, {}, [])}
    return [plain(item) for item in value] if isinstance(value, list) else value
