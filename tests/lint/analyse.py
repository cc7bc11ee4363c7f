#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""clang-tidy and clazy over all of src/: analyse.py [clang-tidy|clazy…]

They read the unity sources of the lint preset, so that the headers of Qt are read once for eight files. A source that
was clean is not read again before it, something that it includes, the command or the checks change; the marks are in
the user's cache folder, so that a fresh checkout profits too.
"""
import concurrent.futures
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
BUILD = HERE / "build" / "lint"
MARKS = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kitwright" / "lint"
KEEP_DAYS = 60
# Left out:
#   non-pod-global-static   Qt's own logging categories are such
#   qstring-ref             for Qt 5: it wants midRef()
#   range-loop-detach       most loops run over a container that nobody shares
#   range-loop-reference    clang-tidy's performance-for-range-copy finds the same, and knows QJsonArray
CLAZY_CHECKS = "level0,level1,no-non-pod-global-static,no-qstring-ref,no-range-loop-detach,no-range-loop-reference"
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)


def included(path: Path, folders: list[Path], known: dict[Path, str]) -> None:
    """Adds the file and everything of the project's own that it includes, with their digests."""
    if path in known:
        return
    text = path.read_text(errors="replace")
    # The place of the checkout is no content.
    known[path] = hashlib.sha256(text.replace(str(HERE), "").encode()).hexdigest()
    for name in INCLUDE.findall(text):
        for folder in [path.parent, *folders]:
            if (folder / name).is_file():
                included((folder / name).resolve(), folders, known)
                break


class Source:
    """One entry of the compilation database."""

    def __init__(self, entry: dict):
        self.path = Path(entry["file"])
        self.folder = entry["directory"]
        self.command = shlex.split(entry["command"])

    def exists(self) -> bool:
        return self.path.exists()

    def members(self) -> list[str]:
        names = [name for name in INCLUDE.findall(self.path.read_text()) if name.startswith(f"{HERE}/src/")]
        return [str(Path(name).relative_to(HERE)) for name in names] or [str(self.path.relative_to(HERE))]

    def digest(self, tool: str) -> str:
        folders = [Path(word[2:]) for word in self.command if word.startswith(f"-I{HERE}")]
        known: dict[Path, str] = {}
        included(self.path, folders, known)
        parts = [tool, " ".join(self.command).replace(str(HERE), ""),
                 *sorted(f"{str(path).replace(str(HERE), '')} {digest}" for path, digest in known.items())]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def clang_tidy(source: Source) -> str:
    result = subprocess.run(["clang-tidy", "-quiet", "-p", str(BUILD), str(source.path)],
                            capture_output=True, text=True, cwd=HERE)
    return result.stdout + ("" if result.returncode == 0 or result.stdout else result.stderr)


def clazy(source: Source) -> str:
    command = [word for word in source.command if not word.endswith("ccache")]
    command = ["clazy", *command[1:command.index("-o")], "-fsyntax-only", "-Wno-everything", str(source.path)]
    result = subprocess.run(command, capture_output=True, text=True, cwd=source.folder,
                            env={**os.environ, "CLAZY_CHECKS": CLAZY_CHECKS})
    # A batch repeats what a shared header says.
    return result.stderr if "warning:" in result.stderr or result.returncode else ""


def version(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def identity(tool: str) -> str:
    """What besides the sources decides a verdict."""
    checks = (HERE / ".clang-tidy").read_text() if tool == "clang-tidy" else CLAZY_CHECKS
    return "\n".join([tool, checks, version("clang-tidy" if tool == "clang-tidy" else "clazy", "--version"),
                      version("qmake6", "-query", "QT_VERSION")])


def analyse(tool: str, sources: list[Source]) -> bool:
    started = time.monotonic()
    run, who = {"clang-tidy": clang_tidy, "clazy": clazy}[tool], identity(tool)
    waiting = {source: MARKS / source.digest(who) for source in sources}
    waiting = {source: mark for source, mark in waiting.items() if not mark.exists()}
    files = sum(len(source.members()) for source in sources)
    print(f"== {tool}: {files} files in {len(sources)} batches, {len(waiting)} of them changed", flush=True)
    bad, seen = 0, set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        futures = {pool.submit(run, source): (source, mark) for source, mark in waiting.items()}
        for future in concurrent.futures.as_completed(futures):
            source, mark = futures[future]
            if output := future.result():
                bad += 1
                lines = [line for line in output.splitlines() if line not in seen or "warning:" not in line]
                seen.update(lines)
                print("\n".join(lines), flush=True)
                print(f"   (in {', '.join(source.members())})", flush=True)
            else:
                mark.touch()
    print(f"   {bad} batches with problems, {time.monotonic() - started:.0f} s", flush=True)
    return bad == 0


def prune() -> None:
    for mark in MARKS.iterdir():
        if time.time() - mark.stat().st_mtime > KEEP_DAYS * 86400:
            mark.unlink(missing_ok=True)


def main() -> int:
    tools = sys.argv[1:] or ["clang-tidy", "clazy"]
    if not (BUILD / "compile_commands.json").exists():
        print("analyse: build/lint is not there\nhint: ./dev lint makes it", file=sys.stderr)
        return 2
    MARKS.mkdir(parents=True, exist_ok=True)
    prune()
    entries = json.loads((BUILD / "compile_commands.json").read_text())
    # What tools have generated is not ours to mend.
    sources = [source for source in map(Source, entries)
               if source.exists() and (source.members()[0].startswith("src/"))]
    results = [analyse(tool, sources) for tool in tools]
    return 0 if sources and all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
