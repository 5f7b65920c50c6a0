"""The group of commands, each imported when it is used, and what their failures come to."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from dbxplan import __version__
from dbxplan.cli.console import Console
from dbxplan.cli.options import Common, HelpfulGroup, common_options, say
from dbxplan.errors import DbxplanError, ManifestError, UsageError

COMMANDS = {
    "validate": "Check the bundle and show what it resolves to.",
    "plan": "Show what apply would do; reads only.",
    "show": "Show a saved plan; needs neither bundle nor workspace.",
    "apply": "Make the workspace what the bundle says.",
    "destroy": "Delete what was applied from the bundle.",
    "run": "Run a job, a pipeline update, an app, a script or a command.",
    "summary": "List what the bundle has in the workspace.",
    "open": "Open the page of a resource in a browser.",
    "state": "Show what is recorded and who holds its lock.",
    "init": "Start a bundle from a template.",
    "schema": "Print a JSON Schema of the manifest, for editors.",
    "emulator": "Serve a local workspace over HTTP.",
}
FAILED, USAGE = 1, 64
INTERRUPTED = -1  # failed, and calls may be under way that nobody waits for


class _InterruptedError(Exception):
    """Stands for KeyboardInterrupt, on which click writes to a terminal that may be gone."""


class Commands(HelpfulGroup):
    """Knows the names and help lines; the rest is in the command's own module."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except KeyboardInterrupt as error:
            raise _InterruptedError from error

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        found = import_module(f"dbxplan.cli.{name}").command
        assert isinstance(found, click.Command)
        return found

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


app = common_options(
    Commands(
        "dbxplan",
        no_args_is_help=False,
        help="Keeps Databricks workspaces as their repositories say they should be.",
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
)


def _version(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        say(context, f"dbxplan {__version__}")


app.params.append(
    click.Option(
        ["--version"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=_version,
        help="Show the version and exit.",
    )
)


def run(arguments: Sequence[str], console: Console | None = None) -> int:
    """The exit code. Failures that can be foreseen end in their message; others too, unless --debug asks for more."""
    common = Common(console or Console())
    code = _run(arguments, common)
    if code == 0 and common.console.unwritten:
        common.console.error(f"the output could not be written: {common.console.unwritten}")
        return FAILED
    return code


def _run(arguments: Sequence[str], common: Common) -> int:
    console = common.console
    try:
        return int(app.main(list(arguments) or ["--help"], "dbxplan", standalone_mode=False, obj=common) or 0)
    except click.UsageError as error:
        context = error.ctx
        console.error(error.format_message())
        console.err(f"Try '{context.command_path if context else 'dbxplan'} --help'.")
        return USAGE
    except UsageError as error:
        console.error(str(error))
        return USAGE
    except click.ClickException as error:
        console.error(error.format_message())
    except (click.Abort, KeyboardInterrupt, _InterruptedError):
        if console.live:
            console.err("")  # behind the `^C` of the terminal
        console.error("interrupted")
        return INTERRUPTED
    except ManifestError as error:
        from dbxplan.cli.diagnostics import show

        show(console, error.diagnostics)
    except DbxplanError as error:
        console.error(str(error))
    except OSError as error:
        console.error(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except RecursionError:
        if common.debug:
            raise
        console.error("what the workspace answered, or the bundle holds, is nested too deep; --debug shows where.")
    except Exception as error:
        if common.debug:
            raise
        console.error(
            f"{type(error).__name__}: {error}\nThis is a mistake in dbxplan; --debug shows where it happened."
        )
    return FAILED
