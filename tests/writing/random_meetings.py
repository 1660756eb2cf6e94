"""Random meetings with everything that can move a line or a page, the same for the same seed."""

import datetime
import random

from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Layout,
    Meeting,
    Participant,
    Presence,
    Section,
    Status,
)
from ssp_desktop.richtext.markdown import write
from tests.writing.random_tables import random_table

WORDS = (
    "og at i er det en til af på som for med der de et den ikke har vil kan skal om fra ved "
    "børn unge forældre skole klub politi kommune forvaltning styregruppe referat punkt møde "
    "orientering beslutning drøftelse indstiller godkendes efterretning samarbejde indsats "
    "handleplan forebyggelse kriminalitet tryghed område boligområde fritidsjob uddannelse "
    "lærer pædagog socialrådgiver gadeplan bekymring underretning opfølgning evaluering "
    "økonomi budget konsekvenser årlig månedlig ny større færre særlig løbende fælles åben "
    "Køge Herfølge Bjæverskov Borup Ølby Lovparken Ejby Åshøj Sjælland Danmark"
).split()
LONG = (
    "forebyggelseskoordinatoren", "Uddannelsesforvaltningen", "ungdomskriminalitetsnævnet",
    "radikaliseringsforebyggelse", "kriminalitetsforebyggelsesstrategien",
    "https://www.eksempelkommune.dk/ssp/handleplan/2024/bilag-1/referat.pdf",
    "børneogungeforvaltningensforebyggelsesogkriminalitetsindsatsudvalgsformandskab",
)  # fmt: skip
ODD = (
    "skole-hjem-samarbejde", "Midt- og Vestsjællands", "Herfølge-/Holmebækområdet", "v/Jesper",
    "24-04-2024", "kl. 16:00", "§ 115", "50 %", "12,5%", "1.250.000,-", "kr. 5.000,00", "(Afbud)",
    "”På vej ud”", '"Barnets Lov"', "»citat«", "2024–2027", "– som nævnt –", "bl.a.", "f.eks.,",
    "ift.", "SSP/SSD", "1/2", "0-18-årige", "e-mail@kommune.dk", "(PET).", "[1]", "Hvad nu?",
    "Ja!", "så:", "enten/eller", "og/eller", "A+B", "C&A", "10\u00a0000", "nr. 7", "ca. 3 °C",
    "€ 100", "$5", "vent…", "tanke\u2014streg", "Ad. 4.5.", "2/3-del", "m.v.;", "'enkelt'", "5×5",
)  # fmt: skip


class _Writer:
    """Writes texts by one source of chance; a share of their blocks are `tables`."""

    def __init__(self, chance: random.Random, tables: float = 0.0) -> None:
        self.chance = chance
        self.tables = tables

    def words(self, least: int, most: int) -> str:
        picked = []
        for _ in range(self.chance.randint(least, most)):
            kind = self.chance.random()
            pool = WORDS if kind < 0.86 else ODD if kind < 0.97 else LONG
            word = self.chance.choice(pool)
            picked.append(word + self.chance.choice((",", ".", "")) * (self.chance.random() < 0.1))
        return " ".join(picked)

    def sentence(self, least: int, most: int) -> str:
        text = self.words(least, most)
        return text[0].upper() + text[1:] + "."

    def paragraph(self) -> str:
        """Return Markdown of one paragraph, a few of them with bold and italic words."""
        length = self.chance.choice(((1, 6), (8, 25), (8, 25), (20, 60), (40, 120)))
        text = self.sentence(*length).replace("\\", "").replace("*", "")
        if self.chance.random() < 0.12:
            words = text.split(" ")
            for mark in self.chance.sample(("**", "*", "***"), self.chance.randint(1, 2)):
                first = self.chance.randrange(len(words))
                last = min(first + self.chance.randint(0, 8), len(words) - 1)
                if not any("*" in word for word in words[first : last + 1]):
                    words[first] = mark + words[first]
                    words[last] += mark
            text = " ".join(words)
        # What would begin a list does not stand at the beginning of a paragraph.
        return text if text[0].isalpha() or text[0] == "*" else f"Her {text}"

    def list_lines(self, depth: int = 0) -> list[str]:
        ordered = self.chance.random() < 0.5
        number = self.chance.choice((1, 1, 1, 2, 9))
        lines = []
        for _ in range(self.chance.randint(1, 5)):
            marker = f"{number}. " if ordered else "- "
            indent = " " * len(marker)
            lines.append(marker + self.paragraph())
            if self.chance.random() < 0.25:
                lines += ["", indent + self.paragraph(), ""]
            if depth < 2 and self.chance.random() < 0.3:
                lines += [indent + line if line else "" for line in self.list_lines(depth + 1)]
            number += 1
        return lines

    def text(self) -> str:
        blocks = []
        for _ in range(self.chance.choice((1, 1, 1, 2, 4))):
            if self.tables and self.chance.random() < self.tables:
                blocks.append(write([random_table(self.chance, self.words)]))
            elif self.chance.random() < 0.4:
                blocks.append("\n".join(self.list_lines()))
            else:
                blocks.append(self.paragraph())
        return "\n\n".join(blocks)


def random_meeting(seed: int, layout: Layout, items: int = 150, *, tables: float = 0.0) -> Meeting:
    """Return the meeting that belongs to `seed`; that share of its texts' blocks are `tables`."""
    chance = random.Random(seed)
    writer = _Writer(chance, tables)
    people = tuple(
        Participant(
            f"p{number}",
            f"{chance.choice(('Anna', 'Bo', 'Søren', 'Åse'))} {chance.choice(WORDS).title()}sen",
            chance.choice(("", "A", "V", "Politiet")),
            chance.choice((Presence.PRESENT, Presence.PRESENT, Presence.EXCUSED)),
        )
        for number in range(chance.randint(3, 25))
    )
    return Meeting(
        f"m{seed}",
        "SSP styregruppen",
        municipality="Eksempel Kommune",
        date=datetime.date(2024, 4, 24),
        time=datetime.time(16, 0),
        venue=writer.words(1, 5),
        layout=layout,
        status=Status.DRAFT,
        first_number=chance.choice((1, 27)),
        participants=people,
        items=tuple(_item(writer, number) for number in range(items)),
    )


def _item(writer: _Writer, number: int) -> AgendaItem:
    chance = writer.chance
    headings = ("Indstilling", "Baggrund og vurdering", "Økonomi", "Høring")
    sections = tuple(
        Section(f"s{number}_{place}", heading, writer.text())
        for place, heading in enumerate(headings)
        if chance.random() < 0.4
    )
    attachments = tuple(
        Attachment(f"b{number}_{place}", writer.words(2, 20), place + 1)
        for place in range(chance.choice((0, 0, 0, 1, 2, 5)))
    )
    return AgendaItem(
        f"i{number}",
        writer.words(1, chance.choice((5, 12, 30))),
        case_number="2022-006781" if chance.random() < 0.3 else "",
        closed=chance.random() < 0.05,
        sections=sections,
        decision=writer.text() if chance.random() < 0.9 else "",
        attachments=attachments,
    )
