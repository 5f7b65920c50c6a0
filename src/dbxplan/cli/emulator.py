"""`dbxplan emulator`: a local workspace over HTTP, for other programs."""

import errno
from contextlib import suppress
from pathlib import Path

import click

from dbxplan.cli.options import Common, common_command
from dbxplan.errors import DbxplanError, UsageError


@common_command("emulator", short_help="Serve a local workspace over HTTP.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 takes a free one.")
@click.option(
    "--store",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("workspace.db"),
    show_default=True,
    help="What keeps the workspace, made when missing; emulator://FILE is the same one.",
)
@click.option(
    "--option",
    "options",
    metavar="NAME=VALUE",
    multiple=True,
    help="As in the query of emulator://FILE: latency=50ms, user=NAME, perturb=1.",
)
def command(common: Common, port: int, store: Path, options: tuple[str, ...]) -> int:
    """Serve a local workspace over HTTP, until Ctrl-C.

    Prints its URL and a token of its first user, as settings of a shell.
    """
    from dbxplan.emulator.options import Options
    from dbxplan.emulator.server import MissingServerError, Running, serve

    try:
        behaviour = Options.of(dict(_pair(option) for option in options))
    except ValueError as error:
        raise UsageError(f"--option: {error}") from error

    def ready(running: Running) -> None:
        common.console.out(f"DATABRICKS_HOST={running.url}\nDATABRICKS_TOKEN={running.token}")
        common.console.err(f"Serving the workspace in {store}; Ctrl-C ends it.")

    try:
        with suppress(KeyboardInterrupt):
            serve(store, port=port, options=behaviour, ready=ready)
    except MissingServerError as error:
        raise DbxplanError(str(error)) from error
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise DbxplanError(f"port {port} is in use; choose another with --port, or 0 for a free one") from error
    common.console.err("Ended.")
    return 0


def _pair(option: str) -> tuple[str, str]:
    name, _, value = option.partition("=")
    return name, value
