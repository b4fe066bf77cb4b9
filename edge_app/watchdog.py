"""Telling systemd that the kiosk is ready, and that its work goes on.

The message is a datagram to the socket that ``NOTIFY_SOCKET`` names (sd_notify(3)); where systemd did not
start the program there is no socket and nothing is sent.

What is fed is progress and not time: while an exam runs, a beat is sent only when the analysis loop has
turned since the last one, and it is sent from the loop that serves the person. So a hang of either ends in a
restart.
"""

import os
import socket
from collections.abc import Mapping


class Watchdog:
    """Speaks to the service manager; does nothing where there is none."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        """Finds the manager's socket.

        Args:
            environment: where ``NOTIFY_SOCKET`` is looked for.
        """
        address = environment.get("NOTIFY_SOCKET", "")
        # An @ stands for the zero byte of an abstract address.
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        self._turns: int | None = None

    def ready(self) -> None:
        """Says that the program is up: packs loaded, log open, screen shown."""
        self._send("READY=1")

    def beat(self, turns: int | None) -> bool:
        """Says that all is well, if it is.

        Args:
            turns: how often the analysis loop has turned; None while no exam runs.

        Returns:
            Whether there was progress.
        """
        if turns is not None and turns == self._turns:
            return False
        self._turns = turns
        self._send("WATCHDOG=1")
        return True

    def stopping(self) -> None:
        """Says that the program ends on purpose."""
        self._send("STOPPING=1")

    def _send(self, message: str) -> None:
        if not self._address:
            return
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as link:
            # Never wait for the manager: the loop that beats serves a person.
            link.setblocking(False)
            try:
                link.sendto(message.encode(), self._address)
            except (BlockingIOError, ConnectionError, FileNotFoundError):
                # The next beat comes in a second; a manager that went away asks for none.
                return
