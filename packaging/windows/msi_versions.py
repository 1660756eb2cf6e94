"""The versions of EXEs and DLLs, written into the table of files of an MSI.

wixl leaves them out. Windows then takes the package's file for one without a version, and one on
the disk that has a version always wins over that: at an update the new ones are not installed, and
with the old program the old ones go.
"""

from collections.abc import Callable
from pathlib import Path

from building.steps import BuildRefused, run

from windows import pe

_HEAD = 3  # lines: names of the columns, their types, the table and its key
_FILE, _VERSION, _LANGUAGE = 0, 4, 5
_COLUMNS = {_FILE: "File", _VERSION: "Version", _LANGUAGE: "Language"}


def write(package: Path, work: Path, files: dict[str, Path]) -> None:
    """Tell the package the version of each file that has one; `files` are by their ids there.

    A file without one is known by its hash, which wixl writes for all.
    """
    told = {name: found for name, file in files.items() if (found := pe.version(file))}

    def versioned(row: list[str]) -> list[str]:
        if row[_FILE] in told:
            row[_VERSION], row[_LANGUAGE] = told[row[_FILE]]
        return row

    def hashed(row: list[str]) -> list[str] | None:
        return None if row[_FILE] in told else row

    head = _change(package, work, "File", versioned)
    if any(head[place] != name for place, name in _COLUMNS.items()):
        raise BuildRefused(f"The table of files in {package.name} is not as it was: {head}")
    _change(package, work, "MsiFileHash", hashed)


def _change(
    package: Path, work: Path, table: str, change: Callable[[list[str]], list[str] | None]
) -> list[str]:
    """Change the table row by row; return the names of its columns."""
    lines = run(["msiinfo", "export", str(package), table]).splitlines()
    rows = [line.split("\t") for line in lines]
    changed = [*rows[:_HEAD], *(row for each in rows[_HEAD:] if (row := change(each)) is not None)]
    exported = work / f"{table}.idt"
    exported.write_bytes("".join("\t".join(row) + "\r\n" for row in changed).encode("ascii"))
    run(["msibuild", str(package), "-i", str(exported)])
    return rows[0]
