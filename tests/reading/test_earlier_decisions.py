"""What was decided earlier in the matter: printed in both layouts, and read back as what it is."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.files.export import Exporter, FileKind
from ssp_desktop.domain.item.earlier import EarlierDecision
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Layout, Meeting, Section, Status
from ssp_desktop.minutes.blocks import Edition
from ssp_desktop.reading.door import read_file

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
DAY = datetime.date(2026, 1, 7)
EARLIER = (
    EarlierDecision(
        "e1", "Ungerådet", DAY, 3, "Budget: andet udkast", "- Udsat.\n- Tages op igen."
    ),
    EarlierDecision("e2", "SSP-rådet i Ravnsø", DAY, None, "Budget", "Drøftet.\n\nBo skriver."),
    EarlierDecision("e3", "Ungerådet", DAY, 12, "Sagen om zqx", "Zqx bevilget.", closed=True),
)
MEETING = Meeting(
    "m",
    "Ungerådet",
    date=datetime.date(2026, 3, 4),
    status=Status.DRAFT,
    prints_history=True,
    items=(
        AgendaItem(
            "i1",
            "Budget",
            sections=(Section("s1", "Indstilling", "At budgettet godkendes."),),
            decision="Godkendt.",
            attachments=(Attachment("b1", "Budget", 1),),
            earlier=EARLIER,
        ),
        AgendaItem("i2", "Eventuelt", decision="Intet."),
    ),
)


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    now = datetime.datetime(2026, 3, 5)
    exporter = Exporter(RESOURCES, tmp_path, lambda: now, lambda _: False)

    def write(meeting: Meeting, kind: FileKind, edition: Edition = Edition.FULL) -> Path:
        path = tmp_path / f"referat.{kind.value}"
        path.write_bytes(exporter.render(meeting, kind, edition=edition).content)
        return path

    return write


def bare(item: AgendaItem) -> list[EarlierDecision]:
    return [replace(each, id="") for each in item.earlier]


@pytest.mark.parametrize("kind", FileKind)
@pytest.mark.parametrize("layout", Layout)
def test_earlier_decisions_come_back_as_what_they_are(
    written: Callable[..., Path], layout: Layout, kind: FileKind
) -> None:
    read = read_file(written(replace(MEETING, layout=layout), kind)).meeting
    item, other = read.items
    assert bare(item) == [replace(each, id="") for each in EARLIER]
    assert ([s.heading for s in item.sections], item.decision) == (["Indstilling"], "Godkendt.")
    assert ([a.title for a in item.attachments], item.decision_at) == (["Budget"], None)
    assert (read.prints_history, other.earlier) == (True, ())


@pytest.mark.parametrize("kind", FileKind)
def test_the_open_edition_tells_no_decision_that_was_closed(
    written: Callable[..., Path], kind: FileKind
) -> None:
    path = written(MEETING, kind, Edition.OPEN)
    assert len(read_file(path).meeting.items[0].earlier) == 2
    without = replace(MEETING.items[0], earlier=EARLIER[:2])
    same = replace(MEETING, items=(without, MEETING.items[1]))
    before = path.read_bytes()
    assert before == written(same, kind, Edition.OPEN).read_bytes()


def test_nothing_is_printed_where_the_committee_wants_none(written: Callable[..., Path]) -> None:
    text = written(replace(MEETING, prints_history=False), FileKind.TEXT).read_text("utf-8")
    assert "Tidligere beslutninger" not in text


def test_a_section_in_other_words_stays_a_section(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "DAGSORDEN Ungerådet d. 04-03-2026\n\nPunkt 1: Budget\n\nTidligere beslutninger\n\n"
        "Udsat på sidste møde.\n\nPunkt 2: Eventuelt\n",
        "utf-8",
    )
    (item, _) = read_file(path).meeting.items
    assert (item.earlier, [s.text for s in item.sections]) == ((), ["Udsat på sidste møde."])
