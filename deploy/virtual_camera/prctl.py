"""Stands in for what picamera2 imports to end its video encoders, which Leukoscope never starts."""
