"""Who may work with the device: names, roles and PINs."""
