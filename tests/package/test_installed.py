#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Installs the Debian package into a clean Debian 13 and starts both programs there. Root, KW_CLEAN_ROOT from ./dev.

The clean system stays as it is: everything happens on a layer above it, which goes with this process. What apt has
fetched is kept beside it for the next time.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from test_package import HERE, deb

CLEAN = os.environ.get("KW_CLEAN_ROOT", "")
# Set in the process that has a mount namespace of its own.
ROOT = os.environ.get("KW_INSTALL_ROOT", "")
APT = ["apt-get", "-q", "-o", "APT::Sandbox::User=root", "-o", "Acquire::Retries=2", "-o", "Acquire::Check-Valid-Until=false",
       "-o", "APT::Keep-Downloaded-Packages=true", "-o", "Dpkg::Use-Pty=0"]


def inside(*command: str, **more) -> subprocess.CompletedProcess:
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive",
                   "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": "/run",
                   **{name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}}
    return subprocess.run(["chroot", ROOT, *command], capture_output=True, text=True, env=environment, timeout=600, **more)


def mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


def prepare() -> None:
    """A writable layer over the clean system, with the kernel's folders, the name server and the kept archives."""
    layer = Path(ROOT).parent / "layer"
    archives = Path(CLEAN + "-archives")
    archives.mkdir(exist_ok=True)
    # In the root of ./dev this fails, and is so already.
    subprocess.run(["mount", "--make-rprivate", "/"], stderr=subprocess.DEVNULL)
    mount("-t", "tmpfs", "tmpfs", str(layer))
    (layer / "upper").mkdir()
    (layer / "work").mkdir()
    mount("-t", "overlay", "overlay", "-o", f"lowerdir={CLEAN},upperdir={layer}/upper,workdir={layer}/work", ROOT)
    mount("-t", "proc", "proc", f"{ROOT}/proc")
    mount("--rbind", "/dev", f"{ROOT}/dev")
    mount("--bind", str(archives), f"{ROOT}/var/cache/apt/archives")
    (archives / "partial").mkdir(exist_ok=True)
    for name in ("resolv.conf", "hosts"):
        shutil.copy(f"/etc/{name}", f"{ROOT}/etc/{name}")
    shutil.copy(deb(), f"{ROOT}/tmp/kitwright.deb")
    shutil.copytree(HERE / "resources/examples/hello-multiarch", f"{ROOT}/tmp/example")


@unittest.skipUnless(CLEAN, "no clean Debian 13 could be made here")
class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        prepare()
        install = [*APT, "install", "-y", "--no-install-recommends", "/tmp/kitwright.deb"]
        result = inside(*install)
        if result.returncode:
            # The lists of the clean system may be older than the mirror.
            inside(*APT, "update")
            result = inside(*install)
        cls.install = result

    def setUp(self):
        self.assertEqual(self.install.returncode, 0, self.install.stdout + self.install.stderr)

    def test_is_installed(self):
        self.assertIn("install ok installed", inside("dpkg-query", "-W", "-f=${Status}", "kitwright").stdout)

    def test_kitw_says_its_version(self):
        result = inside("kitw", "--version")
        self.assertEqual((result.returncode, result.stdout.split()[0]), (0, "kitw"), result.stderr)

    def test_kitw_plans_the_example(self):
        result = inside("sh", "-c", "cd /tmp/example && kitw plan --default-repo localhost:5000")
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.assertIn("docker push localhost:5000/hello_app:", result.stdout)

    def test_kitw_checks_the_example(self):
        if "  check " not in inside("kitw", "--help").stdout:
            self.skipTest("this kitw has no verb “check”")
        result = inside("kitw", "check", "/tmp/example/skaffold.yaml")
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_spanish(self):
        result = inside("env", "LC_ALL=es_ES.UTF-8", "kitw", "--help")
        self.assertEqual((result.returncode, "Verbos:" in result.stdout), (0, True), result.stdout + result.stderr)

    def test_the_window_opens_and_ends_when_asked(self):
        Path(f"{ROOT}/root/.run").mkdir(mode=0o700, exist_ok=True)
        process = subprocess.Popen(
            ["chroot", ROOT, "env", "QT_QPA_PLATFORM=offscreen", "HOME=/root", "LC_ALL=C.UTF-8",
             "XDG_RUNTIME_DIR=/root/.run", "/usr/bin/kitwright", "/tmp/example"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        try:
            # Its libraries are all found when it still runs after having asked for the builders.
            deadline = time.monotonic() + 30
            while time.monotonic() < deadline and process.poll() is None:
                if Path(f"{ROOT}/root/.config/kitwright/kitwright.ini").exists():
                    break
                time.sleep(0.1)
            self.assertIsNone(process.poll(), "it ended by itself")
            self.assertTrue(Path(f"{ROOT}/root/.config/kitwright/kitwright.ini").exists(), "no window within 30 s")
        finally:
            process.terminate()
            words, _ = process.communicate(timeout=20)
        self.assertEqual(words, "")

    def test_is_removed_without_a_trace(self):
        self.assertEqual(inside("dpkg", "--simulate", "--purge", "kitwright").returncode, 0)
        names = inside("dpkg-query", "-L", "kitwright").stdout.split()
        self.assertTrue(all(name == "/." or name.startswith("/usr") for name in names), names)


def main() -> None:
    if CLEAN and not ROOT:
        # In a mount namespace of its own, so that nothing is left mounted however this ends.
        with tempfile.TemporaryDirectory() as folder:
            for name in ("root", "layer"):
                (Path(folder) / name).mkdir()
            sys.exit(subprocess.run(["unshare", "-m", "--propagation", "unchanged", sys.executable, __file__, *sys.argv[1:]],
                                    env={**os.environ, "KW_INSTALL_ROOT": f"{folder}/root"}).returncode)
    unittest.main()


if __name__ == "__main__":
    main()
