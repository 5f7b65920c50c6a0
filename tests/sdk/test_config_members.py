"""What a configuration does beside holding values."""

from typing import Any

import pytest

from dbxplan.sdk import Config, WorkspaceClient
from dbxplan.sdk.errors import ConfigError
from dbxplan.sdk.settings import Settings


def test_it_gives_headers_by_itself() -> None:
    assert Config(host="h", token="t", env={}).authenticate() == {"Authorization": "Bearer t"}


def test_it_gives_the_headers_of_its_client(network: Any) -> None:
    asked: list[int] = []

    class Counting:
        def auth_type(self) -> str:
            return "counting"

        def __call__(self, cfg: Config) -> Any:
            asked.append(1)
            return lambda: {"Authorization": "Counted"}

    client = WorkspaceClient(config=Config(host="h", credentials_strategy=Counting(), env={}), adapter=network)

    assert client.config.authenticate() == {"Authorization": "Counted"}
    assert asked == [1]


def test_without_credentials_there_are_no_headers() -> None:
    with pytest.raises(ConfigError, match="cannot configure default credentials"):
        Config(host="h", env={}).authenticate()


def test_a_copy_shares_values_but_not_pairs_of_the_user_agent() -> None:
    first = Config(host="h", token="t", env={})
    second = first.copy().with_user_agent_extra("k", "v")
    second.cluster_id = "c"  # type: ignore[assignment]

    assert first.cluster_id == "c"
    assert (first.user_agent_extra, second.user_agent_extra) == ([], [("k", "v")])


def test_a_deep_copy_shares_nothing_and_authenticates_anew() -> None:
    first = Config(host="h", token="t", custom_headers={"X-A": "1"}, env={})
    first.authenticate()
    second = first.deep_copy()
    second.token = "other"  # type: ignore[assignment]
    second.custom_headers["X-A"] = "2"

    assert (first.token, first.custom_headers) == ("t", {"X-A": "1"})
    assert second.authenticate() == {"Authorization": "Bearer other"}


def test_it_can_be_one_line_of_text() -> None:
    config = Config.parse_dsn("databricks://user:p%40ss@adb.example.com/?cluster_id=c&nobody=knows")

    assert (config.host, config.username, config.password) == ("https://adb.example.com", "user", "p@ss")
    assert config.cluster_id == "c"
    with pytest.raises(ConfigError, match="Expected databricks:// scheme, got https://"):
        Config.parse_dsn("https://adb.example.com")


def test_scopes_are_everything_unless_configured() -> None:
    assert Config(host="h", token="t", env={}).get_scopes() == ["all-apis"]
    assert Config(host="h", token="t", scopes="b,a", env={}).get_scopes_as_string() == "a b"


@pytest.mark.parametrize(("given", "known"), [({"token": "t"}, True), ({"cluster_id": "c"}, False)])
def test_it_knows_whether_it_identifies_a_caller(given: Any, known: bool) -> None:
    assert Settings(host="h", env={}, **given).is_any_auth_configured is known
