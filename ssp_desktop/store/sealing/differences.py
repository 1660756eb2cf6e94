"""Where two meetings that should be the same differ: the first place, in words."""

from dataclasses import fields

from ssp_desktop.domain.meeting import AgendaItem, Meeting

_NOT_MINUTES = frozenset({"committee_id"})
_WORDS = {
    "participants": "fremmødet er et andet",
    "events": "mødets forløb er et andet",
    "actions": "opgaverne er andre",
    "corrections": "rettelserne er andre",
    "approvals": "medlemmernes godkendelser er andre",
    "reopenings": "genåbningerne er andre",
    "status": "det står ikke længere som godkendt",
    "approved_by": "den, der godkendte det, er en anden",
    "approved_at": "tidspunktet for godkendelsen er et andet",
    "filed": "dagen for journalisering er en anden",
    "layout": "måden, referatet sættes op på, er en anden",
    "template": "måden, referatet sættes op på, er en anden",
    "prints_actions": "måden, referatet sættes op på, er en anden",
    "prints_times": "måden, referatet sættes op på, er en anden",
    "prints_history": "måden, referatet sættes op på, er en anden",
    "reviewers": "det, gennemsynet efterlod, er andet",
    "remarks": "det, gennemsynet efterlod, er andet",
    "answers": "det, gennemsynet efterlod, er andet",
    "accepted": "det, gennemsynet efterlod, er andet",
}
_OF_ITEM = {
    "title": "titlen er en anden",
    "case_number": "sagsnummeret er et andet",
    "decision": "beslutningen er en anden",
    "sections": "sagsfremstillingen er en anden",
    "attachments": "bilagene er andre",
    "votes": "afstemningen er en anden",
    "closed": "om punktet er lukket, er ændret",
    "open_title": "det, den åbne udgave siger, er andet",
    "open_text": "det, den åbne udgave siger, er andet",
    "absent": "fraværet er et andet",
    "state": "det, der skete med punktet, er andet",
    "dissents": "mindretalsudtalelserne er andre",
    "recusals": "inhabiliteten er en anden",
    "substitutions": "stedfortræderne er andre",
    "earlier": "de tidligere beslutninger er andre",
}


def difference(sealed: Meeting, stored: Meeting) -> tuple[int | None, str] | None:
    """Return the number of the first item that differs, None for the rest, and what differs.

    None when both are the same.
    """
    numbers = {item.id: number for number, item in sealed.numbered_items()}
    now = {item.id: item for item in stored.items}
    for item in sealed.items:
        other = now.get(item.id)
        if other is None:
            return numbers[item.id], "punktet mangler"
        if other != item:
            return numbers[item.id], _words_of(item, other)
    for number, item in stored.numbered_items():
        if item.id not in numbers:
            return number, "punktet er kommet til"
    if sealed.items != stored.items:
        moved = next(
            was.id for was, is_ in zip(sealed.items, stored.items, strict=True) if was.id != is_.id
        )
        return numbers[moved], "punktet står et andet sted"
    for field in fields(Meeting):
        name = field.name
        if name not in _NOT_MINUTES and getattr(sealed, name) != getattr(stored, name):
            return None, _WORDS.get(name, "mødets oplysninger er andre")
    return None


def _words_of(item: AgendaItem, other: AgendaItem) -> str:
    for field in fields(AgendaItem):
        if getattr(item, field.name) != getattr(other, field.name):
            return _OF_ITEM.get(field.name, "punktet er et andet")
    return "punktet er et andet"
