"""The paragraphs of a DOCX: styles, runs, bookmarks, links and places in lists."""

import re
from collections.abc import Iterable
from itertools import count

from lxml import etree

from ssp_desktop.minutes.blocks import Line, ListMark, Style
from ssp_desktop.richtext.tree import Span
from ssp_desktop.writing.docx_lists import Lists
from ssp_desktop.writing.template import Template
from ssp_desktop.writing.wordml import PRESERVE, W

# What stands for itself in the text and is an element in a DOCX.
_SPECIAL = re.compile("([\t\n\u00ad])")
_ELEMENTS = {"\t": f"{W}tab", "\n": f"{W}br", "\u00ad": f"{W}softHyphen"}
_LAST_NUMBER = 32767  # of a list in Word; higher ones it shows as 1
_BOOKMARK = re.compile(r"[A-Za-z_]\w{0,39}", re.ASCII)


class ParagraphMaker:
    """Makes `w:p` elements for one document; numbers its bookmarks and lists."""

    def __init__(self, template: Template) -> None:
        self.template = template
        self.lists = Lists(template.bullet_list, template.number_list)
        self._bookmark_ids = count(1)
        self._bookmark_names: dict[str, str] = {}

    def paragraph(self, style: Style, *, new_page: bool = False) -> etree._Element:
        """Return an empty paragraph of `style`."""
        paragraph = etree.Element(f"{W}p")
        properties = etree.SubElement(paragraph, f"{W}pPr")
        etree.SubElement(properties, f"{W}pStyle").set(f"{W}val", self.template.style_ids[style])
        if new_page:
            etree.SubElement(properties, f"{W}pageBreakBefore")
        return paragraph

    def line(self, line: Line, item: str, contents_title: str = "") -> etree._Element:
        """Return the paragraph of `line`, which belongs to the item with that id.

        `contents_title` is what the contents say of it where that is not its own text.
        """
        paragraph = self.paragraph(line.style, new_page=line.new_page)
        if line.mark:
            self._place_in_list(paragraph[0], line.mark, item)
        if line.bookmark:
            start = etree.SubElement(paragraph, f"{W}bookmarkStart")
            start.set(f"{W}id", str(next(self._bookmark_ids)))
            start.set(f"{W}name", self.bookmark(line.bookmark))
        if contents_title:
            add_contents_title(paragraph, contents_title)
        if line.mark and _is_written_out(line.mark):
            add_runs(paragraph, (Span(f"{line.mark.text}\t"),))
        runs = self.link(paragraph, line.link_to) if line.link_to else paragraph
        add_runs(runs, line.spans)
        if line.bookmark:
            end = etree.SubElement(paragraph, f"{W}bookmarkEnd")
            end.set(f"{W}id", start.get(f"{W}id", ""))
        return paragraph

    def mark(self, paragraph: etree._Element, name: str) -> None:
        """Put a bookmark of that very name at the end of `paragraph`."""
        number = str(next(self._bookmark_ids))
        for tag in ("bookmarkStart", "bookmarkEnd"):
            etree.SubElement(paragraph, f"{W}{tag}").set(f"{W}id", number)
        paragraph[-2].set(f"{W}name", name)

    def link(self, paragraph: etree._Element, bookmark: str) -> etree._Element:
        """Add a link to `bookmark` and return it, for its runs."""
        link = etree.SubElement(paragraph, f"{W}hyperlink")
        link.set(f"{W}anchor", self.bookmark(bookmark))
        link.set(f"{W}history", "1")
        return link

    def bookmark(self, name: str) -> str:
        """Return the name a bookmark has in the file: Word allows 40 letters, digits and _."""
        if name not in self._bookmark_names:
            number = len(self._bookmark_names) + 1
            fits = _BOOKMARK.fullmatch(name)
            self._bookmark_names[name] = name if fits else f"sted_{number}"
        return self._bookmark_names[name]

    def _place_in_list(self, properties: etree._Element, mark: ListMark, item: str) -> None:
        if mark.marked and not _is_written_out(mark):
            place = etree.SubElement(properties, f"{W}numPr")
            level, num_id = self.lists.place(item, mark)
            etree.SubElement(place, f"{W}ilvl").set(f"{W}val", str(level))
            etree.SubElement(place, f"{W}numId").set(f"{W}val", str(num_id))
            return
        look = self.template.looks.level_of(mark)
        indent = etree.SubElement(properties, f"{W}ind")
        indent.set(f"{W}left", str(round(look.left * 20)))
        if mark.marked:
            indent.set(f"{W}hanging", str(round(look.hanging * 20)))


def _is_written_out(mark: ListMark) -> bool:
    """Whether a number must stand as text, being too high for a list of Word's."""
    return mark.marked and mark.number is not None and mark.number > _LAST_NUMBER


def add_runs(parent: etree._Element, spans: Iterable[Span]) -> None:
    """Add a run for each of `spans`."""
    for span in spans:
        run = etree.SubElement(parent, f"{W}r")
        if span.bold or span.italic:
            looks = etree.SubElement(run, f"{W}rPr")
            for name in ("b", "bCs") * span.bold + ("i", "iCs") * span.italic:
                etree.SubElement(looks, f"{W}{name}")
        add_text(run, span.text)


def add_text(run: etree._Element, text: str) -> None:
    """Add `text` to a run; white space stays as it is."""
    for piece in _SPECIAL.split(text):
        if piece in _ELEMENTS:
            etree.SubElement(run, _ELEMENTS[piece])
        elif piece:
            letters = etree.SubElement(run, f"{W}t")
            letters.text = piece
            if piece[0] == " " or piece[-1] == " " or "  " in piece:
                letters.set(*PRESERVE)


def add_field_mark(parent: etree._Element, kind: str, *, hidden: bool = False) -> None:
    """Add the ``begin``, ``separate`` or ``end`` of a field."""
    run = _field_run(parent, hidden)
    etree.SubElement(run, f"{W}fldChar").set(f"{W}fldCharType", kind)


def add_field_code(parent: etree._Element, code: str, *, hidden: bool = False) -> None:
    """Add a field's code."""
    element = etree.SubElement(_field_run(parent, hidden), f"{W}instrText")
    element.text = f" {code} "
    element.set(*PRESERVE)


def _field_run(parent: etree._Element, hidden: bool) -> etree._Element:
    run = etree.SubElement(parent, f"{W}r")
    if hidden:
        etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}vanish")
    return run


def add_contents_title(paragraph: etree._Element, title: str) -> None:
    """Add a hidden TC field: what a contents list made anew in Word says of this heading.

    The heading reads ``Punkt 4: Title``, the contents ``Title``. Headings whose
    number is automatic would do the same in Word, but not in LibreOffice, and
    the words ``Punkt 4:`` would be missing from the text for every other reader.
    """
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    add_field_mark(paragraph, "begin", hidden=True)
    add_field_code(paragraph, f'TC "{quoted}" \\f C \\l 1', hidden=True)
    add_field_mark(paragraph, "end", hidden=True)
