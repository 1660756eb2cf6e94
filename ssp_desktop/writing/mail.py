"""Writes a mail as a file (``.eml``) that a mail program opens as one to be sent.

It has no recipient: the program knows nobody's address.
"""

from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP

_PDF = ("application", "pdf")


def write_mail(subject: str, text: str, pdfs: Sequence[tuple[str, bytes]] = ()) -> bytes:
    """Return the mail, with each of `pdfs`, a file name and its content, attached."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = subject
    mail["X-Unsent"] = "1"  # what Outlook goes by
    mail.set_content(text)
    for name, content in pdfs:
        mail.add_attachment(content, maintype=_PDF[0], subtype=_PDF[1], filename=name)
    return mail.as_bytes()
