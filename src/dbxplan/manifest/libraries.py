"""Which library specifications name local files. (§6.3)"""

import re

from dbxplan.manifest import urls

_SPACE = r"[\t\n\f\r ]"
_FLAG = re.compile(rf"(?:^|{_SPACE})--?[A-Za-z0-9-]+(?=[\t\n\f\r |=]|\Z)")
_VERSION = (  # PEP 440, but for `v1`, `1.*` and long names of stages
    r"(?:\d+!)?\d+(?:\.\d+)*(?:[-_.]?(?:a|b|rc)\d+)?(?:[-_.]?post\d+)?(?:[-_.]?dev\d+)?"
    r"(?:\+[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*)?"
)
_SPECIFIER = rf"(?:==|!=|<=|>=|~=|>|<){_SPACE}?{_VERSION},?"
_REQUIREMENT = re.compile(rf"[A-Za-z0-9_-]+{_SPACE}?(?:\[.*\])?{_SPACE}?(?:{_SPECIFIER})*", re.ASCII)
_FILE_FLAGS = ("-r ", "-e ")


def is_local(text: str) -> bool:
    if not text:
        return False
    if text.startswith("."):
        return True
    return not (_FLAG.search(text) or _is_requirement(text)) and is_local_path(text)


def is_local_path(text: str) -> bool:
    """The same of what is surely a path: `torch` is one here."""
    text = text.strip("\"'")
    return not (text.startswith(("/", "file://")) or _is_remote(text))


def file_flag(text: str) -> str:
    """`-r ` or `-e ` where a dependency is a file under that flag with a local path; else nothing."""
    flag = any_file_flag(text)
    return flag if flag and is_local_path(text[len(flag) :].strip()) else ""


def any_file_flag(text: str) -> str:
    return next((flag for flag in _FILE_FLAGS if text.startswith(flag)), "")


def _is_requirement(text: str) -> bool:
    name, at, source = text.partition(" @ ")
    if not at or " @ " in source:
        return bool(_REQUIREMENT.fullmatch(text))
    return bool(_REQUIREMENT.fullmatch(name)) and _is_remote(source)


def _is_remote(text: str) -> bool:
    scheme = urls.scheme(text)
    return scheme not in ("", "file") and text.startswith(f"{scheme}:/") and not urls.problem(text)
