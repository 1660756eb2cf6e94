"""The blocks of a referat to DOCX, PDF, text and pages."""
