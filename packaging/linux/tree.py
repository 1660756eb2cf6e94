"""What is installed, as a folder: the packages, the command, and what tells a desktop of it.

usr/bin/ssp-desktop                 starts the program
usr/lib/ssp-desktop                 the program and its packages, no others see them
usr/share/applications, metainfo, icons, man    what desktops and people look for
usr/share/doc/ssp-desktop           terms, what has changed, the list of all parts
"""

import datetime
import gzip
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from building import compiling, wheels
from building.steps import BuildRefused, refuse_other_python
from parts import write_list

from linux import manual
from linux.pruning import prune
from ssp_desktop.application.parts.cyclonedx import FILE_NAME, from_cyclonedx

NAME = "ssp-desktop"
MAINTAINER = "SSP Desktop contributors <contributors@ssp-desktop.invalid>"
_LIB = Path("usr/lib") / NAME
_DOC = Path("usr/share/doc") / NAME
_LICENCES = _LIB / "ssp_desktop/resources/licences"
_SYSTEM = wheels.System("linux", "x86_64")
_PICTURES = (48, 64, 128, 256)


@dataclass(frozen=True)
class Build:
    """One build: of the checkout `root`, in the folder `work`, dated `epoch` (seconds)."""

    root: Path
    work: Path
    version: str
    epoch: int

    @property
    def tree(self) -> Path:
        """The folder of what is installed."""
        return self.work / "tree"

    @property
    def files(self) -> Path:
        """The folder of the files that go in as they are."""
        return self.root / "packaging" / "linux" / "files"

    @property
    def moment(self) -> datetime.datetime:
        """The time with which everything is dated."""
        return datetime.datetime.fromtimestamp(self.epoch, datetime.UTC)


def lay(build: Build) -> None:
    """Make the tree anew; raise BuildRefused when that cannot be done."""
    refuse_other_python("deb")
    shutil.rmtree(build.work, ignore_errors=True)
    lib = build.tree / _LIB
    fetched = _SYSTEM.fetch(build.work / "wheels")
    every = [*fetched, wheels.build_own(build.root, build.work / "own", build.epoch)]
    _SYSTEM.check_whole(every)
    for wheel in every:
        wheels.unpack(wheel, lib)
    prune(lib)
    unknown = write_list(build.tree / _LICENCES / FILE_NAME, site=lib, system="linux")
    if unknown:
        raise BuildRefused(f"The licences of these parts are not known: {', '.join(unknown)}")
    compiling.compile_apart(lib, f"/{_LIB}")
    _tell_the_desktop(build)
    _document(build)


def modes(build: Build) -> dict[Path, int]:
    """Return every file of the tree, by its path in the system, with its mode; in order."""
    found = (file.relative_to(build.tree) for file in build.tree.rglob("*") if not file.is_dir())
    return {file: _mode(build.tree / file) for file in sorted(found)}


def _mode(file: Path) -> int:
    if file.is_symlink():
        return 0o777
    return 0o755 if file.parent.name == "bin" else 0o644


def _tell_the_desktop(build: Build) -> None:
    share = build.tree / "usr/share"
    day = f"{build.moment:%Y-%m-%d}"
    metainfo = (build.files / f"{NAME}.metainfo.xml").read_text(encoding="utf-8")
    metainfo = metainfo.replace("@VERSION@", build.version).replace("@DATE@", day)
    _write(share / f"metainfo/{NAME}.metainfo.xml", metainfo.encode())
    _copy(build.files / f"{NAME}.desktop", share / f"applications/{NAME}.desktop")
    _copy(build.files / NAME, build.tree / "usr/bin" / NAME)
    picture = build.root / "resources/program" / f"{NAME}.svg"
    _copy(picture, share / f"icons/hicolor/scalable/apps/{NAME}.svg")
    drawn = {size: share / f"icons/hicolor/{size}x{size}/apps/{NAME}.png" for size in _PICTURES}
    _draw(picture, drawn)
    readme = (build.root / "README.md").read_text(encoding="utf-8")
    pages = {
        "": manual.english(readme, build.version, build.moment.date()),
        "da/": manual.danish(build.version, build.moment.date()),
    }
    for language, page in pages.items():
        _write(share / f"man/{language}man1/{NAME}.1.gz", _packed(page))


def _document(build: Build) -> None:
    doc = build.tree / _DOC
    shipped = build.tree / _LICENCES / FILE_NAME
    _write(doc / "copyright", _copyright(build, shipped.read_bytes()).encode())
    changes = f"""\
{NAME} ({build.version}) stable; urgency=medium

  * What has changed is told in CHANGELOG.md.gz beside this file.

 -- {MAINTAINER}  {build.moment:%a, %d %b %Y %H:%M:%S +0000}
"""
    _write(doc / "changelog.gz", _packed(changes))
    changelog = (build.root / "CHANGELOG.md").read_text(encoding="utf-8")
    _write(doc / "CHANGELOG.md.gz", _packed(changelog))
    (doc / FILE_NAME).symlink_to(Path("../../..") / _LICENCES.relative_to("usr") / FILE_NAME)
    _copy(
        build.files / "lintian-overrides",
        build.tree / "usr/share/lintian/overrides" / NAME,
    )


def _copyright(build: Build, listed: bytes) -> str:
    """Return the file of terms: the program's own, and where those of each part are."""
    terms = (build.root / "LICENSE").read_text(encoding="utf-8").partition("\n\n")[2]
    rights, _, terms = terms.partition("\n\n")
    of_licence = "\n".join(f" {line}" if line.strip() else " ." for line in terms.splitlines())
    alone = [part for part in from_cyclonedx(listed) if not part.carrier and not part.of_system]
    parts = "\n".join(f" {p.name} {p.version}: {p.licence}" for p in alone)
    return f"""\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: SSP Desktop
Comment:
 The program's own files are under the licence below. The package also has these parts
 in it, as their makers built them, each under its own licence:
 .
{parts}
 .
 What these have inside is in /{_DOC}/{FILE_NAME} (CycloneDX); the texts of the
 licences are in /{_LICENCES} and in the folders *.dist-info of /{_LIB}.
 The LGPL is in /usr/share/common-licenses/LGPL-3, the GPL in
 /usr/share/common-licenses/GPL-2 and GPL-3, the Apache License in
 /usr/share/common-licenses/Apache-2.0.

Files: *
Copyright: {rights.removeprefix("Copyright (c) ")}
License: Expat

License: Expat
{of_licence}
"""


def _draw(picture: Path, drawn: dict[int, Path]) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QByteArray  # noqa: PLC0415 - after the platform
    from PySide6.QtGui import QGuiApplication, QImage, QPainter  # noqa: PLC0415 - as above
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - as above

    _app = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(QByteArray(picture.read_bytes()))
    for size, file in drawn.items():
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        file.parent.mkdir(parents=True)
        image.save(str(file), "PNG")


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), 9, mtime=0)


def _copy(source: Path, target: Path) -> None:
    _write(target, source.read_bytes())


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
