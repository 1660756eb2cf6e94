"""What stands in a referat, in both layouts and both editions."""

from dataclasses import replace

import pytest

from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Layout,
    Meeting,
    Presence,
    Section,
    Status,
)
from ssp_desktop.minutes.blocks import (
    Block,
    Contents,
    Edition,
    FactTable,
    Line,
    Minutes,
    Style,
)
from ssp_desktop.minutes.file_names import file_name
from ssp_desktop.minutes.making import MinutesMaker, make_minutes
from tests.meetings.sample_meeting import meeting_of

HIDDEN = "Hemmeligt"
MEETING = meeting_of(
    AgendaItem(
        "i1",
        "Sag",
        case_number="2025-1",
        sections=(Section("s1", "Indstilling", "At *se*."), Section("s2", "Økonomi", " ")),
        decision="- a\n  - b\n- c",
        attachments=(Attachment("x", "Kort", 1), Attachment("y", "Plan")),
    ),
    AgendaItem(
        "i2",
        HIDDEN,
        case_number="2025-2",
        closed=True,
        sections=(Section("s3", HIDDEN, HIDDEN),),
        decision=HIDDEN,
        attachments=(Attachment("z", HIDDEN, 1),),
        absent=("a",),
    ),
    AgendaItem("i3", "Eventuelt"),
)


def texts(minutes: Minutes) -> list[str]:
    """Everything that can be read in a referat, block by block."""
    out: list[str] = []
    for block in minutes.blocks:
        out += _texts_of(block)
    return out


def _texts_of(block: Block) -> list[str]:
    if isinstance(block, Line):
        return [f"{block.mark.text} {block.text}".strip() if block.mark else block.text]
    if isinstance(block, FactTable):
        return [f"{label} {text}" for label, text in block.rows]
    return [block.heading, *(entry.text for entry in block.entries)]


def test_the_punkt_layout() -> None:
    assert texts(make_minutes(MEETING)) == [
        "REFERAT Ungeudvalget d. 03-03-2025",
        "Mødedato Mandag d. 3. marts 2025 kl. 08:05",
        "Mødested Salen",
        "Mødedeltagere Anna Ø, Bo (Afbud), Cai (Fraværende)",
        "Indholdsfortegnelse", "Sag", f"Lukket: {HIDDEN}", "Eventuelt",
        "Punkt 1: Sag", "2025-1", "Indstilling", "At se.", "Beslutning", "- a", "- b", "- c",
        "Bilag", "Bilag 1 - Kort", "Plan",
        f"Punkt 2: Lukket: {HIDDEN}", "2025-2", HIDDEN, HIDDEN, "Beslutning", HIDDEN,
        "Fraværende", "Anna Ø (A)", "Bilag", f"Bilag 1 - {HIDDEN}",
        "Punkt 3: Eventuelt",
    ]  # fmt: skip


def test_the_klassisk_layout() -> None:
    meeting = replace(MEETING, layout=Layout.KLASSISK, first_number=27, items=MEETING.items[:1])
    assert texts(make_minutes(meeting)) == [
        "Referat af møde i Ungeudvalget",
        "Den 03.03.2025 kl. 08:05 i Salen",
        "Indholdsfortegnelse", "27. Sag",
        "Deltagere:", "Anna Ø, (A)", "Afbud:", "Bo", "Fraværende:", "Cai, (Politiet)",
        "27. Sag", "2025-1", "Indstilling", "At se.", "Beslutning", "- a", "- b", "- c",
        "Fraværende", "Bo", "Cai (Politiet)", "Bilag", "Bilag 1 - Kort", "Plan", "Til toppen",
        "Opdateret af Ravnsø Kommune 01.04.25",
    ]  # fmt: skip


@pytest.mark.parametrize("layout", Layout)
def test_the_open_edition_tells_of_a_closed_item_only_what_may_be_told(layout: Layout) -> None:
    open_texts = texts(make_minutes(MEETING, Edition.OPEN, layout))
    assert not any(HIDDEN in text for text in open_texts)
    assert "2025-2" in open_texts
    assert any(text.endswith("2: Lukket") or text == "2. Lukket" for text in open_texts)


def test_the_open_edition_of_a_closed_item_with_something_to_tell() -> None:
    told = replace(MEETING.items[1], open_title="Personsag", open_text="Drøftet.")
    meeting = replace(MEETING, items=(told,))
    assert texts(make_minutes(meeting, Edition.OPEN))[-3:] == [
        "Punkt 1: Personsag",
        "2025-2",
        "Drøftet.",
    ]


def test_an_agenda_says_so_and_names_nobody_absent() -> None:
    agenda = replace(
        MEETING, status=Status.PLANNED, items=(replace(MEETING.items[2], case_number="7"),)
    )
    assert texts(make_minutes(agenda))[0] == "DAGSORDEN Ungeudvalget d. 03-03-2025"
    klassisk = texts(make_minutes(agenda, layout=Layout.KLASSISK))
    assert klassisk[0] == "Dagsorden for møde i Ungeudvalget"
    assert "Fraværende" not in klassisk


def test_every_contents_line_leads_to_its_item() -> None:
    for layout in Layout:
        blocks = make_minutes(MEETING, layout=layout).blocks
        contents = next(block for block in blocks if isinstance(block, Contents))
        marks = [
            b.bookmark for b in blocks if isinstance(b, Line) and b.style == Style.ITEM_HEADING
        ]
        assert [entry.bookmark for entry in contents.entries] == marks


def test_lists_know_their_level_kind_and_number() -> None:
    item = AgendaItem("i", "t", decision="3. a\n\n   mere\n   - b\n4. c\n\n1) d")
    lines = [
        (line.mark.text, line.mark.level, line.mark.list_id, line.text)
        for line in make_minutes(Meeting("m", "U", items=(item,))).blocks
        if isinstance(line, Line) and line.mark
    ]
    assert lines == [
        ("3.", 0, 1, "a"),
        ("", 0, 1, "mere"),
        ("-", 1, 2, "b"),
        ("4.", 0, 1, "c"),
        ("1.", 0, 3, "d"),
    ]


def test_only_the_part_that_changed_is_made_again() -> None:
    maker = MinutesMaker()
    first = maker.make(MEETING)
    changed = replace(MEETING.items[0], decision="Nej.")
    second = maker.make(replace(MEETING, items=(changed, *MEETING.items[1:])))
    same = [one is other for one, other in zip(first.parts, second.parts, strict=True)]
    assert same == [True, False, True, True]
    assert texts(second) == texts(
        make_minutes(replace(MEETING, items=(changed, *MEETING.items[1:])))
    )


def test_the_maker_sees_what_an_item_depends_on_outside_itself() -> None:
    maker = MinutesMaker(layout=Layout.KLASSISK)
    maker.make(MEETING)
    people = (
        replace(MEETING.participants[0], presence=Presence.EXCUSED),
        *MEETING.participants[1:],
    )
    for changed in (
        replace(MEETING, participants=people),
        replace(MEETING, first_number=5),
        replace(MEETING, status=Status.PLANNED, items=MEETING.items[2:]),
        replace(MEETING, items=MEETING.items[::-1]),
    ):
        assert texts(maker.make(changed)) == texts(make_minutes(changed, layout=Layout.KLASSISK))


def test_a_file_name_is_safe_everywhere() -> None:
    name = file_name(replace(MEETING, committee='Børn/Unge: "A"? '), Edition.OPEN, "docx")
    assert name == "2025-03-03 Børn-Unge- -A-- - referat (åben).docx"


def test_the_name_of_a_full_edition_tells_that_it_holds_closed_items() -> None:
    assert any(item.closed for item in MEETING.items)
    assert file_name(MEETING, Edition.FULL, "docx").endswith(" - referat (fuld).docx")
    nothing_closed = replace(MEETING, items=tuple(i for i in MEETING.items if not i.closed))
    assert file_name(nothing_closed, Edition.FULL, "pdf").endswith(" - referat.pdf")


@pytest.mark.parametrize("layout", Layout)
def test_a_meeting_that_decided_only_closed_items_is_an_agenda_in_the_open_edition(
    layout: Layout,
) -> None:
    meeting = replace(MEETING, status=Status.PLANNED, items=MEETING.items[1:2])
    assert meeting.items[0].closed
    assert make_minutes(meeting, Edition.FULL, layout).title.casefold().startswith("referat")
    assert make_minutes(meeting, Edition.OPEN, layout).title.casefold().startswith("dagsorden")
    assert file_name(meeting, Edition.OPEN, "pdf").endswith(" - dagsorden (åben).pdf")
    # Once it has begun it is a referat, whatever was decided.
    begun = replace(meeting, status=Status.DRAFT)
    assert make_minutes(begun, Edition.OPEN, layout).title.casefold().startswith("referat")
