"""Which library specifications name local files. (§6.3)"""

import re

_FLAG = re.compile(r"(?:^|\s)--?[\w-]+(?=[\s=|]|$)")
_VERSION = (
    r"v?(?:\d+!)?\d+(?:\.(?:\d+|\*))*(?:[-_.]?(?:alpha|beta|preview|post|rev|pre|dev|rc|a|b|c|r)[-_.]?\d*)*"
    r"(?:\+[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*)?"
)
_SPECIFIER = rf"(?:==|!=|<=|>=|~=|>|<) ?{_VERSION}"
_NAME = r"[A-Za-z0-9_-]+(?: ?\[[^\]]*\])?"
_REQUIREMENT = re.compile(rf"{_NAME}(?: ?{_SPECIFIER}(?: ?, ?{_SPECIFIER})*)?")
_BY_URL = re.compile(rf"{_NAME} ?@ ?[A-Za-z][A-Za-z0-9+.-]*:/.*")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):/")
_FILE_FLAG = re.compile(r"-[re] (?=[^ ])")


def is_local(text: str) -> bool:
    if not text:
        return False
    if text.startswith("."):
        return True
    if _FLAG.search(text) or _REQUIREMENT.fullmatch(text) or _BY_URL.fullmatch(text):
        return False
    text = text.strip("\"'")
    return not (_SCHEME.match(text) or text.startswith("/"))


def file_flag(text: str) -> str:
    """`-r ` or `-e ` where a dependency is a file under that flag with a local path; else nothing."""
    found = _FILE_FLAG.match(text)
    return found[0] if found and is_local(text[found.end() :]) else ""
