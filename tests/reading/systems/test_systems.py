"""Exports from the municipalities' systems, read whole: a package in each dialect."""

from io import BytesIO
from pathlib import Path

import docx
import pytest

from ssp_desktop.application.files.importing import Destination, place_line
from ssp_desktop.domain.changes import DECISION
from ssp_desktop.domain.meeting import AgendaItem, Presence, Role, Status
from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.source.refusals import NoItems, SeveralMeetings
from ssp_desktop.reading.understanding.result import Fate, Reading
from tests.reading.hostile_files import pdf_of, printed
from tests.reading.system_exports import (
    AARHUS,
    ACADRE,
    ACADRE_INDEX,
    AGMAN,
    DAGSORDEN,
    EDOC_TEXT,
    FUJITSU,
    edoc,
    folder_of,
    zip_of,
)


def texts(item: AgendaItem) -> list[tuple[str, str]]:
    return [(section.heading, section.text) for section in item.sections]


def people(reading: Reading) -> list[tuple[str, str, Presence]]:
    return [(each.name, each.affiliation, each.presence) for each in reading.meeting.participants]


def told(reading: Reading) -> str:
    return "\n".join(line.text for line in reading.told)


def test_agman_publication(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "Publication77.xml": AGMAN.format(kind=2),
        "Enclosures/1.pdf": b"%PDF-",
        "Enclosures/2.pdf": b"%PDF-",
        "Enclosures/9.pdf": b"%PDF-",
    }
    reading = read_file(zip_of(tmp_path / "pakke.zip", files))
    meeting = reading.meeting
    assert (meeting.committee, str(meeting.date), str(meeting.time), meeting.venue) == (
        "Havneudvalget", "2023-03-14", "16:30:00", "Gæstesalen",
    )  # fmt: skip
    assert meeting.status is Status.DRAFT
    assert people(reading) == [
        ("Mona Lyng", "B", Presence.PRESENT),
        ("Tage Brix", "V", Presence.EXCUSED),
        ("Una Krag", "A", Presence.ABSENT),
    ]
    first, second = meeting.items
    assert (first.title, first.closed, first.decision) == (
        "Godkendelse af dagsorden", False, "Godkendt.",
    )  # fmt: skip
    assert first.sections == ()
    assert (second.title, second.closed, second.open_title, second.case_number) == (
        "Salg af Kajgade 4", True, "Salg af ejendom", "2023-001144",
    )  # fmt: skip
    assert texts(second) == [
        ("Beslutning i Teknikudvalget den 02-02-2023", "Anbefales."),
        ("Resumé", "Tilbud fra **én** byder.\n\n- Pris\n- Frist"),
    ]
    assert second.decision == "Godkendt & solgt."
    assert [(each.number, each.title, each.file) for each in second.attachments] == [
        (1, "Kortbilag", "Enclosures/1.pdf"),
        (2, "Købstilbud", "Enclosures/2.pdf"),
    ]
    assert [number for number, _ in meeting.numbered_items()] == [1, 2]
    for said in (
        "rækkefølgen 2, 1", "Until: 14-03-2023", "Ekstraordinært møde", "Una Krag (A): Ferie",
        "Kajgade", "Enclosures/9.pdf", "CreatedBy (1)",
    ):  # fmt: skip
        assert said in told(reading)
    assert "krlu" not in told(reading)
    assert "D:\\publish" not in told(reading)


def test_what_another_body_decided_is_no_decision_of_an_agenda(tmp_path: Path) -> None:
    path = folder_of(tmp_path / "x", {"p.xml": AGMAN.format(kind=1)}) / "p.xml"
    meeting = read_file(path).meeting
    assert meeting.status is Status.PLANNED
    assert [item.decision for item in meeting.items] == ["", ""]
    assert ("Beslutning", "Godkendt.") in texts(meeting.items[0])
    assert meeting.participants[0].presence is Presence.PRESENT
    assert [each.file for each in meeting.items[1].attachments] == [
        "Enclosures/1.pdf",
        "Enclosures/2.PDF",
    ]
    assert "ikke er med i eksporten: »Kortbilag«, »Købstilbud«" in told(read_file(path))


def test_aarhus_publication(tmp_path: Path) -> None:
    reading = read_file(folder_of(tmp_path / "a", {"publication.xml": AARHUS}))
    meeting = reading.meeting
    assert (meeting.committee, str(meeting.date)) == ("Åforum", "2022-05-05")
    assert [item.title for item in meeting.items] == ["Status", "Vandstand", "Broer"]
    assert [number for number, _ in meeting.numbered_items()] == [1, 2, 3]
    assert not any(each.presence is Presence.ABSENT for each in meeting.participants)
    assert "oplyser ikke, hvem der var til stede (2 deltagere)" in told(reading)
    assert "Underpunkterne 1.2, 1.10" in told(reading)
    assert "Samlet dokument, ikke et punkt: Åbent referat" in told(reading)


def test_items_without_texts_get_those_of_the_whole_document(tmp_path: Path) -> None:
    shown = [
        "Punkt 1: Status", "Beslutning", "Taget til efterretning.",
        "Punkt 2: Vandstand", "Indstilling", "At pumpen skiftes.", "Beslutning", "Godkendt.",
        "Punkt 3: Færge", "Beslutning", "Udsat.",
    ]  # fmt: skip
    pdf = pdf_of([printed([text.replace("æ", "ae") for text in shown], pitch=40)])
    files: dict[str, str | bytes] = {"publication.xml": AARHUS, "referat - åbent.pdf": pdf}
    reading = read_file(folder_of(tmp_path / "a", files))
    status, level, bridges = reading.meeting.items
    assert status.decision == "Taget til efterretning."
    assert (texts(level), level.decision) == ([("Indstilling", "At pumpen skiftes.")], "Godkendt.")
    assert (bridges.sections, bridges.decision) == ((), "")
    assert "Punkternes tekst er læst i filen »referat - åbent.pdf«" in told(reading)
    assert "Udsat." in told(reading)
    assert [line.number for line in reading.lines] == list(range(1, len(reading.lines) + 1))
    files["referat - åbent.pdf"] = b"%PDF-1.4 i stykker"
    assert "referat - åbent.pdf" in told(read_file(folder_of(tmp_path / "b", files)))


def test_sbsys_dagsorden(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"d.xml": DAGSORDEN, "bilag/plan b.PDF": b"%PDF-"}
    reading = read_file(folder_of(tmp_path / "s", files))
    meeting = reading.meeting
    assert (meeting.committee, str(meeting.date), str(meeting.time), meeting.venue) == (
        "Skoleudvalget", "2024-04-03", "17:00:00", "Byrådssalen",
    )  # fmt: skip
    assert people(reading) == [
        ("Ole Vang", "C", Presence.PRESENT),
        ("Ida Riis", "F", Presence.EXCUSED),
    ]
    assert meeting.participants[0].role is Role.CHAIR
    first, second = meeting.items
    assert [number for number, _ in meeting.numbered_items()] == [4, 5]
    assert (first.case_number, first.closed, second.closed) == ("24/3381", False, True)
    assert texts(first) == [("Sagsfremstilling", "Plan A eller B.")]
    assert first.decision == "Plan *B* vedtaget."
    assert texts(second) == [("Indstilling", "Direktøren indstiller, at stillingen besættes.")]
    assert [(each.title, each.file) for each in first.attachments] == [
        ("Plan B", "bilag/plan b.PDF"),
        ("Personsag", "bilag/x.pdf"),
    ]
    assert "»Personsag« er lukket" in told(reading)


def test_edoc_in_the_order_of_its_numbers(tmp_path: Path) -> None:
    reading = read_file(folder_of(tmp_path / "e", {"eDoc.xml": edoc(), "71.pdf": b"%PDF-"}))
    meeting = reading.meeting
    assert (meeting.committee, str(meeting.date), meeting.venue) == (
        "Kulturudvalget", "2022-10-11", "Mødelokale 3",
    )  # fmt: skip
    assert people(reading) == [
        ("Rosa Bech", "A", Presence.PRESENT),
        ("Carl Toft", "V", Presence.PRESENT),
    ]
    first, second, third = meeting.items
    assert [first.title, second.title, third.title] == ["Biografen", "Museet", "Klage fra P. Krog"]
    assert first.case_number == "2022-4410"
    assert texts(first) == [
        ("Sammendrag", "Biografen søger støtte & lån."),
        ("Videre forløb", "Sagen går videre."),
        ("Byrådets beslutning den 05.09.2022 Punkt 3", "Udsat."),
    ]
    assert (first.decision, second.decision, third.decision) == (
        "Anbefales.", "Orienteret.", "Afvist.",
    )  # fmt: skip
    assert [(each.title, each.file) for each in first.attachments] == [("Regnskab", "71.pdf")]
    assert (third.closed, third.open_title) == (True, "Klagesag")
    for said in ("rækkefølgen 2, 1, 3", "&#xC;", "Dok.nr.: 2022-99120"):
        assert said in told(reading)


def test_an_items_text_is_read_in_the_pdf_beside_it(tmp_path: Path) -> None:
    shown = ["1. Biografen", "Sagsfremstilling", "Salen er slidt.", "Beslutning", "Godkendt."]
    files: dict[str, str | bytes] = {
        "e.xml": edoc(text=" "),
        "61.pdf": pdf_of([printed(shown, pitch=40)]),
    }
    reading = read_file(folder_of(tmp_path / "e", files))
    item = reading.meeting.items[0]
    assert (texts(item), item.decision) == (
        [("Sagsfremstilling", "Salen er slidt.")], "Godkendt.",
    )  # fmt: skip
    assert "Teksten er læst i filen »61.pdf«" in told(reading)
    without = read_file(folder_of(tmp_path / "w", {"e.xml": edoc(text=" ")}))
    assert "»61.PDF« med teksten findes ikke" in told(without)


def test_fujitsu(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "a/b.xml": FUJITSU.format(day="07-09-2021"),
        "a/Attachments/61-66.PDF": b"%PDF-",
    }
    reading = read_file(folder_of(tmp_path / "f", files))
    meeting = reading.meeting
    assert (meeting.committee, str(meeting.date), str(meeting.time), meeting.venue) == (
        "Landsbyudvalget", "2021-09-07", "10:15:00", "Forsamlingshuset",
    )  # fmt: skip
    assert people(reading) == [
        ("Jens Hede", "B", Presence.PRESENT),
        ("Rie Dahl", "", Presence.ABSENT),
        ("Ib Skov", "", Presence.PRESENT),
    ]
    assert [each.role for each in meeting.participants] == [Role.CHAIR, Role.MEMBER, Role.GUEST]
    (item,) = meeting.items
    assert (item.title, item.open_title, item.closed, item.case_number) == (
        "Fru Holms grund", "Grundsag", True, "2021-000377",
    )  # fmt: skip
    assert texts(item) == [
        ("Beslutning i Byrådet den 01-02-2021", "Sendt i høring."),
        ("Forvaltningen foreslår", "- At grunden købes."),
    ]
    assert item.decision == "Købt."
    assert [each.file for each in item.attachments] == ["a/Attachments/61-66.PDF"]
    assert "hvem der var til stede" not in told(reading)
    assert "Category: B-sager" in told(reading)
    assert "Radikale Venstre" in told(reading)


def test_acadre(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "XML_9.xml": ACADRE_INDEX,
        "Files_9_502/501.XML": ACADRE,
        "Files_9_502/77E1.docx": b"PK",
    }
    top = folder_of(tmp_path / "acadre", files)
    for path in (top, top / "XML_9.xml"):
        reading = read_file(path)
        meeting = reading.meeting
        assert (meeting.committee, str(meeting.date), meeting.venue) == (
            "Klimaudvalget (KLU)", "2021-11-09", "Vandværket, Ågade 1, 9990 Nærby",
        )  # fmt: skip
        assert people(reading) == [
            ("Ellen Juhl", "F", Presence.ABSENT),
            ("Kaj Borg", "A", Presence.PRESENT),
        ]
        (item,) = meeting.items
        assert (meeting.first_number, item.case_number, item.closed) == (88, "21/5512", False)
        assert texts(item) == [
            ("Sagsfremstilling", "Taget er stort."),
            ("Beslutning i Klimaudvalget (KLU) den 12-10-2021", "Udsat."),
        ]
        assert item.decision == "Tiltrådt."
        assert [(each.title, each.file) for each in item.attachments] == [
            ("Tagplan", "Files_9_502/77E1.docx")
        ]
        assert "9911/21" in told(reading)
        assert "Nina Falk" in told(reading)


def test_acadres_index_leads_to_the_document_where_the_xml_is_missing(tmp_path: Path) -> None:
    document = docx.Document()
    for text in ("Punkt 1: Vind", "Punkt 2: Vand"):
        document.add_heading(text, 1)
        document.add_paragraph("Beslutning")
        document.add_paragraph("Godkendt.")
    out = BytesIO()
    document.save(out)
    files: dict[str, str | bytes] = {"XML_9.xml": ACADRE_INDEX, "Files_9/502.DOCX": out.getvalue()}
    reading = read_file(folder_of(tmp_path / "i", files))
    assert [item.title for item in reading.meeting.items] == ["Vind", "Vand"]
    assert (reading.meeting.committee, str(reading.meeting.date)) == (
        "Klimaudvalget (KLU)", "2021-11-09",
    )  # fmt: skip
    with pytest.raises(NoItems, match="Vælg hele mappen"):
        read_file(folder_of(tmp_path / "j", {"XML_9.xml": ACADRE_INDEX}))


def test_several_meetings_are_listed_and_one_is_chosen(tmp_path: Path) -> None:
    days = ("07-09-2021", "05-10-2021")
    files: dict[str, str | bytes] = {f"{day}.xml": FUJITSU.format(day=day) for day in days}
    path = zip_of(tmp_path / "to.zip", files)
    with pytest.raises(SeveralMeetings) as refused:
        read_file(path)
    assert len(refused.value.choices) == 2
    assert "2. Landsbyudvalget, 7. september 2021 kl. 10:15, referat, 1 punkt" in str(refused.value)
    assert str(read_file(path, choice=1).meeting.date) == "2021-10-05"
    assert str(read_file(path, choice=2).meeting.date) == "2021-09-07"
    with pytest.raises(SeveralMeetings):
        read_file(path, choice=3)
    one = zip_of(tmp_path / "en.zip", {"a.xml": FUJITSU.format(day=days[0])})
    with pytest.raises(SeveralMeetings, match="har kun 1 møde"):
        read_file(one, choice=2)


def test_an_equal_neutral_title_is_not_shown_in_the_open_edition(tmp_path: Path) -> None:
    text = AGMAN.format(kind=2).replace("Salg af ejendom", "Salg af Kajgade 4")
    reading = read_file(folder_of(tmp_path / "n", {"p.xml": text}))
    assert reading.meeting.items[1].open_title == ""
    assert "er den samme som titlen" in told(reading)


def test_every_line_has_a_fate_and_every_text_is_in_the_meeting(tmp_path: Path) -> None:
    reading = read_file(folder_of(tmp_path / "e", {"e.xml": edoc()}))
    assert [line.number for line in reading.lines] == list(range(1, len(reading.lines) + 1))
    whole = "\n".join(line.text for line in reading.lines)
    for line in EDOC_TEXT.splitlines():
        assert line.replace("\t", " ").strip() in whole
    parts = {
        (item.id, part)
        for item in reading.meeting.items
        for part in (*(section.id for section in item.sections), "decision")
    }
    placed = [line for line in reading.lines if line.fate in (Fate.TEXT, Fate.UNPLACED)]
    assert placed
    assert all((line.item, line.part) in parts for line in placed)


def test_a_table_in_a_text_of_an_export_is_a_table_that_moves_whole(tmp_path: Path) -> None:
    rows = (
        "<tr><td>Kaj</td><td><p>100</p></td></tr><tr><td>Bro</td><td><p>98</p><p>ca.</p></td></tr>"
    )
    text = f"<p>Tilbud fra <b>én</b> byder.</p><table>{rows}</table>"
    xml = AGMAN.format(kind=2).replace("<p>Tilbud fra <b>én</b> byder.</p>", text)
    path = tmp_path / "Publication77.xml"
    path.write_text(xml, "utf-8")
    reading = read_file(path)
    item = next(each for each in reading.meeting.items if "| Kaj |" in str(texts(each)))
    table = "|  |  |\n| --- | --- |\n| Kaj | 100 |\n| Bro | 98<br>ca. |"
    assert table in next(section.text for section in item.sections if "Kaj" in section.text)
    at = next(at for at, line in enumerate(reading.lines) if line.text == "Bro | 98 ca.")
    assert reading.lines[at + 1].text.startswith("Afsnit og lister i en tabels celler")
    to = Destination(reading.meeting.items[0].id, DECISION, "")
    moved = place_line(reading, reading.lines[at], to)
    assert moved.meeting.items[0].decision.endswith(table)
    assert "Kaj" not in str(texts(moved.meeting.item(item.id)))
