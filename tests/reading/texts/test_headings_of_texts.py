"""The headings in the items of a plain text, and what stands below them."""

from textwrap import dedent

from tests.reading.texts.read_texts import meeting_of, only_item, sections


def test_headings_in_capitals_in_any_order_and_unknown_ones() -> None:
    item = only_item("""\
        Punkt 1: Ny skatepark

        BESLUTNING

        Anbefales.

        SAGSFREMSTILLING

        Parken er slidt op.

        Børnenes egne ord

        Vi vil have en rampe, der er højere end den gamle.

        LOVGRUNDLAG

        Kommunalfuldmagten.
        """)
    assert item.decision == "Anbefales."
    assert item.decision_at == 0
    assert sections(item) == [
        ("SAGSFREMSTILLING", "Parken er slidt op."),
        ("Børnenes egne ord", "Vi vil have en rampe, der er højere end den gamle."),
        ("LOVGRUNDLAG", "Kommunalfuldmagten."),
    ]


def test_the_decision_between_sections_keeps_its_place() -> None:
    item = only_item("""\
        Punkt 1: Budget

        Indstilling

        At det godkendes.

        Beslutning

        Godkendt.

        Økonomi

        Ingen.
        """)
    assert item.decision_at == 1
    assert [section.heading for section in item.sections] == ["Indstilling", "Økonomi"]


def test_the_last_of_several_names_is_no_heading() -> None:
    item = only_item("""\
        Punkt 1: Valg

        Baggrund

        Medlemmerne er:

        Anne Høj

        Bo Ås

        Der skal vælges én til, som er ung og bor i byen.
        """)
    assert [heading for heading, _ in sections(item)] == ["Baggrund"]


def test_short_lines_in_a_decision_are_no_headings() -> None:
    item = only_item("""\
        Punkt 1: Budget

        Baggrund

        Der er en plan.

        Beslutning

        Rådet drøftede planen.

        Godkendt

        Sagen kommer igen til august, når tallene er klar.
        """)
    assert item.decision == (
        "Rådet drøftede planen.\n\nGodkendt\n\nSagen kommer igen til august, når tallene er klar."
    )


def test_headings_with_the_text_behind_a_colon() -> None:
    meeting = meeting_of("""\
        Referat fra SSP-udvalget
        1. Velkomst
        Indstilling: At dagsordenen godkendes.
        Beslutning: Godkendt.
        2. Eventuelt
        Beslutning: Intet. Næste møde: uge 34.
        """)
    first, second = meeting.items
    assert sections(first) == [("Indstilling", "At dagsordenen godkendes.")]
    assert (first.decision, second.decision) == ("Godkendt.", "Intet. Næste møde: uge 34.")


def test_attachments() -> None:
    item = only_item("""\
        Punkt 1: Budget

        Bilag

        - Bilag 1 - Budget 2026 - udkast
        Bilag 2: Høringssvar
        - Kort over byen
        """)
    assert [(a.number, a.title) for a in item.attachments] == [
        (1, "Budget 2026 - udkast"), (2, "Høringssvar"), (None, "Kort over byen"),
    ]  # fmt: skip


def test_points_nest_by_indentation_alone() -> None:
    item = only_item("""\
        Punkt 1: A

        Beslutning

        - et
         - under et
           mere om det
          - under under
        - to
        1) ti
          a) bogstaver er ord
        2) elleve
        13. - 14. maj holdes der fri
        3. juni er sidste frist
        3. tolv
        """)
    assert item.decision == dedent("""\
        - et
          - under et

            mere om det
            - under under
        - to

        1. ti

           a) bogstaver er ord

        2. elleve

        13\\. - 14. maj holdes der fri

        3\\. juni er sidste frist

        3. tolv""")


def test_rows_of_a_table_have_bars_between_their_cells() -> None:
    item = only_item("Punkt 1: A\n\nØkonomi\n\nÅr\tDrift\tAnlæg\n2025\t10\t20\n")
    assert sections(item) == [("Økonomi", "År | Drift | Anlæg\n\n2025 | 10 | 20")]
