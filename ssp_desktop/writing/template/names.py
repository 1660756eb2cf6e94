"""The styles and lists that a template must have: their names, and what they are for.

A municipality may change a template in Word. Word then writes style ids of its own
choice (a Danish Word writes `Overskrift1`), while the names of built-in styles stay
English in the file; LibreOffice keeps the names too. A style is therefore found by id,
else by name, else by the name that a Danish Word shows, which some other programs write
into the file.
"""

from collections.abc import Mapping
from typing import NamedTuple

from ssp_desktop.minutes.blocks import Style
from ssp_desktop.ooxml.elements import Element, W, val


class StyleNames(NamedTuple):
    """A style's name in a file, its name in a Danish Word, and what it is for."""

    name: str
    danish: str
    purpose: str


STYLES = {
    Style.TITLE: StyleNames("Title", "Titel", "referatets titel øverst på side 1"),
    Style.SUBTITLE: StyleNames("Subtitle", "Undertitel", "linjerne under titlen"),
    Style.FACT_LABEL: StyleNames(
        "Oplysning navn", "", "første kolonne i tabellen om mødet, og hovedet i andre tabeller"
    ),
    Style.FACT_TEXT: StyleNames(
        "Oplysning tekst", "", "anden kolonne i tabellen om mødet, og teksten i andre tabeller"
    ),
    Style.CONTENTS_HEADING: StyleNames("TOC Heading", "", "overskriften over indholdsfortegnelsen"),
    Style.CONTENTS_LINE: StyleNames(
        "toc 1", "Indholdsfortegnelse 1", "en linje i indholdsfortegnelsen"
    ),
    Style.ITEM_HEADING: StyleNames("heading 1", "Overskrift 1", "overskriften over et punkt"),
    Style.CASE_NUMBER: StyleNames("Sagsnummer", "", "sagsnummeret under et punkts overskrift"),
    Style.SECTION_HEADING: StyleNames(
        "heading 2", "Overskrift 2", "overskrifter i et punkt: Indstilling, Beslutning og de andre"
    ),
    Style.BODY: StyleNames("Body Text", "Brødtekst", "almindelige afsnit"),
    Style.LIST: StyleNames("List Paragraph", "Listeafsnit", "punkter i lister"),
    Style.LIST_CONTINUED: StyleNames(
        "List Continue", "Opstilling - forts.", "flere afsnit i et punkt i en liste"
    ),
    Style.PEOPLE_HEADING: StyleNames(
        "Deltagere overskrift", "", "overskrifterne Deltagere, Afbud og Fraværende"
    ),
    Style.PERSON: StyleNames("Deltager", "", "et navn på en liste over deltagere"),
    Style.ATTACHMENT: StyleNames("Bilag", "", "et bilag til et punkt"),
    Style.BACK_TO_TOP: StyleNames("Til toppen", "", "linket fra et punkt tilbage til side 1"),
    Style.PUBLISHED: StyleNames("Opdateret", "", "linjen til sidst om, hvornår det er opdateret"),
}
FACT_TABLE = ("FactTable", "Oplysninger")
GRID = ("TextTable", "Tabel")
BULLETS, NUMBERS = "punktopstilling", "talopstilling"
LISTS = {
    BULLETS: ("bullet", "lister med streg eller prik"),
    NUMBERS: ("decimal", "nummererede lister"),
}


def style_ids(styles: Element | None) -> dict[Style, str]:
    """Return the id that each style has in a styles part, ``""`` for a missing one."""
    return {
        style: _find(styles, style.value, (names.name, names.danish))
        for style, names in STYLES.items()
    }


def table_id(styles: Element, table: tuple[str, str]) -> str:
    """Return the id of the style of `table`, FACT_TABLE or GRID, ``""`` when there is none."""
    style_id, name = table
    return _find(styles, style_id, (name,), "table")


def list_ids(numbering: Element | None) -> Mapping[str, str]:
    """Return the id of the first list of each kind in a numbering part."""
    kinds = {kind: name for name, (kind, _) in LISTS.items()}
    found: dict[str, str] = {}
    for abstract in () if numbering is None else numbering.iterfind(f"{W}abstractNum"):
        name = kinds.get(val(abstract.find(f"{W}lvl/{W}numFmt")))
        if name is not None:
            found.setdefault(name, abstract.get(f"{W}abstractNumId", ""))
    return found


def _find(
    styles: Element | None, style_id: str, names: tuple[str, ...], kind: str = "paragraph"
) -> str:
    """Return the id of the style with that id, else with the first of `names`, else ``""``.

    Only a style of that kind serves: Word does not use a character style in place of a
    paragraph style, and a template may have both under one name.
    """
    found: dict[int, str] = {}
    for style in () if styles is None else styles.iterfind(f"{W}style"):
        if style.get(f"{W}type", "paragraph") != kind:
            continue
        own_id = style.get(f"{W}styleId", "")
        if own_id == style_id:
            return own_id
        called = (val(style.find(f"{W}name")), *val(style.find(f"{W}aliases")).split(","))
        own_names = {name.strip().casefold() for name in called}
        for rank, name in enumerate(names):
            if name and name.casefold() in own_names:
                found.setdefault(rank, own_id)
    return found[min(found)] if found else ""
