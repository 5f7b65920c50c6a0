"""Names, paths and helpers that code written for the official client uses."""

import importlib
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import requests

from dbxplan.sdk import Config, WorkspaceClient, core, errors, useragent
from dbxplan.sdk.errors import details, platform
from dbxplan.sdk.mixins.files import FilesExt
from dbxplan.sdk.retries import RetryError, poll, retried
from dbxplan.sdk.settings import Settings

INFO = {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "r", "domain": "d", "metadata": {"k": "v"}}


@pytest.fixture(autouse=True)
def untouched_process() -> Iterator[None]:
    yield
    useragent._reset_product()
    useragent._reset_extra([])


@pytest.mark.parametrize(
    ("module", "names"),
    [
        ("core", "ApiClient Config CredentialsProvider CredentialsStrategy DatabricksError credentials_strategy"),
        ("config", "Config"),
        ("credentials_provider", "CredentialsStrategy credentials_strategy ModelServingUserCredentials"),
        ("oauth", "OAuthClient Consent SessionCredentials RefreshableCredentials Token OidcEndpoints OIDC_TOKEN_PATH"),
        ("environments", "Cloud AzureEnvironment DatabricksEnvironment get_environment_for_hostname"),
        ("errors", "DatabricksError NotFound OperationFailed _Parser STATUS_CODE_MAPPING ERROR_CODE_MAPPING"),
        ("errors.platform", "NotFound ResourceDoesNotExist STATUS_CODE_MAPPING ERROR_CODE_MAPPING"),
        ("errors.base", "DatabricksError ErrorDetail"),
        ("errors.sdk", "OperationFailed OperationTimeout"),
        ("errors.private_link", "PrivateLinkValidationError"),
        ("mixins.files", "FilesExt FallbackToDownloadUsingFilesApi FallbackToUploadUsingFilesApi"),
        ("retries", "retried poll RetryError"),
        ("useragent", "with_product with_extra with_partner extra to_string product"),
        ("version", "__version__"),
        ("common.lro", "LroOptions"),
        ("common.types.fieldmask", "FieldMask"),
        ("service.jobs", "Task JobsAPI RunLifeCycleState Wait"),
    ],
)
def test_they_stand_where_the_official_ones_stand(module: str, names: str) -> None:
    found = importlib.import_module(f"dbxplan.sdk.{module}")

    assert [name for name in names.split() if not hasattr(found, name)] == []


def test_errors_are_the_same_classes_everywhere() -> None:
    assert platform.NotFound is errors.NotFound
    assert core.DatabricksError is errors.DatabricksError


def response(status: int, body: bytes, reason: str = "") -> requests.Response:
    made = requests.Response()
    made.status_code, made.reason, made._content = status, reason, body
    made.request = requests.Request("GET", "https://h/api/2.2/jobs/get").prepare()
    made.url = "https://h/api/2.2/jobs/get"
    return made


def test_an_answer_can_be_parsed_without_a_client() -> None:
    body = b'{"error_code": "INVALID_PARAMETER_VALUE", "message": "Job 7 does not exist."}'

    error = errors._Parser().get_api_error(response(400, body))

    assert type(error) is errors.ResourceDoesNotExist
    assert str(error) == "Job 7 does not exist."
    assert errors._Parser().get_api_error(response(200, b"{}")) is None


def test_details_are_sorted_by_kind() -> None:
    error = errors.DatabricksError(
        "m",
        details=[
            INFO,
            {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retry_delay": "1.5s"},
            {"@type": "type.googleapis.com/google.rpc.Help", "links": [{"url": "u", "description": "d"}]},
            {"@type": "type.googleapis.com/google.rpc.DebugInfo", "detail": 7},
            {"@type": "of nobody"},
        ],
    )
    found = error.get_error_details()

    assert found.error_info == details.ErrorInfo("r", "d", {"k": "v"})
    assert found.retry_info == details.RetryInfo(1.5)
    assert found.help == details.Help([details.HelpLink("d", "u")])
    assert [one["@type"].rpartition(".")[2] for one in found.unknown_details] == ["DebugInfo", "of nobody"]
    assert [(one.reason, one.domain, one.metadata) for one in error.get_error_info()] == [("r", "d", {"k": "v"})]


@pytest.mark.parametrize("pair", [("a b", "c"), ("a", "b c")])
def test_a_pair_that_has_no_form_is_refused(pair: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="Invalid alphanumeric"):
        useragent.with_extra(*pair)


def test_a_configuration_has_pairs_of_its_own(network: Any) -> None:
    config = Config(host="https://h", token="t", product="mine", product_version="1.2.3", env={})
    client = WorkspaceClient(config=config.with_user_agent_extra("flow", "nightly"), adapter=network)
    client.jobs.get(1)

    sent = network.sent[0].headers["User-Agent"]
    assert sent.startswith("mine/1.2.3 ")
    assert " auth/pat flow/nightly" in sent


@pytest.mark.parametrize(
    ("host", "cloud", "azure"),
    [
        ("https://x.cloud.databricks.com", "AWS", None),
        ("https://adb-1.2.azuredatabricks.net", "AZURE", "PUBLIC"),
        ("https://x.databricks.azure.cn", "AZURE", "CHINA"),
        ("https://x.gcp.databricks.com", "GCP", None),
        ("https://example.com", "AWS", None),
    ],
)
def test_the_cloud_is_known_by_the_zone_of_the_host(host: str, cloud: str, azure: str | None) -> None:
    config = Config(host=host, token="t", env={})

    assert config.environment.cloud.value == cloud
    assert (config.is_aws, config.is_azure, config.is_gcp) == (cloud == "AWS", cloud == "AZURE", cloud == "GCP")
    assert (config.arm_environment.name if config.arm_environment else None) == azure
    assert config.hostname == host.removeprefix("https://")


@pytest.mark.parametrize(
    ("name", "azure"), [("AzureChinaCloud", "CHINA"), ("usgovernment", "USGOVERNMENT"), (None, "PUBLIC")]
)
def test_without_a_host_the_azure_cloud_is_known_by_its_name(name: str | None, azure: str) -> None:
    config = Settings(azure_workspace_resource_id="/subscriptions/s", azure_environment=name, env={})

    assert config.arm_environment is not None
    assert config.arm_environment.name == azure


class Busy(Exception):  # noqa: N818 - said as a sentence
    retry_after_secs: float | None = None


def test_functions_of_ones_own_are_repeated(clock: Any) -> None:
    tried: list[int] = []

    @retried(on=[Busy], timeout=timedelta(minutes=1), clock=clock)
    def act() -> str:
        tried.append(1)
        if len(tried) < 3:
            raise Busy
        return "done"

    assert (act(), len(tried), [int(pause) for pause in clock.slept]) == ("done", 3, [1, 2])


def test_repeating_ends_with_the_time_or_the_attempts(clock: Any) -> None:
    def act() -> None:
        raise Busy

    with pytest.raises(TimeoutError, match="Timed out after 0:00:05") as failed:
        retried(is_retryable=lambda error: "busy", timeout=timedelta(seconds=5), clock=clock)(act)()
    assert isinstance(failed.value.__cause__, Busy)
    with pytest.raises(RuntimeError, match=r"Exceeded max retry attempts \(2\)"):
        retried(on=[Busy], max_attempts=2, clock=clock)(act)()
    with pytest.raises(Busy):
        retried(on=[KeyError], clock=clock)(act)()


def test_polling_goes_on_until_there_is_no_error(clock: Any) -> None:
    answers = [(None, RetryError.continues("wait")), (None, RetryError.continues("wait")), (7, None)]

    assert poll(lambda: answers.pop(0), clock=clock) == 7
    with pytest.raises(KeyError, match="gone"):
        poll(lambda: (None, RetryError.halt(KeyError("gone"))), clock=clock)
    with pytest.raises(TimeoutError, match="Timed out after 0:00:03"):
        poll(lambda: (None, RetryError.continues("wait")), timedelta(seconds=3), clock)


def test_an_error_takes_what_old_services_say() -> None:
    scim = errors.DatabricksError(detail="no such user", status="404", scimType="invalidValue")
    unsaid = errors.DatabricksError(detail="null", status="500", scimType="internal")

    assert (str(scim), scim.error_code) == ("invalidValue no such user", "SCIM_404")
    assert str(unsaid) == "internal SCIM API Internal Error"
    assert str(errors.DatabricksError(error="of API 1.2")) == "of API 1.2"


def test_a_detail_can_be_made_and_read() -> None:
    made = errors.ErrorDetail("t", reason="r", domain="d", metadata={"k": "v"})

    assert (made.type, made.reason, made.domain, made.metadata) == ("t", "r", "d", {"k": "v"})
    assert errors.ErrorDetail.from_dict({"@type": "t", "reason": "r", "domain": "d", "metadata": {"k": "v"}}) == made


def test_shares_are_listed_under_both_names(network: Any) -> None:
    network.will_answer({"shares": [{"name": "a"}], "next_page_token": "n"}, {"shares": [{"name": "b"}]})
    with WorkspaceClient(host="https://h", token="t", adapter=network) as w:
        names = [share.name for share in w.shares.list()]

    assert names == ["a", "b"]
    assert [dict(sent.query) for sent in network.sent] == [
        {"max_results": "0"},
        {"max_results": "0", "page_token": "n"},
    ]


def test_files_can_be_moved_by_another_configuration(network: Any) -> None:
    config = Config(host="https://h", token="t", env={})
    config.files_ext_multipart_upload_min_stream_size = 3
    network.will_answer({"multipart_upload": {"session_token": "s"}}, (404, {"message": "none"}))
    with WorkspaceClient(host="https://h", token="t", adapter=network) as w, pytest.raises(errors.NotFound):
        FilesExt(w.api_client, config).upload("/Volumes/a", b"1234")

    assert dict(network.sent[0].query) == {"action": "initiate-upload"}
