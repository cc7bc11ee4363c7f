#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Everything that reads the code without running it: lint.py [--all] [layout|clang-tidy|clazy…]

Layout, directions and scripts always look at every file. clang-tidy and clazy look at the files that differ from
--base (default: origin/main, else everything in the last commit), or with --all at every file of src/.
"""
import argparse
import os
import subprocess
import sys
from pathlib import Path

from style import HERE, tracked

BUILD = HERE / "build" / "dev"
CLAZY = "level0,level1,no-non-pod-global-static"


def git(*arguments: str) -> list[str]:
    result = subprocess.run(["git", "-c", f"safe.directory={HERE}", *arguments], cwd=HERE, capture_output=True, text=True)
    return result.stdout.split() if result.returncode == 0 else []


def changed(base: str) -> list[str]:
    start = base or ("origin/main" if git("rev-parse", "--verify", "-q", "origin/main") else "HEAD~1")
    names = set(git("diff", "--name-only", start)) | set(git("ls-files", "--others", "--exclude-standard"))
    return sorted(name for name in names if name.startswith("src/") and name.endswith(".cpp") and (HERE / name).exists())


def in_build(names: list[str]) -> list[str]:
    commands = (BUILD / "compile_commands.json").read_text()
    return [name for name in names if f'"{HERE / name}"' in commands]


def step(title: str, *command: str) -> bool:
    print(f"== {title}", flush=True)
    return subprocess.run(command, cwd=HERE).returncode == 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="./dev lint", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", metavar="layout|clang-tidy|clazy")
    parser.add_argument("--all", action="store_true", help="every file of src/")
    parser.add_argument("--base", default="", help="the commit to compare with")
    arguments = parser.parse_args()
    what = arguments.what or ["layout", "clang-tidy", "clazy"]
    here = Path(__file__).parent
    bad = 0

    if "layout" in what:
        bad += not step("layout", sys.executable, str(here / "style.py"), "format")
        bad += not step("directions and forbidden calls", sys.executable, str(here / "layering.py"))
        bad += not step("scripts", sys.executable, str(here / "style.py"), "scripts")
    tools = [tool for tool in ("clang-tidy", "clazy") if tool in what]
    if tools and not (BUILD / "compile_commands.json").exists():
        print("lint: build/dev is not there\nhint: ./dev build", file=sys.stderr)
        return 2
    names = in_build(tracked("src/*.cpp") if arguments.all else changed(arguments.base)) if tools else []
    jobs = str(os.cpu_count() or 2)
    if names and "clang-tidy" in tools:
        bad += not step(f"clang-tidy, {len(names)} files", "run-clang-tidy", "-quiet", "-j", jobs, "-p", str(BUILD),
                        "-warnings-as-errors=*", *(f"{HERE / name}$" for name in names))
    if names and "clazy" in tools:
        ignore = "-extra-arg=-Wno-unknown-warning-option"
        bad += not step(f"clazy, {len(names)} files", "xargs", "-a", str(write_list(names)), "-P", jobs, "-n", "4",
                        "clazy-standalone", f"-checks={CLAZY}", "-p", str(BUILD), ignore, "-extra-arg=-Werror=clazy")
    print(f"lint: {bad} of the checks found problems" if bad else "lint: nothing to say")
    return 1 if bad else 0


def write_list(names: list[str]) -> Path:
    path = BUILD / "lint-files"
    path.write_text("".join(f"{HERE / name}\n" for name in names))
    return path


if __name__ == "__main__":
    sys.exit(main())
