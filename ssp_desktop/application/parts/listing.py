"""The list of parts that a user is shown, and the texts of a part's licences.

A package of the program has the list beside it; in a checkout, or where pipx installed it, it is
made from what is installed.
"""

import sys
from importlib.metadata import Distribution
from pathlib import Path

from ssp_desktop.application.parts.cyclonedx import FILE_NAME, from_cyclonedx
from ssp_desktop.application.parts.gathering import Gathering, folder_of, installed
from ssp_desktop.application.parts.licences import ids_in
from ssp_desktop.application.parts.part import Part, plain_name

_TELLING = ("licen", "copying", "notice")


class PartsList:
    """The parts of this installation, whose resources are in `resources`."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources
        self._gathering = Gathering(resources)
        self._installed = installed(None)
        shipped = resources / "licences" / FILE_NAME
        self.parts: tuple[Part, ...] = (
            from_cyclonedx(shipped.read_bytes())
            if shipped.is_file()
            else self._gathering.parts(system=sys.platform)
        )

    def texts(self, part: Part) -> tuple[tuple[str, str], ...]:
        """Return the texts of the licences of `part`, each with what it is called.

        Those that came with the part itself, which name who holds the rights, else the usual text
        of each licence; empty where there is none.
        """
        own = tuple(self._own(part))
        if own:
            return own
        texts = ((each, self._gathering.licences.text(each)) for each in ids_in(part.licence))
        return tuple((name, text) for name, text in texts if text)

    def _own(self, part: Part) -> list[tuple[str, str]]:
        for row in self._gathering.table["beside"]:
            if row["name"] == part.name and "text" in row:
                file = self._resources / row["text"]
                return [(file.name, file.read_text(encoding="utf-8"))]
        package = None if part.carrier else self._installed.get(plain_name(part.name))
        return [] if package is None else _texts_of(package)


def _texts_of(package: Distribution) -> list[tuple[str, str]]:
    """Return the texts of licences that lie in what describes `package`, each with its name."""
    folder = folder_of(package)
    if folder is None:
        return []
    found = []
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if file.is_file() and any(word in name.casefold() for word in _TELLING):
            text = file.read_text(encoding="utf-8", errors="replace")
            found.append((name.removeprefix("licenses/"), text))
    return found
