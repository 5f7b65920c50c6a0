"""`-o markdown`, `-o html` and `-o junit`: the same plan, and the same run, for others to read."""

from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest


@pytest.fixture
def where(quickstart: Path, tmp_path: Path) -> tuple[object, ...]:
    return ("-C", quickstart, "--host", f"emulator://{tmp_path}/w.db")


def test_a_plan_is_printed_in_the_form_that_is_asked_for(command, where):
    forms = {form: command("plan", *where, "-o", form) for form in ("markdown", "html", "junit")}

    assert {ended.code for ended in forms.values()} == {0}
    assert "<code>+ create jobs.nightly: new in the manifest</code>" in forms["markdown"].out
    assert "+ create jobs.nightly: new in the manifest" in forms["html"].out
    HTMLParser().feed(forms["html"].out)
    assert "jobs.nightly" in {case.get("name") for case in Xml.fromstring(forms["junit"].out).iter("testcase")}


def test_a_saved_plan_is_shown_in_the_same_forms(command, where, tmp_path):
    planned = command("plan", *where, "-o", "markdown", "--out", tmp_path / "plan.json")
    shown = command("show", tmp_path / "plan.json", "-o", "markdown")

    assert planned.code == 0
    assert shown.out == planned.out


def test_what_came_of_an_apply_is_a_case_for_each_step(command, where):
    applied = command("apply", *where, "-o", "junit")
    again = command("apply", *where, "-o", "junit")

    cases = {case.get("name"): [each.tag for each in case] for case in Xml.fromstring(applied.out).iter("testcase")}
    assert (applied.code, again.code) == (0, 0)
    assert cases["jobs.nightly"] == []
    assert "create jobs.nightly: done" in applied.err
    assert [*Xml.fromstring(again.out).iter("testcase")] == []
