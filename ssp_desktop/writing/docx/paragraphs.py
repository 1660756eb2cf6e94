"""The paragraphs of a DOCX as XML: styles, runs, bookmarks, links and list positions."""

import re
from collections.abc import Iterable, Mapping
from itertools import count

from ssp_desktop.minutes.blocks import Line, ListMark, Style
from ssp_desktop.richtext.tree import Span
from ssp_desktop.writing.docx.lists import Lists
from ssp_desktop.writing.docx.xml_text import between_tags, in_quotes
from ssp_desktop.writing.looks import twips
from ssp_desktop.writing.template import Template

_TEXT = '<w:t xml:space="preserve">'
# Characters in the text that are elements in a DOCX.
_ELEMENTS = {"\t": "<w:tab/>", "\n": "<w:br/>", "\u00ad": "<w:softHyphen/>"}
_LOOKS = {
    (False, False): "<w:r>",
    (True, False): "<w:r><w:rPr><w:b/><w:bCs/></w:rPr>",
    (False, True): "<w:r><w:rPr><w:i/><w:iCs/></w:rPr>",
    (True, True): "<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>",
}
_LAST_NUMBER = 32767  # the highest number of a Word list; higher ones show as 1
_BOOKMARK = re.compile(r"[A-Za-z_]\w{0,39}", re.ASCII)


class ParagraphMaker:
    """Makes the paragraphs of one document; numbers its bookmarks and lists.

    `fact_marks` are the bookmarks around the texts of the table of facts, by their labels.
    """

    def __init__(self, template: Template) -> None:
        self.template = template
        self.fact_marks: Mapping[str, str] = {}
        self.lists = Lists(template)
        self._begin = {
            style: f'<w:p><w:pPr><w:pStyle w:val="{in_quotes(style_id)}"/>'
            for style, style_id in template.style_ids.items()
        }
        self._bookmark_ids = count(1)
        self._bookmark_names: dict[str, str] = {}

    def paragraph(
        self, style: Style, content: str, *, new_page: bool = False, place: str = ""
    ) -> str:
        """Return a paragraph of `style`.

        `place` is what it says of its own place: list position, spacing, indents, side.
        """
        page = "<w:pageBreakBefore/>" if new_page else ""
        return f"{self._begin[style]}{page}{place}</w:pPr>{content}</w:p>"

    def line(
        self, line: Line, item: str, contents_title: str = "", *, below_grid: bool = False
    ) -> str:
        """Return the paragraph of `line`, which belongs to the item with that id.

        `contents_title` is its title in the contents, if that is not its own text. `below_grid`:
        a table with rules is just above it, which has no space of its own.
        """
        content = runs(line.spans)
        place = ""
        if line.link_to:
            content = self.link(line.link_to, content)
        if line.mark:
            place = self._place(line.mark, item)
            if _is_written_out(line.mark):
                content = run(f"{line.mark.text}\t") + content
        if below_grid and not self.template.looks.styles[line.style].page_break_before:
            place = self._below_grid(line.style, place)
        if contents_title:
            content = _contents_title(contents_title) + content
        if line.bookmark:
            content = self.marked(self.bookmark(line.bookmark), content)
        return self.paragraph(line.style, content, new_page=line.new_page, place=place)

    def marked(self, bookmark: str, content: str) -> str:
        """Return `content` with a bookmark of exactly that name around it."""
        number = next(self._bookmark_ids)
        start = f'<w:bookmarkStart w:id="{number}" w:name="{in_quotes(bookmark)}"/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'

    def link(self, bookmark: str, content: str) -> str:
        """Return `content` as a link to `bookmark`."""
        anchor = in_quotes(self.bookmark(bookmark))
        return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{content}</w:hyperlink>'

    def bookmark(self, bookmark: str) -> str:
        """Return a bookmark's name in the file: at most 40 letters, digits and _."""
        if bookmark not in self._bookmark_names:
            number = len(self._bookmark_names) + 1
            fits = _BOOKMARK.fullmatch(bookmark)
            self._bookmark_names[bookmark] = bookmark if fits else f"sted_{number}"
        return self._bookmark_names[bookmark]

    def _below_grid(self, style: Style, place: str) -> str:
        """Return `place` with the space above that a paragraph of body text leaves below."""
        styles = self.template.looks.styles
        before = max(styles[style].before, styles[Style.BODY].after)
        spacing = f'<w:spacing w:before="{twips(before)}"/>'
        at = place.find("<w:ind ")
        return f"{place}{spacing}" if at < 0 else f"{place[:at]}{spacing}{place[at:]}"

    def _place(self, mark: ListMark, item: str) -> str:
        """Return a point's list position, or the indents of a point without a Word mark."""
        if mark.marked and not _is_written_out(mark):
            level, num_id = self.lists.place(item, mark)
            return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'
        look = self.template.looks.level_of(mark)
        hanging = f' w:hanging="{twips(look.hanging)}"' if mark.marked else ""
        return f'<w:ind w:left="{twips(look.left)}"{hanging}/>'


def _is_written_out(mark: ListMark) -> bool:
    """Whether a number is written as text because it is too high for a Word list."""
    return mark.marked and mark.number is not None and mark.number > _LAST_NUMBER


def runs(spans: Iterable[Span]) -> str:
    """Return a run for each of `spans`."""
    return "".join([run(span.text, bold=span.bold, italic=span.italic) for span in spans])


def run(text: str, *, bold: bool = False, italic: bool = False) -> str:
    """Return a run of characters; white space stays as it is."""
    inner = f"{_TEXT}{between_tags(text)}</w:t>"
    for sign, element in _ELEMENTS.items():
        if sign in text:
            inner = inner.replace(sign, f"</w:t>{element}{_TEXT}")
    return f"{_LOOKS[bold, italic]}{inner}</w:r>"


def field(code: str, shown: str) -> str:
    """Return a field with the result to show until it is updated."""
    return f"{field_mark('begin')}{_code(code)}{field_mark('separate')}{shown}{field_mark('end')}"


def field_start(code: str) -> str:
    """Return the beginning of a field that spans paragraphs."""
    return f"{field_mark('begin')}{_code(code)}{field_mark('separate')}"


def field_mark(kind: str) -> str:
    """Return the ``begin``, ``separate`` or ``end`` of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _code(code: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve"> {between_tags(code)} </w:instrText></w:r>'


def _contents_title(title: str) -> str:
    """Return a hidden TC field: the title for this heading when Word updates the contents.

    The heading reads ``Punkt 4: Title``, the contents ``Title``. Headings with
    automatic numbers would do the same in Word, but not in LibreOffice, and the words
    ``Punkt 4:`` would be missing from the text for every other reader.
    """
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    shown = field_mark("begin") + _code(f'TC "{quoted}" \\f C \\l 1') + field_mark("end")
    return shown.replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
