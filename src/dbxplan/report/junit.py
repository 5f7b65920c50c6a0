"""A plan, or what came of one, as JUnit XML: a case for each resource, as pipelines show them beside tests."""

from collections.abc import Mapping
from xml.etree import ElementTree as Xml

from dbxplan.address import Address
from dbxplan.apply.result import Outcome
from dbxplan.plan.model import Plan, Step
from dbxplan.report.text import consent_hint, step_lines
from dbxplan.report.words import listed, safe


def plan_junit(plan: Plan) -> str:
    """What needs consent counts as a failure: somebody should look at it. Everything else passes."""
    suite = _suite(plan, "plan")
    for step in plan.steps:
        case = _case(suite, step.address)
        if step.consent:
            classes = listed(sorted(each.value for each in step.consent))
            words = f"{step.action.value} needs consent to {classes}: {consent_hint(step)}"
            _told(case, "failure", words, step)
        else:
            Xml.SubElement(case, "system-out").text = "\n".join(step_lines(step))
    for address in plan.unchanged:
        _case(suite, address)
    return _printed(suite)


def applied_junit(plan: Plan, outcomes: Mapping[Address, Outcome]) -> str:
    """What failed, and what was skipped for it; a step that was never reached is skipped as well."""
    suite = _suite(plan, "apply")
    for step in plan.steps:
        outcome = outcomes.get(step.address)
        case = _case(suite, step.address, outcome.seconds if outcome else 0.0)
        if outcome is None or outcome.status == "skipped":
            because = f"because {outcome.because} failed" if outcome and outcome.because else "the run ended before"
            _told(case, "skipped", f"{step.action.value} skipped, {safe(because)}", step)
        elif outcome.status != "done":
            _told(case, "failure", f"{step.action.value} {outcome.status}: {_words(outcome.error)}", step)
    return _printed(suite)


def _suite(plan: Plan, what: str) -> Xml.Element:
    return Xml.Element("testsuite", name=safe(f"dbxplan {what}: {plan.bundle}, target {plan.target}"))


def _case(suite: Xml.Element, address: Address, seconds: float = 0.0) -> Xml.Element:
    return Xml.SubElement(suite, "testcase", classname=address.kind, name=safe(str(address)), time=f"{seconds:.3f}")


def _told(case: Xml.Element, tag: str, message: str, step: Step) -> None:
    Xml.SubElement(case, tag, type=step.action.value, message=message).text = "\n".join(step_lines(step))


def _words(error: str) -> str:
    return safe(" ".join(error.split()))


def _printed(suite: Xml.Element) -> str:
    for name, tag in (("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped")):
        suite.set(name, str(sum(1 for _ in suite.iter(tag))))
    root = Xml.Element("testsuites")
    root.append(suite)
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(root, encoding="unicode")}'
