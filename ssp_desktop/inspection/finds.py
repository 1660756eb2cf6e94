"""What looking into a file gives: its words with their places, the finds, what was not read.

Owns the table of kinds: which of them stop a file from going out, and what each is called.
"""

from enum import StrEnum
from typing import NamedTuple


class Rank(StrEnum):
    """What a find means for a file that is to be public."""

    STOPS = "stops"
    TOLD = "told"


class Piece(NamedTuple):
    """Words of a file. `hidden`: whoever opens the file as usual does not see them.

    `near` is what explains a cell, such as the head of its column; None where the next piece
    goes on where this one ends, as the paragraphs of a text do.
    """

    place: str
    text: str
    hidden: bool = False
    near: str | None = None


class Find(NamedTuple):
    """Something a person should look at, and where. `shown` has every CPR number masked."""

    place: str
    kind: str
    rank: Rank
    shown: str


class Unread(NamedTuple):
    """What could not be looked into, and why; `place` is empty for the whole file."""

    place: str
    reason: str


class Inspection(NamedTuple):
    """What is in one file: its words, what was found, and what could not be looked into.

    `code` is what its code says, read as nothing but text: most of the words once more, and what no
    reader knows of.
    """

    words: tuple[Piece, ...]
    finds: tuple[Find, ...]
    unread: tuple[Unread, ...]
    code: tuple[Piece, ...] = ()

    @property
    def stops(self) -> bool:
        """Whether a find in it stops it from going out."""
        return any(find.rank is Rank.STOPS for find in self.finds)


_S, _T = Rank.STOPS, Rank.TOLD
KINDS: dict[str, tuple[Rank, str]] = {
    # What the words say.
    "cpr": (_S, "CPR-nummer"),
    "path": (_S, "sti på en computer"),
    "account": (_S, "brugernavn eller computernavn"),
    # What is said about the text, and what it was.
    "comment": (_S, "kommentar"),
    "tracked_change": (_S, "sporet ændring"),
    "hidden_text": (_S, "skjult tekst"),
    "older_version": (_S, "ældre udgave inde i filen"),
    "covered_text": (_S, "tekst under en flade"),
    "off_page": (_S, "tekst uden for siden"),
    "hidden_sheet": (_S, "skjult ark"),
    "hidden_rows": (_S, "skjulte rækker eller kolonner"),
    "hidden_slide": (_S, "skjult dias"),
    "notes": (_S, "noter til et dias"),
    "hidden_layer": (_S, "skjult lag"),
    "pivot_cache": (_S, "data bag en pivottabel"),
    "external_data": (_S, "data fra en anden fil"),
    "connection": (_S, "forbindelse til en database"),
    # What lies inside.
    "embedded_file": (_S, "fil inde i filen"),
    "hidden_part": (_S, "del, som ingen henviser til"),
    "trailing_data": (_S, "data efter filens slutning"),
    "macro": (_S, "makro"),
    "script": (_S, "program (JavaScript)"),
    "launch": (_S, "handling, der starter noget"),
    "gps": (_S, "sted (GPS) i et billede"),
    "label": (_S, "følsomhedsmærkat"),
    "blind_copy": (_S, "skjult modtager (Bcc)"),
    # What is only told.
    "author": (_T, "forfatter"),
    "property": (_T, "egenskab"),
    "custom_property": (_T, "egen egenskab"),
    "custom_xml": (_T, "data for programmer (XML)"),
    "people": (_T, "liste over personer"),
    "header": (_T, "sidehoved eller sidefod"),
    "watermark": (_T, "vandmærke"),
    "thumbnail": (_T, "miniature"),
    "printer": (_T, "printerindstillinger"),
    "glossary": (_T, "byggeklodser"),
    "web_settings": (_T, "webindstillinger"),
    "rsid": (_T, "spor af redigering (rsid)"),
    "tracking_on": (_T, "sporing er slået til"),
    "alt_text": (_T, "alternativ tekst"),
    "bookmark": (_T, "bogmærke"),
    "field_code": (_T, "feltkode"),
    "part_name": (_T, "navn på en del"),
    "template": (_T, "skabelon"),
    "variable": (_T, "dokumentvariabel"),
    "external_link": (_T, "henvisning til noget uden for filen"),
    "defined_name": (_T, "navngivet område"),
    "cropped_picture": (_T, "beskåret billede"),
    "picture": (_T, "billede, hvis ord ikke kan læses"),
    "signature": (_T, "digital signatur"),
    "code_comment": (_T, "bemærkning i filens kode"),
    "xmp": (_T, "XMP-oplysninger"),
    "outline": (_T, "bogmærker (disposition)"),
    "layer": (_T, "lag"),
    "form_field": (_T, "formularfelt"),
    "ocr_text": (_T, "genkendt tekst bag et billede"),
    "app_data": (_T, "et programs egne data"),
    "camera": (_T, "kamera eller telefon"),
    "picture_text": (_T, "tekst i et billedes oplysninger"),
    "mail_route": (_T, "mailens vej"),
}
"""Every kind of find: its rank, and what it is called in Danish."""
