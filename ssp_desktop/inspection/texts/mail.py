"""A mail: its head, its texts, and the files that hang on it."""

import email
import email.policy
import re
from email.message import EmailMessage

from ssp_desktop.inspection.look import Look
from ssp_desktop.inspection.texts.markup import tell_page
from ssp_desktop.inspection.texts.plain import tell_lines

_ENVELOPE = re.compile(rb"^From [^\r\n]*\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)", re.MULTILINE)
_SHOWN = frozenset(("from", "to", "cc", "subject", "date"))
_ROUTE = ("received", "x-originating-ip", "x-mailer", "user-agent", "x-sender", "return-path")


def read(look: Look, data: bytes) -> None:
    """Look into a mail, or a file of several."""
    if data.startswith(b"From "):
        for number, each in enumerate(_ENVELOPE.split(data)[1:], 1):
            look.spend(0, parts=1)
            look.look_inside(f"mail {number}", look.name, each)
        return
    mail = email.message_from_bytes(data, policy=email.policy.default)
    for number, part in enumerate(mail.walk(), 1):
        look.spend(0, parts=1)
        with look.told_unread(f"del {number}"):
            _tell_part(look, number, part)


def _tell_head(look: Look, mail: EmailMessage) -> None:
    told = set[str]()
    for key, value in mail.items():
        name, text = key.casefold(), str(value)
        if name.startswith("content-"):
            continue
        look.say(f"mailens hoved: {key}", text, hidden=name not in _SHOWN, near="")
        if name == "bcc":
            look.find("blind_copy", f"mailens hoved: {key}", text)
        elif name in _ROUTE and name not in told:
            told.add(name)
            look.find("mail_route", f"mailens hoved: {key}", text)


def _tell_part(look: Look, number: int, part: EmailMessage) -> None:
    _tell_head(look, part)  # a mail that hangs on this one has a head too
    for text in (part.preamble, part.epilogue):
        look.say("uden for mailens dele", text or "", hidden=True, near="")
    name = part.get_filename() or ""
    look.say("navn på en vedhæftet fil", name, near="")
    if part.is_multipart():
        return
    kind = part.get_content_type()
    body = part.get_payload(decode=True)
    data = body if isinstance(body, bytes) else b""
    look.spend(len(data))
    if kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
        charset = part.get_content_charset() or "utf-8"
        try:
            text = data.decode(charset, "replace")
        except LookupError:
            text = data.decode("cp1252", "replace")
        if kind == "text/plain":
            tell_lines(look, "mailens tekst", text)
        else:
            tell_page(look, text, "mailens tekst (HTML)")
        return
    if not kind.startswith("image/") or part.get_content_disposition() == "attachment":
        look.find("embedded_file", f"vedhæftet fil {number}", name or kind)
    look.look_inside(f"vedhæftet fil »{name or number}«", name or kind, data, is_file=True)
