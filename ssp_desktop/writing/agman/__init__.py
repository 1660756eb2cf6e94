"""Minutes as AgMan's XML, which municipalities' web sites import."""

from ssp_desktop.writing.agman.publication import write_publication

__all__ = ["write_publication"]
