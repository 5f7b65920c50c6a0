"""What commands share: the bundle of the common options, and how a plan and a run are shown."""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dbxplan.cli.diagnostics import show
from dbxplan.cli.options import Common

if TYPE_CHECKING:
    from dbxplan.apply.events import OnEvent
    from dbxplan.plan.model import Plan
    from dbxplan.workflow import Applied, Bundle, Workspace


def workspace(common: Common, *, parallelism: int | None = None, host: str = "") -> "Workspace":
    """The one that the common options name; `host` where they name none."""
    from dbxplan.live.reader import PARALLELISM
    from dbxplan.workflow import Workspace

    if common.debug:
        log_calls(common)
    return Workspace(
        common.host or host or None,
        profile=common.profile,
        state=common.state,
        parallelism=parallelism or PARALLELISM,
        environ=common.console.environ,
        deployer=common.deployer,
    )


def load(
    common: Common,
    *,
    allow_unknown: bool = False,
    any_branch: bool = False,
    quiet: bool = False,
    checked: bool = True,
    thorough: bool = False,
    located: bool = False,
    parallelism: int | None = None,
) -> "Bundle":
    """The bundle, resolved; its warnings are shown, unless `quiet`.

    Without `checked`, for commands that apply nothing of it, it is not asked whether it could be applied. (§9.5)
    """
    bundle = workspace(common, parallelism=parallelism).load(
        common.directory,
        target=common.target,
        variables=common.variables,
        allow_unknown=allow_unknown,
        any_branch=any_branch,
        checked=checked,
        thorough=thorough,
        located=located,
        say=common.console.err,
    )
    common.console.hide = bundle.api.api_client.secrets.hide
    if not quiet:
        show(common.console, bundle.manifest.diagnostics)
    return bundle


def show_plan(common: Common, plan: "Plan") -> None:
    from dbxplan.report.text import plan_text

    common.console.out(plan_text(plan, color=common.console.color, width=common.console.width, verbose=common.verbose))


def print_plan(common: Common, plan: "Plan", output: str) -> None:
    """In the form that `-o` asks for."""
    if output == "text":
        show_plan(common, plan)
    elif output == "json":
        from dbxplan.plan import saved

        common.console.json(saved.document(plan))
    else:
        common.console.out(_READERS[output](plan))


def _markdown(plan: "Plan") -> str:
    from dbxplan.report.markdown import plan_markdown

    return plan_markdown(plan)


def _html(plan: "Plan") -> str:
    from dbxplan.report.html import plan_html

    return plan_html(plan)


def _junit(plan: "Plan") -> str:
    from dbxplan.report.junit import plan_junit

    return plan_junit(plan)


_READERS: "Mapping[str, Callable[[Plan], str]]" = {"markdown": _markdown, "html": _html, "junit": _junit}
OUTPUTS = ("text", "json", *_READERS)


def show_made(common: Common, plan: "Plan") -> None:
    """How a saved plan was made."""
    from dbxplan.report.made import made_lines

    common.console.out("\n".join(["", *made_lines(plan.made)]))


@contextmanager
def progress(common: Common, as_json: bool) -> "Iterator[tuple[OnEvent, Callable[[str], None]]]":
    """What takes the events of a run, and what is said beside them: a live view at a terminal, else lines.

    JSON lines go to stdout.
    """
    from dbxplan.apply.events import to_json
    from dbxplan.report.progress import LiveView, plain

    console = common.console
    if as_json:
        yield lambda event: console.json_line(to_json(event)), console.err
    elif console.live:
        view = LiveView(console.stream)
        with view as on_event:
            yield on_event, lambda text: view.say(console.hide(text))
    else:
        yield plain(console.err), console.err


def outcome(common: Common, applied: "Applied") -> int:
    """Says what did not come about. The exit code."""
    for path, words in applied.file_errors.items():
        common.console.error(f"{path}: {words}")
    failed = [str(address) for address, each in applied.outcomes.items() if each.status in ("failed", "abandoned")]
    if failed:
        common.console.error(f"not applied: {', '.join(failed)}; plan again to see what is left")
    return 0 if applied.ok else 1


def log_calls(common: Common) -> None:
    """Every call to the workspace, one line each: method, path, status, time. Never bodies."""

    class Lines(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            from dbxplan.report.words import safe

            common.console.err(safe(f"{record.name}: {record.getMessage()}"))

    logger = logging.getLogger("dbxplan")
    logger.handlers = [Lines()]
    logger.setLevel(logging.DEBUG)
    logging.getLogger("dbxplan.sdk.bodies").setLevel(logging.CRITICAL)
