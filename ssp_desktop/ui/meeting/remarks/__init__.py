"""What the minute-taker makes of what reviewers have said."""
