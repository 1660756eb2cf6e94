"""A leak planted in each hiding place of a PDF is caught, named, and told with its place."""

import pytest

from ssp_desktop.inspection.finds import KINDS
from ssp_desktop.inspection.looking import inspect_bytes
from tests.inspection.packages import paragraph, word
from tests.inspection.photographs import PLACE, exif, jpeg
from tests.inspection.printed import INNOCENT, changed, pdf, stream, text

LEAK = "Familien Krogh"
BOX = "\n0 g 60 590 200 30 re f"
XMP = "<x:xmpmeta><rdf:RDF><dc:creator><rdf:li>Familien Krogh</rdf:li></dc:creator></rdf:RDF></x:xmpmeta>"
ANNOTATION = "<</Type/Annot/Subtype/{}/Rect[0 0 9 9]/Contents(Familien Krogh)/T(Anne Holm)>>"
FILE = stream(word(paragraph("010203-1234")), "/Type/EmbeddedFile")
LAYER = "/OCProperties<</OCGs[6 0 R]/D<<{}>>>>"
SEEN = INNOCENT + text("Fam")
IMAGE = "<</Type/XObject/Subtype/Image/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceGray/Length 0>>stream\n\nendstream"
PAGE_PICTURE = "\nq 595 0 0 842 0 0 cm /Im1 Do Q"

LEAKS = {
    "author": (pdf(INNOCENT, f"<</Author({LEAK})>>", info="/Info 6 0 R"), "author", "forfatter", LEAK),
    "title": (pdf(INNOCENT, f"<</Title({LEAK})>>", info="/Info 6 0 R"), "property", "titel", LEAK),
    "own property": (pdf(INNOCENT, f"<</Sagsbehandler({LEAK})>>", info="/Info 6 0 R"), "custom_property", "Sagsbehandler", LEAK),
    "path as title": (pdf(INNOCENT, r"<</Title(C:\\Users\\b12345\\krogh.docx)>>", info="/Info 6 0 R"), "path", "titel", "krogh"),
    "XMP": (pdf(INNOCENT, stream(XMP.encode(), "/Type/Metadata/Subtype/XML"), catalog="/Metadata 6 0 R"), "xmp", "XMP", LEAK),
    "older version": (changed(pdf(INNOCENT + text(LEAK)), 4, stream(INNOCENT.encode())), "older_version", "ældre", ""),
    "CPR in an older version": (changed(pdf(INNOCENT + text("010203-1234")), 4, stream(INNOCENT.encode())), "cpr", "filens ældre udgave › side 1", "010203-••••"),
    "file inside": (pdf(INNOCENT, FILE, "<</Type/Filespec/UF(Sag.docx)/EF<</F 6 0 R>>>>"), "embedded_file", "fil inde", "Sag.docx"),
    "CPR in a file inside": (pdf(INNOCENT, FILE, "<</Type/Filespec/UF(Sag.docx)/EF<</F 6 0 R>>>>"), "cpr", "Sag.docx", "010203-••••"),
    "note": (pdf(INNOCENT, ANNOTATION.format("Text"), page="/Annots[6 0 R]"), "comment", "Text", "Anne Holm: Familien"),
    "highlight": (pdf(INNOCENT, ANNOTATION.format("Highlight"), page="/Annots[6 0 R]"), "comment", "Highlight", LEAK),
    "mark for redaction": (pdf(INNOCENT, ANNOTATION.format("Redact"), page="/Annots[6 0 R]"), "comment", "Redact", LEAK),
    "layer not shown": (pdf(f"{INNOCENT} /OC /L1 BDC {text(LEAK)} EMC", "<</Type/OCG/Name(Udkast)>>", catalog=LAYER.format("/OFF[6 0 R]"), names="/Properties<</L1 6 0 R>>"), "hidden_layer", "side 1", LEAK),
    "name of a layer not shown": (pdf(INNOCENT, "<</Type/OCG/Name(Udkast)>>", catalog=LAYER.format("/OFF[6 0 R]")), "hidden_layer", "lag", "Udkast"),
    "layer": (pdf(INNOCENT, "<</Type/OCG/Name(Kort)>>", catalog=LAYER.format("")), "layer", "lag", "Kort"),
    "under a black box": (pdf(INNOCENT + text(LEAK) + BOX), "covered_text", "side 1", LEAK),
    "under a white box": (pdf(INNOCENT + text(LEAK) + BOX.replace("0 g", "1 g")), "covered_text", "side 1", LEAK),
    "under one box of two": (pdf(INNOCENT + text(LEAK) + "\n0 g 60 590 200 30 re 60 100 200 30 re f"), "covered_text", "side 1", LEAK),
    "under a round box": (pdf(INNOCENT + text(LEAK) + "\n0 g 60 600 m 60 590 70 590 70 590 c 250 590 l 260 590 260 600 260 600 c 260 610 l 260 620 250 620 250 620 c 70 620 l 60 620 60 610 60 610 c f"), "covered_text", "side 1", LEAK),
    "under a thick line": (pdf(INNOCENT + text(LEAK) + "\n14 w 60 604 m 260 604 l S"), "covered_text", "side 1", LEAK),
    "black on black": (pdf(INNOCENT + BOX + text(LEAK)), "hidden_text", "side 1", LEAK),
    "place in a photograph": (pdf(INNOCENT, stream(jpeg((0xE1, b"Exif\0\0" + exif({}, PLACE))), "/Type/XObject/Subtype/Image/Width 9/Height 9/Filter/DCTDecode")), "gps", "objekt 6", "55.675"),
    "under a picture": (pdf(INNOCENT + text(LEAK) + "\nq 200 0 0 40 60 590 cm /Im1 Do Q", IMAGE, names="/XObject<</Im1 6 0 R>>"), "covered_text", "side 1", LEAK),
    "off the page": (pdf(INNOCENT + text(LEAK, 700)), "off_page", "side 1", LEAK),
    "outside the crop": (pdf(INNOCENT + text(LEAK, 72, 30), page="/CropBox[0 100 595 842]"), "off_page", "side 1", LEAK),
    "white": (pdf(INNOCENT + text(LEAK, more="1 g")), "hidden_text", "side 1", LEAK),
    "invisible": (pdf(INNOCENT + text(LEAK, more="3 Tr")), "hidden_text", "side 1", LEAK),
    "cut away": (pdf(INNOCENT + text(LEAK, more="7 Tr")), "hidden_text", "side 1", LEAK),
    "transparent": (pdf(INNOCENT + text(LEAK, more="/G1 gs"), "<</ca 0>>", names="/ExtGState<</G1 6 0 R>>"), "hidden_text", "side 1", LEAK),
    "tiny": (pdf(INNOCENT + f"\nBT /F1 0.2 Tf 72 600 Td ({LEAK}) Tj ET"), "hidden_text", "side 1", LEAK),
    "text behind a scan": (pdf(text(LEAK, more="3 Tr") + PAGE_PICTURE, IMAGE, names="/XObject<</Im1 6 0 R>>"), "ocr_text", "side 1", LEAK),
    "JavaScript": (pdf(INNOCENT, "<</S/JavaScript/JS(app.alert\\(1\\))>>", catalog="/OpenAction 6 0 R"), "script", "objekt 6", "app.alert"),
    "starts a program": (pdf(INNOCENT, "<</S/Launch/F(cmd.exe)>>", catalog="/OpenAction 6 0 R"), "launch", "objekt 6", "cmd.exe"),
    "sends a form": (pdf(INNOCENT, "<</S/SubmitForm/F(http://x)>>"), "external_link", "objekt 6", "http"),
    "outline": (pdf(INNOCENT, "<</Type/Outlines/First 7 0 R>>", f"<</Title({LEAK})/Parent 6 0 R/Dest[3 0 R/Fit]>>", catalog="/Outlines 6 0 R"), "outline", "disposition", LEAK),
    "alternative text": (pdf(INNOCENT, f"<</Type/StructElem/S/Figure/Alt({LEAK})>>"), "alt_text", "objekt 6", LEAK),
    "field": (pdf(INNOCENT, f"<</Type/Annot/Subtype/Widget/FT/Tx/T(Navn)/V({LEAK})/Rect[0 0 9 9]>>", page="/Annots[6 0 R]"), "form_field", "Navn", LEAK),
    "hidden field": (pdf(INNOCENT, f"<</Type/Annot/Subtype/Widget/FT/Tx/T(Navn)/F 2/V({LEAK})/Rect[0 0 9 9]>>", page="/Annots[6 0 R]"), "hidden_text", "Navn", LEAK),
    "page not shown": (pdf(INNOCENT, stream((INNOCENT + text(LEAK)).encode()), "<</Type/Page/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F1 5 0 R>>>>>>"), "hidden_part", "side, som ikke vises", LEAK),
    "data of a program": (pdf(INNOCENT, page="/PieceInfo<</Illustrator<<>>>>"), "app_data", "objekt 3", ""),
    "thumbnail": (pdf(INNOCENT, IMAGE, page="/Thumb 6 0 R"), "thumbnail", "objekt 3", ""),
    "signature": (pdf(INNOCENT, "<</Type/Sig/Name(Anne Holm)>>"), "signature", "objekt 6", "Anne Holm"),
    "CPR in a stamp": (pdf(INNOCENT, "<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]/AP<</N 7 0 R>>>>", stream(b"BT /F1 12 Tf (CPR 010203-1234) Tj ET", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>>>"), page="/Annots[6 0 R]"), "cpr", "side 1, påtegning", "010203-••••"),
    "CPR in a form": (pdf(INNOCENT + "\n/Fm1 Do", stream(b"BT /F1 12 Tf (CPR 010203-1234) Tj ET", "/Type/XObject/Subtype/Form/BBox[0 0 99 99]"), names="/XObject<</Fm1 6 0 R>>"), "cpr", "side 1", "010203-••••"),
    "CPR in letters drawn apart": (pdf("".join(text(sign, 72 + 8 * at) for at, sign in reversed(list(enumerate("010203-1234"))))), "cpr", "side 1", "010203-••••"),
    "CPR upright": (pdf(INNOCENT + "\nBT 0 1 -1 0 40 100 Tm /F1 12 Tf (CPR 010203-1234) Tj ET"), "cpr", "side 1", "010203-••••"),
}  # fmt: skip


@pytest.mark.parametrize("case", LEAKS)
def test_a_leak_in_a_pdf_is_caught_and_named(case: str) -> None:
    data, kind, place, shown = LEAKS[case]
    found = inspect_bytes("referat.pdf", data)
    matching = [
        find
        for find in found.finds
        if find.kind == kind and place in find.place and shown in find.shown
    ]
    assert matching, found
    assert all(find.rank is KINDS[kind][0] for find in matching)
    assert not any("3-1234" in part for find in found.finds for part in find)


SHADE = "\n0.8 g 60 590 200 30 re f 0 g"
MULTIPLY = "<</ca 0.4/BM/Multiply>>"


@pytest.mark.parametrize(
    "data",
    [
        pdf(),
        pdf(INNOCENT + SHADE + text("Fam")),  # a shade behind a cell
        pdf(INNOCENT + "\n0 g 60 590 200 30 re f" + text("Hvid på sort", more="1 g")),
        pdf(INNOCENT + text("Fam") + "\nq /G1 gs 1 1 0 rg 60 590 200 30 re f Q", MULTIPLY,
            names="/ExtGState<</G1 6 0 R>>"),  # marked with a pen
        pdf(INNOCENT + text("Fam") + SHADE + text("Fam")),  # drawn once more on top
        pdf(INNOCENT + text("Fam") + "\n0 g 60 605 200 1 re f"),  # a line below, not a box
        pdf(INNOCENT + text("Fam") + "\n1 w 60 604 m 260 604 l S"),  # struck out
        pdf(INNOCENT + text("Fam") + "\n0 g 60 500 m 260 640 l 262 640 l f"),  # a stroke across
        pdf(INNOCENT.replace("720", "500"), page="/Rotate 90/MediaBox[0 0 842 595]"),
    ],
)  # fmt: skip
def test_an_innocent_pdf_tells_nothing(data: bytes) -> None:
    found = inspect_bytes("referat.pdf", data)
    assert (found.finds, found.unread) == ((), ())
    assert "Punkt 1 blev behandlet." in found.words[1].text


def test_a_pdf_made_for_the_web_has_one_version() -> None:
    plain = pdf(INNOCENT)
    head = b"<</Linearized 1/L %d/H[0 0]/O 3/E 0/N 1/T 0>>"
    # Its first end stands near the beginning, before the pages.
    linear = plain.replace(b"\n%\xe2", b"\n1 0 obj\n" + head + b"\nendobj\nxref\n0 0\ntrailer<<>>\nstartxref\n0\n%%EOF\n%\xe2", 1)  # fmt: skip
    linear = linear.replace(b"/L %d", b"/L %d" % (len(linear) + 2))
    assert not [f for f in inspect_bytes("x.pdf", linear).finds if f.kind == "older_version"]
    later = changed(linear, 4, stream(INNOCENT.encode()))
    assert [f for f in inspect_bytes("x.pdf", later).finds if f.kind == "older_version"]


def test_a_page_that_is_a_picture_is_unread() -> None:
    data = pdf(PAGE_PICTURE, IMAGE, names="/XObject<</Im1 6 0 R>>")
    (unread,) = inspect_bytes("skannet.pdf", data).unread
    assert unread.place == "side 1"
    assert "billede" in unread.reason


def test_lines_are_read_across_and_from_above() -> None:
    data = pdf(text("nederst", 72, 100) + text("højre", 300, 700) + text("venstre", 72, 700))
    assert inspect_bytes("x.pdf", data).words[1][:2] == ("side 1", "venstre   højre\nnederst")


def test_a_broken_pdf_is_unread() -> None:
    (unread,) = inspect_bytes("x.pdf", b"%PDF-1.7\n1 0 obj").unread
    assert "beskadiget" in unread.reason
