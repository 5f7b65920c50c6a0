"""Who the client says it is."""

import re
from collections.abc import Iterator

import pytest

from dbxplan import __version__
from dbxplan.sdk import useragent


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No surroundings, nothing said of the process, nothing kept."""
    for name in useragent.os.environ:
        monkeypatch.delenv(name)
    for name in ("_cicd_provider", "_agent_provider", "_meta_harness_provider"):
        monkeypatch.setattr(useragent, name, None)
    extra = useragent.extra()
    useragent._reset_product()
    useragent._reset_extra([])
    yield
    useragent._reset_product()
    useragent._reset_extra(extra)


def test_it_names_product_client_language_and_system() -> None:
    expected = rf"unknown/0\.0\.0 databricks-sdk-py/{__version__} python/3\.\d+\.\d+ os/\w+"

    assert re.fullmatch(expected, useragent.to_string())


def test_what_a_client_says_of_itself_stands_before_what_all_say() -> None:
    useragent.with_partner("acme")

    assert useragent.to_string(("mine", "1.2.3"), [("auth", "pat")]).startswith("mine/1.2.3 databricks-sdk-py/")
    assert useragent.to_string(None, [("auth", "pat")]).endswith(" auth/pat partner/acme")


def test_the_product_of_the_process_stands_first_and_pairs_come_once() -> None:
    useragent.with_product("mine", "1.2.3")
    useragent.with_extra("flow", "nightly")
    useragent.with_extra("flow", "nightly")

    assert useragent.to_string().startswith("mine/1.2.3 ")
    assert useragent.to_string().count("flow/nightly") == 1


@pytest.mark.parametrize("product", [("my tool", "1.2.3"), ("mine", "v1"), ("mine", "1")])
def test_a_product_that_has_no_form_is_refused(product: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="Invalid"):
        useragent.with_product(*product)


@pytest.mark.parametrize(
    ("env", "part"),
    [
        ({"GITHUB_ACTIONS": "true"}, "cicd/github"),
        ({"TF_BUILD": "True"}, "cicd/azure-devops"),
        ({"JENKINS_URL": "http://x", "GITLAB_CI": "true"}, "cicd/gitlab"),
        ({"PROJECT_ID": "p", "BUILD_ID": "b", "PROJECT_NUMBER": "1", "LOCATION": "l"}, "cicd/google-cloud-build"),
        ({"DATABRICKS_RUNTIME_VERSION": "15.4 LTS/x"}, "runtime/15.4-LTS-x"),
        ({"DATABRICKS_SDK_UPSTREAM": "u", "DATABRICKS_SDK_UPSTREAM_VERSION": "1.0"}, "upstream/u upstream-version/1.0"),
        ({"CLAUDECODE": ""}, "agent/claude-code"),
        ({"CLAUDECODE": "1", "CODEX_CI": "1"}, "agent/multiple"),
        ({"AGENT": "my agent"}, "agent/my-agent"),
        ({"OMNIGENT": "1"}, "meta-harness/omnigent"),
    ],
)
def test_surroundings_are_named(env: dict[str, str], part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in env.items():
        monkeypatch.setenv(name, value)

    assert useragent.to_string().endswith(f" {part}")


def test_a_variable_with_another_value_is_no_surrounding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "false")
    monkeypatch.setenv("DATABRICKS_SDK_UPSTREAM", "u")

    assert useragent.to_string().endswith(f"os/{useragent.platform.system().lower()}")


def test_surroundings_are_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CURSOR_AGENT", "1")
    first = useragent.agent_provider()
    monkeypatch.delenv("CURSOR_AGENT")

    assert (first, useragent.agent_provider()) == ("cursor", "cursor")
