"""How sure a reading is of what it has understood, and what it says of a document that is none."""

from ssp_desktop.reading.door import read_text
from ssp_desktop.reading.outline.certainty import Certainty
from ssp_desktop.reading.process.apart import Reader
from ssp_desktop.reading.understanding.result import Reading
from tests.rooms import room

SURE = """\
Referat af møde i Havneudvalget

Den 05.05.2025 kl. 15:00 i Toldboden

Deltagere: Åse Vang, Bo Lund

1. Godkendelse af dagsorden

Beslutning
Godkendt.

2. Ny mole

Beslutning
Udsat.
"""

LETTER = """\
Kære alle

Her er mine ønsker til havnen:

1. En ny mole
Den gamle er slidt.

2. Flere bøjer
Der er for få.

Venlig hilsen
Åse
"""

TWO_WAYS = """\
Referat af møde i Havneudvalget

1. Ny mole
Punkt 1: Molen bygges.
Punkt 2: Den betales.

2. Bøjer
Punkt 3: De males.
"""


def shape(reading: Reading) -> list[str]:
    return [item.title for item in reading.meeting.items]


def test_minutes_that_say_what_they_are_are_sure_and_have_no_other_way() -> None:
    reading = read_text(SURE)
    assert reading.certainty is Certainty.SURE
    assert reading.runner_up is None


def test_a_letter_with_numbers_is_no_agenda() -> None:
    assert read_text(LETTER).certainty is Certainty.NO_AGENDA


def test_the_date_and_time_in_a_letter_make_it_no_meeting() -> None:
    letter = LETTER.replace("Her er", "Tak for din henvendelse af 3. marts 2026. Her er").replace(
        "En ny mole", "Havnen lukker kl. 20"
    )
    assert read_text(letter).certainty is Certainty.NO_AGENDA


def test_a_letter_that_calls_to_a_meeting_is_an_agenda() -> None:
    letter = LETTER.replace("Her er mine ønsker til havnen:", "Vi holder møde 3. marts kl. 19:")
    assert read_text(letter).certainty is Certainty.UNSURE


def test_an_agenda_that_lacks_its_beginning_is_not_sure() -> None:
    reading = read_text(SURE.replace("1. Godkendelse af dagsorden", ""))
    assert reading.certainty is Certainty.UNSURE


def test_the_other_way_to_see_the_items_comes_along_from_the_reading_process() -> None:
    with Reader(room) as reader:
        reading = reader.read_text(TWO_WAYS)
    assert reading.certainty is Certainty.UNSURE
    assert reading.runner_up is not None
    ways = [shape(reading), shape(reading.runner_up)]
    assert sorted(ways) == [["Molen bygges.", "Den betales.", "De males."], ["Ny mole", "Bøjer"]]
    assert reading.runner_up.runner_up is None


def test_minutes_whose_numbers_leave_one_out_are_not_sure() -> None:
    third = "\n3. Eventuelt\n\nBeslutning\nIntet.\n"
    assert read_text(SURE + third).certainty is Certainty.SURE
    assert read_text(SURE + third.replace("3.", "4.")).certainty is Certainty.UNSURE


def test_minutes_that_end_before_the_agenda_in_front_of_them_are_not_sure() -> None:
    front = "Dagsorden\n\n  1. Godkendelse af dagsorden\n  2. Ny mole\n"
    first = "1. Godkendelse af dagsorden\n\nB"
    listed = SURE.replace(first, f"{front}\n{first}")
    assert shape(read_text(listed)) == ["Godkendelse af dagsorden", "Ny mole"]
    assert read_text(listed).certainty is Certainty.SURE
    more = listed.replace(front, f"{front}  3. Bøjer\n")
    assert shape(read_text(more)) == ["Godkendelse af dagsorden", "Ny mole"]
    assert read_text(more).certainty is Certainty.UNSURE


def test_a_title_that_has_run_together_with_its_text_is_not_sure() -> None:
    text = SURE.replace("2. Ny mole", "2. Havnefogedens beretningHavnefogeden bød alle velkommen.")
    assert read_text(text).certainty is Certainty.UNSURE
    name = SURE.replace("2. Ny mole", "2. Ny side i SharePoint")
    assert read_text(name).certainty is Certainty.SURE
    smile = SURE.replace("2. Ny mole", "2. Valg af fogedValgt blev Åse Vang. Hun skriver også :-)")
    assert read_text(smile).certainty is Certainty.UNSURE


def test_a_title_with_its_text_behind_it_on_the_line_is_not_sure() -> None:
    text = SURE.replace(
        "2. Ny mole", "2. Ny mole er tegnet og klar. Bo Lund henter tilbud på sten og pæle."
    )
    assert read_text(text).certainty is Certainty.SURE  # so short, it may be the title
    told = text.replace("pæle.", "pæle, så arbejdet kan begynde efter ferien.")
    assert read_text(told).certainty is Certainty.UNSURE
