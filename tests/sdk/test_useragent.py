"""Who the client says it is."""

import re

import pytest

from dbxplan import __version__
from dbxplan.sdk.useragent import user_agent


def test_it_names_product_client_language_system_and_method() -> None:
    expected = rf"dbxplan/{__version__} dbxplan-sdk-py/{__version__} python/3\.\d+\.\d+ os/\w+ auth/pat"

    assert re.fullmatch(expected, user_agent(auth_type="pat", env={}))


def test_before_authentication_there_is_no_method() -> None:
    assert "auth/" not in user_agent(env={})


def test_a_product_of_ones_own_stands_first() -> None:
    assert user_agent(("mine", "1.2.3"), env={}).startswith("mine/1.2.3 dbxplan-sdk-py/")


@pytest.mark.parametrize("product", [("my tool", "1.2.3"), ("mine", "v1"), ("mine", "1")])
def test_a_product_that_has_no_form_is_refused(product: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="Invalid"):
        user_agent(product, env={})


@pytest.mark.parametrize(
    ("env", "part"),
    [
        ({"GITHUB_ACTIONS": "true"}, "cicd/github"),
        ({"TF_BUILD": "True"}, "cicd/azure-devops"),
        ({"JENKINS_URL": "http://x", "GITLAB_CI": "true"}, "cicd/gitlab"),
        ({"DATABRICKS_RUNTIME_VERSION": "15.4 LTS/x"}, "runtime/15.4-LTS-x"),
        ({"DATABRICKS_SDK_UPSTREAM": "u", "DATABRICKS_SDK_UPSTREAM_VERSION": "1.0"}, "upstream/u upstream-version/1.0"),
    ],
)
def test_surroundings_are_named(env: dict[str, str], part: str) -> None:
    assert user_agent(env=env).endswith(f" {part}")


def test_a_variable_with_another_value_is_no_surrounding() -> None:
    assert "cicd" not in user_agent(env={"GITHUB_ACTIONS": "false", "DATABRICKS_SDK_UPSTREAM": "u"})
