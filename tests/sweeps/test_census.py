"""What differs between two workspaces, told where it is."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2]))

from sweeps.census import census, differences

from dbxplan.sdk import RawClient


def test_what_is_missing_and_what_differs_is_told_with_its_place():
    plain = {"job a": [{"tasks": [1, 2], "name": "a"}], "job b": [{}]}
    found = {"job a": [{"tasks": [1, 3], "name": "a"}], "job c": [{}]}

    assert [*differences(plain, found)] == [
        "job b is missing, other than after a plain run",
        "job c is there, other than after a plain run",
        "job a[0].tasks[1] is 3, after a plain run 2",
    ]


def test_what_is_deleted_is_not_counted_while_its_name_is_taken_still(tmp_path):
    store = tmp_path / "w.db"
    spec = {"direct_access_index_spec": {"schema_json": '{"id": "long"}'}}
    with RawClient(host=f"emulator://{store}") as api:
        api.vector_search_endpoints.create_endpoint(name="e", endpoint_type="STANDARD")
        while api.vector_search_endpoints.get_endpoint(endpoint_name="e")["endpoint_status"]["state"] != "ONLINE":
            pass
        made = {"endpoint_name": "e", "index_type": "DIRECT_ACCESS", "primary_key": "id", **spec}
        api.vector_search_indexes.create_index(name="main.default.i", **made)
        there = [key for key in census(store) if key.startswith("vector_index ")]
        api.vector_search_indexes.delete_index(index_name="main.default.i")

    assert len(there) == 1
    assert not any(key.startswith("vector_index ") for key in census(store))
