"""A DOCX template taken apart: its package, its styles by what they are for, and its looks."""

from ssp_desktop.writing.template.template import (
    Template,
    Templates,
    read_template,
)

__all__ = ["Template", "Templates", "read_template"]
