"""What the machine says and hands over: its errors in words, and files that anybody may change."""
