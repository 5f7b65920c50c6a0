"""What may be done unasked, what was asked for, and what nobody consented to."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from dbxplan.address import Address
from dbxplan.apply.consent import Missing, given
from dbxplan.errors import ConsentError, UsageError
from dbxplan.plan.model import Consent, Plan

Asked = Mapping[Address, frozenset[Consent]]
Confirm = Callable[[Plan, tuple[Missing, ...]], bool]


@dataclass(frozen=True)
class Choices:
    """What may be done unasked. `confirm` asks somebody for the rest; without it the rest is refused."""

    auto_approve: bool = False
    approve: Collection[Address] = ()
    allow: Collection[Consent] = ()
    confirm: Confirm | None = None

    @classmethod
    def of(
        cls,
        auto_approve: bool = False,
        approve: Collection[Address | str] = (),
        allow: Collection[Consent | str] = (),
        confirm: Confirm | None = None,
    ) -> "Choices":
        """Addresses and classes also as text. UsageError names what is none."""
        return cls(auto_approve, frozenset(map(_address, approve)), frozenset(map(_class, allow)), confirm)

    def missing(self, plan: Plan) -> tuple[Missing, ...]:
        return given(plan, self.auto_approve, self.approve, self.allow)

    def aimless(self, addresses: Iterable[Address]) -> str:
        """Which approval names no resource, with the nearest; empty where each names one."""
        known = {str(address) for address in addresses}
        for name in sorted({str(address) for address in self.approve} - known):
            near = get_close_matches(name, known, n=1)
            return f"--approve {name}: there is no such resource{f'; did you mean {near[0]}?' if near else ''}"
        return ""


NONE_GIVEN = Choices()


def consented(plan: Plan, choices: Choices) -> Asked:
    """What somebody was asked for and granted, by address. ConsentError where nobody did."""
    missing = choices.missing(plan)
    if not missing:
        return {}
    if choices.confirm is None or not choices.confirm(plan, missing):
        raise ConsentError(refusal(missing, asked=choices.confirm is not None))
    return {step.address: classes for step, classes in missing}


def unasked(plan: Plan, choices: Choices, asked: Asked) -> None:
    """ConsentError where the plan, made again under the lock, needs more than was granted."""
    more = tuple(
        (step, classes - asked.get(step.address, frozenset()))
        for step, classes in choices.missing(plan)
        if classes - asked.get(step.address, frozenset())
    )
    if more:
        raise ConsentError(f"something moved since the plan was shown. {refusal(more)}")


def refusal(missing: Sequence[Missing], *, asked: bool = False) -> str:
    """What was not consented to, and how to."""
    lines = [
        f"  {step.address}: {step.action.value} ({', '.join(sorted(each.value for each in classes))})"
        for step, classes in missing
    ]
    if asked:
        return "not confirmed; nothing was changed"
    remedy = "Consent with --approve ADDRESS for a step, --allow CLASS for a class"
    simple = all(classes <= {Consent.DELETE, Consent.REPLACE} for _, classes in missing)
    auto = ", or --auto-approve" if simple else ""
    return "\n".join(["these steps need consent, so nothing was changed:", *lines, f"{remedy}{auto}."])


def _address(given: Address | str) -> Address:
    try:
        return given if isinstance(given, Address) else Address.parse(given)
    except ValueError as error:
        raise UsageError(str(error)) from error


def _class(given: Consent | str) -> Consent:
    try:
        return Consent(given)
    except ValueError as error:
        known_ = ", ".join(each.value for each in Consent)
        raise UsageError(f"{given!r} is no class of consent; there are {known_}") from error
