#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the tests themselves: no sleeps, no test that asserts nothing. Prints FILE:LINE: WHAT for each problem."""
import re
import sys

from style import HERE, tracked

# What no test may hold: expression and what to do instead.
FORBIDDEN = [
    (r"\bqWait\(|\bqSleep\(|\bmsleep\(|\busleep\(|\bQThread::sleep\(|\bsleep_for\(|\bnanosleep\(", "wait for a signal or a condition "
     "(QSignalSpy::wait, QTest::qWaitFor)"),
    (r"\bQEXPECT_FAIL\b", "mend what fails"),
    (r"\bQ(VERIFY|COMPARE)\((true|1)\s*[,)]", "an assertion that cannot fail"),
]
# What Qt Test calls by itself.
NO_TESTS = {"initTestCase", "cleanupTestCase", "init", "cleanup"}
ASSERTION = re.compile(r"\bQ(VERIFY|COMPARE|FAIL|TRY_|TEST\()|\bQTest::(failOnWarning|ignoreMessage)")


def functions(text: str) -> dict[str, tuple[int, str]]:
    """The member functions of the test classes: name, line and body."""
    found = {}
    for part in re.finditer(r"^    (?:template <[^>]*>\n    )?[\w:<>,&* ]*?\b(\w+)\([^;{}]*\)(?: const)?\s*\{(.*?)^    \}", text,
                            flags=re.M | re.S):
        found[part.group(1)] = (text.count("\n", 0, part.start()) + 1, part.group(2))
    for part in re.finditer(r"^[\w:<>,&* ]*?\b(\w+)\([^;{}]*\)\n\{(.*?)^\}", text, flags=re.M | re.S):
        found.setdefault(part.group(1), (text.count("\n", 0, part.start()) + 1, part.group(2)))
    return found


def asserts(name: str, known: dict[str, tuple[int, str]], seen: set[str]) -> bool:
    """Whether the function asserts something, itself or through others of its file."""
    if name in seen or name not in known:
        return False
    seen.add(name)
    body = known[name][1]
    return bool(ASSERTION.search(body)) or any(asserts(called, known, seen) for called in re.findall(r"\b(\w+)(?:<[\w:]+>)?\(", body))


def check(name: str, text: str) -> list[str]:
    problems = []
    for number, line in enumerate(text.split("\n"), 1):
        for expression, instead in FORBIDDEN:
            if re.search(expression, re.sub(r"//.*", "", line)):
                problems.append(f"{name}:{number}: {instead}: {line.strip()}")
    slots = "".join(re.findall(r"^private Q_SLOTS:\n(.*?)(?=^(?:private|public|protected)\b(?! Q_SLOTS)|^\};)", text, flags=re.M | re.S))
    known = functions(text)
    for slot in re.findall(r"^    void (\w+)\(\)", slots, flags=re.M):
        if slot not in NO_TESTS and not slot.endswith("_data") and slot in known and not asserts(slot, known, set()):
            problems.append(f"{name}:{known[slot][0]}: {slot} asserts nothing")
    return problems


def main() -> int:
    names = tracked("tests/*.cpp")
    problems = [problem for name in names for problem in check(name, (HERE / name).read_text())]
    print("\n".join(problems) if problems else f"{len(names)} files: nothing to say")
    return 1 if problems or not names else 0


if __name__ == "__main__":
    sys.exit(main())
