"""What a run is asked to do: options and arguments as the body of a call. (§11.9)"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from dbxplan.errors import UsageError
from dbxplan.manifest.model import Json
from dbxplan.manifest.rules.wheel_wrappers import PARAMETERS
from dbxplan.manifest.secrecy import is_secret_name
from dbxplan.sdk.secrecy import INSTEAD

_TASK_KEY: Final = re.compile(r"[\w-]+")
_TRUE, _FALSE = (
    frozenset(("1", "t", "T", "TRUE", "true", "True")),
    frozenset(("0", "f", "F", "FALSE", "false", "False")),
)
_MAPS: Final = {"notebook_task": "notebook_params"}
_LISTS: Final = {
    "spark_jar_task": "jar_params",
    "spark_python_task": "python_params",
    "python_wheel_task": "python_params",
    "spark_submit_task": "spark_submit_params",
}
_OTHERS: Final = ("pipeline_task", "sql_task", "dbt_task", "run_job_task")


@dataclass(frozen=True)
class Asked:
    """`task` has parameters of tasks by their name in the API: `notebook_params`, `python_params`, ..."""

    parameters: Mapping[str, str] = field(default_factory=dict)
    only: Sequence[str] = ()
    task: Mapping[str, Any] = field(default_factory=dict)
    refresh_all: bool = False
    refresh: Sequence[str] = ()
    full_refresh_all: bool = False
    full_refresh: Sequence[str] = ()
    validate_only: bool = False
    arguments: Sequence[str] = ()  # after `--`


def job_request(body: Json, asked: Asked, wrapped: bool = False) -> Json:
    """For `jobs/run-now`, without the id. UsageError where it does not fit the job.

    `wrapped`: wheels are called by notebooks, which take the parameters for them as one of their own.
    """
    parameters, task = dict(asked.parameters), {name: value for name, value in asked.task.items() if value}
    if asked.arguments:
        _add_arguments(body, asked.arguments, parameters, task)
    if body.get("parameters") and task:
        raise UsageError("the job to run defines job parameters; specifying task parameters is not allowed")
    if not body.get("parameters") and parameters:
        raise UsageError("the job to run does not define job parameters; specifying job parameters is not allowed")
    keys = [each.get("task_key") for each in body.get("tasks") or ()]
    for key in asked.only:
        if _TASK_KEY.fullmatch(key) and key not in keys:
            raise UsageError(
                f'task "{key}" not found in job "{body.get("name")}"; there are {", ".join(map(str, keys))}'
            )
    if "pipeline_params" in task:
        task["pipeline_params"] = _full_refresh(task["pipeline_params"])
    if wrapped and task.get("python_params"):
        _add_wrapped(body, task)
    whole = {"job_parameters": parameters, "only": list(asked.only), **task}
    return {name: value for name, value in whole.items() if value}


def update_request(asked: Asked) -> Json:
    """For the start of a pipeline update. UsageError where options exclude each other."""
    alone = {"--refresh-all": asked.refresh_all, "--full-refresh-all": asked.full_refresh_all}
    given = [name for name, value in {**alone, "--validate-only": asked.validate_only}.items() if value]
    if len(given) > 1:
        raise UsageError(f"{', '.join(given)} pipeline run flags are mutually exclusive")
    if given and (asked.refresh or asked.full_refresh):
        raise UsageError(
            f"cannot use --refresh or --full-refresh together with {given[0]}, these flags are mutually exclusive"
        )
    if asked.arguments:
        raise UsageError(f"a pipeline takes no arguments, but there are {told(asked.arguments)}")
    whole = {
        "refresh_selection": list(asked.refresh),
        "full_refresh": asked.full_refresh_all,
        "full_refresh_selection": list(asked.full_refresh),
        "validate_only": asked.validate_only,
    }
    return {name: value for name, value in whole.items() if value}


def check_options(what: str, asked: Asked, *kinds: str, restart: bool = False) -> None:
    """UsageError for an option that is for other kinds of things than what is run, which is of these `kinds`."""
    task = {f"--{name.replace('_', '-')}": value for name, value in asked.task.items()}
    pipeline = {
        "--refresh-all": asked.refresh_all,
        "--refresh": asked.refresh,
        "--full-refresh-all": asked.full_refresh_all,
        "--full-refresh": asked.full_refresh,
        "--validate-only": asked.validate_only,
    }
    options = (
        ("jobs", {"--params": asked.parameters, "--only": asked.only, **task}),
        ("pipelines", pipeline),
        ("jobs and pipelines", {"--restart": restart}),
    )
    for of, given in options:
        names = [name for name, value in given.items() if value]
        if names and not any(kind in of.split() for kind in kinds):
            raise UsageError(f"{', '.join(names)}: only for {of}, and {what} is none")


def pairs(texts: Sequence[str], option: str) -> dict[str, str]:
    """`k=v` and `k=v,k=v`, one after the other."""
    found: dict[str, str] = {}
    secret = ""  # the name before, where its value is secret and may have a comma in it
    for part in items(texts):
        name, equals, value = part.partition("=")
        if not equals or not name:
            raise UsageError(f"{option}: {f'what follows {secret}=' if secret else repr(part)} is no NAME=VALUE")
        found[name] = value
        secret = name if is_secret_name(name) else ""
    return found


def told(arguments: Sequence[str]) -> str:
    """Arguments as a message may repeat them: without values that their names say are secret."""
    words = []
    secret = False  # whether the one before names it
    for each in arguments:
        name, equals, _ = each.partition("=")
        named = each.startswith("-") and is_secret_name(name)
        words.append(f"{name}={INSTEAD}" if named and equals else INSTEAD if secret else each)
        secret = named and not equals
    return " ".join(words)


def secrets_of(request: Json) -> Iterator[str]:
    """What a request holds under names that say so."""
    for given in request.values():
        if isinstance(given, dict):
            yield from (str(value) for name, value in given.items() if is_secret_name(name))


def items(texts: Sequence[str]) -> list[str]:
    """`a,b` and more of them."""
    return [part for text in texts for part in text.split(",") if part]


def _add_wrapped(body: Json, task: dict[str, Any]) -> None:
    notebook = task.get("notebook_params", {})
    if PARAMETERS in notebook:
        raise UsageError(
            f"--notebook-params cannot have {PARAMETERS}: the parameters of --python-params go by that name"
        )
    if any(each.get("python_wheel_task") is not None for each in body.get("tasks") or ()):
        task["notebook_params"] = {**notebook, PARAMETERS: json.dumps(task["python_params"])}


def _add_arguments(body: Json, arguments: Sequence[str], parameters: dict[str, str], task: dict[str, Any]) -> None:
    """Job parameters where the job has some; else what its only type of task takes."""
    if body.get("parameters"):
        parameters.update(_named(arguments))
        return
    tasks = body.get("tasks") or ()
    types = {name for each in tasks for name in (*_MAPS, *_LISTS, *_OTHERS) if each.get(name) is not None}
    only = types.pop() if len(types) == 1 else ""
    if only in _MAPS:
        task[_MAPS[only]] = {**task.get(_MAPS[only], {}), **_named(arguments)}
    elif only in _LISTS:
        task[_LISTS[only]] = [*task.get(_LISTS[only], ()), *arguments]
    else:
        raise UsageError(f"the job takes no arguments, but there are {told(arguments)}")


def _named(arguments: Sequence[str]) -> dict[str, str]:
    """`--name value` and `--name=value`."""
    found: dict[str, str] = {}
    left, before = list(arguments), ""
    while left:
        first = left.pop(0)
        name, equals, value = first.removeprefix("--").partition("=")
        if not first.startswith("--") or not name or not (equals or left):
            words = INSTEAD if is_secret_name(before) else told([first])
            raise UsageError(f"expected --NAME VALUE or --NAME=VALUE, not {words!r}")
        found[name] = value if equals else left.pop(0)
        before = name
    return found


def _full_refresh(given: Mapping[str, str]) -> Json:
    value = given.get("full_refresh", "")
    if value not in _TRUE | _FALSE:
        raise UsageError("job run argument --pipeline-params only supports `full_refresh=<bool>`")
    return {"full_refresh": value in _TRUE}
