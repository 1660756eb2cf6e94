"""Comments in the margin of a draft, each at the words that it is about.

python-docx puts them in, between runs: where the words begin or end within one it is cut there.
"""

import copy
import datetime
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_R
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

from ssp_desktop.minutes.field_marks import PREFIX
from ssp_desktop.writing.docx.document import packed

_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n"}
_TEXT = qn("w:t")


class Comment(NamedTuple):
    """A comment as it is written into a draft.

    It is about the field with the bookmark `mark`, or, where there is none, about the one with
    `instead`; about `words` in it, from about character `place` of the field's text on, or about
    all of it without words. The first `headings` paragraphs of the field are not its text.
    `text_elsewhere` is what it says where its words are not there any more.
    """

    mark: str
    instead: str
    author: str
    at: datetime.datetime
    text: str
    text_elsewhere: str
    words: str = ""
    place: int = 0
    headings: int = 0


def with_comments(content: bytes, comments: Sequence[Comment]) -> bytes:
    """Return the DOCX `content` with the comments; one that has no field is left out."""
    document = Document(io.BytesIO(content))
    fields = _fields(document.element.body)
    for comment in comments:
        field = fields.get(comment.mark, fields.get(comment.instead))
        if field is None:
            continue
        runs, has_words = _runs_about(comment, field)
        text = comment.text if has_words else comment.text_elsewhere
        parent = Paragraph(field[0], document._body)
        made = document.add_comment(
            [Run(each, parent) for each in runs], text, comment.author, _initials(comment.author)
        )
        # Word shows the hour as it is written there, without a time zone.
        made._comment_elm.date = comment.at.astimezone().replace(tzinfo=datetime.UTC)
    package = io.BytesIO()
    document.save(package)
    with zipfile.ZipFile(package) as parts:
        return packed({name: parts.read(name) for name in parts.namelist()})


def _fields(body: etree._Element) -> Mapping[str, list[CT_P]]:
    """Return the paragraphs of each field, by the name of the bookmark at its beginning."""
    fields: dict[str, list[CT_P]] = {}
    field: list[CT_P] = []
    for paragraph in body.iter(qn("w:p")):
        for bookmark in paragraph.iterfind(qn("w:bookmarkStart")):
            name = bookmark.get(qn("w:name"), "")
            if name.startswith(PREFIX):
                field = fields[name] = []
        if isinstance(paragraph, CT_P):
            field.append(paragraph)
    return fields


def _runs_about(comment: Comment, field: Sequence[CT_P]) -> tuple[list[CT_R], bool]:
    """Return the first and last run that the comment is about; whether its words are there."""
    if comment.words:
        for paragraphs in (field[comment.headings :], field):
            place = _place_of(comment, "\n".join(map(_text_of, paragraphs)))
            if place:
                return _cut_out(paragraphs, *place), True
    for paragraph in (*field[comment.headings :], *field):
        runs = [run for run in _runs(paragraph) if _signs_of(run)]
        if runs:
            return [runs[0], runs[-1]], not comment.words
    return [field[0].add_r()], not comment.words


def _place_of(comment: Comment, text: str) -> tuple[int, int] | None:
    """Return where the comment's words are in `text`, nearest to their place; None if nowhere.

    White space between them counts for nothing: marked on a page, words are on several lines.
    """
    words = re.compile(r"\s+".join(map(re.escape, comment.words.split())))
    found = [match.span() for match in words.finditer(text)]
    return min(found, key=lambda span: abs(span[0] - comment.place), default=None)


def _cut_out(paragraphs: Sequence[CT_P], start: int, end: int) -> list[CT_R]:
    """Return the runs with the characters from `start` to `end`, cut out of those they are in."""
    about: list[CT_R] = []
    at = 0
    for paragraph in paragraphs:
        for run in _runs(paragraph):
            length = len(_signs_of(run))
            first, last = max(start - at, 0), min(end - at, length)
            at += length
            if first < last:
                _split(run, last)
                about.append(_split(run, first) if first else run)
        at += 1  # the end of the paragraph
    return about


def _split(run: CT_R, at: int) -> CT_R:
    """Cut `run` after `at` characters; return what is behind, which may be nothing."""
    behind = copy.deepcopy(run)
    _keep(run, 0, at)
    _keep(behind, at, len(_signs_of(behind)))
    if _signs_of(behind):
        run.addnext(behind)
    return behind


def _keep(run: CT_R, start: int, end: int) -> None:
    """Remove from `run` all characters but those from `start` to `end`."""
    at = 0
    for child in list(run):
        length = len(_sign_of(child.tag, child.text))
        first, last = max(start - at, 0), min(end - at, length)
        at += length
        if length and first >= last:
            run.remove(child)
        elif child.tag == _TEXT:
            child.text = (child.text or "")[first:last]


def _text_of(paragraph: CT_P) -> str:
    return "".join(map(_signs_of, _runs(paragraph)))


def _runs(paragraph: CT_P) -> list[CT_R]:
    return [each for each in paragraph.iter(qn("w:r")) if isinstance(each, CT_R)]


def _signs_of(run: CT_R) -> str:
    return "".join(_sign_of(child.tag, child.text) for child in run)


def _sign_of(tag: str, text: str | None) -> str:
    return text or "" if tag == _TEXT else _SIGNS.get(tag, "")


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()).upper()
