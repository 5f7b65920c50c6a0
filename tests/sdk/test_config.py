"""Arguments, then the environment, then a profile. (§2.2)"""

from pathlib import Path
from typing import Any

import pytest

from dbxplan.sdk.environments import Cloud
from dbxplan.sdk.errors import ConfigError
from dbxplan.sdk.settings import Settings as Config
from dbxplan.sdk.settings import normal_host


def profile_file(folder: Path, text: str) -> str:
    file = folder / "profiles.cfg"
    file.write_text(text)
    return str(file)


def choose(config: Config) -> str | None:
    """The method that would be used; making it ready touches no network."""
    config.init_auth()
    return config.auth_type


PROFILES = """
[DEFAULT]
host = https://default.example.com
token = default-token

[prod]
host = prod.example.com/
token = prod%token
unknown_key = x

[two words.and dots]
HOST = https://two.example.com
client_id = me
client_secret = shh
"""


def test_an_argument_wins_over_the_environment_and_that_over_the_profile(tmp_path: Path) -> None:
    file = profile_file(tmp_path, "[p]\nhost = https://file\naccount_id = file\nworkspace_id = file\n")
    env = {"DATABRICKS_ACCOUNT_ID": "env", "DATABRICKS_WORKSPACE_ID": "env", "DATABRICKS_CONFIG_PROFILE": "p"}
    config = Config(env=env, config_file=file, workspace_id="argument")

    assert (config.host, config.account_id, config.workspace_id) == ("https://file", "env", "argument")
    assert config.sources["workspace_id"] == "arguments"
    assert config.sources["account_id"] == "DATABRICKS_ACCOUNT_ID"
    assert config.sources["host"] == f"profile p of {file}"


@pytest.mark.parametrize("attribute", [a for a in Config.attributes() if a.env], ids=lambda a: a.name)
def test_every_variable_is_read_with_its_type(attribute: Any) -> None:
    value = {"debug_truncate_bytes": "120", "cloud": "azure", "host": "https://h"}.get(attribute.name, "1")
    for variable in attribute.env:
        config = Config(env={variable: value})
        assert getattr(config, attribute.name) == attribute.convert(value)


def test_the_main_name_of_a_variable_wins_over_its_alias() -> None:
    env = {"DATABRICKS_OIDC_TOKEN_FILE": "/alias", "DATABRICKS_OIDC_TOKEN_FILEPATH": "/main"}

    assert Config(env=env).oidc_token_filepath == "/main"


def test_an_empty_variable_is_unset_but_an_empty_argument_is_given() -> None:
    assert Config(env={"DATABRICKS_TOKEN": ""}).token is None
    assert Config(env={"DATABRICKS_TOKEN": "x"}, token="").token == ""


@pytest.mark.parametrize(
    ("given", "normal"),
    [
        ("adb.example.com", "https://adb.example.com"),
        ("https://adb.example.com/", "https://adb.example.com"),
        ("https://adb.example.com:443/", "https://adb.example.com"),
        ("http://localhost:8080//", "http://localhost:8080"),
        ("HTTPS://Adb.example.com/path/?o=1", "https://Adb.example.com/path?o=1"),
        ("  https://adb.example.com\n", "https://adb.example.com"),
    ],
)
def test_a_host_is_written_one_way(given: str, normal: str) -> None:
    assert normal_host(given) == normal


@pytest.mark.parametrize("host", ["https://me:hunter2@adb.example.com/a@b", "me:hunter2@adb.example.com"])
def test_a_host_that_holds_a_password_is_refused_without_it(host: str) -> None:
    with pytest.raises(ConfigError, match=r"give adb\.example\.com alone") as refused:
        Config(host=host, token="t", env={})

    assert "hunter2" not in str(refused.value)


def test_a_named_profile_is_read_whole_and_inherits_nothing(tmp_path: Path) -> None:
    config = Config(env={}, profile="two words.and dots", config_file=profile_file(tmp_path, PROFILES))

    assert config.host == "https://two.example.com"
    assert (config.client_id, config.client_secret, config.token) == ("me", "shh", None)


def test_a_percent_sign_in_a_token_is_harmless(tmp_path: Path) -> None:
    config = Config(env={}, profile="prod", config_file=profile_file(tmp_path, PROFILES))

    assert (config.host, config.token, config.profile) == ("https://prod.example.com", "prod%token", "prod")


def test_the_default_profile_is_read_where_nothing_else_is_known(tmp_path: Path) -> None:
    (tmp_path / ".databrickscfg").write_text(PROFILES)
    config = Config(env={"HOME": str(tmp_path)})

    assert (config.host, config.token, config.profile) == ("https://default.example.com", "default-token", None)


def test_the_default_profile_is_left_alone_where_a_host_or_credentials_are_known(tmp_path: Path) -> None:
    file = profile_file(tmp_path, PROFILES)

    assert Config(env={"DATABRICKS_HOST": "https://other", "DATABRICKS_CONFIG_FILE": file}).token is None
    assert Config(env={}, token="t", config_file=file).host is None


def test_the_settings_of_the_file_name_its_default(tmp_path: Path) -> None:
    file = profile_file(
        tmp_path, "[__settings__]\ndefault_profile = dev\n[dev]\nhost = https://dev\n[DEFAULT]\nhost=x\n"
    )
    config = Config(env={}, config_file=file)

    assert (config.host, config.profile) == ("https://dev", "dev")


def test_the_settings_are_no_profile(tmp_path: Path) -> None:
    file = profile_file(tmp_path, "[__settings__]\ndefault_profile = dev\n")

    with pytest.raises(ConfigError, match="reserved section name and cannot be used as a profile"):
        Config(env={}, profile="__settings__", config_file=file)


def test_a_profile_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    file = profile_file(tmp_path, PROFILES)

    with pytest.raises(ConfigError) as failed:
        Config(env={}, profile="pord", config_file=file)

    assert str(failed.value).startswith(f"resolve: {file} has no pord profile configured. Config: ")
    assert str(failed.value).endswith("\nThe file has: DEFAULT, prod, two words.and dots.")


def test_a_default_profile_that_was_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="has no DEFAULT profile configured"):
        Config(env={}, profile="DEFAULT", config_file=profile_file(tmp_path, "[p]\nhost = h\n"))


BROKEN = {
    "token = dapi-secret\n": "line 1 stands before any",
    "[p]\ntoken = dapi-secret\ntoken = dapi-secret\n": "line 3 sets token of .p. a second time",
    "[p]\n[p]\ntoken = dapi-secret\n": "line 2 opens .p. a second time",
    "[p]\ndapi-secret\n": "line 2 is neither",
}


@pytest.mark.parametrize(("text", "says"), BROKEN.items())
def test_a_broken_file_is_told_by_line_without_its_text(text: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=says) as failed:
        Config(env={}, profile="p", config_file=profile_file(tmp_path, text))

    assert "dapi-secret" not in str(failed.value)


def test_two_ways_to_authenticate_are_refused_with_the_place_of_each(tmp_path: Path) -> None:
    file = profile_file(tmp_path, "[p]\nhost = h\ntoken = t\n")

    with pytest.raises(ConfigError) as failed:
        Config(env={"DATABRICKS_CLIENT_ID": "me"}, profile="p", config_file=file)

    text = str(failed.value)
    assert text.startswith("validate: more than one authorization method configured: oauth and pat. Config: host=")
    assert f"Found: token in profile p of {file}, client_id in DATABRICKS_CLIENT_ID" in text
    assert "choose with auth_type (DATABRICKS_AUTH_TYPE)" in text


def test_auth_type_chooses_between_two_ways(internet: Any) -> None:
    internet.will_answer({"authorization_endpoint": "https://h/a", "token_endpoint": "https://h/t"})
    config = Config(env={}, host="h", token="t", client_id="me", client_secret="shh", auth_type="oauth-m2m")

    assert choose(config) == "oauth-m2m"


def test_no_credentials_are_told_with_what_was_found_and_what_to_do(tmp_path: Path) -> None:
    config = Config(env={"DATABRICKS_HOST": "https://h", "HOME": str(tmp_path)})

    with pytest.raises(ConfigError) as failed:
        choose(config)

    assert str(failed.value) == (
        "default auth: cannot configure default credentials, please check "
        "https://docs.databricks.com/en/dev-tools/auth.html#databricks-client-unified-authentication "
        "to configure credentials for your preferred authentication method. "
        "Config: host=https://h. Env: DATABRICKS_HOST\n"
        "Give credentials: set DATABRICKS_HOST and DATABRICKS_TOKEN (or DATABRICKS_CLIENT_ID and "
        f"DATABRICKS_CLIENT_SECRET), or name a profile of {tmp_path}/.databrickscfg, which does not exist yet"
    )


def test_an_unknown_auth_type_is_no_credentials() -> None:
    with pytest.raises(ConfigError, match="cannot configure default credentials"):
        choose(Config(env={}, host="h", token="t", auth_type="nope"))


def test_profiles_that_could_be_named_are_offered(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"which has DEFAULT, prod, two words\.and dots"):
        choose(Config(env={}, host="h", config_file=profile_file(tmp_path, PROFILES)))


def test_a_value_of_the_wrong_type_is_told_with_its_source() -> None:
    with pytest.raises(ConfigError, match=r"debug_truncate_bytes \(from DATABRICKS_DEBUG_TRUNCATE_BYTES\): 'abc'"):
        Config(env={"DATABRICKS_DEBUG_TRUNCATE_BYTES": "abc"})


def test_secrets_are_masked_wherever_a_configuration_is_shown() -> None:
    config = Config(env={"DATABRICKS_CLIENT_SECRET": "shh"}, host="h", client_id="me")

    assert repr(config) == ("<Config: host=https://h, client_id=me, client_secret=***. Env: DATABRICKS_CLIENT_SECRET>")


def test_an_attribute_that_does_not_exist_offers_the_nearest() -> None:
    with pytest.raises(TypeError, match="no configuration attribute 'tokn'; did you mean 'token'"):
        Config(env={}, tokn="t")


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("1", True), ("false", False), ("0", False), ("no", False)]
)
def test_a_switch_is_off_when_it_says_so(text: str, value: bool) -> None:
    assert Config(env={"DATABRICKS_DEBUG_HEADERS": text}).debug_headers is value


def test_scopes_are_a_list_or_text() -> None:
    assert Config(env={}, scopes="sql, all-apis sql").scopes == ["all-apis", "sql"]
    assert Config(env={}, scopes=["b", "a"]).scopes == ["a", "b"]
    assert Config(env={}, scopes=" ").scopes is None


def test_a_cloud_that_nobody_knows_is_none() -> None:
    assert Config(env={}, cloud="azure").cloud is Cloud.AZURE
    assert Config(env={}, cloud="moon").cloud is None


def test_none_as_argument_is_not_given() -> None:
    assert Config(env={"DATABRICKS_HOST": "https://h"}, host=None).host == "https://h"


def test_an_attribute_can_be_set_and_unset() -> None:
    config = Config(env={}, host="h")
    config.warehouse_id = "w"
    config.host = None

    assert (config.warehouse_id, config.host) == ("w", None)


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    file = tmp_path / "profiles.cfg"
    file.write_bytes(b"[p]\ntoken = \xff\xfe\n")

    with pytest.raises(ConfigError, match=r"profiles\.cfg cannot be read: it is no UTF-8 text"):
        Config(env={}, config_file=str(file))


def test_a_broken_default_file_does_not_hide_that_credentials_are_missing(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot configure default credentials"):
        choose(Config(env={}, host="h", config_file=profile_file(tmp_path, "no section\n")))


def test_the_class_gives_the_attributes_themselves() -> None:
    assert Config.token.sensitive
    assert Config.token.env == ("DATABRICKS_TOKEN",)


def test_a_profile_is_read_beside_credentials_that_are_empty(tmp_path: Path) -> None:
    (tmp_path / ".databrickscfg").write_text("[DEFAULT]\nhost = https://of.profile\ncluster_id = c\n")

    assert Config(token="", env={"HOME": str(tmp_path)}).host == "https://of.profile"


def test_a_profile_without_a_name_is_one_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / ".databrickscfg").write_text("[DEFAULT]\nhost = https://of.profile\n")

    with pytest.raises(ConfigError, match=r"resolve: .*/.databrickscfg has no  profile configured"):
        Config(profile="", env={"HOME": str(tmp_path)})


@pytest.mark.parametrize(("given", "kept"), [(7, "7"), ("7", "7"), (0.5, "0.5")])
def test_seconds_are_kept_as_they_were_written(given: Any, kept: str) -> None:
    settings = Config(host="https://h", token="t", retry_timeout_seconds=given, env={})

    assert str(settings.retry_timeout_seconds) == kept
