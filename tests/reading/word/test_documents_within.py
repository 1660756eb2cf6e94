"""Documents within a Word document: read in their place, or told."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document

from ssp_desktop.reading.source.refusals import TooLarge
from tests.reading.word.word_parts import add_chunk, decision, read, told
from tests.reading.word_documents import Make


def inner_word(make: Make) -> bytes:
    document, out = docx.Document(), BytesIO()
    make(document)
    document.save(out)
    return out.getvalue()


def test_documents_within_are_read_in_their_place(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        document.add_paragraph("Før.")
        page = "<html><body><p>Kajen <b>renoveres</b>.</p><ul><li>Bolværk</li></ul></body></html>"
        add_chunk(document, "afchunk1.htm", "application/xhtml+xml", page.encode())
        add_chunk(document, "afchunk2.txt", "text/plain", "Fra en tekstfil.".encode("utf-8-sig"))
        add_chunk(document, "afchunk3.docx", WORD, inner_word(lambda d: d.add_paragraph("Dybt.")))
        mail = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>Arkiveret å.</p>"
        add_chunk(document, "afchunk4.mht", "message/rfc822", mail.encode())
        document.add_paragraph("Efter.")

    reading = read(tmp_path, make)
    assert decision(reading).split("\n\n") == [
        "Før.", "Kajen **renoveres**.", "- Bolværk", "Fra en tekstfil.", "Dybt.",
        "Arkiveret å.", "Efter.",
    ]  # fmt: skip
    assert told(reading) == []


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def test_a_document_within_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    def make(document: Document) -> None:
        document.add_paragraph("Før.")
        add_chunk(document, "afchunk1.rtf", "application/rtf", b"{\\rtf1 Hej}")
        document.add_paragraph("Efter.")

    reading = read(tmp_path, make)
    assert decision(reading) == "Før.\n\nEfter."
    assert told(reading) == [
        (3, "Et dokument, der er sat ind her, kan ikke læses og er ikke taget med.")
    ]


def test_documents_within_each_other_end_somewhere(tmp_path: Path) -> None:
    data = inner_word(lambda document: document.add_paragraph("Inderst."))
    for _ in range(6):
        inner = data

        def around(document: Document, inner: bytes = inner) -> None:
            document.add_paragraph("Lag.")
            add_chunk(document, "afchunk1.docx", WORD, inner)

        data = inner_word(around)
    reading = read(tmp_path, lambda document: add_chunk(document, "a.docx", WORD, data))
    assert decision(reading) == "Lag.\n\nLag.\n\nLag."
    assert len(told(reading)) == 1


def test_documents_within_share_the_limit_of_what_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = inner_word(lambda document: document.add_paragraph("Inderst."))

    def make(document: Document) -> None:
        for number in range(8):
            add_chunk(document, f"afchunk{number}.docx", WORD, data)

    assert decision(read(tmp_path, make)).count("Inderst.") == 8
    from ssp_desktop.reading.package import parts  # noqa: PLC0415 - this test alone

    monkeypatch.setattr(parts, "MAX_UNPACKED", 350_000)
    with pytest.raises(TooLarge):
        read(tmp_path, make)
