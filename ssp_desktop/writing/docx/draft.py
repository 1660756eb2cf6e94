"""A draft of the minutes as a DOCX: marked as one, its fields too, and comments in its margin."""

import datetime
from collections.abc import Callable, Sequence

from ssp_desktop.minutes.blocks import Minutes
from ssp_desktop.writing.docx.comments import Comment, with_comments
from ssp_desktop.writing.docx.document import LaidOut, write_docx
from ssp_desktop.writing.docx.draft_template import DraftName, draft_template
from ssp_desktop.writing.looks import Looks
from ssp_desktop.writing.template import Template


def write_draft(
    minutes: Minutes,
    template: Template,
    lay_out: Callable[[Looks], LaidOut],
    now: datetime.datetime,
    *,
    name: DraftName,
    comments: Sequence[Comment] = (),
) -> bytes:
    """Return the bytes of the draft that is known by `name`; `now` is its time of creation.

    `lay_out` lays out its pages in the looks it is given: they have more in their margins than
    those of `template`. Raises TemplateRefused when the template cannot be used.
    """
    drafted = draft_template(template, name)
    written = write_docx(minutes, drafted, lay_out(drafted.looks), now, with_fields=True)
    return with_comments(written, comments) if comments else written
