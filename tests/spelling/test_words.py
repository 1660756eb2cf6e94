"""Which words of a paragraph are flagged, by the real dictionary."""

import pytest

from ssp_desktop.domain.proof import FlagKind, KnownNames
from ssp_desktop.spelling.proofreader import Proofreader
from ssp_desktop.spelling.service import SpellingService
from tests.spelling.conftest import Look
from tests.spelling.flagged_words import looked


@pytest.mark.parametrize(
    "text",
    [
        "På et styregruppemøde om en bandehandleplan og underretningspligten.",
        "Børne- og Uddannelsesforvaltningen indstiller, kl. 16, jf. bilag, f.eks. mhp. og bl.a.",
        "SSP-styregruppens møde og SSP, LTF, SFO'er og SSP's sekretariat i PET-regi.",
        "Den 18-årige i 0.-klasse og 1990'erne, uge 12a, § 115, 2022-006781 og EMN-2023-009832.",
        "Se www.xyzqw.dk, https://xyzqw.dk/abz?q=zxqw, skriv til zxqw@xyzqw.dk, åbn zxqwe.docx.",
        "v/formanden og/eller Midt- og Vestsjællands Politi (P-huset), ”Vold og social kontrol”.",
        "Skole-hjem-samarbejde, fritidsjob-projekt: “citat” – ’ord’ og »mere« …",
        "BESLUTNING OM DAGSORDENEN",
        "",
        "   ",
    ],
)
def test_good_danish_is_left_alone(look: Look, text: str) -> None:
    assert look(text) == ()


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Der blev spurg ind.", ["spurg"]),
        ("på Lokalmrådsmødet den 25.", ["Lokalmrådsmødet"]),
        ("Klokken er kl 16 og ikke kl. 17.", ["kl"]),
        ("Skole-hjem-samarbjede", ["samarbjede"]),
        ("og/ellr", ["ellr"]),
        ("slut.Nætse", ["Nætse"]),
        ("BESLUTNIG", ["BESLUTNIG"]),
        ("spurg, spurg", ["spurg", "spurg"]),
        ("\U0001f600 spurg", ["spurg"]),
    ],
)
def test_what_is_misspelt_is_flagged_where_it_stands(
    look: Look, text: str, wrong: list[str]
) -> None:
    flags = look(text)
    assert [text[flag.start : flag.end] for flag in flags] == wrong
    assert [flag.word for flag in flags] == wrong
    assert {flag.kind for flag in flags} == {FlagKind.SPELLING}


def test_names_and_own_words_are_right_in_every_form(look: Look) -> None:
    text = "Zxqwert, Zxqwerts, Zxqwert's og ZXQWERT fra Wzbkl-Qrtzx. Pigeqlub og pigeqlub."
    assert len(look(text)) == 8
    assert look(text, people=("Ole Zxqwert", "Ida Wzbkl-Qrtzx"), words=("pigeqlub",)) == ()
    assert [flag.word for flag in look("holmebæk", words=("Holmebæk",))] == ["holmebæk"]


def test_a_compound_may_begin_with_a_place_of_its_own(look: Look) -> None:
    text = "Holmebækområdet"
    assert [flag.word for flag in look(text)] == [text]
    assert look(text, words=("Holmebæk",)) == ()
    assert look(text, others=("Klubben i Holmebæk",)) == ()
    assert look("Holmebækbørne- og Holmebækungeklubben", words=("Holmebæk",)) == ()
    (flag,) = look("Holmebækområdt", words=("Holmebæk",))
    assert flag.word == "Holmebækområdt"


def test_what_is_being_typed_is_not_flagged_until_it_is_left(service: SpellingService) -> None:
    proofreader = Proofreader(service)
    text = "Der blev spurg ind"
    assert proofreader.look("zxqwsp", typing_at=6) == ((), True)
    assert [flag.word for flag in looked(proofreader, text)] == ["spurg"]
    assert proofreader.look(text, typing_at=14).flags == ()
    assert len(proofreader.look(text, typing_at=15).flags) == 1
    assert len(proofreader.look(text, typing_at=9).flags) == 1


def test_what_is_known_may_change(service: SpellingService) -> None:
    proofreader = Proofreader(service)
    assert len(looked(proofreader, "Zxqwe kom.")) == 1
    proofreader.know(KnownNames(("Ole Zxqwe",)), (), ())
    assert looked(proofreader, "Zxqwe kom.") == ()
    proofreader.know(KnownNames(), (), ())
    assert len(looked(proofreader, "Zxqwe kom.")) == 1


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("spurg", "spurgt"),
        ("efteretning", "efterretning"),
        ("Lokalmrådsmødet", "Lokalrådsmødet"),
        ("styregrupemødet", "styregruppemødet"),
        ("kl", "kl."),
    ],
)
def test_what_was_meant_is_offered_first(service: SpellingService, word: str, first: str) -> None:
    assert Proofreader(service).suggest(word).result(20)[0] == first


def test_own_words_and_names_are_offered_too(service: SpellingService) -> None:
    proofreader = Proofreader(service)
    proofreader.know(KnownNames(("Erik Swiatek",)), ("Holmebæk",), ())
    assert proofreader.suggest("Holmbæk").result(20)[0] == "Holmebæk"
    assert proofreader.suggest("Swiatec").result(20)[0] == "Swiatek"
