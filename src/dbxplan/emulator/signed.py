"""Addresses of the storage behind volumes: signed, good for a while, and answered without credentials."""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime, timezone
from urllib.parse import quote, urlencode
from uuid import uuid4
from xml.sax.saxutils import escape

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Response, invalid

PREFIX = "/.storage/"
WEEK_SECONDS = 7 * 24 * 60 * 60


class StorageError(ApiError):
    """In the words of the storage, not of the workspace."""

    def response(self) -> Response:
        text = f"<Error><Code>{escape(self.code)}</Code><Message>{escape(self.message)}</Message></Error>"
        return Response(self.status, text.encode(), self.headers, "application/xml")


def address(call: Call, place: str, until: float | None = None, **query: str) -> Json:
    """URL and headers of one place, in the form that the API gives them."""
    expires = int(call.clock.seconds() + WEEK_SECONDS if until is None else until)
    told = {**query, "expires": str(expires)}
    path = PREFIX + quote(place)
    signature = _signature(call, place, told)
    return {"url": f"{call.request.base_url}{path}?{urlencode({**told, 'signature': signature})}", "headers": []}


def check(call: Call, place: str) -> None:
    """StorageError for an address that nobody gave, or that ran out."""
    told = {name: values[-1] for name, values in call.request.query.items() if name != "signature"}
    if not hmac.compare_digest(call.text("signature"), _signature(call, place, told)):
        raise StorageError(403, "SignatureDoesNotMatch", "The request signature does not match the one we calculated")
    if call.clock.seconds() >= int(told["expires"]):
        raise StorageError(403, "AccessDenied", "Request has expired")


def until(text: str) -> float:
    """Epoch seconds of an `expire_time`."""
    try:
        return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(timezone.utc).timestamp()
    except ValueError:
        raise invalid(f"expire_time: {text!r} is no time such as 2030-01-02T03:04:05Z") from None


def _signature(call: Call, place: str, told: Mapping[str, str]) -> str:
    row = call.store.find("setting", "storage")
    if row is None:
        call.store.put("setting", "storage", {"secret": uuid4().hex})
        return _signature(call, place, told)
    text = f"{place}?{urlencode(sorted(told.items()))}"
    return hmac.new(str(row.body["secret"]).encode(), text.encode(), hashlib.sha256).hexdigest()
