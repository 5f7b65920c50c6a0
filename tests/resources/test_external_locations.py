"""External locations: the calls on the wire, in the order that the API wants."""

from typing import Any

import pytest

from dbxplan.fields import Kept, shape_of
from dbxplan.resources import KINDS
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import InvalidParameterValue, NotFound

LOCATIONS = KINDS["external_locations"]
AT = "/api/2.1/unity-catalog/external-locations"
BODY = {"name": "Lake", "url": "s3://lake/", "credential_name": "cred"}


def test_create_says_how_it_is_checked_and_leaves_the_rest_to_updates(api: RawClient, network: Any) -> None:
    network.answers[f"POST {AT}"] = {"name": "lake"}
    later = {"owner": "ann", "isolation_mode": "ISOLATION_MODE_ISOLATED", "force": True}

    id = LOCATIONS.create(api, LOCATIONS.model.of({**BODY, "skip_validation": True, **later}))

    assert (id, network.asked) == ("lake", [(f"POST {AT}", {**BODY, "skip_validation": True})])


def test_a_move_goes_with_how_it_is_checked(api: RawClient, network: Any, step: Any) -> None:
    network.answers[f"PATCH {AT}/lake"] = {"name": "lake"}
    part = next(part for part in LOCATIONS.parts if "url" in part.fields)

    part.call(api, "lake", step(changed=["url"], url="s3://pond", skip_validation=True, force=True))

    assert network.asked == [(f"PATCH {AT}/lake", {"url": "s3://pond", "skip_validation": True, "force": True})]


def test_how_calls_are_made_is_only_recorded() -> None:
    fields = shape_of(LOCATIONS.model).fields

    assert {name for name, place in fields.items() if place.has(Kept)} == {"skip_validation", "force"}


def test_the_owner_comes_first_and_isolation_last() -> None:
    assert (LOCATIONS.parts[0].fields, LOCATIONS.parts[-1].fields) == (("owner",), ("isolation_mode",))


def test_a_rename_gives_the_new_id(api: RawClient, network: Any, step: Any) -> None:
    network.answers[f"PATCH {AT}/lake"] = {"name": "pond"}

    assert LOCATIONS.parts[1].call(api, "lake", step(changed=["name"], name="Pond")) == "pond"
    assert network.asked == [(f"PATCH {AT}/lake", {"new_name": "Pond"})]


def test_one_in_use_moves_only_with_force(emulated: RawClient, step: Any) -> None:
    id = LOCATIONS.create(emulated, LOCATIONS.model.of(BODY))
    place = {"catalog_name": "main", "schema_name": "default", "storage_location": "s3://lake/v"}
    emulated.volumes.create(name="v", volume_type="EXTERNAL", **place)
    move = next(part for part in LOCATIONS.parts if "url" in part.fields)

    with pytest.raises(InvalidParameterValue, match="1 dependent volumes"):
        move.call(emulated, id, step(changed=["url"], url="s3://pond"))
    move.call(emulated, id, step(changed=["url"], url="s3://pond", force=True))

    assert LOCATIONS.read(emulated, id)["url"] == "s3://pond"
    LOCATIONS.delete(emulated, id)
    assert [*LOCATIONS.list(emulated, None)] == []
    assert LOCATIONS.find(emulated, LOCATIONS.model.of(BODY)) == ()
    with pytest.raises(NotFound):
        LOCATIONS.read(emulated, id)
