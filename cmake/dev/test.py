#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Builds and runs every test, and counts single test functions: the last line is "N passed, M failed".

unit          tests of the modules, no window, no engine
window        the whole window, offscreen
e2e           against the lab: a real engine, registry and BuildKit endpoints, held by ./dev for this long
asan          the unit tests of the core again, with address and undefined behaviour sanitizers
package       the Debian package: what is in it, and that it installs into a clean system and starts there
lint          layout, module directions, forbidden calls, scripts
analysis      clang-tidy and clazy over every file
translations  no text missing, unfinished or broken

The e2e tests wait for engines more than they compute: they run beside what comes after them, and report when both are done.
"""
import argparse
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
KINDS = ["unit", "window", "lint", "translations", "e2e", "asan", "analysis", "package"]
COMPILED = {"unit", "window", "e2e"}


class Count:
    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def add(self, other: "Count") -> None:
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped

    def add_log(self, log: Path, kind: str, regex: str) -> None:
        """Adds what ctest's log of one kind of tests says; a test without Qt Test's totals counts as one."""
        text = log.read_text(errors="replace") if log.exists() else ""
        for block in re.split(r"^-{58,}\n+(?=\d+/\d+ Testing: )", text, flags=re.M):
            totals = re.findall(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", block, flags=re.M)
            failed_test = re.search(r"^Test Failed\.", block, flags=re.M)
            passed_test = re.search(r"^Test Passed\.", block, flags=re.M)
            for ok, bad, skip in totals:
                self.passed += int(ok)
                self.failed += int(bad)
                self.skipped += int(skip)
            if failed_test and not any(int(bad) for _, bad, _ in totals):
                self.failed += 1
            elif passed_test and not totals:
                self.passed += 1

    def add_unittest(self, output: str) -> None:
        """Adds what one run of Python's unittest has said."""
        ran = re.search(r"^Ran (\d+) tests?", output, flags=re.M)
        numbers = {what: int(number) for what, number in re.findall(r"\b(failures|errors|skipped)=(\d+)", output)}
        bad = numbers.get("failures", 0) + numbers.get("errors", 0) if ran else 1
        self.failed += bad
        self.skipped += numbers.get("skipped", 0)
        self.passed += max(0, int(ran.group(1)) - bad - numbers.get("skipped", 0)) if ran else 0


def say(text: str) -> None:
    print(f"== {text}", flush=True)


def run(*command: str, **more) -> int:
    return subprocess.run(command, cwd=HERE, **more).returncode


def run_quietly(*command: str, **more) -> int:
    """What it says comes in one piece at its end."""
    ended = subprocess.run(command, cwd=HERE, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more)
    print(ended.stdout, end="", flush=True)
    return ended.returncode


def configure(preset: str) -> bool:
    return (HERE / "build" / preset / "build.ninja").exists() or run("cmake", "--preset", preset) == 0


def build(preset: str, *targets: str) -> bool:
    say(f"build {preset}")
    more = ["--target", *targets] if targets else []
    return configure(preset) and run("cmake", "--build", "--preset", preset, *more) == 0


def unittests(file: str, count: Count) -> None:
    process = subprocess.Popen([sys.executable, file, "-v"], cwd=HERE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                               text=True)
    output = ""
    for line in process.stdout:
        print(line, end="", flush=True)
        output += line
    process.wait()
    count.add_unittest(output)


def lab_environment() -> dict:
    """What the e2e tests find the lab by; empty where ./dev holds none."""
    path = os.environ.get("KW_LAB_ENV")
    return dict(line.split("=", 1) for line in Path(path).read_text().splitlines()) if path else {}


def ctest(preset: str, label: str, regex: str, count: Count) -> None:
    say(f"{label} tests ({preset})")
    folder = HERE / "build" / preset
    listing = subprocess.run(["ctest", "--test-dir", str(folder), "-N", "-L", f"^{label}$", "-R", regex],
                             capture_output=True, text=True)
    if "Total Tests: 0" in listing.stdout:
        say(f"no {label} test matches")
        if regex == ".":
            count.failed += 1
        return
    log = folder / "Testing" / "Temporary" / "LastTest.log"
    log.unlink(missing_ok=True)
    jobs = "1" if label in ("window", "e2e") else "2"
    runner = run_quietly if label == "e2e" else run
    status = runner("ctest", "--test-dir", str(folder), "-L", f"^{label}$", "-R", regex, "-j", jobs,
                 "--output-on-failure", "--no-tests=error",
                 env={**os.environ, **(lab_environment() if label == "e2e" else {})})
    before = count.failed
    count.add_log(log, label, regex)
    if status != 0 and count.failed == before:
        count.failed += 1


def analyse(count: Count) -> None:
    """clang-tidy and clazy: each counts as one test."""
    if not build("lint"):
        count.failed += 1
        return
    for tool in ("clang-tidy", "clazy"):
        if run(sys.executable, "tests/lint/analyse.py", tool) == 0:
            count.passed += 1
        else:
            count.failed += 1


def run_kind(kind: str, regex: str, count: Count) -> None:
    if kind == "asan":
        if build("asan"):
            ctest("asan", "unit", regex, count)
        else:
            count.failed += 1
        return
    if kind == "package":
        if build("release", "kw_deb"):
            unittests("tests/package/test_package.py", count)
        else:
            count.failed += 1
        return
    if kind == "analysis":
        analyse(count)
        return
    if kind == "installed":
        unittests("tests/package/test_installed.py", count)
        return
    ctest("dev", kind, regex, count)


def run_kinds(kinds: list[str], regex: str, count: Count) -> None:
    def timed(kind: str) -> Count:
        begun, own = time.monotonic(), Count()
        run_kind(kind, regex, own)
        say(f"{kind}: {own.passed} passed, {own.failed} failed, {time.monotonic() - begun:.0f} s")
        return own

    with concurrent.futures.ThreadPoolExecutor(1) as beside:
        waiting = None
        for kind in sorted(kinds, key=[*KINDS, "installed"].index):
            if kind == "e2e":
                waiting = beside.submit(timed, kind)
            else:
                count.add(timed(kind))
        if waiting:
            count.add(waiting.result())


def main() -> int:
    parser = argparse.ArgumentParser(prog="./dev test", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=[*KINDS, "installed"], metavar="KIND", action="append", help="one kind of tests (repeatable)")
    parser.add_argument("-R", dest="regex", default=".", help="only tests whose name matches")
    parser.add_argument("--sum", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    kinds = arguments.only or KINDS
    count = Count()
    if arguments.sum and arguments.sum.exists():
        count.passed, count.failed, count.skipped = json.loads(arguments.sum.read_text())

    if not (build("dev") if COMPILED & set(kinds) else kinds == ["installed"] or configure("dev")):
        count.failed += 1
        kinds = []
    run_kinds(kinds, arguments.regex, count)

    if arguments.sum:
        arguments.sum.write_text(json.dumps([count.passed, count.failed, count.skipped]))
    skipped = f", {count.skipped} skipped" if count.skipped else ""
    print(f"{count.passed} passed, {count.failed} failed{skipped}", flush=True)
    return 1 if count.failed or not count.passed else 0


if __name__ == "__main__":
    sys.exit(main())
