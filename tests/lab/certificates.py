# SPDX-License-Identifier: Apache-2.0
"""Makes the certificates of the mTLS endpoint: an authority, a server and a client, and another authority that signed nothing."""
import ssl
import subprocess
from pathlib import Path

SERVER_NAME = "buildkitd.lab"


def openssl(folder: Path, *arguments: str) -> None:
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)


def make(folder: Path) -> None:
    folder.mkdir(mode=0o700)
    for authority, name in (("ca", "Lab build authority"), ("other-ca", "Somebody else")):
        openssl(folder, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", f"/CN={name}",
                "-keyout", f"{authority}.key", "-out", f"{authority}.pem")
    for who, subject, usage in (("server", SERVER_NAME, "serverAuth"), ("client", "ada", "clientAuth")):
        openssl(folder, "req", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={subject}",
                "-keyout", f"{who}.key", "-out", f"{who}.csr")
        (folder / f"{who}.ext").write_text(f"subjectAltName=DNS:{subject}\nextendedKeyUsage={usage}\n")
        openssl(folder, "x509", "-req", "-in", f"{who}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                "-days", "30", "-extfile", f"{who}.ext", "-out", f"{who}.pem")
    for key in folder.glob("*.key"):
        key.chmod(0o600)


def server_context(folder: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem", folder / "server.key")
    context.load_verify_locations(folder / "ca.pem")
    context.verify_mode = ssl.CERT_REQUIRED
    context.set_alpn_protocols(["h2"])
    return context
