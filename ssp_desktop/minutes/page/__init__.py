"""What stands on every page of the minutes, besides what they say there."""
