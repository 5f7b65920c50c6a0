import json
import subprocess
import sys
import threading
from dataclasses import asdict, replace
from typing import Any

import pytest

from dbxplan.errors import StateError
from dbxplan.state.holder import called_as, gone
from dbxplan.state.lock import Holder, Lock, LockHeldError, LockLostError, force_release, heartbeat, this_process
from dbxplan.state.numbered import SPARE

ANA = Holder("ana", "laptop", 7, "dbxplan apply", "2026-01-01T00:00:00Z")
BEN = Holder("ben", "ci", 8, "dbxplan destroy", "2026-01-02T00:00:00Z")


def test_a_free_lock_is_taken_and_released(store: Any, clock: Any) -> None:
    lock = Lock(store, clock, ANA)
    assert not lock.held()
    lock.acquire()
    assert lock.held()
    lock.release()

    assert not lock.held()
    Lock(store, clock, BEN).acquire()


def test_whoever_takes_the_lock_is_given_what_else_is_wanted_of_the_store(store: Any, clock: Any) -> None:
    store.objects |= {"state.7": b"seven", "lock.1": b"old"}
    lock = Lock(store, clock, ANA)

    lock.acquire(likely=1, also=("state.7", "key"))

    assert lock.seen.objects == {"state.7": b"seven", "key": None}
    assert lock.seen.last("state") == 7
    assert lock.seen.last("lock") == 2


@pytest.mark.parametrize("likely", [1, 2, 9])
def test_a_wrong_guess_of_the_generation_takes_no_lock_that_is_held(likely: int, store: Any, clock: Any) -> None:
    gone_by, held = Lock(store, clock, ANA), Lock(store, clock, BEN)
    gone_by.acquire()
    gone_by.release()
    held.acquire()
    clock.on_sleep = held.beat

    with pytest.raises(LockHeldError, match="locked by ben"):
        Lock(store, clock, ANA).acquire(likely=likely)
    assert held.held()


def test_a_lock_whose_holder_lives_is_refused_with_its_name(store: Any, clock: Any) -> None:
    first, second = Lock(store, clock, ANA), Lock(store, clock, BEN)
    first.acquire()
    clock.on_sleep = first.beat
    started = clock.now

    with pytest.raises(LockHeldError, match=r"locked by ana on laptop \(process 7, `dbxplan apply`, since 2026-01-01"):
        second.acquire()
    assert clock.now - started < 30
    assert first.held()
    assert not second.held()


def test_waiting_for_a_lock_gets_it_when_it_is_released(store: Any, clock: Any) -> None:
    first, second = Lock(store, clock, ANA), Lock(store, clock, BEN)
    first.acquire()
    started, waited = clock.now, []

    def live() -> None:
        (first.release if clock.now - started > 100 else first.beat)()

    clock.on_sleep = live
    second.acquire(timeout_seconds=600, on_wait=lambda holder: waited.append(holder.user))

    assert second.held()
    assert 100 < clock.now - started < 110
    assert set(waited) == {"ana"}


def test_waiting_ends_with_the_timeout(store: Any, clock: Any) -> None:
    first = Lock(store, clock, ANA)
    first.acquire()
    clock.on_sleep = first.beat
    started = clock.now

    with pytest.raises(LockHeldError):
        Lock(store, clock, BEN).acquire(timeout_seconds=90)
    assert 90 <= clock.now - started < 100


def test_a_lock_that_stood_still_for_its_lease_is_taken_over(store: Any, clock: Any) -> None:
    dead, second = Lock(store, clock, ANA, lease_seconds=30), Lock(store, clock, BEN, lease_seconds=30)
    dead.acquire()
    started = clock.now
    second.acquire()

    assert 30 <= clock.now - started < 32
    assert second.held()
    assert not dead.beat()
    assert not dead.held()
    assert second.beat()


def test_a_holder_that_missed_its_heartbeat_starts_nothing_before_anyone_could_take_over(
    store: Any, clock: Any
) -> None:
    lock = Lock(store, clock, ANA, lease_seconds=30)
    lock.acquire()
    clock.now += 22
    assert lock.held()
    clock.now += 1

    assert not lock.held()


def test_a_heartbeat_that_comes_late_but_first_keeps_the_lock(store: Any, clock: Any) -> None:
    lock = Lock(store, clock, ANA, lease_seconds=30)
    lock.acquire()
    clock.now += 1000

    assert lock.beat()
    assert lock.held()


def test_a_holder_that_slept_through_many_generations_has_lost(store: Any, clock: Any) -> None:
    sleeper, second = Lock(store, clock, ANA), Lock(store, clock, BEN)
    sleeper.acquire()
    second.acquire()
    for _ in range(5):
        second.beat()
    assert "lock.2" not in store.objects

    assert not sleeper.beat()
    sleeper.release()
    assert second.held()
    assert second.beat()
    assert json.loads(store.objects["lock.8"])["user"] == "ben"


def test_a_heartbeat_whose_answer_was_lost_does_not_lose_the_lock(store: Any, clock: Any) -> None:
    lock = Lock(store, clock, ANA)
    lock.acquire()
    create = store.create

    def lost(name: str, data: bytes) -> bool:
        create(name, data)
        raise StateError("no answer")

    store.create = lost
    with pytest.raises(StateError):
        lock.beat()
    store.create = create

    assert lock.beat()
    assert lock.held()


def test_only_one_of_two_that_find_a_stale_lock_takes_it(store: Any, clock: Any) -> None:
    Lock(store, clock, ANA).acquire()
    second, third = Lock(store, clock, BEN), Lock(store, clock, BEN)
    clock.on_sleep = lambda: None
    second.acquire()
    clock.on_sleep = second.beat

    with pytest.raises(LockHeldError):
        third.acquire()
    assert second.held()


def test_a_forced_release_names_the_holder_who_then_loses(store: Any, clock: Any) -> None:
    lock = Lock(store, clock, ANA)
    lock.acquire()
    ended = force_release(store, clock)

    assert ended is not None
    assert ended.user == "ana"
    assert not lock.beat()
    Lock(store, clock, BEN).acquire()


def test_nothing_to_force_is_nothing(store: Any, clock: Any) -> None:
    assert force_release(store, clock) is None
    lock = Lock(store, clock, ANA)
    lock.acquire()
    lock.release()

    assert force_release(store, clock) is None


def test_a_lock_that_is_left_frees_itself_after_its_lease_only(store: Any, clock: Any) -> None:
    lock = Lock(store, clock, ANA)
    lock.acquire()
    lock.leave()
    started = clock.now
    Lock(store, clock, BEN).acquire()

    assert clock.now - started >= 30


def test_an_unreadable_lock_is_somebodys(store: Any, clock: Any) -> None:
    store.objects["lock.1"] = b"{"
    started = clock.now
    Lock(store, clock, ANA).acquire()

    assert clock.now - started >= 30


def test_the_store_keeps_few_objects_however_long_the_run(store: Any, clock: Any) -> None:
    lock = Lock(store, clock, ANA)
    lock.acquire()
    kept = []
    for _ in range(50):
        lock.beat()
        kept.append(len(store.objects))

    assert max(kept) == SPARE
    assert "lock.51" in store.objects


def test_the_heartbeat_thread_beats_and_ends(store: Any, clock: Any) -> None:
    lock = Lock(store, clock, ANA, lease_seconds=0.04)
    lock.acquire()
    beats = threading.Semaphore(0)
    create = store.create

    def counted(name: str, data: bytes) -> bool:
        beats.release()
        if store.list("lock.") == ["lock.2"]:
            raise StateError("not now")
        return bool(create(name, data))

    store.create = counted
    with heartbeat(lock):
        for _ in range(2):
            assert beats.acquire(timeout=10)

    assert not [thread for thread in threading.enumerate() if thread.name == "dbxplan-heartbeat"]


def test_a_process_of_this_machine_that_ended_holds_nothing(store: Any, clock: Any) -> None:
    code = (
        "import dataclasses, json; from dbxplan.state.holder import this_process;"
        "from dbxplan.sdk.clock import SystemClock; print(json.dumps(dataclasses.asdict(this_process(SystemClock()))))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
    dead = Holder.read(ended)
    if not dead.boot:
        pytest.skip("this system does not tell when processes began")
    Lock(store, clock, dead).acquire()
    started = clock.now

    taken = Lock(store, clock, BEN).acquire()

    assert taken is not None
    assert taken.pid == dead.pid
    assert clock.now == started


@pytest.mark.parametrize("change", [{"boot": "another"}, {"boot": ""}, {"host": "another"}])
def test_of_a_process_elsewhere_nobody_says_that_it_ended(change: dict[str, str], clock: Any) -> None:
    here = replace(this_process(clock), born="before", pid=1)

    assert gone(here) == bool(here.boot)
    assert not gone(replace(here, **change))  # type: ignore[arg-type]
    assert not gone(this_process(clock))


def test_a_holder_that_left_is_waited_for_although_its_process_ended(store: Any, clock: Any) -> None:
    lock = Lock(store, clock, replace(this_process(clock), born="before"))
    lock.acquire()
    lock.leave()
    started = clock.now

    Lock(store, clock, BEN).acquire()

    assert clock.now - started >= 30


def test_whoever_comes_after_a_removed_chain_begins_a_new_one(store: Any, clock: Any) -> None:
    first = Lock(store, clock, ANA)
    first.acquire()
    first.beat()
    first.remove()
    assert store.objects == {}

    second = Lock(store, clock, BEN)
    second.acquire()

    assert list(store.objects) == ["lock.1"]
    assert not first.beat()
    assert second.beat()


def test_a_chain_of_which_a_link_stays_is_no_hold(store: Any, clock: Any) -> None:
    first = Lock(store, clock, ANA)
    first.acquire()
    first.beat()
    delete = store.delete

    def refuse(name: str) -> None:
        if name != "lock.2":
            raise StateError("not now")
        delete(name)

    store.delete = refuse
    first.remove()

    assert Lock(store, clock, BEN).acquire() is None


def test_a_sleeper_cannot_go_on_with_a_chain_that_was_removed_and_begun_anew(store: Any, clock: Any) -> None:
    sleeper, second = Lock(store, clock, ANA), Lock(store, clock, BEN)
    sleeper.acquire()
    sleeper.beat()
    second.acquire()
    second.remove()
    third = Lock(store, clock, BEN)
    third.acquire()

    assert not sleeper.beat()
    assert third.beat()
    assert list(store.objects) == ["lock.1", "lock.2"]


def test_a_release_that_fails_is_left_to_the_lease(store: Any, clock: Any) -> None:
    lock = Lock(store, clock, ANA)
    lock.acquire()
    store.broken = True
    lock.release()

    assert not lock.held()


def test_a_holder_of_a_newer_dbxplan_is_still_named() -> None:
    assert Holder.read(json.dumps({**asdict(ANA), "mood": "fine"}).encode()) == ANA


def test_this_process_is_named_without_the_values_of_its_options(clock: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["/usr/bin/dbxplan", "apply", "--var", "password=hunter2"])
    holder = this_process(clock)

    assert holder.command == "dbxplan apply"
    assert holder.since == "2023-11-14T22:13:20Z"
    assert "hunter2" not in str(holder)


def test_whoever_stood_still_is_told_who_took_over_and_leaves_that_one_alone(store: Any, clock: Any) -> None:
    stalled, second = Lock(store, clock, ANA), Lock(store, clock, BEN)
    stalled.acquire()
    second.acquire()
    before = dict(store.objects)

    with pytest.raises(LockLostError, match="so that its next call was not made"):
        stalled.check()
    with pytest.raises(
        LockLostError, match=r"was lost while this run stood still, taken over by ben on ci .*Plan again"
    ):
        stalled.confirm()
    stalled.release()
    assert store.objects == before


def test_whoever_stood_still_alone_has_the_lock_again_once_the_store_says_so(store: Any, clock: Any) -> None:
    stalled = Lock(store, clock, ANA)
    stalled.acquire()
    clock.now += 3600

    with pytest.raises(LockLostError):
        stalled.check()
    stalled.confirm()
    stalled.check()


def test_a_hold_that_was_ended_by_force_is_said_to_be(store: Any, clock: Any) -> None:
    lock = Lock(store, clock, ANA)
    lock.acquire()
    force_release(store, clock)
    clock.now += 3600

    with pytest.raises(LockLostError, match="released by"):
        lock.confirm()


def test_releasing_late_writes_nothing_into_the_chain_of_another(store: Any, clock: Any) -> None:
    stalled, second = Lock(store, clock, ANA), Lock(store, clock, BEN)
    stalled.acquire()
    second.acquire()
    second.remove()
    stalled.release()

    assert store.objects == {}


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["/usr/bin/dbxplan", "--var", "password=hunter2", "apply"], "dbxplan apply"),
        (["/usr/bin/dbxplan", "--var=password=hunter2", "destroy", "-t", "dev"], "dbxplan destroy"),
        (["/src/dbxplan/__main__.py", "state", "forget", "jobs.a"], "dbxplan state"),
        (["/home/me/deploy.py", "hunter2"], "deploy.py"),
        (["-c", "hunter2"], "-c"),
    ],
)
def test_of_the_arguments_of_a_process_only_commands_are_told(arguments: list[str], name: str) -> None:
    assert called_as(arguments) == name
