"""A draft that comes back: told, taken and left from the command line."""

import json
import re
import sqlite3
import zipfile

import docx
import pytest

MINUTES = """REFERAT Ungerådet d. 04-03-2025

Mødedato Tirsdag d. 4. marts 2025 kl. 16:00

Mødested Salen

Mødedeltagere Åse Øst, Bo Ærø (Afbud)

Punkt 1: Godkendelse af dagsorden

Indstilling

At dagsordenen godkendes.

Beslutning

Godkendt uden bemærkninger.

Punkt 2: Budget for 2026

Indstilling

At budgettet på 30.000 kr. vedtages.

Beslutning

Vedtaget med den tilføjelse, at klubben åbner igen til april.

Punkt 3: Eventuelt

Beslutning

Intet.
"""


@pytest.fixture
def meeting(run, tmp_path):
    file = tmp_path / "referat.txt"
    file.write_text(MINUTES, "utf-8")
    return run("import", file)[1].strip()


@pytest.fixture
def draft(run, meeting, tmp_path):
    file = tmp_path / "udkast.docx"
    assert run("draft", meeting, "-o", file)[0] == 0
    return file


def edited(draft, new, *edits, part="word/document.xml"):
    """Copy the draft as `new` with texts replaced in its body, as somebody would in silence."""
    with zipfile.ZipFile(draft) as old, zipfile.ZipFile(new, "w") as out:
        for name in old.namelist():
            data = old.read(name)
            if name == part:
                text = data.decode()
                for before, after in edits:
                    assert before in text, before
                    text = text.replace(before, after)
                data = text.encode()
            out.writestr(name, data)
    return new


def returned(run, file):
    status, out, err = run("returned", file, "--json")
    assert status == 0, err
    return json.loads(out)


def shown(run, meeting):
    return run("show", meeting, "--json")[1]


def test_an_untouched_draft_changes_nothing(run, draft, meeting):
    told = returned(run, draft)
    assert (told["meeting"], told["proposals"], told["unplaced"]) == (meeting, [], [])
    assert told["moved_on"] is False


def test_an_approval_since_is_not_that_the_meeting_moved_on(run, draft, meeting):
    assert run("approve", meeting, "--by", "Åse Øst", "--anyway")[0] == 0
    assert returned(run, draft)["moved_on"] is False
    assert run("reopen", meeting, "--why", "En fejl")[0] == 0
    assert returned(run, draft)["moved_on"] is False


def test_a_changed_word_is_told_in_its_place_and_taken(run, draft, meeting, tmp_path):
    file = edited(draft, tmp_path / "omdøbt.docx", ("til april", "til maj"))
    (proposal,) = returned(run, file)["proposals"]
    assert (proposal["item"], proposal["field"], proposal["kind"]) == (2, "decision", "replace")
    assert ("april" in proposal["before"], "maj" in proposal["after"]) == (True, True)
    assert returned(run, file)["proposals"][0]["id"] == proposal["id"]
    status, out, _ = run("returned", file)
    assert status == 0
    assert f"{proposal['id']}  beslutningen: »" in out
    status, out, _ = run("returned", file, "--take", proposal["id"])
    assert (status, out) == (0, "1 forslag taget ind.\n")
    assert "klubben åbner igen til maj" in shown(run, meeting)
    assert returned(run, file)["proposals"] == []


def test_a_comment_is_told_without_what_nobody_can_see_and_known_again(run, draft, tmp_path):
    document = docx.Document(str(draft))
    at = next(each for each in document.paragraphs if "til april" in each.text)
    document.add_comment(at.runs, "\u202eHvorna\u030ar?", author="Bo\u202e Ærø")
    document.save(str(tmp_path / "u.docx"))
    (proposal,) = returned(run, tmp_path / "u.docx")["proposals"]
    assert (proposal["author"], proposal["comment"]) == ("Bo Ærø", "Hvornår?")
    assert run("returned", tmp_path / "u.docx", "--take", "all")[0] == 0
    dated = re.compile(rb'w:date="[^"]*"')
    with (
        zipfile.ZipFile(tmp_path / "u.docx") as old,
        zipfile.ZipFile(tmp_path / "v.docx", "w") as new,
    ):
        for name in old.namelist():
            new.writestr(name, dated.sub(b'w:date="2025-03-05T09:00:00Z"', old.read(name)))
    assert returned(run, tmp_path / "v.docx")["proposals"] == []


def test_what_is_left_changes_nothing(run, draft, meeting, tmp_path):
    file = edited(draft, tmp_path / "u.docx", ("til april", "til maj"), ("Intet.", "Alt."))
    before = shown(run, meeting)
    assert run("returned", file, "--leave", "all")[0] == 0
    assert shown(run, meeting) == before
    assert returned(run, file)["proposals"] == []


def test_an_unknown_proposal_is_refused_and_nothing_taken(run, draft, meeting, tmp_path):
    file = edited(draft, tmp_path / "u.docx", ("til april", "til maj"))
    before = shown(run, meeting)
    (proposal,) = returned(run, file)["proposals"]
    status, _, err = run("returned", file, "--take", f"{proposal['id']},nix")
    assert status == 2
    assert "nix" in err
    assert shown(run, meeting) == before
    assert run("returned", file, "--take", "all", "--leave", "all")[0] == 2


def test_a_draft_without_its_marks_is_known_by_its_words(run, draft, meeting, tmp_path):
    file = edited(draft, tmp_path / "uden.docx", ("til april", "til maj"))
    bare = tmp_path / "bare.docx"
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(bare, "w") as out:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/custom.xml":
                data = re.sub(rb"<vt:lpwstr>[^<]*</vt:lpwstr>", b"<vt:lpwstr>x</vt:lpwstr>", data)
            if name.startswith("word/footer"):
                data = re.sub(rb"Udkast", b"Side", data)
            if name == "word/document.xml":
                data = re.sub(rb"<w:bookmark(Start|End)[^>]*/>", b"", data)
            out.writestr(name, data)
    (proposal,) = returned(run, bare)["proposals"]
    assert (proposal["item"], proposal["field"]) == (2, "decision")


def test_another_computers_draft_is_not_the_one_of_the_same_code_here(
    run, draft, meeting, tmp_path, own_data_dir
):
    code = run("draft", meeting, "-o", draft)[1].strip()
    file = edited(draft, tmp_path / "u.docx", ("til april", "til maj"))
    theirs = edited(file, tmp_path / "deres.docx", (meeting, "0" * 10), part="docProps/custom.xml")
    text = MINUTES.replace("Ungerådet", "Byrådet").replace("Budget", "Vejplan")
    other = tmp_path / "andet.txt"
    other.write_text(text.replace("04-03-2025", "05-03-2025").replace("4. marts", "5. marts"))
    elsewhere = run("import", other)[1].strip()
    run("draft", elsewhere, "-o", tmp_path / "andet.docx")
    with sqlite3.connect(own_data_dir / "referater.db") as raw:
        raw.execute("DELETE FROM snapshots WHERE meeting_id = ?", (meeting,))
        raw.execute("UPDATE snapshots SET code = ?", (code,))
    status, _, err = run("returned", theirs)
    assert (status, "ikke på denne computer" in err) == (2, True)


def test_a_file_that_is_neither_draft_nor_agenda_is_refused(run, meeting, tmp_path):
    other = tmp_path / "andet.txt"
    other.write_text(MINUTES.replace("04-03-2025", "05-03-2026").replace("2025", "2026"), "utf-8")
    status, _, err = run("returned", other)
    assert status == 2
    assert "hverken et udkast" in err


def test_minutes_that_are_no_draft_are_refused_and_not_told_to_change_nothing(
    run, meeting, tmp_path
):
    changed = tmp_path / "andet.txt"
    changed.write_text(MINUTES.replace("til april", "til maj"), "utf-8")
    status, out, err = run("returned", changed)
    assert (status, out) == (2, "")
    assert "den er et referat" in err


def test_a_draft_with_another_ending_of_its_kind_is_known(run, draft, meeting, tmp_path):
    file = edited(draft, tmp_path / "udkast.docm", ("til april", "til maj"))
    assert [each["field"] for each in returned(run, file)["proposals"]] == ["decision"]


@pytest.mark.slow
@pytest.mark.parametrize("ending", ["doc", "rtf"])
def test_a_draft_saved_in_an_old_format_is_known(run, draft, tmp_path, render_pdf, ending):
    file = edited(draft, tmp_path / "u.docx", ("til april", "til maj"))
    told = returned(run, render_pdf.in_format(file, ending))
    assert [(each["field"], each["after"]) for each in told["proposals"]] == [("decision", "maj")]


def test_an_agenda_that_comes_again_offers_what_is_new(run, tmp_path):
    first = MINUTES.replace("REFERAT", "DAGSORDEN")
    first = re.sub(r"Beslutning\n\n[^\n]+\n", "", first)
    file = tmp_path / "dagsorden.txt"
    file.write_text(first, "utf-8")
    meeting = run("import", file)[1].strip()
    again = first.replace("Budget for 2026", "Budget for 2026 og 2027").replace(
        "Punkt 3: Eventuelt",
        "Punkt 3: Ny klub\n\nIndstilling\n\nAt klubben oprettes.\n\nPunkt 4: Eventuelt",
    )
    file.write_text(again, "utf-8")
    told = returned(run, file)
    assert told["meeting"] == meeting
    kinds = sorted((each["field"], each["kind"]) for each in told["proposals"])
    assert ("title", "insert") in kinds or ("title", "replace") in kinds
    assert "item" in {each["kind"] for each in told["proposals"]}
    assert run("returned", file, "--take", "all")[0] == 0
    items = json.loads(shown(run, meeting))["items"]
    assert [item["title"] for item in items] == [
        "Godkendelse af dagsorden",
        "Budget for 2026 og 2027",
        "Ny klub",
        "Eventuelt",
    ]
