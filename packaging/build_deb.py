"""Makes the package for Debian 12: ``dist/ssp-desktop_VERSION_amd64.deb``.

Usage: ``make deb``, which calls this by way of ``prepare.py deb``. The same commit gives the same
bytes: every file has the commit's time (or ``SOURCE_DATE_EPOCH``), fixed rights and a fixed order.

It owns the arguments and what nfpm is told; ``linux/`` has the steps before that.
"""

import argparse
import json
import shutil
import stat
import sys
import sysconfig
from pathlib import Path

from building.steps import BuildRefused, project_version, run
from linux import tree
from linux.tree import MAINTAINER, NAME, Build
from parts import source_date
from system_packages import APT_QT

ROOT = Path(__file__).resolve().parent.parent
DESCRIPTION = """\
Minutes of municipal meetings
 Take the minutes (referat) of a meeting while it is being held, and export
 a document that fits the records system: agenda, attendance, decisions,
 closed items, open and full editions.
 .
 Everything is stored on the computer, in one SQLite file; nothing needs a
 network. The Python packages that the program is made of are in this one,
 and no other program sees them."""
# What the wheels were built against; what Qt needs besides is told where `make run` looks, too.
LIBRARIES = ("libc6 (>= 2.34)", "libgcc-s1", "libstdc++6", "zlib1g")


def main(arguments: list[str]) -> int:
    """Build what the arguments say; return 0, or 2 with the reason on standard error."""
    parser = argparse.ArgumentParser(prog="build_deb.py", description=__doc__.splitlines()[0])
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "deb")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist")
    parser.add_argument("--version", default="", help="instead of the one in pyproject.toml")
    asked = parser.parse_args(arguments)
    version = asked.version or project_version(ROOT)
    build = Build(ROOT, asked.work.absolute(), version, source_date(ROOT))
    try:
        tree.lay(build)
        made = package(build, asked.dist.absolute())
    except BuildRefused as refused:
        print(f"\n{refused}", file=sys.stderr)
        return 2
    print(f"{made.stat().st_size / 1e6:7.1f} MB  {made}")
    return 0


def package(build: Build, dist: Path) -> Path:
    """Return the package of the tree, made in `dist`."""
    nfpm = shutil.which("nfpm", path=sysconfig.get_path("scripts"))
    if nfpm is None:
        raise BuildRefused("nfpm is missing. `make deb` installs it; it runs on Linux alone.")
    told = build.work / "nfpm.json"
    told.write_text(json.dumps(_told(build), indent=1), encoding="utf-8")
    dist.mkdir(parents=True, exist_ok=True)
    made = dist / f"{NAME}_{build.version}_amd64.deb"
    command = [nfpm, "package", "--config", str(told), "--packager", "deb", "--target", str(made)]
    run(command)
    made.chmod(stat.S_IRUSR | stat.S_IWUSR | stat.S_IRGRP | stat.S_IROTH)
    return made


def _told(build: Build) -> dict[str, object]:
    """Return what nfpm is told: every file by its name, so that nothing depends on a folder."""
    moment = f"{build.moment:%Y-%m-%dT%H:%M:%SZ}"
    contents = []
    for file, mode in tree.modes(build).items():
        source = build.tree / file
        link = source.is_symlink()
        row: dict[str, object] = {
            "src": str(source.readlink() if link else source),
            "dst": f"/{file}",
            "file_info": {"mode": mode, "mtime": moment, "owner": "root", "group": "root"},
        }
        contents.append({**row, "type": "symlink"} if link else row)
    return {
        "name": NAME,
        "arch": "amd64",
        "platform": "linux",
        "version": build.version,
        "version_schema": "none",
        "section": "editors",
        "priority": "optional",
        "maintainer": MAINTAINER,
        "description": DESCRIPTION,
        "license": "MIT",
        "mtime": moment,
        "umask": 0o022,
        "disable_globbing": True,
        "depends": ["python3 (>= 3.11)", "python3 (<< 3.12)", *LIBRARIES, *APT_QT],
        "recommends": ["libcups2"],
        "suggests": ["libreoffice-writer-nogui", "gnome-keyring"],
        "contents": contents,
        "scripts": {"postremove": str(build.files / "postrm")},
        "deb": {"compression": "zstd"},
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
