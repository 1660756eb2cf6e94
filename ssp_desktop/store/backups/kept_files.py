"""Looks through the files of all attachments that a database names: which are gone or altered."""

from collections.abc import Callable, Iterable

from ssp_desktop.domain.overview import CheckedFiles, LostFile
from ssp_desktop.store.attached import AttachedFiles
from ssp_desktop.store.store import Store


def checked_files(
    store: Store,
    meetings: Iterable[tuple[str, str]],
    attached: AttachedFiles,
    go_on: Callable[[], bool],
) -> CheckedFiles:
    """Return how the files are that the attachments of `meetings`, ids with names, have.

    Each file is read once. Where `go_on` returns False it ends with what was found so far.
    """
    whole: dict[str, bool] = {}
    lost: list[LostFile] = []
    for meeting_id, name in meetings:
        for number, item in store.load(meeting_id).numbered_items():
            for each in item.attachments:
                if not each.digest:
                    continue
                if each.digest not in whole:
                    if not go_on():
                        return CheckedFiles(len(whole), tuple(lost))
                    whole[each.digest] = attached.is_unaltered(each.digest)
                if not whole[each.digest]:
                    missing = attached.place(each.digest) is None
                    lost.append(LostFile(name, number, each.title, missing))
    return CheckedFiles(len(whole), tuple(lost))
