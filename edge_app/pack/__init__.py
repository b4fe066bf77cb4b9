"""The model pack: the contract between converter and device."""
