#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Brings the texts of src/ into translations/*.ts, and takes out those that are gone: update.py [--into FOLDER]

New ones are marked as unfinished; the test "translations" names them until they are translated.
"""
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]


def lupdate() -> str:
    found = subprocess.run(["qmake6", "-query", "QT_HOST_BINS"], capture_output=True, text=True, check=True).stdout
    return str(Path(found.strip()) / "lupdate")


def update(folder: Path) -> str:
    """Updates the .ts files in the folder; what lupdate says about texts whose context it does not find."""
    words = ""
    for language, more in (("es", []), ("en", ["-pluralonly"])):
        result = subprocess.run(
            [lupdate(), "-I", "src", "-locations", "none", "-no-obsolete", *more, "-source-language", "en",
             "-target-language", language, "src", "-ts", str(folder / f"kitwright_{language}.ts")],
            cwd=HERE, capture_output=True, text=True, check=True)
        print(result.stdout, end="")
        words += result.stderr
    return words


def main() -> int:
    folder = Path(sys.argv[2]) if sys.argv[1:2] == ["--into"] else HERE / "translations"
    print(update(folder), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
