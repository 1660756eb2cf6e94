"""What is shown of a line of an imported file: its text, or the program's own sentence."""

from PySide6.QtCore import QCoreApplication

from ssp_desktop.application.files.importing import LineFate


def shown_text(line: LineFate) -> str:
    """Return the text of `line`; a sentence of the program's own in the window's language."""
    if line.said is None:
        return line.text
    return QCoreApplication.translate("Told", line.said.words).format(*line.said.parts)
