"""``leukoscope-train datasets``."""

from rich.table import Table

from training import catalogue
from training.cli.options import DataOption, console


def datasets(data: DataOption = None) -> None:
    """List the public image sets this project knows, with licence, and which of them are here."""
    root = catalogue.data_root(data)
    table = Table(title=f"Image sets (looked for in {root})")
    for column in ("name", "what", "licence", "patients named", "here", "get it from", "sha256"):
        table.add_column(column, overflow="fold")
    for known in catalogue.CATALOGUE:
        here = known.folder is not None and (root / known.folder).is_dir()
        table.add_row(
            known.name,
            known.title,
            known.licence,
            "yes" if known.grouped else "no",
            "yes" if here else "no",
            known.url,
            known.sha256 or "not known",
        )
    console.print(table)
