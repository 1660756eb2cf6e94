"""The properties of a DOCX: title, subject, author, language and dates."""

import datetime

from ssp_desktop.minutes.blocks import Minutes
from ssp_desktop.writing.docx.xml_text import between_tags

CORE = "docProps/core.xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_RELATION = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)


def core_properties(minutes: Minutes, now: datetime.datetime) -> bytes:
    """Return the part. `now` without a time zone is local time; the file holds UTC."""
    moment = now.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    texts = {
        "title": minutes.title,
        "subject": minutes.subject,
        "creator": minutes.author or minutes.subject or "SSP Desktop",
        "language": "da-DK",
    }
    said = "".join(f"<dc:{tag}>{between_tags(text)}</dc:{tag}>" for tag, text in texts.items())
    dates = "".join(
        f'<dcterms:{tag} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{tag}>'
        for tag in ("created", "modified")
    )
    return f"{_HEAD}{said}{dates}</cp:coreProperties>".encode()
