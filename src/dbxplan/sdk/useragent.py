"""The User-Agent in the official format: product, client, language, system, method of authentication, surroundings."""

import os
import platform
import re
from collections.abc import Mapping, Sequence
from functools import cache

PRODUCT = "dbxplan"
UNVERSIONED = "0.0.0"
NAME = re.compile(r"[a-zA-Z0-9_.+-]+")
VERSION = re.compile(r"\d+\.(\d+|x)(\.(\d+|x))?([-+.][0-9A-Za-z.+-]+)?")

CI = (  # name, variable, value (None: any); the first in this order
    ("github", "GITHUB_ACTIONS", "true"),
    ("gitlab", "GITLAB_CI", "true"),
    ("jenkins", "JENKINS_URL", None),
    ("azure-devops", "TF_BUILD", "True"),
    ("circle", "CIRCLECI", "true"),
    ("travis", "TRAVIS", "true"),
    ("bitbucket", "BITBUCKET_BUILD_NUMBER", None),
    ("aws-code-build", "CODEBUILD_BUILD_ARN", None),
    ("tf-cloud", "TFC_RUN_ID", None),
)


GOOGLE_CLOUD_BUILD = ("PROJECT_ID", "BUILD_ID", "PROJECT_NUMBER", "LOCATION")
AGENTS = (
    ("amp", "AMP_CURRENT_THREAD_ID"),
    ("antigravity", "ANTIGRAVITY_AGENT"),
    ("augment", "AUGMENT_AGENT"),
    ("claude-code", "CLAUDECODE"),
    ("cline", "CLINE_ACTIVE"),
    ("codex", "CODEX_CI"),
    ("copilot-cli", "COPILOT_CLI"),
    ("cursor", "CURSOR_AGENT"),
    ("gemini-cli", "GEMINI_CLI"),
    ("goose", "GOOSE_TERMINAL"),
    ("kiro", "KIRO"),
    ("openclaw", "OPENCLAW_SHELL"),
    ("opencode", "OPENCODE"),
    ("vscode-agent", "VSCODE_AGENT"),
    ("windsurf", "WINDSURF_AGENT"),
)

# Of the whole process: product and version, and pairs that go with every call.
_product: tuple[str | None, str | None] = (None, None)
_extra: list[tuple[str, str]] = []


def user_agent(
    product: tuple[str | None, str | None] = (None, None),
    auth_type: str | None = None,
    env: Mapping[str, str] | None = None,
    more: Sequence[tuple[str, str]] = (),
) -> str:
    """`dbxplan/0.1.0 dbxplan-sdk-py/0.1.0 python/3.10.13 os/linux auth/pat ...`; `more` goes before what all have."""
    name, version = product[0] or _product[0] or PRODUCT, product[1] or _product[1] or _version()
    _check(name, version)
    parts = [f"{name}/{version}", *_base()]
    if auth_type:
        parts.append(f"auth/{auth_type}")
    pairs = [f"{key}/{value}" for key, value in (*more, *_extra)]
    return " ".join((*parts, *pairs, *_surroundings(os.environ if env is None else env)))


def to_string() -> str:
    """What a call without authentication sends."""
    return user_agent()


def product() -> tuple[str, str]:
    """Name and version, of the process."""
    return _product[0] or PRODUCT, _product[1] or _version()


def with_product(name: str, version: str | None = None) -> None:
    """Of the process; clients may have one of their own. ValueError for a name or version that has no form."""
    global _product
    _check(name, version or UNVERSIONED)
    _product = (name, version or UNVERSIONED)


def with_extra(key: str, value: str) -> None:
    """One more pair for every call, once."""
    if not NAME.fullmatch(key):
        raise ValueError(f"Invalid alphanumeric value: {key}")
    if not (NAME.fullmatch(value) or VERSION.fullmatch(value)):
        raise ValueError(f"Invalid alphanumeric or semantic version value: {value}")
    if (key, value) not in _extra:
        _extra.append((key, value))


def with_partner(partner: str) -> None:
    """A pair with the key `partner`; there may be several."""
    with_extra("partner", partner)


def of_process() -> tuple[object, ...]:
    """What the process was told of itself; a text made of other parts is out of date."""
    return (_product, *_extra)


def extra() -> list[tuple[str, str]]:
    """The pairs, as a copy."""
    return list(_extra)


def _reset_product() -> None:
    global _product
    _product = (None, None)


def _reset_extra(pairs: Sequence[tuple[str, str]]) -> None:
    _extra[:] = pairs


@cache
def _base() -> tuple[str, ...]:
    return f"dbxplan-sdk-py/{_version()}", f"python/{platform.python_version()}", f"os/{platform.system().lower()}"


def _version() -> str:
    from dbxplan import __version__

    return __version__


def _check(name: str, version: str) -> None:
    if not NAME.fullmatch(name):
        raise ValueError(f"Invalid alphanumeric value: {name}")
    if not VERSION.fullmatch(version):
        raise ValueError(f"Invalid semantic version: {version}")


def _surroundings(env: Mapping[str, str]) -> tuple[str, ...]:
    found = []
    upstream, version = env.get("DATABRICKS_SDK_UPSTREAM"), env.get("DATABRICKS_SDK_UPSTREAM_VERSION")
    if upstream and version:
        found += [f"upstream/{upstream}", f"upstream-version/{version}"]
    if env.get("DATABRICKS_RUNTIME_VERSION"):
        found.append("runtime/" + re.sub(r"[ /]", "-", env["DATABRICKS_RUNTIME_VERSION"]))
    where = sorted(name for name, variable, value in CI if _is_set(env, variable, value))
    if all(env.get(name) for name in GOOGLE_CLOUD_BUILD):
        where = sorted((*where, "google-cloud-build"))
    if where:
        found.append(f"cicd/{where[0]}")
    if agent := _agent(env):
        found.append(f"agent/{agent}")
    if "OMNIGENT" in env:
        found.append("meta-harness/omnigent")
    return tuple(found)


def _agent(env: Mapping[str, str]) -> str:
    """The program that writes code by itself around this one; its presence counts, not the value."""
    found = [name for name, variable in AGENTS if variable in env]
    if len(found) > 1:
        return "multiple"
    told = env.get("AGENT") or env.get("AI_AGENT") or ""
    return found[0] if found else re.sub(r"[^a-zA-Z0-9_.+-]", "-", told)[:64]


def _is_set(env: Mapping[str, str], variable: str, value: str | None) -> bool:
    return bool(env.get(variable)) if value is None else env.get(variable) == value
