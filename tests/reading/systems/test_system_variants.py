"""What else the systems' exports hold: groups, absences, files and names written otherwise."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest

from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.meeting import AgendaItem, Presence, Role
from ssp_desktop.reading.door import read_file
from ssp_desktop.reading.understanding.result import Fate, Reading
from tests.reading.system_exports import (
    ACADRE_INDEX,
    AGMAN,
    DAGSORDEN,
    EDOC_ITEM,
    edoc,
    folder_of,
    zip_of,
)

_FUJITSU = "http://www.fujitsu.dk/agenda/xml/schemas/2009/03/31/"
_TITLES = ("Dagsorden", "Budget 2025", "Meddelelser", "Eventuelt")


def remarks(reading: Reading) -> str:
    return "\n".join(line.text for line in reading.lines if line.fate is Fate.REMARK)


def unkept(reading: Reading) -> str:
    return "\n".join(line.text for line in reading.lines if line.fate is Fate.UNKEPT)


def absent_from(reading: Reading, item: AgendaItem) -> list[str]:
    return [each.name for each in Attendance.of(reading.meeting).absent_from(item)]


def document_of(lines: list[str]) -> bytes:
    """Return a Word document; ``#`` in front makes a heading."""
    document = docx.Document()
    for line in lines:
        if line.startswith("#"):
            document.add_heading(line.lstrip("#"), line.count("#"))
        else:
            document.add_paragraph(line)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def acadre(items: str) -> str:
    """Return an export of Acadre with those items."""
    return (
        '<root><table name="agenda"><fields><field name="name">Referat</field></fields>'
        '<table name="committee"><fields><field name="name">Klimaudvalget (KLU)</field></fields>'
        '</table><table name="meeting"><fields><field name="date">2021-11-09 15:00</field>'
        f"</fields></table>{items}</table></root>"
    )


def acadre_item(number: int, title: str, fields: str = "", tables: str = "") -> str:
    return (
        f'<table name="agendaitemparents"><fields><field name="sort">{number}</field></fields>'
        f'<table name="agendaitem"><fields><field name="name">{title}</field>{fields}</fields>'
        f"{tables}</table></table>"
    )


def fujitsu(items: str, people: str = "", kind: str = "Minute") -> str:
    return (
        f'<Root xmlns:edoc="{_FUJITSU}"><edoc:OutputTypeEnumName>{kind}</edoc:OutputTypeEnumName>'
        "<edoc:Committee><edoc:Name>Byrådet</edoc:Name><edoc:Meeting><edoc:MeetingDateTime>"
        "01-10-2024 17:00</edoc:MeetingDateTime><edoc:MeetingParticipants>"
        f"{people}</edoc:MeetingParticipants><edoc:Agenda><edoc:AgendaElements>{items}"
        "</edoc:AgendaElements></edoc:Agenda></edoc:Meeting></edoc:Committee></Root>"
    )


def fujitsu_person(name: str) -> str:
    return (
        f"<edoc:MeetingParticipant><edoc:Name>{name}</edoc:Name>"
        "<edoc:Participate>true</edoc:Participate></edoc:MeetingParticipant>"
    )


def fujitsu_item(number: int, absent: str = "", handled: str = "", content: str = "Tekst") -> str:
    return (
        f"<edoc:AgendaElement><edoc:AccessIsPublic>true</edoc:AccessIsPublic><edoc:SortOrder>"
        f"{number}</edoc:SortOrder><edoc:Absences>{absent}</edoc:Absences><edoc:HandlingItem>"
        f"<edoc:Title>Sag {number}</edoc:Title><edoc:HandlingPlan><edoc:Handling>"
        "<edoc:Placement>This</edoc:Placement><edoc:CommitteeName>Byrådet</edoc:CommitteeName>"
        "<edoc:Decision>Godkendt.</edoc:Decision><edoc:HandlingAbsences>"
        f"{handled}</edoc:HandlingAbsences></edoc:Handling></edoc:HandlingPlan>"
        "<edoc:CasePresentations><edoc:CasePresentation><edoc:Title>Sagen</edoc:Title>"
        f"<edoc:Content>{content}</edoc:Content></edoc:CasePresentation></edoc:CasePresentations>"
        "</edoc:HandlingItem></edoc:AgendaElement>"
    )


def away(name: str, reason: str = "") -> str:
    return (
        f"<edoc:HandlingAbsence><edoc:Name>{name}</edoc:Name>"
        f"<edoc:Reason>{reason}</edoc:Reason></edoc:HandlingAbsence>"
    )


def test_items_in_groups_are_read_and_a_group_says_that_they_are_closed(tmp_path: Path) -> None:
    body = DAGSORDEN.replace(
        "<Dagsordenpunkter>", '<Dagsordenpunkter><Gruppe navn="Åbne dagsordenspunkter">'
    ).replace('Åbent="False"', "")
    at = body.index('<Dagsordenpunkt DagsordenpunktID="2"')
    closed = '</Gruppe><Gruppe navn="Lukkede dagsordenspunkter">'
    text = (body[:at] + closed + body[at:]).replace(
        "</Dagsordenpunkter>", "</Gruppe></Dagsordenpunkter>"
    )
    reading = read_file(folder_of(tmp_path / "g", {"d.xml": text, "preview.xml": "<Dagsorden/>"}))
    first, second = reading.meeting.items
    assert (first.title, first.closed) == ("Skoleår 2024/25", False)
    assert (second.title, second.closed) == ("Ansættelse af skoleleder", True)
    assert "Mødesluttid: 19:00" in unkept(reading)


def test_who_was_away_from_an_item_and_why(tmp_path: Path) -> None:
    people = "".join(map(fujitsu_person, ("Ole Olsen", "Bo Bæk", "Cy Ask")))
    items = (
        fujitsu_item(1, handled=away("Ole Olsen", "Fravær") + away("Bo Bæk", "Inhabil")),
        fujitsu_item(2, absent="<edoc:Absence><edoc:Name>Cy Ask</edoc:Name></edoc:Absence>"),
        fujitsu_item(3, handled=away("Cy Ask", "Anden forretning")),
    )
    reading = read_file(folder_of(tmp_path / "f", {"m.xml": fujitsu("".join(items), people)}))
    first, second, third = reading.meeting.items
    assert absent_from(reading, first) == ["Ole Olsen"]
    (recusal,) = first.recusals
    assert reading.meeting.participant(recusal.person).name == "Bo Bæk"
    assert absent_from(reading, second) == ["Cy Ask"]
    assert absent_from(reading, third) == ["Cy Ask"]
    assert "Anden forretning" in unkept(reading)
    assert not reading.meeting.is_agenda
    assert {item.decision_at for item in reading.meeting.items} <= {None, 1}


def test_who_only_an_item_names_as_absent_was_there_at_the_others(tmp_path: Path) -> None:
    items = fujitsu_item(1) + fujitsu_item(2, handled=away("Dea Dam")) + fujitsu_item(3)
    people = fujitsu_person("Ole Olsen")
    reading = read_file(folder_of(tmp_path / "f", {"m.xml": fujitsu(items, people)}))
    first, second, third = reading.meeting.items
    assert [absent_from(reading, each) for each in (first, second, third)] == [[], ["Dea Dam"], []]
    assert reading.meeting.participants[1].presence is Presence.PRESENT
    assert "Dea Dam står ikke på listen" in remarks(reading)
    everywhere = "".join(fujitsu_item(number, handled=away("Dea Dam")) for number in (1, 2))
    reading = read_file(folder_of(tmp_path / "e", {"m.xml": fujitsu(everywhere, people)}))
    assert reading.meeting.participants[1].presence is Presence.ABSENT


def test_acadres_absent_members_and_the_files_of_the_case(tmp_path: Path) -> None:
    bullet = (
        '<table name="bullet"><fields><field name="bulletname">Beslutning i Klimaudvalget (KLU) '
        'den 09-11-2021</field><field name="bulletcontent">Tiltrådt.</field></fields>'
        '<table name="absentmembers"><fields><field name="name">Per Pil (A)</field></fields>'
        "</table></table>"
    )
    case = (
        '<table name="Case"><table name="Files"><table name="File"><fields>'
        '<field name="FileName">77.PDF</field><field name="Title">Sagens brev</field>'
        '<field name="PublicAccessLevelName">Lukket</field></fields></table></table></table>'
    )
    text = acadre(acadre_item(1, "Sol", "", bullet + case) + acadre_item(2, "Vind"))
    reading = read_file(folder_of(tmp_path / "a", {"1.xml": text, "77.pdf": b"%PDF-"}))
    sun, wind = reading.meeting.items
    assert (absent_from(reading, sun), absent_from(reading, wind)) == (["Per Pil"], [])
    assert [(each.title, each.file) for each in sun.attachments] == [("Sagens brev", "77.pdf")]
    assert "»Sagens brev« er lukket" in remarks(reading)


def test_edoc_keeps_closed_what_it_says_must_not_be_published(tmp_path: Path) -> None:
    text = edoc().replace(
        "<Title>Museet</Title>", "<Title>Museet</Title><PublishingType>{}</PublishingType>"
    )
    for said, closed in (("MÅ IKKE PUBLICERES", True), ("SKAL PUBLICERES", False)):
        reading = read_file(folder_of(tmp_path / said[:2], {"e.xml": text.format(said)}))
        museum = next(each for each in reading.meeting.items if each.title == "Museet")
        assert museum.closed is closed


def test_what_the_xml_says_of_one_thing_does_not_hide_it_of_another(tmp_path: Path) -> None:
    more = "<Chairman>Mona Lyng (B)</Chairman><Votes>31</Votes><Intro>&lt;p&gt;Et &lt;b&gt;ord"
    more += f"&lt;/b&gt; {'og et til ' * 60}slut&lt;/p&gt;</Intro></Meeting>"
    text = AGMAN.format(kind=2).replace("</Meeting>", more)
    shown = unkept(read_file(folder_of(tmp_path / "x", {"p.xml": text})))
    assert "Meeting/Chairman: Mona Lyng (B)" in shown
    assert "Meeting/Votes: 31" in shown
    assert "Meeting/Intro: Et ord og et til" in shown
    assert "slut" in shown


@pytest.mark.parametrize("place", ["field", "bullet"])
def test_the_text_of_an_item_is_read_in_the_word_file_it_names(tmp_path: Path, place: str) -> None:
    files: dict[str, str | bytes] = {}
    items = ""
    for number, title in enumerate(_TITLES, start=1):
        field = f'<field name="docfilename">{number}.docx</field>'
        bullet = (
            f'<table name="bullet"><fields><field name="bulletcontent"/>{field}</fields></table>'
        )
        items += acadre_item(number, title, *((field,) if place == "field" else ("", bullet)))
        files[f"{number}.DOCX"] = document_of(
            [f"#{number}. {title}", "##Sagsfremstilling", f"Om {title}.", "##Beslutning", "Ja."]
        )
    files["501.xml"] = acadre(items)
    meeting = read_file(folder_of(tmp_path / "a", files)).meeting
    assert [item.title for item in meeting.items] == list(_TITLES)
    assert [item.sections[0].text for item in meeting.items] == [f"Om {t}." for t in _TITLES]
    assert {item.decision for item in meeting.items} == {"Ja."}


def test_the_whole_document_is_cut_by_the_titles_of_the_xml(tmp_path: Path) -> None:
    lines = ["Referat", "Klimaudvalget", "Mødested: Salen", "Til stede: Ane Al (A), Bo Bi (V)"]
    lines += ["Indholdsfortegnelse", *(f"{n} {t}" for n, t in enumerate(_TITLES, start=1))]
    for number, title in enumerate(_TITLES, start=1):
        lines += [f"{number} {title}", "Meddelelser", f"Oplæg {number}", "Beslutning", "Ja."]
    files: dict[str, str | bytes] = {
        "XML_9.xml": ACADRE_INDEX,
        "Files/501.xml": acadre("".join(acadre_item(n, t) for n, t in enumerate(_TITLES, 1))),
        "Files/502.docx": document_of(lines),
    }
    reading = read_file(zip_of(tmp_path / "a.zip", files))
    meeting = reading.meeting
    assert [(each.name, each.affiliation) for each in meeting.participants] == [
        ("Ane Al", "A"),
        ("Bo Bi", "V"),
    ]
    assert meeting.venue == "Salen"
    assert [f"Oplæg {n}" in item.sections[0].text for n, item in enumerate(meeting.items, 1)] == [
        True
    ] * len(_TITLES)
    assert {item.decision for item in meeting.items} == {"Ja."}
    assert "Punkternes tekst er læst i filen »Files/502.docx«" in remarks(reading)


def test_a_substitute_with_a_line_of_their_own_is_one_person(tmp_path: Path) -> None:
    note = "<ParticipationNote>Bo Dam møder som stedfortræder</ParticipationNote>"
    own = (
        "<MeetingMember><Name>Bo Dam (V)</Name><ParticipationStatusAsValue>4"
        "</ParticipationStatusAsValue><ParticipationStatusAsText>Stedfortræder"
        "</ParticipationStatusAsText></MeetingMember></Members>"
    )
    status = "<ParticipationStatusAsText>Afbud</ParticipationStatusAsText>"
    text = AGMAN.format(kind=2).replace(status, status + note).replace("</Members>", own)
    people = read_file(folder_of(tmp_path / "p", {"p.xml": text})).meeting.participants
    (substitute,) = [each for each in people if each.name == "Bo Dam"]
    tage = next(each for each in people if each.name == "Tage Brix")
    assert (substitute.affiliation, substitute.role) == ("V", Role.SUBSTITUTE)
    assert substitute.stands_in_for == tage.id


def test_utf_8_that_says_it_is_another_code_page(tmp_path: Path) -> None:
    text = AGMAN.format(kind=2).replace("utf-8", "iso-8859-1", 1)
    reading = read_file(folder_of(tmp_path / "u", {"p.xml": text}))
    assert reading.meeting.venue == "Gæstesalen"
    assert "læst som UTF-8" in remarks(reading)
    latin = text.encode("latin-1")
    assert read_file(folder_of(tmp_path / "l", {"p.xml": latin})).meeting.venue == "Gæstesalen"


def test_what_the_systems_of_the_computer_leave_behind_is_no_part_of_it(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "p.xml": AGMAN.format(kind=2),
        "._p.xml": b"\0\5\x16\x07",
        "__MACOSX/._p.xml": b"\0\5\x16\x07",
        "~$referat.docx": b"x",
        "under/Thumbs.db": b"x",
        "i stykker.xml": "<Publication>",
    }
    reading = read_file(zip_of(tmp_path / "p.zip", files))
    assert "._p.xml" not in remarks(reading)
    assert "~$" not in remarks(reading)
    assert "i stykker.xml« er ikke gyldig XML" in remarks(reading)
    assert "Intet er importeret" not in remarks(reading)


@pytest.mark.parametrize("page", ["cp865", "cp1252"])
def test_danish_file_names_in_other_code_pages(tmp_path: Path, page: str) -> None:
    text = AGMAN.format(kind=2).replace("Enclosures\\1.pdf", "Enclosures\\Økort på å.pdf")
    packed = "Enclosures/Økort på å.pdf".encode(page)
    plain = "x" * len(packed)
    path = tmp_path / "navne.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("p.xml", text)
        archive.writestr(plain, b"%PDF-")
    path.write_bytes(path.read_bytes().replace(plain.encode(), packed))
    (first, _) = read_file(path).meeting.items[1].attachments
    assert first.file == "Enclosures/Økort på å.pdf"


def test_an_item_without_its_pdf_is_read_in_the_whole_document(tmp_path: Path) -> None:
    items = "".join(
        EDOC_ITEM.format(number=n, pdf=f"{n}.pdf", title=t, neutral="", attachments="", text="")
        for n, t in enumerate(_TITLES, start=1)
    )
    text = (
        "<Meeting><Committee>Kulturudvalget</Committee><MeetingState>Referat</MeetingState>"
        "<MeetingAgendaTypes><MeetingAgendaType><AgendaType>Åben dagsorden</AgendaType>"
        f"<PDFDocument>hele.docx</PDFDocument><MeetingAgendaItems>{items}</MeetingAgendaItems>"
        "</MeetingAgendaType></MeetingAgendaTypes></Meeting>"
    )
    lines = [
        line
        for number, title in enumerate(_TITLES, start=1)
        for line in (f"#{number}. {title}", f"Om {title}.", "##Beslutning", "Ja.")
    ]
    files: dict[str, str | bytes] = {"e.xml": text, "hele.docx": document_of(lines)}
    meeting = read_file(folder_of(tmp_path / "e", files)).meeting
    assert [item.sections[0].text for item in meeting.items] == [f"Om {t}." for t in _TITLES]


@pytest.mark.parametrize("said", ["31-02-2025 16:30:00", "efter påske"])
def test_a_date_that_is_none_is_told_as_it_stands(tmp_path: Path, said: str) -> None:
    text = AGMAN.format(kind=2).replace("14-03-2023 16:30:00", said)
    reading = read_file(folder_of(tmp_path / "d", {"p.xml": text}))
    assert reading.meeting.date is None
    assert said in unkept(reading).splitlines()


def test_a_text_that_cannot_be_read_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    deep = "<div>" * 5000 + "dyb" + "</div>" * 5000
    text = AGMAN.format(kind=2).replace("<p>Tilbud fra", f"{deep}<p>Tilbud fra")
    reading = read_file(folder_of(tmp_path / "t", {"p.xml": text}))
    assert reading.meeting.items[1].decision == "Godkendt & solgt."
    assert "Punkt 2: Teksten er bygget op af for mange lag" in remarks(reading)
