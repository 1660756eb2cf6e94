"""A file's name ends right, says the right edition, and can stand on every system."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssp_desktop.application.files.export import FileKind
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.file_names import (
    ENDINGS,
    MOST,
    NameRefused,
    WrongMark,
    counted,
    draft_name,
    file_name,
    finished,
    length,
    refuse_other_mark,
    with_ending,
    with_mark,
)
from tests.meetings.sample_meeting import meeting_of

OPEN_MARKS = [
    "(åben)",
    "(Åben)",
    "(ÅBEN)",
    "( åben )",
    unicodedata.normalize("NFD", "(åben)"),
    "(\u212bben)",
    "(åben udgave)",
    "[åben]",
    "（åben）",
    "(\u00a0åben)",
    "(aaben)",
    "(å\u00adben)",
    "(åb\u200ben)",
    "(åb\u034fen)",
    "(åb\ufe0fen)",
    "(åben\u3164)",
    "(åb\u0435n)",
    "(åbe\u0301n)",
    "(aben)",
    "(åbent)",
    "(offentlig)",
    "(open)",
    "((åben))",
    "⟨åben⟩",
    "(åben.)",
    "(åben 2)",
    "(åben udg.)",
    "(åben-udgave)",
    "(åben_udgave)",
    "(åben, godkendt)",
    "(den åbne udgave)",
]

OPEN_ENDS = [
    "Referat åben",
    "Referat - åben",
    "Referat_åben",
    "Referat åben udgave",
    "Referat den åbne udgave",
    "Referat åben (2)",
    "Referat åben, godkendt",
    "Referat OFFENTLIG",
    "Referat åbn\u0435",
    "Referat åben.pdf",
]


def test_the_known_endings_are_those_that_are_written() -> None:
    assert (*map(str, FileKind), "eml", "ics") == ENDINGS  # mails and calendar files too


@pytest.mark.parametrize(
    ("name", "ending", "becomes"),
    [
        ("Referat 24.4.2026", "pdf", "Referat 24.4.2026.pdf"),
        ("Referat 24.4.2026.docx", "pdf", "Referat 24.4.2026.pdf"),
        ("referat.DOCX", "docx", "referat.DOCX"),
        ("referat.DOCX", "txt", "referat.txt"),
        ("v1.2", "docx", "v1.2.docx"),
        ("referat.", "docx", "referat.docx"),
        ("referat .docx ", "docx", "referat.docx"),
        ("referat.docx (åben)", "docx", "referat (åben).docx"),
        ("kr. 10.000", "txt", "kr. 10.000.txt"),
        ("docx", "docx", "docx.docx"),
    ],
)
def test_only_a_known_ending_is_replaced(name: str, ending: str, becomes: str) -> None:
    assert with_ending(name, ending) == becomes
    assert finished(name, ending) == becomes


@pytest.mark.parametrize("mark", OPEN_MARKS)
@pytest.mark.parametrize("name", ["referat {}.docx", "{} referat.docx", "referat.docx {}", "r{}"])
def test_a_name_that_says_the_open_edition_holds_no_other(name: str, mark: str) -> None:
    typed = name.format(mark)
    refuse_other_mark(typed, Edition.OPEN)
    with pytest.raises(WrongMark, match="fulde udgave") as told:
        refuse_other_mark(typed, Edition.FULL, "(fuld)")
    if not any(unicodedata.category(sign) == "Cf" for sign in mark):
        refuse_other_mark(told.value.better, Edition.FULL)
        assert "(fuld)" in told.value.better


@pytest.mark.parametrize("mark", ["(fuld)", "(Fuld)", "[ FULD ]", "(fuld udgave)"])
def test_a_name_that_says_the_full_edition_holds_no_other(mark: str) -> None:
    refuse_other_mark(f"referat {mark}.docx", Edition.FULL)
    with pytest.raises(WrongMark, match="åbne udgave") as told:
        refuse_other_mark(f"referat {mark}.docx", Edition.OPEN, "(åben)")
    assert told.value.better == "referat (åben).docx"


@pytest.mark.parametrize("name", OPEN_ENDS)
def test_a_word_at_the_end_is_a_mark(name: str) -> None:
    refuse_other_mark(f"{name}.txt", Edition.OPEN)
    with pytest.raises(WrongMark) as told:
        refuse_other_mark(f"{name}.txt", Edition.FULL, "(fuld)")
    assert told.value.better.startswith("Referat (fuld)")
    refuse_other_mark(told.value.better, Edition.FULL)


@pytest.mark.parametrize("mark", ["(åben)", "((åben))", "(den åbne udgave)", "( ( åben ) )"])
def test_the_better_name_has_the_mark_in_one_pair_of_brackets(mark: str) -> None:
    assert with_mark(f"Referat {mark}.docx", "(fuld)") == "Referat (fuld).docx"


@pytest.mark.parametrize(
    "name",
    [
        *("åben dør.docx", "Fuldmagt.docx", "(åbenhed).docx", "x.docx"),
        *("Åbent hus - referat.docx", "2024-04-24 Åben Dialog - referat.docx", "Åbenrå.docx"),
        *("Offentlighed.docx", "Åbne skoler 2024 referat.docx"),
    ],
)
def test_words_alone_are_no_mark(name: str) -> None:
    for edition in Edition:
        refuse_other_mark(name, edition)


@pytest.mark.parametrize(
    ("name", "mark", "becomes"),
    [
        ("mit (åben).docx", "(fuld)", "mit (fuld).docx"),
        ("mit (åben).docx", "", "mit.docx"),
        ("mit (ÅBEN) (2).docx", "(fuld)", "mit (fuld) (2).docx"),
        ("mit.docx", "(åben)", "mit (åben).docx"),
        ("Referat 24.4.2026", "(åben)", "Referat 24.4.2026 (åben)"),
        ("mit (åben) (fuld).docx", "(åben)", "mit (åben).docx"),
        ("(åben) mit.docx", "(fuld)", "mit (fuld).docx"),
    ],
)
def test_the_mark_follows_the_edition(name: str, mark: str, becomes: str) -> None:
    assert with_mark(name, mark) == becomes
    assert with_mark(becomes, mark) == becomes


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "mangler et navn"),
        (".", "mangler et navn"),
        ("..", "mangler et navn"),
        (".docx", "mangler et navn"),
        ("a/b", "indeholde /"),
        ("..\\b", "Mappen vælges for sig"),
        ("/etc/passwd", "indeholde /"),
        ("Referat: møde?", r"indeholde :\?"),
        ('"x"', 'indeholde "'),
        ("CON", "Windows"),
        ("nul.docx", "Windows"),
        ("Com1 .x", "Windows"),
        ("a\x00b", "usynlige"),
        ("a\tb", "usynlige"),
        ("a\u202excod", "usynlige"),
        ("\ud800", "usynlige"),
        ("å" * 130, "for langt"),
    ],
)
def test_a_name_that_no_file_can_have_is_refused(name: str, told: str) -> None:
    with pytest.raises(NameRefused, match=told):
        finished(name, "docx")


def test_length_is_counted_as_the_file_system_does(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "å" * 200 + ".docx"
    monkeypatch.setattr("sys.platform", "linux")
    assert length(name) == 405
    monkeypatch.setattr("sys.platform", "win32")
    assert length(name) == 205
    assert length("😀") == 2


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("letter", ["å", "a\u030a", "😀", "x"])
def test_a_long_committee_costs_the_name_neither_its_ending_nor_its_mark(
    edition: Edition, letter: str
) -> None:
    name = file_name(replace(meeting_of(), committee=letter * 400), edition, "docx")
    assert length(name) <= MOST - 20
    assert name.endswith(" - referat (åben).docx" if edition is Edition.OPEN else "referat.docx")


@pytest.mark.parametrize("day", ["", "2024-04-24 "])
def test_a_long_committee_keeps_all_the_characters_there_is_room_for(day: str) -> None:
    meeting = replace(meeting_of(), committee="x" * 400)
    meeting = meeting if day else replace(meeting, date=None)
    whole = length(file_name(meeting, Edition.OPEN, "docx"))
    lengths = {
        length(file_name(replace(meeting, committee="x" * letters), Edition.OPEN, "docx"))
        for letters in range(100, 200)
    }
    assert max(lengths) == whole
    assert lengths == set(range(min(lengths), whole + 1))


def test_a_number_goes_behind_the_mark_and_what_is_too_long_is_cut_before_it() -> None:
    assert counted("mit (åben).docx", 2) == "mit (åben) (2).docx"
    assert counted("Referat 24.4.2026", 2) == "Referat 24.4.2026 (2)"
    long = counted(f"{'å' * 120} (åben).docx", 12)
    assert long.endswith("å (åben) (12).docx")
    assert length(long) <= MOST


@given(st.text(max_size=300), st.sampled_from(ENDINGS), st.sampled_from(Edition))
def test_any_words_become_a_name_or_are_refused(typed: str, ending: str, edition: Edition) -> None:
    mark = "(åben)" if edition is Edition.OPEN else "(fuld)"
    typed = with_ending(with_mark(typed, mark), ending)
    refuse_other_mark(typed, edition)
    try:
        name = finished(typed, ending)
    except NameRefused:
        return
    assert name.casefold().endswith(f".{ending}")
    assert length(name) <= MOST
    assert finished(name, ending) == name
    refuse_other_mark(name, edition)


WORDS = ["åben", "åbne", "open", "fuld", "udgave", "den", "x", "(", ")", " ", ".", "_", "2", "docx"]


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from(Edition))
def test_no_mark_of_the_other_edition_is_left_in_a_better_name(
    words: list[str], edition: Edition
) -> None:
    mark = "(åben)" if edition is Edition.OPEN else "(fuld)"
    better = with_mark("".join(words), mark)
    refuse_other_mark(better, edition)


def test_a_meeting_of_no_committee_has_a_name_too() -> None:
    assert file_name(Meeting("m", ""), Edition.FULL, "docx") == "Møde - dagsorden.docx"


@pytest.mark.parametrize(
    ("name", "edition", "words"),
    [
        ("a (fuld).docx", Edition.OPEN, "siger (fuld), men det er den åbne udgave"),
        ("a (åben).docx", Edition.FULL, "siger (åben), men det er den fulde udgave"),
    ],
)
def test_a_name_of_the_other_edition_is_refused_in_words(
    name: str, edition: Edition, words: str
) -> None:
    with pytest.raises(WrongMark) as refused:
        refuse_other_mark(name, edition, "")
    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("who", "edition", "name"),
    [
        ("Bo Ly", Edition.OPEN, "Møde - udkast til Bo Ly (åben).docx"),
        ("Bo Ly", Edition.FULL, "Møde - udkast til Bo Ly.docx"),
        ("A/B: C", Edition.FULL, "Møde - udkast til A-B- C.docx"),
        ("", Edition.FULL, "Møde - udkast.docx"),
    ],
)
def test_a_draft_is_named_after_who_gets_it(who: str, edition: Edition, name: str) -> None:
    assert draft_name(Meeting("m", ""), edition, who) == name
    assert finished(name, "docx") == name
