"""Options and openings that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from edge_app.inference.panel import ReaderPanel
from edge_app.pack.library import PackLibrary
from edge_app.settings import Settings, load_settings, trusted_keys

PackOption = Annotated[
    list[Path] | None,
    typer.Option("--pack", help="Use these model packs instead of the active ones (repeat the option)."),
]
LogOption = Annotated[Path | None, typer.Option("--log", help="The log; else the device's own.")]
ScaleOption = Annotated[
    float | None,
    typer.Option(
        "--um-per-px", help="Scale of the pictures in µm per pixel; else from calibration or red cells."
    ),
]


def site_settings(um_per_px: float | None) -> Settings:
    """The site's settings, with a scale given on the command line in place of the stored one.

    Raises:
        SettingsError: the settings cannot be read, or the scale is out of range.
    """
    return load_settings(um_per_px=um_per_px)


def open_panel(packs: list[Path] | None, settings: Settings) -> ReaderPanel:
    """The readers from the packs named, or from those active; keys of the site are trusted too.

    Raises:
        PackError: a pack is refused.
        InferenceError: no runtime can run it.
    """
    chosen = packs or PackLibrary(keys=trusted_keys()).active_paths()
    return ReaderPanel.open(*chosen, extra_keys=trusted_keys(), threads=settings.inference_threads)
