"""A plan, and what came of it, as JUnit XML."""

from xml.etree import ElementTree as Xml

from dbxplan.address import Address
from dbxplan.apply.result import Outcome
from dbxplan.plan.model import Action, Consent
from dbxplan.report.junit import applied_junit, plan_junit


def suite(text):
    (found,) = Xml.fromstring(text)
    return found


def told(case):
    return [(each.tag, each.get("message")) for each in case]


def test_a_plan_has_a_case_for_each_resource_and_fails_where_somebody_should_look(plan_of, step_of, change_of):
    plan = plan_of(
        step_of(Action.UPDATE, "jobs.a", changes=(change_of("name", "b", "a"),)),
        step_of(Action.DELETE, "jobs.b", consent=frozenset((Consent.DELETE,))),
        unchanged=(Address("schemas", "s"),),
    )

    found = suite(plan_junit(plan))

    assert found.attrib == {
        "name": "dbxplan plan: shop, target dev", "tests": "3", "failures": "1", "skipped": "0"
    }  # fmt: skip
    assert [(case.get("classname"), case.get("name")) for case in found] == [
        ("jobs", "jobs.a"),
        ("jobs", "jobs.b"),
        ("schemas", "schemas.s"),
    ]
    assert told(found[1]) == [
        ("failure", "delete needs consent to delete: --auto-approve, --approve jobs.b or --allow delete")
    ]
    assert 'name: "a" -> "b"' in found[0].findtext("system-out")


def test_an_apply_tells_what_failed_and_what_was_skipped_for_it(plan_of, step_of):
    plan = plan_of(*(step_of(Action.CREATE, f"jobs.{key}") for key in "abcd"))
    outcomes = {
        Address("jobs", "a"): Outcome("done", Action.CREATE, seconds=1.25),
        Address("jobs", "b"): Outcome("failed", Action.CREATE, "no\n\x07way"),
        Address("jobs", "c"): Outcome("skipped", Action.CREATE, because=Address("jobs", "b")),
    }

    found = suite(applied_junit(plan, outcomes))

    assert (found.get("tests"), found.get("failures"), found.get("skipped")) == ("4", "1", "2")
    assert found[0].get("time") == "1.250"
    assert [told(case) for case in found] == [
        [],
        [("failure", "create failed: no \\x07way")],
        [("skipped", "create skipped, because jobs.b failed")],
        [("skipped", "create skipped, the run ended before")],
    ]


def test_secrets_are_hidden_and_control_characters_are_escaped(plan_of, step_of, change_of):
    secret = change_of("token", "digest-of-new", "digest-of-old", sensitive=True)

    text = plan_junit(plan_of(step_of(Action.UPDATE, "jobs.a", "a\x00b<", changes=(secret,))))

    assert "digest-of" not in text
    assert "a\\x00b<" in suite(text)[0].findtext("system-out")
