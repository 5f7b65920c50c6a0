"""From an answer to its error."""

from typing import Any

import pytest

from dbxplan.errors import DbxplanError
from dbxplan.sdk import RawClient, errors

BY_STATUS = {
    400: errors.BadRequest,
    401: errors.Unauthenticated,
    403: errors.PermissionDenied,
    404: errors.NotFound,
    409: errors.ResourceConflict,
    499: errors.Cancelled,
    500: errors.InternalError,
    501: errors.NotImplemented,
    503: errors.TemporarilyUnavailable,
    504: errors.DeadlineExceeded,
    402: errors.DatabricksError,
    405: errors.DatabricksError,
    422: errors.DatabricksError,
}
PARENTS = {
    "INVALID_STATE": (errors.InvalidState, errors.BadRequest),
    "INVALID_PARAMETER_VALUE": (errors.InvalidParameterValue, errors.BadRequest),
    "RESOURCE_DOES_NOT_EXIST": (errors.ResourceDoesNotExist, errors.NotFound),
    "ABORTED": (errors.Aborted, errors.ResourceConflict),
    "ALREADY_EXISTS": (errors.AlreadyExists, errors.ResourceConflict),
    "RESOURCE_ALREADY_EXISTS": (errors.ResourceAlreadyExists, errors.ResourceConflict),
    "RESOURCE_EXHAUSTED": (errors.ResourceExhausted, errors.TooManyRequests),
    "REQUEST_LIMIT_EXCEEDED": (errors.RequestLimitExceeded, errors.TooManyRequests),
    "UNKNOWN": (errors.Unknown, errors.InternalError),
    "DATA_LOSS": (errors.DataLoss, errors.InternalError),
}


def failure(
    client: RawClient, network: Any, answer: Any, path: str = "/api/2.0/x", method: str = "POST"
) -> errors.DatabricksError:
    network.will_answer(answer)
    with pytest.raises(errors.DatabricksError) as failed:
        client.api_client.do(method, path)
    return failed.value


@pytest.mark.parametrize(("status", "becomes"), BY_STATUS.items())
def test_the_status_gives_the_class(status: int, becomes: type, client: RawClient, network: Any) -> None:
    error = failure(client, network, (status, {"error_code": "CATALOG_DOES_NOT_EXIST", "message": "m"}))

    assert type(error) is becomes
    assert isinstance(error, DbxplanError)
    assert isinstance(error, OSError)


@pytest.mark.parametrize(("code", "classes"), PARENTS.items())
def test_these_codes_beat_the_status(code: str, classes: tuple[type, type], client: RawClient, network: Any) -> None:
    error = failure(client, network, (418, {"error_code": code, "message": "m"}))

    assert type(error) is classes[0]
    assert isinstance(error, classes[1])
    assert error.error_code == code


def test_all_that_is_known_is_on_the_error(client: RawClient, network: Any) -> None:
    details = [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "R"}]
    body = {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "Path (/x) doesn't exist.", "details": details}
    error = failure(client, network, (404, body, {"x-request-id": "r-1"}), "/api/2.0/workspace/get-status", "GET")

    assert error.message == "Path (/x) doesn't exist."
    assert (error.status_code, error.error_code) == (404, "RESOURCE_DOES_NOT_EXIST")
    assert (error.method, error.path) == ("GET", "/api/2.0/workspace/get-status")
    assert (error.request_id, error.retry_after) == ("r-1", None)
    assert error.details == details
    assert str(error) == (
        "Path (/x) doesn't exist. (GET /api/2.0/workspace/get-status: 404 RESOURCE_DOES_NOT_EXIST, request id r-1)"
    )


UNREADABLE = (
    "unable to parse response. This is likely a bug in the Databricks SDK for Python or the underlying API. "
    "Please report this issue with the following debugging information to the SDK issue tracker at "
    "https://github.com/databricks/databricks-sdk-py/issues. "
    "Request log:```POST /api/2.0/x\n< 400 Bad Request\n< {}```"
)
BODIES = [
    ("", "Bad Request", None),
    ({}, "request failed", None),
    ({"error": "old style"}, "old style", None),
    ({"message": "m", "error_code": 7}, "m", "7"),
    ({"detail": "no such user", "scimType": "invalidValue", "status": "400"}, "invalidValue no such user", "SCIM_400"),
    ({"detail": "no such user", "status": "404"}, "None no such user", "SCIM_404"),
    ({"detail": "null"}, "None SCIM API Internal Error", "SCIM_400"),
    ("MALFORMED_REQUEST: vpc_endpoints malformed\nmore", "vpc_endpoints malformed", "MALFORMED_REQUEST"),
    ("<html><title>Bad</title><pre>\n inner \n</pre></html>", "inner", "BAD_REQUEST"),
    ("<html><TITLE>Bad thing</TITLE></html>", "Bad thing", "BAD_REQUEST"),
    ("<title></title>", "Bad Request", "BAD_REQUEST"),
    ('"text"', UNREADABLE.format('"text"'), None),
    (b"\xff\xfe", UNREADABLE.format("\ufffd\ufffd"), None),
    ({"message": "m", "details": "no list"}, "m", None),
]


@pytest.mark.parametrize(("body", "message", "code"), BODIES, ids=lambda value: str(value)[:30])
def test_a_body_of_any_kind_is_read(body: Any, message: str, code: str | None, client: RawClient, network: Any) -> None:
    error = failure(client, network, (400, body))

    assert (error.message, error.error_code) == (message, code)


def test_an_unreadable_body_is_cut(client: RawClient, network: Any) -> None:
    assert len(failure(client, network, (400, "x" * 100_000)).message) < 11_000


QUIRKS = [
    ("/api/2.2/jobs/get", "Job 123 does not exist.", True),
    ("/api/2.2/jobs/runs/get", "Run 5 does not exist.", True),
    ("/api/2.1/jobs/runs/get-output", "Run: 5 in job: 6 doesn't exist", True),
    ("/api/2.1/clusters/get", "Cluster 0123 does not exist", True),
    ("/api/2.1/clusters/get", "The cluster 0123 does not exist", False),
    ("/api/2.1/clusters/delete", "Cluster 0123 does not exist", False),
    ("/api/2.2/jobs/get", "Invalid job id", False),
]


@pytest.mark.parametrize(("path", "message", "absent"), QUIRKS)
def test_a_read_that_answers_400_for_absent_means_not_found(
    path: str, message: str, absent: bool, client: RawClient, network: Any
) -> None:
    error = failure(client, network, (400, {"error_code": "INVALID_PARAMETER_VALUE", "message": message}), path, "GET")

    assert type(error) is (errors.ResourceDoesNotExist if absent else errors.InvalidParameterValue)
    assert error.error_code == "INVALID_PARAMETER_VALUE"


def test_a_cluster_that_the_service_threw_away_is_absent(client: RawClient, network: Any) -> None:
    words = "Cannot access cluster 0123 that was terminated or unpinned more than 60 days ago."
    body = {"error_code": "INVALID_STATE", "message": words}

    assert type(failure(client, network, (400, body), "/api/2.1/clusters/get", "GET")) is errors.ResourceDoesNotExist


def test_a_quirk_is_of_reads_only(client: RawClient, network: Any) -> None:
    body = {"error_code": "INVALID_PARAMETER_VALUE", "message": "Job 1 does not exist."}

    assert type(failure(client, network, (400, body), "/api/2.2/jobs/get")) is errors.InvalidParameterValue


@pytest.mark.parametrize(
    ("zone", "service"),
    [
        ("adb-1.azuredatabricks.net", "Azure Private Link"),
        ("x.gcp.databricks.com", "Private Service Connect"),
        ("x.cloud.databricks.com", "AWS PrivateLink"),
    ],
)
def test_a_redirect_to_the_private_link_page_is_a_refusal(
    zone: str, service: str, client: RawClient, network: Any
) -> None:
    final = f"https://{zone}/login.html?error=private-link-validation-error:1"
    error = failure(client, network, (200, "<html>", {"X-Final-Url": final}))

    assert type(error) is errors.PrivateLinkValidationError
    assert error.error_code == "PRIVATE_LINK_VALIDATION_ERROR"
    assert f"has {service} enabled" in error.message


def test_refused_credentials_say_which_they_are_and_what_to_do_but_not_the_token(
    client: RawClient, network: Any
) -> None:
    text = str(failure(client, network, (401, {"message": "Invalid access token."})))

    assert text.startswith("Invalid access token. (POST /api/2.0/x: 401)\nThe credentials are refused: expired,")
    assert "Config: host=https://adb.example.com, token=***, auth_type=pat" in text
    assert "dapi-secret" not in text


def test_a_token_that_nobody_knows_is_told_like_one_that_ran_out(client: RawClient, network: Any) -> None:
    text = str(failure(client, network, (403, {"error_code": 403, "message": "Invalid access token."})))

    assert text.startswith("Invalid access token. (POST /api/2.0/x: 403)\nThe credentials are refused: expired,")


def test_a_forbidden_call_says_who_asked(client: RawClient, network: Any) -> None:
    text = str(failure(client, network, (403, {"message": "no"})))

    assert text == "no (POST /api/2.0/x: 403)\nConfig: host=https://adb.example.com, token=***, auth_type=pat"


def test_no_token_is_in_an_error_or_its_causes(client: RawClient, network: Any) -> None:
    import requests

    error: BaseException | None = failure(client, network, requests.ConnectionError("reset"))
    while error is not None:
        assert "dapi-secret" not in f"{error!r} {error} {vars(error)}"
        error = error.__cause__ or error.__context__


def test_an_error_made_by_hand_is_its_message() -> None:
    assert str(errors.NotFound("gone", error_code="X")) == "gone"
    assert str(errors.DatabricksError()) == "request failed"
