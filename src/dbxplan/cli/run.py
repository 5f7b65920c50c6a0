"""`dbxplan run`: a job, a pipeline update, a script, or a command in the bundle's name."""

from collections.abc import Sequence
from typing import Any

import click

from dbxplan.cli import session
from dbxplan.cli.options import Common, Helpful, common_command
from dbxplan.errors import UsageError

_MAPS = {
    "notebook-params": "notebook tasks",
    "pipeline-params": "pipeline tasks: full_refresh=true",
    "python-named-params": "Python wheel tasks that take them by name",
    "sql-params": "SQL tasks",
}
_LISTS = {
    "dbt-commands": "dbt tasks",
    "jar-params": "JAR tasks",
    "python-params": "Python script and wheel tasks",
    "spark-submit-params": "spark-submit tasks",
}


class WithArguments(Helpful):
    """Keeps apart what stands after `--`."""

    def parse_args(self, context: click.Context, arguments: list[str]) -> list[str]:
        own, after = list(arguments), []
        if "--" in own:
            at = own.index("--")
            own, after = own[:at], own[at + 1 :]
        context.meta[__name__] = after
        return super().parse_args(context, own)


def _task_options(function: Any) -> Any:
    for name, tasks in {**_MAPS, **_LISTS}.items():
        what = "NAME=VALUE,..." if name in _MAPS else "VALUE,..."
        function = click.option(f"--{name}", metavar=what, multiple=True, help=f"For {tasks}.")(function)
    return function


@common_command("run", short_help="Run a job, a pipeline update, an app, a script or a command.", cls=WithArguments)
@click.argument("key", metavar="[KEY]", required=False)
@click.argument("more", metavar="", nargs=-1)
@click.option("--no-wait", is_flag=True, help="Start it and return.")
@click.option("--restart", is_flag=True, help="Cancel what is running of it first.")
@click.option("--params", metavar="NAME=VALUE,...", multiple=True, help="Job parameters.")
@click.option("--only", metavar="TASK,...", multiple=True, help="Tasks of the job to run; +TASK with those before it.")
@_task_options
@click.option("--refresh-all", is_flag=True, help="Update every table of the pipeline.")
@click.option("--refresh", metavar="TABLE,...", multiple=True, help="Update these tables.")
@click.option("--full-refresh-all", is_flag=True, help="Reset and recompute every table of the pipeline.")
@click.option("--full-refresh", metavar="TABLE,...", multiple=True, help="Reset and recompute these tables.")
@click.option("--validate-only", is_flag=True, help="Check the pipeline without running it.")
@click.option(
    "-o", "--output", type=click.Choice(["text", "json"]), default="text", help="How to print what comes out."
)
def command(common: Common, key: str | None, more: tuple[str, ...], output: str, **given: Any) -> int:
    """Run what KEY names: a job, pipeline or app that was applied, or a script of the bundle; and follow it to its end.

    An app is started and given the code that the bundle shipped.

    KEY is a resource's key, or KIND.KEY where several kinds have it. `dbxplan run KEY -- ARGUMENTS` passes arguments
    to a job: its parameters as --NAME VALUE, or what its tasks take. `dbxplan run -- COMMAND` runs a command here,
    with the bundle's connection in its environment.
    """
    after: Sequence[str] = click.get_current_context().meta[__name__]
    if key is None and after:
        return _command(common, after)
    bundle = session.load(common, checked=False)
    scripts = bundle.manifest.block("scripts")
    from dbxplan.workflow import runs
    from dbxplan.workflow.run_requests import check_options, told
    from dbxplan.workflow.scripts import run_script

    if key is None:
        names = [*sorted(scripts), *map(str, runs.runnable(bundle))]
        raise UsageError(f"expected a KEY of the resource to run; there are {', '.join(names) or 'none'}")
    if key in scripts:
        if more or after:
            raise UsageError(
                f"additional arguments are not supported for scripts. Got: {told((*more, *after))}. "
                f"Use environment variables instead: FOO=bar dbxplan run {key}"
            )
        check_options(f"the script {key}", _asked(given, ()), restart=given["restart"])
        return run_script(bundle, key, scripts[key])
    asked = _asked(given, (*more, *after))
    console = common.console
    found = runs.run(bundle, key, asked, wait=not given["no_wait"], restart=given["restart"], say=console.err)
    found = bundle.api.api_client.secrets.hide_all(found)
    if output == "json":
        console.json(found or {})
    elif found and (text := runs.text_of(found)):
        console.out(text.removesuffix("\n"))
    return 0


def _command(common: Common, command: Sequence[str]) -> int:
    from dbxplan.workflow.scripts import run_command

    environ = session.workspace(common).environment(common.directory, target=common.target, variables=common.variables)
    return run_command(command, environ, common.directory)


def _asked(given: dict[str, Any], arguments: Sequence[str]) -> Any:
    from dbxplan.workflow.run_requests import Asked, items, pairs

    task: dict[str, Any] = {}
    for name in _MAPS:
        task[name.replace("-", "_")] = pairs(given[name.replace("-", "_")], f"--{name}")
    for name in _LISTS:
        task[name.replace("-", "_")] = items(given[name.replace("-", "_")])
    return Asked(
        parameters=pairs(given["params"], "--params"),
        only=items(given["only"]),
        task=task,
        refresh_all=given["refresh_all"],
        refresh=items(given["refresh"]),
        full_refresh_all=given["full_refresh_all"],
        full_refresh=items(given["full_refresh"]),
        validate_only=given["validate_only"],
        arguments=arguments,
    )
