"""Plain text and Markdown of the kinds that bodies publish, each read whole. All invented."""

from pathlib import Path

from ssp_desktop.domain.meeting import Meeting, Presence
from ssp_desktop.reading.door import read_file
from tests.reading.kinds.read_as import Item, items, people, when

HEAD = "Referat af møde i Museumsudvalget\n\nDen 12.05.2026 kl. 14:15 i Pakhuset\n\n"


def met(folder: Path, text: str, name: str = "referat.txt") -> Meeting:
    path = folder / name
    path.write_text(text, "utf-8")
    return read_file(path).meeting


WRITTEN = "Punkt 1: Museet bygger til.\nPunkt 2: Museet låner pengene."
POINTS = WRITTEN.replace("\n", "\n\n")


def test_points_named_punkt_in_a_decision_below_numbered_titles(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        f"{HEAD}1. Dagsordenen\n\nBeslutning\nGodkendt.\n\n"
        f"2. En ny fløj\n\nBeslutning\n{WRITTEN}\n\n"
        "3. Åbningstider\n\nBeslutning\nUdsat til juni.\n",
    )
    assert items(meeting) == [
        Item(1, "Dagsordenen", "Godkendt."),
        Item(2, "En ny fløj", POINTS),
        Item(3, "Åbningstider", "Udsat til juni."),
    ]


def test_points_named_punkt_in_a_decision_below_titles_named_punkt(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        f"{HEAD}Punkt 1: Dagsordenen\n\nBeslutning\nGodkendt.\n\n"
        f"Punkt 2: En ny fløj\n\nBeslutning\n{WRITTEN}\n\n"
        "Punkt 3: Åbningstider\n\nBeslutning\nUdsat til juni.\n",
    )
    assert items(meeting) == [
        Item(1, "Dagsordenen", "Godkendt."),
        Item(2, "En ny fløj", POINTS),
        Item(3, "Åbningstider", "Udsat til juni."),
    ]


def test_people_in_groups_below_who_came_and_who_did_not(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        "Referat af møde i Museumsrådet\nTirsdag den 12. maj 2026 kl. 19.15 - 21.00\n\n"
        "Til stede:\nByrådsvalgte: Rikke Thorup, Svend Mose.\n"
        "Frivillige: Tove Hald, Uffe Rask, Viggo Bro.\n\n"
        "Fraværende:\nFrivillige: Yrsa Lind.\n\n"
        "1. Nyt fra formanden\nIngen nyheder.\n\n2. Sommerens udstilling\nDrøftet.\n",
    )
    assert meeting.committee == "Museumsrådet"
    assert people(meeting) == [
        ("Rikke Thorup", "Byrådsvalgte", Presence.PRESENT),
        ("Svend Mose", "Byrådsvalgte", Presence.PRESENT),
        ("Tove Hald", "Frivillige", Presence.PRESENT),
        ("Uffe Rask", "Frivillige", Presence.PRESENT),
        ("Viggo Bro", "Frivillige", Presence.PRESENT),
        ("Yrsa Lind", "Frivillige", Presence.ABSENT),
    ]
    assert [item.title for item in meeting.items] == ["Nyt fra formanden", "Sommerens udstilling"]


def test_decisions_headed_by_committee_and_day(tmp_path: Path) -> None:
    own = "Beslutning i Museumsudvalget den 12-05-2026"
    earlier = "Beslutning i Museumsudvalget den 14-04-2026"
    meeting = met(
        tmp_path,
        f"{HEAD}1. Magasinet\n\nIndstilling\nForvaltningen indstiller, at magasinet flyttes.\n\n"
        f"{earlier}\nSagen tages op igen.\n\n{own}\nFlyttes.\n\n2. Skilte\n\n{own}\nAfvist.\n",
    )
    assert items(meeting) == [
        Item(1, "Magasinet", "Flyttes.", ("Indstilling", earlier)),
        Item(2, "Skilte", "Afvist."),
    ]


def test_decisions_of_the_committee_in_the_genitive_below_lettered_points(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        f"{HEAD}1. Orienteringer\n\na. Rejser i foråret\n\nBilag\n2026-7101 - Rejseplan\n\n"
        "b. Besøg den 2. juni\n\nBilag\n2026-7102 - Gæsteliste\n\n"
        "Museumsudvalgets beslutning den 12.05.2026 Punkt 1\nTaget til efterretning\n\n"
        "Følgende deltog ikke i behandlingen af punktet:\nRikke Thorup\n\n"
        "2. Skilte\n\nIndstilling\nForvaltningen indstiller, at skiltene skiftes.\n\n"
        "Museumsudvalgets beslutning den 12.05.2026 Punkt 2\nIndstillingen tiltrådt\n"
        "med den tilføjelse, at de gamle gemmes.\n",
    )
    assert items(meeting) == [
        Item(
            1, "Orienteringer", "Taget til efterretning", ("",), ("Rejseplan", "Gæsteliste"),
            ("Rikke Thorup",),
        ),
        Item(
            2, "Skilte", "Indstillingen tiltrådt\n\nmed den tilføjelse, at de gamle gemmes.",
            ("Indstilling",),
        ),
    ]  # fmt: skip


def test_titles_above_sag_nr_with_chair_and_absence_in_front(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        "Byrådet\n\n12-05-2026\n\nMedlemmer\n\nFormand Rikke Thorup (C)\nSvend Mose (F)\n\n"
        "Fraværende\n\nSvend Mose (F), sag 64\n\n"
        "Borgernes spørgsmål\nSag nr. 64\n\nBeslutning\n\nIngen spurgte.\n\n"
        "En ny fløj til museet\nSag nr. 65\n\nIndstilling\n\n"
        "Forvaltningen indstiller, at fløjen bygges.\n\nBeslutning\n\nTiltrådt.\n",
    )
    assert (meeting.committee, str(meeting.date)) == ("Byrådet", "2026-05-12")
    assert people(meeting) == [
        ("Rikke Thorup", "C", Presence.PRESENT),
        ("Svend Mose", "F", Presence.PRESENT),
    ]
    assert items(meeting) == [
        Item(64, "Borgernes spørgsmål", "Ingen spurgte.", absent=("Svend Mose",)),
        Item(65, "En ny fløj til museet", "Tiltrådt.", ("Indstilling",)),
    ]


def test_pkt_with_a_name_in_brackets_and_the_title_below(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        "Referat 12. maj 2026\nMuseumsrådsmøde den 12. maj kl. 19.15-21.00 - Pakhuset\n\n"
        "Deltagere:\nRikke Thorup, Svend Mose\n\n"
        "Pkt. 1\nDagsordenen\nBeslutning\nGodkendt\n\n"
        "Pkt. 2 (Svend)\nDe frivillige har ordet\nOrientering\nDe fortalte om sommeren.\n\n"
        "Pkt. 3\nNæste møde\n",
    )
    assert str(meeting.date) == "2026-05-12"
    assert [(each.number, each.title, each.decision) for each in items(meeting)] == [
        (1, "Dagsordenen", "Godkendt"),
        (2, "De frivillige har ordet", ""),
        (3, "Næste møde", ""),
    ]


def test_namesakes_with_their_parties(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        f"{HEAD}Deltagere:\n\nSvend Mose, (C)\nSvend Mose, (F)\n\nAfbud:\n\n"
        "Tove Hald, (C)\nTove Hald, (F)\n\n1. Skilte\n\nBeslutning\nSkiftes.\n",
    )
    assert people(meeting) == [
        ("Svend Mose", "C", Presence.PRESENT),
        ("Svend Mose", "F", Presence.PRESENT),
        ("Tove Hald", "C", Presence.EXCUSED),
        ("Tove Hald", "F", Presence.EXCUSED),
    ]


TWO = "64. Skilte\n\nBeslutning\nSkiftes.\n\n65. Magasinet\n\nBeslutning\nFlyttes.\n"


def test_absence_from_each_case_of_the_meeting(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        "Referat af møde i Museumsudvalget\n\nTirsdag den 12. maj 2026 kl. 14:15\n\n"
        "Medlemmer\nRikke Thorup (C)\nSvend Mose (F)\n\n"
        f"Fraværende\nSvend Mose (F), sag 64-65\n\n{TWO}",
    )
    assert people(meeting) == [
        ("Rikke Thorup", "C", Presence.PRESENT),
        ("Svend Mose", "F", Presence.ABSENT),
    ]
    assert [each.absent for each in items(meeting)] == [("Svend Mose",)] * 2


def test_absence_from_some_cases_of_the_meeting(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        f"{HEAD}Deltagere:\n\nRikke Thorup (C)\nSvend Mose (F)\n\n"
        f"Fraværende:\n\nSvend Mose (F), sag 65-66\n\n{TWO}\n"
        "66. Åbningstider\n\nBeslutning\nUdsat.\n",
    )
    assert people(meeting) == [
        ("Rikke Thorup", "C", Presence.PRESENT),
        ("Svend Mose", "F", Presence.PRESENT),
    ]
    assert [each.absent for each in items(meeting)] == [(), ("Svend Mose",), ("Svend Mose",)]


def test_coming_late_going_early_and_missing_a_point(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        f"{HEAD}Deltagere:\n\nRikke Thorup (C) (ankom kl. 14.40 under punkt 65)\n"
        f"Svend Mose (F) - deltog ikke i punkt 65\nTove Hald (O), gik kl. 16:30\n\n{TWO}",
    )
    assert people(meeting) == [
        ("Rikke Thorup", "C", Presence.PRESENT),
        ("Svend Mose", "F", Presence.PRESENT),
        ("Tove Hald", "O", Presence.PRESENT),
    ]
    assert [each.absent for each in items(meeting)] == [("Rikke Thorup",), ("Svend Mose",)]


def test_a_date_in_figures_that_looks_like_an_item(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        "Referat 2026.06.07\n\nRådsmøde\n\n07. 06 2026\n\n19.15 - 21.00\n\nAfbud: Rikke, Svend\n\n"
        "1. Nyt fra museet\nIngen nyheder.\n\n2. Vedtægter\nUdsat.\n",
    )
    assert when(meeting) == ("2026-06-07", "19:15")
    assert people(meeting) == [("Rikke", "", Presence.EXCUSED), ("Svend", "", Presence.EXCUSED)]
    assert [(each.number, each.title) for each in items(meeting)] == [
        (1, "Nyt fra museet"),
        (2, "Vedtægter"),
    ]


def test_a_date_with_an_english_month(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        "Referat af møde i Museumsudvalget\n\nDato: Tirsdag, May 12, 2026 - 14:15\nSted: Pakhuset\n"
        f"\n{TWO}",
    )
    assert when(meeting) == ("2026-05-12", "14:15")
    assert items(meeting) == [Item(64, "Skilte", "Skiftes."), Item(65, "Magasinet", "Flyttes.")]


def test_pkt_with_case_lines_and_decisions_by_body_day_and_number(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        "Referat\n\nDato: Tirsdag, May 12, 2026 - 14:15\nSted: Pakhusets loft\n\n"
        "Pkt. 64\nSkilte ved havnen\nSagsnr. 410922 Museumsudvalget Åbent punkt\n"
        "Museumsudvalget, 12-05-2026, pkt. 64\nSkiftes.\n"
        "Fraværende: Rikke Thorup (C) - Svend Mose (F) mødte som stedfortræder.\n\n"
        "Pkt. 65\nMagasinet\nSagsnr. 410923 Museumsudvalget Åbent punkt\n"
        "Resume\nMagasinet er fyldt.\nMuseumsudvalget, 12-05-2026, pkt. 65\nDrøftet.\n",
    )
    assert when(meeting) == ("2026-05-12", "14:15")
    first, second = items(meeting)
    assert first == Item(
        64, "Skilte ved havnen", "Skiftes.", absent=("Rikke Thorup",), case_number="410922"
    )
    # Nothing in front says whether somebody named at one item alone came to the others.
    assert second._replace(absent=()) == Item(
        65, "Magasinet", "Drøftet.", ("Resume",), case_number="410923"
    )


def test_an_item_whose_title_is_a_label_of_people(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        "Museumsudvalget - Referat\n\nDato: 12. maj 2026\nLokale: Loftet, Pakhuset\n"
        "Tidspunkt: Kl. 14:15\n\n"
        "1. Fraværende\n\nSagsfremstilling\n\nRikke Thorup og Svend Mose har meldt afbud.\n\n"
        "Beslutning\n\nRikke Thorup og Svend Mose.\n\nTil toppen\n\n"
        "2. Bemærkninger til referatet\n\nBeslutning\n\nIngen bemærkninger.\n",
    )
    assert (meeting.committee, *when(meeting)) == ("Museumsudvalget", "2026-05-12", "14:15")
    assert [each[:4] for each in items(meeting)] == [
        (1, "Fraværende", "Rikke Thorup og Svend Mose.", ("Sagsfremstilling",)),
        (2, "Bemærkninger til referatet", "Ingen bemærkninger.", ()),
    ]


def test_markdown_with_headings(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        "# Referat af møde i Museumsudvalget\n\nDato: 12. maj 2026 kl. 14:15\n\n"
        "## 1. Dagsordenen\n\nGennemgået.\n\n## 2. Skilte\n\n### Beslutning\n\nSkiftes.\n",
        "referat.md",
    )
    assert (meeting.committee, *when(meeting)) == ("Museumsudvalget", "2026-05-12", "14:15")
    assert items(meeting) == [
        Item(1, "Dagsordenen", sections=("",)),
        Item(2, "Skilte", "Skiftes."),
    ]


def test_markdown_with_ticked_names_a_contents_list_and_ad_headings(tmp_path: Path) -> None:
    meeting = met(
        tmp_path,
        "# Referat af møde i Museumsudvalget\n\n**Dato:** 12. maj 2026 kl. 14:15  \n"
        "**Sted**: Pakhuset\n\n#### Deltagere:\n- [x] Rikke Thorup (formand)\n- [ ] Svend Mose\n\n"
        "#### Afbud:\n- [ ] Tove Hald\n\n## Dagsorden\n1. Dagsordenen\n2. Skilte\n\n## Referat\n\n"
        "### AD 1: Dagsordenen\n- Gennemgået.\n\n### AD 2: Skilte\n**Beslutning:** Skiftes.\n",
        "referat.md",
    )
    assert (meeting.committee, *when(meeting)) == ("Museumsudvalget", "2026-05-12", "14:15")
    assert people(meeting) == [
        ("Rikke Thorup", "", Presence.PRESENT),
        ("Svend Mose", "", Presence.ABSENT),
        ("Tove Hald", "", Presence.EXCUSED),
    ]
    assert [(each.number, each.title, each.decision) for each in items(meeting)] == [
        (1, "Dagsordenen", ""),
        (2, "Skilte", "Skiftes."),
    ]
