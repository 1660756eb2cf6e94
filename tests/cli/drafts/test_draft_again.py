"""Drafts written where something stands already, and again: nobody's words and no name are lost."""

import contextlib
import os
import sqlite3
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from ssp_desktop.domain.meeting import Status
from ssp_desktop.folders import find_folders
from ssp_desktop.store.store import Store
from tests.cli.conftest import Run
from tests.cli.drafts.conftest import MEETING, put, words_of
from tests.writing.draft_cases import opened


def reviewed(path: Path) -> bytes:
    """Write in the draft at `path` as a reviewer does; return what it is then."""
    document = opened(path.read_bytes())
    document.paragraphs[5].add_run(" Rettet af formanden.")
    document.save(str(path))
    return path.read_bytes()


def header_of(path: Path) -> tuple[str, str]:
    (section,) = opened(path.read_bytes()).sections
    return section.header.paragraphs[-1].text, section.footer.paragraphs[-1].text


def test_a_draft_that_somebody_has_written_in_is_not_replaced(
    run: Run, store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "udkast.docx"
    assert run("draft", MEETING.id, "-o", path)[0] == 0
    assert run("draft", MEETING.id, "-o", path, "--for", "Åse Øst")[0] == 0  # as it was written
    theirs = reviewed(path)
    before = store.snapshots.sent(MEETING.id)
    for command, *words in (("draft",), ("export",), ("extract", "--item", "1")):
        status, out, err = run(command, MEETING.id, "-o", path, *words)
        assert (status, out) == (2, "")
        assert "udkast (2).docx" in err
        assert "ssp-desktop returned udkast.docx" in err
        assert path.read_bytes() == theirs
    assert store.snapshots.sent(MEETING.id) == before
    assert run("draft", MEETING.id, "-o", tmp_path / "udkast (2).docx")[0] == 0


@pytest.mark.parametrize("content", [b"", b"hej", b"PK\x03\x04 not a package"])
def test_no_other_file_is_replaced_by_a_draft(
    run: Run, store: Store, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "notat.docx"
    path.write_bytes(content)
    assert run("draft", MEETING.id, "-o", path)[0] == 2
    assert path.read_bytes() == content
    assert run("export", MEETING.id, "-o", path)[0] == 0  # no draft: replaced as ever


def test_a_link_to_a_changed_draft_is_not_replaced_either(
    run: Run, store: Store, tmp_path: Path
) -> None:
    path, link = tmp_path / "udkast.docx", tmp_path / "link.docx"
    assert run("draft", MEETING.id, "-o", path)[0] == 0
    theirs = reviewed(path)
    link.symlink_to(path)
    assert run("draft", MEETING.id, "-o", link)[0] == 2
    assert path.read_bytes() == theirs


def test_a_draft_of_approved_minutes_says_that_they_are(
    run: Run, own_data_dir: Path, tmp_path: Path
) -> None:
    put(own_data_dir, replace(MEETING, status=Status.APPROVED, approved_by="Åse Øst"))
    path = tmp_path / "til gennemsyn.docx"
    status, out, err = run("draft", MEETING.id, "-o", path)
    assert status == 0
    assert header_of(path) == ("GODKENDT", f"Gennemsyn · {out.strip()}")
    assert "mærket GODKENDT" in err


def alter(own_data_dir: Path, statement: str) -> None:
    with contextlib.closing(sqlite3.connect(find_folders(own_data_dir).database)) as raw, raw:
        raw.execute(statement)


def test_files_of_altered_minutes_are_warned_of(
    run: Run, own_data_dir: Path, tmp_path: Path
) -> None:
    put(own_data_dir, replace(MEETING, status=Status.APPROVED, approved_by="Åse Øst"))
    assert run("export", MEETING.id, "-o", tmp_path / "referat.txt")[2] == ""
    alter(own_data_dir, "UPDATE items SET decision = 'Intet!' WHERE position = 3")
    path = tmp_path / "udkast.docx"
    draft = run("draft", MEETING.id, "-o", path)
    export = run("export", MEETING.id, "-o", tmp_path / "referat.txt")
    extract = run("extract", MEETING.id, "--item", "4", "-o", tmp_path / "udskrift.txt")
    package = run("file", MEETING.id, "--to", tmp_path, "--despite", "Aftalt")
    for status, _, err in (draft, export, extract, package):
        assert status == 0
        assert "ved punkt 4: beslutningen er en anden" in err
    assert header_of(path)[0] == "GODKENDT, MEN ÆNDRET SIDEN"
    assert "Intet!" in words_of(path)


@pytest.mark.parametrize("stamped", [True, False])
def test_a_draft_of_approved_minutes_is_known_by_its_footer_and_its_stamp_is_no_text(
    run: Run, own_data_dir: Path, tmp_path: Path, stamped: bool
) -> None:
    put(own_data_dir, replace(MEETING, status=Status.APPROVED, approved_by="Åse Øst"))
    path = tmp_path / "udkast.docx"
    assert run("draft", MEETING.id, "-o", path)[0] == 0
    if not stamped:  # as a program that drops what it does not know
        without = tmp_path / "uden.docx"
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(without, "w") as new:
            for name in old.namelist():
                if name != "docProps/custom.xml":
                    content = old.read(name)
                    drop = b"docProps/custom.xml"
                    assert name != "_rels/.rels" or drop in content
                    new.writestr(name, content.replace(drop, b"docProps/none.xml"))
        path = without
    status, out, err = run("returned", path)
    assert (status, out) == (0, "")
    assert err == "Filen ændrer intet i mødet.\n"


def test_somebody_new_is_put_on_the_list_of_who_was_asked(
    run: Run, store: Store, tmp_path: Path
) -> None:
    status, out, _ = run(
        "draft", MEETING.id, "-o", tmp_path / "a.docx", "--for", " Fru  Fremmed", "--items", "1-2"
    )
    assert status == 0
    sent = store.snapshots.draft(out.strip())
    assert sent is not None
    new = store.load(MEETING.id).reviewers[-1]
    assert (new.name, new.items, new.sees_closed) == ("Fru Fremmed", None, False)
    assert new.asked is not None
    assert abs(new.asked - sent.at).total_seconds() < 1
    again = ("--for", "fru fremmed", "--items", "4")
    assert run("draft", MEETING.id, "-o", tmp_path / "b.docx", *again)[0] == 0
    assert len(store.load(MEETING.id).reviewers) == len(MEETING.reviewers) + 1


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ((), "Tag kun de andre med (--items 1-2,4), eller giv en begrundelse"),
        (("--items", "2-3"), "Tag kun de andre med (--items 2), eller giv en begrundelse"),
        (("--items", "3"), "Vælg andre punkter, eller giv en begrundelse"),
    ],
)
def test_a_stop_says_what_helps(
    run: Run, store: Store, tmp_path: Path, words: tuple[str, ...], way: str
) -> None:
    path = tmp_path / "udkast.docx"
    status, _, err = run("draft", MEETING.id, "-o", path, "--for", "Fru Fremmed", *words)
    assert status == 1
    assert way in err
    assert "ret teksten" not in err.casefold()
    if "--items" in way:
        helps = way.partition("--items ")[2].partition(")")[0]
        asked = ("--for", "Fru Fremmed", "--items", helps)
        assert run("draft", MEETING.id, "-o", path, *asked)[0] == 0


@pytest.mark.skipif(os.name == "nt", reason="a pipe with a name is another thing there")
def test_what_is_no_file_is_left_alone(run: Run, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "rør.docx"
    os.mkfifo(path)
    status, _, err = run("draft", MEETING.id, "-o", path)
    assert (status, "ikke en almindelig fil" in err) == (2, True)


def test_a_name_that_is_too_long_is_told(run: Run, store: Store, tmp_path: Path) -> None:
    for command in ("draft", "export"):
        status, out, err = run(command, MEETING.id, "-o", tmp_path / f"{'x' * 260}.docx")
        assert (status, out) == (2, "")
        assert "for langt" in err
