"""A database of many meetings in Danish as it is written, for what must be fast in a large one.

Words are spread as they are in minutes: a few small ones everywhere, and a great
many compounds that are seldom met.
"""

import datetime
import random
from itertools import accumulate
from pathlib import Path

from ssp_desktop.domain.committee import Committee, Member
from ssp_desktop.domain.meeting import (
    AgendaItem,
    Attachment,
    Meeting,
    Participant,
    Section,
    Status,
    new_id,
)
from ssp_desktop.store.database.connection import open_to_write
from ssp_desktop.store.sealing.chain import seal
from ssp_desktop.store.tables.committees import save_committee
from ssp_desktop.store.tables.library import Tables
from ssp_desktop.store.tables.meetings import add_meeting

_SMALL = (
    "og i at det er til en af den på der med som for de ikke har et vil om fra kan skal blev var "
    "ved også men efter så eller hvor når alle man mellem under over bliver samt mere herunder"
).split()
_WORDS = (
    "kommunen politiet skolen børn unge forældre styregruppen udvalget forvaltningen mødet "
    "orientering status drøftelse indsats samarbejde tryghed trivsel kriminalitet forebyggelse "
    "alkohol rusmidler lattergas hashish vold hærværk tyveri mobning fravær skolefravær fritid "
    "klubber boligområdet stationen midtbyen handleplan strategi evaluering undersøgelse tal "
    "statistik fald stigning niveau perioden foråret efteråret sommeren næste sidste første "
    "sendes tages indstilles godkendes orienteres drøftes anbefales oplyser oplyste spurgte "
    "bemærkede ønskede aftaltes enighed budget midler ressourcer medarbejdere ledere repræsentanter"
).split()
_FIRST = (
    "børne unge skole ungdoms kriminalitets forebyggelses trivsels fritids bande rådgivnings "
    "familie social sundheds misbrugs trygheds bolig kultur idræts klub institutions udsatte "
    "rusmiddel alkohol digitale nærpoliti distrikts kommunal budget lokal netværks samtale mentor "
    "underretnings handle sags overgangs opsøgende gade nattelivs sommer vinter efterårs"
).split()
_LAST = (
    "plan planen gruppe gruppen møde mødet mødets indsats indsatsen strategi strategien politik "
    "råd rådet arbejde arbejdet medarbejder medarbejdere leder lederen samarbejde samarbejdet "
    "forløb forløbet tilbud tilbuddet undersøgelse undersøgelsen rapport rapporten tal tallene "
    "projekt projektet pulje puljen aftale aftalen område området team teamet udvalg udvalget "
    "vejledning vejledningen kampagne kampagnen konference konferencen pligt pligten sag sager"
).split()
_NAMES = (
    "Åse Anders Bo Birgit Christian Dorthe Eva Finn Gitte Hans Ida Jørgen Karen Lars Mette Niels "
    "Ole Pia Rasmus Søren Tove Ulla Viggo Zoë Øjvind"
).split()
_LAST_NAMES = (
    "Nyholm Bakmann Borg Østergaard Ærø Dam Aagaard Kjær Lund Møller Nørby Poulsen Riis Skov "
    "Thygesen Vestergaard Winther Åkjær Mejdahl Wolff"
).split()
_COMMITTEES = ("SSP-styregruppen", "Børne- og Ungeudvalget", "Det lokale SSP-råd", "Ungerådet")
_HEADINGS = ("Indstilling", "Baggrund og vurdering", "Økonomi")
_FROM = datetime.date(1990, 1, 3)
_YEARS = datetime.timedelta(13_000)


class Writer:
    """Writes sentences; the same ones every time."""

    def __init__(self) -> None:
        self._chance = random.Random(7)
        compounds = [first + last for first in _FIRST for last in _LAST]
        self._chance.shuffle(compounds)
        self._words = [*_SMALL, *_WORDS, *compounds]
        self._weights = list(accumulate(1 / (place + 2) for place in range(len(self._words))))

    def text(self, words: int) -> str:
        chosen = self._chance.choices(self._words, cum_weights=self._weights, k=words)
        sentences = []
        while chosen:
            length = self._chance.randint(7, 18)
            sentence, chosen = " ".join(chosen[:length]), chosen[length:]
            sentences.append(f"{sentence[0].upper()}{sentence[1:]}.")
        return " ".join(sentences)

    def title(self) -> str:
        return self.text(self._chance.randint(2, 6)).replace(".", "")

    def name(self) -> str:
        return f"{self._chance.choice(_NAMES)} {self._chance.choice(_LAST_NAMES)}"

    def item(self, year: int, words: int) -> AgendaItem:
        return AgendaItem(
            new_id(),
            self.title(),
            f"{year}-{self._chance.randint(1, 999_999):06}",
            sections=tuple(
                Section(new_id(), each, self.text(words * 3 // 4)) for each in _HEADINGS
            ),
            decision=self.text(words),
            attachments=(Attachment(new_id(), self.title(), 1),),
        )

    def meeting(self, day: datetime.date, committee: Committee, items: int, words: int) -> Meeting:
        return Meeting(
            new_id(),
            committee.name,
            committee.id,
            date=day,
            time=datetime.time(16),
            venue="Rådhuset",
            status=Status.APPROVED,
            participants=tuple(Participant(new_id(), self.name(), "Skole") for _ in range(12)),
            items=tuple(self.item(day.year, words) for _ in range(items)),
        )

    def committees(self) -> list[Committee]:
        members = tuple(Member(new_id(), self.name()) for _ in range(9))
        return [Committee(new_id(), name, members=members) for name in _COMMITTEES]


def fill(
    database: Path, *, meetings: int = 1000, items: int = 20, words: int = 80
) -> list[Committee]:
    """Write that many meetings into a new database, in one go; return their committees.

    An item has that many `words` in its decision and two and a quarter times as many in its
    sections: with 35 it has 1 kB. Takes some 6 ms a meeting with those.
    """
    writer = Writer()
    committees = writer.committees()
    connection = open_to_write(database)
    tables = Tables(connection)
    tables.begin()
    for committee in committees:
        save_committee(tables, committee)
    for number in range(meetings):
        day = _FROM + number * min(datetime.timedelta(13), _YEARS / meetings)
        meeting = writer.meeting(day, committees[number % len(committees)], items, words)
        now = f"{meeting.date}T16:00:00.000+01:00"
        add_meeting(tables, meeting, now)
        seal(tables, None, meeting, (), now)
    tables.commit()
    connection.close()
    return committees
