"""The list of all parts with their licences (CycloneDX 1.6), for a package or for this checkout.

Usage: ``python packaging/parts.py FILE [--site FOLDER] [--system win32] [--python VERSION]``, with
the checkout's own Python. Without FOLDER it tells what is installed here; with it what lies there,
as pip's ``--target`` leaves it, for the system named as in ``sys.platform``. VERSION is of a Python
that the package brings along. The time in it is the commit's, or ``SOURCE_DATE_EPOCH``. Exit status
1 when there is a part whose licence is not known: `resources/licences/parts.toml` is to tell it.
"""

import argparse
import datetime
import os
import shutil
import subprocess
import sys
from pathlib import Path

from ssp_desktop.application.parts.cyclonedx import as_cyclonedx
from ssp_desktop.application.parts.gathering import Gathering

ROOT = Path(__file__).resolve().parent.parent
_NO_COMMIT = 1767225600  # 1 January 2026


def main(arguments: list[str]) -> int:
    """Write the list; return 1 when it lacks a licence."""
    parser = argparse.ArgumentParser(prog="parts.py", description="Write the list of all parts.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--site", type=Path)
    parser.add_argument("--system", default=sys.platform)
    parser.add_argument("--python", default="")
    asked = parser.parse_args(arguments)
    unknown = write_list(asked.file, site=asked.site, system=asked.system, python=asked.python)
    for name in unknown:
        print(f"The licence of {name} is not known.", file=sys.stderr)
    return int(bool(unknown))


def write_list(
    file: Path, *, site: Path | None = None, system: str = sys.platform, python: str = ""
) -> list[str]:
    """Write the list into `file`; return the names of the parts whose licence is not known.

    The rest is as at the head of this file.
    """
    gathering = Gathering(ROOT / "resources")
    parts = gathering.parts(site=site, system=system, python=python)
    moment = datetime.datetime.fromtimestamp(source_date(ROOT), datetime.UTC)
    file.write_bytes(as_cyclonedx(parts, moment))
    return [part.key for part in parts if not gathering.licences.are_known(part.licence)]


def source_date(root: Path) -> int:
    """Return the second from which everything that is built in `root` has its times.

    It is ``SOURCE_DATE_EPOCH``, else that of the commit; 1 January 2026 where there is neither.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if told.isdecimal():
        return int(told)
    command = ["git", "-c", "safe.directory=*", "log", "-1", "--format=%ct"]
    if shutil.which("git") is None:
        return _NO_COMMIT
    asked = subprocess.run(command, check=False, capture_output=True, text=True, cwd=root)
    return int(asked.stdout) if asked.returncode == 0 and asked.stdout.strip() else _NO_COMMIT


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
