"""A municipality's own template checked before a referat is made by it. No export comes by here."""

from ssp_desktop.writing.checking.check import MarginTexts, Missing, TemplateReport, check_template

__all__ = ["MarginTexts", "Missing", "TemplateReport", "check_template"]
