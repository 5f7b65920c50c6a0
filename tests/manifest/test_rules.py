"""Every rule of the bundle language has its tests, in a file that names the rule's section. (rules.txt)"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TESTS = Path(__file__).resolve().parents[1]
REGISTER = Path(__file__).with_name("rules.txt")
SECTIONS = {"1": 11, "2": 9, "3": 9, "4": 6, "5": 5, "6": 4, "7": 4, "8": 4, "9": 5, "10": 5}
WITHOUT_RULES = {"§2.6", "§2.8", "§2.9", "§10.2"}  # tables of keys whose rules stand in other sections


class Rule(NamedTuple):
    section: str
    words: str
    tests: tuple[str, ...]


def register() -> list[Rule]:
    found = []
    for line in REGISTER.read_text().splitlines():
        if line.startswith("§"):
            head, _, names = line.partition(": ")
            section, _, words = head.partition(" ")
            found.append(Rule(section, words, tuple(names.split())))
    return found


def known_tests() -> dict[str, list[str]]:
    """Names of tests, and what the first lines of the files that hold them say."""
    found: dict[str, list[str]] = {}
    for path in TESTS.rglob("test_*.py"):
        text = path.read_text()
        for name in re.findall(r"^def test_(\w+)", text, re.MULTILINE):
            found.setdefault(name, []).append(text.split('"""')[1] if text.startswith('"""') else "")
    return found


def untested(rules: list[Rule], known: dict[str, list[str]]) -> Iterator[str]:
    for section, words, names in rules:
        if not names:
            yield f"{section} {words}: no test"
        for name in names:
            if name not in known:
                yield f"{section} {words}: there is no test_{name}"
    chapters = {(rule.section.split(".")[0], name) for rule in rules for name in rule.tests if name in known}
    for chapter, name in sorted(chapters):
        if not any(re.search(rf"{chapter}\b", head) for head in known[name]):
            yield f"{chapter}: the file of test_{name} does not name the section"


def test_every_rule_has_a_test_whose_file_names_its_section() -> None:
    missing = list(untested(register(), known_tests()))

    assert missing == []


def test_every_section_has_rules() -> None:
    wanted = {f"§{chapter}.{number}" for chapter, last in SECTIONS.items() for number in range(1, last + 1)}

    assert wanted - {rule.section for rule in register()} <= WITHOUT_RULES


def test_a_rule_without_a_test_is_named() -> None:
    rules = [Rule("§1.1", "a", ()), Rule("§1.2", "b", ("gone",)), Rule("§3.1", "c", ("there",))]

    assert list(untested(rules, {"there": ["(§1, §4)"]})) == [
        "§1.1 a: no test",
        "§1.2 b: there is no test_gone",
        "§3: the file of test_there does not name the section",
    ]
