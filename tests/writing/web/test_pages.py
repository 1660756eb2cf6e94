"""The web pages of minutes: what is on them, and what is linked."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from ssp_desktop.domain.meeting import AgendaItem, Attachment, Layout, Meeting, Section, Status
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.minutes.making import make_minutes
from ssp_desktop.writing.template import Templates
from ssp_desktop.writing.web import Links, write_decisions, write_page
from ssp_desktop.writing.web.sheet import contrast_with_white, sheet_of
from tests.meetings.live_meeting import LIVE

ITEM = AgendaItem(
    "i1",
    "Tal & <tegn>",
    sections=(
        Section(
            "s1",
            "Sag",
            "Først:\n\n3. tre\n   - inde\n\n   mere\n4. fire\n\n"
            "| A | B |\n| --- | ---: |\n| x<br>y | 2 |",
        ),
    ),
    decision="Det er **vedtaget**.",
    attachments=(Attachment("b1", "Plan", 1), Attachment("b2", "Kort", 2)),
)
CLOSED = AgendaItem(
    "i2",
    "Hemmelig",
    closed=True,
    open_title="En personsag",
    open_text="Der er truffet afgørelse.",
    decision="Afslag til Hemmelig",
)
MEETING = Meeting("m", "Ungeudvalget", items=(ITEM, CLOSED))


@pytest.fixture(params=list(Layout))
def layout(request: pytest.FixtureRequest) -> Layout:
    """Give each layout."""
    chosen: Layout = request.param
    return chosen


def page_of(
    meeting: Meeting, resources: Path, layout: Layout, *, links: Links | None = None
) -> html.HtmlElement:
    """Return the page of the open edition, read."""
    looks = Templates((), resources / "templates").of(layout).looks
    return html.document_fromstring(
        write_page(make_minutes(meeting, Edition.OPEN, layout), looks, links).decode()
    )


def texts(elements: list[html.HtmlElement]) -> list[str]:
    """Return what the elements say."""
    return [" ".join(each.text_content().split()) for each in elements]


def test_a_page_has_the_minutes_in_elements_of_their_kind(resources: Path, layout: Layout) -> None:
    page = page_of(MEETING, resources, layout, links={"i1": ("bilag/1 Plan.pdf", "")})
    assert page.get("lang") == "da"
    assert len(page.findall(".//h1")) == 1
    assert "Tal & <tegn>" in texts(page.findall(".//main//h2"))[0]
    outer = page.find(".//main//ol")
    assert outer is not None
    assert outer.get("start") == "3"
    assert texts(outer.findall("./li")) == ["tre inde mere", "fire"]
    assert texts(outer.findall("./li/ul/li")) == ["inde"]
    assert [(each.text, each.get("scope")) for each in page.findall(".//thead//th")] == [
        ("A", "col"),
        ("B", "col"),
    ]
    assert [each.get("class") for each in page.findall(".//div/table/tbody//td")] == [None, "right"]
    assert texts(page.findall(".//main//strong")) == ["vedtaget"]
    attached = page.findall(".//ul[@class='attachments']/li")
    assert texts(attached) == ["Bilag 1 - Plan", "Bilag 2 - Kort"]
    assert [each.get("href") for each in page.findall(".//ul[@class='attachments']//a")] == [
        "bilag/1 Plan.pdf"
    ]


def test_every_link_on_a_page_leads_somewhere(resources: Path, layout: Layout) -> None:
    page = page_of(replace(LIVE, prints_actions=True), resources, layout)
    ids = {each.get("id") for each in page.iter() if each.get("id")}
    places = [each.get("href") for each in page.findall(".//a")]
    assert len(places) > len(LIVE.items)
    assert all(place.startswith("#") and place[1:] in ids for place in places)


def test_a_closed_item_has_its_sentence_for_the_public(resources: Path, layout: Layout) -> None:
    looks = Templates((), resources / "templates").of(layout).looks
    minutes = make_minutes(MEETING, Edition.OPEN, layout)
    for page in (write_page(minutes, looks), write_decisions(minutes, looks)):
        text = page.decode()
        assert "Der er truffet afgørelse." in text
        assert "Hemmelig" not in text


def test_the_decisions_are_titles_and_decisions_alone(resources: Path, layout: Layout) -> None:
    looks = Templates((), resources / "templates").of(layout).looks
    content = write_decisions(make_minutes(MEETING, Edition.OPEN, layout), looks)
    page = html.document_fromstring(content.decode())
    main = page.find(".//main")
    assert main is not None
    titles = texts(main.findall(".//h2"))
    assert len(titles) == len(MEETING.items)
    rest = texts(list(main.iter("p")))
    assert rest == ["Det er vedtaget.", "Der er truffet afgørelse."]
    assert not main.findall(".//table")
    assert not main.findall(".//ul")


def test_a_colour_that_cannot_be_read_on_white_is_not_taken(resources: Path) -> None:
    looks = Templates((), resources / "templates").of(Layout.PUNKT).looks
    styles = {style: look._replace(color="FFEE00") for style, look in looks.styles.items()}
    assert contrast_with_white("FFFFFF") == pytest.approx(1)
    assert contrast_with_white("000000") == pytest.approx(21)
    assert "ffee00" not in sheet_of(looks._replace(styles=styles)).lower()
    readable = {style: look._replace(color="123A6B") for style, look in looks.styles.items()}
    assert "#123a6b" in sheet_of(looks._replace(styles=readable))


def test_what_is_not_approved_is_said_below_the_title(resources: Path, layout: Layout) -> None:
    page = page_of(replace(MEETING, status=Status.DRAFT), resources, layout)
    header = page.find(".//header")
    above = [each.tag for each in header][: [each.get("class") for each in header].index("draft")]
    assert set(above) <= {"h1", "p"}
    assert "h1" in above
    assert "Referatet er ikke godkendt endnu." in page.text_content()
