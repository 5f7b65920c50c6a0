"""Instance pools: the calls on the wire, and what of them can change."""

from typing import Any

import pytest

from dbxplan.fields import Immutable, shape_of
from dbxplan.resources import KINDS
from dbxplan.resources.base import Risk
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import NotFound

POOLS = KINDS["instance_pools"]
AT = "/api/2.0/instance-pools"


def test_an_edit_carries_what_it_must_and_nothing_that_create_settled(api: RawClient, network: Any, step: Any) -> None:
    network.answers[f"POST {AT}/edit"] = {}
    desired = {
        "instance_pool_name": "p",
        "node_type_id": "i3.xlarge",
        "min_idle_instances": 0,
        "enable_elastic_disk": True,
        "aws_attributes": {"zone_id": "auto"},
        "preloaded_docker_images": [{"url": "r/i"}],
    }

    POOLS.parts[0].call(api, "p-1", step(changed=["min_idle_instances"], **desired))

    sent = {"instance_pool_id": "p-1", "instance_pool_name": "p", "node_type_id": "i3.xlarge", "min_idle_instances": 0}
    assert network.asked == [(f"POST {AT}/edit", sent)]


def test_what_an_edit_does_not_take_is_immutable() -> None:
    from dbxplan.resources.instance_pools import EDITED

    fields = shape_of(POOLS.model).fields
    settled = {name for name, place in fields.items() if place.has(Immutable)}

    assert settled & {*EDITED} == {"node_type_id"}
    assert {"preloaded_docker_images", "preloaded_spark_versions", "disk_spec", "aws_attributes"} <= settled


def test_one_that_is_deleted_and_still_told_of_is_gone(api: RawClient, network: Any) -> None:
    deleted = {"instance_pool_id": "p-1", "instance_pool_name": "p", "state": "DELETED"}
    network.answers |= {f"GET {AT}/get": deleted, f"GET {AT}/list": {"instance_pools": [deleted]}}

    with pytest.raises(NotFound, match="p-1 was deleted"):
        POOLS.read(api, "p-1")
    assert list(POOLS.list(api, None)) == []
    assert POOLS.risk_of({}) is Risk.NONE


def test_a_pool_lives_in_the_emulator(emulated: RawClient) -> None:
    id = POOLS.create(emulated, POOLS.model.of({"instance_pool_name": "p", "node_type_id": "i3.xlarge"}))

    assert POOLS.read(emulated, id)["state"] == "ACTIVE"
    assert [item.id for item in POOLS.find(emulated, POOLS.model.of({"instance_pool_name": "p"} | NODE))] == [id]
    POOLS.delete(emulated, id)
    for gone in (POOLS.read, POOLS.delete):
        with pytest.raises(NotFound):
            gone(emulated, id)


NODE = {"node_type_id": "i3.xlarge"}
