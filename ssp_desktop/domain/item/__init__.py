"""What an agenda item has besides its texts."""
