"""Brings ``en.ts`` in step with the texts of the window, and makes ``en.qm`` of it.

Also makes ``keys_da.qm`` of ``keys_da.ts``, which is written by hand.

Run after a text of the window was changed: ``python resources/translations/make_translations.py``.
New texts are then marked unfinished in ``en.ts``; translate them there (Qt
Linguist or an editor) and run again. Needs the tools of PySide6-Essentials.
"""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
TEXTS = FOLDER / "en.ts"
KEYS = FOLDER / "keys_da.ts"
MARK = "QT_TRANSLATE_NOOP("
"""By this the modules outside the window have texts that it shows."""


def tool(name: str) -> str:
    """Return the path of one of PySide's programs, beside this Python."""
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def update(texts: Path) -> None:
    """Take the texts of the window into `texts`; what is translated stays."""
    package = FOLDER.parent.parent / "ssp_desktop"
    sources = sorted(
        file
        for file in package.rglob("*.py")
        if file.is_relative_to(package / "ui") or MARK in file.read_text(encoding="utf-8")
    )
    command = [tool("lupdate"), "-source-language", "da_DK", "-target-language", "en_GB"]
    command += ["-locations", "none", "-no-obsolete", *map(str, sources), "-ts", str(texts)]
    subprocess.run(command, check=True, capture_output=True)


def release(texts: Path, made: Path) -> None:
    """Make of `texts` what the program reads."""
    command = [tool("lrelease"), "-silent", str(texts), "-qm", str(made)]
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    update(TEXTS)
    release(TEXTS, TEXTS.with_suffix(".qm"))
    release(KEYS, KEYS.with_suffix(".qm"))
