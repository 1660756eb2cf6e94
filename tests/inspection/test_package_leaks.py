"""A leak planted in each hiding place of a workbook, a presentation and an open document."""

import zlib

import pytest

from ssp_desktop.inspection.finds import KINDS
from ssp_desktop.inspection.looking import inspect_bytes
from tests.inspection.packages import (
    APP,
    CORE,
    ODF,
    P,
    S,
    open_text,
    part,
    row,
    shape,
    sheets,
    slides,
    with_stray_bytes,
    word,
    zipped,
)  # fmt: skip

LEAK = "Familien Krogh"
STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="000000\\-0000"/><numFmt numFmtId="165" formatCode=";;;"/></numFmts>'
    '<fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill></fills>'
    '<cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="165"/><xf fontId="1" fillId="0"/><xf fontId="0" fillId="1"/></cellXfs>'
)
THREAD = '<ThreadedComments xmlns="http://x"><threadedComment ref="B2"><text>{}</text></threadedComment></ThreadedComments>'
PERSON = '<personList xmlns="http://x"><person displayName="Anne" userId="S::anne@kommune.dk::0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f"/></personList>'

LEAKS = {
    "hidden sheet": ("x.xlsx", sheets(row(1, LEAK), state='state="hidden"'), "hidden_sheet", "»Børn«", ""),
    "very hidden sheet": ("x.xlsx", sheets(row(1, LEAK), state='state="veryHidden"'), "hidden_sheet", "»Børn«", ""),
    "hidden row": ("x.xlsx", sheets(row(1, LEAK, more='hidden="1"')), "hidden_rows", "»Børn«", LEAK),
    "hidden column": ("x.xlsx", sheets(row(1, "a", LEAK), before='<cols><col min="2" max="2" hidden="1"/></cols>'), "hidden_rows", "»Børn«", LEAK),
    "column without width": ("x.xlsx", sheets(row(1, "a", LEAK), before='<cols><col min="2" max="2" width="0.01"/></cols>'), "hidden_rows", "»Børn«", LEAK),
    "row without height": ("x.xlsx", sheets(row(1, LEAK, more='ht="0" customHeight="1"')), "hidden_rows", "»Børn«", LEAK),
    "hidden by a format": ("x.xlsx", sheets('<row r="1"><c r="A1" s="2"><v>42</v></c></row>', styles=STYLES), "hidden_rows", "»Børn«", "42"),
    "white on white": ("x.xlsx", sheets('<row r="1"><c r="A1" s="3" t="str"><v>Krogh</v></c></row>', styles=STYLES), "hidden_rows", "»Børn«", "Krogh"),
    "black on black": ("x.xlsx", sheets('<row r="1"><c r="A1" s="4" t="str"><v>Krogh</v></c></row>', styles=STYLES), "hidden_rows", "»Børn«", "Krogh"),
    "comment to a cell": ("x.xlsx", sheets(parts={"xl/comments1.xml": f'<comments {S}><authors><author>Anne</author></authors><commentList><comment ref="B2"><text><t>{LEAK}</t></text></comment></commentList></comments>'}), "comment", "B2", LEAK),
    "threaded comment": ("x.xlsx", sheets(parts={"xl/threadedComments/threadedComment1.xml": THREAD.format(LEAK)}), "comment", "B2", LEAK),
    "account of a person": ("x.xlsx", sheets(parts={"xl/persons/person.xml": PERSON}), "account", "person.xml", "anne@kommune.dk"),
    "text of no cell": ("x.xlsx", sheets(parts={"xl/sharedStrings.xml": f"<sst {S}><si><t>{LEAK}</t></si></sst>"}), "hidden_text", "ingen celle", LEAK),
    "pivot data": ("x.xlsx", sheets(parts={"xl/pivotCache/pivotCacheRecords1.xml": f'<pivotCacheRecords {S}><r><s v="{LEAK}"/></r></pivotCacheRecords>'}), "pivot_cache", "pivotCache", LEAK),
    "data of another file": ("x.xlsx", sheets(parts={"xl/externalLinks/externalLink1.xml": f"<externalLink {S}><externalBook><sheetDataSet><cell><v>{LEAK}</v></cell></sheetDataSet></externalBook></externalLink>"}), "external_data", "externalLink", LEAK),
    "path of the workbook": ("x.xlsx", sheets(book='<x15ac:absPath xmlns:x15ac="http://x" url="C:\\Users\\b12345\\Desktop\\"/>'), "path", "projektmappens sti", "b12345"),
    "database": ("x.xlsx", sheets(parts={"xl/connections.xml": f'<connections {S}><connection connection="Server=sql01"/></connections>'}), "connection", "connections", "sql01"),
    "revisions": ("x.xlsx", sheets(parts={"xl/revisions/revisionHeaders.xml": f'<headers {S}><header userName="Anne Holm"/></headers>'}), "tracked_change", "revisionHeaders", "Anne Holm"),
    "name of a range": ("x.xlsx", sheets(book="<definedNames><definedName name='Krogh'>Ark1!A1</definedName></definedNames>"), "defined_name", "workbook", "Krogh"),
    "header of a sheet": ("x.xlsx", sheets(behind=f"<headerFooter><oddHeader>{LEAK}</oddHeader></headerFooter>"), "header", "»Børn«", LEAK),
    "printer of a sheet": ("x.xlsx", sheets(parts={"xl/printerSettings/printerSettings1.bin": "Printer 3. sal".encode("utf-16-le")}), "printer", "printerSettings1", "3. sal"),
    "macro sheet": ("x.xlsx", sheets(parts={"xl/macrosheets/sheet1.xml": f"<macrosheet {S}/>"}), "macro", "macrosheets", ""),
    "author of a workbook": ("x.xlsx", sheets(parts={"docProps/core.xml": CORE.format(f"<dc:creator>{LEAK}</dc:creator>")}), "author", "forfatter", LEAK),
    "CPR in a cell": ("x.xlsx", sheets(row(1, "Navn", "CPR") + row(2, "Bo", "010203 1234")), "cpr", "»Børn«, B2", "010203-••••"),
    "CPR as a number": ("x.xlsx", sheets('<row r="1"><c r="A1" s="1"><v>102031234</v></c></row>', styles=STYLES), "cpr", "»Børn«, A1", "010203-••••"),
    "CPR in a formula": ("x.xlsx", sheets('<row r="1"><c r="A1"><f>IF(B1="010203-1234",1,0)</f><v>0</v></c></row>'), "cpr", "A1, formel", "010203-••••"),
    "hidden slide": ("x.pptx", slides(shape(LEAK), more='show="0"'), "hidden_slide", "dias 1", LEAK),
    "notes": ("x.pptx", slides(parts={"ppt/notesSlides/notesSlide1.xml": f"<p:notes {P}>{shape(LEAK)}</p:notes>"}), "notes", "notesSlide1", LEAK),
    "beside the slide": ("x.pptx", slides(shape(LEAK, 9_200_000)), "off_page", "dias 1", LEAK),
    "under a shape": ("x.pptx", slides(shape(LEAK) + shape("", 0).replace("</a:xfrm>", "</a:xfrm><a:solidFill/>").replace('cx="1000"', 'cx="2000"')), "covered_text", "dias 1", LEAK),
    "slide outside the show": ("x.pptx", slides(parts={"ppt/slides/slide2.xml": f"<p:sld {P}><p:cSld><p:spTree>{shape(LEAK)}</p:spTree></p:cSld></p:sld>"}), "hidden_slide", "slide2", LEAK),
    "tiny on a slide": ("x.pptx", slides(shape(LEAK).replace("<a:r>", '<a:r><a:rPr sz="100"/>')), "hidden_text", "dias 1", LEAK),
    "hidden shape": ("x.pptx", slides(shape(LEAK, about='hidden="1"')), "hidden_text", "dias 1", LEAK),
    "comment on a slide": ("x.pptx", slides(parts={"ppt/comments/comment1.xml": f"<p:cmLst {P}><p:cm><p:text>{LEAK}</p:text></p:cm></p:cmLst>"}), "comment", "kommentar 1", LEAK),
    "author of comments": ("x.pptx", slides(parts={"ppt/commentAuthors.xml": f'<p:cmAuthorLst {P}><p:cmAuthor name="Anne Holm"/></p:cmAuthorLst>'}), "people", "commentAuthors", "Anne Holm"),
    "tags": ("x.pptx", slides(parts={"ppt/tags/tag1.xml": f'<p:tagLst {P}><p:tag name="SAG" val="{LEAK}"/></p:tagLst>'}), "variable", "tag1", LEAK),
    "company of slides": ("x.pptx", slides(parts={"docProps/app.xml": APP.format(f"<Company>{LEAK}</Company>")}), "property", "Company", LEAK),
    "alternative text on a slide": ("x.pptx", slides(shape("x", about=f'descr="{LEAK}"')), "alt_text", "slide1", LEAK),
    "workbook on a slide": ("x.pptx", slides(parts={"ppt/embeddings/Ark1.xlsx": sheets(row(1, "CPR 010203-1234"))}), "cpr", "Ark1.xlsx", "010203-••••"),
    "annotation": ("x.odt", open_text(f"<text:p><office:annotation><dc:creator>Bo</dc:creator><text:p>{LEAK}</text:p></office:annotation></text:p>"), "comment", "kommentar 1", LEAK),
    "tracked change": ("x.odt", open_text(f"<text:tracked-changes><text:changed-region><text:deletion><text:p>{LEAK}</text:p></text:deletion></text:changed-region></text:tracked-changes>"), "tracked_change", "brødteksten", LEAK),
    "hidden style": ("x.odt", open_text(f'<text:p>Set <text:span text:style-name="T1">{LEAK}</text:span></text:p>', styles='<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'), "hidden_text", "afsnit 2", LEAK),
    "style based on a hidden one": ("x.odt", open_text(f'<text:p text:style-name="P2">{LEAK}</text:p>', {"styles.xml": f'<office:document-styles {ODF}><style:style style:name="P1"><style:text-properties text:display="none"/></style:style></office:document-styles>'}, '<style:style style:name="P2" style:parent-style-name="P1"/>'), "hidden_text", "afsnit 2", LEAK),
    "white in an ODT": ("x.odt", open_text(f'<text:p text:style-name="P2">{LEAK}</text:p>', styles='<style:style style:name="P2"><style:text-properties fo:color="#ffffff"/></style:style>'), "hidden_text", "afsnit 2", LEAK),
    "tiny in an ODT": ("x.odt", open_text(f'<text:p text:style-name="P2">{LEAK}</text:p>', styles='<style:style style:name="P2"><style:text-properties fo:font-size="1pt"/></style:style>'), "hidden_text", "afsnit 2", LEAK),
    "hidden paragraph of an ODT": ("x.odt", open_text(f'<text:p><text:hidden-paragraph text:is-hidden="true"/>{LEAK}</text:p>'), "hidden_text", "afsnit 2", LEAK),
    "hidden section": ("x.odt", open_text(f'<text:section text:display="none"><text:p>{LEAK}</text:p></text:section>'), "hidden_text", "brødteksten", LEAK),
    "hidden field": ("x.odt", open_text(f'<text:p><text:hidden-text text:string-value="{LEAK}"/></text:p>'), "hidden_text", "afsnit 2", LEAK),
    "version inside": ("x.odt", open_text(parts={"Versions/Version1": open_text(f"<text:p>{LEAK}</text:p>")}), "older_version", "Version1", ""),
    "author of an ODT": ("x.odt", open_text(parts={"meta.xml": f"<office:document-meta {ODF}><office:meta><dc:creator>{LEAK}</dc:creator></office:meta></office:document-meta>"}), "author", "creator", LEAK),
    "printer of an ODT": ("x.odt", open_text(parts={"settings.xml": f'<office:document-settings {ODF}><config:config-item config:name="PrinterName">3. sal</config:config-item></office:document-settings>'}), "printer", "settings", "3. sal"),
    "macro of an ODT": ("x.odt", open_text(parts={"Basic/Standard/Module1.xml": "Sub Main"}), "macro", "Module1", ""),
    "thumbnail of an ODT": ("x.odt", open_text(parts={"Thumbnails/thumbnail.png": b"x"}), "thumbnail", "thumbnail", ""),
    "object of an ODT": ("x.odt", open_text(parts={"Object 1": b"\1\2hemmelig"}), "embedded_file", "Object 1", ""),
    "hidden sheet of an ODS": ("x.ods", open_text('<table:table table:name="Børn" table:style-name="ta1"><table:table-row/></table:table>', styles='<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>'), "hidden_sheet", "»Børn«", ""),
    "hidden row of an ODS": ("x.ods", open_text(f'<table:table table:name="A"><table:table-row table:visibility="collapse"><table:table-cell><text:p>{LEAK}</text:p></table:table-cell></table:table-row></table:table>'), "hidden_rows", "brødteksten", LEAK),
    "notes of an ODP": ("x.odp", open_text(f'<draw:page draw:name="1"><presentation:notes><text:p>{LEAK}</text:p></presentation:notes></draw:page>'), "notes", "brødteksten", LEAK),
    "file in a ZIP": ("x.zip", zipped({"Krogh/010203-1234.txt": "x"}), "cpr", "filens navn", "010203-••••"),
    "comment of a ZIP": ("x.zip", zipped({"a.txt": "x"}, b"Familien Krogh"), "hidden_part", "kommentar", LEAK),
    "data before a ZIP's end": ("x.docx", with_stray_bytes(word()), "trailing_data", "mellem", ""),
}  # fmt: skip


@pytest.mark.parametrize("case", LEAKS)
def test_a_leak_in_a_package_is_caught_and_named(case: str) -> None:
    name, data, kind, place, shown = LEAKS[case]
    found = inspect_bytes(name, data)
    matching = [
        find
        for find in found.finds
        if find.kind == kind and place in find.place and shown in find.shown
    ]
    assert matching, found
    assert all(find.rank is KINDS[kind][0] for find in matching)
    assert not any("3-1234" in text or "31234" in text for find in found.finds for text in find)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.xlsx", sheets(row(1, "Navn", "Beløb") + row(2, "Bo", "10.000,00"), styles=STYLES)),
        ("x.pptx", slides(shape("Budget 2025"))),
        ("x.odt", open_text("<text:p>Kl. 14.30</text:p>")),
        ("x.zip", zipped({"a.txt": "Punkt 1"})),
        (
            "x.odt",
            open_text(
                '<table:table><table:table-cell><text:p text:style-name="P2">Punkt</text:p>'
                "</table:table-cell></table:table>",
                styles='<style:style style:name="P2"><style:text-properties fo:color="#ffffff"/>'
                "</style:style>",
            ),
        ),
    ],
)
def test_an_innocent_package_tells_nothing(name: str, data: bytes) -> None:
    found = inspect_bytes(name, data)
    assert (found.finds, found.unread) == ((), ())


def test_heads_of_columns_say_what_numbers_are() -> None:
    rows = row(1, "Dok.nr.", "EAN", "CPR") + row(2, "0102031234", "0102031234", "0102031234")
    finds = inspect_bytes("x.xlsx", sheets(rows)).finds
    assert [find.place for find in finds] == ["ark »Børn«, C2"]
    form = row(1, "Dok.nr.", "0102031234") + row(2, "CPR", "0203041234")
    finds = inspect_bytes("x.xlsx", sheets(form)).finds
    assert [find.place for find in finds] == ["ark »Børn«, B2"]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (row(1, "Navn", "CPR-nr.") + '<row r="2"><c r="B2"><v>102031234</v></c></row>', ["B2"]),
        (row(1, "Navn", "Beløb") + '<row r="2"><c r="B2"><v>102031234</v></c></row>', []),
        (row(1, "CPR", "") + row(2, "010203", "1234"), ["B2"]),
        (row(1, "Fødselsdato", "Nr.") + row(2, "10203", "1234"), ["B2"]),
        (row(1, "Konto", "Art") + row(2, "010203", "1234"), []),
    ],
)
def test_a_number_that_a_sheet_has_altered_or_shared_out_is_one(
    rows: str, found: list[str]
) -> None:
    finds = inspect_bytes("x.xlsx", sheets(rows)).finds
    assert [find.place.rpartition(" ")[2] for find in finds if find.kind == "cpr"] == found


def test_words_of_slides_and_open_documents_are_told() -> None:
    found = inspect_bytes("x.pptx", slides(shape("Budget 2025")))
    assert ("dias 1", "Budget 2025", False) in [each[:3] for each in found.words]
    found = inspect_bytes("x.odt", open_text("<text:p>Kl.<text:s/>14.30</text:p>"))
    assert ("afsnit 2", "Kl. 14.30", False) in [each[:3] for each in found.words]


def test_what_is_protected_or_broken_is_unread_with_the_reason() -> None:
    manifest = (
        "<manifest:manifest xmlns:manifest='x'><manifest:encryption-data/></manifest:manifest>"
    )
    locked = zipped({"content.xml": "x", "META-INF/manifest.xml": manifest})
    (unread,) = inspect_bytes("x.odt", locked).unread
    assert "adgangskode" in unread.reason
    broken = inspect_bytes("x.docx", word()[:-40])
    assert "beskadiget" in broken.unread[0].reason
    (part_unread,) = inspect_bytes("x.docx", word(parts={"word/header1.xml": "<w:hdr"})).unread
    assert part_unread.place == "word/header1.xml"
    assert inspect_bytes("x.docx", part("w:x", "").encode()).unread == ()  # XML is read as XML
    (unknown,) = inspect_bytes("x.bin", b"\0\1\2\3" + zlib.compress(b"x" * 100)).unread
    assert "slags" in unknown.reason
