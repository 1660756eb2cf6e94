"""What a draft that came back changes: offered one by one, and merged into the meeting."""
