"""What leaves the device: tables, JSON and CSV."""
