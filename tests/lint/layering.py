#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks what the compiler cannot: module directions, cycles, and calls that the project does not allow.

Prints FILE:LINE: WHAT for each problem; exit status 1 when there is one.
"""
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]

# The modules each module may include besides itself, closest first; what these may include is allowed too.
DIRECTIONS = {
    "core": [],
    "text": ["core"],
    "template": ["core"],
    "dockerfile": ["core"],
    "yaml": ["text"],
    "schema": ["yaml"],
    "skaffold": ["schema", "template", "dockerfile", "image"],
    "language": ["schema", "dockerfile"],
    "upgrade": ["schema"],
    "process": ["core"],
    "buildx": ["process"],
    "image": ["process"],
    "secrets": ["core"],
    "plan": ["skaffold", "upgrade", "image", "buildx"],
    "build": ["plan"],
    "launch": ["build"],
    "workspace": ["launch", "language", "upgrade", "secrets"],
    "models": ["workspace"],
    "style": ["core"],
    "controls": ["style"],
    "editor": ["models", "controls"],
    "forms": ["models", "controls"],
    "views": ["editor", "forms"],
    "shell": ["views"],
    "app": ["shell"],
}

# What no line of src/ may hold: expression, why, and the files that are the one place for it.
FORBIDDEN = [
    (r"\bwaitFor(Started|Finished|ReadyRead|BytesWritten|Connected|Disconnected|Done)\b", "waiting blocks the window", ()),
    (r"\bQEventLoop\b|\bprocessEvents\b", "nested event loops let anything happen in between", ()),
    (r"\bBlockingQueuedConnection\b", "threads do not wait for each other", ()),
    (r"\bQ(Dialog|MessageBox|FileDialog|InputDialog|Menu)::(exec|question|warning|information|critical|getOpenFileName"
     r"|getSaveFileName|getExistingDirectory|getText)\b|\b(dialog|box)(\.|->)exec\(", "use open() and a signal", ()),
    (r"\bQProcess\b(?!Environment)", "processes start in src/process only", ("src/process/",)),
    (r"\bsystem\(\s*\"|\bpopen\(|\"/bin/sh\"|\"(ba)?sh\"", "no shell: argument arrays only", ()),
    (r"#include [<\"]yaml-cpp/", "yaml-cpp stays inside src/yaml", ("src/yaml/",)),
    (r"#include [<\"]qt6?keychain/", "the keychain stays inside src/secrets", ("src/secrets/",)),
    (r"#include <Qt(Core|Gui|Widgets|Network|Sql|Svg)>", "include the class, not the library", ()),
    (r"\bsetStyleSheet\b", "looks come from src/style", ()),
    (r"\bsetPixelSize\b", "font sizes are in points", ("src/style/",)),
    (r"\bQColor\(\s*(\d|0x|\"|u\"|QLatin1)|\bQt::(red|green|blue|yellow|black|white|gray|darkGray|lightGray)\b"
     r"|\"#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?\"", "colours come from src/style", ("src/style/",)),
]
NO_WIDGETS = {"core", "text", "template", "dockerfile", "yaml", "schema", "skaffold", "language", "upgrade", "process", "buildx",
              "build", "image", "secrets", "plan", "launch"}
WIDGETS = re.compile(r'#include <(Qt(Gui|Widgets)/|QWidget>|QApplication>|QGuiApplication>|QColor>|QFont>|QPainter>)')
LONGEST = 500
YAML_FILES = 2


def allowed(module: str) -> set[str]:
    found, left = {module}, [module]
    while left:
        for other in DIRECTIONS.get(left.pop(), []):
            if other not in found:
                found.add(other)
                left.append(other)
    return found


def code_of(text: str) -> list[str]:
    """The lines without comments; strings stay."""
    text = re.sub(r"/\*.*?\*/", lambda found: "\n" * found.group().count("\n"), text, flags=re.S)
    return [re.sub(r'(^|[^:"])//.*$', r"\1", line) for line in text.split("\n")]


def check(name: str, text: str, edges: dict[str, set[str]]) -> list[str]:
    problems = []
    module = name.split("/")[1]
    if module not in DIRECTIONS:
        problems.append(f"{name}:1: module “{module}” has no place in DIRECTIONS of tests/lint/layering.py")
    may = allowed(module)
    for number, line in enumerate(code_of(text), 1):
        if found := re.match(r'\s*#include "([a-z_]+)/', line):
            other = found.group(1)
            edges.setdefault(module, set()).add(other)
            if other not in may:
                problems.append(f"{name}:{number}: {module} must not include {other}")
        if module in NO_WIDGETS and WIDGETS.match(line):
            problems.append(f"{name}:{number}: {module} must not use Qt Gui or Widgets")
        for expression, why, places in FORBIDDEN:
            if not name.startswith(places or ("-",)) and re.search(expression, line):
                problems.append(f"{name}:{number}: {why}: {line.strip()}")
    lines = text.count("\n")
    if lines > LONGEST:
        problems.append(f"{name}:{LONGEST}: {lines} lines, more than {LONGEST}")
    if not text.startswith("// SPDX-License-Identifier: Apache-2.0\n"):
        problems.append(f"{name}:1: the licence line is missing")
    if name.endswith(".h") and "#pragma once" not in text:
        problems.append(f"{name}:1: #pragma once is missing")
    return problems


# What a file keeps to itself: functions with the types they take, types, constants.
OWN_PART = re.compile(r"^namespace \{$(.*?)^\} // namespace$", re.M | re.S)
OWN_START = re.compile(r"^(?=[A-Za-z])(?!(?:public|protected|private|Q_SIGNALS)\b)(?:[^\n;{}#]|\n(?=\s))*?(?=\n\{|;| \{|\{|\n\S| = )", re.M)


def own_names(text: str) -> set[str]:
    found = set()
    for part in OWN_PART.findall(text):
        for start in OWN_START.findall(part):
            line = re.sub(r"\s+", " ", start)
            if name := re.match(r"(?:struct|class|enum class|enum) (\w+)", line):
                found.add(name.group(1))
            elif name := re.match(r"[^(=]*?[\s&*>](\w+)\((.*)\)", line):
                types = re.sub(r"\b(\w+)(, |$)", r"\2", name.group(2))
                found.add(f"{name.group(1)}({types})")
            elif name := re.match(r"(?:static |inline )?const(?:expr)? [^(]*?(\w+)$", line):
                found.add(name.group(1))
    return found


def clashes(files: dict[str, str]) -> list[str]:
    """Names that two files of one target keep to themselves: they meet in a unity build."""
    problems, seen = [], {}
    for name, text in files.items():
        parts = name.split("/")
        target = "/".join(parts[1:3] if parts[1] == "app" else parts[1:2])
        for own in sorted(own_names(text)):
            other = seen.setdefault((target, own), name)
            if other != name:
                problems.append(f"{name}:1: “{own}” is also in {other}, and both meet in a unity build: name one apart")
    return problems


def cycle(edges: dict[str, set[str]]) -> list[str]:
    """One cycle between modules, empty when there is none."""
    done: set[str] = set()

    def visit(module: str, path: list[str]) -> list[str]:
        if module in path:
            return path[path.index(module):] + [module]
        if module in done:
            return []
        for other in sorted(edges.get(module, set()) - {module}):
            if found := visit(other, path + [module]):
                return found
        done.add(module)
        return []

    for module in sorted(edges):
        if found := visit(module, []):
            return found
    return []


def sources() -> list[str]:
    listing = subprocess.run(["git", "-c", f"safe.directory={HERE}", "ls-files", "src/*.cpp", "src/*.h"],
                             cwd=HERE, capture_output=True, text=True, check=True).stdout.split()
    return [name for name in listing if (HERE / name).exists()]


def main() -> int:
    edges: dict[str, set[str]] = {}
    problems = []
    yaml_files = []
    names = sources()
    files = {name: (HERE / name).read_text() for name in names}
    problems += clashes({name: text for name, text in files.items() if name.endswith(".cpp")})
    for name, text in files.items():
        problems += check(name, text, edges)
        if re.search(r"#include [<\"]yaml-cpp/", text):
            yaml_files.append(name)
    if len(yaml_files) > YAML_FILES:
        problems.append(f"{yaml_files[-1]}:1: more than {YAML_FILES} files include yaml-cpp: {', '.join(yaml_files)}")
    if found := cycle(edges):
        problems.append(f"src/{found[0]}:1: modules in a circle: {' -> '.join(found)}")
    print("\n".join(problems) if problems else f"{len(names)} files, {len(edges)} modules: nothing to say")
    return 1 if problems or not names else 0


if __name__ == "__main__":
    sys.exit(main())
