"""The judges of documents can tell a good one from a bad one."""

from pathlib import Path

import docx
import typst


def _document(path: Path, text: str) -> Path:
    document = docx.Document()
    document.add_paragraph(text)
    document.save(str(path))
    return path


def _pdf(path: Path, **settings) -> Path:
    source = path.with_suffix(".typ")
    source.write_text(
        '#set document(title: "Referat")\n#set text(lang: "da")\n= Referat\n', "utf-8"
    )
    typst.compile(source, output=path, **settings)
    return path


def test_a_document_is_rendered_and_read(tmp_path, render_pdf, pdf_text):
    first, second = render_pdf.many(
        [_document(tmp_path / "a.docx", "Rødgrød"), _document(tmp_path / "b.docx", "Æbleskive")]
    )
    assert pdf_text(first).strip() == "Rødgrød"
    assert pdf_text(second).strip() == "Æbleskive"


def test_the_docx_validator_finds_what_is_wrong(tmp_path, validate_docx):
    good = _document(tmp_path / "good.docx", "Referat")
    assert validate_docx(good) == []
    document = docx.Document(str(good))
    paragraph = document.paragraphs[0]._p
    paragraph.append(paragraph.makeelement(paragraph.tag.replace("}p", "}unheardOf")))
    document.save(str(tmp_path / "bad.docx"))
    (error,) = validate_docx(tmp_path / "bad.docx")
    assert "unheardOf" in error


def test_the_pdf_validator_tells_an_archival_pdf_from_another(tmp_path, validate_pdf):
    good = _pdf(tmp_path / "good.pdf", pdf_standards=["a-2a", "ua-1"])
    assert validate_pdf(good) == []
    plain = _pdf(tmp_path / "plain.pdf")
    assert validate_pdf(plain, "2a")
    assert validate_pdf(plain, "ua1")


def test_each_test_has_places_of_its_own(own_data_dir, tmp_path):
    assert own_data_dir.parent == tmp_path
