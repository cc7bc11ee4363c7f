#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the manual page of kitw out of what the program says with --help: kitw.py KITW VERSION DATE > kitw.1"""
import os
import re
import subprocess
import sys

ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "", "HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent"}


def help_of(program: str, *words: str) -> list[str]:
    return subprocess.run([program, *words, "--help"], capture_output=True, text=True, check=True,
                          env=ENVIRONMENT).stdout.splitlines()


def roff(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text.startswith((".", "'")) else text


def sections(lines: list[str]) -> tuple[list[str], dict[str, list[tuple[str, str]]]]:
    """The text in front, and the two columns of each section."""
    text: list[str] = []
    tables: dict[str, list[tuple[str, str]]] = {}
    current = None
    for line in lines:
        if found := re.fullmatch(r"(Verbs|Options):", line):
            current = tables.setdefault(found.group(1), [])
        elif current is None or not line.startswith(" "):
            if line and not line.startswith("Usage:"):
                text.append(line)
        elif found := re.match(r"  (\S.*?)(?:  +(.*))?$", line):
            current.append((found.group(1), found.group(2) or ""))
        else:
            current[-1] = (current[-1][0], (current[-1][1] + " " + line.strip()).strip())
    return text, tables


def verb_part(program: str, path: list[str], heading: str) -> list[str]:
    lines = help_of(program, *path)
    text, tables = sections(lines)
    usage = next(line for line in lines if line.startswith("Usage:")).removeprefix("Usage:").strip()
    out = [f'{heading} "{roff(usage)}"', *map(roff, text)]
    for left, right in tables.get("Options", []):
        if left not in ("-h, --help", "--verbose"):
            out += [".TP", f".B {roff(left)}", roff(right)]
    for name, _ in tables.get("Verbs", []):
        out += verb_part(program, [*path, name], ".SS")
    return out


def main() -> int:
    program, version, date = sys.argv[1:]
    text, tables = sections(help_of(program))
    out = [f'.TH KITW 1 "{date}" "Kitwright {version}" "User Commands"', ".SH NAME",
           "kitw \\- skaffold.yaml, BuildKit builders and images on the command line", ".SH SYNOPSIS", ".B kitw",
           ".RI VERB\\ [ options ]\\ [ arguments ]", ".SH DESCRIPTION", roff(text[0]), ".PP",
           "The window of kitwright(1) is made of the same parts. Data comes on standard output, everything else on",
           "standard error; every verb takes \\-\\-help, and \\-\\-verbose to tell every command that it runs.", ".SH VERBS"]
    for name, _ in tables["Verbs"]:
        out += verb_part(program, [name], ".SS")
    out += [".SH EXIT STATUS", ".TP", ".B 0", "done", ".TP", ".B 1", "problems were found, or the build failed", ".TP", ".B 2",
            "it could not be done", ".SH SEE ALSO", ".BR kitwright (1),", ".BR docker (1)"]
    print("\n".join(out))
    return 0


if __name__ == "__main__":
    sys.exit(main())
