"""The item in the middle: head, sections, decision, attachments."""
