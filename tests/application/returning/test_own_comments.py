"""The comments that a draft went out with are not offered when it comes back with them."""

import datetime
from pathlib import Path

from ssp_desktop.application.drafts.sending import draft_for
from ssp_desktop.application.drafts.writing import draft_docx
from ssp_desktop.application.files.export import Exporter
from ssp_desktop.application.returning.reading_back import theirs_of
from ssp_desktop.domain.changes.snapshot import Snapshot, SnapshotKind
from ssp_desktop.domain.meeting import AgendaItem, Meeting
from ssp_desktop.domain.review import Remark, RemarkKind
from ssp_desktop.reading.door import read_returned
from ssp_desktop.writing.docx.comments import Comment, with_comments
from tests.writing.docx_cases import RESOURCES

AT = datetime.datetime(2025, 3, 5, 9, 30, tzinfo=datetime.UTC)
KINDS = (RemarkKind.COMMENT, RemarkKind.WORDING)


def test_only_what_somebody_wrote_in_it_comes_back(tmp_path: Path) -> None:
    remarks = tuple(
        Remark(f"{kind}{words}", "a1", "decision", kind, "Bo Bæk", AT, words, 0, "To\nlinjer")
        for kind in KINDS
        for words in ("Godkendt", "er der ikke mere")
    )
    item = AgendaItem("a1", "Sag", decision="Godkendt med en bemærkning.")
    meeting = Meeting("m", "Ungerådet", items=(item,), remarks=remarks)
    draft = draft_for(meeting)
    assert len(draft.comments) == len(remarks)
    base = Snapshot("K7M2", SnapshotKind.DRAFT, "", AT, 0, meeting)
    exporter = Exporter(RESOURCES, tmp_path, lambda: AT, lambda _: False)
    content = draft_docx(draft.minutes, draft.comments, base, exporter)
    theirs = Comment("_ssp_a1_decision", "", "Bo Bæk", AT, "Hvilken?", "", "bemærkning")
    path = tmp_path / "retur.docx"
    path.write_bytes(with_comments(content, [theirs]))
    document = read_returned(path)
    assert len(document.comments) == 5
    (found,) = theirs_of(document, base).comments
    assert (found.item, found.part, found.words) == ("a1", "decision", "bemærkning")
    assert (found.author, found.text) == ("Bo Bæk", "Hvilken?")
