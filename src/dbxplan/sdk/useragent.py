"""The User-Agent in the official format: product, client, language, system, method of authentication, surroundings."""

import os
import platform
import re
from collections.abc import Mapping
from functools import cache

PRODUCT = "dbxplan"

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


def user_agent(
    product: tuple[str | None, str | None] = (None, None),
    auth_type: str | None = None,
    env: Mapping[str, str] | None = None,
) -> str:
    """`dbxplan/0.1.0 dbxplan-sdk-py/0.1.0 python/3.10.13 os/linux auth/pat ...`."""
    name, version = product[0] or PRODUCT, product[1] or _version()
    _check(name, version)
    parts = [f"{name}/{version}", *_base()]
    if auth_type:
        parts.append(f"auth/{auth_type}")
    return " ".join((*parts, *_surroundings(os.environ if env is None else env)))


@cache
def _base() -> tuple[str, ...]:
    return f"dbxplan-sdk-py/{_version()}", f"python/{platform.python_version()}", f"os/{platform.system().lower()}"


def _version() -> str:
    from dbxplan import __version__

    return __version__


def _check(name: str, version: str) -> None:
    if not re.fullmatch(r"[a-zA-Z0-9_.+-]+", name):
        raise ValueError(f"Invalid alphanumeric value: {name}")
    if not re.fullmatch(r"\d+\.(\d+|x)(\.(\d+|x))?([-+.][0-9A-Za-z.+-]+)?", version):
        raise ValueError(f"Invalid semantic version: {version}")


def _surroundings(env: Mapping[str, str]) -> tuple[str, ...]:
    found = []
    upstream, version = env.get("DATABRICKS_SDK_UPSTREAM"), env.get("DATABRICKS_SDK_UPSTREAM_VERSION")
    if upstream and version:
        found += [f"upstream/{upstream}", f"upstream-version/{version}"]
    if env.get("DATABRICKS_RUNTIME_VERSION"):
        found.append("runtime/" + re.sub(r"[ /]", "-", env["DATABRICKS_RUNTIME_VERSION"]))
    where = sorted(name for name, variable, value in CI if _is_set(env, variable, value))
    if where:
        found.append(f"cicd/{where[0]}")
    return tuple(found)


def _is_set(env: Mapping[str, str], variable: str, value: str | None) -> bool:
    return bool(env.get(variable)) if value is None else env.get(variable) == value
