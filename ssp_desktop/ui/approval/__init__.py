"""The approval of minutes on screen: who approved, what is not in order, what comes after."""
