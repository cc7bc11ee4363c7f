# SPDX-License-Identifier: Apache-2.0
"""Makes an engine's built-in BuildKit reachable as a `remote` endpoint.

The engine serves BuildKit's gRPC on its own socket behind an HTTP upgrade of POST /grpc. A bridge accepts TCP (or TLS
with a demanded client certificate), asks for the upgrade, and then copies bytes both ways.
"""
import asyncio
import ssl

UPGRADE = b"POST /grpc HTTP/1.1\r\nHost: docker\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"


async def copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while chunk := await reader.read(1 << 16):
            writer.write(chunk)
            await writer.drain()
    except (ConnectionError, ssl.SSLError):
        pass
    finally:
        writer.close()


async def open_door(path: str, port: int) -> asyncio.Server:
    """Whoever connects to the socket at `path` talks to the loopback port."""

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            writer.close()
            return
        await asyncio.gather(copy(reader, far_writer), copy(far_reader, writer))

    return await asyncio.start_unix_server(accept, path)


async def serve(socket_path: str, port: int, tls: ssl.SSLContext | None = None) -> asyncio.Server:
    """Listens on the loopback port for as long as the event loop runs."""

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            engine_reader, engine_writer = await asyncio.open_unix_connection(socket_path)
            engine_writer.write(UPGRADE)
            header = await engine_reader.readuntil(b"\r\n\r\n")
            if b" 101 " not in header.split(b"\r\n", 1)[0]:
                raise ConnectionError(header.decode(errors="replace"))
        except (OSError, asyncio.IncompleteReadError) as error:
            print(f"bridge {port}: {error}", flush=True)
            writer.close()
            return
        await asyncio.gather(copy(reader, engine_writer), copy(engine_reader, writer))

    return await asyncio.start_server(accept, "127.0.0.1", port, ssl=tls)
