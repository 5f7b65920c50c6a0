"""Halves of characters, which JSON can hold and nothing else takes."""

from pathlib import Path
from typing import Any

import pytest

from dbxplan.emulator.faults import Fault
from dbxplan.emulator.transport import application
from dbxplan.sdk import RawClient
from dbxplan.sdk.errors import BadRequest
from dbxplan.sdk.text import HALVES, whole


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("a\ud800b", "a\ufffdb"),
        ("\udc00", "\ufffd"),
        ("\U0001f600", "\U0001f600"),
        ({"\ud800": ["x", {"y": "\udfff"}], "n": 1}, {"\ufffd": ["x", {"y": "\ufffd"}], "n": 1}),
        (None, None),
    ],
)
def test_each_half_is_replaced_and_all_else_stays(value: Any, said: Any) -> None:
    assert whole(value) == said


@pytest.mark.parametrize(("body", "found"), [(rb'"\ud800"', True), (rb'"\uDC01"', True), (rb'"\u00e9"', False)])
def test_only_bodies_with_escapes_of_halves_are_looked_through(body: bytes, found: bool) -> None:
    assert bool(HALVES.search(body)) is found


def test_answers_and_errors_hold_none(tmp_path: Path) -> None:
    app = application(tmp_path / "w.db")
    app.faults.add(Fault(path=".*/jobs/get", status=200, body=r'{"settings": {"name": "\ud83d\ude00 \ud800"}}'))
    app.faults.add(Fault(path=".*/jobs/get", status=400, body=r'{"error_code": "X", "message": "no \ud800"}'))
    app.faults.add(Fault(path=".*/jobs/get", status=400, body='{"message": ' + "[" * 100_000))
    with RawClient(host=f"emulator://{tmp_path / 'w.db'}") as api:
        assert api.jobs.get(job_id=1) == {"settings": {"name": "\U0001f600 \ufffd"}}
        with pytest.raises(BadRequest, match=r"^no \ufffd "):
            api.jobs.get(job_id=1)
        with pytest.raises(BadRequest, match="nested too deep to be shown"):
            api.jobs.get(job_id=1)
