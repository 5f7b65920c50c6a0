"""`dbxplan init`: a new bundle from one of our templates."""

import keyword
import re
import shlex
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

import click

from dbxplan.cli.options import Common, common_command
from dbxplan.errors import DbxplanError, UsageError

TEMPLATES = {
    "minimal": "two targets and nothing in them yet",
    "job": "a notebook, run every day",
    "pipeline": "a table, kept up to date by a pipeline in SQL",
    "python": "a Python package, built as a wheel and run by a job",
}
FOLDER = Path(__file__).parent / "templates"
SUFFIX = ".tmpl"
HIDDEN = {"gitignore": ".gitignore"}  # a name that tools would take to heart here
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_IN_YAML = ("null", "true", "false", "yes", "no", "on", "off", "y", "n")
PYTHON = "python"  # names a package after the bundle
LONGEST = 100  # file names are made of it


@common_command("init", short_help="Start a bundle from a template.")
@click.argument("template", metavar="TEMPLATE", required=False)
@click.option("--name", metavar="NAME", help="Of the bundle; else that of the folder.")
@click.option(
    "--output-dir",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where it goes, made when missing; else here.",
)
def command(common: Common, template: str | None, name: str | None, output_dir: Path | None) -> int:
    """Start a bundle from a template: minimal, job, pipeline or python. Nothing that is there is overwritten."""
    if template not in TEMPLATES:
        raise UsageError(_unknown(template))
    folder = common.directory / (output_dir or Path())
    name = _name(name, folder, template)
    files = {folder / relative: text for relative, text in _files(template, name)}
    if there := [str(path) for path in files if path.exists()]:
        raise DbxplanError(f"{', '.join(there)}: there already; nothing was written. Choose another --output-dir")
    for path, text in sorted(files.items()):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        common.console.out(str(path))
    common.console.err(f"Bundle {name} is ready. Look at what it would do: dbxplan plan -C {shlex.quote(str(folder))}")
    return 0


def _files(template: str, name: str) -> Iterator[tuple[str, str]]:
    """Relative path -> text; each template adds to the minimal one."""
    for part in dict.fromkeys(("minimal", template)):
        root = FOLDER / part
        for path in sorted(root.rglob(f"*{SUFFIX}")):
            relative = path.relative_to(root).as_posix().removesuffix(SUFFIX)
            yield HIDDEN.get(relative, relative).replace("{{name}}", name), _filled(path, name)


def _filled(path: Path, name: str) -> str:
    return path.read_text(encoding="utf-8").replace("{{name}}", name)


def _name(given: str | None, folder: Path, template: str) -> str:
    name = given or re.sub(r"[^a-z0-9]+", "_", folder.absolute().resolve().name.lower()).strip("_")
    if not _NAME.fullmatch(name):
        raise UsageError(
            f"{name!r} is no name for a bundle: lower case letters, digits and _, a letter first; see --name"
        )
    taken = {*_IN_YAML, *keyword.kwlist, *(sys.stdlib_module_names if template == PYTHON else ())}
    if name in taken or len(name) > LONGEST:
        what = "too long" if len(name) > LONGEST else "a word of its own in YAML or Python"
        raise UsageError(f"{name!r} is no name for a bundle: it is {what}; see --name")
    return name


def _unknown(template: str | None) -> str:
    lines = [f"  {name:<10}{what}" for name, what in TEMPLATES.items()]
    near = get_close_matches(template or "", TEMPLATES, 1)
    hint = f" Did you mean {near[0]}?" if near else ""
    asked = f"there is no template {template!r}.{hint}" if template else "expected a TEMPLATE."
    return "\n".join([f"{asked} There are", *lines])
