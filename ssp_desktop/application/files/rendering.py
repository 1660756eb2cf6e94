"""Minutes made as the bytes of a file, in a layout and an edition; nothing is written.

The writers are imported when the first minutes are made, not before: no window should wait for
them.
"""

import contextlib
import datetime
import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ssp_desktop.application.files.file_kinds import FileKind
from ssp_desktop.domain.errors import UserError
from ssp_desktop.domain.meeting import Layout, Meeting
from ssp_desktop.minutes.blocks import Edition, Minutes
from ssp_desktop.policy import NO_POLICY, Policy

if TYPE_CHECKING:
    from ssp_desktop.writing.template import Chosen, OwnTemplates, Template


@contextlib.contextmanager
def _no_collecting() -> Iterator[None]:
    """Pause garbage collection: minutes leave almost none, and it takes a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Rendered(NamedTuple):
    """Minutes as the bytes of a file, with a remark as in `Exported`."""

    content: bytes
    remark: str = ""


class Renderer:
    """Makes minutes as the bytes of files.

    `resources` contains the program's templates and fonts; `own_templates` a municipality's own,
    of which ``punkt.docx`` and ``klassisk.docx`` replace the program's.
    """

    def __init__(
        self,
        resources: Path,
        own_templates: Path,
        now: Callable[[], datetime.datetime],
        policy: Policy = NO_POLICY,
    ) -> None:
        """Remember the folders; nothing is read before the first minutes are made."""
        self.policy = policy
        self._resources = resources
        self._own_templates = own_templates
        self._now = now
        self._templates: OwnTemplates | None = None
        self._templates_changed = 0

    @property
    def fonts(self) -> Path:
        """The folder of the fonts shipped with the program."""
        return self._resources / "fonts"

    @property
    def templates_changed(self) -> int:
        """How often a template was put in or removed since the program began."""
        return self._templates_changed

    def take_templates_anew(self) -> None:
        """Know that the municipality's templates are others than before."""
        self._templates_changed += 1

    def chosen(self, minutes: Minutes) -> "Chosen":
        """Return the DOCX template of `minutes`: what they have chosen, else their layout's.

        A layout's is the municipality's own, else the program's. What was chosen and cannot be used
        is remarked; raises UserError when the layout's cannot be used. Each is read again only when
        it has changed.
        """
        return self._known_templates.chosen(minutes.template, minutes.layout)

    def usual(self, layout: Layout) -> "Template":
        """Return the template of `layout` where none is chosen; raises UserError as `chosen`."""
        return self._known_templates.chosen("", layout).template

    @property
    def _known_templates(self) -> "OwnTemplates":
        if self._templates is None:
            from ssp_desktop.writing.template import OwnTemplates

            self._templates = OwnTemplates(
                self._own_templates, self._resources / "templates", self.policy.templates
            )
        return self._templates

    def render(
        self,
        meeting: Meeting,
        kind: FileKind,
        *,
        edition: Edition = Edition.FULL,
        layout: Layout | None = None,
    ) -> Rendered:
        """Return the minutes of `meeting` as the bytes of a file."""
        return self.rendered(made(meeting, edition, layout), kind)

    @_no_collecting()
    def rendered(self, minutes: Minutes, kind: FileKind) -> Rendered:
        """Return `minutes`, or a sheet like them, as the bytes of a file."""
        if kind is FileKind.TEXT:
            from ssp_desktop.writing.plain_text import write_text

            return Rendered(write_text(minutes).encode())
        template, remark = self.chosen(minutes)
        if kind is FileKind.PDF:
            from ssp_desktop.writing.pdf import STAND_IN, make_pdf

            pdf = make_pdf(minutes, template.looks, self.fonts, self._now())
            remarks = (remark, _undrawn(pdf.undrawn, STAND_IN))
            return Rendered(pdf.content, "\n".join(filter(None, remarks)))
        from ssp_desktop.writing.docx import write_docx
        from ssp_desktop.writing.pages import PageLayout

        pages = PageLayout(template.looks, self.fonts).lay_out(minutes)
        return Rendered(write_docx(minutes, template, pages, self._now()), remark)

    def now(self) -> datetime.datetime:
        """Return what time it is."""
        return self._now()


def made(meeting: Meeting, edition: Edition, layout: Layout | None, item: str = "") -> Minutes:
    """Return the minutes of `meeting`, or of one `item`; raises UserError where it is gone."""
    if item:
        from ssp_desktop.minutes.extract import ExtractMaker

        try:
            return ExtractMaker(item, edition, layout).make(meeting)
        except KeyError:
            raise UserError(
                "Punktet er ikke længere i mødet. Intet er skrevet. Vælg et andet punkt."
            ) from None
    from ssp_desktop.minutes.making import make_minutes

    return make_minutes(meeting, edition, layout)


def _undrawn(signs: str, stand_in: str) -> str:
    if not signs:
        return ""
    return f"Disse tegn kan ikke stå i PDF'en og er blevet til {stand_in}: {' '.join(signs)}"
