#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How fast the progress of a build is taken in, beside simdjson parsing the same bytes and doing nothing with them: progress.py [--format json]

Events per second, both in turn in one process. "decoded and kept" is all that a running build does with its progress.
"""
import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    arguments = parser.parse_args()
    subprocess.run(["cmake", "--build", "build/release", "--target", "bench_progress"], cwd=HERE, check=True,
                   stdout=sys.stderr)
    measured = json.loads(subprocess.run([str(HERE / "build/release/bin/bench_progress")], check=True,
                                         capture_output=True, text=True).stdout)
    events = measured.pop("events")
    figures = []
    for what, times in measured.items():
        ours, theirs = (events / statistics.median(times[who]) for who in ("ours", "theirs"))
        figures.append({"what": what, "unit": "events/s", "ours": round(ours), "theirs": round(theirs),
                        "ratio": round(ours / theirs, 3)})
    if arguments.format == "json":
        print(json.dumps({"bench": "progress", "figures": figures}))
    else:
        for one in figures:
            print(f"{one['what']}: {one['ours']:,} {one['unit']}, parsing alone {one['theirs']:,}, ratio {one['ratio']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
