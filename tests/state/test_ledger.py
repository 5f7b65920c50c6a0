from dataclasses import replace
from typing import Any

import pytest

from dbxplan.errors import StateError
from dbxplan.state.codec import encode
from dbxplan.state.ledger import KEPT, Ledger, StateConflictError, bound, check_workspace, load
from dbxplan.state.lock import Lock, LockLostError
from dbxplan.state.model import RecordedFile, State
from dbxplan.state.numbered import SPARE


def changed(state: State, number: int) -> State:
    return replace(state, files={"/f": RecordedFile("sha256:0", number)})


def test_without_a_state_there_is_an_empty_one_of_a_lineage_of_its_own(store: Any) -> None:
    one, two = load(store, "shop", "dev"), load(store, "shop", "dev")

    assert (one.serial, one.resources) == (0, {})
    assert one.lineage != two.lineage


def test_what_was_saved_is_loaded_with_its_serial(store: Any, clock: Any) -> None:
    ledger = Ledger(store, clock)
    saved = ledger.save(changed(ledger.load("shop", "dev"), 1))

    assert saved.serial == 1
    assert load(store, "shop", "dev") == saved


def test_an_unchanged_state_is_not_written(store: Any, clock: Any) -> None:
    ledger = Ledger(store, clock)
    saved = ledger.save(ledger.load("shop", "dev"))
    again = Ledger(store, clock)

    assert again.save(again.load("shop", "dev")) == saved
    assert list(store.objects) == ["state.1"]


def test_a_write_that_would_lose_anothers_is_refused(store: Any, clock: Any) -> None:
    one, two = Ledger(store, clock), Ledger(store, clock)
    mine, theirs = one.load("shop", "dev"), two.load("shop", "dev")
    two.save(changed(theirs, 2))

    with pytest.raises(StateConflictError, match="another run wrote the state in the memory"):
        one.save(changed(mine, 1))
    assert load(store, "shop", "dev").files == {"/f": RecordedFile("sha256:0", 2)}


def test_a_writer_that_slept_while_its_number_was_swept_is_refused_too(store: Any, clock: Any) -> None:
    sleeper, busy = Ledger(store, clock), Ledger(store, clock)
    old = sleeper.load("shop", "dev")
    state = busy.load("shop", "dev")
    for number in range(KEPT + SPARE):
        state = busy.save(changed(state, number))
    assert "state.1" not in store.objects

    with pytest.raises(StateConflictError):
        sleeper.save(changed(old, 99))
    assert load(store, "shop", "dev") == state
    assert "state.1" not in store.objects


def test_a_write_whose_answer_was_lost_counts_as_ours(store: Any, clock: Any) -> None:
    ledger = Ledger(store, clock)
    state = changed(ledger.load("shop", "dev"), 1)
    store.objects["state.1"] = encode(replace(state, serial=1))

    assert ledger.save(state).serial == 1


def test_after_a_write_whose_answer_was_lost_the_next_one_follows_it(store: Any, clock: Any) -> None:
    ledger = Ledger(store, clock)
    state = ledger.load("shop", "dev")
    create = store.create

    def lost(name: str, data: bytes) -> bool:
        create(name, data)
        raise StateError("no answer")

    store.create = lost
    with pytest.raises(StateError, match="no answer"):
        ledger.save(changed(state, 1))
    store.create = create
    saved = ledger.save(changed(state, 2))

    assert saved.serial == 2
    assert load(store, "shop", "dev") == saved


def test_old_states_are_swept_and_a_few_kept(store: Any, clock: Any) -> None:
    ledger = Ledger(store, clock)
    state = ledger.load("shop", "dev")
    kept = []
    for number in range(50):
        state = ledger.save(changed(state, number))
        kept.append(len(store.objects))

    assert max(kept) < KEPT + SPARE
    assert load(store, "shop", "dev") == state


def test_the_highest_number_counts_not_the_longest_text(store: Any, clock: Any) -> None:
    ledger = Ledger(store, clock)
    state = ledger.load("shop", "dev")
    for number in range(11):
        state = ledger.save(changed(state, number))

    assert load(store, "shop", "dev").serial == 11


def test_a_checkpoint_is_due_once_an_interval(store: Any, clock: Any) -> None:
    ledger = Ledger(store, clock, interval_seconds=10)
    state = ledger.load("shop", "dev")
    for number in range(100):
        clock.now += 1
        state = ledger.save(changed(state, number)) if ledger.due() else state

    assert state.serial == 10


def test_a_damaged_state_says_what_to_do(store: Any, clock: Any) -> None:
    ledger = Ledger(store, clock)
    state = ledger.save(ledger.load("shop", "dev"))
    ledger.save(changed(state, 1))
    store.objects["state.2"] = store.objects["state.2"][:50]

    with pytest.raises(StateError, match=r"state\.2 in the memory is damaged.*or delete it: then state\.1 counts"):
        load(store, "shop", "dev")


def test_the_state_of_another_bundle_is_refused_with_both_names(store: Any, clock: Any) -> None:
    ledger = Ledger(store, clock)
    ledger.save(ledger.load("shop", "dev"))

    with pytest.raises(StateError, match="'shop', target 'dev', not of bundle 'shop', target 'prod'"):
        load(store, "shop", "prod")


def test_the_state_of_another_workspace_is_refused_with_both_names() -> None:
    state = changed(State("shop", "dev", "l", host="https://one", workspace_id="1"), 1)

    with pytest.raises(StateError, match=r"https://one \(workspace 1\), but this is https://two \(workspace 2\)"):
        check_workspace(state, "https://two", "2")
    with pytest.raises(StateError, match="https://one"):
        check_workspace(replace(state, workspace_id=""), "https://two", "")
    check_workspace(state, "https://one", "1")
    check_workspace(state, "https://vanity.example.com", "1")
    check_workspace(State("shop", "dev", "l"), "https://two", "2")


def test_a_state_that_knows_of_nothing_goes_with_any_workspace() -> None:
    state = State("shop", "dev", "l", serial=3, host="https://one", workspace_id="1")

    assert bound(state, "https://two", "2") == replace(state, host="https://two", workspace_id="2")


def test_as_long_as_an_older_state_stays_the_last_one_does_too(store: Any, clock: Any) -> None:
    ledger = Ledger(store, clock)
    ledger.save(changed(ledger.load("shop", "dev"), 1))
    last = ledger.save(changed(ledger.load("shop", "dev"), 2))
    delete = store.delete

    def refuse(name: str) -> None:
        if name == "state.1":
            raise StateError("not now")
        delete(name)

    store.delete = refuse
    ledger.remove()

    assert load(store, "shop", "dev") == last


def test_a_writer_whose_chain_was_removed_is_refused(store: Any, clock: Any) -> None:
    sleeper, busy = Ledger(store, clock), Ledger(store, clock)
    busy.save(changed(busy.load("shop", "dev"), 1))
    old = sleeper.load("shop", "dev")
    busy.remove()
    assert store.objects == {}

    with pytest.raises(StateConflictError):
        sleeper.save(changed(old, 2))
    assert store.objects == {}


def test_whoever_lost_the_lock_writes_nothing_even_where_nobody_wrote_since(store: Any, clock: Any) -> None:
    lock = Lock(store, clock)
    lock.acquire()
    ledger = Ledger(store, clock, lock.held, lock.confirm)
    state = ledger.load("shop", "dev")
    Lock(store, clock).acquire()

    with pytest.raises(LockLostError, match="taken over by"):
        ledger.save(changed(state, 1))
    assert [name for name in store.objects if name.startswith("state.")] == []
