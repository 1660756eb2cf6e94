"""The EXE for one user, made by NSIS from installer.nsi and the list of files.

Removing goes by the same list: nothing else that somebody put into the folder is touched.
"""

import os
from collections.abc import Iterable
from pathlib import Path, PureWindowsPath

from building.steps import BuildRefused, run

from windows import launchers, tree
from windows.icon import write_panel
from windows.signing import Signer
from windows.what import PUBLISHER, Build


def make(build: Build, signer: Signer | None) -> Path:
    """Make the installer of the tree; return it."""
    helper, picture = launchers.build_helper(build), build.work / "panel.bmp"
    write_panel(build.drawing, picture)
    if signer is not None:
        signer.sign(helper, build.epoch)
    made, files = build.package(".exe"), tree.files_of(build.tree)
    listed = build.work / "files.nsh"
    listed.write_text(_file_list(build.tree, files), encoding="utf-8-sig")
    for source in (helper, build.icon, picture, listed):
        os.utime(source, (build.epoch, build.epoch))
    size = sum((build.tree / file).stat().st_size for file in files)
    values = {
        "VERSION": build.version,
        "NUMBERS": ".".join([*build.version.split("."), "0", "0", "0", "0"][:4]),
        "PUBLISHER": PUBLISHER,
        "OUTFILE": str(made),
        "ICON": str(build.icon),
        "PICTURE": str(picture),
        "HELPER": str(helper),
        # The stand-in is made in every run of the tests, and weighs nothing.
        "COMPRESSOR": "lzma" if build.python else "zlib",
        "SIZE": str(-(-size // 1024)),
    }
    command = ["makensis", "-V2", "-WX", "-NOCD", "-INPUTCHARSET", "UTF8"]
    command += [f"-D{name}={value}" for name, value in values.items()]
    command += [f'-X!addincludedir "{folder}"' for folder in (build.work, build.own)]
    if signer is not None:
        # The uninstaller is written on the user's machine, from what is signed here.
        command.append(f"-X!uninstfinalize '{_signing(build, signer)}' = 0")
    run([*command, str(build.own / "installer.nsi")], SOURCE_DATE_EPOCH=str(build.epoch))
    if signer is not None:
        signer.sign(made, build.epoch)
    return made


def _file_list(folder: Path, files: list[Path]) -> str:
    lines, last = ["!macro INSTALL_FILES"], None
    for file in files:
        if file.parent != last:
            lines.append(f'  SetOutPath "$INSTDIR{_under(file.parent)}"')
            last = file.parent
        lines.append(f'  File "{_plain(str(folder / file))}"')
    lines += ["!macroend", "!macro REMOVE_FILES"]
    lines += [f'  Delete "$INSTDIR{_under(file)}"' for file in files]
    lines += [f'  RMDir "$INSTDIR{_under(each)}"' for each in _folders(files)]
    return "\r\n".join([*lines, "!macroend", ""])


def _folders(files: Iterable[Path]) -> list[Path]:
    """Return every folder of the files but the top one, the innermost first."""
    found = {parent for file in files for parent in file.parents if parent != Path()}
    return sorted(found, key=lambda each: (-len(each.parts), each.as_posix()))


def _under(path: Path) -> str:
    return "" if path == Path() else f"\\{_plain(str(PureWindowsPath(path)))}"


def _plain(name: str) -> str:
    if set(name) & set('$"`') or not name.isprintable():
        raise BuildRefused(f"NSIS would read this name as something else: {name!r}")
    return name


def _signing(build: Build, signer: Signer) -> str:
    """Return the shell's words that sign the file NSIS puts in place of %1."""
    words = " ".join(f'"{word}"' for word in signer.command(build.epoch))
    return f'{words} -in "%1" -out "%1.signed" && mv "%1.signed" "%1"'
