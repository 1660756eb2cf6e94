"""The files of attachments, kept beside the database by what is in them."""

from ssp_desktop.store.attached.files import AttachedFiles

__all__ = ["AttachedFiles"]
