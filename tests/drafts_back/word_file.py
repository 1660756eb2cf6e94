"""A draft opened in a word processor of our own: the text of the file, and ways to change it.

It knows the format of Word and the marks that the draft has, and nothing of how the program reads
them. What is changed is tracked as Word does it, or silently.
"""

import io
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_NAMESPACE}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BODY = "word/document.xml"
_MARK = "_ssp_"
Element = etree._Element


@dataclass(frozen=True)
class Para:
    """A paragraph of the file. `item` is empty for the front; `part` as in the draft's marks.

    `heading` is that of its part; `role` is ``title``, ``heading``, ``text``, ``attachment``,
    ``person``, ``case``, ``label`` or ``other``.
    """

    element: Element
    item: str
    part: str
    heading: str
    role: str
    in_table: bool

    @property
    def field(self) -> str:
        """The name of its field as a proposal gives it."""
        if not self.item:
            return "front"
        if self.role == "attachment":
            return f"attachment:{self.text.split(' ')[1]}"
        if self.part in ("title", "case_number", "decision"):
            return self.part
        if self.part == "open_text":  # what the public is told of a closed item
            return "decision"
        return f"section:{self.heading}"

    @property
    def text(self) -> str:
        """Its words as they are now, with all changes accepted."""
        return text_of(self.element)

    @property
    def is_point(self) -> bool:
        """Whether it is a point of a list, or stands below one."""
        properties = self.element.find(f"{W}pPr")
        return properties is not None and (
            properties.find(f"{W}numPr") is not None or properties.find(f"{W}ind") is not None
        )

    @property
    def bold(self) -> str:
        """Which of its words are bold."""
        found = [e for e in self.element.iter(f"{W}r") if e.find(f"{W}rPr/{W}b") is not None]
        return " ".join("".join(map(text_of_run, found)).split())

    @property
    def level(self) -> str:
        """On which level of a list it has a sign; empty if it has none."""
        level = self.element.find(f"{W}pPr/{W}numPr/{W}ilvl")
        return "" if level is None else level.get(f"{W}val", "")

    @property
    def has_sign(self) -> bool:
        """Whether it is a point with a number or a sign of its own."""
        return self.element.find(f"{W}pPr/{W}numPr") is not None


_ROLES = {
    "Title": "title",
    "Heading1": "title",
    "Heading2": "heading",
    "Attachment": "attachment",
    "CaseNumber": "case",
    "PeopleHeading": "label",
    "Person": "person",
    "FactLabel": "label",
    "BackToTop": "other",
}


class WordFile:
    """One document."""

    def __init__(self, content: bytes, *, tracked: bool, author: str = "Bo Ås") -> None:
        self.tracked = tracked
        self.author = author
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.parts[_BODY])
        self._count = 0

    @property
    def body(self) -> Element:
        """The body."""
        body = self.root.find(f"{W}body")
        assert body is not None
        return body

    def paragraphs(self) -> list[Para]:
        """Return all paragraphs but those of the list of contents."""
        return list(self._paragraphs())

    def _paragraphs(self) -> Iterator[Para]:
        item, part, heading = "", "", ""
        for element in self.body.iter(f"{W}p"):
            if any(True for _ in element.iterancestors(f"{W}sdt")):
                continue
            style = element.find(f"{W}pPr/{W}pStyle")
            name = "" if style is None else style.get(f"{W}val", "")
            for mark in element.iter(f"{W}bookmarkStart"):
                told = mark.get(f"{W}name", "")
                if name == "Heading1" and told.startswith(_MARK) and told.endswith("_title"):
                    item = told.removeprefix(_MARK).removesuffix("_title")
                owner = f"{_MARK}{item or 'front'}_"
                if told.startswith(owner):
                    part, heading = told.removeprefix(owner), ""
            if name == "Heading2":
                heading = text_of(element)
            in_table = any(True for _ in element.iterancestors(f"{W}tbl"))
            yield Para(element, item, part, heading, _ROLES.get(name, "text"), in_table)

    def content(self) -> bytes:
        """Return the file."""
        out = io.BytesIO()
        self.parts[_BODY] = etree.tostring(
            self.root, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in self.parts.items():
                archive.writestr(name, part)
        return out.getvalue()

    # What somebody does to it

    def change(self, kind: str) -> Element:
        """Return a tracked change; each at a second of its own."""
        self._count += 1
        minute, second = divmod(self._count, 60)
        element = etree.Element(f"{W}{kind}")
        element.set(f"{W}id", str(9000 + self._count))
        element.set(f"{W}author", self.author)
        element.set(f"{W}date", f"2026-03-02T10:{minute:02}:{second:02}Z")
        return element

    def put(self, run: Element, at: int, text: str) -> None:
        """Put words into a run, at a character."""
        before, after = self._parted(run, at)
        new = with_text(before, text)
        before.addnext(self._as_put_in(new))
        for each in (before, after):
            if not text_of_run(each):
                drop(each)

    def cut(self, run: Element, first: int, last: int) -> None:
        """Take characters out of a run."""
        middle, after = self._parted(run, last)
        before, middle = self._parted(middle, first)
        for each in (before, after):
            if not text_of_run(each):
                drop(each)
        self.take_out(middle)

    def take_out(self, run: Element) -> None:
        """Take a run out."""
        if not self.tracked:
            drop(run)
            return
        wrap(run, self.change("del"))
        for each in list(run.iter(f"{W}t")):
            each.tag = f"{W}delText"

    def embolden(self, run: Element, first: int, last: int) -> None:
        """Make characters of a run bold."""
        middle, after = self._parted(run, last)
        before, middle = self._parted(middle, first)
        for each in (before, after):
            if not text_of_run(each):
                drop(each)
        looks = middle.find(f"{W}rPr")
        if looks is None:
            looks = etree.Element(f"{W}rPr")
            middle.insert(0, looks)
        old = deepcopy(looks)
        looks.insert(0, etree.Element(f"{W}b"))
        if self.tracked:
            changed = self.change("rPrChange")
            changed.append(old)
            looks.append(changed)

    def end(self, paragraph: Element, kind: str) -> None:
        """Mark the end of a paragraph as put in (``ins``) or taken out (``del``)."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            properties = etree.Element(f"{W}pPr")
            paragraph.insert(0, properties)
        looks = properties.find(f"{W}rPr")
        if looks is None:
            looks = etree.SubElement(properties, f"{W}rPr")
        looks.insert(0, self.change(kind))

    def put_in_below(self, paragraph: Element, text: str, above: Element | None = None) -> Element:
        """Put in a paragraph like `paragraph` below it, or below `above`; return it."""
        new = deepcopy(paragraph)
        for each in list(new):
            if each.tag != f"{W}pPr":
                new.remove(each)
        page = new.find(f"{W}pPr/{W}pageBreakBefore")
        if page is not None and paragraph.getprevious() is None:
            drop(page)
        run = etree.Element(f"{W}r")
        new.append(run)
        set_text(run, text)
        if self.tracked:
            wrap(run, self.change("ins"))
            self.end(new, "ins")
        (paragraph if above is None else above).addnext(new)
        return new

    def delete(self, paragraph: Element) -> None:
        """Take out a whole paragraph."""
        if not self.tracked:
            drop(paragraph)
            return
        self.end(paragraph, "del")
        for run in list(paragraph.iter(f"{W}r")):
            if run.find(f"{W}t") is not None:
                self.take_out(run)

    def _as_put_in(self, run: Element) -> Element:
        if not self.tracked:
            return run
        change = self.change("ins")
        change.append(run)
        return change

    def _parted(self, run: Element, at: int) -> tuple[Element, Element]:
        text = text_of_run(run)
        after = with_text(run, text[at:])
        set_text(run, text[:at])
        run.addnext(after)
        return run, after


def drop(element: Element) -> None:
    """Take an element out of the file."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def wrap(element: Element, around: Element) -> None:
    """Put `around` in the place of `element`, and that into it."""
    parent = element.getparent()
    if parent is not None:
        parent.replace(element, around)
    around.append(element)


def runs(paragraph: Element) -> list[Element]:
    """Return the runs of a paragraph that are words and nothing else, and untouched."""
    return [run for run in paragraph.findall(f"{W}r") if _is_plain(run)]


def _is_plain(run: Element) -> bool:
    tags = [each.tag for each in run if each.tag != f"{W}rPr"]
    return tags == [f"{W}t"] and bool(text_of_run(run).strip())


def text_of_run(run: Element) -> str:
    """Return the words of a run."""
    return "".join(each.text or "" for each in run.iter(f"{W}t"))


def set_text(run: Element, text: str) -> None:
    """Set the words of a run."""
    for each in run.findall(f"{W}t"):
        run.remove(each)
    new = etree.SubElement(run, f"{W}t")
    new.text = text
    new.set(_SPACE, "preserve")


def with_text(run: Element, text: str) -> Element:
    """Return a run of the same look with other words."""
    new = deepcopy(run)
    set_text(new, text)
    return new


def text_of(paragraph: Element) -> str:
    """Return the words of a paragraph with all changes accepted."""
    out = []
    for each in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br"):
        parent = each.getparent()
        is_words = parent is not None and parent.tag == f"{W}r"
        gone = any(up.tag in (f"{W}moveFrom", f"{W}del") for up in each.iterancestors())
        if is_words and not gone:
            out.append({f"{W}tab": "\t", f"{W}br": "\n"}.get(each.tag, each.text or ""))
    return "".join(out)
