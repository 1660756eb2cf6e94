"""The review on screen: the pages full screen, and what a reviewer says of them."""
