"""Errors of answers that somebody else has in hand."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

from dbxplan.sdk.errors.classes import DatabricksError
from dbxplan.sdk.errors.parse import error_of

if TYPE_CHECKING:
    import requests


class Customizer(Protocol):
    """Changes what an error is made of before it is made."""

    def customize_error(self, response: "requests.Response", kwargs: dict[str, Any]) -> None: ...


class Parser:
    """`get_api_error(response)`: the error that the client would raise."""

    def __init__(
        self, extra_error_customizers: Sequence[Customizer] | None = None, debug_headers: bool | None = False
    ) -> None:
        self._customizers = tuple(extra_error_customizers or ())
        self._debug_headers = bool(debug_headers)

    def get_api_error(self, response: "requests.Response") -> DatabricksError | None:
        """None for a success."""
        path = urlsplit(response.request.url or "").path
        error = error_of(response, response.request.method or "", path, self._debug_headers)
        if error is not None and not response.ok:
            for customizer in self._customizers:
                known: dict[str, Any] = {"message": error.message}
                customizer.customize_error(response, known)
                error.message = str(known["message"])
        return error
