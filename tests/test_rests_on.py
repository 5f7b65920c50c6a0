"""What rests on an object that is replaced or deleted goes before it, with consent, or the plan names both."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dbxplan.errors import PlanError
from dbxplan.plan.model import Action, Consent
from dbxplan.workflow import Bundle, Choices, Workspace, draft, run

Write = Callable[[Mapping[str, str]], Path]
INSTANCES = """
    bundle: {name: shop}
    resources:
      database_instances:
        copy: {name: copy, parent_instance_ref: {name: "${resources.database_instances.base.name}"}}
        other: {name: other}
        base: {name: base}
    """
CATALOGS = """
    bundle: {name: shop}
    resources:
      synced_database_tables:
        orders: {name: "${resources.database_catalogs.books.name}.public.orders"}
      database_catalogs:
        books: {name: books, database_instance_name: "${resources.database_instances.base.name}", database_name: one}
      database_instances:
        other: {name: other}
        base: {name: base}
    """
INDEXES = """
    bundle: {name: shop}
    resources:
      vector_search_indexes:
        docs:
          name: main.default.docs_index
          endpoint_name: ${resources.vector_search_endpoints.search.name}
          primary_key: id
          index_type: DELTA_SYNC
          delta_sync_index_spec:
            source_table: main.default.docs
            pipeline_type: TRIGGERED
            embedding_source_columns: [{name: text, embedding_model_endpoint_name: m}]
      vector_search_endpoints:
        search: {name: search, endpoint_type: STANDARD}
    """
BRANCHES = """
    bundle: {name: shop}
    resources:
      postgres_projects:
        p: {project_id: shop}
      postgres_branches:
        dev: {parent: "${resources.postgres_projects.p.name}", branch_id: dev, no_expiry: true, is_protected: true}
    """
ANEW = ("{name: base}", "{name: base, parent_instance_ref: {name: other}}")
EVERYTHING = Choices.of(auto_approve=True, allow=list(Consent))


@pytest.fixture
def workspace(tmp_path: Path, clock: Any) -> Workspace:
    return Workspace(f"emulator://{tmp_path / 'w.db'}", environ={}, clock=clock)


@pytest.fixture
def applied(workspace: Workspace, write: Write) -> Callable[[str], Callable[[str, str], Bundle]]:
    """Applies a bundle; gives what loads it with one text in place of another."""

    def apply(text: str) -> Callable[[str, str], Bundle]:
        first = run(draft(workspace.load(write({"databricks.yml": text}))))
        assert first.ok, first.outcomes
        return lambda old, new: workspace.load(write({"databricks.yml": text.replace(old, new)}))

    return apply


def plain(text: str) -> str:
    """With mere names in place of references."""
    for kind, key in (("database_instances", "base"), ("vector_search_endpoints", "search")):
        text = text.replace(f"${{resources.{kind}.{key}.name}}", key)
    return text


@pytest.mark.parametrize(
    ("text", "edit", "replaced"),
    [
        (INSTANCES, ANEW, ["database_instances.base", "database_instances.copy"]),
        (INSTANCES, ("name: base}", "name: ground}"), ["database_instances.base", "database_instances.copy"]),
        (
            CATALOGS,
            ANEW,
            ["database_instances.base", "database_catalogs.books", "synced_database_tables.orders"],
        ),
        (CATALOGS, ("name: one", "name: two"), ["database_catalogs.books", "synced_database_tables.orders"]),
        (INDEXES, ("STANDARD", "STORAGE_OPTIMIZED"), ["vector_search_endpoints.search", "vector_search_indexes.docs"]),
    ],
    ids=["copies", "copies of another name", "all on an instance", "tables of a catalog", "indexes"],
)
@pytest.mark.parametrize("how", [str, plain], ids=["references", "names"])
def test_it_is_replaced_too_and_deleted_first(
    how: Callable[[str], str], text: str, edit: tuple[str, str], replaced: list[str], applied: Any, tmp_path: Path
) -> None:
    renamed = "ground" in edit[1]
    bundle = applied(how(text) if not renamed else text)(*edit)
    drafted = draft(bundle)

    steps = {str(step.address): step for step in drafted.plan.steps}
    assert [*steps] == replaced
    assert {step.action for step in steps.values()} == {Action.REPLACE}
    assert all(Consent.REPLACE in step.consent for step in steps.values())
    done = run(drafted, EVERYTHING)
    assert done.ok, done.outcomes
    assert (
        f"{replaced[1]}, which is replaced too, was deleted first" in done.outcomes[drafted.plan.steps[0].address].notes
    )
    assert draft(bundle).plan.steps == ()


def test_data_of_what_goes_along_is_consented_to_by_name(applied: Any) -> None:
    drafted = draft(applied(INSTANCES)(*ANEW))
    (copy,) = (step for step in drafted.plan.steps if step.address.key == "copy")

    assert copy.reason == "database_instances.base is replaced, and it goes with it"
    assert copy.consent == {Consent.REPLACE, Consent.DATA_LOSS}


def test_protected_it_keeps_what_it_rests_on(applied: Any) -> None:
    protected = INSTANCES.replace("copy: {name: copy,", "copy: {name: copy, lifecycle: {prevent_destroy: true},")

    with pytest.raises(
        PlanError, match=r"copy \(databricks.yml:5:11\) would be replaced \(database_instances.base is "
    ):
        draft(applied(protected)(*ANEW))


def test_what_stays_is_not_left_without_what_it_rests_on(applied: Any) -> None:
    bundle = applied(plain(INSTANCES))("        base: {name: base}\n", "")

    with pytest.raises(PlanError) as refused:
        draft(bundle)
    assert str(refused.value) == (
        "database_instances.base would be deleted, but database_instances.copy (databricks.yml:5:11) rests on it: "
        "keep database_instances.base as it is, or remove database_instances.copy as well"
    )


def test_what_both_leave_the_manifest_goes_in_order(applied: Any) -> None:
    kept = "        other: {name: other}\n"
    bundle = applied(plain(INSTANCES))(plain(INSTANCES).partition("database_instances:\n")[2], kept)
    drafted = draft(bundle)

    assert [(str(step.address), step.action) for step in drafted.plan.steps] == [
        ("database_instances.copy", Action.DELETE),
        ("database_instances.base", Action.DELETE),
    ]
    assert run(drafted, EVERYTHING).ok


def test_an_instance_of_somebody_else_that_was_made_of_it_is_named(applied: Any) -> None:
    bundle = applied(INSTANCES)(*ANEW)
    body = {"name": "theirs", "parent_instance_ref": {"name": "base"}}
    bundle.api.database.create_database_instance(body=body)

    for destroy, verb in ((False, "replaced"), (True, "deleted")):
        with pytest.raises(PlanError) as refused:
            draft(bundle, destroy=destroy)
        assert str(refused.value) == (
            f"database_instances.base would be {verb}, but theirs (database_instances), which is not of this bundle, "
            "rests on it: delete that first, or keep database_instances.base as it is"
        )


def test_what_was_not_selected_keeps_what_it_rests_on(applied: Any) -> None:
    bundle = applied(INSTANCES)(*ANEW)

    with pytest.raises(PlanError, match=r"but database_instances\.copy rests on it and was not selected: select both"):
        draft(bundle, select=["database_instances.base"])


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (
            ("branch_id: dev,", "branch_id: test,"),
            "would be replaced .*, but is_protected keeps it from being deleted: ",
        ),
        (
            (BRANCHES[BRANCHES.index("      postgres_branches") :], ""),
            "would be deleted, but is_protected keeps it from",
        ),
    ],
    ids=["replaced", "removed"],
)
def test_a_protected_branch_is_told_in_the_plan(edit: tuple[str, str], words: str, applied: Any) -> None:
    bundle = applied(BRANCHES)(*edit)

    with pytest.raises(PlanError, match=words):
        draft(bundle)
    with pytest.raises(PlanError, match=r"is_protected: false before you destroy the bundle"):
        draft(bundle, destroy=True)
