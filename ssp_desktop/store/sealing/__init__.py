"""The seal of approved minutes: whether a file was altered behind the program's back."""
