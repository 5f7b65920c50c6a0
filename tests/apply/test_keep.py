"""What a full replacement sends beside what is declared."""

from collections.abc import Mapping
from typing import Annotated, Any

import pytest

from dbxplan.address import FieldPath
from dbxplan.apply.keep import whole
from dbxplan.apply.steps import ConcreteStep, after_create, moved, running
from dbxplan.fields import (
    ClearedBy,
    CreateOnly,
    Exclusive,
    Ignored,
    KeyedBy,
    OutputOnly,
    ServerDefault,
    Sticky,
    WriteOnly,
    shape_of,
)
from dbxplan.plan.model import Action, FieldChange, Moved, Outcome
from dbxplan.resources.base import Nested, Part, Resource


class Mail(Nested):
    on_failure: list[str] | None = None
    on_success: list[str] | None = None
    bounced: Annotated[int | None, OutputOnly()] = None


class Task(Nested):
    key: str
    retries: int | None = None
    timeout: Annotated[int | None, ServerDefault(0)] = None
    mail: Mail | None = None
    note: Annotated[str | None, ClearedBy("")] = None


class Thing(Resource, schema="stand_in.Kept"):
    name: str
    note: str | None = None
    cleared: Annotated[str | None, ClearedBy("")] = None
    sticky: Annotated[str | None, Sticky()] = None
    chosen: Annotated[str | None, ServerDefault()] = None
    limited: Annotated[int | None, ServerDefault(1)] = None
    output: Annotated[str | None, OutputOnly()] = None
    ignored: Annotated[str | None, Ignored()] = None
    secret: Annotated[str | None, WriteOnly()] = None
    born: Annotated[str | None, CreateOnly()] = None
    fixed: Annotated[int | None, Exclusive("size")] = None
    auto: Annotated[int | None, Exclusive("size")] = None
    mail: Mail | None = None
    tasks: Annotated[list[Task] | None, KeyedBy("key")] = None
    steps: list[Task] | None = None
    labels: dict[str, str] | None = None

    @classmethod
    def data_fields(cls) -> Mapping[str, Any]:
        return {}


SHAPE = shape_of(Thing)


@pytest.mark.parametrize(
    ("desired", "recorded", "live", "sent"),
    [
        pytest.param({}, {}, {"note": "n"}, {"note": "n"}, id="never declared stays"),
        pytest.param({}, {"note": "n"}, {"note": "n"}, {}, id="no longer declared is left out"),
        pytest.param({}, {"cleared": "c"}, {"cleared": "c"}, {"cleared": ""}, id="no longer declared is cleared"),
        pytest.param({}, {"sticky": "s"}, {"sticky": "t"}, {"sticky": "t"}, id="what cannot be cleared stays"),
        pytest.param({}, {}, {"cleared": "c"}, {"cleared": "c"}, id="never declared is not cleared"),
        pytest.param({}, {}, {"chosen": "x"}, {}, id="the server's choice is left to it"),
        pytest.param({}, {}, {"limited": 1}, {}, id="the server's default is left to it"),
        pytest.param({}, {}, {"limited": 5}, {"limited": 5}, id="what is not the server's default stays"),
        pytest.param({}, {}, {"output": "o", "ignored": "i", "secret": "s", "unheard": 1}, {}, id="never sent"),
        pytest.param({}, {}, {"note": None}, {}, id="null is nothing"),
        pytest.param({"born": "a"}, {"born": "a"}, {"born": "b"}, {"born": "b"}, id="create-only as it is live"),
        pytest.param({"born": "a"}, {"born": "a"}, {}, {}, id="create-only that no read returns is not sent"),
        pytest.param({"auto": 2}, {}, {"fixed": 1}, {"auto": 2}, id="one of an exclusive group at most"),
        pytest.param({}, {}, {"fixed": 1}, {"fixed": 1}, id="an exclusive field alone stays"),
        pytest.param(
            {"mail": {"on_failure": ["a"]}},
            {"mail": {"on_failure": ["b"]}},
            {"mail": {"on_failure": ["b"], "on_success": ["c"], "bounced": 3}},
            {"mail": {"on_failure": ["a"], "on_success": ["c"]}},
            id="fields of objects",
        ),
        pytest.param(
            {}, {}, {"mail": {"on_success": ["c"], "bounced": 3}}, {"mail": {"on_success": ["c"]}}, id="outputs inside"
        ),
        pytest.param(
            {"tasks": [{"key": "b", "retries": 2}, {"key": "new"}]},
            {"tasks": [{"key": "b", "note": "n"}]},
            {"tasks": [{"key": "gone"}, {"key": "b", "retries": 1, "timeout": 9, "note": "n", "mail": {"bounced": 1}}]},
            {"tasks": [{"key": "b", "retries": 2, "timeout": 9, "note": "", "mail": {}}, {"key": "new"}]},
            id="elements by key",
        ),
        pytest.param(
            {"steps": [{"key": "a"}, {"key": "b"}]},
            {},
            {"steps": [{"key": "a", "retries": 1}, {"key": "c", "retries": 2}]},
            {"steps": [{"key": "a", "retries": 1}, {"key": "b"}]},
            id="elements by number only where they are the same",
        ),
        pytest.param(
            {"labels": {"a": "1"}},
            {},
            {"labels": {"a": "2", "b": "3"}},
            {"labels": {"a": "1"}},
            id="a map is one value",
        ),
    ],
)
def test_the_body_of_a_full_replacement(
    desired: dict[str, Any], recorded: dict[str, Any], live: dict[str, Any], sent: dict[str, Any]
) -> None:
    assert whole(desired, recorded, live, SHAPE) == sent


@pytest.mark.parametrize(
    ("path", "desired", "live", "sent"),
    [
        ("note", {"note": "n"}, {"note": "m"}, {"note": "m"}),
        ("note", {"note": "n"}, {}, {}),
        ("note", {}, {"note": "m"}, {"note": "m"}),
        ("mail.on_success", {"mail": {"on_success": ["a"]}}, {"mail": {}}, {"mail": {}}),
        ("mail.on_failure", {"note": "n"}, {"note": "n"}, {"note": "n"}),
        ("tasks[a].retries", {"tasks": [{"key": "b"}, {"key": "a", "retries": 1}]},
         {"tasks": [{"key": "a", "retries": 2}]}, {"tasks": [{"key": "b"}, {"key": "a", "retries": 2}]}),
        ("tasks[a]", {"tasks": [{"key": "a"}, {"key": "b"}]}, {"tasks": [{"key": "b"}]}, {"tasks": [{"key": "b"}]}),
        ("tasks[c]", {"tasks": [{"key": "a"}]}, {"tasks": [{"key": "c"}]}, {"tasks": [{"key": "a"}, {"key": "c"}]}),
        ("steps[1].retries", {"steps": [{"key": "a"}, {"key": "b", "retries": 1}]},
         {"steps": [{"key": "x"}, {"key": "y", "retries": 7}]}, {"steps": [{"key": "a"}, {"key": "b", "retries": 7}]}),
        ("labels.x", {"labels": {"x": "1", "y": "1"}}, {"labels": {"x": "2"}}, {"labels": {"y": "1", "x": "2"}}),
    ],
)  # fmt: skip
def test_ignored_paths_are_sent_as_they_are_live(
    path: str, desired: dict[str, Any], live: dict[str, Any], sent: dict[str, Any]
) -> None:
    assert whole(desired, desired, live, SHAPE, [FieldPath.parse(path)]) == sent


def step(action: Action, body: Any, live: Any, recorded: Any, *fields: str) -> ConcreteStep:
    return ConcreteStep(action, body, live, recorded, SHAPE, frozenset(fields))


def test_a_create_sends_the_body_alone() -> None:
    view = step(Action.CREATE, {"name": "a"}, {}, {}, "name")

    assert view.desired() == {"name": "a"}
    assert view.desired("note") is None
    assert view.action == "create"


def test_sends_has_what_changes_and_what_clears() -> None:
    view = step(Action.UPDATE, {"note": "n", "name": "a"}, {"cleared": "c"}, {"cleared": "c", "sticky": "s"},
                "note", "cleared", "sticky")  # fmt: skip

    assert view.sends("name", "note", "cleared", "sticky") == {"note": "n", "cleared": ""}
    assert view.changed("name", "note")
    assert not view.changed("name")


def test_added_and_removed_go_by_key() -> None:
    view = step(
        Action.UPDATE,
        {"tasks": [{"key": "same", "retries": 1}, {"key": "other", "retries": 2}, {"key": "new"}]},
        {"tasks": [{"key": "same", "retries": 1, "timeout": 0}, {"key": "other", "retries": 1}, {"key": "gone"}]},
        {},
        "tasks",
    )

    assert view.added("tasks") == [{"key": "other", "retries": 2}, {"key": "new"}]
    assert view.removed("tasks") == [{"key": "gone"}]


def test_what_left_an_element_makes_it_another() -> None:
    view = step(
        Action.UPDATE,
        {"tasks": [{"key": "lost"}, {"key": "never"}, {"key": "gone"}]},
        {"tasks": [{"key": "lost", "retries": 1}, {"key": "never", "timeout": 0}, {"key": "gone"}]},
        {"tasks": [{"key": "lost", "retries": 1}, {"key": "never"}, {"key": "gone", "retries": 1}]},
        "tasks",
    )

    assert view.added("tasks") == [{"key": "lost"}]
    assert view.removed("tasks") == []


def test_added_and_removed_of_lists_without_keys_go_by_value() -> None:
    view = step(Action.UPDATE, {"steps": [{"key": "a"}]}, {"steps": [{"key": "b"}, {"key": "a"}]}, {}, "steps")

    assert view.added("steps") == []
    assert view.removed("steps") == [{"key": "b"}]


def nothing(api: Any, id: str, step: Any) -> None:
    raise AssertionError


def test_parts_run_in_their_order_and_one_takes_the_rest() -> None:
    rest, mail, late = Part((), nothing), Part(("mail", "note"), nothing), Part(("sticky",), nothing, after_create=True)

    assert running([rest, mail, late], {"note", "name", "sticky"}) == [
        (rest, frozenset({"name"})),
        (mail, frozenset({"note"})),
        (late, frozenset({"sticky"})),
    ]
    assert running([rest, mail], {"mail"}) == [(mail, frozenset({"mail"}))]
    assert after_create([rest, mail, late], {"name": "a", "sticky": "s"}) == [(late, frozenset({"sticky"}))]
    assert after_create([rest, mail, late], {"name": "a"}) == []


def test_a_part_that_others_may_undo_follows_them_where_its_fields_are_set() -> None:
    rest, started = Part((), nothing), Part(("started",), nothing, follows=True)

    assert running([rest, started], {"name"}, {"name", "started"}) == [
        (rest, frozenset({"name"})),
        (started, frozenset({"started"})),
    ]
    assert running([rest, started], {"name"}, {"name"}) == [(rest, frozenset({"name"}))]
    assert running([rest, started], {"started"}, {"name", "started"}) == [(started, frozenset({"started"}))]
    assert running([rest, started], (), {"started"}) == []


def test_only_changes_that_ask_for_it_are_sent() -> None:
    def change(path: str, outcome: Outcome) -> FieldChange:
        return FieldChange(FieldPath.parse(path), 1, 2, 3, Moved.BOTH, outcome, "")

    changes = [
        change("mail.on_failure", Outcome.UPDATE),
        change("note", Outcome.NOTHING),
        change("cleared", Outcome.CLEAR),
    ]

    assert moved(changes) == {"mail", "cleared"}
