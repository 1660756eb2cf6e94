"""The blocks of the minutes made into DOCX, PDF, text, and pages on screen."""
