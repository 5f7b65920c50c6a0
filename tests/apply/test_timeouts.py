import pytest

from dbxplan.address import Address
from dbxplan.apply.timeouts import Timeouts, duration, parse_seconds
from dbxplan.errors import UsageError


@pytest.mark.parametrize(
    ("text", "seconds"), [("90", 90), ("90s", 90), ("30m", 1800), ("1h", 3600), ("1h30m", 5400), ("1m5s", 65)]
)
def test_durations_are_written_in_hours_minutes_and_seconds(text: str, seconds: float) -> None:
    assert parse_seconds(text) == seconds


@pytest.mark.parametrize("text", ["", "0", "0m", "h", "1d", "-5m", "1.5h", "5m1h", "soon"])
def test_what_is_no_duration_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UsageError, match="is no duration; write one such as 90s, 30m or 1h30m"):
        parse_seconds(text)


@pytest.mark.parametrize(
    ("seconds", "text"), [(1200, "20m"), (5400, "1h30m"), (61, "1m1s"), (2.5, "2.5s"), (3600, "1h")]
)
def test_seconds_are_told_as_a_duration(seconds: float, text: str) -> None:
    assert duration(seconds) == text


def test_the_most_exact_name_counts() -> None:
    timeouts = Timeouts.parse(["30m", "clusters=1h", "clusters.etl=2h"])

    assert timeouts.of(Address("clusters", "etl")) == 7200
    assert timeouts.of(Address("clusters", "other")) == 3600
    assert timeouts.of(Address("pipelines", "p")) == 1800


def test_without_any_it_is_twenty_minutes() -> None:
    assert Timeouts.parse([]).of(Address("clusters", "etl")) == 1200


def test_an_unknown_kind_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"there is no kind 'cluster'; did you mean clusters.etl\?"):
        Timeouts.parse(["cluster.etl=1h"])
