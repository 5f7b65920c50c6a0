"""What a step disturbs, and the consent that it needs."""

from collections.abc import Iterable

from dbxplan.fields import Effect
from dbxplan.plan.model import Action, Consent, FieldChange

OF_CHANGES = {Effect.DATA_LOSS: Consent.DATA_LOSS, Effect.LOCK_OUT: Consent.LOCK_OUT}
OF_ACTIONS = {Action.DELETE: Consent.DELETE, Action.REPLACE: Consent.REPLACE}


def effect_of(action: Action, changes: Iterable[FieldChange], *, data: bool, shut_out: bool = False) -> Effect:
    """`data`: whether deleting the object loses data; `shut_out`: whether the caller may not manage it afterwards."""
    found = [change.effect for change in changes]
    if action in OF_ACTIONS and data:
        found.append(Effect.DATA_LOSS)
    if shut_out:
        found.append(Effect.LOCK_OUT)
    if action is Action.REPLACE:
        found.append(Effect.REPLACE)
    return max(found, default=Effect.NONE)


def consent_of(
    action: Action, changes: Iterable[FieldChange], *, data: bool, stranger: bool, shut_out: bool = False
) -> frozenset[Consent]:
    """`stranger`: the object is not recorded and does not bear our mark."""
    found = {OF_CHANGES[change.effect] for change in changes if change.effect in OF_CHANGES}
    if action in OF_ACTIONS:
        found |= {OF_ACTIONS[action], Consent.DATA_LOSS} if data else {OF_ACTIONS[action]}
    if shut_out:
        found.add(Consent.LOCK_OUT)
    if stranger:
        found.add(Consent.ADOPT)
    return frozenset(found)
