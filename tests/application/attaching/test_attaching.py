"""Files put on items: the order they have, what the texts call them, and what is kept."""

import hashlib
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.application.attaching import attaching
from ssp_desktop.application.attaching.mentions import renumbered
from ssp_desktop.application.attaching.opening import (
    Copies,
    Kept,
    KeptFiles,
    NotKept,
    copy_out,
    delete_copies,
    file_name,
)
from ssp_desktop.application.attaching.taking import Taken
from ssp_desktop.application.order import findings
from ssp_desktop.application.services import Services
from ssp_desktop.domain.changes import Change
from ssp_desktop.domain.errors import Cancelled
from ssp_desktop.domain.meeting import AgendaItem, Attachment, Meeting, Section
from ssp_desktop.domain.open_edition import open_meeting
from ssp_desktop.store.attached.files import AttachedFiles, FileNotTaken

ITEM = AgendaItem(
    "i",
    "Punkt",
    sections=(Section("s", "Sag", "Se bilag 2 og bilag 3, jf. Bilag 1-3."),),
    decision="Bilag 3 godkendt.",
    attachments=tuple(Attachment(f"b{n}", f"Titel {n}", n) for n in (1, 2, 3)),
)


def after(item: AgendaItem, change: Change | None) -> AgendaItem:
    """Return the item with the change made, and undone and made again."""
    assert change is not None
    meeting = Meeting("m", "Udvalg", items=(item,))
    done = change.apply(meeting)
    assert change.inverse().apply(done) == meeting
    return done.items[0]


def order(item: AgendaItem) -> list[tuple[str, int | None]]:
    """Return the ids and numbers of the attachments."""
    return [(each.id, each.number) for each in item.attachments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se bilag 2.", "Se bilag 1."),
        ("Bilag 1 og 2", "Bilag 2 og 1"),
        ("bilagene 1, 2 og 4", "bilagene 2, 1 og 4"),
        ("bilag 1-3", "bilag 1-3"),
        ("bilag 2-4", "bilag 1, 3 og 4"),
        ("bilag nr. 2", "bilag nr. 1"),
        ("bilag 12", "bilag 12"),
        ("bilag 2024-04", "bilag 2024-04"),
        ("2 bilag", "2 bilag"),
        ("bilag 1.2", "bilag 1.2"),
        ("Bilag 2 - Kort", "Bilag 1 - Kort"),
        ("bilag\u00a02", "bilag\u00a01"),
    ],
)
def test_mentions_follow_the_numbers(text: str, expected: str) -> None:
    assert renumbered(text, {1: 2, 2: 1}) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se bilag 2.", "Se bilag (fjernet)."),
        ("Bilag 1, 2 og 3", "Bilag 1, (fjernet) og 2"),
        ("bilag 1-3", "bilag 1-2"),
        ("bilag 2-3", "bilag 2"),
        ("bilag nr. 3", "bilag nr. 2"),
    ],
)
def test_one_that_is_gone_is_said_to_be_and_no_other_is_named(text: str, expected: str) -> None:
    item = replace(ITEM, decision=text)
    assert after(item, attaching.remove(item, "b2")).decision == expected


def test_a_removed_one_that_a_text_still_names_is_not_in_order() -> None:
    last = after(ITEM, attaching.remove(ITEM, "b3"))
    assert last.decision == "Bilag (fjernet) godkendt."
    said = [each.text for each in findings(Meeting("m", "Udvalg", items=(last,)))]
    assert "Punkt 1: teksten nævner et bilag, der er fjernet" in said


def test_moving_one_renumbers_the_others_and_the_texts_in_one_step() -> None:
    moved = after(ITEM, attaching.move(ITEM, "b3", 0))
    assert order(moved) == [("b3", 1), ("b1", 2), ("b2", 3)]
    assert moved.sections[0].text == "Se bilag 3 og bilag 1, jf. Bilag 1-3."
    assert moved.decision == "Bilag 1 godkendt."


def test_a_closed_one_stands_after_the_open_ones_wherever_it_is_moved() -> None:
    closed = after(ITEM, attaching.set_closed(ITEM, "b1", closed=True))
    assert order(closed) == [("b2", 1), ("b3", 2), ("b1", 3)]
    assert closed.decision == "Bilag 2 godkendt."
    assert attaching.move(closed, "b1", 0) is None
    assert attaching.move(closed, "b3", 2) is None
    with_new = after(closed, attaching.attach(closed, "0" * 64, 3, "ny_fil.pdf"))
    assert order(with_new)[:2] == [("b2", 1), ("b3", 2)]
    assert [(e.title, e.number, e.closed) for e in with_new.attachments[2:]] == [
        ("ny fil", 3, False),
        ("Titel 1", 4, True),
    ]
    opened = after(closed, attaching.set_closed(closed, "b1", closed=False))
    assert order(opened) == [("b2", 1), ("b3", 2), ("b1", 3)]
    shown = open_meeting(Meeting("m", "Udvalg", items=(closed,))).items[0]
    assert order(shown) == [("b2", 1), ("b3", 2)]


def test_one_that_is_listed_gets_its_file() -> None:
    item = replace(ITEM, attachments=(Attachment("b", "Plan", 1, r"C:\esdh\plan.pdf"),))
    listed = attaching.listed_without_file(item, "PLAN.pdf")
    assert listed is not None
    given = after(item, attaching.give_file(item, listed, "0" * 64, 9, "plan.pdf"))
    assert given.attachments == (Attachment("b", "Plan", 1, "plan.pdf", "0" * 64, 9),)
    assert attaching.listed_without_file(given, "plan.pdf") is None


# What is kept.


def test_the_same_file_is_kept_once_for_its_owner_alone(tmp_path: Path) -> None:
    source = tmp_path / "a.pdf"
    source.write_bytes(b"x" * 3_000_000)
    files = AttachedFiles(tmp_path / "attachments")
    digest, size = files.take(source)
    assert (digest, size) == (hashlib.sha256(source.read_bytes()).hexdigest(), 3_000_000)
    assert files.take(source) == files.take_bytes(source.read_bytes()) == (digest, size)
    assert list(files.kept()) == [digest]
    place = files.path(digest)
    assert place is not None
    assert place.read_bytes() == source.read_bytes()
    if os.name == "posix":
        assert stat.S_IMODE(place.stat().st_mode) == 0o400
        assert stat.S_IMODE((tmp_path / "attachments").stat().st_mode) == 0o700
    assert files.is_unaltered(digest)
    place.chmod(0o600)
    place.write_bytes(b"y" * 3_000_000)
    assert not files.is_unaltered(digest)


def test_taking_can_be_cancelled_and_leaves_nothing(tmp_path: Path) -> None:
    source = tmp_path / "a.pdf"
    source.write_bytes(b"x" * 5_000_000)
    files = AttachedFiles(tmp_path / "attachments")
    told: list[tuple[int, int]] = []

    def progress(taken: int, of: int) -> bool:
        told.append((taken, of))
        return taken < 2_000_000

    with pytest.raises(Cancelled):
        files.take(source, progress)
    assert told[0] == (1 << 20, 5_000_000)
    assert list((tmp_path / "attachments").iterdir()) == []


@pytest.mark.parametrize(("name", "said"), [("nowhere.pdf", "findes ikke"), ("", "er en mappe")])
def test_what_is_no_file_is_refused_by_name(name: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(FileNotTaken, match=said):
        AttachedFiles(tmp_path / "attachments").take(tmp_path / name)


def test_a_copy_is_opened_never_the_kept_file(services: Services, tmp_path: Path) -> None:
    digest, size = services.attached.take_bytes(b"kept")
    attachment = Attachment("b", "Plan", 1, r"C:\esdh\plan.txt", digest, size)
    opened = Copies(services.attached, tmp_path / "opened")
    first, second = (opened.open_copy(attachment) for _ in range(2))
    assert first.name == second.name == "plan.txt"
    assert first != second
    assert (first.stat().st_mode & 0o222) == 0
    first.chmod(0o600)
    first.write_bytes(b"changed")
    assert services.attached.is_unaltered(digest)
    delete_copies(tmp_path / "opened")
    assert not (tmp_path / "opened").exists()


def test_what_was_altered_or_is_gone_is_not_passed_on(services: Services, tmp_path: Path) -> None:
    digest, size = services.attached.take_bytes(b"kept")
    attachment = Attachment("b", "Plan", 1, "plan.txt", digest, size)
    kept = KeptFiles(services.attached)
    assert kept.how(digest) is Kept.WHOLE
    place = services.attached.path(digest)
    assert place is not None
    place.chmod(0o600)
    place.write_bytes(b"KEPT")
    assert kept.how(digest) is Kept.ALTERED
    with pytest.raises(NotKept, match=r"»Plan« er ændret uden om programmet"):
        copy_out(services.attached, attachment, tmp_path / "ud.txt")
    place.unlink()
    assert kept.how(digest) is Kept.MISSING
    with pytest.raises(NotKept, match="mangler"):
        copy_out(services.attached, attachment, tmp_path / "ud.txt")
    assert not list(tmp_path.glob("*ud*"))


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("../../x/plan.pdf", "plan.pdf"),
        ("C:\\a\\b.docx", "b.docx"),
        ("", "-plan"),
        ("..", "bilag"),
        ("CON.txt", "_CON.txt"),
        (f"{'æ' * 300}.pdf", f"{'æ' * 56}.pdf"),
    ],
)
def test_a_copy_has_a_name_that_every_system_can_have(file: str, name: str) -> None:
    assert file_name(Attachment("b", "../plan", 1, file)) == name


def test_several_files_are_one_step_in_their_order() -> None:
    item = replace(ITEM, attachments=(Attachment("b1", "Plan", 1, "plan.pdf"),))
    meeting = Meeting("m", "Udvalg", items=(item,))
    named = (("1", "a"), ("2", "plan"), ("3", "c"))
    files = [Taken(sign * 64, 1, f"{name}.pdf") for sign, name in named]
    change, ids = attaching.put_on(meeting, item.id, files)
    put = change.apply(meeting).items[0]
    assert [(e.title, e.number, e.digest[:1]) for e in put.attachments] == [
        ("Plan", 1, "2"),
        ("a", 2, "1"),
        ("c", 3, "3"),
    ]
    assert [next(e.title for e in put.attachments if e.id == each) for each in ids] == [
        "a",
        "Plan",
        "c",
    ]
    assert change.inverse().apply(change.apply(meeting)) == meeting
    change, ids = attaching.put_on(meeting, item.id, files[:1], onto="b1")
    assert change.apply(meeting).items[0].attachments[0].file == "a.pdf"


@pytest.mark.timeout(10)
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileNotTaken, match="pipe er ikke en fil"):
        AttachedFiles(tmp_path / "attachments").take(tmp_path / "pipe")
