"""Every rule of the bundle language has its tests, in files that name the rule's section. (rules.txt)"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

TESTS = Path(__file__).resolve().parents[1]
REGISTER = Path(__file__).with_name("rules.txt")
LINE = re.compile(r"§(?P<section>[\w.]+)/(?P<first>\d+)(?:-(?P<last>\d+))? (?P<words>[^:]+): (?P<tests>.+)")
COUNTS = """
    1.1:7 1.2:3 1.3:8 1.4:12 1.5:17 1.6:5 1.7:3 1.8:1 1.9:1 1.10:5 1.11:43 2:1 2.1:12 2.2:5 2.3:1 2.4:7
    2.5:1 2.6:1 2.7:1 2.8:1 2.9:1 2.10:8 2.11:1 2.12:1 2.13:2 3.1:3 3.2:7 3.3:8 3.4:4 3.5:15 3.6:1 3.7:4
    3.8:1 3.9:3 4.1:2 4.2:5 4.3:16 4.4:8 4.5:14 4.6:3 5.1:9 5.2:5 5.3:3 5.4:4 5.5:4 6.1:4 6.2:23 6.3:1
    6.4:1 7.1:6 7.2:7 7.3:7 7.4:8 8.1:16 8.2:5 8.3:5 8.4:1 9.1:16 9.2:8 9.3:1 9.4:12 9.5:5 10.1:2 10.3:3
    10.4:4 10.5:2 A:14 B:12 C:45 D:24
"""
RULES = {section: int(count) for section, count in (pair.split(":") for pair in COUNTS.split())}  # how many each has


class Rule(NamedTuple):
    """One or a few rules in a row."""

    section: str
    numbers: range
    tests: tuple[str, ...]

    def __str__(self) -> str:
        return f"§{self.section}/{self.numbers.start}"


def register(text: str) -> list[Rule]:
    found = []
    for line in text.splitlines():
        if line.startswith("§"):
            parts = LINE.fullmatch(line)
            assert parts, line
            numbers = range(int(parts["first"]), int(parts["last"] or parts["first"]) + 1)
            found.append(Rule(parts["section"], numbers, tuple(parts["tests"].split())))
    return found


def known_tests() -> dict[str, list[str]]:
    """Names of tests, and what the files that hold them say of themselves."""
    found: dict[str, list[str]] = {}
    for path in TESTS.rglob("test_*.py"):
        text = path.read_text()
        for name in re.findall(r"^def test_(\w+)", text, re.MULTILINE):
            found.setdefault(name, []).append(text.split('"""')[1] if text.startswith('"""') else "")
    return found


def named(section: str) -> "re.Pattern[str]":
    return re.compile(rf"Appendix {section}\b" if section.isalpha() else rf"§{re.escape(section)}(?![\d.]*\d)")


def without_tests(rules: Sequence[Rule], wanted: Mapping[str, int], known: Mapping[str, list[str]]) -> Iterator[str]:
    numbers: dict[str, list[int]] = {}
    for rule in rules:
        numbers.setdefault(rule.section, []).extend(rule.numbers)
        for name in rule.tests:
            if name not in known:
                yield f"{rule}: there is no test_{name}"
            elif not any(named(rule.section).search(head) for head in known[name]):
                yield f"{rule}: the file of test_{name} does not name the section"
    for section, count in wanted.items():
        for number in range(1, count + 1):
            if number not in numbers.get(section, ()):
                yield f"§{section}/{number}: not in the register"


def test_every_rule_has_a_test_whose_file_names_its_section() -> None:
    missing = list(without_tests(register(REGISTER.read_text()), RULES, known_tests()))

    assert missing == []


def test_every_rule_stands_in_the_register_once() -> None:
    numbers = [(rule.section, number) for rule in register(REGISTER.read_text()) for number in rule.numbers]

    assert len(numbers) == len(set(numbers)) == sum(RULES.values())


def test_a_rule_without_a_test_is_named() -> None:
    rules = register("§1.1/1 a: it_is_there\n§1.1/2-3 b: gone\n§3.1/1 c: there\n§A/1 d: there\n")

    assert list(
        without_tests(rules, {"1.1": 4, "3.1": 1}, {"there": ["(§1.1, §3.10, Appendix A)"], "it_is_there": ["(§1.1)"]})
    ) == [
        "§1.1/2: there is no test_gone",
        "§3.1/1: the file of test_there does not name the section",
        "§1.1/4: not in the register",
    ]
