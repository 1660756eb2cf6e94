"""Markdown files, all invented."""

from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import Presence
from ssp_desktop.reading.door import kinds, read_file
from ssp_desktop.reading.source.refusals import WrongKind
from ssp_desktop.reading.understanding.result import Fate, Reading

HEADINGS = """# Referat af møde i Havneudvalget

Dato: 9. april 2026 kl. 17:00

## 1. Bådpladser

Der mangler *mange* pladser.

| Bro | Pladser |
|-----|--------:|
| Nord | 14 |
| Syd | 9 |

### Beslutning

1. Ventelisten åbnes.
   - Først for medlemmer.
2. Bro **Nord** udvides.

## 2. Kranen

### Beslutning

Udsat.
"""

TICKED = """# Referat af møde i Havneudvalget

**Dato:** 9. april 2026 kl. 17:00
**Sted**: Klubhuset

#### Deltagere:
- [x] Ida Holm (formand)
- [X] Ove Kjær
- [ ] Mia Toft

#### Afbud:
- [ ] Jens Skov

## Dagsorden
1. Bådpladser
2. Kranen

## Referat

### AD 1: Bådpladser
- Ventelisten er lang.
- [ ] Ove ringer til kommunen

### AD 2: Kranen
**Beslutning:** Udsat.
"""


def read(tmp_path: Path, text: str, name: str = "moede.md") -> Reading:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return read_file(path)


@pytest.mark.parametrize("name", ["moede.md", "moede.markdown"])
def test_headings_are_titles_and_sections_by_their_level(tmp_path: Path, name: str) -> None:
    reading = read(tmp_path, HEADINGS, name)
    meeting = reading.meeting
    assert (meeting.committee, str(meeting.date)) == ("Havneudvalget", "2026-04-09")
    first, second = meeting.items
    assert (first.title, second.title) == ("Bådpladser", "Kranen")
    assert first.decision == (
        "1. Ventelisten åbnes.\n   - Først for medlemmer.\n2. Bro **Nord** udvides."
    )
    assert second.decision == "Udsat."
    (section,) = first.sections
    assert section.text.startswith("Der mangler *mange* pladser.")
    assert "14" in section.text


def test_boxes_at_names_say_who_came(tmp_path: Path) -> None:
    meeting = read(tmp_path, TICKED).meeting
    assert {p.name: p.presence for p in meeting.participants} == {
        "Ida Holm": Presence.PRESENT,
        "Ove Kjær": Presence.PRESENT,
        "Mia Toft": Presence.ABSENT,
        "Jens Skov": Presence.EXCUSED,
    }
    assert (meeting.venue, str(meeting.date)) == ("Klubhuset", "2026-04-09")


def test_a_list_in_front_is_the_contents_of_ad_headings(tmp_path: Path) -> None:
    reading = read(tmp_path, TICKED)
    assert [(n, i.title) for n, i in reading.meeting.numbered_items()] == [
        (1, "Bådpladser"), (2, "Kranen"),
    ]  # fmt: skip
    first, second = reading.meeting.items
    assert second.decision == "Udsat."
    assert "Ove ringer til kommunen" in first.sections[0].text
    contents = [line.text for line in reading.lines if line.fate is Fate.CONTENTS]
    assert contents == ["Dagsorden", "1. Bådpladser", "2. Kranen"]


def test_nobody_ticked_is_nobody_counted(tmp_path: Path) -> None:
    text = "# Dagsorden for møde i Havneudvalget\n\nDeltagere:\n- [ ] Ida Holm\n- [ ] Ove Kjær\n\n"
    meeting = read(tmp_path, text + "## 1. Kranen\n\nTil drøftelse.\n").meeting
    assert {p.presence for p in meeting.participants} == {Presence.EXPECTED}


def test_lines_that_were_ended_stay_lines_and_wrapped_ones_are_joined(tmp_path: Path) -> None:
    long = "Kranen er gammel, og den skal efterses af et firma, som kommer hvert år i"
    text = f"## 1. Kranen\n\n### Beslutning\n\nGodkendt.\nDrøftes igen i maj.\n\n{long}\nmarts.\n"
    (item,) = read(tmp_path, text).meeting.items
    assert item.decision == f"Godkendt.\n\nDrøftes igen i maj.\n\n{long} marts."


def test_a_word_in_angle_brackets_is_kept(tmp_path: Path) -> None:
    text = (
        "## 1. Kranen\n\n### Beslutning\n\nSkriv til <navn> og <b>straks</b>.\n\n<navn> svarer.\n"
    )
    (item,) = read(tmp_path, text).meeting.items
    assert item.decision == "Skriv til <navn> og **straks**.\n\n<navn> svarer."


def test_what_is_said_about_a_page_in_front_of_it(tmp_path: Path) -> None:
    front = "---\ntitle: Referat af møde i Havneudvalget\ndate: 2026-04-09\nlayout: post\n---\n\n"
    reading = read(tmp_path, front + "## 1. Kranen\n\n### Beslutning\n\nUdsat.\n")
    meeting = reading.meeting
    assert (meeting.committee, str(meeting.date)) == ("Havneudvalget", "2026-04-09")
    assert [line.text for line in reading.lines if line.fate is Fate.FURNITURE] == ["layout: post"]


def test_an_indented_list_is_a_list(tmp_path: Path) -> None:
    text = "# Indkaldelse\n\n    1) Valg af dirigent\n    2) Beretning\n    3) Eventuelt\n"
    titles = [item.title for item in read(tmp_path, text).meeting.items]
    assert titles == ["Valg af dirigent", "Beretning", "Eventuelt"]


def test_a_deeply_nested_text_is_kept(tmp_path: Path) -> None:
    text = "## 1. Kranen\n\n### Beslutning\n\n" + ">" * 40 + " Udsat.\n"
    (item,) = read(tmp_path, text).meeting.items
    assert item.decision == "Udsat."


def test_the_file_dialog_offers_the_endings() -> None:
    assert (".md", ".markdown") in [endings for _, endings in kinds()]


def test_another_kind_with_that_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongKind, match="en webside"):
        read(tmp_path, "<!DOCTYPE html><html><body><p>Punkt 1: Kranen</p></body></html>")


def test_a_date_in_front_of_a_line_is_no_number(tmp_path: Path) -> None:
    text = "# Referat af møde i Havneudvalget\n\n9. april 2026\n\n## 1. Kranen\n\nUdsat.\n"
    meeting = read(tmp_path, text).meeting
    assert str(meeting.date) == "2026-04-09"
    assert [item.title for item in meeting.items] == ["Kranen"]


def test_facts_in_a_list(tmp_path: Path) -> None:
    facts = "- **Dato:** 9. april 2026\n- **Sted:** Klubhuset\n"
    facts += "- **Deltagere:** Ida Holm, Ove Kjær\n"
    head = f"# Referat af møde i Havneudvalget\n\n{facts}- **Afbud:** Mia Toft\n\n"
    reading = read(tmp_path, head + "## 1. Kranen\n\nSet.\n")
    meeting = reading.meeting
    assert (str(meeting.date), meeting.venue) == ("2026-04-09", "Klubhuset")
    assert [(p.name, p.presence) for p in meeting.participants] == [
        ("Ida Holm", Presence.PRESENT),
        ("Ove Kjær", Presence.PRESENT),
        ("Mia Toft", Presence.EXCUSED),
    ]
    assert reading.unplaced == ()


def test_a_dash_between_number_and_title_and_a_date_with_its_year_first(tmp_path: Path) -> None:
    text = "## 1 - Broen\n\nSet.\n\n## 2 – Kranen\n\nSet.\n"
    meeting = read(tmp_path, f"# Referat af møde i Havneudvalget 2026-04-09\n\n{text}").meeting
    assert (meeting.committee, str(meeting.date)) == ("Havneudvalget", "2026-04-09")
    assert [item.title for item in meeting.items] == ["Broen", "Kranen"]


def test_a_row_with_more_cells_than_the_header_loses_none(tmp_path: Path) -> None:
    table = "| Bro | Pladser |\n|-----|--------:|\n| Nord | 14 | heraf 2 til gæster | og 1 ledig |"
    bare = "Bro | Pladser\n--- | ---\nSyd | 9 | kl. 10 \\| 11\n"
    path = tmp_path / "møde.md"
    path.write_text(f"# Referat\n\n## 1. Sag\n\n{table}\n\n## 2. Sag\n\n{bare}", encoding="utf-8")
    one, two = (item.sections[0].text for item in read_file(path).meeting.items)
    assert one.splitlines()[0].startswith("| Bro | Pladser |")
    assert one.splitlines()[-1] == "| Nord | 14 | heraf 2 til gæster | og 1 ledig |"
    assert two.splitlines()[-1] == r"| Syd | 9 | kl. 10 \| 11 |"
