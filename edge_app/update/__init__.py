"""Installing releases on a device and going back to the one before, from signed offline bundles.

Below the root of the device (``/``; a scratch folder in tests)::

    opt/leukoscope/releases/VERSION/   a virtual environment; complete once it holds ``release.json``
    opt/leukoscope/current             link to the release that starts
    opt/leukoscope/previous            link to the one before, which can take over
    opt/leukoscope/pending.json        there from the switch until the new release was seen to work
    etc/leukoscope/board               what kind of board this is
    var/lib/leukoscope/                the data; no release lies in it and no update removes from it

Every step is durable before the next begins, and the switch is one rename: a power cut anywhere leaves a link
to a complete release.
"""
