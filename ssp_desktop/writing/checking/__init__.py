"""Checks a municipality's own template before it is used. Exports do not use this."""

from ssp_desktop.writing.checking.check import MarginTexts, Missing, TemplateReport, check_template

__all__ = ["MarginTexts", "Missing", "TemplateReport", "check_template"]
