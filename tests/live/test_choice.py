"""When a list is paged, and when it is given up."""

import pytest

from dbxplan.live.choice import Budget, worth_listing


@pytest.mark.parametrize(("needed", "expected"), [(0, False), (1, False), (7, False), (8, True), (1000, True)])
def test_a_list_is_tried_when_a_page_may_pay_off(needed: int, expected: bool) -> None:
    assert worth_listing(needed) is expected


def test_paging_goes_on_while_pages_bring_what_is_needed() -> None:
    budget = Budget(remaining=1000)

    assert [budget.worth_another(100, 100) for _ in range(10)] == [True] * 9 + [False]


def test_paging_stops_when_all_is_found_though_the_list_goes_on() -> None:
    assert not Budget(remaining=20).worth_another(20, 20)


def test_a_barren_list_costs_no_more_than_the_single_reads_it_stood_for() -> None:
    budget, pages = Budget(remaining=80), 1
    while budget.worth_another(0, 0):
        pages += 1

    assert pages == 10


def test_a_few_stragglers_do_not_keep_a_long_list_going() -> None:
    budget = Budget(remaining=1003)
    for _ in range(10):
        budget.worth_another(100, 100)

    assert not budget.worth_another(0, 0)


def test_a_name_is_not_settled_before_the_list_ends() -> None:
    budget = Budget(remaining=20)

    assert budget.worth_another(20, 0)
