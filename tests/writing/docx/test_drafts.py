"""A draft as a DOCX: what says that it is one, its marks and its comments."""

import datetime
import re
import zipfile
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import AgendaItem, Layout, Meeting
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.writing.docx.comments import Comment
from ssp_desktop.writing.looks import TemplateRefused
from ssp_desktop.writing.pages import PageLayout
from ssp_desktop.writing.template import read_template
from tests.meetings.live_meeting import live
from tests.writing.docx_cases import (
    FONTS,
    MADE,
    MEETING,
    W,
    changed,
    docx_of,
    part,
    template,
    text_of,
)
from tests.writing.draft_cases import (
    comment,
    commented,
    draft_of,
    margins,
    marks,
    opened,
    properties,
)
from tests.writing.letterhead import letterhead

EVEN = {"word/settings.xml": ("<w:defaultTabStop", "<w:evenAndOddHeaders/><w:defaultTabStop")}


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("meeting", [MEETING, Meeting("m", "Udvalg"), None])
def test_the_validator_finds_nothing(layout, meeting, tmp_path, validate_docx):
    path = tmp_path / "udkast.docx"
    path.write_bytes(draft_of(meeting or live(layout), layout, [comment("title", "pris")]))
    assert validate_docx(path) == []


def test_every_page_says_that_it_is_a_draft_and_which():
    assert margins(draft_of()) == {
        "header": ["UDKAST"],
        "footer": ["Side 1 af 1", "Udkast · K7M2"],
    }


def test_what_a_municipality_has_in_its_margins_stays(tmp_path, validate_docx):
    by = letterhead(Layout.PUNKT, tmp_path / "brev.docx")
    content = draft_of(by=by)
    assert margins(content) == {
        "header": ["Side", "UDKAST"],
        "footer": ["Side 1 af 1", "Udkast · K7M2"],
        "first header": ["", *["Eksempel Kommune"] * 3, "UDKAST"],
        "first footer": ["Udkast · K7M2"],
    }
    assert opened(content).sections[0].header.tables
    path = tmp_path / "udkast.docx"
    path.write_bytes(content)
    assert validate_docx(path) == []


def test_even_pages_with_margins_of_their_own_say_so_too(tmp_path):
    by = tmp_path / "lige.docx"
    changed(template(Layout.PUNKT), by, EVEN)
    found = margins(draft_of(by=by))
    assert (found["even header"], found["even footer"]) == (["UDKAST"], ["Udkast · K7M2"])


@pytest.mark.parametrize("layout", Layout)
def test_its_contents_name_the_pages_of_the_draft(layout, tmp_path, render_pdf, pdf_text):
    """The letterhead and what the draft adds to it push the text down."""
    lines = range(22, 42)  # some of which fill a page just so
    items = tuple(
        AgendaItem(f"i{n}", f"Sag {n}", decision="\n\n".join(["Godkendt."] * n)) for n in lines
    )
    meeting = Meeting("m", "U", items=items)
    by = letterhead(layout, tmp_path / "brev.docx")
    path = tmp_path / "udkast.docx"
    path.write_bytes(draft_of(meeting, layout, by=by))
    pages = pdf_text(render_pdf(path), "-layout").split("\f")[:-1]
    assert all("UDKAST" in page and "Udkast · K7M2" in page for page in pages)
    told, found = {}, {}
    for at, page in enumerate(pages, 1):
        for line in page.splitlines():
            title, dots, number = line.partition("...")
            if match := re.search(r"Sag (\d+)\s*$", title):
                (told if dots else found)[match[1]] = int(number.strip(" .")) if dots else at
    assert len(told) == len(items)
    assert told == found
    without = PageLayout(read_template(by).looks, FONTS).lay_out(make_minutes(meeting))
    if layout is Layout.PUNKT:  # in the other one the margin has room for a line more
        assert told != {str(n): without.page_of(f"punkt_i{n}") for n in lines}


def test_a_margin_of_two_kinds_of_pages_says_it_once(tmp_path):
    by = letterhead(Layout.PUNKT, tmp_path / "brev.docx")
    both = tmp_path / "begge.docx"
    with zipfile.ZipFile(by) as source, zipfile.ZipFile(both, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                content = content.replace(b'r:id="rIdH2"', b'r:id="rIdH1"')
            target.writestr(name, content)
    found = margins(draft_of(by=both))
    assert found["header"] == found["first header"] == ["Side", "UDKAST"]


def test_it_knows_itself_and_keeps_what_the_template_says_of_itself(tmp_path):
    assert properties(draft_of()) == {"SSPDesktopDraft": "m1/7/K7M2"}
    by = tmp_path / "egen.docx"
    by.write_bytes(draft_of())
    document = opened(draft_of(by=by))
    assert properties(draft_of(by=by)) == {"SSPDesktopDraft": "m1/7/K7M2"}
    assert document.sections[0].header.paragraphs[0].text == "UDKAST"


def test_changes_are_tracked():
    settings = part(draft_of(), "word/settings.xml")
    assert [each.tag.removeprefix(W) for each in settings][:3] == [
        "zoom", "trackRevisions", "defaultTabStop",
    ]  # fmt: skip
    assert part(docx_of(), "word/settings.xml").find(f"{W}trackRevisions") is None


def test_a_template_without_settings_gets_some(tmp_path, validate_docx):
    by = tmp_path / "uden.docx"
    relation = '<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006'
    relation += '/relationships/settings" Target="settings.xml"/>'
    changed(template(Layout.PUNKT), by, {"word/_rels/document.xml.rels": (relation, "")})
    path = tmp_path / "udkast.docx"
    path.write_bytes(draft_of(by=by))
    assert validate_docx(path) == []
    settings = opened(path.read_bytes()).settings.element
    assert settings.find(f"{W}trackRevisions") is not None


def test_a_template_that_is_not_whole_is_refused(tmp_path):
    by = tmp_path / "halv.docx"
    changed(
        template(Layout.PUNKT),
        by,
        {"word/_rels/document.xml.rels": ('Target="footer1.xml"', 'Target="footer9.xml"')},
    )
    with pytest.raises(TemplateRefused, match="ikke et helt Word-dokument"):
        draft_of(by=by)


def test_each_field_begins_with_a_mark():
    assert marks(opened(draft_of())) == [
        ("_ssp_front_title", "REFERAT SSP styregruppen d. 24-04-2024"),
        ("_ssp_front_date", "Onsdag d. 24. april 2024 kl. 16:00"),
        ("_ssp_front_venue", "Byrådssalen"),
        ("_ssp_front_participants", "Anna Ås, Bo Bæk (Afbud), Cæcilie Dam"),
        ("_ssp_i1_title", "Punkt 1: Godkendelse af dagsorden"),
        ("_ssp_i1_decision", "Beslutning"),
        ("_ssp_i2_title", f"Punkt 2: {MEETING.items[1].title}"),
        ("_ssp_i2_case_number", "2022-006781"),
        ("_ssp_i2_s1", "Baggrund og vurdering"),
        ("_ssp_i2_decision", "Beslutning"),
        ("_ssp_i2_attachments", "Bilag"),
        ("_ssp_i3_title", "Punkt 3: Lukket: Lærlinges løn"),
        ("_ssp_i3_decision", "Beslutning"),
        ("_ssp_i4_title", "Punkt 4: Eventuelt"),
        ("_ssp_i4_s2", "Drøftelse"),
    ]


def test_a_field_that_begins_with_a_table_has_its_mark_in_it(tmp_path, validate_docx):
    text = "| A | B |\n| --- | --- |\n| 1 | 2 |"
    item = AgendaItem("i1", "Sag", decision=text)
    path = tmp_path / "udkast.docx"
    path.write_bytes(draft_of(Meeting("m", "U", items=(item,))))
    assert validate_docx(path) == []
    assert ("_ssp_i1_decision", "Beslutning") in marks(opened(path.read_bytes()))


def test_words_and_looks_are_those_of_the_minutes():
    def shown(content: bytes) -> list[tuple[str, str]]:
        return [
            (each.find(f"{W}pPr/{W}pStyle").get(f"{W}val"), text_of(each))
            for each in part(content).iter(f"{W}p")
        ]

    comments = [comment("s1", "fed og kur"), comment("s1", "første punkt\nmed et"), comment("s1")]
    for layout in Layout:
        assert shown(draft_of(layout=layout, comments=comments)) == shown(docx_of(layout=layout))


def test_the_same_draft_gives_the_same_bytes():
    assert draft_of() == draft_of()


def test_a_comment_is_at_its_words():
    comments = [
        comment("s1", "fed og kur"),
        comment("s1", "med et  afsnit"),
        comment("s1", "punkt\nmed"),
        comment("title", "stjerne"),
        comment("attachments", "Uden nummer"),
    ]
    assert [words for *_, words in commented(opened(draft_of(comments=comments)))] == [
        "fed og kur", "med et afsnit", "punkt\nmed", "stjerne", "Uden nummer",
    ]  # fmt: skip


def test_of_the_same_words_those_at_the_place_are_meant():
    item = AgendaItem("i2", "Sag", decision="Nej. Ja.\n\nNej. Ja. Nej.")
    meeting = Meeting("m", "U", items=(item,))
    for place, before in ((0, ""), (9, "Nej. Ja."), (18, "Nej. Ja.")):
        made = comment("decision", "Nej", place=place, headings=1)
        body = opened(draft_of(meeting, comments=[made])).element.body
        (start,) = body.iter(f"{W}commentRangeStart")
        ahead = [each.text or "" for each in start.itersiblings(f"{W}r", preceding=True)]
        above = text_of(start.getparent().getprevious())
        assert (above if place == 9 else "".join(ahead).strip()) == before


@pytest.mark.parametrize("words", ["Ad. 3.", ""])
def test_a_comment_without_its_words_is_at_the_field(words):
    (found,) = commented(opened(draft_of(comments=[comment("decision", words, headings=1)])))
    text = f"»{words}«: Hvorfor?" if words else "Hvorfor?"
    assert found == ("Bo Bæk", text, "Taget til efterretning.")


def test_a_comment_without_its_field_is_at_the_title_and_without_that_nowhere():
    comments = [comment("gone"), comment("gone", instead="_ssp_i9_title")]
    (found,) = commented(opened(draft_of(comments=comments)))
    assert found == ("Bo Bæk", "Hvorfor?", f"Punkt 2: {MEETING.items[1].title}")


def test_a_comment_says_who_and_when():
    made = Comment("_ssp_i1_decision", "", "Helle Wolff", MADE, "Første linje\nAnden linje", "")
    (found,) = opened(draft_of(comments=[made])).comments
    assert (found.author, found.initials) == ("Helle Wolff", "HW")
    assert found.text == "Første linje\nAnden linje"
    # As Word has it: the hour on the clock of whoever wrote it.
    local = MADE.astimezone().replace(tzinfo=None)
    assert found.timestamp.replace(tzinfo=None) == local
    assert isinstance(found.timestamp, datetime.datetime)


def test_signs_that_are_elements_survive_a_cut():
    item = AgendaItem("i2", "Sag", decision="før\tmidt\tlige efter")
    content = draft_of(Meeting("m", "U", items=(item,)), comments=[comment("decision", "t lig")])
    (found,) = commented(opened(content))
    assert found[2] == "t\tlig"
    assert "før\tmidt\tlige efter" in [text_of(each) for each in part(content).iter(f"{W}p")]


def test_a_word_template_will_do(tmp_path: Path):
    by = tmp_path / "skabelon.docx"
    kinds = ("document.main+xml", "template.main+xml")
    changed(template(Layout.PUNKT), by, {"[Content_Types].xml": kinds})
    assert opened(draft_of(by=by)).paragraphs
