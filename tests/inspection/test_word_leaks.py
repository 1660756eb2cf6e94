"""A leak planted in each hiding place of a Word file is caught, named, and told with its place."""

import pytest

from ssp_desktop.inspection.finds import KINDS, Rank
from ssp_desktop.inspection.looking import inspect_bytes
from tests.inspection.packages import (
    APP,
    CORE,
    CUSTOM,
    W,
    package,
    paragraph,
    part,
    word,
)  # fmt: skip

BY = 'w:author="Anne Holm" w:date="2025-03-04T10:00:00Z" w:id="7"'
LEAK = "Familien Krogh"
NOTE = f"<w:comment {BY}>{paragraph(LEAK)}</w:comment>"
LABEL = (
    '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata">'
    '<clbl:label id="{abc}" siteId="{hemmelig-lejer}"/></clbl:labelList>'
)
SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="rId-header1.xml"/></w:sectPr>'
PICTURE = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Billede 1" descr="{}"/></wp:inline></w:drawing></w:r></w:p>'
ALTERNATIVE = PICTURE.format(LEAK)
BEHIND = "word/comments{}.xml"


def styled(looks: str, usual: str = "") -> bytes:
    """Return a DOCX with the leak in a paragraph of a style based on one with those looks."""
    styles = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{usual}</w:rPr></w:rPrDefault></w:docDefaults>"
        f'<w:style w:type="paragraph" w:styleId="A"><w:rPr>{looks}</w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    body = f'<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r><w:t>{LEAK}</w:t></w:r></w:p>'
    return word(body, {"word/styles.xml": part("w:styles", styles)})


# File, kind, a part of the place, a part of what is shown.
LEAKS = {
    "comment": (word(parts={"word/comments.xml": part("w:comments", NOTE)}), "comment", "kommentar 1", LEAK),
    "commentsExtended": (
        word(parts={BEHIND.format("Extended"): part("w15:commentsEx", '<w15:commentEx w15:paraId="1"/>')}),
        "comment", "commentsExtended", "1 kommentarer",
    ),
    "commentsIds": (
        word(parts={BEHIND.format("Ids"): '<w16cid:commentsIds xmlns:w16cid="http://x"><w16cid:commentId/></w16cid:commentsIds>'}),
        "comment", "commentsIds", "",
    ),
    "commentsExtensible": (
        word(parts={BEHIND.format("Extensible"): '<w16cex:commentsExtensible xmlns:w16cex="http://x"/>'}),
        "comment", "commentsExtensible", "",
    ),
    "comment by another name": (
        word(parts={"word/notes9.xml": part("w:comments", NOTE)}), "comment", "kommentar 1", LEAK,
    ),
    "inserted": (word(f"<w:p><w:ins {BY}><w:r><w:t>{LEAK}</w:t></w:r></w:ins></w:p>"), "tracked_change", "afsnit 2", LEAK),
    "deleted": (word(f"<w:p><w:del {BY}><w:r><w:delText>{LEAK}</w:delText></w:r></w:del></w:p>"), "tracked_change", "afsnit 2", LEAK),
    "moved": (word(f"<w:p><w:moveFrom {BY}><w:r><w:t>{LEAK}</w:t></w:r></w:moveFrom></w:p>"), "tracked_change", "afsnit 2", "flyttet"),
    "changed looks": (word(f"<w:p><w:r><w:rPr><w:b/><w:rPrChange {BY}/></w:rPr><w:t>x</w:t></w:r></w:p>"), "tracked_change", "afsnit 2", "Anne Holm"),
    "hidden row": (word(f"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{paragraph(LEAK)}</w:tc></w:tr></w:tbl>"), "hidden_text", "afsnit 2", LEAK),
    "row without height": (word(f"<w:tbl><w:tr><w:trPr><w:trHeight w:val='1' w:hRule='exact'/></w:trPr><w:tc>{paragraph(LEAK)}</w:tc></w:tr></w:tbl>"), "hidden_text", "afsnit 2", LEAK),
    "white by its style": (styled('<w:color w:val="FFFFFF"/>'), "hidden_text", "afsnit 2", LEAK),
    "tiny by its style": (styled('<w:sz w:val="2"/>'), "hidden_text", "afsnit 2", LEAK),
    "hidden by every style": (styled("", "<w:vanish/>"), "hidden_text", "afsnit 2", LEAK),
    "nearly white": (word(paragraph(LEAK, '<w:color w:val="FDFDFD"/>')), "hidden_text", "afsnit 2", LEAK),
    "narrow": (word(paragraph(LEAK, '<w:w w:val="1"/>')), "hidden_text", "afsnit 2", LEAK),
    "deleted row": (word(f"<w:tbl><w:tr><w:trPr><w:del {BY}/></w:trPr><w:tc>{paragraph('x')}</w:tc></w:tr></w:tbl>"), "tracked_change", "brødteksten", "Anne Holm"),
    "change in a footnote": (
        word(parts={"word/footnotes.xml": part("w:footnotes", f"<w:footnote><w:p><w:del {BY}><w:r><w:delText>{LEAK}</w:delText></w:r></w:del></w:p></w:footnote>")}),
        "tracked_change", "fodnoter", LEAK,
    ),
    "tracking on": (word(parts={"word/settings.xml": part("w:settings", "<w:trackRevisions/>")}), "tracking_on", "settings", ""),
    "people": (word(parts={"word/people.xml": part("w15:people", '<w15:person w15:author="Anne Holm"/>')}), "people", "people", "Anne Holm"),
    "account in people": (
        word(parts={"word/people.xml": part("w15:people", '<w15:person w15:author="Anne"><w15:presenceInfo w15:userId="KOMMUNE\\b12345"/></w15:person>')}),
        "account", "people", "b12345",
    ),
    "hidden": (word(paragraph(LEAK, "<w:vanish/>")), "hidden_text", "afsnit 2", LEAK),
    "hidden by a style": (
        word(f'<w:p><w:pPr><w:pStyle w:val="Skjult"/></w:pPr><w:r><w:t>{LEAK}</w:t></w:r></w:p>',
             {"word/styles.xml": part("w:styles", '<w:style w:styleId="Basis"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Skjult"><w:basedOn w:val="Basis"/></w:style>')}),
        "hidden_text", "afsnit 2", LEAK,
    ),
    "white": (word(paragraph(LEAK, '<w:color w:val="FFFFFF"/>')), "hidden_text", "afsnit 2", LEAK),
    "blacked out": (word(paragraph(LEAK, '<w:highlight w:val="black"/>')), "hidden_text", "afsnit 2", LEAK),
    "black on black": (word(paragraph(LEAK, '<w:color w:val="000000"/><w:shd w:fill="000000"/>')), "hidden_text", "afsnit 2", LEAK),
    "tiny": (word(paragraph(LEAK, '<w:sz w:val="2"/>')), "hidden_text", "afsnit 2", LEAK),
    "author": (word(parts={"docProps/core.xml": CORE.format(f"<dc:creator>{LEAK}</dc:creator>")}), "author", "forfatter", LEAK),
    "account as author": (word(parts={"docProps/core.xml": CORE.format("<cp:lastModifiedBy>az12345</cp:lastModifiedBy>")}), "account", "sidst ændret af", "az12345"),
    "subject": (word(parts={"docProps/core.xml": CORE.format(f"<dc:subject>{LEAK}</dc:subject>")}), "property", "subject", LEAK),
    "company": (word(parts={"docProps/app.xml": APP.format(f"<Company>{LEAK}</Company>")}), "property", "Company", LEAK),
    "custom property": (word(parts={"docProps/custom.xml": CUSTOM.format("Sagsbehandler", LEAK)}), "custom_property", "Sagsbehandler", LEAK),
    "label in a property": (word(parts={"docProps/custom.xml": CUSTOM.format("MSIP_Label_1_Name", "Fortroligt")}), "label", "MSIP_Label", "Fortroligt"),
    "label": (word(parts={"docMetadata/LabelInfo.xml": LABEL}), "label", "LabelInfo", "hemmelig-lejer"),
    "custom XML": (word(parts={"customXml/item1.xml": f"<sag><navn>{LEAK}</navn></sag>"}), "custom_xml", "customXml/item1.xml", LEAK),
    "header": (word(SECTION, {"word/header1.xml": part("w:hdr", paragraph(LEAK))}), "header", "sidehoved", LEAK),
    "watermark": (
        word(SECTION, {"word/header1.xml": part("w:hdr", f'<w:p><w:r><w:pict><v:shape><v:textpath string="{LEAK}"/></v:shape></w:pict></w:r></w:p>')}),
        "watermark", "sidehoved", LEAK,
    ),
    "file inside": (word(parts={"word/embeddings/Budget.xlsx": b"PK\x05\x06" + bytes(18)}), "embedded_file", "Budget.xlsx", "Budget"),
    "OLE inside": (word(parts={"word/embeddings/oleObject1.bin": b"hemmelig"}), "embedded_file", "oleObject1", ""),
    "chunk inside": (word(parts={"word/afchunk1.html": f"<html><body>{LEAK}</body></html>"}), "embedded_file", "afchunk1", ""),
    "macro": (word(parts={"word/vbaProject.bin": b"\xd0\xcfSub AutoOpen"}), "macro", "vbaProject", ""),
    "thumbnail": (word(parts={"docProps/thumbnail.emf": b"\1\0\0\0"}), "thumbnail", "thumbnail", ""),
    "printer": (word(parts={"word/printerSettings1.bin": "Printer 3. sal".encode("utf-16-le")}), "printer", "printerSettings1", "Printer 3. sal"),
    "glossary": (word(parts={"word/glossary/document.xml": part("w:glossaryDocument", paragraph(LEAK))}), "glossary", "glossary", LEAK),
    "web settings": (word(parts={"word/webSettings.xml": part("w:webSettings", "<w:divs/>")}), "web_settings", "webSettings", ""),
    "rsids": (word('<w:p w:rsidR="00AB12CD"/>'), "rsid", "brødteksten", "00AB12CD"),
    "rsids in settings": (word(parts={"word/settings.xml": part("w:settings", '<w:rsids><w:rsid w:val="00AB12CD"/></w:rsids>')}), "rsid", "settings", "00AB12CD"),
    "alternative text": (word(ALTERNATIVE), "alt_text", "document.xml", LEAK),
    "bookmark": (word('<w:p><w:bookmarkStart w:id="1" w:name="Krogh_familien"/></w:p>'), "bookmark", "brødteksten", "Krogh_familien"),
    "field code": (word(f'<w:p><w:r><w:instrText>IF "{LEAK}" = "x"</w:instrText></w:r></w:p>'), "field_code", "afsnit 2", LEAK),
    "path in a field": (word('<w:p><w:fldSimple w:instr="INCLUDETEXT C:\\Sager\\Krogh\\barn.docx"/></w:p>'), "path", "feltkode", "Krogh"),
    "name of a part": (word(parts={"word/media/Krogh familien 2024.dat": b"x"}), "part_name", "delene", "Krogh familien 2024"),
    "part nobody refers to": (word(stray={"word/gammel.xml": part("w:document", paragraph(LEAK))}), "hidden_part", "word/gammel.xml", ""),
    "template on a path": (
        word(parts={"word/settings.xml": part("w:settings", "")}, outside={"attachedTemplate": "file:///C:/Users/b12345/Brev.dotm"}),
        "template", "henvisning", "Brev.dotm",
    ),
    "path of the template": (word(outside={"attachedTemplate": "file:///C:/Users/b12345/Brev.dotm"}), "path", "henvisning", "b12345"),
    "template by name": (word(parts={"docProps/app.xml": APP.format("<Template>Sagsbrev.dotm</Template>")}), "template", "Template", "Sagsbrev"),
    "linked picture": (word(outside={"image": "\\\\server\\faelles\\krogh.png"}), "external_link", "henvisning", "krogh"),
    "document variable": (word(parts={"word/settings.xml": part("w:settings", f'<w:docVars><w:docVar w:name="Sag" w:val="{LEAK}"/></w:docVars>')}), "variable", "settings", LEAK),
    "mail merge": (word(parts={"word/settings.xml": part("w:settings", '<w:mailMerge><w:query w:val="SELECT * FROM borgere"/></w:mailMerge>')}), "connection", "settings", "borgere"),
    "comment in the code": (word(f"<!-- {LEAK} -->"), "code_comment", "document.xml", LEAK),
    "signature": (word(parts={"_xmlsignatures/sig1.xml": f'<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><Object>{LEAK}</Object></Signature>'}), "signature", "_xmlsignatures", LEAK),
    "cropped picture": (word('<w:p><w:r><w:drawing><a:srcRect l="20000"/></w:drawing></w:r></w:p>'), "cropped_picture", "document.xml", ""),
    "active control": (word(parts={"word/activeX/activeX1.xml": '<ax:ocx xmlns:ax="http://x" ax:classid="{1}"/>'}), "macro", "activeX1", ""),
    "CPR": (word(paragraph("Barnet har 010203-1234.")), "cpr", "afsnit 2", "010203-••••"),
    "CPR over two paragraphs": (word(paragraph("Født 010203-") + paragraph("1234")), "cpr", "afsnit 3", "010203-••••"),
    "CPR in a comment": (word(parts={"word/comments.xml": part("w:comments", f"<w:comment {BY}>{paragraph('010203-1234')}</w:comment>")}), "cpr", "kommentar 1", "010203-••••"),
    "CPR in two runs": (word("<w:p><w:r><w:t>0102</w:t></w:r><w:r><w:t>03-12</w:t></w:r><w:r><w:t>34</w:t></w:r></w:p>"), "cpr", "afsnit 2", "010203-••••"),
    "CPR in a text box": (word(f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{paragraph('010203-1234')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"), "cpr", "afsnit 3", "010203-••••"),
    "path": (word(paragraph("Ligger i C:\\Users\\annholm\\Sager\\krogh.docx")), "path", "afsnit 2", "annholm"),
}  # fmt: skip


@pytest.mark.parametrize("case", LEAKS)
def test_a_leak_in_a_word_file_is_caught_and_named(case: str) -> None:
    data, kind, place, shown = LEAKS[case]
    found = inspect_bytes("referat.docx", data)
    matching = [
        find
        for find in found.finds
        if find.kind == kind and place in find.place and shown in find.shown
    ]
    assert matching, found.finds
    assert all(find.rank is KINDS[kind][0] for find in matching)
    assert not any(find.shown and "1234" in find.shown for find in found.finds if kind == "cpr")


def test_an_innocent_word_file_tells_nothing() -> None:
    dark = '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>'
    data = word(
        paragraph("Overskrift", dark) + paragraph("Kl. 14.30, tlf. 12 34 56 78.") + SECTION,
        {"word/header1.xml": part("w:hdr", "<w:p/>"), "word/styles.xml": part("w:styles", "")},
    )
    found = inspect_bytes("referat.docx", data)
    assert (found.finds, found.unread) == ((), ())
    assert [piece.text for piece in found.words if not piece.hidden] == [
        "referat.docx", "Punkt 1 blev drøftet.", "Overskrift", "Kl. 14.30, tlf. 12 34 56 78.",
    ]  # fmt: skip


def test_the_words_say_where_they_are_and_whether_they_are_seen() -> None:
    data = word(
        f"<w:p><w:r><w:t>Set. </w:t></w:r><w:del {BY}><w:r><w:delText>Slettet.</w:delText></w:r></w:del></w:p>"
        + paragraph("Skjult.", "<w:vanish/>") + SECTION,
        {
            "word/header1.xml": part("w:hdr", paragraph("Hoved")),
            "word/header2.xml": part("w:hdr", paragraph("Første hoved")),
        },
    )  # fmt: skip
    words = {piece.text: piece for piece in inspect_bytes("r.docx", data).words}
    assert words["Set. "].place == "afsnit 2"
    assert not words["Set. "].hidden
    assert words["Slettet."].hidden
    assert words["Skjult."].hidden
    assert not words["Hoved"].hidden
    assert words["Første hoved"].hidden  # no page shows it


def test_what_lies_inside_is_looked_into_in_turn() -> None:
    inner = word(paragraph("010203-1234"))
    outer = word(parts={"word/embeddings/Sag.docx": word(parts={"word/embeddings/A.docx": inner})})
    found = inspect_bytes("r.docx", outer)
    (find,) = (find for find in found.finds if find.kind == "cpr")
    assert find.place.count("›") == 2
    assert "Sag.docx" in find.place
    assert "afsnit 2" in find.place


def test_a_name_does_not_say_what_a_file_is() -> None:
    found = inspect_bytes("billede.png", word(paragraph("010203-1234")))
    assert [find.kind for find in found.finds] == ["cpr"]
    assert Rank.STOPS in {find.rank for find in found.finds}


def test_a_package_of_another_program_is_looked_into_too() -> None:
    data = package("visio/document.xml", {"visio/document.xml": part("a:x", paragraph("010203-1234"), W.replace("w:", "w:"))})  # fmt: skip
    assert "cpr" in {find.kind for find in inspect_bytes("plan.vsdx", data).finds}


BOXES = "".join(f"<w:tc>{paragraph(sign)}</w:tc>" for sign in "010203-1234")
FIGURES = "".join(f"<w:tc>{paragraph(sign)}</w:tc>" for sign in "010203123456")


def test_a_number_of_which_each_figure_has_a_box_is_one() -> None:
    (find,) = inspect_bytes("x.docx", word(f"<w:tbl><w:tr>{BOXES}</w:tr></w:tbl>")).finds
    assert (find.kind, find.shown) == ("cpr", "010203-••••")
    assert inspect_bytes("x.docx", word(f"<w:tbl><w:tr>{FIGURES}</w:tr></w:tbl>")).finds == ()
