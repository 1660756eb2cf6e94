"""The proofreader that the window is handed, with what the store holds."""

import threading
from pathlib import Path

from ssp_desktop.application.aids.proofreading import Proofreader, make_known, names_of
from ssp_desktop.bootstrap import Program
from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.domain.meeting import Meeting, Participant

MEETING = Meeting(
    "m1",
    "SSP styregruppen",
    "c1",
    municipality="Køge Kommune",
    venue="Byrådsstue Ivar Huitfeldt",
    participants=(Participant("p1", "Anders Nyholm", "Politiet"), Participant("p2", "Pia Borg")),
)
COMMITTEE = Committee(
    "c1", "SSP styregruppen", venue="Campus", members=(Member("b", "Brian Bakmann", "A"),)
)


def test_the_names_are_those_of_meeting_and_committee() -> None:
    names = names_of(MEETING, COMMITTEE)
    assert names.people == ("Anders Nyholm", "Pia Borg", "Brian Bakmann")
    assert names.others == (
        "SSP styregruppen", "Køge Kommune", "Byrådsstue Ivar Huitfeldt", "Politiet", "Campus", "A",
    )  # fmt: skip
    assert names_of(Meeting("m", ""), None) == ((), ())


def flagged(proofreader: Proofreader, text: str) -> list[str]:
    news = threading.Event()
    end = proofreader.listen(news.set)
    while not (look := proofreader.look(text)).complete:
        assert news.wait(20)
        news.clear()
    end()
    return [flag.word for flag in look.flags]


def test_what_the_user_took_for_right_is_right(own_data_dir: Path) -> None:
    text = "Andes Nyholm og Bakman fra Zxqwert spurg på pigeqlub."
    with Program().writing(str(own_data_dir)) as services:
        own = services.store.own_words
        services.store.add(MEETING, COMMITTEE)
        proofreader = services.make_proofreader()
        make_known(proofreader, MEETING, COMMITTEE, own)
        assert flagged(proofreader, text) == [
            "Andes Nyholm", "Bakman", "Zxqwert", "spurg", "pigeqlub"
        ]  # fmt: skip
        own.add("Zxqwert")
        own.add("pigeqlub", "c1")
        own.silence("Andes Nyholm", "m1")
        make_known(proofreader, MEETING, COMMITTEE, own)
        assert flagged(proofreader, text) == ["Bakman", "spurg"]
        other = services.make_proofreader()
        make_known(other, Meeting("m2", "Andet"), None, own)
        assert flagged(other, "Zxqwert på pigeqlub") == ["pigeqlub"]
        assert other.suggest("spurg").result(20)[0] == "spurgt"


def test_a_dictionary_in_the_data_folder_takes_the_place_of_the_programs(
    own_data_dir: Path,
) -> None:
    folder = own_data_dir / "dictionary"
    folder.mkdir(parents=True)
    (folder / "da.aff").write_text("SET UTF-8\n", "utf-8")
    (folder / "da.dic").write_text("1\nzxqwert\n", "utf-8")
    with Program().reading(str(own_data_dir)) as services:
        assert flagged(services.make_proofreader(), "zxqwert skole") == ["skole"]
