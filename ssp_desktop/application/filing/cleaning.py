"""A cleaned copy of an attachment in the place of its file."""

from collections.abc import Iterable

from ssp_desktop.application.attaching.attaching import give_file
from ssp_desktop.application.attaching.ports import Attached
from ssp_desktop.application.filing.contents import PUBLIC
from ssp_desktop.application.leaks.checking import Leak
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import AgendaItem, Attachment
from ssp_desktop.inspection.cleaning.refusals import CannotClean
from ssp_desktop.inspection.process.apart import Inspector


def cleanable(leaks: Iterable[Leak]) -> frozenset[Leak]:
    """Return those of `leaks` that a cleaned copy of their attachment would be without."""
    from ssp_desktop.inspection.cleaning.clean import (  # noqa: PLC0415 - brings libraries
        GOES,
        GOES_FROM_WORD,
    )

    return frozenset(
        leak
        for leak in leaks
        if leak.file.startswith(f"{PUBLIC}/bilag/")
        and leak.kind in (GOES_FROM_WORD if leak.file.endswith(".docx") else GOES)
    )


def taken_cleaned(attached: Attached, attachment: Attachment) -> tuple[str, int]:
    """Keep a cleaned copy of the file of `attachment`; return its digest and size.

    The file that is kept stays. Takes up to some seconds. Raises UserError.
    """
    source = attached.path(attachment.digest)
    if source is None:
        raise UserError(
            f"Filen til bilaget »{attachment.title}« mangler i programmets mappe. "
            "Sæt filen på bilaget igen."
        )
    with Inspector(words=False) as inspector:
        try:
            copy = inspector.cleaned(source)
        except CannotClean as error:
            raise CannotClean(attachment.file or attachment.title, error.reason) from error
    return attached.take_bytes(copy)


def put_cleaned(item: AgendaItem, attachment: Attachment, digest: str, size: int) -> Change:
    """Return the change that puts the cleaned copy in the place of the attachment's file."""
    return give_file(item, attachment, digest, size, attachment.file)
