"""The minutes as a DOCX: the template's package with the minutes in place of its body.

The package is used as it is, so everything a municipality put into its template is
included: logo, header, footer, fonts. Only the body, the lists and the properties come
from the minutes. python-docx is not used here: this needs no more than a zip file, and
importing python-docx takes as long as writing 100 pages.
"""

import datetime
import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from ssp_desktop.minutes.blocks import Block, Contents, FactTable, Line, Minutes, Table
from ssp_desktop.minutes.field_marks import marks_of_facts
from ssp_desktop.writing.docx.contents import PageNumbers, contents_list
from ssp_desktop.writing.docx.fields import marked_fields
from ssp_desktop.writing.docx.paragraphs import ParagraphMaker
from ssp_desktop.writing.docx.properties import CORE, CORE_RELATION, CORE_TYPE, core_properties
from ssp_desktop.writing.docx.table import cell_table, fact_table
from ssp_desktop.writing.looks import TemplateRefused
from ssp_desktop.writing.template import Template
from ssp_desktop.writing.template.fields import filled_parts

_ZIP_DATE = (2024, 1, 1, 0, 0, 0)  # fixed, so that the same minutes give the same bytes
_ZIP_LEVEL = 1  # a quarter of the time of the usual 6, for a file a quarter larger
_DOCUMENT = "word/document.xml"
_TYPES = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_BODY = re.compile(r"<w:body(?:\s[^>]*)?>(.*)</w:body>", re.DOTALL)
# The page setup of the last section, at the end of the body.
_SECTION = re.compile(r"<w:sectPr\b(?:(?!<w:sectPr\b).)*\Z", re.DOTALL)


class LaidOut(PageNumbers, Protocol):
    """The pages that the minutes come to."""

    def column_widths(self, table: Table) -> Sequence[int]:
        """Return the widths of the columns of `table`, in twips."""

    def stay_whole(self, table: FactTable | Table) -> Sequence[bool]:
        """Return of each row of `table`, from the top, whether it stays on one page."""


def write_docx(
    minutes: Minutes,
    template: Template,
    pages: LaidOut,
    now: datetime.datetime,
    *,
    with_fields: bool = False,
) -> bytes:
    """Return the bytes of the DOCX; `now` is its stated time of creation.

    `with_fields`: each field begins with a hidden bookmark. Raises TemplateRefused when the
    template cannot be used.
    """
    maker = ParagraphMaker(template)
    if with_fields:
        maker.fact_marks = {
            label: mark
            for block in minutes.blocks
            if isinstance(block, FactTable)
            for label, mark in marks_of_facts(block).items()
        }
    blocks = _blocks(minutes, maker, pages)
    body = "".join(marked_fields(blocks, maker) if with_fields else (xml for _, xml in blocks))
    changed = {
        _DOCUMENT: _with_body(template, body),
        "word/numbering.xml": maker.lists.part(),
        CORE: core_properties(minutes, now),
        **_announced(template),
        **filled_parts(template.parts, minutes.fields.named(minutes.edition)),
    }
    return packed({**template.parts, **changed})


def _blocks(minutes: Minutes, maker: ParagraphMaker, pages: LaidOut) -> Iterator[tuple[Block, str]]:
    """Yield each block with its XML."""
    titles = _contents_titles(minutes)
    last: Block | None = None
    for part in minutes.parts:
        for block in part.blocks:
            if isinstance(block, Line):
                below = isinstance(last, Table) and last.is_ruled and not block.new_page
                title = titles.get(block.bookmark, "")
                xml = maker.line(block, part.item, title, below_grid=below)
            elif isinstance(block, FactTable):
                xml = fact_table(block, pages.stay_whole(block), maker)
            elif isinstance(block, Table):
                widths, whole = pages.column_widths(block), pages.stay_whole(block)
                xml = cell_table(block, widths, whole, maker)
            else:
                headings = _are_headings(block, minutes)
                xml = contents_list(block, maker, pages, are_headings=headings)
            yield block, xml
            last = block


def _contents_titles(minutes: Minutes) -> dict[str, str]:
    """Return, by bookmark, the contents' titles for headings whose own text differs."""
    contents = [block for block in minutes.blocks if isinstance(block, Contents)]
    return {
        entry.bookmark: entry.text
        for block in contents
        if not _are_headings(block, minutes)
        for entry in block.entries
    }


def _are_headings(contents: Contents, minutes: Minutes) -> bool:
    """Whether every line of the contents is exactly the heading it leads to."""
    headings = {
        block.bookmark: block.text
        for part in minutes.parts
        for block in part.blocks[:1]
        if isinstance(block, Line)
    }
    return all(headings.get(entry.bookmark) == entry.text for entry in contents.entries)


def _with_body(template: Template, body: str) -> bytes:
    """Return the document with `body` in place of the sample text; the page setup stays."""
    document = template.parts[_DOCUMENT].decode("utf-8")
    found = _BODY.search(document)
    if found is None:
        raise _refused(template)
    section = _SECTION.search(found[1])
    kept = section[0] if section and "</w:p>" not in section[0] else ""
    return f"{document[: found.start(1)]}{body}{kept}{document[found.end(1) :]}".encode()


def _announced(template: Template) -> dict[str, bytes]:
    """Return the parts that list the others: as a document, not a template, with properties."""
    types = template.parts[_TYPES].decode("utf-8")
    types = types.replace("template.main+xml", "document.main+xml")
    relations = template.parts[_RELATIONS].decode("utf-8")
    if CORE not in template.parts:
        override = f'<Override PartName="/{CORE}" ContentType="{CORE_TYPE}"/>'
        types = _ended_by(template, types, "Types", override)
        relation = f'<Relationship Id="rIdCore" Type="{CORE_RELATION}" Target="{CORE}"/>'
        relations = _ended_by(template, relations, "Relationships", relation)
    return {_TYPES: types.encode(), _RELATIONS: relations.encode()}


def _ended_by(template: Template, part: str, root: str, last: str) -> str:
    """Return `part` with `last` as the last child of its root."""
    head, end, tail = part.rpartition(f"</{root}>")
    if not end:
        raise _refused(template)
    return f"{head}{last}{end}{tail}"


def _refused(template: Template) -> TemplateRefused:
    return TemplateRefused(
        f"Skabelonen {template.path} har ikke det indre, som Word giver et dokument. "
        "Åbn den i Word, og gem den igen som .docx."
    )


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return the package of those files, by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, _ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            package.writestr(info, content, compresslevel=_ZIP_LEVEL)
    return out.getvalue()
