"""What every work on a part of the meeting is given: the way to change it, the current item."""
