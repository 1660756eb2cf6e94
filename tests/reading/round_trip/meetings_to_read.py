"""Random meetings as a council or a board writes them, to be written out and read back.

They hold what makes reading hard: lines `Punkt N` inside decisions, people in groups and
namesakes, titles from one word to four hundred letters, closed items, tables, lists in lists.
Each value is in the form in which the minutes can say it at all: an affiliation where the layout
prints one, a presence other than expected, texts in their canonical Markdown.
"""

import datetime
from dataclasses import replace

from hypothesis import strategies as st

from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Layout,
    Meeting,
    Participant,
    Presence,
    Section,
    Status,
    new_id,
)
from ssp_desktop.richtext.markdown import write
from ssp_desktop.richtext.tables import cell_of, table_of
from ssp_desktop.richtext.tree import (
    Block,
    Cell,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Span,
    merge_spans,
)

_WORDS = (
    "skolen", "børnene", "budgettet", "indsatsen", "i", "og", "for", "med", "på", "unge", "2025",
    "forvaltningen", "samarbejdet", "trivsel", "aftalen", "udvalget", "orienterer", "om", "at",
    "klubberne", "politiet", "rådgivning", "forebyggelse", "anlægsbevillingen", "12,5", "mio. kr.",
    "lokalplan", "høringssvar", "§ 115", "Køge", "Ølby", "Åsen", "kl. 16", "3. klasse", "bl.a.",
)  # fmt: skip
_KNOWN = ("Sagsfremstilling", "Indstilling", "Baggrund", "Økonomi", "TIDSPLAN")
_HEADINGS = (*_KNOWN, "Børnenes ord", "Skolens rammer og ramme for 2025")
_PLAIN_TITLES = ("Godkendelse af dagsorden", "Eventuelt", "Fravær", "Næste møde", "Budget")
_FIRST = ("Anne", "Bo", "Cai", "Dorte", "Emil", "Frida", "Gorm", "Hanne-Mette", "Ib", "Åse")
_LAST = ("Ås", "Bæk", "Dam", "Lund", "Krag", "Holm Vind", "Juul", "Riis", "Toft", "Øst")
_FROM = ("A", "V", "Politiet", "Ølby Skole", "forældrevalgt", "Køge Kommune")
_COMMITTEES = ("Ungerådet", "SSP-styregruppen", "Skolebestyrelsen ved Ølby Skole", "Byrådet")
_VENUES = ("Rådhuset, lokale 3", "Byrådssalen", "Kulturhuset", "Teams")


def _sentences(least: int = 2, most: int = 14) -> st.SearchStrategy[str]:
    words = st.lists(st.sampled_from(_WORDS), min_size=least, max_size=most)
    return words.map(lambda chosen: " ".join(("Det", *chosen)) + ".")


def _titles() -> st.SearchStrategy[str]:
    def title(words: list[str]) -> str:
        text = " ".join(words)[:430].strip(" .,§")
        return text[:1].upper() + text[1:]

    chosen = [word for word in _WORDS if word[0].isalpha() and word[-1] not in ".6"]
    some = st.lists(st.sampled_from(chosen), min_size=2, max_size=8)
    many = st.lists(st.sampled_from(chosen), min_size=40, max_size=60)
    said = some.map(title) | some.map(title) | some.map(title) | many.map(title)
    return said | st.sampled_from((*_PLAIN_TITLES, "Orientering"))


def _spans() -> st.SearchStrategy[tuple[Span, ...]]:
    style = st.sampled_from(((False, False), (False, False), (True, False), (False, True)))
    pieces = st.lists(st.tuples(_sentences(1, 6), style), min_size=1, max_size=3)
    return pieces.map(
        lambda said: merge_spans(
            span for text, (bold, italic) in said for span in (Span(text, bold, italic), Span(" "))
        )
    )


_paragraphs = _spans().map(Paragraph)


def _lists(children: st.SearchStrategy[Block]) -> st.SearchStrategy[ListBlock]:
    # A list item is a paragraph and what is below it, as a clerk types it.
    items = st.builds(
        lambda first, below: ListItem((first, *below)),
        _paragraphs,
        st.lists(children.filter(lambda block: isinstance(block, ListBlock)), max_size=1),
    )
    several = st.lists(items, min_size=1, max_size=3).map(tuple)
    return st.builds(ListBlock, st.just(False), several) | st.builds(
        ListBlock, st.just(True), several, st.integers(1, 3)
    )


_list_blocks = _lists(_lists(_paragraphs))
_figures = st.integers(-9_999, 99_999).map(lambda figure: f"{figure:,}".replace(",", "."))


@st.composite
def tables(draw: st.DrawFn) -> Block:
    """Draw a table: a first column of words, and columns of figures or words beside it."""
    columns = draw(st.integers(1, 5))
    figures = [False, *(draw(st.booleans()) for _ in range(columns - 1))]
    words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6).map(" ".join)
    said = words.filter(lambda text: any(letter.isalpha() for letter in text))
    several = st.lists(said, min_size=1, max_size=2).map("\n".join)

    def row() -> Row:
        cells = (
            draw(_figures) if is_figures else draw(several | said | said | st.just(""))
            for is_figures in figures[1:]
        )
        return (cell_of(draw(said)), *map(cell_of, cells))

    rows = [row() for _ in range(draw(st.integers(1, 6)))]
    header: list[Cell] = []
    if draw(st.booleans()):
        header = [cell_of(f"Kolonne {at}" if at else "Område") for at in range(columns)]
    return table_of(rows, header=header)


@st.composite
def texts(draw: st.DrawFn, *, with_tables: bool = True) -> str:
    """Draw a text: paragraphs, lists and tables, never two lists in a row."""
    out: list[Block] = [draw(_paragraphs)]
    for _ in range(draw(st.integers(0, 3))):
        kinds = [_paragraphs, _list_blocks, *([tables()] if with_tables else [])]
        block = draw(st.one_of(*kinds))
        if not isinstance(block, Paragraph) and not isinstance(out[-1], Paragraph):
            out.append(draw(_paragraphs))
        out.append(block)
    return write(out)


@st.composite
def _decisions(draw: st.DrawFn, *, with_tables: bool) -> str:
    kind = draw(st.sampled_from(("text", "text", "points", "ad", "short")))
    if kind == "short":
        return draw(st.sampled_from(("Godkendt.", "Til efterretning.", "Sagen blev drøftet.")))
    if kind == "text":
        return draw(texts(with_tables=with_tables))
    lead = {"points": "Punkt {}: ", "ad": "Ad. {}. "}[kind]
    lines = [draw(_sentences(1, 6)) for _ in range(draw(st.integers(2, 4)))]
    return "\n\n".join(lead.format(at) + line for at, line in enumerate(lines, start=1))


@st.composite
def _people(draw: st.DrawFn, layout: Layout) -> tuple[Participant, ...]:
    """Draw people; in `klassisk` with affiliations, and then sometimes namesakes."""
    names = draw(
        st.lists(
            st.tuples(st.sampled_from(_FIRST), st.sampled_from(_LAST)),
            min_size=1,
            max_size=7,
            unique=True,
        )
    )
    presence = st.sampled_from((Presence.PRESENT, Presence.PRESENT, *list(Presence)[-2:]))
    people = [
        Participant(
            new_id(),
            " ".join(name),
            draw(st.just("") | st.sampled_from(_FROM)) if layout is Layout.KLASSISK else "",
            draw(presence.filter(lambda each: each is not Presence.EXPECTED)),
        )
        for name in names
    ]
    if draw(st.integers(0, 3)) == 0:
        twin = replace(people[0], id=new_id())
        if layout is Layout.KLASSISK:
            people[0] = replace(people[0], affiliation="A")
            twin = replace(twin, affiliation="Ølby Skole")
        people.insert(draw(st.integers(0, len(people))), twin)
    if layout is Layout.KLASSISK:  # its lists are by presence
        order = [Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT]
        people.sort(key=lambda person: order.index(person.presence))
    return tuple(people)


@st.composite
def meetings_to_read(
    draw: st.DrawFn, layout: Layout, *, marked: bool = True, with_tables: bool = True
) -> Meeting:
    """Draw a held meeting in `layout` of which the minutes say everything.

    `marked`: whether the file that is written marks what is a heading. A plain text does not:
    in it only those headings are known that minutes usually have.
    """

    known = _HEADINGS if marked else _KNOWN
    titles = _titles()
    named = titles if marked else titles.filter(lambda title: title != "Orientering")

    def item() -> AgendaItem:
        headings = draw(st.lists(st.sampled_from(known), max_size=2, unique=True))
        sections = tuple(
            Section(new_id(), heading, draw(texts(with_tables=with_tables))) for heading in headings
        )
        numbers = draw(st.sampled_from(((), (1,), (1, 2), (None, None))))
        return AgendaItem(
            new_id(),
            draw(_titles()),
            draw(st.sampled_from(("", "", "2025-000123", "24/10567"))),
            closed=draw(st.integers(0, 4)) == 0,
            sections=sections,
            decision=draw(_decisions(with_tables=with_tables)),
            attachments=tuple(Attachment(new_id(), draw(named), n) for n in numbers),
        )

    return Meeting(
        new_id(),
        draw(st.sampled_from(_COMMITTEES)),
        municipality="Vester Kommune" if layout is Layout.KLASSISK else "",
        date=draw(st.dates(datetime.date(2015, 1, 1), datetime.date(2030, 12, 31))),
        time=draw(st.times().map(lambda time: time.replace(second=0, microsecond=0))),
        venue=draw(st.sampled_from(_VENUES)),
        layout=layout,
        status=Status.DRAFT,
        first_number=draw(st.sampled_from((1, 1, 1, 42, 117))),
        published=datetime.date(2031, 6, 9) if layout is Layout.KLASSISK else None,
        participants=draw(_people(layout)),
        items=tuple(item() for _ in range(draw(st.integers(1, 7)))),
    )
