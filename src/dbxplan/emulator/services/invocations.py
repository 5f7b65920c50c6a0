"""Queries of serving endpoints. No model runs: the answer has the form of a real one, and what was asked in it.
API: https://docs.databricks.com/api/workspace/servingendpoints/query"""

from typing import Any
from uuid import uuid4

from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Response, encode, invalid
from dbxplan.emulator.router import Routes
from dbxplan.emulator.services.serving import find
from dbxplan.emulator.states import moving

routes = Routes("serving")
DIMENSIONS = 8


@routes("POST", "/serving-endpoints/{name}/invocations", "serving_endpoints.query")
def query(call: Call) -> Response:
    body = find(call, "CAN_QUERY")
    config = body["_config"] or {}
    served = config.get("served_entities") or config.get("served_models") or []
    if moving(body) or not served:
        raise ApiError(400, "BAD_REQUEST", f"The endpoint {body['name']} is not ready: nothing is served yet")
    answer = answered(call)
    return Response(200, encode(answer), {"served-model-name": str(served[0].get("name", body["name"]))})


def answered(call: Call) -> Json:
    given = call.body
    if "messages" in given:
        said = given["messages"][-1].get("content", "") if given["messages"] else ""
        return completion(call, "chat.completion", {"message": {"role": "assistant", "content": said}})
    if "prompt" in given:
        return completion(call, "text_completion", {"text": str(given["prompt"])})
    if "input" in given:
        texts = given["input"] if isinstance(given["input"], list) else [given["input"]]
        data = [
            {"index": i, "object": "embedding", "embedding": [float(len(str(text)))] * DIMENSIONS}
            for i, text in enumerate(texts)
        ]
        return {"object": "list", "model": call.path["name"], "data": data}
    return {"predictions": rows(given)}


def completion(call: Call, kind: str, choice: Json) -> Json:
    count = call.body.get("n") or 1
    ended = {"finish_reason": "stop", "finishReason": "stop"}  # as models say it, and as the API data does
    choices = [{"index": i, **ended, **choice} for i in range(count)]
    own = {"id": uuid4().hex, "object": kind, "created": call.now() // 1000, "model": call.path["name"]}
    return {**own, "choices": choices}


def rows(given: Json) -> list[Any]:
    """One prediction a row, which is the row."""
    if "dataframe_split" in given:
        return list(given["dataframe_split"].get("data") or [])
    for name in ("dataframe_records", "instances", "inputs"):
        if name in given:
            return given[name] if isinstance(given[name], list) else [given[name]]
    raise invalid("One of dataframe_records, dataframe_split, instances, inputs, messages, prompt and input is needed")
