#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How long a plan of a large project takes: plan.py [--format json] [--runs N]

200 artifacts with 250 source files each, tags by inputDigest, artifact cache on. Cold: nothing is kept from before (the
disk cache of the system is warm). Unchanged: the same plan once more. Both are whole runs of `kitw plan`, with its start
and its questions to Docker; a stand-in for docker answers at once, because what Docker takes is not ours. The peer of the
unchanged plan is `git status` of the same files: it asks the same of the disk, whether anything changed since last time.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
ARTIFACTS, FILES = 200, 250
BARS = {"cold": 2000, "unchanged": 150}


def write_project(folder: Path) -> None:
    lines = ["apiVersion: skaffold/v4beta13", "kind: Config", "build:", "  tagPolicy: {inputDigest: {}}", "  artifacts:"]
    for number in range(ARTIFACTS):
        name = f"service-{number:03}"
        lines += [f"  - image: demo/{name}", f"    context: {name}", "    docker:", "      dockerfile: Dockerfile",
                  f"      cacheFrom: [demo/{name}]", "      buildArgs: {MODE: release}"]
        for part in range(10):
            (folder / name / f"src/part-{part}").mkdir(parents=True)
        (folder / name / "Dockerfile").write_text("FROM scratch\nARG MODE\nCOPY . /app\n")
        (folder / name / ".dockerignore").write_text("**/*.tmp\n*.log\nnode_modules\n!keep.log\n")
        for file in range(FILES - 2):
            path = folder / name / f"src/part-{file % 10}/source-{file}.go"
            path.write_text(f"package part{file}\n" + f"// {name} {file}\n" * 40)
    (folder / "skaffold.yaml").write_text("\n".join(lines) + "\n")


def commit(folder: Path, environment: dict) -> None:
    for words in (["init", "-q"], ["add", "-A"],
                  ["-c", "user.name=bench", "-c", "user.email=bench@localhost", "commit", "-qm", "all"]):
        subprocess.run(["git", *words], cwd=folder, env=environment, check=True, capture_output=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--runs", type=int, default=7)
    arguments = parser.parse_args()
    kitw = HERE / "build/release/bin/kitw"
    if not kitw.exists():
        sys.exit("plan: kitw is not built\nhint: ./dev build release kitw")
    home = Path(tempfile.mkdtemp(prefix="kw-bench-"))
    try:
        write_project(home / "project")
        (home / "bin").mkdir()
        (home / "bin/docker").symlink_to("/bin/true")
        environment = {"PATH": f"{home}/bin:{os.environ['PATH']}", "HOME": str(home), "LC_ALL": "C.UTF-8",
                       "XDG_CACHE_HOME": str(home / "cache"), "XDG_CONFIG_HOME": str(home / "config")}
        commit(home / "project", environment)
        times: dict[str, list[float]] = {"cold": [], "unchanged": []}
        theirs = []
        for _ in range(arguments.runs + 1):
            shutil.rmtree(home / "cache", ignore_errors=True)
            for name, found in times.items():
                started = time.monotonic()
                done = subprocess.run([kitw, "plan", "--builder", "fleet", "--format", "json"], cwd=home / "project",
                                      env=environment, capture_output=True, check=False)
                found.append((time.monotonic() - started) * 1000)
                if done.returncode or len(json.loads(done.stdout)["calls"]) != ARTIFACTS:
                    sys.exit(f"plan: kitw failed: {done.stderr.decode()[:500]}")
            started = time.monotonic()
            subprocess.run(["git", "--no-optional-locks", "status", "--porcelain"], cwd=home / "project", env=environment,
                           capture_output=True, check=True)
            theirs.append((time.monotonic() - started) * 1000)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    # The first round fills the disk cache.
    figures = [{"what": name, "unit": "ms", "ours": round(statistics.median(found[1:]), 1), "bar": BARS[name],
                "worst": round(max(found[1:]), 1)} for name, found in times.items()]
    figures[1]["theirs"] = round(statistics.median(theirs[1:]), 1)
    figures[1]["ratio"] = round(figures[1]["ours"] / figures[1]["theirs"], 2)
    if arguments.format == "json":
        print(json.dumps({"bench": "plan", "figures": figures}))
    else:
        for one in figures:
            print(f"plan, {one['what']}: {one['ours']} ms (worst {one['worst']} ms), bar {one['bar']} ms"
                  + (f", git status {one['theirs']} ms, ratio {one['ratio']}" if "theirs" in one else ""))
    return 1 if any(one["ours"] > one["bar"] for one in figures) else 0


if __name__ == "__main__":
    sys.exit(main())
