"""What each page says, computed in plain Python so that it can be tested without a window."""
