#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How long `kitw check` takes from start to end, by the number of lines: check.py [--format json]

Each file has artifacts with Dockerfiles that are there, profiles with patches, and one fault. The time of a program that
does nothing is shown beside it: what the system itself takes to start one.
"""
import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
SIZES = (1_100, 11_000, 56_000)
BAR = 30.0  # ms, for the first size


def project(folder: Path, lines: int) -> Path:
    (folder / "services").mkdir()
    (folder / "services/Dockerfile").write_text("ARG BASE\nFROM $BASE AS build\nARG VERSION\nFROM scratch AS release\n")
    text = ["apiVersion: skaffold/v4beta14", "kind: Config", "build:", "  platforms: [linux/amd64, linux/arm64]",
            "  artifacts:"]
    number = 0
    while len(text) < lines - 12:
        text += [f"  - image: registry.example/team/service-{number}", "    context: services", "    docker:",
                 "      target: release  # the small one", "      buildArgs:",
                 "        VERSION: '{{.IMAGE_TAG}}'", "      cacheFrom:",
                 f"      - type=registry,ref=registry.example/team/service-{number}:cache"]
        if number:
            text += ["    requires:", f"    - image: registry.example/team/service-{number - 1}", "      alias: BASE"]
        number += 1
    text += ["profiles:", "- name: debug", "  activation:", "  - command: ^(dev|debug)$", "  patches:",
             "  - op: replace", "    path: /build/artifacts/0/docker/target", "    value: relase", "- nmae: fault"]
    file = folder / "skaffold.yaml"
    file.write_text("\n".join(text) + "\n")
    return file


def run(command: list[str], expected: int) -> float:
    started = time.perf_counter()
    result = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    taken = (time.perf_counter() - started) * 1000
    if result.returncode != expected:
        sys.exit(f"check: {command[0]} ended with status {result.returncode}: {result.stderr.decode()}")
    return taken


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--runs", type=int, default=30)
    arguments = parser.parse_args()
    kitw = str(HERE / "build/release/bin/kitw")
    if not Path(kitw).exists():
        sys.exit("check: build/release/bin/kitw is not here\nhint: ./dev bench check builds it")
    figures = []
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="kw-bench-") as folder:
            file = project(Path(folder), size)
            run([kitw, "check", str(file)], 1)
            times = sorted(run([kitw, "check", str(file)], 1) for _ in range(arguments.runs))
        nothing = statistics.median(run(["/bin/true"], 0) for _ in range(arguments.runs))
        figures.append({"what": f"{size} lines", "unit": "ms", "median": round(statistics.median(times), 1),
                        "p95": round(times[int(len(times) * 0.95)], 1), "nothing": round(nothing, 1)})
    if arguments.format == "json":
        print(json.dumps({"bench": "check", "bar": BAR, "figures": figures}))
    else:
        for one in figures:
            print(f"{one['what']}: median {one['median']} ms, p95 {one['p95']} ms; an empty program {one['nothing']} ms")
    return 0 if figures[0]["median"] <= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
