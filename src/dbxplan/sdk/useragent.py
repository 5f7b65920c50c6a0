"""The User-Agent in the official format: product, client, language, system, whatever is told, surroundings."""

import os
import platform
import re
from collections.abc import Mapping, Sequence

NAME = re.compile(r"[a-zA-Z0-9_.+-]+")
VERSION = re.compile(r"\d+\.(\d+|x)(\.(\d+|x))?([-+.][0-9A-Za-z.+-]+)?")
UNKNOWN = ("unknown", "0.0.0")
LONGEST_AGENT = 64

CI = (  # name, variable, value (None: any); the first in the order of their names
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

# Of the whole process: product and version, pairs that go with every call, and surroundings once they were looked for.
_product_name, _product_version = UNKNOWN
_extra: list[tuple[str, str]] = []
_cicd_provider: str | None = None
_agent_provider: str | None = None
_meta_harness_provider: str | None = None


def to_string(
    alternate_product_info: tuple[str, str] | None = None,
    other_info: Sequence[tuple[str, str]] | None = None,
) -> str:
    """`product/1.0.0 databricks-sdk-py/0.1.0 python/3.10.13 os/linux ...`; `other_info` goes before what all have."""
    name, version = alternate_product_info or product()
    base = [
        (name, version),
        ("databricks-sdk-py", _client_version()),
        ("python", platform.python_version()),
        ("os", platform.uname().system.lower()),
    ]
    pairs = [*base, *(other_info or ()), *_extra, *_surroundings()]
    return " ".join(f"{key}/{value}" for key, value in pairs)


def product() -> tuple[str, str]:
    """Name and version, of the process."""
    return _product_name, _product_version


def with_product(name: str, version: str = UNKNOWN[1]) -> None:
    """Of the process; clients may have one of their own. ValueError for a name or version that has no form."""
    global _product_name, _product_version
    check_product(name, version)
    _product_name, _product_version = name, version


def check_product(name: str, version: str) -> None:
    """ValueError for a name or version that has no form."""
    if not NAME.fullmatch(name):
        raise ValueError(f"Invalid alphanumeric value: {name}")
    if not VERSION.fullmatch(version):
        raise ValueError(f"Invalid semantic version: {version}")


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
    return (product(), *_extra)


def extra() -> list[tuple[str, str]]:
    """The pairs, as a copy."""
    return list(_extra)


def cicd_provider() -> str:
    """The system that builds and deploys around this process, kept once known."""
    global _cicd_provider
    if _cicd_provider is None:
        found = sorted(name for name, variable, value in CI if _is_set(os.environ, variable, value))
        if all(os.environ.get(name) for name in GOOGLE_CLOUD_BUILD):
            found = sorted((*found, "google-cloud-build"))
        _cicd_provider = found[0] if found else ""
    return _cicd_provider


def agent_provider() -> str:
    """The program that writes code by itself around this one; its presence counts, not the value. Kept once known."""
    global _agent_provider
    if _agent_provider is None:
        found = [name for name, variable in AGENTS if variable in os.environ]
        told = os.environ.get("AGENT") or os.environ.get("AI_AGENT") or ""
        alone = found[0] if found else re.sub(r"[^a-zA-Z0-9_.+-]", "-", told)[:LONGEST_AGENT]
        _agent_provider = "multiple" if len(found) > 1 else alone
    return _agent_provider


def meta_harness_provider() -> str:
    """What runs such programs, kept once known."""
    global _meta_harness_provider
    if _meta_harness_provider is None:
        _meta_harness_provider = "omnigent" if "OMNIGENT" in os.environ else ""
    return _meta_harness_provider


def _reset_product() -> None:
    global _product_name, _product_version
    _product_name, _product_version = UNKNOWN


def _reset_extra(pairs: Sequence[tuple[str, str]]) -> None:
    _extra[:] = pairs


def _client_version() -> str:
    from dbxplan.sdk.version import __version__

    return __version__


def _surroundings() -> list[tuple[str, str]]:
    env, found = os.environ, list[tuple[str, str]]()
    upstream, version = env.get("DATABRICKS_SDK_UPSTREAM"), env.get("DATABRICKS_SDK_UPSTREAM_VERSION")
    if upstream and version:
        found += [("upstream", upstream), ("upstream-version", version)]
    if runtime := env.get("DATABRICKS_RUNTIME_VERSION"):
        found.append(("runtime", re.sub(r"[ /]", "-", runtime)))
    around = (("cicd", cicd_provider()), ("agent", agent_provider()), ("meta-harness", meta_harness_provider()))
    return [*found, *((key, value) for key, value in around if value)]


def _is_set(env: Mapping[str, str], variable: str, value: str | None) -> bool:
    return bool(env.get(variable)) if value is None else env.get(variable) == value
