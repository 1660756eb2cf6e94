"""What a proposal says, in words: the place, what is done there, by whom and when.

The words are Danish, and said so that the window can show them in its own language.
"""

import datetime

from ssp_desktop.application.merging.grouping import ProposalKind
from ssp_desktop.application.merging.proposal import Proposal
from ssp_desktop.application.said import QT_TRANSLATE_NOOP, Said, worded
from ssp_desktop.domain.danish import clock, short_date
from ssp_desktop.richtext.markdown import plain
from ssp_desktop.richtext.pipe_tables import tables_in

_SECTION, _ATTACHMENT = "section:", "attachment:"
_PLACES = {
    "title": QT_TRANSLATE_NOOP("CameBack", "titlen"),
    "case_number": QT_TRANSLATE_NOOP("CameBack", "sagsnummeret"),
    "decision": QT_TRANSLATE_NOOP("CameBack", "beslutningen"),
    "front": QT_TRANSLATE_NOOP("CameBack", "forsiden"),
}
_OF_SECTION = QT_TRANSLATE_NOOP("CameBack", "afsnittet {0}")
_WITHOUT_HEADING = QT_TRANSLATE_NOOP("CameBack", "teksten uden overskrift")
_OF_ATTACHMENT = QT_TRANSLATE_NOOP("CameBack", "bilag {0}")
_ELSEWHERE = QT_TRANSLATE_NOOP("CameBack", "punktet")
_OF_ITEM = ("state", "closed", "absent")
"""What is told of an item as a whole."""

_WORDS = {
    ProposalKind.INSERT: QT_TRANSLATE_NOOP("CameBack", "»{1}« tilføjet"),
    ProposalKind.DELETE: QT_TRANSLATE_NOOP("CameBack", "»{0}« slettet"),
    ProposalKind.REPLACE: QT_TRANSLATE_NOOP("CameBack", "»{0}« rettet til »{1}«"),
    ProposalKind.MOVE: QT_TRANSLATE_NOOP("CameBack", "»{1}« flyttet"),
    ProposalKind.SPLIT: QT_TRANSLATE_NOOP("CameBack", "afsnittet delt: »{1}«"),
    ProposalKind.MERGE: QT_TRANSLATE_NOOP("CameBack", "afsnit samlet: »{1}«"),
    ProposalKind.COMMENT: QT_TRANSLATE_NOOP("CameBack", "bemærkning til »{0}«: {2}"),
    ProposalKind.ROW: QT_TRANSLATE_NOOP("CameBack", "rækker i tabellen: »{0}« er nu »{1}«"),
    ProposalKind.ITEM: QT_TRANSLATE_NOOP("CameBack", "punkt: »{0}« er nu »{1}«"),
    ProposalKind.PERSON: QT_TRANSLATE_NOOP("CameBack", "personer: »{0}« er nu »{1}«"),
}
_NEW = {
    ProposalKind.ROW: QT_TRANSLATE_NOOP("CameBack", "række tilføjet: »{1}«"),
    ProposalKind.ITEM: QT_TRANSLATE_NOOP("CameBack", "punkt tilføjet: »{1}«"),
    ProposalKind.PERSON: QT_TRANSLATE_NOOP("CameBack", "person tilføjet: »{1}«"),
}
_GONE = {
    ProposalKind.ROW: QT_TRANSLATE_NOOP("CameBack", "række slettet: »{0}«"),
    ProposalKind.ITEM: QT_TRANSLATE_NOOP("CameBack", "punkt slettet: »{0}«"),
    ProposalKind.PERSON: QT_TRANSLATE_NOOP("CameBack", "person slettet: »{0}«"),
}
_COMMENT_ON_ALL = QT_TRANSLATE_NOOP("CameBack", "bemærkning: {2}")
_BY = QT_TRANSLATE_NOOP("CameBack", "{0} ({1})")
_CONFLICT = QT_TRANSLATE_NOOP("CameBack", "{0}; her er det samme sted også ændret")


def place_said(proposal: Proposal) -> Said:
    """Return where in its item the proposal is."""
    field = proposal.field
    if proposal.kind is ProposalKind.ITEM or any(s.name in _OF_ITEM for s, _ in proposal.edits):
        return _ELSEWHERE()
    if field.startswith(_SECTION):
        heading = field.removeprefix(_SECTION)
        return _OF_SECTION(heading) if heading else _WITHOUT_HEADING()
    if field.startswith(_ATTACHMENT):
        return _OF_ATTACHMENT(field.removeprefix(_ATTACHMENT))
    return _PLACES.get(field, _ELSEWHERE)()


def change_said(proposal: Proposal) -> Said:
    """Return what the proposal does."""
    facts = (_short(proposal.before), _short(proposal.after), _short(proposal.comment))
    kind, words = proposal.kind, _WORDS[proposal.kind]
    if kind is ProposalKind.COMMENT and not proposal.before:
        words = _COMMENT_ON_ALL
    elif not proposal.before:
        words = _NEW.get(kind, words)
    elif not proposal.after:
        words = _GONE.get(kind, words)
    return words(*facts)


def proposal_said(proposal: Proposal) -> Said:
    """Return what the proposal does, by whom and when, and whether something stands against it."""
    said = change_said(proposal)
    if proposal.conflict:
        said = _CONFLICT(said)
    who = ", ".join(filter(None, (proposal.author, _time(proposal.time))))
    return _BY(said, who) if who else said


def where(proposal: Proposal) -> str:
    """Return the place in Danish."""
    return worded(place_said(proposal))


def said_of(proposal: Proposal) -> str:
    """Return what the proposal does, in Danish."""
    return worded(proposal_said(proposal))


def readable(text: str) -> str:
    """Return a stored text with each row of its tables as a line of cells with bars between."""
    parts: list[str] = []
    at = 0
    for start, end in tables_in(text):
        parts += (text[at:start], plain(text[start:end]))
        at = end
    return "".join((*parts, text[at:]))


def _short(text: str) -> str:
    """Return `text` on one line; the middle of a long one is left out."""
    line = " / ".join(readable(text).split("\n\n")).replace("\n", " / ")
    return line if len(line) <= 160 else f"{line[:90]} … {line[-60:]}"


def _time(iso: str) -> str:
    try:
        at = datetime.datetime.fromisoformat(iso)
    except ValueError:
        return ""
    local = at.astimezone() if at.tzinfo else at
    return f"{short_date(local.date())} {clock(local.time())}"
