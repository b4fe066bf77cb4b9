"""Makes the pictures of the quick starts: the first page of the screen, and what the terminal shows.

Run by ``make screenshots``. What the installer says is what ``make verify-arm BOARD=pi-bookworm`` printed (it
lies in docs/logs); what doctor says, it says here.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication
from rich.console import Console
from rich.text import Text

from edge_app.kiosk.device import Device
from edge_app.kiosk.window import Kiosk
from edge_app.operators.store import OperatorStore

HERE = Path(__file__).parent
PICTURES = HERE / "pictures"
LOG = HERE.parent / "logs" / "verify-arm-pi-bookworm.txt"
COLUMNS = 92

SVG = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace;
 font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width }}
.{unique_id}-title {{ display: none }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>{lines}</defs>
<rect width="{width}" height="{height}" rx="8" fill="#101820"/>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g></g></svg>
"""
"""rich's own, without the font it would fetch from the network and without the frame of a window."""


def section(title: str) -> list[str]:
    """The lines of the log below one of its headings."""
    lines = LOG.read_text(encoding="utf-8").splitlines()
    begin = next(number for number, line in enumerate(lines) if line == f"== {title}")
    rest = lines[begin + 1 :]
    return rest[: next((number for number, line in enumerate(rest) if line.startswith("== ")), len(rest))]


def terminal(name: str, typed: dict[str, list[str]]) -> None:
    """Draws a terminal: what is typed, and what it says to that."""
    with Path(os.devnull).open("w") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere, force_terminal=True, highlight=False)
        for command, answer in typed.items():
            console.print(Text.assemble(("$ ", "green"), (command, "bold white")))
            for line in answer:
                console.print(Text(line), overflow="ellipsis", no_wrap=True)
        picture = console.export_svg(title="", code_format=SVG, unique_id=name)
    (PICTURES / f"{name}.svg").write_text(picture, encoding="utf-8")


def doctor() -> list[str]:
    """What doctor says on this machine, of a device whose clock and camera are as they are here."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "LEUKOSCOPE_HOME": folder, "COLUMNS": str(COLUMNS)}
        command = [sys.executable, "-c", "from edge_app.cli import main; main()", "doctor", "--fix-hints"]
        # This program's own command line.
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    lines = done.stdout.replace(folder, "/var/lib/leukoscope").splitlines()
    return [
        line[:-1].rstrip().ljust(COLUMNS - 1) + line[-1] if line.endswith("│") else line for line in lines
    ]


def first_start(app: QGuiApplication) -> None:
    """Takes the page that a new device begins with."""
    with tempfile.TemporaryDirectory() as folder:
        kiosk = Kiosk(None, Device(operators=OperatorStore(Path(folder) / "operators.json")))
        kiosk.show()
        kiosk.window.resize(800, 480)
        end = time.monotonic() + 1.0
        while time.monotonic() < end:
            app.processEvents()
            time.sleep(0.02)
        kiosk.window.grabWindow().save(str(PICTURES / "first-start.png"))
        kiosk.close()


def main() -> None:
    """Makes all of them."""
    PICTURES.mkdir(exist_ok=True)
    first_start(QGuiApplication(["pictures"]))
    stick = "cd /media/$USER/STICK"
    terminal("install", {stick: [], "sudo sh install.sh": section("install")})
    terminal("doctor", {"sudo leukoscope doctor --fix-hints": doctor()})


if __name__ == "__main__":
    main()
