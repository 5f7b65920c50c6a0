"""What clients report of themselves: taken, and thrown away."""

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json
from dbxplan.emulator.router import Routes

routes = Routes()


@routes("POST", "/telemetry-ext")
def upload(call: Call) -> Json:
    """A client repeats it until the number says that all of it arrived."""
    return {"errors": None, "numSuccess": 0, "numProtoSuccess": len(call.body.get("protoLogs") or ())}
