"""From the text of a draft that came back to the meeting that it describes."""
