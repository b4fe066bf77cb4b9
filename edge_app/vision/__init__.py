"""Looking at pictures: pure functions on arrays, no I/O, no Qt. Training uses the same code as the device."""
