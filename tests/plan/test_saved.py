"""A plan in a file: it comes back as it was, or is refused with the reason."""

import json
import os
import random
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dbxplan.errors import PlanError
from dbxplan.plan.model import Made, Plan
from dbxplan.plan.saved import document, read, write

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "plan.json").read_text())
MANIFEST = """
machines.new: {name: new, note: "${resources.machines.again.id}"}
machines.again: {name: again, place: there}
machines.edited: {name: edited, size: 2, tags: {'odd key': x}, auth: {password: secret}}
"""
RECORDED = """
machines.gone: {name: gone}
machines.again: {name: again, place: here}
machines.edited: {name: edited, size: 1, auth: {password: p}}
"""


@pytest.fixture
def plan(plan_of: Callable[..., Plan]) -> Plan:
    made = Made(by="1", at="now", variables={"a": [1, {"b": None}]}, secrets={"t": "hmac-sha256:0"}, allow=("delete",))
    return replace(plan_of(MANIFEST, RECORDED, RECORDED.replace(", auth: {password: p}", "")), made=made)


@pytest.fixture
def file(plan: Plan, tmp_path: Path) -> Path:
    write(plan, tmp_path / "plan.json")
    return tmp_path / "plan.json"


@pytest.fixture
def edited(file: Path) -> Callable[[Callable[[Any], Any]], Path]:
    """The file after an edit of its data."""

    def edit(change: Callable[[Any], Any]) -> Path:
        data = json.loads(file.read_text())
        change(data)
        file.write_text(json.dumps(data))
        return file

    return edit


def test_a_saved_plan_comes_back_as_it_was(plan: Plan, file: Path) -> None:
    assert read(file) == plan
    assert [each.name for each in file.parent.iterdir()] == ["plan.json"]


def test_the_file_is_what_the_schema_says(plan: Plan, file: Path) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(file.read_text()))
    assert json.loads(file.read_text()) == document(plan)


def test_spaces_and_order_do_not_matter(plan: Plan, file: Path) -> None:
    file.write_text(json.dumps(json.loads(file.read_text()), sort_keys=True, indent=7))

    assert read(file) == plan


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda data: data.update(colour=1), r"\(colour: Extra inputs are not permitted\)"),
        (lambda data: data["steps"][1].update(note="x"), r"\(steps\[1\]\.note: Extra inputs are not permitted\)"),
        (lambda data: data["steps"][0].pop("reason"), r"\(steps\[0\]\.reason: Field required\)"),
        (lambda data: data.update(serial="3"), r"\(serial: Input should be a valid integer\)"),
        (lambda data: data.update(destroy=1), r"\(destroy: Input should be a valid boolean\)"),
        (lambda data: data["steps"][0].update(consent=["all"]), r"steps\[0\]\.consent\[0\]: Input should be 'delete'"),
        (lambda data: data["steps"][0].update(actions=["sing"]), r"is no plan as dbxplan saves it"),
        (lambda data: data["steps"][0].update(address="jobs"), r"'jobs' is no address"),
        (lambda data: data.update(format=2), r"is a plan of format 2, made by dbxplan 1; this dbxplan reads format 1"),
        (lambda data: data.update(format="1", made=0), r"is a plan of format '1', made by another dbxplan"),
        (lambda data: data.pop("format"), r"is no saved plan of dbxplan"),
    ],
)
def test_what_is_no_plan_is_refused_with_its_place(edited: Any, change: Any, words: str) -> None:
    with pytest.raises(PlanError, match=words):
        read(edited(change))


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data["steps"][0]["fingerprint"].update(desired=f"sha256:{0:064}"),
        lambda data: data["steps"][0].update(consent=[]),
        lambda data: data["steps"].pop(),
        lambda data: data["made"]["variables"].update(a=2),
        lambda data: data["made"]["consent"].update(auto_approve=True),
        lambda data: data.update(digest=f"sha256:{0:064}"),
    ],
)
def test_an_edited_plan_is_refused(edited: Any, change: Any) -> None:
    with pytest.raises(PlanError, match=r"plan\.json was edited after it was made, .*: make the plan again"):
        read(edited(change))


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "NaN", '{"format": NaN}', "[" * 100_000, "\x00"])
def test_other_files_are_refused(file: Path, text: str) -> None:
    file.write_text(text)

    with pytest.raises(PlanError, match=r"plan\.json is no saved plan"):
        read(file)


def test_whatever_is_put_anywhere_is_one_refusal(file: Path) -> None:
    """Of a fixed seed: any value in the place of any other."""
    original = file.read_text()
    chance = random.Random(7)
    for place in chance.sample([*_places(json.loads(original))], 150):
        data = json.loads(original)
        holder = data
        for part in place[:-1]:
            holder = holder[part]
        value: Any = chance.choice([None, True, 7, -1.5, "x", "", [], {}, [{}], {"a": 1}, "\ud800"])
        if value == holder[place[-1]] and type(value) is type(holder[place[-1]]):
            continue
        holder[place[-1]] = value
        file.write_text(json.dumps(data))
        with pytest.raises(PlanError, match=r"plan\.json"):
            read(file)


def _places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    for key, item in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from _places(item, (*path, key))


def test_where_it_cannot_be_saved_is_said_with_its_own_name(plan, tmp_path):
    with pytest.raises(PlanError, match=r"the plan cannot be saved as .*/none/plan\.json: No such file"):
        write(plan, tmp_path / "none" / "plan.json")
    with pytest.raises(PlanError, match=rf"the plan cannot be saved as {tmp_path}: Is a directory"):
        write(plan, tmp_path)


def test_its_owner_alone_may_read_it(plan: Plan, tmp_path: Path) -> None:
    file, link = tmp_path / "plan.json", tmp_path / "link.json"
    file.write_text("{}")
    file.chmod(0o644)
    link.symlink_to(file)
    write(plan, link)

    assert (file.stat().st_mode & 0o777, link.is_symlink()) == (0o600, True)
    assert read(file) == plan
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_what_is_no_file_is_written_to_and_not_replaced(plan: Plan, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as reader:
        text = reader.submit(pipe.read_text, encoding="utf-8")
        write(plan, pipe)

        assert json.loads(text.result())["bundle"] == plan.bundle
    assert pipe.is_fifo()


def test_a_full_disk_is_told(plan: Plan) -> None:
    with pytest.raises(PlanError, match="the plan cannot be saved as /dev/full: No space left on device"):
        write(plan, Path("/dev/full"))
