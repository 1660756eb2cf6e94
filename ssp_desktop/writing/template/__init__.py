"""Takes a DOCX template apart: its package, its styles by purpose, and its looks."""

from ssp_desktop.writing.template.own import Chosen, OwnTemplates
from ssp_desktop.writing.template.template import (
    Template,
    Templates,
    read_template,
    template_of,
)

__all__ = ["Chosen", "OwnTemplates", "Template", "Templates", "read_template", "template_of"]
