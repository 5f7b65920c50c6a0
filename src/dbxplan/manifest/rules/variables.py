"""Every variable gets its value: flag, `value`, environment, lookup, override file, default. (§4.4)"""

import csv
import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from dbxplan.local import regular
from dbxplan.manifest import secrecy
from dbxplan.manifest.document import Document, nearest
from dbxplan.manifest.model import LookUpError
from dbxplan.manifest.tree import Copier, Map, Seq, as_map, from_plain, to_plain

ENVIRONMENT = "BUNDLE_VAR_"


_LINE = re.compile(r'(?:[^",]*|"(?:[^"]|"")*")(?:,(?:[^",]*|"(?:[^"]|"")*"))*')


def check_flags(document: Document) -> None:
    """Each `--var` is one line of comma-separated values."""
    for flag in document.assignments:
        if not _LINE.fullmatch(_line(flag)):
            name, equals, _ = flag.partition("=")
            given = f"--var {name}=..." if equals else "a --var"
            document.error(f"{given} is no line of comma-separated values: quote a whole NAME=VALUE, or nothing")
            return


def _line(flag: str) -> str:
    """What counts of a flag: all of it, but for lines after the first that no quote holds together."""
    lines = flag.splitlines(keepends=True)
    while len(lines) > 1 and lines[0].count('"') % 2:
        lines[:2] = [lines[0] + lines[1]]
    return lines[0].rstrip("\r\n") if lines else ""


def assign_flags(document: Document) -> None:
    """`--var name=value`."""
    variables = _variables(document)
    lines = [_line(flag) for flag in document.assignments]
    fields = [(field, before) for line in lines for field, before in _fields(line)]
    for field, before in fields:
        name, equals, value = field.partition("=")
        if not equals:
            document.error(f"unexpected flag value for variable assignment{_unexpected(field, before, variables)}")
            return
        if name not in variables:
            document.error(f"variable {name} has not been defined", detail=nearest(name, list(variables)))
            return
        variable = variables[name]
        if variable.get("type") == "complex":
            document.error(f"setting variables of complex type via --var flag is not supported: {name}")
            return
        if variable.get("value") is not None:
            old, new = (_told(document, name, each) for each in (variable["value"], value))
            document.error(f"failed to assign {new} to {name}: variable has already been assigned value: {old}")
            return
        variable["value"] = document.assigned[name] = value


def _fields(line: str) -> Iterator[tuple[str, str]]:
    """Each with the one before it, which has the start of its value where a comma was not meant."""
    found = next(csv.reader([line]), [])
    return zip(found, ("", *found), strict=False)


def _unexpected(field: str, before: str, variables: Collection[str]) -> str:
    """What it may be a part of is told, and not the field: a value may be secret."""
    if before:
        name = before.partition("=")[0]
        return f" after {name}=...; quote a whole NAME=VALUE whose value has a comma"
    near = field if field in variables else ""
    return f": {near}; write NAME=VALUE" if near else "; write NAME=VALUE"


def _told(document: Document, name: str, value: Any) -> str:
    bodies = [*secrecy.bodies_in(document.tree.get("resources"), document.registry)]
    return "(secret)" if name in secrecy.secret_names({name: value}, bodies) else str(value)


def set_variables(document: Document) -> None:
    whole = as_map(document.tree.get("variables"))
    held = next((name for name, body in whole.items() if isinstance(body, str)), None)
    if isinstance(document.tree.get("variables"), str):
        document.error("variables cannot be a reference")
    elif held is not None:
        document.error(f"no value assigned to required variable {held}: its body cannot be a reference")
    variables = _variables(document)
    overrides = _override_file(document) if variables else {}
    for name, variable in variables.items():
        if variable.get("value") is None and not document.failed:
            _set(document, name, variable, overrides.get(name))


def _variables(document: Document) -> dict[str, Map]:
    variables = document.tree.get("variables")
    entries = variables.items() if isinstance(variables, Map) else ()
    return {name: variable for name, variable in entries if isinstance(variable, Map)}


def _set(document: Document, name: str, variable: Map, override: Any) -> None:
    from_environment = document.environ.get(ENVIRONMENT + name)
    is_complex = variable.get("type") == "complex"
    if from_environment is not None:
        if is_complex:
            text = (
                f"setting via environment variables ({ENVIRONMENT}{name}) is not supported for complex variable {name}"
            )
            document.error(text)
        else:
            variable["value"] = document.assigned[name] = from_environment
    elif variable.get("lookup") is not None:
        return
    elif override is not None:
        _set_from_file(document, name, variable, override)
    elif name in document.remembered.withheld:
        document.error(
            f"the plan was made with a value of variable {name}, which is secret and not kept in it: "
            f"give it again with --var or the {ENVIRONMENT}{name} environment variable"
        )
    elif name in document.remembered.values:
        _set_from_file(document, name, variable, from_plain(document.remembered.values[name]))
    elif variable.get("default") is not None:
        variable.put("value", Copier().copy(variable["default"]), variable.at.get("default", ()))
    else:
        document.error(
            f"no value assigned to required variable {name}. Variables are usually assigned in databricks.yml, and "
            f'they can be overridden using "--var", the {ENVIRONMENT}{name} environment variable, or '
            ".databricks/bundle/<target>/variable-overrides.json"
        )


def _set_from_file(document: Document, name: str, variable: Map, value: Any) -> None:
    is_complex = variable.get("type") == "complex"
    holds_complex = isinstance(value, Map | Seq)
    if is_complex and not holds_complex:
        text = "is of type complex, but the value in the variable file is not a complex type"
        document.error(f"variable {name} {text}")
    elif holds_complex and not is_complex:
        text = "is not of type complex, but the value in the variable file is a complex type"
        document.error(f"variable {name} {text}")
    else:
        variable["value"] = value
        document.assigned[name] = to_plain(value)


def _override_file(document: Document) -> dict[str, Any]:
    relative = Path(".databricks/bundle") / document.target / "variable-overrides.json"
    path = document.root / relative
    try:
        content = json.loads(regular.content(path), parse_constant=_no_json)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        document.error(f"failed to parse variables file {relative.as_posix()}: {error}")
        return {}
    if not isinstance(content, dict):
        document.error(f"failed to parse variables file {relative.as_posix()}: invalid format")
        return {}
    return {name: from_plain(value) for name, value in content.items()}


def _no_json(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def look_up(document: Document) -> None:
    """Ids of what variables name in the workspace. (§4.5)"""
    waiting = {
        name: variable
        for name, variable in _variables(document).items()
        if variable.get("lookup") is not None and variable.get("value") is None
    }
    for name, variable in waiting.items():
        lookup = as_map(variable["lookup"])
        fields = [field for field, value in lookup.items() if value]
        if len(fields) != 1:
            text = "exactly one lookup field must be provided" if fields else "no valid lookup fields provided"
            document.error(f"{text} (variable {name})")
            return
        wanted = str(lookup[fields[0]])
        try:
            variable.put("value", document.context.look_up(fields[0], wanted))
        except LookUpError as error:
            document.error(f"failed to resolve {fields[0].replace('_', '-')}: {wanted}, err: {error}")
            return
