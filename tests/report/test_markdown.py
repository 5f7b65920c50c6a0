"""A plan as Markdown: complete where there is room, honest where there is none, and no name in it is markup."""

import re
from dataclasses import replace

import pytest

from dbxplan.plan.model import Action, Consent, FilePlan
from dbxplan.report.markdown import LONGEST_BYTES, fenced, plan_markdown, span


def test_a_whole_plan(plan_of, step_of, change_of):
    plan = plan_of(
        step_of(Action.UPDATE, "jobs.nightly", "the manifest changed", id="17", changes=(change_of("name", "b", "a"),)),
        step_of(Action.DELETE, "volumes.old", "left the manifest", consent=frozenset((Consent.DELETE,))),
        step_of(Action.FORGET, "jobs.gone", "gone from the workspace already"),
        notes=("something to know",),
    )

    assert (
        plan_markdown(plan)
        == """\
<!-- dbxplan shop dev -->
### dbxplan plan: `shop`, target `dev`

**Plan: 0 to create, 1 to update, 0 to replace, 1 to delete, 1 to forget; 0 unchanged**

On `https://example.com` as `ann@example.com`

<details><summary><code>~ update jobs.nightly (17): the manifest changed</code></summary>

```text
    name: "a" -> "b"  (changed in the manifest)
```

</details>
<details open><summary><code>- delete volumes.old: left the manifest</code></summary>

```text
    needs consent to delete: --auto-approve, --approve volumes.old or --allow delete
```

</details>
<div><code>x forget jobs.gone: gone from the workspace already</code></div>


```text
Note: something to know
```"""
    )


def test_nothing_to_do_is_said(plan_of):
    assert "**Nothing to do.**" in plan_markdown(plan_of())


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", "</summary></details>", "```\n# big", "@everyone", "a --> b"]
)
def test_names_of_the_workspace_are_no_markup(plan_of, step_of, change_of, name):
    plan = replace(
        plan_of(
            step_of(Action.UPDATE, "jobs.a", name, id=name, changes=(change_of("name", name, "a"),)), notes=(name,)
        ),
        bundle=name,
    )

    text = plan_markdown(plan)

    outside = re.sub(r"(?ms)^(`{3,})text$.*?^\1$", "", text)
    assert set(re.findall(r"<[^>]*>", outside)) - {text.splitlines()[0]} == {
        "<details>", "<summary>", "<code>", "</code>", "</summary>", "</details>"
    } | set(re.findall(r"<[^>]*>", span(name)))  # fmt: skip
    assert text.splitlines()[0].count("-->") == 1
    assert not any(line.startswith("# big") for line in text.splitlines())


def test_a_fence_is_longer_than_any_in_it():
    assert fenced(["a ```` b"]) == "`````text\na ```` b\n`````"
    assert span("a`b") == "``a`b``"
    assert span("`a`") == "`` `a` ``"


def test_secrets_are_never_shown(plan_of, step_of, change_of):
    secret = change_of("token", "digest-of-new", "digest-of-old", sensitive=True)

    text = plan_markdown(plan_of(step_of(Action.UPDATE, "jobs.a", changes=(secret,))))

    assert "(sensitive)" in text
    assert "digest-of" not in text


def test_what_is_too_long_loses_fields_first_and_says_so(plan_of, step_of, change_of):
    fields = tuple(change_of(f"field_{number}", "x" * 60, "y" * 60) for number in range(20))
    steps = [step_of(Action.UPDATE, f"jobs.number{number}", changes=fields) for number in range(100)]

    text = plan_markdown(plan_of(*steps))

    assert 0.9 * LONGEST_BYTES < len(text.encode()) <= LONGEST_BYTES
    assert all(f"jobs.number{number}:" in text for number in range(100))
    cut = int(re.findall(r"the last (\d+) steps above are shown without fields", text)[0])
    assert text.count("<details>") == 100 - cut


def test_what_is_far_too_long_loses_steps_and_says_how_many(plan_of, step_of):
    steps = [step_of(Action.CREATE, f"jobs.number{number}") for number in range(5000)]
    files = FilePlan(upload=("/a",))

    text = plan_markdown(plan_of(*steps, files=files), limit_bytes=10_000)

    more = int(re.findall(r"Too long for a comment: (\d+) more steps are not shown at all", text)[0])
    assert len(text.encode()) <= 10_000
    assert text.count("create jobs.number") == 5000 - more
    assert "Plan: 5000 to create" in text
    assert "1 to upload" in text


def test_what_is_told_beside_the_steps_is_cut_too(plan_of):
    text = plan_markdown(plan_of(notes=tuple(f"note {number} " + "x" * 100 for number in range(1000))), 4_000)

    assert len(text.encode()) <= 4_000
    assert re.search(r"\.\.\. and \d+ more lines, too long for a comment", text)
