"""The emulator's own switches over HTTP, below `/.emulator/`, where the service has no API. They need a token, too.

GET    /.emulator/calls          how often each route was called
DELETE /.emulator/calls          forget them
POST   /.emulator/faults         ask for a fault: the fields of `Fault` as JSON
GET    /.emulator/faults         those still to come
DELETE /.emulator/faults         none any more
"""

import json
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from dbxplan.emulator.faults import Fault
from dbxplan.emulator.messages import ApiError, Request, Response, encode, invalid

if TYPE_CHECKING:
    from dbxplan.emulator.app import Application

PREFIX = "/.emulator/"


def control(app: "Application", request: Request) -> Response:
    match request.method, request.path.removeprefix(PREFIX):
        case "GET", "calls":
            answer: Any = {"counts": dict(app.calls.counts)}
        case "DELETE", "calls":
            app.calls.clear()
            answer = {}
        case "POST", "faults":
            app.faults.add(fault(request.body))
            answer = {}
        case "GET", "faults":
            answer = {"faults": [asdict(fault) for fault in app.faults.pending()]}
        case "DELETE", "faults":
            app.faults.clear()
            answer = {}
        case _:
            raise ApiError(404, "ENDPOINT_NOT_FOUND", f"The emulator has no switch '{request.method} {request.path}'")
    return Response(body=encode(answer))


def fault(body: bytes) -> Fault:
    known = {field.name for field in fields(Fault)}
    try:
        given = json.loads(body)
    except ValueError:
        raise invalid("A fault is asked for with a JSON object") from None
    if not isinstance(given, dict) or set(given) - known:
        raise invalid(f"A fault is a JSON object with some of {', '.join(sorted(known))}")
    try:
        return Fault(**given)
    except (TypeError, ValueError) as error:
        raise invalid(f"This is no fault: {error}") from None
