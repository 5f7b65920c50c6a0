"""User name and password."""

import base64
from typing import TYPE_CHECKING

from dbxplan.sdk.credentials.base import Headers, Wire

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings


class Basic:
    name = "basic"
    needs = ("host", "username", "password")

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        encoded = base64.b64encode(f"{config.username}:{config.password}".encode()).decode()
        headers = {"Authorization": f"Basic {encoded}"}
        return lambda: headers
