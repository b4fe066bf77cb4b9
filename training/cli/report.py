"""``leukoscope-train report``."""

import sys
from datetime import datetime, timezone
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from training.cli.options import console
from training.exceptions import ReportError, RunError
from training.models import quiet_tensorflow

DIRECTORY_HELP = "Finished runs, cross-validations, or folders of them."


def report(
    directories: Annotated[list[Path], typer.Argument(metavar="DIR...", help=DIRECTORY_HELP)],
    out: Annotated[Path, typer.Option(help="Page to write; the figures go beside it as .json.")] = Path(
        "report.html"
    ),
    audit: Annotated[
        list[Path] | None,
        typer.Option(help="Audit to show. Default: audit-RECIPE.json beside the directories."),
    ] = None,
    variants: Annotated[
        list[Path] | None, typer.Option(help="JSON list of variants tried: name, what, folds, figures.")
    ] = None,
    pack: Annotated[
        list[Path] | None, typer.Option(help="Model pack to weigh and time in the device's interpreter.")
    ] = None,
    maps: Annotated[bool, typer.Option(help="Make occlusion maps; needs model.keras.")] = True,
) -> None:
    """Write one page with every figure, from what finished runs keep; nothing is fitted again."""
    quiet_tensorflow()
    from training import again
    from training.report import gather, quantised, write

    places, left = gather.find(directories)
    found, pictures = [], []
    for place in places:
        try:
            each = gather.gather(place, say=console.print)
            console.print(f"{each.subject.name}: pictures")
            pictures.append(write.pictures(each, maps))
            found.append(each)
        except RunError as error:
            left.append(f"{place.name}: {error}")
    for sentence in left:
        console.print(f"[yellow]left out:[/yellow] {escape(sentence)}", soft_wrap=True)
    if not found:
        raise ReportError(f"Nothing is left to report: {left[-1]}")
    audits, of_other_data = write.audits(audit, found, directories)
    for sentence in of_other_data:
        console.print(f"[yellow]left out:[/yellow] {escape(sentence)}", soft_wrap=True)
    timed = [quantised.measure_pack(path) for path in pack or ()]
    data = write.assemble(
        found,
        audits=audits,
        variants=write.variants(variants or ()),
        packs=timed,
        left_out=[*left, *of_other_data],
        command=again.without_places(["leukoscope-train", *sys.argv[1:]]),
        made=datetime.now(timezone.utc).date().isoformat(),
    )
    beside = write.save(data, pictures, out)
    console.print(f"The report is in {out}, its figures in {beside}.")
