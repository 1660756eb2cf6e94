"""Plain texts of many makes; all of them invented."""

import datetime
from textwrap import dedent

import pytest

from ssp_desktop.domain.attendance import Attendance
from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting, Presence, Role, Status
from ssp_desktop.reading.door import read_text
from ssp_desktop.reading.understanding.result import LEFT_OUT, Fate, Reading
from ssp_desktop.richtext.markdown import plain
from tests.people import absent_from


def read(text: str) -> Reading:
    return read_text(dedent(text))


def meeting_of(text: str) -> Meeting:
    return read(text).meeting


def only_item(text: str) -> AgendaItem:
    (item,) = meeting_of(text).items
    return item


def sections(item: AgendaItem) -> list[tuple[str, str]]:
    return [(section.heading, section.text) for section in item.sections]


AGENDA = """\
    DAGSORDEN SSP-rådet d. 03-06-2025

    Mødedato Tirsdag d. 3. juni 2025 kl. 14:30
    Mødested Rådhuset, lokale 2

    Punkt 1: Godkendelse af dagsorden

    Punkt 2: Sommerens indsats

    Baggrund og vurdering

    Gadeteamet har en plan.
"""


def test_an_agenda_is_planned() -> None:
    meeting = meeting_of(AGENDA)
    assert meeting.status is Status.PLANNED
    assert (meeting.committee, meeting.title) == ("SSP-rådet", "")
    assert (meeting.date, meeting.time) == (datetime.date(2025, 6, 3), datetime.time(14, 30))
    assert meeting.venue == "Rådhuset, lokale 2"
    assert meeting.participants == ()
    assert [item.title for item in meeting.items] == [
        "Godkendelse af dagsorden", "Sommerens indsats",
    ]  # fmt: skip
    assert sections(meeting.items[1]) == [("Baggrund og vurdering", "Gadeteamet har en plan.")]


def test_an_agenda_with_a_decision_is_a_draft() -> None:
    assert meeting_of(AGENDA + "\n    Beslutning\n\n    Godkendt.\n").status is Status.DRAFT


def test_a_bare_numbered_agenda() -> None:
    meeting = meeting_of("""\
        Dagsorden til møde i Netværksgruppen
        Mandag den 2. juni 2025 kl. 9 i Kulturhuset

        1. Velkomst
        2. Nyt fra skolerne
           - Fravær
           - Trivsel
        3. Eventuelt
        """)
    assert (meeting.committee, meeting.venue) == ("Netværksgruppen", "Kulturhuset")
    assert meeting.title == "Dagsorden til møde i Netværksgruppen"
    assert (meeting.date, meeting.time) == (datetime.date(2025, 6, 2), datetime.time(9))
    assert [item.title for item in meeting.items] == ["Velkomst", "Nyt fra skolerne", "Eventuelt"]
    assert sections(meeting.items[1]) == [("", "- Fravær\n- Trivsel")]
    assert meeting.status is Status.PLANNED


def test_numbered_points_at_the_margin_are_no_items() -> None:
    meeting = meeting_of("""\
        1. Godkendelse af dagsorden

        Beslutning
        Godkendt.

        2. Status

        Baggrund
        Der er tre emner:
        1. Skolevejen
        2. Natteravne
        3. Festivalen

        Beslutning
        1. Taget til efterretning.
        2. Udsat.

        3. Budget

        Beslutning
        Godkendt.

        4. Eventuelt
        """)
    assert [item.title for item in meeting.items] == [
        "Godkendelse af dagsorden", "Status", "Budget", "Eventuelt",
    ]  # fmt: skip
    assert meeting.items[1].sections[0].text == (
        "Der er tre emner:\n\n1. Skolevejen\n2. Natteravne\n3. Festivalen"
    )
    assert meeting.items[1].decision == "1. Taget til efterretning.\n2. Udsat."


def test_numbers_begin_and_jump_where_the_source_does() -> None:
    meeting = meeting_of("Punkt 41: A\n\nPunkt 42: B\n\nPunkt 50: C\n\nPunkt 51: D\n")
    assert meeting.first_number == 41
    assert [item.fixed_number for item in meeting.items] == [None, None, 50, None]
    assert [number for number, _ in meeting.numbered_items()] == [41, 42, 50, 51]


@pytest.mark.parametrize("prefix", ["Punkt 7: ", "PUNKT 7: ", "Pkt. 7: ", "Punkt 7 - ", "Sag 7: "])
def test_ways_to_write_an_item(prefix: str) -> None:
    meeting = meeting_of(f"{prefix}Legeplads\n\nBeslutning\n\nGodkendt.\n")
    assert (meeting.first_number, meeting.items[0].title) == (7, "Legeplads")


@pytest.mark.parametrize(
    "form", ["Ad {} {}", "Ad {}) {}", "Ad. {}: {}", "AD {}. {}", "Punkt {} {}", "Pkt. {} {}"]
)
@pytest.mark.parametrize("agenda", ["", "Dagsorden:\n1. Velkomst\n2. Løn\n\nReferat:\n"])
def test_items_that_are_told_of_loosely(form: str, agenda: str) -> None:
    reading = read_text(
        f"Referat fra møde i Ungerådet\n\n{agenda}{form.format(1, 'Velkomst')}\nAlle kom.\n\n"
        f"{form.format(2, 'Løn')}\nDer er to veje:\n- op\n- ned\n"
    )
    meeting = reading.meeting
    assert [(n, i.title) for n, i in meeting.numbered_items()] == [(1, "Velkomst"), (2, "Løn")]
    assert [sections(item)[-1] for item in meeting.items] == [
        ("", "Alle kom."), ("", "Der er to veje:\n\n- op\n- ned"),
    ]  # fmt: skip


def test_ad_and_a_number_alone_take_the_title_from_the_agenda() -> None:
    meeting = read_text("1. Velkomst\n2. Løn\n\nAd 1\nAlle kom.\n\nAd 2\nMere.\n").meeting
    assert [item.title for item in meeting.items] == ["Velkomst", "Løn"]
    assert [sections(item) for item in meeting.items] == [[("", "Alle kom.")], [("", "Mere.")]]


@pytest.mark.parametrize("word", ["Ad 1 Skoler", "Punkt 1 Velkomst"])
def test_real_numbers_go_before_loose_ones(word: str) -> None:
    meeting = meeting_of(f"""\
        1. Velkomst

        Baggrund
        {word}
        Punkt 2 Eventuelt
        Ad 2 Klubber

        2. Eventuelt

        Beslutning
        Ad 1 Skoler
        Ad 2 Klubber
        """)
    assert [item.title for item in meeting.items] == ["Velkomst", "Eventuelt"]


@pytest.mark.parametrize(
    ("title", "expected", "closed"),
    [
        ("Lukket", "Lukket", True),
        ("Lukket: Køb af grund", "Køb af grund", True),
        ("Køb af grund (Lukket punkt)", "Køb af grund", True),
        ("Køb af grund (Lukket)", "Køb af grund", True),
        ("Lukkede skoler", "Lukkede skoler", False),
        ("Lukketider i nattelivet", "Lukketider i nattelivet", False),
    ],
)
def test_closed_items(title: str, expected: str, closed: bool) -> None:
    item = only_item(f"Punkt 1: {title}\n\nBeslutning\n\nGodkendt.\n")
    assert (item.title, item.closed) == (expected, closed)


@pytest.mark.parametrize(
    "number",
    ["2022-006781", "21-014420", "EMN-2023-009832", "27.00.00-P35-1-23", "Sagsnr.: 2022-006781"],
)
def test_case_numbers(number: str) -> None:
    item = only_item(f"Punkt 1: Budget\n{number}\n\nBeslutning\n\nGodkendt.\n")
    assert item.case_number == number.removeprefix("Sagsnr.: ")
    assert item.sections == ()


def test_a_date_under_the_title_is_no_case_number() -> None:
    item = only_item("Punkt 1: Frist\n\n24-04-2024\n\nBeslutning\n\nGodkendt.\n")
    assert item.case_number == ""
    assert item.sections[0].text == "24-04-2024"


def test_headings_in_capitals_in_any_order_and_unknown_ones() -> None:
    item = only_item("""\
        Punkt 1: Ny skatepark

        BESLUTNING

        Anbefales.

        SAGSFREMSTILLING

        Parken er slidt op.

        Børnenes egne ord

        Vi vil have en rampe, der er højere end den gamle.

        LOVGRUNDLAG

        Kommunalfuldmagten.
        """)
    assert item.decision == "Anbefales."
    assert item.decision_at == 0
    assert sections(item) == [
        ("SAGSFREMSTILLING", "Parken er slidt op."),
        ("Børnenes egne ord", "Vi vil have en rampe, der er højere end den gamle."),
        ("LOVGRUNDLAG", "Kommunalfuldmagten."),
    ]


def test_the_decision_between_sections_keeps_its_place() -> None:
    item = only_item("""\
        Punkt 1: Budget

        Indstilling

        At det godkendes.

        Beslutning

        Godkendt.

        Økonomi

        Ingen.
        """)
    assert item.decision_at == 1
    assert [section.heading for section in item.sections] == ["Indstilling", "Økonomi"]


def test_the_last_of_several_names_is_no_heading() -> None:
    item = only_item("""\
        Punkt 1: Valg

        Baggrund

        Medlemmerne er:

        Anne Høj

        Bo Ås

        Der skal vælges én til, som er ung og bor i byen.
        """)
    assert [heading for heading, _ in sections(item)] == ["Baggrund"]


def test_short_lines_in_a_decision_are_no_headings() -> None:
    item = only_item("""\
        Punkt 1: Budget

        Baggrund

        Der er en plan.

        Beslutning

        Rådet drøftede planen.

        Godkendt

        Sagen kommer igen til august, når tallene er klar.
        """)
    assert item.decision == (
        "Rådet drøftede planen.\n\nGodkendt\n\nSagen kommer igen til august, når tallene er klar."
    )


def test_headings_with_the_text_behind_a_colon() -> None:
    meeting = meeting_of("""\
        Referat fra SSP-udvalget
        1. Velkomst
        Indstilling: At dagsordenen godkendes.
        Beslutning: Godkendt.
        2. Eventuelt
        Beslutning: Intet. Næste møde: uge 34.
        """)
    first, second = meeting.items
    assert sections(first) == [("Indstilling", "At dagsordenen godkendes.")]
    assert (first.decision, second.decision) == ("Godkendt.", "Intet. Næste møde: uge 34.")


def test_a_contents_list_is_dropped_cut_off_and_wrapped_lines_too() -> None:
    reading = read("""\
        REFERAT Rådet d. 03-06-2025

        Indholdsfortegnelse

        Godkendelse af dagsorden.....\t3
        Orientering om en meget lang sag, som der ikke er plads til på
        en linje.....\t4
        Status på sommerens mange ind...
        Lukket . . . . . . 7

        Punkt 1: Godkendelse af dagsorden

        Punkt 2: Orientering om en meget lang sag, som der ikke er plads til på en linje

        Punkt 3: Status på sommerens mange indsatser i byen

        Punkt 4: Lukket
        """)
    assert [line.number for line in reading.lines if line.fate is Fate.CONTENTS] == [
        3,
        5,
        6,
        7,
        8,
        9,
    ]
    assert reading.unplaced == ()
    assert len(reading.meeting.items) == 4


def test_a_numbered_contents_list_is_told_from_the_items() -> None:
    reading = read("""\
        Referat fra Rådet
        1. Velkomst
        2. Budget
        3. Eventuelt

        1. Velkomst
        Beslutning
        Godkendt.
        2. Budget
        Beslutning
        Udsat.
        3. Eventuelt
        Beslutning
        Intet.
        """)
    assert [item.decision for item in reading.meeting.items] == ["Godkendt.", "Udsat.", "Intet."]
    assert [line.fate for line in reading.lines][1:4] == [Fate.CONTENTS] * 3


def test_page_feet_and_links_to_the_top_fall_away() -> None:
    reading = read("""\
        Punkt 1: Budget

        Beslutning

        Godkendt efter

        Side 3 af 9

        en længere drøftelse.

        Til toppen
        3/9
        """)
    assert reading.meeting.items[0].decision == "Godkendt efter\n\nen længere drøftelse."
    assert [(line.text, line.fate) for line in reading.lines if line.fate in LEFT_OUT] == [
        ("Side 3 af 9", Fate.PAGE_FOOT),
        ("Til toppen", Fate.FURNITURE),
        ("3/9", Fate.PAGE_FOOT),
    ]


def test_lines_without_a_place_are_kept_and_pointed_out() -> None:
    reading = read("""\
        REFERAT Rådet d. 03-06-2025

        Husk at medbringe materialet fra sidst.

        Punkt 1: Budget

        Sagen blev taget som den første.

        Beslutning

        Godkendt.
        """)
    (item,) = reading.meeting.items
    assert sections(item) == [
        ("", "Husk at medbringe materialet fra sidst.\n\nSagen blev taget som den første.")
    ]
    assert [(line.number, line.item, line.part) for line in reading.unplaced] == [
        (3, item.id, item.sections[0].id),
    ]


def test_fates_name_the_part_a_line_went_to() -> None:
    reading = read("""\
        Punkt 1: Budget
        2025-000123

        Baggrund

        Der er en plan.

        Beslutning

        Godkendt.

        Bilag

        Bilag 1 - Planen
        """)
    (item,) = reading.meeting.items
    section = item.sections[0].id
    assert [(line.number, line.fate, line.item, line.part) for line in reading.lines] == [
        (1, Fate.ITEM, item.id, ""),
        (2, Fate.FACT, item.id, ""),
        (4, Fate.SECTION_HEADING, item.id, section),
        (6, Fate.TEXT, item.id, section),
        (8, Fate.SECTION_HEADING, item.id, "decision"),
        (10, Fate.TEXT, item.id, "decision"),
        (12, Fate.SECTION_HEADING, item.id, ""),
        (14, Fate.ATTACHMENT, item.id, ""),
    ]


def test_attachments() -> None:
    item = only_item("""\
        Punkt 1: Budget

        Bilag

        - Bilag 1 - Budget 2026 - udkast
        Bilag 2: Høringssvar
        - Kort over byen
        """)
    assert [(a.number, a.title) for a in item.attachments] == [
        (1, "Budget 2026 - udkast"), (2, "Høringssvar"), (None, "Kort over byen"),
    ]  # fmt: skip


def test_spaces_are_folded_and_slips_stay() -> None:
    item = only_item(
        "Punkt 1:  Møde\u00a0 om\tby\u00adliv \n\nBeslutning\n\n"
        "Der  blev spurg\u00a0\u00a0ind til brgen .  \n"
    )
    assert (item.title, item.decision) == ("Møde om byliv", "Der blev spurg ind til brgen .")


def test_letters_that_mean_something_in_markdown_stay_letters() -> None:
    item = only_item("Punkt 1: A\n\nBeslutning\n\nKl. 5 * 3 og **fed** \\ # @ $ _x_\n")
    assert item.decision == "Kl. 5 \\* 3 og \\*\\*fed\\*\\* \\\\ # @ $ _x_"


def test_points_nest_by_indentation_alone() -> None:
    item = only_item("""\
        Punkt 1: A

        Beslutning

        - et
         - under et
           mere om det
          - under under
        - to
        1) ti
          a) bogstaver er ord
        2) elleve
        13. - 14. maj holdes der fri
        3. juni er sidste frist
        3. tolv
        """)
    assert item.decision == dedent("""\
        - et
          - under et

            mere om det
            - under under
        - to

        1. ti

           a) bogstaver er ord

        2. elleve

        13\\. - 14. maj holdes der fri

        3\\. juni er sidste frist

        3. tolv""")


def test_rows_of_a_table_have_bars_between_their_cells() -> None:
    item = only_item("Punkt 1: A\n\nØkonomi\n\nÅr\tDrift\tAnlæg\n2025\t10\t20\n")
    assert sections(item) == [("Økonomi", "År | Drift | Anlæg\n\n2025 | 10 | 20")]


def test_a_title_that_goes_on_in_the_next_line() -> None:
    item = only_item("""\
        Punkt 1: Orientering om samarbejdet mellem skolerne og
        ungdomsklubberne i byen
        2025-001234

        Beslutning

        Godkendt.
        """)
    assert item.title.endswith("skolerne og ungdomsklubberne i byen")
    assert item.case_number == "2025-001234"


PEOPLE = """\
    REFERAT Rådet d. 03-06-2025
    Mødedeltagere: Anne-Mette Høj Krog (formand), John T. Olsen (V), Bo Ås (C) (Afbud), \
Ib Vad (Fraværende), Gry El-Said (Stedfortræder for Ida Lund), Per Holm (Ikke til stede), \
Eva Juhl (A, referent)
    Punkt 1: A
"""


def test_people_with_brackets() -> None:
    people = meeting_of(PEOPLE).participants
    assert [(p.name, p.affiliation, p.presence, p.role) for p in people] == [
        ("Anne-Mette Høj Krog", "", Presence.PRESENT, Role.CHAIR),
        ("John T. Olsen", "V", Presence.PRESENT, Role.MEMBER),
        ("Bo Ås", "C", Presence.EXCUSED, Role.MEMBER),
        ("Ib Vad", "", Presence.ABSENT, Role.MEMBER),
        ("Gry El-Said", "Stedfortræder for Ida Lund", Presence.PRESENT, Role.MEMBER),
        ("Per Holm", "", Presence.ABSENT, Role.MEMBER),
        ("Eva Juhl", "A", Presence.PRESENT, Role.MINUTE_TAKER),
    ]


KLASSISK = """\
    Referat af møde i Rådet
    Den 03.06.2025 kl. 14:30 i Salen

    Deltagere:

    Anne Høj, (A)
    Bo Ås,
    Cai Dam, SSP-konsulent
    Dan Eg ()
    Ea Lind, lærer, Søndre Skole (Afbud)

    Afbud:
    Eva Friis, (Politiet)

    Fraværende:
    Finn Gad

    1.   Budget

    Beslutning
    Godkendt.
    {absent}
    2.   Eventuelt

    Beslutning
    Intet.
"""


def test_people_in_lists() -> None:
    meeting = meeting_of(KLASSISK.format(absent=""))
    assert meeting.layout is Layout.KLASSISK
    assert [(p.name, p.affiliation, p.presence) for p in meeting.participants] == [
        ("Anne Høj", "A", Presence.PRESENT),
        ("Bo Ås", "", Presence.PRESENT),
        ("Cai Dam", "SSP-konsulent", Presence.PRESENT),
        ("Dan Eg", "", Presence.PRESENT),
        ("Ea Lind", "lærer, Søndre Skole", Presence.EXCUSED),
        ("Eva Friis", "Politiet", Presence.EXCUSED),
        ("Finn Gad", "", Presence.ABSENT),
    ]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("Fraværende\n    Ea Lind\n    Eva Friis (Politiet)\n    Finn Gad ()", None),
        ("Fraværende\n    Finn Gad\n    Bo Ås", ["Bo Ås", "Finn Gad"]),
        ("Afbud: Eva Friis", ["Eva Friis"]),
        ("", []),
    ],
)
def test_absent_from_an_item(lines: str, names: list[str] | None) -> None:
    meeting = meeting_of(KLASSISK.format(absent=lines))
    first, second = meeting.items
    if names is None:
        assert first.absent is None
    else:
        assert first.absent is not None
        assert [person.name for person in absent_from(meeting, first)] == names
    assert second.absent == ()
    assert first.decision == "Godkendt."


def test_a_stranger_who_was_absent_becomes_a_participant() -> None:
    meeting = meeting_of(KLASSISK.format(absent="Afbud: Gurli Hede (B)"))
    person = meeting.participants[-1]
    assert (person.name, person.affiliation, person.presence) == (
        "Gurli Hede", "B", Presence.EXCUSED,
    )  # fmt: skip
    assert meeting.items[0].absent == (person.id,)


def test_a_sentence_about_absence_stays_in_the_decision() -> None:
    item = only_item("""\
        Punkt 1: A

        Beslutning

        Godkendt.

        Afbud: Der var ingen, der havde meldt afbud til mødet.

        Bo Ås (C) deltog ikke i sagens behandling.

        Med stemmerne 19 for og 2 imod blev Eva Friis fundet ikke inhabil.
        """)
    assert item.decision.count("\n\n") == 3


def test_published_by_a_municipality() -> None:
    meeting = meeting_of(
        KLASSISK.format(absent="")
        + "\n    Til toppen\n\n    Opdateret af Nørre Snede Kommune 11.10.25"
    )
    assert meeting.municipality == "Nørre Snede Kommune"
    assert meeting.published == datetime.date(2025, 10, 11)
    assert meeting.items[-1].decision == "Intet."


def test_a_title_of_its_own_is_kept() -> None:
    meeting = meeting_of("""\
        Vester Kommune
        Referat fra ekstraordinært møde i Børne- og Ungeudvalget, torsdag den 5. juni 2025
        Sted: Rådhuset
        Tid: kl. 15.30-17.00
        Punkt 1: A
        """)
    assert meeting.title == (
        "Referat fra ekstraordinært møde i Børne- og Ungeudvalget, torsdag den 5. juni 2025"
    )
    assert (meeting.committee, meeting.municipality) == ("Børne- og Ungeudvalget", "Vester Kommune")
    assert (meeting.date, meeting.time) == (datetime.date(2025, 6, 5), datetime.time(15, 30))
    assert meeting.venue == "Rådhuset"


@pytest.mark.parametrize(
    "line",
    [
        "Mødedato: 3. juni 2025 kl. 14:00-16:00",
        "Den 3. juni 2025 kl. 14-16 i Salen",
        "Tirsdag den 3. juni 2025 kl. 14.00 – 16.00",
        "3. juni 2025, kl. 14 til ca. kl. 16",
        "03.06.2025 14:00-16:00",
    ],
)
def test_an_end_time_is_not_dropped_without_a_word(line: str) -> None:
    reading = read_text(f"Dagsorden for Ungerådet\n{line}\n\n1. Velkomst\n2. Eventuelt\n")
    assert reading.meeting.date == datetime.date(2025, 6, 3)
    assert reading.meeting.time == datetime.time(14)
    assert [left.text for left in reading.unplaced] == [line]
    assert plain(reading.meeting.items[0].sections[0].text) == line


@pytest.mark.parametrize(
    "line", ["Den 24-04-2024 kl. 16:00", "24-04-2024 kl. 16 i lokale 2-4", "24.04.2024 - kl. 16"]
)
def test_a_start_alone_leaves_nothing_over(line: str) -> None:
    reading = read_text(f"Dagsorden for Ungerådet\n{line}\n\n1. Velkomst\n2. Eventuelt\n")
    assert (reading.meeting.time, reading.unplaced) == (datetime.time(16), ())


@pytest.mark.parametrize("name", ["ANNE AASE HØJ", "Anne Åse Høj", "Anné  Aase Høj"])
def test_who_is_spelled_in_two_ways_is_one_person(name: str) -> None:
    text = "Referat af møde i Rådet\n\nDeltagere: Anne Aase Høj (A), Bo Ås (C)\n\n1. Budget\n\n"
    meeting = read_text(f"{text}Beslutning\n\nGodkendt.\n\nFraværende: {name}\n").meeting
    assert [person.name for person in meeting.participants] == ["Anne Aase Høj", "Bo Ås"]
    assert meeting.items[0].absent == (meeting.participants[0].id,)


def test_an_item_called_absence_keeps_those_who_were_absent_from_it() -> None:
    reading = read_text(
        "Referat af møde i Rådet\n\nDen 09.03.2019 kl. 14:47 i Salen\n\nDeltagere:\n\nIb Toft\n"
        "Bo Lund\n\n"
        "1. Velkomst\n\nBeslutning\n\nGodkendt.\n\n"
        "2. Fravær\n\nBeslutning\n\nSkolens fravær drøftet.\n\nFraværende\n\nIb Toft\n\n"
        "3. Eventuelt\n\nBeslutning\n\nIntet.\n"
    )
    items = reading.meeting.items
    attendance = Attendance.of(reading.meeting)
    absent = [[person.name for person in attendance.absent_from(item)] for item in items]
    assert absent == [[], ["Ib Toft"], []]


def test_attachments_called_what_the_item_is_are_no_items_of_the_contents_list() -> None:
    reading = read_text(
        "REFERAT Rådet d. 03-06-2025\n\nIndholdsfortegnelse\n\nNy legeplads ved skolen\n\n"
        "Punkt 1: Ny legeplads ved skolen\n\n2025-000123\n\nBeslutning\n\nGodkendt.\n\n"
        "Bilag\n\nNy legeplads ved skolen\n\nNy legeplads ved skolen\n"
    )
    (item,) = reading.meeting.items
    assert (item.decision, len(item.attachments)) == ("Godkendt.", 2)


def test_a_short_title_with_its_page_behind_it_is_known_in_the_contents_list() -> None:
    reading = read_text(
        "REFERAT Rådet d. 03-06-2025\n\nIndholdsfortegnelse\n\nEventuelt.........3\n\n"
        "Punkt 1: Eventuelt\n\n24/10567\n\nBeslutning\n\nIntet.\n\n"
        "Bilag\n\nEventuelt\n\nEventuelt\n"
    )
    (item,) = reading.meeting.items
    assert (item.decision, len(item.attachments)) == ("Intet.", 2)
