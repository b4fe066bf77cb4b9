"""What is known about one camera behind one objective: scale, flat field, white balance.

``measure`` turns pictures into numbers, ``store`` keeps them with date and operator, ``correct`` applies them
to frames. The command line and the screen both call these three; nothing here asks or prints.
"""
