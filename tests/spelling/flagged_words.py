"""Which words of the reference texts are flagged: read, looked over, counted, and told in docs.

    python -m tests.spelling.flagged_words

writes the tables of ``docs/spelling.md`` anew. Whether a flagged word is a slip
is told here, by hand.
"""

import re
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ssp_desktop.application.aids.proofreading import names_of
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.domain.proof import Flag, FlagKind
from ssp_desktop.folders import find_folders
from ssp_desktop.reading.door import read_text
from ssp_desktop.richtext.markdown import parse
from ssp_desktop.richtext.tree import paragraphs_of
from ssp_desktop.spelling.process import find_dictionaries
from ssp_desktop.spelling.proofreader import Proofreader
from ssp_desktop.spelling.service import SpellingService

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENT = ROOT / "docs" / "spelling.md"
REFERENCES = ("referat_2018-12-06.txt", "referat_2024-04-24.txt")
SLIPS = {
    "Andes Nyholm": "Anders Nyholm",
    "Brian Bakman Sørensen": "Brian Bakmann Sørensen",
    "Lokalmrådsmødet": "Lokalrådsmødet",
    "spurg": "spurgt",
}
RIGHT = {
    "Holmebæk": "a place",
    "Holmebækområdet": "a place",
    "Karlemoseparken": "a place",
    "Lovparkengruppens": "a place",
    "Task": "English: *Task Force*",
    "We": "English: *We Do Democracy*",
    "Democracy": "English: *We Do Democracy*",
    "Sarac": "a person who is not read as present",
    "Sjøstrand": "a person who is not read as present",
    "strandparkskommunerne": "a compound of a compound",
    "strandparkskommuners": "a compound of a compound",
    "Strandparkskommunernes": "a compound of a compound",
    "genfremlægges": "a compound that the dictionary lacks",
    "mindreforbrug": "a compound that the dictionary lacks",
    "uvisiterede": "a prefix that the dictionary lacks",
}
_WORD = re.compile(r"[^\W\d_]+")
_BEGIN, _END = "<!-- made by tests/spelling/flagged_words.py -->", "<!-- as far as here -->"


@dataclass(frozen=True)
class Flagged:
    """A referat looked over: how many words it has, and what is flagged."""

    name: str
    words: int
    flags: tuple[Flag, ...]

    @property
    def slips(self) -> tuple[Flag, ...]:
        return tuple(flag for flag in self.flags if flag.word in SLIPS)

    @property
    def right(self) -> tuple[Flag, ...]:
        """What is flagged and should not be."""
        return tuple(flag for flag in self.flags if flag.word not in SLIPS)


def texts_of(meeting: Meeting) -> Iterator[str]:
    """Yield every paragraph that stands in the meeting's items."""
    for item in meeting.items:
        yield item.title
        for text in (*(section.text for section in item.sections), item.decision):
            yield from (paragraph.text for paragraph in paragraphs_of(parse(text)))
        yield from (section.heading for section in item.sections)
        yield from (attachment.title for attachment in item.attachments)


def look_over(file: Path, service: SpellingService) -> Flagged:
    """Read `file` and look all of it over, its own names known."""
    meeting = read_text(file.read_text("utf-8"), file.name).meeting
    proofreader = Proofreader(service)
    proofreader.know(names_of(meeting, None), (), ())
    texts = list(texts_of(meeting))
    looks = [looked(proofreader, text) for text in texts]
    words = sum(len(_WORD.findall(text)) for text in texts)
    return Flagged(file.name, words, tuple(flag for look in looks for flag in look))


def looked(proofreader: Proofreader, text: str) -> tuple[Flag, ...]:
    """Return the flags of `text` when every word of it is judged."""
    news = threading.Event()
    end = proofreader.listen(news.set)
    try:
        while not (look := proofreader.look(text)).complete:
            assert news.wait(20), "no news of the dictionary"
            news.clear()
        return look.flags
    finally:
        end()


def tables(found: list[Flagged], others: list[Flagged]) -> str:
    """Return the tables of the document."""
    out = ["| word | text | flagged by | times | what it is |", "| --- | --- | --- | --- | --- |"]
    by = {FlagKind.SPELLING: "spelling", FlagKind.NAME: "names"}
    for each in (*found, *others):
        times = Counter((flag.word, flag.kind, flag.better) for flag in each.flags)
        for (word, kind, better), count in times.items():
            what = f"slip: *{SLIPS[word]}*" if word in SLIPS else f"right: {RIGHT[word]}"
            offered = f", offers {better[0]}" if better else ""
            out.append(f"| `{word}` | `{each.name}` | {by[kind]}{offered} | {count} | {what} |")
    out += ["", "| text | words | slips flagged | right words flagged | of the right words |"]
    out.append("| --- | --- | --- | --- | --- |")
    for each in (*found, *others):
        right = len(each.right)
        share = f"1 in {each.words // right}" if right else "none"
        out.append(f"| `{each.name}` | {each.words} | {len(each.slips)} | {right} | {share} |")
    return "\n".join(out)


def with_tables(document: str, made: str) -> str:
    """Return `document` with the tables that stand between its marks."""
    before, _, rest = document.partition(_BEGIN)
    after = rest.partition(_END)[2]
    return f"{before}{_BEGIN}\n\n{made}\n\n{_END}{after}"


def look_all_over(reference: Path, service: SpellingService) -> tuple[list[Flagged], list[Flagged]]:
    """Look over the two reference texts, and the texts of other bodies."""
    found = [look_over(reference / name, service) for name in REFERENCES]
    return found, [look_over(file, service) for file in sorted((reference / "other").glob("*.txt"))]


if __name__ == "__main__":
    resources = find_folders().resources
    real = SpellingService(lambda: find_dictionaries(resources, resources / "none"))
    made = tables(*look_all_over(ROOT.parent / "shared" / "reference", real))
    real.close()
    DOCUMENT.write_text(with_tables(DOCUMENT.read_text("utf-8"), made), "utf-8")
    sys.stdout.write(made + "\n")
