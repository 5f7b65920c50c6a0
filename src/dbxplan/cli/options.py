"""The options that every command has, before and after its name."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import click

from dbxplan.cli.console import Console

C = TypeVar("C", bound=click.Command)
F = TypeVar("F", bound=Callable[..., Any])


@dataclass
class Common:
    """What was given, wherever it stood; what stands later wins, variables add up."""

    console: Console
    target: str | None = None
    variables: list[str] = field(default_factory=list)
    profile: str | None = None
    host: str | None = None
    state: str | None = None
    directory: Path = Path()
    deployer: str | None = None
    debug: bool = False
    force_lock: bool = False
    verbose: bool = False


class Helpful(click.Command):
    """Its help goes through the console, whatever becomes of who reads it."""

    def get_help_option(self, context: click.Context) -> click.Option | None:
        option = super().get_help_option(context)
        if option is not None:
            option.callback = show_help
        return option


class HelpfulGroup(Helpful, click.Group):
    """The same of a command that has others, which offers near names."""

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        from difflib import get_close_matches

        names = self.list_commands(context)
        if arguments and not arguments[0].startswith("-") and arguments[0] not in names:
            near = get_close_matches(arguments[0], names, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(names)}"
            context.fail(f"no such command {arguments[0]!r}; {hint}")
        return super().resolve_command(context, arguments)


def show_help(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        say(context, context.get_help())


def say(context: click.Context, text: str) -> None:
    """The last thing that a command does."""
    common = context.find_object(Common)
    assert common is not None
    common.console.out(text)
    context.exit()


def note(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    """Puts a given value into the `Common` that all commands of this run share."""
    if value is None or value is False or value == ():
        return
    common = context.find_object(Common)
    assert common is not None
    if parameter.name == "variables":
        common.variables.extend(value)
    elif parameter.name == "environment":
        common.console.err("--environment is an old spelling: use --target")
        common.target = common.target or value
    else:
        setattr(common, str(parameter.name), value)


def _options() -> Sequence[click.Option]:
    shared: dict[str, Any] = {"expose_value": False, "callback": note}
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    return (
        click.Option(["-t", "--target"], metavar="NAME", help="Target of the bundle, such as dev.", **shared),
        click.Option(
            ["-e", "--environment"], metavar="NAME", hidden=True, help="The same, as it was called.", **shared
        ),
        click.Option(
            ["--var", "variables"],
            metavar="NAME=VALUE",
            multiple=True,
            help="Value of a variable of the bundle; may be repeated.",
            **shared,
        ),
        click.Option(["-p", "--profile"], metavar="NAME", help="Profile of ~/.databrickscfg.", **shared),
        click.Option(
            ["--host"], metavar="URL", help="Workspace, above all else; emulator://PATH for a local one.", **shared
        ),
        click.Option(
            ["--state"], metavar="URL", help="Where state is kept: a folder, s3://..., else the workspace.", **shared
        ),
        click.Option(
            ["-C", "--directory"], metavar="DIR", type=folder, help="Where the bundle is, instead of here.", **shared
        ),
        click.Option(
            ["--deployer"], metavar="USER", help="Who will apply, where another plans; DBXPLAN_DEPLOYER too.", **shared
        ),
        click.Option(
            ["-v", "--verbose"], is_flag=True, help="Name every file that moves, and what is left alone.", **shared
        ),
        click.Option(["--debug"], is_flag=True, help="Log every call to the workspace, without bodies.", **shared),
    )


def common_options(command: C) -> C:
    """Adds the common options behind the command's own."""
    command.params.extend(_options())
    return command


def scope_options(function: F) -> F:
    """The options that say what of the bundle a command is about, and how many calls it makes at a time."""
    for option in (
        click.option("--parallelism", metavar="N", type=click.IntRange(1), help="At most N calls at a time."),
        click.option("--select", metavar="ADDRESS", multiple=True, help=_SELECT),
    ):
        function = option(function)
    return function


locations_option = click.option(
    "--include-locations", is_flag=True, hidden=True, help="Tell in JSON what was written where."
)

_SELECT = "Only this resource and what it needs; also a pattern, such as jobs.*; may be repeated."


def common_command(name: str, **settings: Any) -> Callable[[Callable[..., int]], click.Command]:
    """A command with the common options; the function gets the `Common` first and gives the exit code."""

    def decorate(function: Callable[..., int]) -> click.Command:
        @functools.wraps(function)
        def run(**given: Any) -> int:
            common = click.get_current_context().find_object(Common)
            assert common is not None
            return function(common, **given)

        made: type[click.Command] = settings.pop("cls", Helpful)
        return common_options(click.command(name, made, **settings)(run))

    return decorate
