"""Folders, notebooks and files: names, kinds, and what comes out again."""

import base64
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

WORKSPACE = "/api/2.0/workspace"
RAW = "/api/2.0/workspace-files/import-file"


def upload(door: Any, path: str, content: bytes, **query: str) -> int:
    return int(door.call("POST", f"{RAW}/{path.replace('/', '%2F')}", data=content, query=query).status)


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.py", b"# Databricks notebook source\nx", ("a", "NOTEBOOK", "PYTHON")),
        ("a.sql", b"-- Databricks notebook source\r\nx", ("a", "NOTEBOOK", "SQL")),
        ("a.scala", b"// Databricks notebook source", ("a", "NOTEBOOK", "SCALA")),
        ("a.R", b"# Databricks notebook source\n", ("a", "NOTEBOOK", "R")),
        ("a.ipynb", b'{"metadata": {"language_info": {"name": "sql"}}}', ("a", "NOTEBOOK", "SQL")),
        ("a.designer.ipynb", b"{}", ("a.designer.ipynb", "NOTEBOOK", "PYTHON")),
        ("a.py", b"x\n# Databricks notebook source", ("a.py", "FILE", None)),
        ("a.txt", b"# Databricks notebook source", ("a.txt", "FILE", None)),
        ("a.sql", b"# Databricks notebook source", ("a.sql", "FILE", None)),
    ],
)
def test_a_notebook_is_known_by_its_first_line_and_loses_its_extension(
    door: Any, name: str, content: bytes, found: tuple[str, str, str | None]
) -> None:
    assert upload(door, f"Shared/{name}", content) == 200

    (item,) = door.get(f"{WORKSPACE}/list", path="/Workspace/Shared")["objects"]

    assert (item["path"].removeprefix("/Shared/"), item["object_type"], item.get("language")) == found


@pytest.mark.parametrize("path", ["Shared/x.txt", "/Shared/x.txt", "/Workspace/Shared//x.txt"])
def test_a_path_has_several_spellings(door: Any, path: str) -> None:
    assert upload(door, path, b"x") == 200

    status = door.get(f"{WORKSPACE}/get-status", path="/Shared/x.txt/")

    assert (status["path"], status["size"]) == ("/Shared/x.txt", 1)


def test_a_file_is_made_by_one_of_many_and_replaced_only_on_request(door: Any) -> None:
    statuses = [
        upload(door, "Shared/lock", b"a", overwrite="false"),
        upload(door, "Shared/lock", b"b", overwrite="false"),
        upload(door, "Shared/lock", b"c", overwrite="true"),
    ]
    exported = door.call("GET", f"{WORKSPACE}/export?path=/Shared/lock&direct_download=true")

    assert (statuses, exported.content) == ([200, 409, 200], b"c")


def test_replacing_keeps_the_id_and_recreating_does_not(door: Any) -> None:
    def id() -> int:
        return int(door.get(f"{WORKSPACE}/get-status", path="/Shared/x")["object_id"])

    upload(door, "Shared/x", b"1")
    first = id()
    upload(door, "Shared/x", b"2", overwrite="true")
    second = id()
    door.post(f"{WORKSPACE}/delete", {"path": "/Shared/x"})
    upload(door, "Shared/x", b"3")

    assert first == second != id()


def test_a_notebook_and_a_file_do_not_replace_each_other(door: Any) -> None:
    upload(door, "Shared/a", b"a file")

    answer = door.call("POST", f"{RAW}/Shared%2Fa.py?overwrite=true", data=b"# Databricks notebook source")

    assert answer.status == 400
    assert answer.body["message"] == "Requested node type [NOTEBOOK] is different from the existing node type [FILE]"


def test_a_notebook_comes_out_as_source_and_as_jupyter(door: Any) -> None:
    content = base64.b64encode(b"SELECT 1").decode()
    door.post(f"{WORKSPACE}/import", {"path": "/Shared/q", "language": "SQL", "content": content})

    source = door.call("GET", f"{WORKSPACE}/export?path=/Shared/q&direct_download=true").content
    jupyter = json.loads(
        door.call("GET", f"{WORKSPACE}/export?path=/Shared/q&format=JUPYTER&direct_download=true").content
    )
    status = door.get(f"{WORKSPACE}/get-status", path="/Shared/q", return_export_info="true")

    assert source == b"-- Databricks notebook source\nSELECT 1"
    assert [cell["source"] for cell in jupyter["cells"]] == [["SELECT 1"]]
    assert status["repos_export_format"] == "SOURCE"


def test_a_jupyter_notebook_comes_out_as_it_went_in_and_as_source(door: Any) -> None:
    book = {"cells": [{"source": ["a = 1\n", "a"]}, {"source": ["b"]}], "metadata": {}}
    upload(door, "Shared/n.ipynb", json.dumps(book).encode())

    same = door.call("GET", f"{WORKSPACE}/export?path=/Shared/n&format=AUTO&direct_download=true").content
    source = door.call("GET", f"{WORKSPACE}/export?path=/Shared/n&direct_download=true").content

    assert json.loads(same) == book
    assert source == b"# Databricks notebook source\na = 1\na\n\n# COMMAND ----------\n\nb"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"content": "eA==", "format": "SOURCE"}, "The language is required"),
        ({"content": "%", "format": "AUTO"}, "not valid base64"),
        ({"format": "DBC"}, "does not imitate archives"),
        ({"content": "eA==", "format": "JUPYTER"}, "valid content for format JUPYTER"),
        ({"path": "relative", "format": "AUTO"}, "doesn't start with '/'"),
    ],
)
def test_imports_that_are_refused(door: Any, body: dict[str, Any], message: str) -> None:
    answer = door.call("POST", f"{WORKSPACE}/import", {"path": "/Shared/x", **body})

    assert (answer.status, answer.body["error_code"]) == (400, "INVALID_PARAMETER_VALUE")
    assert message in answer.body["message"]


def test_an_import_has_a_limit_that_raw_files_have_not(door: Any) -> None:
    content = b"x" * (10 * 1024 * 1024 + 1)
    body = {"path": "/Shared/x", "format": "AUTO", "content": base64.b64encode(content).decode()}

    answer = door.call("POST", f"{WORKSPACE}/import", body)

    assert (answer.status, answer.body["error_code"]) == (400, "MAX_NOTEBOOK_SIZE_EXCEEDED")
    assert upload(door, "Shared/x", content) == 200


@pytest.mark.parametrize("path", ["/", "/Users", "/Shared", "/Workspace/"])
def test_the_folders_a_workspace_comes_with_stay(door: Any, path: str) -> None:
    answer = door.call("POST", f"{WORKSPACE}/delete", {"path": path, "recursive": True})

    assert (answer.status, answer.body["error_code"]) == (400, "BAD_REQUEST")


def test_a_folder_goes_with_everything_below_it_and_nothing_beside_it(door: Any) -> None:
    for path in ("/Shared/a/b/c", "/Shared/ab"):
        door.post(f"{WORKSPACE}/mkdirs", {"path": path})
    upload(door, "Shared/a/b/x", b"1")

    door.post(f"{WORKSPACE}/delete", {"path": "/Shared/a", "recursive": True})

    assert [item["path"] for item in door.get(f"{WORKSPACE}/list", path="/Shared")["objects"]] == ["/Shared/ab"]
    assert door.call("GET", f"{WORKSPACE}/get-status?path=/Shared/a/b/x").status == 404


def test_of_many_who_create_a_file_at_once_one_wins(door: Any) -> None:
    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda number: upload(door, "Shared/lock", str(number).encode()), range(24)))

    winner = statuses.index(200)
    exported = door.call("GET", f"{WORKSPACE}/export?path=/Shared/lock&direct_download=true")

    assert sorted(statuses) == [200] + [409] * 23
    assert exported.content == str(winner).encode()


def test_a_form_needs_a_boundary(door: Any) -> None:
    answer = door.call("POST", f"{WORKSPACE}/import", data=b"x", headers={"Content-Type": "multipart/form-data"})

    assert (answer.status, answer.body["error_code"]) == (400, "MALFORMED_REQUEST")


@pytest.mark.parametrize(("format", "language"), [("HTML", "PYTHON"), ("R_MARKDOWN", "R")])
def test_other_formats_become_notebooks(door: Any, format: str, language: str) -> None:
    door.post(f"{WORKSPACE}/import", {"path": "/Shared/n", "format": format, "content": "eA=="})

    assert door.get(f"{WORKSPACE}/get-status", path="/Shared/n")["language"] == language


def test_a_list_can_leave_out_older_notebooks(door: Any, clock: Any) -> None:
    upload(door, "Shared/old.py", b"# Databricks notebook source")
    clock.advance(10)
    upload(door, "Shared/new.py", b"# Databricks notebook source")
    since = str(clock.milliseconds() - 1000)

    objects = door.get(f"{WORKSPACE}/list", path="/Shared", notebooks_modified_after=since)["objects"]

    assert [item["path"] for item in objects] == ["/Shared/new"]
    assert door.get(f"{WORKSPACE}/list", path="/Shared/old")["objects"][0]["path"] == "/Shared/old"


@pytest.mark.parametrize("query", ["path=/Shared", "path=/Shared/n&format=HTML"])
def test_exports_that_are_not_imitated_say_so(door: Any, query: str) -> None:
    upload(door, "Shared/n.py", b"# Databricks notebook source")

    answer = door.call("GET", f"{WORKSPACE}/export?{query}")

    assert answer.status == 400
    assert "does not imitate" in answer.body["message"]
