"""A plan as a page."""

from html.parser import HTMLParser

from dbxplan.plan.model import Action, Consent
from dbxplan.report.html import plan_html


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.text, self.open = [], "", []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_a_page_holds_every_step_and_is_well_formed(plan_of, step_of, change_of):
    page = Page(
        plan_html(
            plan_of(
                step_of(Action.UPDATE, "jobs.a", changes=(change_of("name", "b", "a"),)),
                step_of(Action.DELETE, "jobs.b", consent=frozenset((Consent.DELETE,))),
                step_of(Action.FORGET, "jobs.c"),
                notes=("something to know",),
            )
        )
    )

    assert page.open == []
    assert [("class" in given, "open" in given) for tag, given in page.tags if tag == "details"] == [
        (True, False),
        (True, True),
    ]
    assert 'name: "a" -> "b"' in page.text
    assert "x forget jobs.c: because" in page.text
    assert "Note: something to know" in page.text


def test_names_of_the_workspace_are_no_markup_and_secrets_are_hidden(plan_of, step_of, change_of):
    secret = change_of("token", "digest-of-new", "digest-of-old", sensitive=True)
    evil = "<script>alert(1)</script>"

    page = Page(plan_html(plan_of(step_of(Action.UPDATE, "jobs.a", evil, id=evil, changes=(secret,)), notes=(evil,))))

    assert "script" not in {tag for tag, _ in page.tags}
    assert page.text.count(evil) == 3
    assert "digest-of" not in page.text


def test_the_page_loads_nothing_from_elsewhere(plan_of):
    page = Page(plan_html(plan_of()))

    assert not [given for _, given in page.tags if {"src", "href"} & given.keys()]
    assert "Nothing to do." in page.text
