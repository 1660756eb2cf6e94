"""The blocks of a referat made into DOCX, PDF, text, and pages on screen."""
