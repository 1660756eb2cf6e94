"""A print that goes to a PDF file: where it may be, and that it is known again.

Owns what is asked of a file before it is written and kept of it afterwards, as the export
does. How it is painted is not known here.
"""

from pathlib import Path

from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.ui.kit import Kit
from ssp_desktop.ui.printing.outlets import FileOutlet
from ssp_desktop.ui.remembered.written_files import WrittenFiles


class PdfFile:
    """Gives what a PDF is painted on."""

    def __init__(self, kit: Kit) -> None:
        self._services = kit.services
        self._written = WrittenFiles(kit.settings)

    def outlet(
        self, path: Path, meeting: Meeting, edition: Edition, *, replacing: bool
    ) -> FileOutlet:
        """Return what is saved at `path` in the end.

        Raises WrongMark, NameTaken (unless it is to be replaced), and UserError where it is
        one of the program's own files.
        """
        exporter = self._services.exporter
        ours = None if replacing else self._written.digest(meeting.id, path)
        exporter.refuse(path.absolute(), meeting, edition, ours)

        def save(content: bytes) -> None:
            self._written.note(meeting.id, path, exporter.save(path, content))

        return FileOutlet(save, path.stem)
