"""The minutes as a PDF for the archive: PDF/A-2a and PDF/UA-1, tagged, set by typst.

Owns the call of typst, and what becomes of characters that no font has. The look of the
pages is in ``resources/typst/referat.typ``, fed by `pdf.blocks` and `pdf.looks`.
"""

import datetime
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ssp_desktop.domain.errors import UserError
from ssp_desktop.minutes.blocks import Minutes
from ssp_desktop.writing.fonts.shipped_fonts import SHIPPED
from ssp_desktop.writing.looks import Looks
from ssp_desktop.writing.pages import PageLayout
from ssp_desktop.writing.pdf.blocks import minutes_data
from ssp_desktop.writing.pdf.looks import fonts_of

STAND_IN = "\N{WHITE SQUARE}"
"""Drawn in place of a character that no font has."""

_TRIES = 8  # each reveals more characters; two are usually enough
_LAST_LATIN = "\u024f"  # every font has the characters up to this one
_BEYOND_LATIN = re.compile(f"[^\0-{_LAST_LATIN}]")
_REFUSED = re.compile(r'the text `"(.*?)"` could not be displayed')
_PRIVATE_USE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_TABLE_CELL = re.compile(
    rb"(<</Type/StructElem/S/T)D(/P (\d+) 0 R/A\[<</O/Table)/Headers\[\](>>\])"
)


class PdfNotMade(UserError):
    """The minutes could not be set as a PDF."""


_NOT_SUSPECT = b"/MarkInfo<</Marked true/Suspects false>>"


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A finished PDF. `undrawn` has, each once, the characters that no font could draw."""

    content: bytes
    undrawn: str


def make_pdf(
    minutes: Minutes, looks: Looks, fonts_dir: Path, created: datetime.datetime
) -> PdfFile:
    """Return `minutes` as PDF/A-2a and PDF/UA-1, created at `created`.

    `fonts_dir` is the folder of the shipped fonts; the typst template is beside it. The
    fonts of this machine are used only for fonts that the looks name and the program
    does not ship. Both standards forbid a character without a glyph, so such a
    character becomes `STAND_IN`. Raises PdfNotMade.
    """
    source = (fonts_dir.parent / "typst" / "referat.typ").read_bytes()
    setter = _Setter(source, fonts_dir, own_fonts=not fonts_of(looks) <= SHIPPED)
    signs = _Signs()
    pages = PageLayout(looks, fonts_dir).lay_out(minutes)
    for _ in range(_TRIES):
        data = json.dumps(minutes_data(minutes, pages, signs.drawable), ensure_ascii=False)
        content, refused = setter.set(data, created)
        if content is not None:
            content = _without_suspects(_with_clear_ends(_with_row_headers(content)))
            return PdfFile(content, signs.undrawn)
        signs.refuse(refused)
    raise PdfNotMade(_NOT_MADE)


_NOT_MADE = (
    "Referatet kunne ikke skrives som PDF: det kan være et tegn i teksten, som programmet ikke "
    "kan tegne. Skriv det som DOCX, og gem det som PDF i Word."
)
# A tab has nothing to move to. Direction marks are never visible themselves, and would
# show Danish text backwards.
_ALWAYS = {ord("\t"): " ", **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "")}


class _Signs:
    """Learns which characters cannot be drawn, and removes them from texts."""

    def __init__(self) -> None:
        self._refused: dict[int, str] = {}
        self._private: set[str] = set()

    @property
    def undrawn(self) -> str:
        lost = {chr(code) for code, stand_in in self._refused.items() if stand_in}
        return "".join(sorted(lost | self._private))

    def refuse(self, signs: str) -> None:
        """Remember `signs`. Marks and joiners go; their base characters are tried again."""
        known = len(self._refused)
        for sign in signs:
            if sign > _LAST_LATIN:
                mark = unicodedata.category(sign) in ("Mn", "Mc", "Me", "Cf")
                self._refused[ord(sign)] = "" if mark else STAND_IN
        if len(self._refused) == known:
            raise PdfNotMade(_NOT_MADE)

    def drawable(self, text: str) -> str:
        """Return `text` with a stand-in for each character that cannot be drawn.

        PDF/A allows no private-use characters, as Word's own bullets are, whether a
        font has them or not.
        """
        if not _BEYOND_LATIN.search(text):  # nothing to look for but tabs
            return text.replace("\t", " ")
        self._private.update(_PRIVATE_USE.findall(text))
        return _PRIVATE_USE.sub(STAND_IN, text).translate(_ALWAYS | self._refused)


class _Setter:
    """typst, with its fonts and the template loaded."""

    def __init__(self, source: bytes, fonts_dir: Path, *, own_fonts: bool) -> None:
        import typst  # noqa: PLC0415 - 20 MB that only this needs

        self._typst = typst
        self._source = source
        self._fonts = typst.Fonts(
            include_system_fonts=own_fonts, include_embedded_fonts=True, font_paths=[fonts_dir]
        )

    def set(self, data: str, created: datetime.datetime) -> tuple[bytes | None, str]:
        """Return the PDF, or None and the characters that prevented it."""
        offset = created.astimezone().utcoffset() if created.tzinfo is None else created.utcoffset()
        zone = datetime.timezone(offset or datetime.timedelta(0))
        try:
            content = self._typst.compile(
                self._source,
                font_paths=self._fonts,
                ignore_system_fonts=True,
                sys_inputs={"referat": data},
                pdf_standards=["a-2a", "ua-1"],
                timestamp=created.astimezone(zone).replace(microsecond=0),
            )
        except self._typst.TypstError as error:
            refused = "".join(_refused_signs(error.diagnostic))
            if not refused:
                raise PdfNotMade(_NOT_MADE) from error
            return None, refused
        except BaseException as error:
            # A panic inside typst is no Exception, and its class has no module to import.
            if type(error).__name__ == "PanicException":
                raise PdfNotMade(_NOT_MADE) from error
            raise
        return content, ""


def _refused_signs(diagnostic: str) -> Iterator[str]:
    """Yield the texts that typst's errors name; it escapes characters as Rust does."""
    for found in _REFUSED.finditer(diagnostic):
        yield _ESCAPED.sub(lambda escaped: chr(int(escaped[1], 16)), found[1])


def _with_row_headers(pdf: bytes) -> bytes:
    """Return `pdf` with the first cell of each table row tagged as the row's header.

    typst tags header cells only in a table's header rows. Its structure tree is
    uncompressed in the file, and both tags have the same length, so nothing moves.
    """
    rows: set[bytes] = set()

    def tagged(cell: re.Match[bytes]) -> bytes:
        if cell[3] in rows:
            return cell[0]
        rows.add(cell[3])
        return cell[1] + b"H" + cell[2] + b"/Scope/Row" + cell[4]

    return _TABLE_CELL.sub(tagged, pdf)


def _without_suspects(pdf: bytes) -> bytes:
    """Return `pdf` without the entry that none of its tags is suspect, which is the default.

    poppler takes a plain false there for an object of the wrong type, and says so.
    White space in its place keeps every offset.
    """
    return pdf.replace(_NOT_SUSPECT, _NOT_SUSPECT.replace(b"/Suspects false", b" " * 15))


def _with_clear_ends(pdf: bytes) -> bytes:
    """Return `pdf` with no stream that ends in the first half of a line end.

    The line end before ``endstream`` is not part of the stream. If the last byte is a
    CR, checkers take it and the LF after it for one line end, and the stream for a byte
    too short. A CR is a line end too, and of the same length.
    """
    return pdf.replace(b"\r\nendstream\nendobj", b"\r\rendstream\nendobj")
