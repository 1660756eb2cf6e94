"""A draft as the bytes of a DOCX.

The writers are imported when a draft is written, not before: python-docx alone takes as long as a
whole export.
"""

from collections.abc import Iterable

from ssp_desktop.application.files.export import Exporter
from ssp_desktop.domain.changes.snapshot import Snapshot
from ssp_desktop.minutes.blocks import Minutes, Origin
from ssp_desktop.minutes.field_marks import Stamp, field_mark
from ssp_desktop.minutes.margin_comments import MarginComment


def draft_docx(
    minutes: Minutes,
    comments: Iterable[MarginComment],
    snapshot: Snapshot,
    exporter: Exporter,
    stamp: Stamp = Stamp.DRAFT,
) -> bytes:
    """Return the DOCX of the draft `snapshot`; UserError when the template cannot be used.

    `stamp` stands on every page.
    """
    from ssp_desktop.writing.docx.comments import Comment
    from ssp_desktop.writing.docx.draft import write_draft
    from ssp_desktop.writing.docx.draft_template import DraftName
    from ssp_desktop.writing.pages import PageLayout

    return write_draft(
        minutes,
        exporter.chosen(minutes).template,
        lambda looks: PageLayout(looks, exporter.fonts).lay_out(minutes),
        exporter.now(),
        name=DraftName(snapshot.meeting.id, snapshot.seq, snapshot.code, stamp),
        comments=[
            Comment(
                field_mark(each.origin),
                field_mark(Origin(each.origin.item, "title")),
                each.author,
                each.at,
                each.text,
                each.text_elsewhere,
                each.words,
                each.place,
                each.headings,
            )
            for each in comments
        ],
    )
