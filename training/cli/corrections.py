"""``leukoscope-train import-corrections``."""

from pathlib import Path
from typing import Annotated

import typer
from platformdirs import user_config_path

from training.cli.options import console


def import_corrections(
    exports: Annotated[
        list[Path], typer.Argument(help="Folders made by 'leukoscope log export --format review'.")
    ],
    out: Annotated[Path, typer.Option(help="Folder of the training set; made, or added to.")],
    weight: Annotated[
        float, typer.Option(help="How many times as often as another picture a corrected cell is drawn.")
    ] = 1.0,
    confirmed: Annotated[
        bool, typer.Option("--confirmed", help="Take cells whose reviewer agreed with the app, too.")
    ] = False,
    key: Annotated[
        Path | None,
        typer.Option(
            help="File with the key of the hashed sample IDs, made where there is none; keep it out of the "
            "set. Default: corrections.key in the user's configuration folder."
        ),
    ] = None,
) -> None:
    """Make reviewers' corrections from the field a training set, never tested on."""
    from training import corrections

    file = key if key is not None else user_config_path("leukoscope", appauthor=False) / "corrections.key"
    made = corrections.import_corrections(
        exports, out, key=corrections.load_key(file), weight=weight, confirmed=confirmed
    )
    console.print(
        f"{made.added} cells added, {made.replaced} replaced by a later review, {made.withdrawn} taken out "
        f"after one, {made.unchanged} already there.",
        soft_wrap=True,
    )
    for reason, count in made.left_out.most_common():
        console.print(f"[yellow]{count} left out: {reason}[/yellow]", soft_wrap=True)
    console.print(
        f"The set is in {out}, its sample IDs hashed with {file}; learn from it with "
        f"leukoscope-train fit --corrections {out}.",
        soft_wrap=True,
    )
