"""Two committees joined into one, and parted again: their rows, their meetings and their words.

Works inside a transaction that `ssp_desktop.store.tables.committee_steps` begins and ends. Of a
meeting only the committee it belongs to is changed; what it says, the committee's name included,
stays as it was written.
"""

from typing import TYPE_CHECKING

from ssp_desktop.domain.committee import Committee, Joining
from ssp_desktop.store.tables.committees import delete_committee, save_committee

if TYPE_CHECKING:
    from ssp_desktop.store.tables.library import Tables


def join(tables: "Tables", goes: str, into_before: Committee, into_after: Committee) -> Joining:
    """Give the other committee all that belongs to the one with the id `goes`, which is deleted.

    The other is stored as `into_after`. Returns what went over.
    """
    into = into_after.id
    meetings = [
        row["id"] for row in tables.table("meetings").rows_where("committee_id = ?", [goes])
    ]
    words, known = _words(tables, goes), set(_words(tables, into))
    gained = tuple(word for word in words if word not in known)
    _move(tables, meetings, goes, into)
    _add_words(tables, into, gained)
    delete_committee(tables, goes)
    save_committee(tables, into_after)
    return Joining(into_before, into_after, tuple(meetings), words, gained)


def part(tables: "Tables", joined: Joining, committee: Committee, into: Committee | None) -> None:
    """Bring `committee` back with what went over from it; store the other one as `into`.

    Meetings that have since been deleted for good, or belong to a third committee, stay as they
    are. `into` is None when there is no such committee any more.
    """
    other = joined.into_after.id
    save_committee(tables, committee)
    _add_words(tables, committee.id, joined.words)
    for word in joined.gained:
        tables.table("own_words").delete_where("committee_id = ? AND word = ?", [other, word])
    _move(tables, joined.meetings, other, committee.id)
    if into is not None:
        save_committee(tables, into)


def _words(tables: "Tables", committee_id: str) -> tuple[str, ...]:
    rows = tables.table("own_words").rows_where("committee_id = ?", [committee_id])
    return tuple(row["word"] for row in rows)


def _add_words(tables: "Tables", committee_id: str, words: tuple[str, ...]) -> None:
    rows = [{"committee_id": committee_id, "word": word} for word in words]
    if rows:
        tables.table("own_words").upsert_all(rows, pk=("committee_id", "word"))


def _move(tables: "Tables", meetings: "tuple[str, ...] | list[str]", from_: str, to: str) -> None:
    for meeting in meetings:
        tables.execute(
            "UPDATE meetings SET committee_id = ? WHERE id = ? AND committee_id = ?",
            [to, meeting, from_],
        )
