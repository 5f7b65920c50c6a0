"""A personal access token, or any other bearer token that does not change."""

from typing import TYPE_CHECKING

from dbxplan.sdk.credentials.base import Headers, Wire

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings


class Pat:
    name = "pat"
    needs = ("host", "token")

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        headers = {"Authorization": f"Bearer {config.token}"}
        return lambda: headers
