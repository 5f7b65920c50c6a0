"""Errors of answers that somebody else has in hand."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dbxplan.sdk.errors.classes import DatabricksError
from dbxplan.sdk.errors.parse import error_of

if TYPE_CHECKING:
    import requests


class Parser:
    """`get_api_error(response)`, where no client made the call."""

    def get_api_error(self, response: "requests.Response") -> DatabricksError | None:
        """The error that the client would raise, its text without the call; None for a success."""
        path = urlsplit(response.request.url or "").path
        error = error_of(response, response.request.method or "", path)
        if error is not None:
            error.tells_call = False
        return error
