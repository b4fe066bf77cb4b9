"""Camera to exam: the capture and analysis threads and what they show the screen."""
