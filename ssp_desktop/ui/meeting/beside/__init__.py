"""What is shown beside the item: the pages, the last meeting's minutes, the meeting's own facts."""
