"""The parts of an installation, told by what is installed and by the table `parts.toml`.

What is installed are the distributions that the program needs, and what these need, with what some
of them list of their own inside (an SBOM in CycloneDX). The table has the rest.
"""

import json
import re
import tomllib
from collections.abc import Iterator, Sequence
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from ssp_desktop.application.parts.licences import Licences
from ssp_desktop.application.parts.part import UNKNOWN, Part, plain_name

PROGRAM = "ssp-desktop"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_EXTRA = re.compile(r"\bextra\s*==")


class Gathering:
    """What there is to tell the parts by: the table and the licences in `resources`."""

    def __init__(self, resources: Path) -> None:
        folder = resources / "licences"
        self.table: dict[str, Any] = tomllib.loads(
            (folder / "parts.toml").read_text(encoding="utf-8")
        )
        self.licences = Licences((folder, resources / "dictionary" / "licenses"))

    def parts(
        self, *, site: Path | None = None, system: str = "linux", python: str = ""
    ) -> tuple[Part, ...]:
        """Return every part, the program first, the others by name, each before what is in it.

        `site` is the folder in which the packages lie, else where this Python looks for them;
        `system` is as in ``sys.platform``. `python` is the version of a Python that comes with the
        program; without one, the operating system has it.
        """
        found = installed(site)
        parts = [self._of(each, found) for each in found.values()]
        parts += [part for each in found.values() for part in self._inside(each, system)]
        parts += [_of_row(row) for row in self.table["beside"]]
        parts += [_of_row(row, python=python) for row in self.table["system"]]
        own = plain_name(PROGRAM)
        unique = {part.key: part for part in parts}
        return tuple(
            sorted(unique.values(), key=lambda part: (part.key != own, *part.key.split("/", 1)))
        )

    def _of(self, package: Distribution, found: dict[str, Distribution]) -> Part:
        """Return the part that `package` is."""
        about = package.metadata
        name = plain_name(about["Name"])
        said = (
            self.table["licences"].get(name, ""),
            *(about.get_all("License-Expression") or ()),
            *(about.get_all("License") or ()),
        )
        return Part(
            about["Name"],
            package.version,
            self.licences.told(said, about.get_all("Classifier") or ()) or UNKNOWN,
            "application" if name == PROGRAM else "library",
            "" if name == PROGRAM else f"pkg:pypi/{name}@{package.version}",
            needs=tuple(sorted(need for need in _needs(package) if need in found)),
        )

    def _inside(self, package: Distribution, system: str) -> Iterator[Part]:
        """Yield what `package` has inside, by its own lists and the table."""
        name = plain_name(package.metadata["Name"])
        for listed in lists_in(package):
            for row in listed.get("components", ()):
                if not self._is_apart(row, name):
                    yield self._listed(row, name)
        for row in self.table["inside"].get(name, {}).get("parts", ()):
            if row.get("on", system) == system:
                yield _of_row(row, carrier=name)

    def _is_apart(self, row: dict[str, Any], carrier: str) -> bool:
        """Whether the row of a list is not in the wheel, or is the wheel itself."""
        itself = row.get("purl", "").startswith(f"pkg:pypi/{carrier}@")
        absent = row["name"] in self.table["absent"].get(carrier, ())
        return itself or absent or row.get("scope") == "excluded"

    def _listed(self, row: dict[str, Any], carrier: str) -> Part:
        said = [
            each.get("expression") or each["license"].get("id") or each["license"].get("name", "")
            for each in row.get("licenses") or ()
        ]
        own = self.table["licences"].get(plain_name(row["name"]), "")
        licence = self.licences.told((own, " AND ".join(said)))
        return Part(
            row["name"],
            row.get("version", ""),
            licence or UNKNOWN,
            row.get("type", "library"),
            # Where somebody else's machine had it tells nobody anything.
            re.sub(r"\?download_url=file:.*", "", row.get("purl", "")),
            carrier,
        )


def installed(site: Path | None) -> dict[str, Distribution]:
    """Return the program's distribution and all that it needs, by plain name.

    Of what a distribution may need on some other system, what is installed is believed.
    """
    every = distributions() if site is None else distributions(path=[str(site)])
    there = {plain_name(each.metadata["Name"]): each for each in every}
    found: dict[str, Distribution] = {}
    left = [PROGRAM]
    while left:
        name = left.pop()
        if name in there and name not in found:
            found[name] = there[name]
            left += _needs(there[name])
    return found


def lists_in(package: Distribution) -> list[dict[str, Any]]:
    """Return the lists of parts (CycloneDX) that `package` brings along."""
    folder = folder_of(package)
    files = () if folder is None else sorted((folder / "sboms").glob("*.json"))
    lists = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    return [each for each in lists if each.get("bomFormat") == "CycloneDX"]


def folder_of(package: Distribution) -> Path | None:
    """Return the folder with what describes `package`, None where there is none.

    Looked for by its name: a package of the program has no RECORD, which would list it.
    """
    wanted = (plain_name(package.metadata["Name"]), package.version)
    for folder in Path(str(package.locate_file(""))).glob("*.dist-info"):
        name, _, version = folder.name.removesuffix(".dist-info").rpartition("-")
        if (plain_name(name), version) == wanted:
            return folder
    return None


def _needs(package: Distribution) -> Sequence[str]:
    """Return the plain names of what `package` needs, without its extras."""
    names = []
    for line in package.requires or ():
        name = _NAME.match(line)
        if name is not None and not _EXTRA.search(line):
            names.append(plain_name(name[0]))
    return names


def _of_row(row: dict[str, Any], carrier: str = "", python: str | None = None) -> Part:
    """Return the part of a row of the table; `python` is given for what the system has."""
    is_python = python is not None and row["name"] == "Python"
    version = python if is_python and python else row.get("version", "")
    return Part(
        row["name"],
        version or "",
        row["licence"],
        row.get("kind", "library"),
        row.get("address", ""),
        carrier,
        of_system=python == "",
    )
