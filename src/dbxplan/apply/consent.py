"""Which steps may be taken without asking."""

from collections.abc import Collection

from dbxplan.address import Address
from dbxplan.plan.model import Consent, Plan, Step

Missing = tuple[Step, frozenset[Consent]]


def given(
    plan: Plan, auto_approve: bool, approve: Collection[Address], allow: Collection[Consent]
) -> tuple[Missing, ...]:
    """The steps that nobody consented to, each with the classes that are missing.

    `auto_approve` covers delete and replace where no data is at stake: where some is, the step also asks for data-loss,
    and that stays missing. `approve` covers whole steps, `allow` classes.
    """
    covered = set(allow) | ({Consent.DELETE, Consent.REPLACE} if auto_approve else set())
    asked = ((step, step.consent - covered) for step in plan.steps if step.address not in approve)
    return tuple((step, missing) for step, missing in asked if missing)
