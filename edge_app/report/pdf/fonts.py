"""Fonts for the report: found on the machine, because a report may hold any name in any script."""

from dataclasses import dataclass
from pathlib import Path

from edge_app.exceptions import ReportError

FONT_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
    Path("/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)
"""Where systems keep fonts."""

FALLBACKS = ("NotoSansDevanagari-Regular.ttf", "NotoSansArabic-Regular.ttf", "NotoNaskhArabic-Regular.ttf")
"""Fonts for scripts that the first one lacks, where they are installed."""


@dataclass(frozen=True)
class Fonts:
    """Font files.

    Attributes:
        regular: for text.
        bold: for headings.
        fallbacks: tried in order for letters the others lack.
    """

    regular: Path
    bold: Path
    fallbacks: tuple[Path, ...]


def find_fonts(folders: tuple[Path, ...] = FONT_FOLDERS) -> Fonts:
    """The fonts of this machine.

    Raises:
        ReportError: DejaVu Sans is not installed.
    """
    found: dict[str, Path] = {}
    wanted = {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf", *FALLBACKS}
    for folder in folders:
        if folder.is_dir():
            for path in sorted(folder.rglob("*.ttf")):
                if path.name in wanted:
                    found.setdefault(path.name, path)
    if not {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf"} <= found.keys():
        raise ReportError(
            "The report needs the font DejaVu Sans; install it (apt-get install fonts-dejavu-core)."
        )
    return Fonts(
        found["DejaVuSans.ttf"],
        found["DejaVuSans-Bold.ttf"],
        tuple(found[name] for name in FALLBACKS if name in found),
    )
