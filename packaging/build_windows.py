"""Makes the packages for Windows, on Linux: the EXE for one user and the MSI for a machine.

Usage: ``make windows PYTHON=… SHA256=…`` or ``make windows STANDIN=1``, which call this by way of
``prepare.py windows``; what it needs of the system is told in ``system_packages.py``. Everything
made lies in ``dist/``. The same commit and Python give the same bytes.

It owns the arguments and the order of the steps; ``windows/`` has the steps.
"""

import argparse
import re
import shutil
import sys
from pathlib import Path

from building.steps import BuildRefused, project_version
from parts import source_date
from windows import installer, msi, tree
from windows.python_zip import HAND_IN
from windows.signing import Signer
from windows.what import Build

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ("makensis", "wixl", "msibuild", "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres")


def main(arguments: list[str]) -> int:
    """Build what the arguments say; return 0, or 2 with the reason on standard error."""
    chosen = _parser().parse_args(arguments)
    try:
        for made in build(chosen):
            print(f"{made.stat().st_size / 1e6:7.1f} MB  {made}")
    except BuildRefused as refused:
        print(f"\n{refused}", file=sys.stderr)
        return 2
    return 0


def build(chosen: argparse.Namespace) -> list[Path]:
    """Build the packages; raise BuildRefused when that cannot be done."""
    chosen.standin = chosen.standin.strip("0")  # STANDIN=0 asks for none
    if not chosen.python and not chosen.standin:
        raise BuildRefused(HAND_IN)
    if chosen.python and chosen.standin:
        raise BuildRefused("Give PYTHON or STANDIN, not both.")
    if chosen.version and not chosen.standin:
        raise BuildRefused("--version is for the stand-in; the program's is in pyproject.toml.")
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        raise BuildRefused(
            f"This system lacks {', '.join(missing)}. On Debian and Ubuntu:\n    sudo apt-get "
            "install --no-install-recommends nsis wixl msitools gcc-mingw-w64-x86-64-win32"
        )
    version = chosen.version or project_version(ROOT)
    if re.fullmatch(r"\d{1,3}\.\d{1,3}\.\d{1,4}", version) is None:
        raise BuildRefused(
            f"Windows compares versions as three numbers, and {version} is none. Give the release "
            "one in pyproject.toml, as in 1.2.3."
        )
    signer = _signer(chosen)
    given = Build(
        root=ROOT,
        work=chosen.work.absolute(),
        dist=chosen.dist.absolute(),
        version=version,
        epoch=source_date(ROOT),
        python=chosen.python,
    )
    for folder in (given.work, given.dist):
        folder.mkdir(parents=True, exist_ok=True)
    tree.lay(given, chosen.sha256, signer)
    return [installer.make(given, signer), msi.make(given, signer)]


def _signer(chosen: argparse.Namespace) -> Signer | None:
    if not (chosen.cert or chosen.key or chosen.pkcs12):
        return None
    signer = Signer(chosen.cert, chosen.key, chosen.pkcs12, chosen.password_file, chosen.timestamp)
    signer.check()
    return signer


def _parser() -> argparse.ArgumentParser:
    def path(text: str) -> Path | None:
        return Path(text).absolute() if text else None

    parser = argparse.ArgumentParser(prog="build_windows.py", description=__doc__.splitlines()[0])
    parser.add_argument("--python", type=path, help="the official embeddable Python, a ZIP")
    parser.add_argument("--sha256", default="", help="its hash")
    parser.add_argument("--standin", default="", help="1: something else in Python's place")
    parser.add_argument("--cert", type=path, help="certificate to sign with (PEM)")
    parser.add_argument("--key", type=path, help="its key (PEM)")
    parser.add_argument("--pkcs12", type=path, help="both in one file")
    parser.add_argument("--password-file", type=path, help="file with the key's password")
    parser.add_argument("--timestamp", default="", help="address of a time-stamping service")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "windows")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist")
    parser.add_argument("--version", default="", help="with --standin: another version")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
