"""The manifest at the top as a page for a person: the facts, the items, and each file.

It says what the manifest says, of the meeting as the open edition shows it. The page itself and
`manifest.json` are not in the list: neither can have the hash of a file that has its own.
"""

from collections.abc import Mapping, Sequence
from html import escape

from ssp_desktop.application.filing.manifest import Facts, Listed
from ssp_desktop.domain.danish import clock, dotted_date
from ssp_desktop.domain.meeting import AgendaItem, Status
from ssp_desktop.minutes.page.fields import NOT_APPROVED, page_fields
from ssp_desktop.minutes.titles import item_title, minutes_title


def manifest_as_page(
    facts: Facts, attached: Mapping[str, Listed], files: Sequence[Listed]
) -> bytes:
    """Return the page, with these `files`; `attached` are those of attachments."""
    meeting = facts.meeting
    title = f"Journaliseret: {minutes_title(meeting)}"
    rows = [(label, value) for label, value in _rows(facts) if value]
    head = "".join(f'<tr><th scope="row">{_text(a)}</th><td>{_text(b)}</td></tr>' for a, b in rows)
    items = "".join(
        f"<tr><td>{number}</td><td>{_text(item_title(item))}</td><td>{_text(item.case_number)}</td>"
        f"<td>{'Lukket' if item.closed else 'Åbent'}</td>"
        f"<td>{'<br>'.join(_attachments(item, attached))}</td></tr>"
        for number, item in meeting.numbered_items()
    )
    listed = "".join(
        f'<tr><td>{_text(file.path)}</td><td class="size">{_size(file.size)}</td>'
        f"<td>{'Åben' if file.open else 'Lukket'}</td><td><code>{file.sha256}</code></td></tr>"
        for file in files
    )
    draft = f'<p class="draft">{NOT_APPROVED}</p>' if page_fields(meeting).is_draft else ""
    closed = any(item.closed for item in meeting.items)
    apart = " Det, der er lukket, ligger i lukket/ med sit eget manifest." if closed else ""
    return f"""<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{_text(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1>{_text(title)}</h1>
{draft}
<table class="facts"><tbody>{head}</tbody></table>
<h2>Punkter</h2>
<div tabindex="0" role="group" aria-label="Punkter">
<table><thead><tr>{_heads("Punkt", "Titel", "Sagsnummer", "Adgang", "Bilag")}</tr></thead>
<tbody>{items}</tbody></table>
</div>
<h2>Filer</h2>
<p>Alle må se dem.{apart} manifest.json har de samme oplysninger, til et program.</p>
<div tabindex="0" role="group" aria-label="Filer">
<table><thead><tr>{_heads("Fil", "Størrelse", "Adgang", "SHA-256")}</tr></thead>
<tbody>{listed}</tbody></table>
</div>
</main>
</body>
</html>
""".encode()


_STYLE = (
    "body{font:1.0625rem/1.5 'Liberation Sans',Arial,sans-serif;color:#1a1a1a;background:#fff;"
    "margin:0 auto;padding:1.5rem 1rem;max-width:60rem;overflow-wrap:anywhere}"
    "table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;"
    "padding:.3rem .75rem .3rem 0}div{overflow-x:auto}"
    "div th,div td{border-bottom:1px solid #767676;overflow-wrap:normal;min-width:3rem}"
    "div:focus-visible{outline:3px solid #0b4f8a}.draft{font-weight:700}"
    "td.size{white-space:nowrap}code{font-size:.8125rem;overflow-wrap:anywhere}"
)


def _heads(*names: str) -> str:
    return "".join(f'<th scope="col">{name}</th>' for name in names)


def _size(size: int) -> str:
    """Return a length in bytes as a person reads it: ``1.234.567 byte``."""
    return f"{size:,} byte".replace(",", ".")


def _text(text: str) -> str:
    return escape(text, quote=False)


def _rows(facts: Facts) -> list[tuple[str, str]]:
    meeting = facts.meeting
    cases = dict.fromkeys(item.case_number for item in meeting.items if item.case_number)
    approved = (
        f"{meeting.approved_by}, {dotted_date(meeting.approved_at.date())}"
        if (meeting.approved_at)
        else meeting.approved_by
    )
    day = dotted_date(meeting.date) if meeting.date else ""
    return [
        ("Udvalg", meeting.committee),
        ("Kommune", meeting.municipality),
        ("Mødedato", f"{day} kl. {clock(meeting.time)}" if meeting.time and day else day),
        ("Mødested", meeting.venue),
        ("Art", "Dagsorden" if meeting.is_agenda else "Referat"),
        ("KLE", facts.committee.kle if facts.committee else ""),
        ("Sagsnumre", ", ".join(cases)),
        ("Status", _status(facts)),
        ("Godkendt af", approved if meeting.status is Status.APPROVED else ""),
        ("Journaliseret", f"{dotted_date(facts.at.date())} kl. {clock(facts.at.time())}"),
    ]


def _status(facts: Facts) -> str:
    if facts.meeting.is_agenda:
        return "Dagsorden; mødet er ikke holdt"
    return NOT_APPROVED if page_fields(facts.meeting).is_draft else "Godkendt"


def _attachments(item: AgendaItem, attached: Mapping[str, Listed]) -> list[str]:
    return [
        f"{_text(each.title)} ({_text(attached[each.id].path)})"
        if each.id in attached
        else f"{_text(each.title)} (ingen fil)"
        for each in item.attachments
    ]
