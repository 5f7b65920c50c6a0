"""The official client on files of DBFS and on SQL statements."""

import io
from collections.abc import Callable, Sequence

import pytest
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import BadRequest, NotFound, ResourceAlreadyExists
from databricks.sdk.service import sql

BLOCK = 1024 * 1024


def keeps_files(w: WorkspaceClient) -> None:
    content = bytes(range(256)) * 5000
    w.dbfs.upload("/a/b/f", io.BytesIO(content))
    with w.dbfs.download("/a/b/f") as file:
        assert file.read() == content
    assert w.dbfs.get_status("dbfs:/a/b/f").file_size == len(content)
    assert [(one.path, one.is_dir) for one in w.dbfs.list("/a")] == [("/a/b", True)]
    assert [one.path for one in w.dbfs.list("/a", recursive=True)] == ["/a/b/f"]
    assert [one.path for one in w.dbfs.list("/a/b/f")] == ["/a/b/f"]
    with pytest.raises(ResourceAlreadyExists, match="already exists at the input path /a/b/f"):
        w.dbfs.create("/a/b/f")
    w.dbfs.put("/a/b/f", contents="aGk=", overwrite=True)
    assert w.dbfs.read("/a/b/f", offset=1, length=5).as_dict() == {"bytes_read": 1, "data": "aQ=="}
    with pytest.raises(BadRequest, match="exceeds the maximum"):
        w.dbfs.read("/a/b/f", length=BLOCK + 1)


def moves_files(w: WorkspaceClient) -> None:
    w.dbfs.mkdirs("/a/b")
    w.dbfs.mkdirs("/c")
    w.dbfs.put("/a/b/f", contents="aGk=")
    w.dbfs.move("/a", "/c")
    assert [one.path for one in w.dbfs.list("/c", recursive=True)] == ["/c/a/b/f"]
    assert [one.path for one in w.dbfs.list("/")] == ["/c"]
    with pytest.raises(NotFound, match="No file or directory exists on path /a"):
        w.dbfs.get_status("/a")
    with pytest.raises(BadRequest, match="not empty"):
        w.api_client.do("POST", "/api/2.0/dbfs/delete", body={"path": "/c"})
    w.dbfs.delete("/c", recursive=True)
    assert not w.dbfs.exists("/c/a/b/f")
    with pytest.raises(NotFound, match="No handle"):
        w.dbfs.close(77)
    with pytest.raises(BadRequest, match="must be absolute"):
        w.dbfs.mkdirs("relative")


def runs_statements(w: WorkspaceClient) -> None:
    warehouse = w.warehouses.create(name="w", cluster_size="Small").response.id
    asked = [sql.StatementParameterListItem(name="n", value="2", type="INT")]
    done = w.statement_execution.execute_statement(
        "SELECT 1 + :n AS a, 'x' AS b, NULL AS c;", warehouse, parameters=asked
    )
    assert done.status.state is sql.StatementState.SUCCEEDED
    columns = [(one.name, one.type_name) for one in done.manifest.schema.columns]
    kinds = sql.ColumnInfoTypeName
    assert columns == [("a", kinds.INT), ("b", kinds.STRING), ("c", kinds.STRING)]
    assert done.result.data_array == [["3", "x", None]]
    for statement in ("SELECT * FROM main.default.t", "ATTACH 'f' AS g", "SELEC"):
        failed = w.statement_execution.execute_statement(statement, warehouse)
        assert failed.status.state is sql.StatementState.FAILED
        assert "reads no tables" in str(failed.status.error.message)


def reads_long_results(w: WorkspaceClient) -> None:
    warehouse = w.warehouses.create(name="w", cluster_size="Small").response.id
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500) SELECT i FROM n"
    begun = w.statement_execution.execute_statement(numbers, warehouse, wait_timeout="0s")
    states = [begun.status, *(w.statement_execution.get_statement(begun.statement_id).status for _ in range(2))]
    assert [one.state.value for one in states] == ["PENDING", "RUNNING", "SUCCEEDED"]
    first = w.statement_execution.get_statement(begun.statement_id).result
    rest = [w.statement_execution.get_statement_result_chunk_n(begun.statement_id, index) for index in (1, 2)]
    assert [len(one.data_array) for one in (first, *rest)] == [1000, 1000, 500]
    assert [one.next_chunk_index for one in (first, *rest)] == [1, 2, None]
    with pytest.raises(NotFound, match="Chunk 3"):
        w.statement_execution.get_statement_result_chunk_n(begun.statement_id, 3)
    cut = w.statement_execution.execute_statement(numbers, warehouse, row_limit=2)
    assert (cut.manifest.truncated, cut.result.data_array) == (True, [["1"], ["2"]])


def refuses_statements(w: WorkspaceClient) -> None:
    warehouse = w.warehouses.create(name="w", cluster_size="Small").response.id
    begun = w.statement_execution.execute_statement("SELECT 1", warehouse, wait_timeout="0s")
    w.statement_execution.cancel_execution(begun.statement_id)
    assert w.statement_execution.get_statement(begun.statement_id).status.state is sql.StatementState.CANCELED
    with pytest.raises(BadRequest, match="between 5s and 50s"):
        w.statement_execution.execute_statement("SELECT 1", warehouse, wait_timeout="3s")
    with pytest.raises(BadRequest, match="inline"):
        w.statement_execution.execute_statement("SELECT 1", warehouse, disposition=sql.Disposition.EXTERNAL_LINKS)
    with pytest.raises(NotFound, match="warehouse none does not exist"):
        w.statement_execution.execute_statement("SELECT 1", "none")
    with pytest.raises(NotFound, match="statement none"):
        w.statement_execution.get_statement("none")


SCENARIOS: tuple[Callable[[WorkspaceClient], None], ...] = (
    keeps_files, moves_files, runs_statements, reads_long_results, refuses_statements,
)  # fmt: skip
Run = Callable[[Sequence[Callable[[WorkspaceClient], None]]], set[str]]


def test_the_official_client_calls_every_route_and_reads_what_it_sent(routes_called: Run, own_routes: set[str]) -> None:
    assert routes_called(SCENARIOS) >= own_routes
