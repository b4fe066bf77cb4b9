"""What the screen needs of a running exam."""

from typing import Protocol

from edge_app.camera.frame import Frame
from edge_app.pipeline.state import LiveState


class Session(Protocol):
    """A running exam as the screen sees it: two things to pull, five to ask for.

    No call waits for the capture or analysis thread, except ``stop``, which joins them.
    """

    @property
    def state(self) -> LiveState:
        """The newest snapshot."""
        ...

    @property
    def preview(self) -> Frame | None:
        """The newest picture of the camera; may be newer than ``state.frame``. None before the first."""
        ...

    def start(self) -> None:
        """Starts the threads."""
        ...

    def stop(self) -> None:
        """Ends the threads and lets the camera go; safe to call twice."""
        ...

    def pause(self) -> None:
        """Stops taking fields; the preview goes on."""
        ...

    def resume(self) -> None:
        """Takes fields again."""
        ...

    def finish(self) -> None:
        """Ends the exam on the operator's word."""
        ...
