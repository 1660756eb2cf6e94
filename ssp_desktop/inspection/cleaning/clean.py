"""A copy of a file without its metadata; what it says is left for somebody to decide on.

Properties, accounts, thumbnails, labels, printer settings, custom XML, traces of editing and what
pictures say of themselves go, and the comments of a Word file. Those elsewhere, tracked changes and
hidden text stay: to take them out changes what the file says. The copy is looked into again: the
same words must be seen in it, and none of what was to go.
"""

from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.machine.system_words import system_words
from ssp_desktop.inspection import kinds
from ssp_desktop.inspection.cleaning import package, pdf, pictures
from ssp_desktop.inspection.cleaning.refusals import CannotClean
from ssp_desktop.inspection.finds import Inspection
from ssp_desktop.inspection.look import CannotLook
from ssp_desktop.inspection.looking import MAX_SIZE, inspect_bytes

GOES = frozenset(
    "author property custom_property custom_xml label thumbnail printer rsid template variable gps "
    "camera xmp picture_text code_comment".split()
)
"""The kinds of finds that a cleaned copy has none of."""
GOES_FROM_WORD = GOES | {"comment", "people"}
"""Those that one of a Word file has none of."""
_CLEANERS = {
    "docx": package.word_without_metadata,
    "xlsx": package.without_metadata,
    "pptx": package.without_metadata,
    "pdf": pdf.without_metadata,
    "jpeg": pictures.jpeg_without_metadata,
    "png": pictures.png_without_metadata,
}


def cleaned(path: Path) -> bytes:
    """Return a copy of the file at `path` without its metadata; raises CannotClean."""
    try:
        if path.stat().st_size > MAX_SIZE:
            raise CannotClean(path.name, "er for stor")
        data = path.read_bytes()
    except OSError as error:
        raise CannotClean(path.name, f"kan ikke læses ({system_words(error)})") from error
    return cleaned_bytes(path.name, data)


def cleaned_bytes(name: str, data: bytes) -> bytes:
    """Return a copy of `data`, a file called `name`, without its metadata; raises CannotClean."""
    cleaner = _CLEANERS.get(kinds.kind_of(data))
    if cleaner is None:
        raise CannotClean(name, "er af en slags, der ikke kan renses")
    try:
        copy = cleaner(name, data)
    except CannotLook as error:
        raise CannotClean(name, str(error)) from error
    except (MemoryError, UserError):
        raise
    except Exception as error:  # a damaged file makes any library raise anything
        raise CannotClean(name, "er beskadiget") from error
    before, after = inspect_bytes(name, data), inspect_bytes(name, copy)
    left = {find.kind for find in after.finds} & GOES
    if left or _seen(before) != _seen(after) or len(after.unread) > len(before.unread):
        raise CannotClean(name, "har oplysninger et sted, hvor de ikke sikkert kan tages ud")
    return copy


def _seen(found: Inspection) -> list[str]:
    return [piece.text for piece in found.words if not piece.hidden]
