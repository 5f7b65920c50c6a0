"""Kinds that only a list tells of."""

from pathlib import Path

from dbxplan.address import Address
from dbxplan.live.model import Found
from dbxplan.live.reader import read
from dbxplan.live.wanted import Wanted
from dbxplan.resources import KINDS
from dbxplan.sdk import RawClient
from dbxplan.sdk.clock import SystemClock


def test_what_only_a_list_tells_is_listed_once_however_few_are_wanted(tmp_path: Path) -> None:
    with RawClient(host=f"emulator://{tmp_path}/workspace.db") as client:
        for name in ("one", "two"):
            client.secrets.create_scope(scope=name)
        wishes = [
            Wanted(Address("secret_scopes", name), name, {"name": name}, {"name": name})
            for name in ("one", "two", "three")
        ]

        snapshot = read(client, wishes, kinds=KINDS, clock=SystemClock())

    ids = [found.id if isinstance(found, Found) else found for found in snapshot.objects.values()]
    assert ids == ["one", "two", None]
    assert snapshot.cost.calls == 1
