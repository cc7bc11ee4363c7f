#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How fast an edited skaffold.yaml answers, beside yaml-language-server: document.py [--format json]

Both get the same documents and edits, in turn in one run, and are timed from here: a keystroke until its problems are
known, completion of a half-written key, help on a key, and memory with the largest document open. The language server
comes from npm into the user's cache folder, with the schema that the project itself writes. `kitw check` is timed from
start to end, and has nobody beside it.
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
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kitwright/bench"
SERVER = "yaml-language-server"
SIZES = {"1.1k": 1_100, "11k": 11_000, "56k": 56_000}
TIMEOUT = 120.0


def document(lines: int) -> str:
    """A skaffold.yaml of about this many lines, as a large project has it: images that stand on each other, with build
    arguments, caches, secrets and comments."""
    text = ["apiVersion: skaffold/v4beta14", "kind: Config", "metadata:", "  name: shop", "build:",
            "  platforms: [\"linux/amd64\", \"linux/arm64\"]", "  tagPolicy:", "    gitCommit: {}", "  artifacts:"]
    number = 0
    while len(text) < lines - 6:
        text += [f"    # Service {number}: owned by team {number % 17}, see the handbook before changing its base.",
                 f"    - image: shop/service-{number}",
                 f"      context: services/service-{number}"]
        if number:
            text += ["      requires:", f"        - image: shop/service-{number // 2}", "          alias: BASE"]
        text += ["      docker:",
                 "        dockerfile: Dockerfile",
                 "        target: release  # the small one",
                 "        buildArgs:",
                 f"          VERSION: \"1.{number}\"",
                 "          COMMIT: \"{{.IMAGE_TAG}}\"",
                 "        cacheFrom:",
                 f"          - shop/service-{number}",
                 "        secrets:",
                 "          - id: token",
                 "            env: TOKEN"]
        number += 1
    text += ["  local:", "    push: true", "profiles:", "  - name: dev", "    build:", "      platforms: [linux/amd64]"]
    return "\n".join(text) + "\n"


class Ours:
    """The driver of tests/bench/document.cpp."""

    def __init__(self):
        self.process = subprocess.Popen([HERE / "build/release/bin/bench_document"], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)

    def ask(self, *words) -> int:
        self.process.stdin.write(" ".join(str(word) for word in words) + "\n")
        self.process.stdin.flush()
        answer = int(self.process.stdout.readline())
        if answer < 0:
            sys.exit(f"document: the driver cannot “{words[0]}”")
        return answer

    def start(self, schema: Path):
        pass

    def open(self, path: Path, text: str):
        self.text = text
        self.known = self.ask("open", path)

    def edit(self, begin: int, length: int, new: str, problems: bool):
        # Only ASCII is in the document, so characters are bytes.
        self.text = self.text[:begin] + new + self.text[begin + length:]
        if (self.ask("edit", begin, length, new.encode().hex()) > self.known) != problems:
            sys.exit("document: the driver found other problems than expected")

    def complete(self, offset: int) -> int:
        return self.ask("complete", offset)

    def hover(self, offset: int) -> int:
        return self.ask("hover", offset)

    def stop(self):
        self.process.stdin.close()
        self.process.wait(timeout=10)


class Theirs:
    """yaml-language-server over its standard streams."""

    def __init__(self, program: Path):
        self.process = subprocess.Popen(["node", program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
        self.number = 0
        self.version = 0

    def send(self, message: dict):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def read(self) -> dict:
        length = 0
        while (line := self.process.stdout.readline().strip()):
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        if not length:
            sys.exit(f"document: {SERVER} ended")
        return json.loads(self.process.stdout.read(length))

    def until(self, wanted) -> dict:
        """Answers what the server asks, until a message is the wanted one."""
        end = time.monotonic() + TIMEOUT
        while time.monotonic() < end:
            message = self.read()
            if "id" in message and message.get("method") == "workspace/configuration":
                answer = [self.settings.get(item.get("section", "")) for item in message["params"]["items"]]
                self.send({"id": message["id"], "result": answer})
            elif "id" in message and "method" in message:
                self.send({"id": message["id"], "result": None})
            elif wanted(message):
                return message
        sys.exit(f"document: {SERVER} does not answer")

    def request(self, method: str, parameters: dict):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": parameters})
        return self.until(lambda message: message.get("id") == self.number and "method" not in message).get("result")

    def start(self, schema: Path):
        yaml = {"schemas": {schema.as_uri(): ["*.yaml"]}, "schemaStore": {"enable": False}, "validate": True,
                "completion": True, "hover": True, "format": {"enable": False}}
        self.settings = {"yaml": yaml, "http": {}, "[yaml]": {}, "editor": {}, "files": {}}
        self.request("initialize", {"processId": os.getpid(), "rootUri": None, "capabilities": {
            "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}},
            "textDocument": {"hover": {"contentFormat": ["markdown"]}, "completion": {"completionItem": {
                "snippetSupport": True, "documentationFormat": ["markdown"]}}}}})
        self.send({"method": "initialized", "params": {}})
        self.send({"method": "workspace/didChangeConfiguration", "params": {"settings": self.settings}})

    def problems(self, wanted: bool):
        self.until(lambda message: message.get("method") == "textDocument/publishDiagnostics" and
                   message["params"]["uri"] == self.uri and bool(message["params"]["diagnostics"]) == wanted)

    def open(self, path: Path, text: str):
        self.text, self.uri = text, path.as_uri()
        self.send({"method": "textDocument/didOpen", "params": {"textDocument": {
            "uri": self.uri, "languageId": "yaml", "version": self.version, "text": text}}})
        self.problems(False)

    def place(self, offset: int) -> dict:
        before = self.text[:offset]
        return {"line": before.count("\n"), "character": offset - before.rfind("\n") - 1}

    def edit(self, begin: int, length: int, new: str, problems: bool):
        self.version += 1
        change = {"range": {"start": self.place(begin), "end": self.place(begin + length)}, "text": new}
        self.text = self.text[:begin] + new + self.text[begin + length:]
        self.send({"method": "textDocument/didChange", "params": {
            "textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": [change]}})
        self.problems(problems)

    def complete(self, offset: int) -> int:
        found = self.request("textDocument/completion", {"textDocument": {"uri": self.uri},
                                                         "position": self.place(offset)})
        return len(found["items"] if isinstance(found, dict) else found or [])

    def hover(self, offset: int) -> int:
        found = self.request("textDocument/hover", {"textDocument": {"uri": self.uri}, "position": self.place(offset)})
        return len(json.dumps(found["contents"])) if found else 0

    def stop(self):
        self.process.kill()
        self.process.wait()


def resident(process: subprocess.Popen) -> float:
    """Megabytes (10^6) of memory that the process has now."""
    for line in Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024 / 1e6
    return 0.0


def milliseconds(action, *arguments) -> float:
    started = time.perf_counter()
    action(*arguments)
    return (time.perf_counter() - started) * 1000


def server() -> Path:
    program = CACHE / "node_modules" / SERVER / "bin" / SERVER
    if not program.exists():
        if not shutil.which("npm") or not shutil.which("node"):
            sys.exit("document: node and npm are not here\nhint: ./dev bench document gets what it needs")
        print(f"document: installing {SERVER} into {CACHE} (once)", file=sys.stderr)
        CACHE.mkdir(parents=True, exist_ok=True)
        if subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", CACHE, SERVER],
                          stdout=sys.stderr).returncode:
            sys.exit(f"document: npm cannot install {SERVER}\nhint: check the network, then start again")
    return program


def percentile(values: list[float], part: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(part * (len(ordered) - 1)))]


def figure(what: str, unit: str, ours: float, theirs: float | None) -> dict:
    return {"what": what, "unit": unit, "ours": round(ours, 2), "theirs": None if theirs is None else round(theirs, 1),
            "ratio": None if not theirs else round(ours / theirs, 4)}


def two(what: str, times: dict[str, list[float]]) -> list[dict]:
    return [figure(f"{what}, {name}", "ms", percentile(times["ours"], part), percentile(times["theirs"], part))
            for name, part in (("p50", 0.5), ("p95", 0.95))]


def place(text: str, number: int) -> tuple[int, int]:
    """Where round `number` types: behind a key, which becomes unknown and known again, and the start of a line for a
    new key. Each round is elsewhere: in artifacts all over the file, and behind the keys before and after them."""
    artifact = text.index("\n        dockerfile: ", len(text) * (number * 3 % 10) // 10) + 1
    line = text.index("\n", artifact) + 1
    if number % 5 == 3:
        return text.index("  platforms:") + len("  platforms"), line
    if number % 5 == 4:
        return text.rindex("platforms:") + len("platforms"), line
    return artifact + len("        dockerfile"), line


def measure(label: str, lines: int, folder: Path, schema: Path, program: Path, runs: int) -> list[dict]:
    text = document(lines)
    path = folder / f"{label}.yaml"
    path.write_text(text)
    sides = {"ours": Ours(), "theirs": Theirs(program)}
    memory = {}
    for name, side in sides.items():
        side.start(schema)
        memory[name] = -resident(side.process)
        side.open(path, text)
    begun = "        no"
    times = {what: {name: [] for name in sides} for what in ("edit", "complete", "hover")}
    for number in range(runs + 1):
        key, line = place(text, number)
        for name, side in sides.items():
            spent = [milliseconds(side.edit, key, 0, "x", True), milliseconds(side.edit, key, 1, "", False)]
            hovered = milliseconds(side.hover, key - 3)
            spent.append(milliseconds(side.edit, line, 0, begun + "\n", True))
            found = []
            completed = milliseconds(lambda: found.append(side.complete(line + len(begun))))
            spent.append(milliseconds(side.edit, line, len(begun) + 1, "", False))
            if not found[0]:
                sys.exit(f"document: {name}: nothing to complete")
            # The first round warms both up.
            if number:
                times["edit"][name] += spent
                times["hover"][name].append(hovered)
                times["complete"][name].append(completed)
        print(f"{label} lines: round {number} of {runs}", file=sys.stderr, flush=True)
    for name, side in sides.items():
        memory[name] += resident(side.process)
        side.stop()
    return [*two(f"edit to problems, {label} lines", times["edit"]),
            *two(f"completion, {label} lines", times["complete"]),
            *two(f"hover, {label} lines", times["hover"]),
            figure(f"memory more than after start, {label} lines", "MB", memory["ours"], memory["theirs"])]


def check(folder: Path, runs: int) -> list[dict]:
    """`kitw check` of the smallest document, from start to end, with the folders and Dockerfiles that it names."""
    kitw = HERE / "build/release/bin/kitw"
    text = document(SIZES["1.1k"])
    (folder / "skaffold.yaml").write_text(text)
    for number in range(text.count("- image: shop/")):
        (folder / f"services/service-{number}").mkdir(parents=True)
        (folder / f"services/service-{number}/Dockerfile").write_text(
            "ARG BASE=scratch\nFROM $BASE AS release\nARG VERSION\nARG COMMIT\nCOPY . /\n")
    times = []
    for number in range(runs + 1):
        started = time.perf_counter()
        done = subprocess.run([kitw, "check", "skaffold.yaml"], capture_output=True, text=True, cwd=folder)
        spent = (time.perf_counter() - started) * 1000
        if done.returncode not in (0, 1):
            sys.exit(f"document: kitw check ended with status {done.returncode}: {done.stderr.strip()}")
        if number:
            times.append(spent)
    return [figure(f"kitw check of 1.1k lines, {name}", "ms", percentile(times, part), None)
            for name, part in (("p50", 0.5), ("p95", 0.95))]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--sizes", nargs="+", choices=SIZES, default=list(SIZES))
    arguments = parser.parse_args()
    for name in ("bench_document", "kitw"):
        if not (HERE / "build/release/bin" / name).exists():
            sys.exit(f"document: {name} is not built\nhint: ./dev bench document builds what it needs")
    program = server()
    folder = Path(tempfile.mkdtemp(prefix="kw-bench-"))
    try:
        schema = folder / "schema.json"
        writer = Ours()
        writer.ask("schema", schema)
        writer.stop()
        figures = []
        for label in arguments.sizes:
            figures += measure(label, SIZES[label], folder, schema, program, arguments.runs)
        figures += check(folder, arguments.runs)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if arguments.format == "json":
        print(json.dumps({"bench": "document", "figures": figures}))
    else:
        for one in figures:
            beside = "" if one["theirs"] is None else f", {SERVER} {one['theirs']} {one['unit']}, ratio {one['ratio']}"
            print(f"{one['what']}: {one['ours']} {one['unit']}{beside}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
