"""Every kind claimed by two bundles, or made by runs at once: once where names are unique, and who is late is told."""

import re
import shutil
import sqlite3
import threading
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml

from dbxplan.plan.model import Action, Consent
from dbxplan.resources import KINDS
from dbxplan.sdk.clock import SystemClock
from dbxplan.workflow import Applied, Choices, Workspace, draft, run

EXAMPLES = Path(__file__).parents[1] / "examples" / "bundles"
VARIABLES = {"BUNDLE_VAR_password": "hunter2", "BUNDLE_VAR_certificate": "aHVudGVyMg=="}
SHARED = ("clusters", "genie_spaces", "job_runs", "jobs")  # names that several may bear
OWN_FOLDERS = ("alerts", "dashboards", "genie_spaces")  # theirs is that of the bundle, unless they name one
EVERYTHING = Choices.of(auto_approve=True, allow=list(Consent))


class Hasty(SystemClock):
    """Time as it is, for those that do not want to wait."""

    def sleep(self, seconds: float) -> None:
        super().sleep(min(seconds, 0.01))


def named(name: str, kind: str, folder: Path) -> Path:
    """A copy of the kind's example, as a bundle of that name."""
    copy = folder / name
    shutil.copytree(EXAMPLES / kind / "minimal", copy, ignore=shutil.ignore_patterns(".databricks"))
    file = copy / "databricks.yml"
    text = re.sub(r"(?m)^(bundle:\n  name: ).*", rf"\g<1>{name}", file.read_text())
    if kind in OWN_FOLDERS:
        text = re.sub(rf"(?m)^(  {kind}:\n    \w+:\n)", r"\g<1>      parent_path: /Workspace/Shared\n", text)
    file.write_text(text)
    return copy


def twice(store: Path) -> dict[str, int]:
    """What is there more than once, by kind and name."""
    with closing(sqlite3.connect(store)) as connection:
        rows = connection.execute("SELECT kind, parent, name, json_extract(body, '$.title') FROM objects").fetchall()
    named = Counter((kind, parent, name or title) for kind, parent, name, title in rows if name or title)
    return {f"{kind} {name}": many for (kind, _, name), many in named.items() if many > 1}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_of_two_bundles_the_second_is_told_and_may_adopt_what_bears_a_unique_name(
    kind: str, tmp_path: Path, clock: Any
) -> None:
    workspace = Workspace(f"emulator://{tmp_path / 'w.db'}", environ=VARIABLES, clock=clock)
    first, second = (draft(workspace.load(named(name, kind, tmp_path))) for name in ("one", "two"))
    unique = {step.address for step in second.plan.steps if step.address.kind not in SHARED}
    assert run(first).ok

    late = run(second)

    assert late.ok is not bool(unique)
    refused = {address: each for address, each in late.outcomes.items() if each.status == "failed"}
    assert {address for address in unique if not late.outcomes[address].because} == refused.keys()
    assert all("one of that name was made since the plan: " in each.error for each in refused.values())
    assert all(each.error.endswith("Plan again to adopt it") for each in refused.values())
    again = draft(second.bundle)
    assert {step.address: (step.action, step.consent) for step in again.plan.steps} == {
        address: (Action.ADOPT, {Consent.ADOPT}) for address in unique
    }
    assert run(again, EVERYTHING).ok
    assert draft(second.bundle).plan.steps == ()
    assert bool(twice(tmp_path / "w.db")) is not bool(unique)


def together(folder: Path) -> Path:
    """The examples of all kinds as one bundle."""
    resources: dict[str, dict[str, Any]] = {}
    for number, kind in enumerate(sorted(KINDS)):
        example = EXAMPLES / kind / "minimal"
        shutil.copytree(example, folder, ignore=shutil.ignore_patterns(".databricks"), dirs_exist_ok=True)
        text = (example / "databricks.yml").read_text().replace("bare\n", f"bare{number}\n")
        text = re.sub(r"\$\{resources\.(\w+)\.(\w+)", r"${resources.\1.\1_\2", text)
        for name, group in yaml.safe_load(text)["resources"].items():
            resources.setdefault(name, {}).update({f"{name}_{key}": body for key, body in group.items()})
    document = {"bundle": {"name": "all"}, "variables": {"password": {}, "certificate": {}}, "resources": resources}
    (folder / "databricks.yml").write_text(yaml.safe_dump(document))
    return folder


def test_runs_at_once_make_every_kind_once(tmp_path: Path) -> None:
    folder, ended = together(tmp_path / "all"), list[Applied]()
    begun = threading.Barrier(3)

    def apply() -> None:
        workspace = Workspace(f"emulator://{tmp_path / 'w.db'}", environ=VARIABLES, clock=Hasty())
        drafted = draft(workspace.load(folder))
        begun.wait()
        ended.append(run(drafted, EVERYTHING, lock_timeout_seconds=100))

    threads = [threading.Thread(target=apply) for _ in range(begun.parties)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [each.ok for each in ended] == [True] * 3, [each.outcomes for each in ended]
    assert twice(tmp_path / "w.db") == {}
    last = draft(Workspace(f"emulator://{tmp_path / 'w.db'}", environ=VARIABLES, clock=Hasty()).load(folder))
    assert last.plan.steps == ()
    assert {address.kind for address in last.state.resources} >= {*KINDS}
