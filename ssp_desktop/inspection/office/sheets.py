"""An XLSX: its cells with the heads of their columns, and what of it is hidden."""

import re
from io import BytesIO
from typing import NamedTuple

from lxml import etree

from ssp_desktop.inspection.look import DAMAGED, CannotLook, Look
from ssp_desktop.inspection.office.cells import (
    is_naught,
    is_number,
    is_set,
    letters,
    shared_out,
    with_nought,
)
from ssp_desktop.inspection.office.formats import Formats
from ssp_desktop.inspection.office.package import Package, package_of, tell_parts
from ssp_desktop.inspection.xml import (
    attribute,
    child,
    local,
    named,
    say_attributes,
    say_values,
    text_of,
)

_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_HEADS = 6  # rows that may hold the heads of the columns
_HEAD = re.compile(r"\D{1,30}")  # what is longer is a sentence, and says nothing of what is below
_BEAT = 2000
_BESIDE_CELLS = (
    "sheetPr", "sheetViews", "customSheetViews", "protectedRanges", "scenarios", "autoFilter",
    "conditionalFormatting", "dataValidations", "hyperlinks", "webPublishItems", "cellWatches",
    "smartTags", "controls", "oleObjects", "extLst",
)  # fmt: skip
"""What a sheet has besides its cells and says words in: tips, filters, rules, links."""
_WHOLE = re.compile(r"\d{9,10}(?:\.0+)?")


def read(look: Look, data: bytes) -> None:
    """Look into an XLSX."""
    with package_of(look, data) as package:
        if any(name.endswith(".bin") and "sheet" in name for name in package.archive.by_name):
            look.unread("", "er et regneark i binær form (XLSB); kun det omkring arkene er set")
        reader = _Book(package)
        tell_parts(package, reader.known)
        reader.tell_sheets()


class _Sheet(NamedTuple):
    """A sheet: its part, its name, whether it is hidden."""

    part: str
    name: str
    hidden: bool


class _Book:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._sheets: list[_Sheet] = []
        self._parts: list[str] = []
        self.strings: list[str] = []
        self.used: set[int] = set()
        book = package.xml("xl/workbook.xml")
        for each in named(book, "sheet") if book is not None else ():
            part = package.target("xl/workbook.xml", attribute(each, "id"))
            hidden = attribute(each, "state") in ("hidden", "veryHidden")
            self._sheets.append(_Sheet(part, attribute(each, "name"), hidden))
        strings = package.xml("xl/sharedStrings.xml")
        if strings is not None:
            self.strings = [
                "".join(str(t.text or "") for t in named(each, "t"))
                for each in strings
                if local(each) == "si"
            ]
        self.formats = Formats(package.xml("xl/styles.xml"))

    def known(self, look: Look, name: str, root: etree._Element) -> bool:
        """Tell a part of a workbook other than its sheets; return whether it is one."""
        called = local(root)
        if called == "worksheet":
            self._parts.append(name)  # sheets have their turn when all else is told
        elif name in ("xl/sharedStrings.xml", "xl/calcChain.xml"):
            pass  # as above, by the cells
        elif called == "styleSheet":
            say_attributes(look, root, name)
        elif called == "workbook":
            self._tell_book(look, name, root)
        elif called in ("comments", "ThreadedComments"):
            _tell_comments(look, name, root)
        elif called == "personList":
            _tell_people(look, name, root)
        else:
            return _tell_beside(look, name, root)
        return True

    def _tell_book(self, look: Look, name: str, root: etree._Element) -> None:
        for each in named(root, "definedName"):
            text = f"{attribute(each, 'name')}: {each.text or ''}"
            look.say("navngivne områder", text, hidden=True, near="")
            if not attribute(each, "name").startswith("_xlnm."):
                look.find("defined_name", name, text)
        for each in named(root, "absPath"):
            look.say("projektmappens sti", attribute(each, "url"), hidden=True, near="")
        for each in named(root, "fileSharing"):
            look.say("projektmappens bruger", attribute(each, "userName"), hidden=True, near="")
            look.find("author", name, attribute(each, "userName"))

    def tell_sheets(self) -> None:
        """Tell every sheet, and at last the texts that no cell shows."""
        look = self._package.look
        listed = {sheet.part for sheet in self._sheets}
        stray = [_Sheet(part, part, hidden=True) for part in self._parts if part not in listed]
        for number, sheet in enumerate((*self._sheets, *stray), 1):
            place = f"ark »{sheet.name}«"
            look.say("navn på et ark", sheet.name, hidden=sheet.hidden, near="")
            if sheet.hidden:
                look.find("hidden_sheet", place, f"ark {number} er skjult")
            if sheet.part not in self._package.archive.by_name:
                continue
            with look.told_unread(place):
                root_data = self._package.archive.data(sheet.part)
                _Cells(look, place, self, hidden=sheet.hidden).tell(root_data)
        unused = [text for at, text in enumerate(self.strings) if at not in self.used]
        if any(text.strip() for text in unused):
            look.say("tekster, som ingen celle viser", "\n".join(unused), hidden=True, near="")
            look.find("hidden_text", "tekster, som ingen celle viser", " ".join(unused)[:500])


class _Cells:
    """Goes through a sheet element by element, so that a large one takes little memory."""

    def __init__(self, look: Look, place: str, book: _Book, *, hidden: bool) -> None:
        self._look, self._place, self._hidden = look, place, hidden
        self._strings, self._used, self._formats = book.strings, book.used, book.formats
        self._heads: dict[str, str] = {}
        self._hidden_columns: list[tuple[int, int]] = []
        self._hidden_rows = 0
        self._hidden_cells: list[str] = []

    def tell(self, data: bytes) -> None:
        """Tell all cells of the sheet in `data`."""
        wanted = ("row", "cols", "headerFooter", *_BESIDE_CELLS)
        try:
            parsing = etree.iterparse(
                BytesIO(data), tag=[f"{{*}}{name}" for name in wanted], resolve_entities=False,
                no_network=True, load_dtd=False, huge_tree=False,
            )  # fmt: skip
            for count, (_, element) in enumerate(parsing, 1):
                self._tell_element(element)
                element.clear()
                if count % _BEAT == 0:
                    self._look.beat()
        except etree.XMLSyntaxError:
            raise CannotLook(DAMAGED) from None
        if self._hidden_rows:
            shown = " ".join(self._hidden_cells)
            self._look.find("hidden_rows", self._place, f"{self._hidden_rows} rækker: {shown}")
        elif self._hidden_cells:
            self._look.find("hidden_rows", self._place, " ".join(self._hidden_cells))

    def _tell_element(self, element: etree._Element) -> None:
        called = local(element)
        if called == "row":
            self._tell_row(element)
        elif called == "cols":
            for each in element:
                if is_set(each, "hidden") or is_naught(attribute(each, "width")):
                    first, last = attribute(each, "min"), attribute(each, "max")
                    if first.isdecimal() and last.isdecimal():
                        self._hidden_columns.append((int(first), int(last)))
        elif called == "headerFooter":
            for each in element:
                self._look.say(f"{self._place}, sidehoved eller sidefod", text_of(each), near="")
                if text_of(each):
                    self._look.find("header", self._place, text_of(each))
        else:
            place = f"{self._place}, indstillinger"
            self._look.say(place, text_of(element), hidden=True, near="")
            say_attributes(self._look, element, place)

    def _tell_row(self, row: etree._Element) -> None:
        hidden_row = is_set(row, "hidden") or is_naught(attribute(row, "ht"))
        number = attribute(row, "r")
        filled, label = False, ""
        before = ("", "")
        for at, cell in enumerate(row, 1):
            reference = attribute(cell, "r")
            found = _REFERENCE.fullmatch(reference)
            column = found[1] if found else letters(at)
            text = self._text(cell)
            formula = child(cell, "f")
            if formula is not None and formula.text:
                where = f"{self._place}, {column}{number}, formel"
                self._look.say(where, formula.text, hidden=True, near="")
            if not text:
                continue
            filled = True
            unseen = (
                hidden_row
                or self._is_hidden_column(column)
                or self._formats.hides(attribute(cell, "s"))
            )
            if unseen and len(self._hidden_cells) < 10:
                self._hidden_cells.append(f"{column}{number} {text}")
            head = self._heads.get(column, "") or label
            text = with_nought(text, head)
            shared = shared_out(before[0], text, f"{before[1]} {head}")
            before = (text, head)
            label = text if _HEAD.fullmatch(text) else ""
            if number.isdecimal() and int(number) <= _HEADS and not is_number(text):
                self._heads[column] = text if _HEAD.fullmatch(text) else ""
            place = f"{self._place}, {column}{number}"
            self._look.say(place, text, hidden=self._hidden or unseen, near=head)
            self._look.say(place, shared, hidden=self._hidden or unseen, near="CPR")
        self._hidden_rows += hidden_row and filled

    def _text(self, cell: etree._Element) -> str:
        kind = attribute(cell, "t")
        if kind == "inlineStr":
            return "".join(str(t.text or "") for t in named(cell, "t"))
        value = child(cell, "v")
        text = (value.text or "") if value is not None else ""
        if kind == "s" and text.isdecimal():
            at = int(text)
            if at < len(self._strings):
                self._used.add(at)
                return self._strings[at]
            return ""
        if not kind or kind == "n":
            return self._as_shown(text, attribute(cell, "s"))
        return text

    def _as_shown(self, text: str, style: str) -> str:
        """Return a number with the zero in front that it is shown with, as CPR numbers are."""
        if _WHOLE.fullmatch(text) and self._formats.is_long_number(style):
            return text.partition(".")[0].rjust(10, "0")
        return text

    def _is_hidden_column(self, column: str) -> bool:
        if not self._hidden_columns:
            return False
        number = 0
        for letter in column:
            number = number * 26 + ord(letter) - 64
        return any(first <= number <= last for first, last in self._hidden_columns)


def _values(root: etree._Element) -> list[str]:
    texts = [part for each in root.itertext() if (part := str(each).strip())]
    return [*texts, *(str(v) for e in root.iter("*") for v in e.attrib.values() if len(str(v)) > 3)]


def _tell_beside(look: Look, name: str, root: etree._Element) -> bool:
    """Tell a part with data from elsewhere, earlier versions or a macro; return whether it is."""
    called = local(root)
    if called in ("externalLink", "pivotCacheDefinition", "pivotCacheRecords"):
        kind = "external_data" if called == "externalLink" else "pivot_cache"
        say_values(look, root, name)
        if called != "pivotCacheDefinition" or any(True for _ in named(root, "sharedItems")):
            look.find(kind, name, " ".join(_values(root))[:200])
    elif called in ("connections", "queryTable", "volTypes", "MapInfo"):
        look.find("connection", name, " ".join(_values(root))[:300])
        say_values(look, root, name)
    elif called in ("headers", "revisions", "users"):
        look.find("tracked_change", name, " ".join(_values(root))[:200] or called)
        say_values(look, root, name)
    elif called == "macrosheet":
        look.find("macro", name, "makroark")
        say_values(look, root, name)
    else:
        return False
    return True


def _tell_comments(look: Look, name: str, root: etree._Element) -> None:
    for each in named(root, "author"):
        look.say("kommentarer, forfatter", text_of(each), hidden=True, near="")
    for each in named(root, "comment", "threadedComment"):
        place = f"kommentar til {attribute(each, 'ref')}"
        look.say(place, text_of(each), hidden=True, near="")
        look.find("comment", f"{place} ({name})", text_of(each))


def _tell_people(look: Look, name: str, root: etree._Element) -> None:
    for each in named(root, "person"):
        who, account = attribute(each, "displayName"), attribute(each, "userId")
        look.say("personer", who, hidden=True, near="")
        look.find("people", name, who)
        if account:
            look.say("personer, konto", account, hidden=True, near="")
            look.find("account", name, account)
