"""Reading live state: what is listed, what is read alone, what is found by name, and what that costs."""

import threading
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

from dbxplan.address import Address
from dbxplan.live.model import Ambiguous, Found, Snapshot, Unreadable
from dbxplan.live.reader import read, refresh
from dbxplan.live.stakes import count
from dbxplan.live.wanted import Wanted, wanted
from dbxplan.manifest.model import Declared
from dbxplan.resources.base import Kind, Language, Live, Resource
from dbxplan.sdk.errors import NotFound, NotImplemented, PermissionDenied, Unauthenticated
from dbxplan.state.model import Recorded

OURS, THEIRS = "/bundle/ours.json", "/bundle/theirs.json"


class Clock:
    """Each look takes half a second."""

    now = 0.0

    def time(self) -> float:
        return self.monotonic()

    def monotonic(self) -> float:
        self.now += 0.5
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


class Api:
    """Objects by id, and a book of the calls that were made."""

    def __init__(self, objects: Mapping[str, Mapping[str, Any]], refused: Exception | None = None) -> None:
        self.objects = {id: dict(body) for id, body in objects.items()}
        self.refused = refused
        self.book: list[str] = []
        self.lock = threading.Lock()

    @property
    def calls(self) -> int:
        return len(self.book)

    def called(self, name: str) -> None:
        with self.lock:
            self.book.append(name)


class Thing(Resource, schema="resources.Job"):
    """Any resource with a name."""


class Things(Kind[Thing]):
    """Names may be borne by several; ten to a page."""

    name = "things"
    model = Thing
    language = Language("Things", "thing")
    parts = ()
    unique = False
    page_size = 10
    incomplete: frozenset[str] = frozenset()

    def list(self, api: Any, scope: str | None) -> Iterator[Live]:
        if api.refused:
            api.called("list")
            raise api.refused
        for position, (id, body) in enumerate(api.objects.items()):
            if position % self.page_size == 0:
                api.called("list")
            yield Live(id, dict(body), complete=id not in self.incomplete)

    def find(self, api: Any, desired: Thing) -> Sequence[Live]:
        api.called(f"find {desired.name}")
        return [Live(id, dict(body)) for id, body in api.objects.items() if body["name"] == desired.name]

    def read(self, api: Any, id: str) -> dict[str, Any]:
        api.called(f"read {id}")
        if id not in api.objects:
            raise NotFound("gone")
        if api.objects[id].get("hidden"):
            raise PermissionDenied("you may not see it")
        return dict(api.objects[id])

    def create(self, api: Any, desired: Thing) -> str:
        raise AssertionError

    def delete(self, api: Any, id: str, recorded: Mapping[str, Any] = {}) -> None:
        raise AssertionError

    def mark(self, body: Mapping[str, Any]) -> str | None:
        return body.get("mark")

    def stakes(self, api: Any, id: str) -> Sequence[str]:
        api.called(f"stakes {id}")
        if id == "1":
            raise PermissionDenied("you may not count")
        return ("3 tables",)


class UniqueThings(Things):
    unique = True


class NamedThings(Things):
    """Lists carry names only."""

    lists_bodies = False

    def list(self, api: Any, scope: str | None) -> Iterator[Live]:
        for item in super().list(api, scope):
            yield Live(item.id, name=str(item.body and item.body["name"]))


class OwnThings(UniqueThings):
    """The name, in lower case, is the id."""

    def own_id(self, body: Mapping[str, Any]) -> str | None:
        return str(body["name"]).lower()


def thing(number: int, **more: Any) -> dict[str, Any]:
    return {"name": f"n{number}", **more}


def things(count: int) -> dict[str, dict[str, Any]]:
    return {str(number): thing(number) for number in range(count)}


def at(number: int) -> Address:
    return Address("things", f"k{number}")


def recorded(*numbers: int) -> list[Wanted]:
    return [Wanted(at(number), str(number), thing(number), thing(number), recorded=True) for number in numbers]


def declared(*numbers: int, mark: str | None = OURS, id: str | None = None) -> list[Wanted]:
    return [Wanted(at(number), id, thing(number), thing(number), mark=mark) for number in numbers]


def reading(api: Any, wishes: Sequence[Wanted], kind: Kind[Any] | None = None) -> Snapshot:
    return read(api, wishes, kinds={"things": kind or Things()}, clock=Clock())


def test_many_recorded_objects_come_from_the_list() -> None:
    api = Api(things(25))

    snapshot = reading(api, recorded(*range(25)))

    assert api.book == ["list"] * 3
    assert snapshot.objects[at(7)] == Found("7", thing(7), singly=False)
    assert (snapshot.cost.objects, snapshot.cost.calls, snapshot.cost.seconds) == (25, 3, 0.5)


def test_few_recorded_objects_are_read_alone() -> None:
    api = Api(things(25))

    snapshot = reading(api, recorded(3, 4))

    assert sorted(api.book) == ["read 3", "read 4"]
    assert snapshot.objects[at(3)] == Found("3", thing(3), singly=True)


def test_paging_ends_when_the_list_holds_little_of_what_is_needed() -> None:
    api = Api(things(1000))

    snapshot = reading(api, recorded(*range(990, 1000)))

    assert api.book.count("list") == 2
    assert len(api.book) == 12
    assert all(isinstance(seen, Found) and seen.singly for seen in snapshot.objects.values())


def test_what_a_list_lacks_is_read_before_it_counts_as_gone() -> None:
    api = Api(things(19))

    snapshot = reading(api, recorded(*range(20)))

    assert api.book == ["list", "list", "read 19"]
    assert snapshot.objects[at(19)] is None


def test_an_incomplete_item_is_read_alone() -> None:
    kind, api = Things(), Api(things(10))
    kind.incomplete = frozenset({"4"})

    snapshot = reading(api, recorded(*range(10)), kind)

    assert api.book == ["list", "read 4"]
    assert snapshot.objects[at(4)] == Found("4", thing(4), singly=True)


@pytest.mark.parametrize("refusal", [PermissionDenied("no"), NotFound("no"), NotImplemented("no")])
def test_a_refused_list_is_replaced_by_single_reads_and_the_cost_says_so(refusal: Exception) -> None:
    api = Api(things(10), refused=refusal)

    snapshot = reading(api, recorded(*range(10)))

    assert sorted(api.book) == ["list", *(f"read {number}" for number in range(10))]
    assert snapshot.cost.notes == ("things: the list was refused, so each was read alone: no",)


@pytest.mark.parametrize("refusal", [PermissionDenied("no"), NotFound("no"), NotImplemented("no")])
def test_what_cannot_be_looked_for_counts_as_new_only_where_names_are_unique(refusal: Exception) -> None:
    class Closed(UniqueThings):
        def find(self, api: Any, desired: Thing) -> Sequence[Live]:
            raise refusal

    class Shared(Closed):
        unique = False

    once, shared = (reading(Api({}), declared(1), kind) for kind in (Closed(), Shared()))

    assert once.objects == {at(1): None}
    assert once.cost.notes == ("things.k1 could not be looked for, so it counts as new: no",)
    assert shared.objects == {at(1): Unreadable("no")}


def test_below_an_absent_parent_nothing_new_is_looked_for() -> None:
    class Parts(OwnThings):
        under = ("parent",)

    api = Api({}, refused=NotFound("no such parent"))
    wishes = [Wanted(at(n), f"n{n}", thing(n, parent="p"), thing(n, parent="p"), recorded=n < 2) for n in range(10)]

    snapshot = reading(api, wishes, Parts())

    assert sorted(api.book) == ["list", "read n0", "read n1"]
    assert set(snapshot.objects.values()) == {None}


def test_an_object_that_may_not_be_read_is_told_as_such() -> None:
    api = Api({"1": thing(1, hidden=True)})

    assert reading(api, recorded(1)).objects[at(1)] == Unreadable("you may not see it", refused=True)


def test_invalid_credentials_end_the_reading() -> None:
    api = Api(things(10), refused=Unauthenticated("who are you"))

    with pytest.raises(Unauthenticated, match="who are you"):
        reading(api, recorded(*range(10)))


def test_what_is_not_recorded_is_found_by_its_mark() -> None:
    api = Api({"8": thing(1, mark=THEIRS), "9": thing(1, mark=OURS)})

    assert reading(api, declared(1)).objects[at(1)] == Found("9", thing(1, mark=OURS), singly=False, owned=True)


def test_an_equal_name_alone_makes_no_object_ours_where_names_are_free() -> None:
    api = Api({"8": thing(1, mark=THEIRS), "9": thing(1)})

    assert reading(api, declared(1)).objects[at(1)] is None


def test_an_equal_name_alone_is_found_as_foreign_where_names_are_unique() -> None:
    api = Api({"8": thing(1)})

    found = reading(api, declared(1), UniqueThings()).objects[at(1)]

    assert found == Found("8", thing(1), singly=False, owned=False)


def test_two_objects_with_our_mark_are_ambiguous() -> None:
    api = Api({"8": thing(1, mark=OURS), "9": thing(1, mark=OURS)})

    seen = reading(api, declared(1)).objects[at(1)]

    assert seen == Ambiguous(("8", "9"), "several bear this name and the mark of this bundle")


def test_two_resources_of_one_name_never_share_an_object() -> None:
    api = Api({"9": thing(1, mark=OURS)})
    twin = Wanted(at(2), None, thing(1), thing(1), mark=OURS)

    objects = reading(api, [*declared(1), twin]).objects

    assert objects == {
        at(1): Ambiguous(("9",), "things.k2 may be the same object"),
        at(2): Ambiguous(("9",), "things.k1 may be the same object"),
    }


def test_an_object_recorded_under_another_address_is_not_taken() -> None:
    api = Api({"2": thing(1, mark=OURS)})
    holder = Wanted(at(2), "2", thing(1), thing(1), recorded=True)

    objects = reading(api, [holder, *declared(1)]).objects

    assert isinstance(objects[at(2)], Found)
    assert objects[at(1)] is None


def test_a_unique_name_recorded_under_another_address_is_refused() -> None:
    api = Api({"2": thing(1)})
    holder = Wanted(at(2), "2", thing(1), thing(1), recorded=True)

    seen = reading(api, [holder, *declared(1)], UniqueThings()).objects[at(1)]

    assert seen == Ambiguous(("2",), "it is recorded as things.k2: keep that key, or delete it first")


def test_many_new_names_are_looked_for_in_the_list() -> None:
    api = Api({"9": thing(3, mark=OURS)})

    objects = reading(api, declared(*range(10))).objects

    assert api.book == ["list"]
    assert objects[at(3)] == Found("9", thing(3, mark=OURS), singly=False)
    assert objects[at(4)] is None


def test_a_list_of_names_finds_and_the_object_is_read() -> None:
    api = Api({"9": thing(3, mark=OURS)})

    objects = reading(api, declared(*range(10)), NamedThings()).objects

    assert api.book == ["list", "read 9"]
    assert objects[at(3)] == Found("9", thing(3, mark=OURS), singly=True)


def test_a_list_without_bodies_is_not_paged_for_what_has_an_id() -> None:
    api = Api(things(20))

    reading(api, recorded(*range(20)), NamedThings())

    assert sorted(api.book) == sorted(f"read {number}" for number in range(20))


def test_an_object_whose_id_the_body_determines_is_read_by_it() -> None:
    api = Api({"n1": thing(1)})
    wishes = wanted({at(number): Declared(at(number), thing(number)) for number in (1, 2)}, {}, {"things": OwnThings()})

    objects = reading(api, list(wishes), OwnThings()).objects

    assert sorted(api.book) == ["read n1", "read n2"]
    assert objects == {at(1): Found("n1", thing(1), owned=False), at(2): None}


def test_what_is_recorded_is_looked_for_by_what_was_sent_and_compared_with_what_is_desired() -> None:
    wishes = list(
        wanted({at(1): Declared(at(1), thing(2))}, {at(1): Recorded("1", sent=thing(1))}, {"things": Things()})
    )

    assert wishes == [Wanted(at(1), "1", thing(1), thing(2), recorded=True)]


def test_what_left_the_manifest_is_compared_too() -> None:
    record, wish = Recorded("1", sent={**thing(1), "note": "n"}), Declared(at(1), thing(2))

    (found,) = wanted({at(1): wish}, {at(1): record}, {"things": Things()})

    assert found.compared == {**thing(2), "note": "n"}


def test_a_name_that_is_not_known_yet_is_not_looked_for() -> None:
    assert list(wanted({at(1): Declared(at(1), {"name": None})}, {}, {"things": Things()})) == []


def test_refreshing_reads_only_what_a_list_told() -> None:
    api = Api(things(10))
    kinds = {"things": Things()}
    snapshot = reading(api, recorded(*range(10)))
    del api.objects["4"]

    fresh = refresh(snapshot, api, [at(3), at(4)], kinds=kinds, clock=Clock())  # type: ignore[arg-type]
    again = refresh(fresh, api, [at(3), at(4)], kinds=kinds, clock=Clock())  # type: ignore[arg-type]

    assert sorted(api.book[1:]) == ["read 3", "read 4"]
    assert fresh.objects[at(3)] == Found("3", thing(3), singly=True)
    assert fresh.objects[at(4)] is None
    assert fresh.cost.calls == 3
    assert again is fresh


def test_stakes_are_counted_and_what_cannot_be_counted_is_said() -> None:
    api = Api(things(3))
    snapshot = reading(api, recorded(0, 1, 2))

    counted = count(snapshot, api, [at(0), at(1)], kinds={"things": Things()}, clock=Clock())  # type: ignore[arg-type]

    assert counted.stakes == {at(0): ("3 tables",), at(1): ("an unknown amount: you may not count",)}
