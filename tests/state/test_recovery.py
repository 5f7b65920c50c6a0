import threading
from dataclasses import replace

import pytest

from dbxplan.address import Address
from dbxplan.errors import ApplyError
from dbxplan.state.journal import Entry
from dbxplan.state.model import Intent, Recorded, RunRecord, State
from dbxplan.state.recovery import MAKES, recover

A, B, C = (Address("jobs", key) for key in "abc")


def found_nothing(intent: Intent, run: RunRecord) -> str | None:
    return None


def never_asked(intent: Intent, run: RunRecord) -> str | None:
    """Of an update it is asked whether it renamed the object: the name alone tells, but for renames."""
    return pytest.fail(f"{intent.address} was looked up") if intent.action in MAKES else None


def state_of(*intents: Intent, **resources: Recorded) -> State:
    run = RunRecord("r", "p", "2026-01-01T00:00:00Z", "ana", intents)
    return State("shop", "dev", "l", 2, resources={Address("jobs", key): it for key, it in resources.items()}, run=run)


def test_a_state_without_a_run_is_as_it_is() -> None:
    state = State("shop", "dev", "l")

    assert recover(state, [Entry(A, Recorded("1", {}))], never_asked) == (state, ())


def test_the_journal_decides_and_nothing_is_looked_up() -> None:
    made, changed = Recorded("1", {"name": "a"}), Recorded("2", {"name": "b", "x": 1})
    state = state_of(
        Intent(A, "create"),
        Intent(B, "update", "2"),
        Intent(C, "delete", "3"),
        b=Recorded("2", {"name": "b"}),
        c=Recorded("3", {}),
    )
    after, notes = recover(state, [Entry(A, made), Entry(B, changed), Entry(C, None)], never_asked)

    assert after == replace(state, resources={A: made, B: changed}, run=None)
    assert notes == (
        "the run of ana that began 2026-01-01T00:00:00Z did not finish; what it did is taken into account",
        "jobs.a was made, its id is 1",
        "jobs.b was changed",
        "jobs.c was deleted",
    )


def test_what_no_journal_tells_is_looked_up_and_adopted() -> None:
    intent = Intent(A, "create", None, {"name": "a"}, "/m", {"name": "a"}, (B,), True)
    after, notes = recover(state_of(intent), (), lambda intent, run: "77")

    assert after.resources == {A: Recorded("77", {"name": "a"}, {}, (B,), True)}
    assert notes[1:] == ("jobs.a was made and found again, its id is 77",)


def test_what_is_not_found_is_left_to_the_plan() -> None:
    after, notes = recover(state_of(Intent(A, "create")), (), found_nothing)

    assert after.resources == {}
    assert after.run is None
    assert len(notes) == 1


def test_a_replacement_that_did_not_begin_keeps_its_record() -> None:
    old = Recorded("1", {"name": "a"})
    after, _ = recover(state_of(Intent(A, "replace", "1"), a=old), (), lambda intent, run: "1")

    assert after.resources == {A: old}


def test_a_replacement_that_ended_after_its_delete_has_no_record() -> None:
    state = state_of(Intent(A, "replace", "1"), a=Recorded("1", {}))
    after, _ = recover(state, [Entry(A, None)], found_nothing)

    assert after.resources == {}


def test_a_replacement_whose_new_object_is_found_takes_its_id() -> None:
    state = state_of(Intent(A, "replace", "1", sent={"name": "a"}), a=Recorded("1", {"name": "a", "old": 1}))
    after, _ = recover(state, (), lambda intent, run: "2")

    assert after.resources == {A: Recorded("2", {"name": "a"})}


def test_a_replacement_whose_delete_alone_is_in_the_journal_is_looked_up() -> None:
    state = state_of(Intent(A, "replace", "1", sent={"name": "a"}), a=Recorded("1", {}))
    after, _ = recover(state, [Entry(A, None)], lambda intent, run: "2")

    assert after.resources == {A: Recorded("2", {"name": "a"})}


def test_a_replacement_under_the_same_id_is_adopted_when_the_old_one_was_deleted() -> None:
    state = state_of(Intent(A, "replace", "main.a", sent={"name": "a"}), a=Recorded("main.a", {"old": 1}))
    after, _ = recover(state, [Entry(A, None)], lambda intent, run: "main.a")

    assert after.resources == {A: Recorded("main.a", {"name": "a"})}


def test_what_a_checkpoint_knows_is_not_looked_up() -> None:
    made = Recorded("7", {"name": "a", "owner": "ops"}, {"x": 1})
    after, _ = recover(state_of(Intent(A, "create", sent={"name": "a"}), a=made), (), never_asked)

    assert after.resources == {A: made}


def test_what_was_recorded_but_gone_when_the_run_began_is_looked_up() -> None:
    state = state_of(Intent(A, "create", "1", sent={"name": "a"}), a=Recorded("1", {}))
    after, _ = recover(state, (), lambda intent, run: "2")

    assert after.resources[A].id == "2"


def test_a_rename_after_a_part_that_is_in_the_journal_is_looked_up() -> None:
    owned = Recorded("main.a", {"name": "a", "owner": "ops"})
    state = state_of(Intent(A, "update", "main.a"), a=Recorded("main.a", {"name": "a"}))
    after, _ = recover(state, [Entry(A, owned)], lambda intent, run: "main.b")

    assert after.resources == {A: replace(owned, id="main.b")}


def test_fields_that_an_update_may_have_sent_count_as_ours() -> None:
    state = state_of(Intent(A, "update", "1", sent={"name": "a", "note": "n", "size": 2}), a=Recorded("1", {"size": 1}))
    after, _ = recover(state, (), found_nothing)

    assert after.resources[A].sent == {"name": "a", "note": "n", "size": 1}


def test_an_object_that_was_renamed_keeps_its_record_under_the_new_id() -> None:
    state = state_of(
        Intent(A, "update", "main.a", sent={"name": "b"}), a=Recorded("main.a", {"name": "a", "note": "n"})
    )
    after, notes = recover(state, (), lambda intent, run: "main.b")

    assert after.resources == {A: Recorded("main.b", {"name": "a", "note": "n"})}
    assert notes[1:] == ("jobs.a has a new id since its name changed: main.b",)


def test_look_ups_run_at_the_same_time_and_each_finds_its_own() -> None:
    intents = [Intent(Address("jobs", f"j{number}"), "create") for number in range(8)]
    together = threading.Barrier(len(intents), timeout=10)

    def look_up(intent: Intent, run: RunRecord) -> str:
        together.wait()
        return f"id of {intent.address.key}"

    after, _ = recover(state_of(*intents), (), look_up)

    assert {address.key: it.id for address, it in after.resources.items()} == {f"j{n}": f"id of j{n}" for n in range(8)}


def test_a_look_up_that_fails_fails_the_recovery() -> None:
    def look_up(intent: Intent, run: RunRecord) -> str | None:
        raise ApplyError("no answer")

    with pytest.raises(ApplyError, match="no answer"):
        recover(state_of(Intent(A, "create")), (), look_up)


def test_of_many_resources_the_rest_is_counted() -> None:
    intents = [Intent(Address("jobs", f"j{number}"), "create") for number in range(30)]
    _, notes = recover(state_of(*intents), [Entry(it.address, Recorded("1", {})) for it in intents], never_asked)

    assert len(notes) == 22
    assert notes[-1] == "and 10 more resources were made, changed or deleted"


def test_recovering_twice_is_the_same_as_once() -> None:
    state = state_of(Intent(A, "create"), Intent(B, "create"))
    journal = [Entry(A, Recorded("1", {}))]
    once, _ = recover(state, journal, found_nothing)
    twice, _ = recover(replace(once, run=state.run), journal, found_nothing)

    assert twice == once


CATALOG, SCHEMA, VOLUME = (Address.parse(text) for text in ("catalogs.lake", "schemas.mart", "volumes.exports"))
HELD = {
    CATALOG: Recorded("lake", {"name": "lake"}),
    SCHEMA: Recorded("lake.mart", {"name": "mart"}),
    SCHEMA._replace(child="grants"): Recorded("lake.mart", {}),
    VOLUME: Recorded("lake.mart.exports", {"name": "exports"}),
    VOLUME._replace(child="grants"): Recorded("lake.mart.exports", {}),
    Address.parse("external_locations.lake"): Recorded("lake", {}),
    Address.parse("secret_scopes.lake"): Recorded("lake.mart.secrets", {}),
}


def ids_after(*intents: Intent, entries: tuple[Entry, ...] = (), **found: str) -> dict[str, str]:
    run = RunRecord("r", "p", "2026-01-01T00:00:00Z", "ana", intents)
    state = State("shop", "dev", "l", 2, resources=HELD, run=run)
    after, _ = recover(state, entries, lambda intent, run: found.get(intent.address.kind))
    return {str(address): record.id for address, record in after.resources.items() if record.id != HELD[address].id}


@pytest.mark.parametrize("known", ["journal", "looked up"])
def test_what_lies_in_an_object_of_another_name_has_another_id_too(known: str) -> None:
    renamed = Recorded("pond", {"name": "pond"})
    entries, found = ((Entry(CATALOG, renamed),), {}) if known == "journal" else ((), {"catalogs": "pond"})

    assert ids_after(Intent(CATALOG, "update", "lake"), entries=entries, **found) == {
        "catalogs.lake": "pond",
        "schemas.mart": "pond.mart",
        "schemas.mart.grants": "pond.mart",
        "volumes.exports": "pond.mart.exports",
        "volumes.exports.grants": "pond.mart.exports",
    }


def test_what_moved_along_may_have_got_another_name_after_that() -> None:
    entries = (Entry(SCHEMA, Recorded("lake.marts", {"name": "marts"})),)
    intents = (Intent(SCHEMA, "update", "lake.mart"), Intent(VOLUME, "update", "lake.mart.exports"))

    assert ids_after(*intents, entries=entries, volumes="lake.marts.shipped") == {
        "schemas.mart": "lake.marts",
        "schemas.mart.grants": "lake.marts",
        "volumes.exports": "lake.marts.shipped",
        "volumes.exports.grants": "lake.marts.shipped",
    }


def test_a_replacement_of_what_moved_along_before_a_checkpoint_is_looked_up() -> None:
    intents = (Intent(SCHEMA, "update", "lake.mart"), Intent(VOLUME, "replace", "lake.mart.exports"))
    run = RunRecord("r", "p", "2026-01-01T00:00:00Z", "ana", intents)
    held = {**HELD, SCHEMA: Recorded("lake.marts", {}), VOLUME: Recorded("lake.marts.exports", {})}

    found = {"volumes": "lake.marts.shipped"}
    after, _ = recover(
        State("shop", "dev", "l", 2, resources=held, run=run), (), lambda intent, run: found.get(intent.address.kind)
    )

    assert after.resources[VOLUME].id == "lake.marts.shipped"


def test_a_location_takes_nothing_along() -> None:
    location = Address.parse("external_locations.lake")

    assert ids_after(Intent(location, "update", "lake"), external_locations="pond") == {
        "external_locations.lake": "pond"
    }
