"""How many calls may be in flight."""

from typing import Any

import pytest

from dbxplan.sdk import RawClient
from dbxplan.sdk.limits import Limits, family
from dbxplan.sdk.settings import Settings

PATH = "/api/2.2/jobs/get"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/api/2.2/jobs/get", "jobs"),
        ("/api/2.2/jobs/runs/list?job_id=1", "jobs"),
        ("/api/2.0/pipelines/p-1", "pipelines"),
        ("/api/2.1/unity-catalog/schemas/a.b", "unity-catalog/schemas"),
        ("/api/2.0/permissions/jobs/1", "permissions/jobs"),
        ("/serving-endpoints/e/invocations", "serving-endpoints"),
        ("/", ""),
    ],
)
def test_paths_that_are_limited_together_are_of_one_family(path: str, name: str) -> None:
    assert family(path) == name


def call(limits: Limits, throttled: bool = False) -> None:
    with limits.slot(PATH) as slot:
        slot.throttled, slot.answered = throttled, not throttled


def test_a_refusal_halves_the_limit_down_to_one() -> None:
    limits, seen = Limits(first=32), []
    for _ in range(7):
        call(limits, throttled=True)
        seen.append(limits.allowed(PATH))

    assert seen == [16, 8, 4, 2, 1, 1, 1]


def test_calls_that_were_refused_together_count_once() -> None:
    limits = Limits(first=32)
    with limits.slot(PATH) as one, limits.slot(PATH) as two, limits.slot(PATH) as three:
        one.throttled = two.throttled = three.throttled = True

    assert limits.allowed(PATH) == 16


def test_the_limit_grows_back_by_calls_that_ran_at_it() -> None:
    limits = Limits(first=2)
    call(limits, throttled=True)
    assert limits.allowed(PATH) == 1

    call(limits)

    assert limits.allowed(PATH) == 2


def test_calls_below_the_limit_say_nothing_about_it() -> None:
    limits = Limits(first=4)
    for _ in range(100):
        call(limits)

    assert limits.allowed(PATH) == 4


def test_the_limit_has_an_end() -> None:
    limits = Limits(first=1, most=3)
    for _ in range(100):
        with limits.slot(PATH) as one:
            one.answered = True
            if limits.allowed(PATH) > 1:
                with limits.slot(PATH) as two:
                    two.answered = True
                    if limits.allowed(PATH) > 2:
                        call(limits)

    assert limits.allowed(PATH) == 3


def test_a_call_that_raised_gives_its_place_back() -> None:
    limits = Limits(first=1)
    with pytest.raises(OSError, match="broken"), limits.slot(PATH):
        raise OSError("broken")

    call(limits)


def test_families_do_not_share_a_limit() -> None:
    limits = Limits(first=8)
    call(limits, throttled=True)

    assert (limits.allowed(PATH), limits.allowed("/api/2.0/pipelines/p")) == (4, 8)


def test_a_configured_rate_is_kept(network: Any, clock: Any) -> None:
    config = Settings(host="https://h", token="t", rate_limit=4, env={})
    client = RawClient(config=config, adapter=network, clock=clock)
    for _ in range(3):
        client.jobs.get(job_id=1)
    clock.now += 10
    client.jobs.get(job_id=1)

    assert [round(pause, 3) for pause in clock.slept] == [0.25, 0.25]
