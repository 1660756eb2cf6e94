"""The panel that sends drafts to be looked through, and follows up on who has answered."""
