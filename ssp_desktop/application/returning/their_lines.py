"""The paragraphs of a draft that came back, as they stand when all changes are accepted.

Owns what of a document is the draft's furniture, not its text: `UDKAST`, the list of contents, the
way back to the top.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ssp_desktop.application.returning.alike import STRUCTURE
from ssp_desktop.application.returning.base_lines import BaseDraft, key_of, title_key
from ssp_desktop.domain.text import clean
from ssp_desktop.minutes.blocks import Contents, Style
from ssp_desktop.minutes.field_marks import CODE_WORDS, Stamp
from ssp_desktop.reading.returned.document import (
    CellPlace,
    Point,
    ReturnedDocument,
    ReturnedParagraph,
)
from ssp_desktop.reading.returned.readings import groups, is_in, text_of
from ssp_desktop.richtext.tree import Span, merge_spans
from ssp_desktop.writing.template.names import STYLES

_SIGNS = re.compile(r"[\W_]+")
_ALSO = {"textbody": Style.BODY, "contents1": Style.CONTENTS_LINE}
_FURNITURE = {*(stamp.casefold() for stamp in Stamp), "til toppen", "tilbage til toppen"}
_WAY_BACK = re.compile(r"\s*til(?:bage til)? toppen\s*", re.IGNORECASE)
_WAY_BACK_LAST = re.compile(r"\s*til(?:bage til)? toppen\s*$", re.IGNORECASE)
_CODE = re.compile(rf"(?:{'|'.join(CODE_WORDS).casefold()})\W+[2-9a-hj-np-z]{{4}}")
_PAGE = re.compile(r"(?:\s+|\.{3,})\d+$")


def _style_key(name: str) -> str:
    return _SIGNS.sub("", name).casefold()


_STYLES = _ALSO | {
    _style_key(name): style
    for style, names in STYLES.items()
    for name in (style.value, names.name, names.danish)
    if name
}


@dataclass(frozen=True, slots=True)
class TheirLine:
    """A paragraph of a reading of the document, or a line of one that has soft line breaks.

    `raws` are the paragraphs of the file whose words are in it; `follows`: it goes on from the
    line before, in the same paragraph.
    """

    spans: tuple[Span, ...]
    key: str
    style: Style | None = None
    point: Point | None = None
    cell: CellPlace | None = None
    marks: frozenset[str] = frozenset()
    raws: tuple[int, ...] = ()
    follows: bool = False
    item_number: int | None = None

    @property
    def text(self) -> str:
        """The words without their looks."""
        return "".join(span.text for span in self.spans)


def lines_of(
    document: ReturnedDocument, draft: BaseDraft, *, accepted: bool = True
) -> tuple[TheirLine, ...]:
    """Return the paragraphs of a reading of `document`; empty ones only in lists and tables."""
    lines = [
        line
        for group in groups(document, accepted=accepted)
        for line in _of_group(document, group, draft, accepted=accepted)
    ]
    return tuple(_without_contents(lines, draft))


def with_marks(lines: Iterable[TheirLine], more: Mapping[int, str]) -> tuple[TheirLine, ...]:
    """Return `lines` with the mark that `more` has for a paragraph of the file, added."""
    return tuple(
        replace(line, marks=line.marks | {more[raw] for raw in line.raws if raw in more})
        for line in lines
    )


def _of_group(
    document: ReturnedDocument, group: Sequence[int], draft: BaseDraft, *, accepted: bool
) -> Iterator[TheirLine]:
    told = [at for at in group if text_of(document.paragraphs[at], accepted=accepted).strip()]
    lead = _lead([document.paragraphs[at] for at in told or group[-1:]])
    style = style_of(lead)
    spans = [
        Span(clean(piece.text), piece.bold, piece.italic)
        for at in group
        for piece in document.paragraphs[at].pieces
        if is_in(piece, accepted=accepted)
    ]
    if style is Style.BACK_TO_TOP:
        spans = _without_way_back(spans)
    marks = frozenset(mark for at in told for mark in document.paragraphs[at].bookmarks)
    for at, part in enumerate(_at_breaks(spans)):
        whole = merge_spans(part)
        text = "".join(span.text for span in whole)
        if not (whole or (at == 0 and (lead.point or lead.cell))) or _is_furniture(text, style):
            continue
        is_title = style is Style.ITEM_HEADING or (style is None and lead.point is None)
        layout = draft.shown.layout
        key, number = title_key(text, layout) if is_title else (key_of(text), None)
        yield TheirLine(
            whole,
            key,
            style,
            lead.point if at == 0 else None,
            lead.cell,
            marks if at == 0 else frozenset(),
            tuple(told),
            follows=at > 0,
            item_number=number,
        )


def _lead(paragraphs: Sequence[ReturnedParagraph]) -> ReturnedParagraph:
    """Return the one of the paragraphs that grew together which says what they are."""
    for paragraph in paragraphs:
        if style_of(paragraph) is Style.ITEM_HEADING:
            return paragraph
    for paragraph in paragraphs:
        if style_of(paragraph) not in STRUCTURE:
            return paragraph
    return paragraphs[0]


def style_of(paragraph: ReturnedParagraph) -> Style | None:
    """Return the style of the draft that `paragraph` is in, None for any other."""
    return _STYLES.get(_style_key(paragraph.style))


def _at_breaks(spans: Iterable[Span]) -> Iterator[list[Span]]:
    """Yield `spans` parted at line breaks."""
    line: list[Span] = []
    for span in spans:
        first, *others = span.text.split("\n")
        line.append(Span(first, span.bold, span.italic))
        for other in others:
            yield line
            line = [Span(other, span.bold, span.italic)]
    yield line


def _without_way_back(spans: Sequence[Span]) -> list[Span]:
    """Return what somebody wrote before or behind the draft's own way back to the top."""
    text = "".join(span.text for span in spans)
    found = _WAY_BACK.match(text) or _WAY_BACK_LAST.search(text)
    out: list[Span] = []
    at = 0
    for span in spans:
        first, last = (max(0, each - at) for each in found.span()) if found else (0, 0)
        kept = span.text[:first] + span.text[last:]
        out.append(Span(kept, span.bold, span.italic))
        at += len(span.text)
    return out


def _is_furniture(text: str, style: Style | None) -> bool:
    if style in (Style.CONTENTS_HEADING, Style.CONTENTS_LINE):
        return True
    key = key_of(text)
    return style is None and (key in _FURNITURE or _CODE.fullmatch(key) is not None)


def _without_contents(lines: Sequence[TheirLine], draft: BaseDraft) -> Iterator[TheirLine]:
    """Yield `lines` without a list of contents that is only paragraphs now."""
    contents = next(block for block in draft.minutes.blocks if isinstance(block, Contents))
    entries = {key_of(entry.text) for entry in contents.entries}
    inside = False
    for line in lines:
        if line.style is None and key_of(line.text) == key_of(contents.heading):
            inside = True
            continue
        inside = inside and key_of(_PAGE.sub("", line.text)) in entries
        if not inside:
            yield line
