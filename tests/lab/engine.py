#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One engine of the lab, in a network and a mount namespace of its own: engine.py FOLDER NAME=PORT…

It may make its bridge there without touching the machine's network, so RUN steps work. The registries of the lab are
reached under the same loopback ports as outside: each connection goes through a socket FOLDER/NAME.sock.
"""
import asyncio
import fcntl
import json
import os
import signal
import socket
import struct
import subprocess
import sys
from pathlib import Path

from bridge import copy

SIOCGIFFLAGS, SIOCSIFFLAGS, SIOCBRADDBR, SIOCBRDELBR = 0x8913, 0x8914, 0x89A0, 0x89A1
IFF_UP = 1


def loopback_up() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        request = fcntl.ioctl(control, SIOCGIFFLAGS, struct.pack("16sH14x", b"lo", 0))
        flags = struct.unpack("16sH14x", request)[1]
        fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack("16sH14x", b"lo", flags | IFF_UP))


def can_make_bridges() -> bool:
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
            fcntl.ioctl(control, SIOCBRADDBR, b"kwprobe\0")
            fcntl.ioctl(control, SIOCBRDELBR, b"kwprobe\0")
        return True
    except OSError:
        return False


def make_root_a_mount() -> None:
    """runc refuses to work where / is no mount, as in the Debian 13 root of ./dev."""
    subprocess.run(["mount", "--make-rprivate", "/"], stderr=subprocess.DEVNULL)  # it is no mount there
    subprocess.run(["mount", "--rbind", "/", "/mnt"], check=True)
    os.chroot("/mnt")
    os.chdir("/")


async def forward(port: int, path: str) -> asyncio.Server:
    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            far_reader, far_writer = await asyncio.open_unix_connection(path)
        except OSError:
            writer.close()
            return
        await asyncio.gather(copy(reader, far_writer), copy(far_reader, writer))

    return await asyncio.start_server(accept, "127.0.0.1", port)


async def run(folder: Path, doors: dict[str, int]) -> int:
    servers = [await forward(port, str(folder.parent / f"{name}.sock")) for name, port in doors.items()]
    configuration = folder / "daemon.json"
    if not can_make_bridges():
        # Builds work; only their RUN steps do not.
        configuration.write_text(json.dumps({**json.loads(configuration.read_text()), "bridge": "none"}))
    dockerd = await asyncio.create_subprocess_exec("dockerd", "--config-file", str(configuration))
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, dockerd.terminate)
    status = await dockerd.wait()
    for server in servers:
        server.close()
    return status


def main() -> int:
    folder = Path(sys.argv[1])
    doors = {name: int(port) for name, port in (door.split("=") for door in sys.argv[2:])}
    loopback_up()
    make_root_a_mount()
    return asyncio.run(run(folder, doors))


if __name__ == "__main__":
    sys.exit(main())
