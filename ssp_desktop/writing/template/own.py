"""The templates of a municipality: files in one folder, each known by the name of its file.

``punkt`` and ``klassisk`` take the place of the program's own of that layout. Any other name is
chosen by a committee or a meeting, and serves for both layouts. What was chosen and is not there,
or cannot be used, is made up for by the usual template, and the user told.
"""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.file_names import is_device, safe_name
from ssp_desktop.writing.looks import TemplateRefused
from ssp_desktop.writing.template.template import Template, Templates

ENDING = ".docx"
_LONGEST = 80  # letters of a name


class TemplateName(UserError):
    """A template cannot have that name."""


class Chosen(NamedTuple):
    """A template that is used, and what the user should know of it, usually nothing."""

    template: Template
    remark: str = ""


class OwnTemplates:
    """Finds the templates that are chosen by name; each is read again only when it has changed."""

    def __init__(self, own: Path, shipped: Path, settled: Path | None = None) -> None:
        """Take the user's folder and the program's; nothing is read yet.

        What is in `settled`, IT's folder, comes before both.
        """
        self._folders = (own,) if settled is None else (settled, own)
        self._templates = Templates(self._folders, shipped)

    def chosen(self, name: str, layout: Layout) -> Chosen:
        """Return the template called `name`, or the usual one of `layout` for none.

        Raises TemplateRefused when the usual one itself cannot be used.
        """
        if not name or name == layout:
            return Chosen(self._templates.of(layout))
        found = (path_of(folder, name) for folder in self._folders)
        path = next(filter(None, found), None)
        if path is None:
            return Chosen(self._templates.of(layout), _gone(name))
        try:
            return Chosen(self._templates.read(path))
        except TemplateRefused as error:
            return Chosen(self._templates.of(layout), _unusable(name, error))


def path_of(folder: Path, name: str) -> Path | None:
    """Return where the template called `name` is; None where there is none."""
    return next((path for known, path in named(folder) if _same(known, name)), None)


def named(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield name and path of each template in `folder`, in no order."""
    try:
        found = list(os.scandir(folder))
    except OSError:  # there is none yet
        return
    for each in found:
        path = folder / each.name
        name = unicodedata.normalize("NFC", path.stem)
        # Word's and LibreOffice's owner files, and those of other programs.
        if path.suffix.lower() == ENDING and not name.startswith(("~$", ".")) and each.is_file():
            yield name, path


def good_name(name: str) -> str:
    """Return `name` as a template is called; raises TemplateName when none can be called so."""
    name = unicodedata.normalize("NFC", " ".join(name.split()))
    if name.lower().endswith(ENDING):
        name = name[: -len(ENDING)].rstrip()
    if not name:
        raise TemplateName("Skabelonen skal have et navn.")
    if len(name) > _LONGEST:
        raise TemplateName(f"Navnet er for langt. Det må have {_LONGEST} tegn.")
    if safe_name(name) != name or is_device(name) or name[0] in ".~" or name[-1] == ".":
        raise TemplateName(
            f"En skabelon kan ikke hedde »{name}«. Brug bogstaver, tal, mellemrum og bindestreg."
        )
    return name


def _same(one: str, other: str) -> bool:
    return unicodedata.normalize("NFC", one).casefold() == (
        unicodedata.normalize("NFC", other).casefold()
    )


def _gone(name: str) -> str:
    return (
        f"Skabelonen »{name}« er her ikke, så referatet er sat op med den sædvanlige. "
        "Hent den ind under Indstillinger, eller vælg en anden i mødets oplysninger."
    )


def _unusable(name: str, error: TemplateRefused) -> str:
    return (
        f"Skabelonen »{name}« kan ikke bruges, så referatet er sat op med den sædvanlige. {error}"
    )
