"""Running a plan at the console: consent, progress, Ctrl-C, outcome."""

import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dbxplan.cli import SIGNALLED, session
from dbxplan.cli.console import Console
from dbxplan.cli.options import Common, note
from dbxplan.errors import UsageError

if TYPE_CHECKING:
    from dbxplan.apply.consent import Missing
    from dbxplan.apply.events import Event, OnEvent
    from dbxplan.apply.timeouts import Timeouts
    from dbxplan.plan.model import Plan
    from dbxplan.state.lock import Holder
    from dbxplan.workflow import Draft

F = TypeVar("F", bound=Callable[..., Any])
CLASSES = ("delete", "replace", "data-loss", "adopt", "lock-out")


def consent_options(function: F) -> F:
    """The options by which consent is given ahead."""
    for option in (
        click.option("--allow", metavar="CLASS", multiple=True, type=click.Choice(CLASSES), help=_ALLOW),
        click.option("--approve", metavar="ADDRESS", multiple=True, help="Consent to this step, such as schemas.shop."),
        click.option("--auto-approve", is_flag=True, help="Consent to deletes and replaces where no data is at stake."),
    ):
        function = option(function)
    return function


_ALLOW = f"Consent to every step of a class: {', '.join(CLASSES)}."


_FORCE = "Take the deploy lock of the official CLI from whoever holds it."


def _timeouts(context: click.Context, parameter: click.Parameter, given: Sequence[str]) -> "Timeouts":
    from dbxplan.apply.timeouts import Timeouts

    return Timeouts.parse(given)


def wait_options(function: F) -> F:
    """The options that say how long to wait: for another run, for objects."""
    for option in (
        click.option("--timeout", metavar="DURATION", multiple=True, callback=_timeouts, help=_TIMEOUT),
        click.option("--force-lock", is_flag=True, expose_value=False, callback=note, help=_FORCE),
        click.option("--lock-timeout", metavar="SECONDS", type=click.FloatRange(min=0), default=0.0, help=_LOCK),
    ):
        function = option(function)
    return function


_TIMEOUT = "How long each object is waited for: 30m (20m without), also clusters=1h or clusters.etl=90m; repeatable."


_LOCK = "Wait this long for a run that holds the lock; a run that died is never waited for longer than its lease."


def finish(
    common: Common,
    drafted: "Draft",
    auto_approve: bool,
    approve: Sequence[str],
    allow: Sequence[str],
    *,
    output: str,
    lock_timeout: float,
    timeout: "Timeouts",
) -> int:
    """Shows the plan, asks where somebody is there to be asked, and runs it. The exit code."""
    from dbxplan.apply.events import RunStarted
    from dbxplan.apply.interrupt import interruptible
    from dbxplan.report.words import safe
    from dbxplan.workflow import Choices, run

    console = common.console
    as_json = output == "json"
    if words := timeout.unknown(drafted.addresses):
        raise UsageError(words)
    if output == "text":
        session.show_plan(common, drafted.plan)
    confirm = _ask(console) if console.interactive and output == "text" else None
    choices = Choices.of(auto_approve, approve, allow, confirm)
    if words := choices.aimless(drafted.addresses):  # no error: what a pipeline approves may be gone since its last run
        console.err(f"Warning: {words}")
    stop, signals = threading.Event(), list[int]()

    with ExitStack() as during:
        shows: list[OnEvent] = []

        def begin() -> None:
            """Before the run, a question may stand at the terminal, and Ctrl-C just ends: nothing was changed."""
            show, say = during.enter_context(session.progress(common, as_json))

            def stopping(number: int) -> None:
                stop.set()
                signals.append(number)
                say("Stopping when what is under way is done; Ctrl-C again abandons it.")

            during.enter_context(interruptible(stopping))
            shows.append(show)

        def on_event(event: "Event") -> None:
            if isinstance(event, RunStarted):
                begin()
            for show in shows:
                show(event)

        def on_locked(holder: "Holder") -> None:
            console.err(safe(f"Waiting: the state is locked by {holder}. If that run died, its lease is over soon."))

        applied = run(
            drafted,
            choices,
            on_event=on_event,
            stop=stop,
            timeouts=timeout,
            lock_timeout_seconds=lock_timeout,
            force_lock=common.force_lock,
            on_locked=on_locked,
            say=console.err,
        )
    if output == "junit":
        from dbxplan.report.junit import applied_junit

        console.out(applied_junit(applied.plan, applied.outcomes))
    code = session.outcome(common, applied)
    return SIGNALLED + signals[0] if code and signals else code


def _ask(console: Console) -> "Callable[[Plan, tuple[Missing, ...]], bool]":
    def confirm(plan: "Plan", missing: "tuple[Missing, ...]") -> bool:
        lines = (
            f"  {step.action.value} {step.address} ({', '.join(sorted(each.value for each in classes))})"
            for step, classes in missing
        )
        console.err("\n".join(["These steps need your consent:", *lines]))
        return console.ask("Go on? [y/N]")

    return confirm
