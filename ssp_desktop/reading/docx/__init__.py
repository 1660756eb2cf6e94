"""A DOCX to source lines."""
