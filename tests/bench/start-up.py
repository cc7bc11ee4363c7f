#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How long until the window shows, and what the idle program holds in memory, beside KWrite: start-up.py [--format json]

Both are started in turn on one virtual screen with a window manager, with the same small file's folder or file. The time
runs until the window is mapped; memory is the proportional set size of the process and its children, 4 s later.
"""
import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
SETTLE = 4.0
TIMEOUT = 30.0


def descendants(pid: int) -> list[int]:
    found = [pid]
    for parent in found:
        try:
            found += [int(child) for child in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]
        except OSError:
            pass
    return found


def memory(pid: int) -> float:
    """Megabytes (10^6), shared pages counted by share."""
    total = 0
    for one in descendants(pid):
        try:
            for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) * 1024
        except OSError:
            pass
    return total / 1e6


def run(command: list[str], window_class: str, environment: dict) -> tuple[float, float]:
    """Milliseconds until the window shows, and megabytes when it has settled."""
    started = time.monotonic()
    process = subprocess.Popen(command, env=environment, start_new_session=True,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            if process.poll() is not None:
                sys.exit(f"start-up: {command[0]} ended with status {process.returncode} before it had a window")
            if subprocess.run(["xdotool", "search", "--onlyvisible", "--class", window_class], env=environment,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
                break
            if time.monotonic() - started > TIMEOUT:
                sys.exit(f"start-up: no window of {command[0]} within {TIMEOUT:.0f} s")
        shown = (time.monotonic() - started) * 1000
        time.sleep(SETTLE)
        return shown, memory(process.pid)
    finally:
        try:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=5)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        while subprocess.run(["xdotool", "search", "--onlyvisible", "--class", window_class], env=environment,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
            time.sleep(0.05)


def screen(environment: dict) -> list[subprocess.Popen]:
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
                              pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    number = os.read(read, 16).decode().strip()
    if not number:
        sys.exit("start-up: no virtual screen")
    environment["DISPLAY"] = f":{number}"
    manager = subprocess.Popen(["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while subprocess.run(["xdotool", "getactivewindow"], env=environment, capture_output=True).returncode not in (0, 1):
        time.sleep(0.05)
    time.sleep(0.5)
    return [manager, server]


def figure(what: str, unit: str, ours: list[float], theirs: list[float]) -> dict:
    our, their = statistics.median(ours), statistics.median(theirs)
    return {"what": what, "unit": unit, "ours": round(our, 1), "theirs": round(their, 1), "ratio": round(our / their, 2)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--runs", type=int, default=10)
    arguments = parser.parse_args()
    ours = HERE / "build/release/bin/kitwright"
    for tool in (str(ours), "kwrite", "Xvfb", "openbox", "xdotool"):
        if not shutil.which(tool):
            sys.exit(f"start-up: {tool} is not here\nhint: ./dev bench start-up gets and builds what it needs")

    home = Path(tempfile.mkdtemp(prefix="kw-bench-"))
    shutil.copytree(HERE / "resources/examples/hello-multiarch", home / "project")
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORM")}
    environment |= {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / "cache"),
                    "XDG_DATA_HOME": str(home / "data"), "XDG_STATE_HOME": str(home / "state"),
                    "XDG_RUNTIME_DIR": str(home / "run"), "QT_QPA_PLATFORM": "xcb"}
    (home / "run").mkdir(mode=0o700)
    helpers = screen(environment)
    pairs: dict[str, list[tuple[float, float]]] = {"ours": [], "theirs": []}
    commands = {"ours": ([str(ours), str(home / "project")], "kitwright"),
                "theirs": (["kwrite", str(home / "project/skaffold.yaml")], "kwrite")}
    try:
        for number in range(arguments.runs + 1):
            for who, (command, window_class) in commands.items():
                result = run(command, window_class, environment)
                # The first pair fills the disk cache and the programs' own caches.
                if number:
                    pairs[who].append(result)
            print(f"run {number} of {arguments.runs}", file=sys.stderr, flush=True)
    finally:
        for helper in helpers:
            helper.terminate()
            helper.wait()
        shutil.rmtree(home, ignore_errors=True)

    figures = [figure("window visible", "ms", [pair[0] for pair in pairs["ours"]], [pair[0] for pair in pairs["theirs"]]),
               figure("idle memory", "MB", [pair[1] for pair in pairs["ours"]], [pair[1] for pair in pairs["theirs"]])]
    if arguments.format == "json":
        print(json.dumps({"bench": "start-up", "figures": figures}))
    else:
        for one in figures:
            print(f"{one['what']}: {one['ours']} {one['unit']}, KWrite {one['theirs']} {one['unit']}, ratio {one['ratio']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
