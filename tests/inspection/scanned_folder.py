"""A folder of invented files of four kinds, with CPR numbers and look-alikes planted in some."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import docx
import typst

from tests.inspection.packages import row, sheets
from tests.inspection.photographs import png

NOTATIONS: tuple[str, ...] = (
    "{d}{m}{y}-{n}", "{d}{m}{y}{n}", "{d}{m}{y} {n}", "{d}{m}{y}/{n}", "{d}{m}{y}.{n}",
    "{d}{m}{y} - {n}", "{d} {m} {y}-{n}", "{d} {m} {y} {n}", "{d} {m} {y}/{n}", "{d} {m} {y} - {n}",
)  # fmt: skip
_AROUND = (
    "CPR-nr. {}.", "Barnet ({}) er indstillet til et fritidspas.", "{} har søgt om støtte.",
    "Anne Holm, {}, deltager fra august.", "Født {}.", "Nummeret er {}, siger skolen.",
)  # fmt: skip
_WORDS = (
    "udvalget drøftede indsatsen for unge i fritiden og besluttede at fortsætte den næste år "
    "med samme ramme som hidtil budgettet er på 1.250.000 kr. mødet den 24. april 2024 kl. 14.30 "
    "skolen og politiet samarbejder om trivsel i 2023 og 2024 der er 312 elever i 14 klasser"
).split()


class Planted(NamedTuple):
    """A file, and what was planted in it: the date of a CPR number, or a look-alike."""

    path: Path
    cpr: str
    look_alike: str


def make(folder: Path, files: int, numbers: int, look_alikes: int, seed: int) -> list[Planted]:
    """Make `files` in `folder`; in so many of them a CPR number, in as many others a look-alike."""
    chance = random.Random(seed)
    planted = [("cpr", at) for at in range(numbers)] + [("other", at) for at in range(look_alikes)]
    planted += [("", 0)] * (files - len(planted))
    chance.shuffle(planted)
    writers: tuple[Callable[[Path, str], None], ...] = (_word, _printed, _sheet, _picture)
    made = []
    for at, (what, number) in enumerate(planted):
        date, said = "", ""
        if what == "cpr":
            date, said = _number(chance, NOTATIONS[number % len(NOTATIONS)])
        elif what:
            said = _KINDS[number % len(_KINDS)](chance)
        # Each kind of file gets each notation: there are as many kinds as steps between them.
        suffix = (".docx", ".pdf", ".xlsx", ".png")[at % 4]
        path = folder / f"{at % 20:02}" / f"fil {at}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = " ".join([_words(chance), said, _words(chance)])
        writers[at % 4](path, text)
        made.append(Planted(path, date, said if what == "other" else ""))
    return made


def _words(chance: random.Random) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(40)) + " igen."


def _date(chance: random.Random) -> tuple[str, str, str]:
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(0, 99)
    return f"{day:02}", f"{month:02}", f"{year:02}"


def _number(chance: random.Random, notation: str) -> tuple[str, str]:
    day, month, year = _date(chance)
    written = notation.format(d=day, m=month, y=year, n=f"{chance.randint(0, 9999):04}")
    return day + month + year, chance.choice(_AROUND).format(written)


def _phone(chance: random.Random) -> str:
    digits = f"{chance.randint(20, 99)}{chance.randint(0, 999999):06}"
    pairs = " ".join(digits[at : at + 2] for at in (0, 2, 4, 6))
    return chance.choice(
        (f"Tlf. {pairs}", f"Ring på {digits}.", f"+45 {pairs}", f"mobil: {digits[:4]} {digits[4:]}",
         f"0045 {pairs} (tlf.)", f"Telefon 45{digits}")
    )  # fmt: skip


def _ean(chance: random.Random) -> str:
    digits = f"57900{chance.randint(0, 99999999):08}"
    parted = f"EAN {digits[:4]} {digits[4:8]} {digits[8:]}"
    return chance.choice((f"EAN-nr. {digits}", parted, digits))


def _case(chance: random.Random) -> str:
    year, short = chance.randint(2018, 2025), chance.randint(1000, 9999)
    day, long = "".join(_date(chance)), f"{chance.randint(0, 999999):06}"
    return chance.choice((
        f"Sagsnr. {year % 100}/{short}", f"sag {year}-{long}", f"EMN-{year}-{long}",
        f"27.03.00-G01-{short % 100}-{year % 100}", f"Sagsnummer: {day}{short}",
        f"Sags-id {day}{short}", f"Journalnr. {day}/{short}",
    ))  # fmt: skip


def _document(chance: random.Random) -> str:
    digits = "".join(_date(chance)) + f"{chance.randint(0, 9999):04}"
    return chance.choice((
        f"Dok.nr. {digits}", f"Dokumentnr.: {digits}", f"Akt-id {digits}", f"D{digits[:8]}",
        f"dokument {digits[1:]}-{digits[0]}", f"P-nr. {digits}", f"Konto 5301 {digits}",
        f"Fakturanr. {digits}", f"v{digits}a",
    ))  # fmt: skip


_KINDS = (_phone, _ean, _case, _document)


def _word(path: Path, text: str) -> None:
    document = docx.Document()
    document.add_heading("Bilag", 1)
    for part in _cut(text):
        document.add_paragraph(part)
    document.save(str(path))


def _cut(text: str) -> Iterator[str]:
    """Yield `text` in paragraphs of whole sentences."""
    yield from (f"{part} igen." for part in text.split(" igen.") if part)


def _printed(path: Path, text: str) -> None:
    source = f'#set page(margin: 3cm)\n= Bilag\n#"{text}"'
    path.write_bytes(typst.compile(source.encode(), format="pdf"))


def _sheet(path: Path, text: str) -> None:
    parts = list(_cut(text))
    rows = "".join(row(at, f"{at}", part) for at, part in enumerate(parts, 1))
    path.write_bytes(sheets(rows))


def _picture(path: Path, text: str) -> None:
    said = b"Description\0\0\0\0\0" + text.encode()
    path.write_bytes(png((b"iTXt", said), size=200))
