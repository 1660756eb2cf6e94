"""Any text comes out of the PDF as it was written, or with a sign that says what could not."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ssp_desktop.domain.text import clean_line
from ssp_desktop.richtext.markdown import write
from ssp_desktop.richtext.tree import paragraph
from ssp_desktop.writing.pdf import STAND_IN
from tests.proofs import cases
from tests.writing.pdf_cases import ReadPdf, set_pdf, with_item, words_in

# What means something to typst, to Markdown, to JSON or to PDF, beside plain Danish.
_SIGNS = "#$@*_`\\\"'<>/=-+~[](){}&%^|.:;,!? \N{NO-BREAK SPACE}«»“”–—…§½€°²µ×"
_LETTERS = "abcdefghijklmnopqrstuvwxyzæøåÆØÅéüßłőşțÐþ0123456789 "
danish_texts = (
    st.text(st.sampled_from(_SIGNS + _LETTERS), min_size=1, max_size=120)
    .map(clean_line)
    .filter(bool)
)
any_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(clean_line)


def _read(title: str, text: str) -> ReadPdf:
    return ReadPdf(set_pdf(with_item(title, write([paragraph(text)]))).content)


@settings(max_examples=cases(25))
@given(danish_texts, danish_texts)
@example("= overskrift", "- streg")
@example("#let x = 1", "$ x $ @sted <mærke>")
@example("// ingen kommentar", "/* heller ikke */")
@example(r"\u{41} \n \\", "`rå` ~ -- --- ... ''")
@example("\"citat\" og 'citat'", "1. ikke en liste")
@example("to  mellemrum", "tre   mellemrum")
@example("fi fl ffi", "AVATAR To We")
@example("{page} af {pages}", "*fed* og _kursiv_")
@example("https://ravnsoe.dk/?a=1&b=2#c", "navn@ravnsoe.dk")
def test_danish_text_comes_out_letter_by_letter(title, text):
    pdf = _read(title, text)
    assert pdf.bookmarks[0][1] == f"Punkt 1: {title}"
    headings = [words_in(node) for node in pdf.tagged("H1")]
    assert headings[1] == f"Punkt 1: {title}"
    (contents,) = pdf.tagged("TOCI")
    assert words_in(contents).startswith(f"{title} ")
    body = words_in(pdf.tagged("P")[-1])
    assert body == paragraph(text).text


@settings(max_examples=cases(25))
@given(any_texts, any_texts)
@example("שלום (1) ﷄ", "مرحبا ab ߕﮬ")
@example("\u202eomvendt\u2066", "a\u0308\u0333\u20d7 1\ufe0f\u20e3")
@example("\U0010fffe\ufdd0\u0378\ue000", "\U000e0041 \u200b\u00ad\u2060")
def test_no_text_keeps_the_pdf_from_being_made(tmp_path_factory, validate_pdf, title, text):
    made = set_pdf(with_item(title, write([paragraph(text)])))
    assert set(made.undrawn) <= set(title + text)
    file = tmp_path_factory.mktemp("signs") / "referat.pdf"
    file.write_bytes(made.content)
    assert validate_pdf(file) == []


@pytest.mark.parametrize(
    "sign", ["👍", "😀", "📎", "1️⃣", "🇩🇰", "👩‍🔬", "✓", "☑", "→", "≤", "Ω", "Ж"]
)
def test_signs_beyond_the_text_fonts_are_drawn(sign):
    made = set_pdf(with_item(f"Se {sign} her", f"Og {sign} der"))
    assert made.undrawn == ""
    pdf = ReadPdf(made.content)
    assert pdf.bookmarks[0][1] == f"Punkt 1: Se {sign} her"
    assert f"Og {sign} der" in pdf.pages[2]


@pytest.mark.parametrize("sign", ["你", "ท", "\uf0b7", "\u0378"])
def test_a_sign_that_no_font_has_is_told_and_stood_in_for(sign):
    made = set_pdf(with_item(f"Se {sign} her", f"Og {sign} der"))
    assert made.undrawn == sign
    assert f"Og {STAND_IN} der" in ReadPdf(made.content).pages[2]


def test_a_tab_is_a_space():
    assert "et to" in ReadPdf(set_pdf(with_item("Titel", "et\tto")).content).pages[2]
