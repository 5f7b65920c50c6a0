import pytest

from dbxplan.address import Address
from dbxplan.apply.consent import given
from dbxplan.plan.model import Action, Consent, Plan, Step

D, R, X, A, L = Consent.DELETE, Consent.REPLACE, Consent.DATA_LOSS, Consent.ADOPT, Consent.LOCK_OUT


def plan_of(*consents: Consent) -> Plan:
    step = Step(Address("jobs", "a"), Action.DELETE, "", consent=frozenset(consents))
    free = Step(Address("jobs", "b"), Action.CREATE, "")
    return Plan("shop", "dev", "h", "1", "ana", "l", 1, (free, step))


@pytest.mark.parametrize(
    ("asks", "auto_approve", "allow", "missing"),
    [
        ((), False, (), None),
        ((D,), False, (), {D}),
        ((D,), True, (), None),
        ((R,), True, (), None),
        ((D, X), False, (), {D, X}),
        ((D, X), True, (), {X}),
        ((R, X), True, (X,), None),
        ((D, X), False, (X,), {D}),
        ((A,), True, (), {A}),
        ((A,), False, (A,), None),
        ((L,), True, (), {L}),
        ((L, A), False, (A,), {L}),
    ],
)
def test_what_is_missing(
    asks: tuple[Consent, ...], auto_approve: bool, allow: tuple[Consent, ...], missing: set[Consent] | None
) -> None:
    plan = plan_of(*asks)
    asked = given(plan, auto_approve, (), allow)

    assert asked == (((plan.steps[1], frozenset(missing)),) if missing else ())


def test_an_approved_address_misses_nothing() -> None:
    assert given(plan_of(D, X, L), False, [Address("jobs", "a")], ()) == ()


def test_the_approval_of_another_address_counts_for_nothing() -> None:
    assert len(given(plan_of(D), False, [Address("jobs", "c")], ())) == 1
