#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the Debian package of build/release holds: names, validity, dependencies."""
import gzip
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
ID = "io.github.kitwright.Kitwright"


def deb() -> Path:
    """The newest package that was made."""
    return max((HERE / "build/release/packages").glob("kitwright_*.deb"), key=lambda file: file.stat().st_mtime)


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = Path(cls.folder.name)
        subprocess.run(["dpkg-deb", "-x", str(deb()), str(cls.root)], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def run_clean(self, *command: str) -> str:
        result = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        return result.stdout

    def test_everything_is_there(self):
        for name in ["bin/kitw", "bin/kitwright", f"share/applications/{ID}.desktop", f"share/metainfo/{ID}.metainfo.xml",
                     f"share/icons/hicolor/scalable/apps/{ID}.svg", "share/man/man1/kitw.1.gz",
                     "share/man/man1/kitwright.1.gz", "share/bash-completion/completions/kitw",
                     "share/doc/kitwright/copyright", "share/doc/kitwright/changelog.gz"]:
            self.assertTrue((self.root / "usr" / name).is_file(), name)

    def test_one_name_everywhere(self):
        """Desktop file, metainfo, icon and the program's own idea of its name are the same, and no other is used."""
        for name in subprocess.run(["git", "-c", f"safe.directory={HERE}", "ls-files", "CMakeLists.txt", "src", "packaging",
                                    "cmake"], cwd=HERE, capture_output=True, text=True, check=True).stdout.split():
            for found in re.findall(r"io\.github\.[\w.]+", (HERE / name).read_text(errors="replace")):
                self.assertTrue(found.startswith(ID) or found == "io.github.kitwright", f"{name}: {found}")
        desktop = (self.root / f"usr/share/applications/{ID}.desktop").read_text()
        self.assertIn(f"\nIcon={ID}\n", desktop)
        metainfo = (self.root / f"usr/share/metainfo/{ID}.metainfo.xml").read_text()
        self.assertIn(f"<id>{ID}</id>", metainfo)
        self.assertIn(f'<launchable type="desktop-id">{ID}.desktop</launchable>', metainfo)
        self.assertIn(ID.encode("utf-16-le"), (self.root / "usr/bin/kitwright").read_bytes())

    def test_desktop_file(self):
        self.assertEqual(self.run_clean("desktop-file-validate", str(self.root / f"usr/share/applications/{ID}.desktop")), "")

    def test_metainfo(self):
        self.run_clean("appstreamcli", "validate", "--no-net", "--pedantic",
                       str(self.root / f"usr/share/metainfo/{ID}.metainfo.xml"))

    def test_manual_names_every_verb(self):
        manual = gzip.decompress((self.root / "usr/share/man/man1/kitw.1.gz").read_bytes()).decode()
        help_text = subprocess.run([str(HERE / "build/release/bin/kitw"), "--help"], capture_output=True, text=True, check=True,
                                   env={**os.environ, "LC_ALL": "C.UTF-8"}).stdout
        verbs = re.findall(r"^  ([a-z]+)  ", help_text.split("Options:")[0], flags=re.M)
        self.assertGreater(len(verbs), 3)
        for verb in verbs:
            self.assertIn(f'.SS "kitw {verb} ', manual)

    def test_completion_knows_the_verbs(self):
        script = str(self.root / "usr/share/bash-completion/completions/kitw")
        words = self.run_clean("bash", "-c", f'PATH="{HERE}/build/release/bin:$PATH"; source "{script}"; COMP_WORDS=(kitw insp); '
                               "COMP_CWORD=1; _kitw; echo ${COMPREPLY[*]}; COMP_WORDS=(kitw builders create --driv); COMP_CWORD=3; "
                               "_kitw; echo ${COMPREPLY[*]}")
        self.assertEqual(words.split()[0], "inspect")
        self.assertIn("--driver", words.split())

    def test_dependencies(self):
        fields = self.run_clean("dpkg-deb", "-f", str(deb()), "Depends", "Recommends")
        for name in ["libc6", "libqt6widgets6", "libqt6svg6", "libqt6sql6-sqlite", "qt6-translations-l10n"]:
            self.assertIn(name, fields)

    def test_lintian(self):
        more = ["--allow-root"] if os.getuid() == 0 else []
        self.run_clean("lintian", "--fail-on", "error", "--no-tag-display-limit", *more, str(deb()))


if __name__ == "__main__":
    unittest.main()
