#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The lab: a private, real Docker engine with everything around it, for tests and for trying things.

  lab.py start          start it (nothing happens when it runs) and print its environment
  lab.py stop           end it: every process, every mount, every file
  lab.py status         say whether it runs
  lab.py env            print its environment as KEY=value lines
  lab.py run CMD…       start, run CMD in its environment, stop (a lab that already ran stays)
  lab.py hold           start, wait for the end of standard input, stop: it lasts as long as whoever holds the pipe

Two engines with the containerd image store (each in a network namespace of its own), a registry, one that demands a password, BuildKit endpoints over
plain TCP (one for each engine) and over mutual TLS. All listen on loopback; sockets, data and configuration are in one
folder of its own; the user's Docker is not touched. It lives in a process namespace of its own: when its first process
ends, for whatever reason, the system ends all others and takes away the mounts.

Only the engine needs root. KW_LAB_USER=UID:GID, set by ./dev, is the person for whom it runs: the sockets and keys are
theirs, and so is the command of `run`.
"""
import asyncio
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import bridge
import certificates

USER, GROUP = (int(number) for number in os.environ.get("KW_LAB_USER", f"{os.getuid()}:{os.getgid()}").split(":"))
FOLDER = Path(os.environ.get("KW_LAB_FOLDER") or f"/tmp/kitwright-lab-{USER}")
START_TIMEOUT = 60
# Debian's name for it, and everybody else's.
REGISTRY = next((name for name in ("docker-registry", "registry") if shutil.which(name)), "docker-registry")
PASSWORD = "lab-password"
PASSWORD_FILE = "ada:$2b$05$abcdefghijklmnopqrstuuL/Ej5MNdcjasz4Sr7bjTMIxZn.WGpgG\n"


def say(text: str) -> None:
    print(f"lab: {text}", file=sys.stderr, flush=True)


def free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def newest_buildx() -> str:
    """The newer buildx, when ./dev could get one."""
    plugin = Path(os.environ.get("KW_LAB_NEWER_BUILDX") or "/nowhere") / "cli-plugins" / "docker-buildx"
    return str(plugin) if plugin.exists() else ""


def write_configuration(folder: Path) -> dict:
    registry, guarded, remote, remote2, mtls, dead = free_ports(6)
    for number in (1, 2):
        engine = folder / f"e{number}"
        engine.mkdir()
        (engine / "daemon.json").write_text(json.dumps({
            "features": {"containerd-snapshotter": True}, "iptables": False, "ip6tables": False,
            "data-root": str(engine / "data"), "exec-root": str(engine / "exec"), "pidfile": str(engine / "pid"),
            "hosts": [f"unix://{engine}/docker.sock"]}))
    (folder / "passwords").write_text(PASSWORD_FILE)
    guard = {"auth": {"htpasswd": {"realm": "lab", "path": str(folder / "passwords")}}}
    for name, port, more in (("registry", registry, {}), ("guarded", guarded, guard)):
        (folder / f"{name}.yml").write_text(json.dumps({
            "version": 0.1, "log": {"level": "warn"}, "http": {"addr": f"127.0.0.1:{port}"},
            "storage": {"filesystem": {"rootdirectory": str(folder / name)}, "delete": {"enabled": True}}, **more}))
    client = folder / "docker"
    client.mkdir()
    (client / "config.json").write_text("{}\n")
    certificates.make(folder / "certs")
    # A cache tag, so that a pushed tag names the image and not its cache.
    (folder / "skaffold").write_text("global:\n  cache-tag: cache\n")
    environment = {
        "DOCKER_HOST": f"unix://{folder}/e1/docker.sock",
        "DOCKER_CONFIG": str(client),
        "BUILDX_CONFIG": str(client / "buildx"),
        "SKAFFOLD_CONFIG": str(folder / "skaffold"),
        "KW_LAB_REGISTRY": f"localhost:{registry}",
        "KW_LAB_GUARDED_REGISTRY": f"localhost:{guarded}",
        "KW_LAB_GUARDED_USER": "ada",
        "KW_LAB_GUARDED_PASSWORD": PASSWORD,
        "KW_LAB_REMOTE": f"tcp://127.0.0.1:{remote}",
        "KW_LAB_REMOTE2": f"tcp://127.0.0.1:{remote2}",
        "KW_LAB_MTLS": f"tcp://127.0.0.1:{mtls}",
        "KW_LAB_MTLS_SERVERNAME": certificates.SERVER_NAME,
        "KW_LAB_MTLS_CA": str(folder / "certs/ca.pem"),
        "KW_LAB_MTLS_OTHER_CA": str(folder / "certs/other-ca.pem"),
        "KW_LAB_MTLS_CERT": str(folder / "certs/client.pem"),
        "KW_LAB_MTLS_KEY": str(folder / "certs/client.key"),
        "KW_LAB_DEAD": f"tcp://127.0.0.1:{dead}",
        "KW_LAB_DOCKER_CONFIG_NEW": "",
    }
    if plugin := newest_buildx():
        newer = folder / "docker-new"
        (newer / "cli-plugins").mkdir(parents=True)
        (newer / "config.json").write_text("{}\n")
        (newer / "cli-plugins/docker-buildx").symlink_to(plugin)
        environment["KW_LAB_DOCKER_CONFIG_NEW"] = str(newer)
    return environment


def port_of(address: str) -> int:
    return int(address.rsplit(":", 1)[1])


async def answers(environment: dict) -> bool:
    for number in (1, 2):
        try:
            reader, writer = await asyncio.open_unix_connection(str(FOLDER / f"e{number}/docker.sock"))
            writer.write(b"GET /_ping HTTP/1.0\r\n\r\n")
            status = await reader.readline()
            writer.close()
            if b" 200 " not in status:
                return False
        except OSError:
            return False
    try:
        for name in ("KW_LAB_REGISTRY", "KW_LAB_GUARDED_REGISTRY"):
            _, writer = await asyncio.open_connection("127.0.0.1", port_of(environment[name]))
            writer.close()
    except OSError:
        return False
    return True


async def serve() -> int:
    """The first process of the namespace: starts everything, waits for the end of anything."""
    environment = write_configuration(FOLDER)
    log = open(FOLDER / "log", "ab")

    async def start(*command: str) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(*command, stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log)

    registries = {"registry": port_of(environment["KW_LAB_REGISTRY"]),
                  "guarded": port_of(environment["KW_LAB_GUARDED_REGISTRY"])}
    engine = ["unshare", "--net", "--mount", "--propagation", "unchanged", sys.executable,
              str(Path(__file__).resolve().parent / "engine.py")]
    doors = [f"{name}={port}" for name, port in registries.items()]
    children = [
        await start(*engine, str(FOLDER / "e1"), *doors),
        await start(*engine, str(FOLDER / "e2"), *doors),
        await start(REGISTRY, "serve", str(FOLDER / "registry.yml")),
        await start(REGISTRY, "serve", str(FOLDER / "guarded.yml")),
    ]
    servers = [
        *[await bridge.open_door(str(FOLDER / f"{name}.sock"), port) for name, port in registries.items()],
        await bridge.serve(str(FOLDER / "e1/docker.sock"), port_of(environment["KW_LAB_REMOTE"])),
        await bridge.serve(str(FOLDER / "e2/docker.sock"), port_of(environment["KW_LAB_REMOTE2"])),
        await bridge.serve(str(FOLDER / "e1/docker.sock"), port_of(environment["KW_LAB_MTLS"]),
                           certificates.server_context(FOLDER / "certs")),
    ]
    end = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, end.set)
    waits = [asyncio.ensure_future(child.wait()) for child in children]
    for wait in waits:
        wait.add_done_callback(lambda _: end.set())

    deadline = time.monotonic() + START_TIMEOUT
    while not end.is_set() and time.monotonic() < deadline and not await answers(environment):
        await asyncio.sleep(0.1)
    if await answers(environment):
        lines = "".join(f"{key}={value}\n" for key, value in environment.items())
        (FOLDER / "env.part").write_text(lines)
        (FOLDER / "env.part").rename(FOLDER / "env")
        await end.wait()
    for child in children:
        if child.returncode is None:
            child.terminate()
    await asyncio.wait(waits, timeout=15)
    for server in servers:
        server.close()
    return 0


def leader() -> int:
    """The process that holds the namespace, 0 when the lab does not run."""
    try:
        pid = int((FOLDER / "leader").read_text())
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
        return pid if b"lab.py" in command else 0
    except (OSError, ValueError):
        return 0


def start() -> int:
    if leader() and (FOLDER / "env").exists():
        return 0
    stop()
    for tool in ("dockerd", REGISTRY, "openssl", "unshare"):
        if not shutil.which(tool, path=os.environ["PATH"] + ":/usr/sbin:/sbin"):
            say(f"{tool} is not installed\nhint: ./dev lab start installs what is missing")
            return 2
    if os.getuid() != 0:
        say("the engine needs root\nhint: ./dev lab start asks for it")
        return 2
    FOLDER.mkdir(mode=0o755)
    environment = dict(os.environ, PATH=os.environ["PATH"] + ":/usr/sbin:/sbin", KW_LAB_FOLDER=str(FOLDER))
    for name in ("DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_CONFIG", "BUILDX_CONFIG", "BUILDX_BUILDER"):
        environment.pop(name, None)
    with open(FOLDER / "log", "wb") as log:
        process = subprocess.Popen(
            ["unshare", "--pid", "--mount", "--propagation", "unchanged", "--fork", "--kill-child=SIGKILL", "--mount-proc",
             sys.executable, str(Path(__file__).resolve()), "serve"],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, env=environment)
    (FOLDER / "leader").write_text(str(process.pid))
    deadline = time.monotonic() + START_TIMEOUT + 20
    while time.monotonic() < deadline and process.poll() is None:
        if (FOLDER / "env").exists():
            for folder in ("docker", "docker-new", "certs"):
                for path in [FOLDER / folder, *(FOLDER / folder).rglob("*")]:
                    if path.exists():
                        os.chown(path, USER, GROUP, follow_symlinks=False)
            for number in (1, 2):
                os.chown(FOLDER / f"e{number}/docker.sock", USER, GROUP)
            return 0
        time.sleep(0.1)
    say("the engine did not start; the end of its log:")
    sys.stderr.write("\n".join((FOLDER / "log").read_text(errors="replace").splitlines()[-15:]) + "\n")
    stop()
    return 2


def stop() -> None:
    pid = leader()
    if pid:
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            os.kill(int(child), signal.SIGTERM)
        deadline = time.monotonic() + 20
        while leader() and time.monotonic() < deadline:
            try:
                os.waitpid(pid, os.WNOHANG)
            except ChildProcessError:
                pass
            time.sleep(0.1)
        if leader():
            os.kill(pid, signal.SIGKILL)
    shutil.rmtree(FOLDER, ignore_errors=True)


def lab_environment() -> dict:
    return dict(line.split("=", 1) for line in (FOLDER / "env").read_text().splitlines())


def as_user() -> dict:
    """What makes subprocess.run() run as the person for whom the lab is."""
    return {} if USER == os.getuid() else {"user": USER, "group": GROUP}


def run(command: list[str] | None) -> int:
    """Runs the command; without one, prints where the environment is and waits until standard input ends."""
    was_running = bool(leader())
    if status := start():
        return status
    try:
        if command is None:
            print(FOLDER / "env", flush=True)
            while os.read(0, 4096):
                pass
            return 0
        return subprocess.run(command, env={**os.environ, **lab_environment()}, **as_user()).returncode
    except FileNotFoundError as error:
        say(f"cannot run {command[0]}: {error.strerror}")
        return 127
    except KeyboardInterrupt:
        return 130
    finally:
        if not was_running:
            stop()


def main() -> int:
    verb, *rest = sys.argv[1:] or ["help"]
    if verb == "serve":
        return asyncio.run(serve())
    if verb == "start":
        if status := start():
            return status
        verb = "env"
    if verb == "env":
        if not leader():
            say("not running\nhint: ./dev lab start")
            return 1
        sys.stdout.write((FOLDER / "env").read_text())
        return 0
    if verb == "stop":
        stop()
        return 0
    if verb == "status":
        print("running" if leader() else "stopped")
        return 0 if leader() else 1
    if verb in ("run", "hold") and (rest or verb == "hold"):
        # An end by SIGTERM or a closed terminal is an orderly end too.
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_: sys.exit(143))
        return run(rest if verb == "run" else None)
    print(__doc__)
    return 0 if verb == "help" else 2


if __name__ == "__main__":
    sys.exit(main())
