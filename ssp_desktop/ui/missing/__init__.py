"""What the minutes still lack, each with a way to it."""
