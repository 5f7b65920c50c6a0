"""What tells a URL from a path, and what makes a text neither: the language reads each path as a URL first. (§6.1)"""

import re

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_BAD_HOST_ESCAPE = re.compile(r"%(?!25)[0-7]")  # ASCII is not escaped in a host, but for %
_HOST = r"[A-Za-z0-9\x80-\U0010ffff._~!$&'()*+,;=:\[\]<>\"%-]*"  # compiled when first needed, as _USER
_USER = r"[A-Za-z0-9._:~!$&'()*+,;=%@-]*"
_PORT = re.compile(r"(?::\d*)?")


def scheme(text: str) -> str:
    """`s3` of `s3://bucket`; nothing of a path."""
    found = _SCHEME.match(text)
    return found[1].lower() if found else ""


def problem(text: str) -> str:
    """Why this can be read neither as a URL nor as a path; nothing where it can."""
    if _CONTROL.search(text):
        return "invalid control character in URL"
    rest, _, fragment = text.partition("#")
    if _BAD_ESCAPE.search(fragment):
        return "invalid URL escape"
    if rest.startswith(":"):
        return "missing protocol scheme"
    found = _SCHEME.match(rest)
    rest = rest[found.end() if found else 0 :].partition("?")[0]
    if not rest.startswith("/"):
        if not found and ":" in rest.partition("/")[0]:
            return "first path segment in URL cannot contain colon"
        return "" if found or not _BAD_ESCAPE.search(rest) else "invalid URL escape"
    if rest.startswith("//") and (found or not rest.startswith("///")):
        authority, _, rest = rest[2:].partition("/")
        if trouble := _trouble_of_host(authority):
            return trouble
    return "invalid URL escape" if _BAD_ESCAPE.search(rest) else ""


def _trouble_of_host(authority: str) -> str:
    user, _, host = authority.rpartition("@")
    if not re.fullmatch(_USER, user):
        return "invalid user name in URL"
    port = host[host.rindex("]") + 1 :] if "]" in host else host[host.index(":") :] if ":" in host else ""
    if not _PORT.fullmatch(port):
        return f'invalid port "{port}" after host'
    if _BAD_ESCAPE.search(host) or _BAD_HOST_ESCAPE.search(host):
        return "invalid URL escape"
    return "" if re.fullmatch(_HOST, host) else "invalid character in host name"
