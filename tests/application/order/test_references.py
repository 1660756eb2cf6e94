"""What is found in the reference texts: no false alarm, and what the document says of it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.order import Finding, Rule, findings
from ssp_desktop.folders import find_folders
from ssp_desktop.spelling.process import find_dictionaries
from ssp_desktop.spelling.service import SpellingService
from tests.application.order.found_table import (
    DOCUMENT,
    TRUE,
    found_in_all,
    main,
    read,
    references,
    table,
    with_table,
)

pytestmark = pytest.mark.xdist_group("order_references")
Found = dict[str, tuple[Finding, ...]]


@pytest.fixture(scope="module")
def found(shared_reference: Path) -> Iterator[Found]:
    resources = find_folders().resources
    service = SpellingService(lambda: find_dictionaries(resources, resources / "none"))
    yield found_in_all(references(shared_reference), service)
    service.close()


def test_nothing_is_found_that_is_in_order(found: Found) -> None:
    for name, of_text in found.items():
        for rule in Rule:
            times = sum(each.rule is rule for each in of_text)
            assert times == TRUE.get((name, rule), 0), (name, rule)


def test_the_document_says_what_is_so(found: Found) -> None:
    document = DOCUMENT.read_text("utf-8")
    assert with_table(document, table(found)) == document


def test_nothing_is_wrong_with_the_sample_but_that_its_closed_item_has_no_public_sentence() -> None:
    meeting = read(find_folders().resources / "sample" / "dagsorden.txt")
    assert findings(meeting) == ()
    held = replace(
        meeting, items=tuple(replace(each, decision="Godkendt.") for each in meeting.items)
    )
    rules = {each.rule for each in findings(held)}
    assert rules == {Rule.NOT_CALLED, Rule.NO_PUBLIC_TEXT}


def test_an_item_closed_in_thought_leaks_into_no_other(shared_reference: Path) -> None:
    tried = 0
    for file in references(shared_reference):
        meeting = read(file)
        for item in meeting.items:
            items = (replace(each, closed=each is item) for each in meeting.items)
            leaks = findings(replace(meeting, items=tuple(items)))
            assert [each.text for each in leaks if each.rule is Rule.CLOSED_WORDS] == []
            tried += 1
    assert tried > 20


def test_a_sentence_moved_from_a_closed_item_is_found_each_time(shared_reference: Path) -> None:
    found = tried = 0
    for file in references(shared_reference):
        meeting = read(file)
        for item in meeting.items:
            long = [line for line in item.decision.split("\n") if len(line.split()) > 15]
            other = next(each for each in meeting.items if each is not item)
            for line in long:
                leaky = replace(other, closed=False, decision=f"Godkendt.\n\n{line}")
                items = [
                    replace(each, closed=each is item)
                    for each in meeting.items
                    if each is not other
                ]
                leaks = findings(replace(meeting, items=(*items, leaky)))
                found += any(each.rule is Rule.CLOSED_WORDS for each in leaks)
                tried += 1
    assert tried > 20
    assert found == tried


def test_the_table_is_made_of_other_files_too(tmp_path: Path, capsys) -> None:
    file = tmp_path / "eget.md"
    file.write_text(
        "# Referat\n\n## 1. Sag\n\nSe bilag 7.\n\n**Beslutning**\n\nGodkendt.\n", "utf-8"
    )
    main(["--lines", str(file)])
    said = capsys.readouterr().out
    assert "attachment_not_listed: Punkt 1: bilag 7 er nævnt, men ikke på listen" in said
    assert "| `eget.md` | `attachment_not_listed` | 1 | 0 |" in said
