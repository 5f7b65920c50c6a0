"""Diagnostics as the bundle language prints them. (§1.10)"""

from dbxplan.errors import Diagnostic, Mark, Severity
from dbxplan.report.diagnostics import diagnostics_text

PLACE = Mark("databricks.yml", 3, 5)


def test_a_diagnostic_has_paths_places_and_a_detail():
    found = Diagnostic(
        Severity.WARNING, "unknown field: x", ("resources.jobs.a", "b"), (PLACE, Mark("b.yml", 1, 1)), "did you mean y?"
    )

    assert diagnostics_text([found]) == (
        "Warning: unknown field: x\n"
        "  at resources.jobs.a\n"
        "     b\n"
        "  in databricks.yml:3:5\n"
        "     b.yml:1:1\n"
        "\n"
        "did you mean y?\n"
        "\n"
    )


def test_what_a_diagnostic_lacks_takes_no_line():
    found = [Diagnostic(Severity.ERROR, "bad"), Diagnostic(Severity.RECOMMENDATION, "good", ("",), (PLACE,))]

    assert diagnostics_text(found) == "Error: bad\n\nRecommendation: good\n  in databricks.yml:3:5\n\n"


def test_no_diagnostics_are_no_text():
    assert diagnostics_text([]) == ""


def test_the_severity_has_a_colour_where_it_is_asked_for():
    assert diagnostics_text([Diagnostic(Severity.ERROR, "bad")], color=True) == "\x1b[31mError:\x1b[0m bad\n\n"


def test_escape_sequences_do_not_reach_the_terminal():
    assert diagnostics_text([Diagnostic(Severity.ERROR, "a\x1bb\nc")]) == "Error: a\\x1bb\nc\n\n"
