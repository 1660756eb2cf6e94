"""What is not in order in minutes from files: found, counted by rule, and told in a document.

    python -m tests.application.order.found_table [--lines] FILE…

reads the files as imports and writes the table of them; with ``--lines`` also what was found.
Without files it takes the reference texts, and writes the table of ``docs/not-in-order.md`` anew.
Whether a finding is true is told here, by hand.
"""

import sys
from collections import Counter
from pathlib import Path

from ssp_desktop.application.aids.proofreading import names_of
from ssp_desktop.application.order import Finding, Rule, findings
from ssp_desktop.application.order.of_committee import look_up_words
from ssp_desktop.domain.meeting import Meeting
from ssp_desktop.folders import find_folders
from ssp_desktop.reading.door import read_file, read_text
from ssp_desktop.spelling.process import find_dictionaries
from ssp_desktop.spelling.proofreader import Proofreader
from ssp_desktop.spelling.service import SpellingService

ROOT = Path(__file__).resolve().parents[3]
DOCUMENT = ROOT / "docs" / "not-in-order.md"
TRUE: dict[tuple[str, Rule], int] = {
    ("referat_2018-12-06.txt", Rule.ATTACHMENT_NOT_LISTED): 2,
    ("referat_2018-12-06.txt", Rule.NAME): 1,
    ("referat_2024-04-24.txt", Rule.UNDECIDED): 1,
    ("referat_2024-04-24.txt", Rule.NO_PUBLIC_TEXT): 1,
    ("referat_2024-04-24.txt", Rule.NAME): 1,
    ("referat_2024-04-24.txt", Rule.SPELLING): 1,
}
"""How many findings of a rule in a text are true; none where nothing is said."""
_PATIENCE_S = 30
_BEGIN, _END = "<!-- made by tests/application/order/found_table.py -->", "<!-- as far as here -->"


def references(folder: Path) -> list[Path]:
    """Return the reference texts, and those of other bodies."""
    return [*sorted(folder.glob("*.txt")), *sorted((folder / "other").glob("*.txt"))]


def read(file: Path) -> Meeting:
    """Return the meeting in `file`, read as an import."""
    if file.suffix == ".txt":
        return read_text(file.read_text("utf-8"), file.name).meeting
    return read_file(file).meeting


def found_in(file: Path, service: SpellingService) -> tuple[Finding, ...]:
    """Return all that is not in order in `file`, its own names known and no committee."""
    meeting = read(file)
    proofreader = Proofreader(service)
    proofreader.know(names_of(meeting, None), (), ())
    look_up_words(proofreader, meeting, _PATIENCE_S)
    return findings(meeting, proofreader=proofreader)


def table(found: dict[str, tuple[Finding, ...]]) -> str:
    """Return how many findings of each rule there are in each text, and how many are true."""
    out = ["| text | rule | found | true |", "| --- | --- | --- | --- |"]
    for name, of_text in found.items():
        by_rule = Counter(each.rule for each in of_text)
        if not by_rule:
            out.append(f"| `{name}` | none | 0 | 0 |")
        for rule in (rule for rule in Rule if rule in by_rule):
            true = TRUE.get((name, rule), 0)
            out.append(f"| `{name}` | `{rule}` | {by_rule[rule]} | {true} |")
    return "\n".join(out)


def with_table(document: str, made: str) -> str:
    """Return `document` with the table that stands between its marks."""
    before, _, rest = document.partition(_BEGIN)
    after = rest.partition(_END)[2]
    return f"{before}{_BEGIN}\n\n{made}\n\n{_END}{after}"


def found_in_all(files: list[Path], service: SpellingService) -> dict[str, tuple[Finding, ...]]:
    """Return what was found in each of `files`, by its name."""
    return {file.name: found_in(file, service) for file in files}


def main(arguments: list[str]) -> None:
    """Write the table of the files, or of the reference texts into the document."""
    files = [Path(each) for each in arguments if each != "--lines"]
    resources = find_folders().resources
    service = SpellingService(lambda: find_dictionaries(resources, resources / "none"))
    try:
        found = found_in_all(files or references(ROOT.parent / "shared" / "reference"), service)
    finally:
        service.close()
    if "--lines" in arguments:
        for name, of_text in found.items():
            lines = (name, *(f"  {each.rule}: {each.text}" for each in of_text))
            sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.write(table(found) + "\n")
    if not files:
        DOCUMENT.write_text(with_table(DOCUMENT.read_text("utf-8"), table(found)), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
