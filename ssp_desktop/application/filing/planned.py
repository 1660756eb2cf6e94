"""What the package of a meeting will contain, said before anything of it is made."""

from typing import NamedTuple

from ssp_desktop.application.files.export import FileKind
from ssp_desktop.application.filing import names
from ssp_desktop.application.filing.contents import (
    CLOSED,
    MANIFEST,
    PUBLIC,
    SYSTEM,
    Kept,
    attached_files,
)
from ssp_desktop.domain.committee import Committee
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.open_edition import open_meeting
from ssp_desktop.minutes.blocks import Edition


class PlannedFile(NamedTuple):
    """A file of the package to come: its path from the top, and whether anybody may see it."""

    path: str
    open: bool


class Planned(NamedTuple):
    """The package to come: the name of its folder, and the files in it."""

    name: str
    files: tuple[PlannedFile, ...]


def planned_package(meeting: Meeting, committee: Committee | None, kept: Kept) -> Planned:
    """Return what the package of `meeting` will contain, by its paths.

    `committee` gives how files are named, `kept` where the files of attachments are. Raises
    `names.PatternRefused` where the committee's pattern cannot be used.
    """
    shown = open_meeting(meeting)
    pattern, kle = (committee.file_pattern, committee.kle) if committee else ("", "")

    def documents(folder: str, of: Meeting, edition: Edition) -> list[str]:
        return [
            f"{folder}/{names.document_name(of, edition, kind.value, pattern, kle)}"
            for kind in (FileKind.DOCX, FileKind.PDF)
        ]

    public = documents(PUBLIC, shown, Edition.OPEN)
    public += [f"{PUBLIC}/index.html", f"{PUBLIC}/beslutninger.html"]
    public += [file.path for file in attached_files(meeting, shown, kept).values()]
    public += [f"{SYSTEM}/Publication{shown.id}.{kind}" for kind in ("xml", "pdf")]
    public += ["manifest.html", MANIFEST]
    closed: list[str] = []
    if shown is not meeting:
        closed = documents(CLOSED, meeting, Edition.FULL)
        closed += [file.path for file in attached_files(meeting, shown, kept, closed=True).values()]
        closed.append(f"{CLOSED}/{MANIFEST}")
    files = [PlannedFile(path, True) for path in public]
    files += [PlannedFile(path, False) for path in closed]
    return Planned(names.package_name(shown), tuple(files))
