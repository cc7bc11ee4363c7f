#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the layout of C++ by .clang-format, and that every script can be read: style.py format|scripts."""
import ast
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]


def tracked(*patterns: str) -> list[str]:
    listing = subprocess.run(["git", "-c", f"safe.directory={HERE}", "ls-files", *patterns],
                             cwd=HERE, capture_output=True, text=True, check=True).stdout.split("\n")
    return [name for name in listing if name and (HERE / name).exists()]


def check_format() -> int:
    names = tracked("*.cpp", "*.h")
    status = subprocess.run(["clang-format", "--dry-run", "-Werror", "-ferror-limit=3", *names], cwd=HERE).returncode
    print(f"{len(names)} files" + (": ./dev format corrects them" if status else ""))
    return 1 if status or not names else 0


def check_scripts() -> int:
    bad = 0
    names = [*tracked("*.sh", "*.py"), "dev", ".ci/run"]
    for name in names:
        if name.endswith(".py"):
            try:
                ast.parse((HERE / name).read_text(), name)
            except SyntaxError as error:
                print(f"{name}:{error.lineno}: {error.msg}")
                bad += 1
        else:
            bad += subprocess.run(["bash", "-n", name], cwd=HERE).returncode != 0
    print(f"{len(names)} scripts, {bad} cannot be read")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit({"format": check_format, "scripts": check_scripts}[sys.argv[1]]())
