"""``leukoscope calibrate``: scale, flat field and white balance of a camera behind an objective."""

from pathlib import Path
from typing import Annotated

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from edge_app.calibration.keep import Measured, keep
from edge_app.calibration.measure import (
    MeasuredScale,
    measure_flat_field,
    measure_white_balance,
    require_lines,
    scale_from_points,
    scale_from_red_cells,
)
from edge_app.calibration.record import Calibration
from edge_app.calibration.store import CalibrationStore
from edge_app.camera.images import list_images, read_image
from edge_app.camera.source import list_cameras
from edge_app.cli.options import LogOption, site_settings
from edge_app.exceptions import CalibrationError
from edge_app.logbook.logbook import Logbook
from edge_app.settings import default_log_path

app = typer.Typer(help="Calibrate a camera behind an objective.", no_args_is_help=True)

PicturesArgument = Annotated[
    list[Path], typer.Argument(help="Pictures taken with this camera and objective, or a folder of them.")
]
CameraOption = Annotated[
    str,
    typer.Option(help="The camera's name as 'doctor' shows it. Default: the only one that is plugged in."),
]
ObjectiveOption = Annotated[str, typer.Option(help="The objective. Default: the one in the settings.")]
OperatorOption = Annotated[str, typer.Option(help="Who calibrates.")]


@app.command()
def scale(
    picture: Annotated[Path, typer.Argument(help="A picture of a stage micrometer.")],
    start: Annotated[str, typer.Option("--from", help="One point on it, X,Y in px.")],
    end: Annotated[str, typer.Option("--to", help="Another point, X,Y in px.")],
    length: Annotated[float, typer.Option(help="How far they are apart on the micrometer, µm.")],
    operator: OperatorOption,
    camera: CameraOption = "",
    objective: ObjectiveOption = "",
    log: LogOption = None,
) -> None:
    """Measures µm per pixel between two points on a stage micrometer."""
    pixels = read_image(picture)
    require_lines(pixels)
    measured = scale_from_points(_point(start), _point(end), length, (pixels.shape[1], pixels.shape[0]))
    _tell_scale(_keep(measured, camera, objective, operator, log), measured)


@app.command("red-cells")
def red_cells(
    pictures: PicturesArgument,
    operator: OperatorOption,
    camera: CameraOption = "",
    objective: ObjectiveOption = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Also where a stage micrometer has given the scale.")
    ] = False,
    log: LogOption = None,
) -> None:
    """Measures µm per pixel by the red cells of several fields; a stage micrometer is surer."""
    camera, objective = _whose(camera, objective)
    known = CalibrationStore.of_device().find(camera, objective)
    if known is not None and known.scale is not None and known.scale.method == "two points" and not replace:
        raise CalibrationError(
            f"{camera} has {known.scale.um_per_px:.4f} µm per pixel from a stage micrometer, "
            "which is surer than red cells; add --replace to take theirs all the same."
        )
    measured = scale_from_red_cells([read_image(path) for path in _files(pictures)])
    _tell_scale(_keep(measured, camera, objective, operator, log), measured)


@app.command("flat-field")
def flat_field(
    pictures: PicturesArgument,
    operator: OperatorOption,
    camera: CameraOption = "",
    objective: ObjectiveOption = "",
    log: LogOption = None,
) -> None:
    """Measures how the field is lit, from pictures of empty glass beside the smear."""
    measured = measure_flat_field([read_image(path) for path in _files(pictures)])
    kept = _keep(measured, camera, objective, operator, log)
    typer.echo(
        f"{kept.camera}: the darkest part of the field has {100 * measured.evenness:.0f} % of the light of "
        "the brightest; it is made even from now on."
    )


@app.command("white-balance")
def white_balance(
    picture: Annotated[Path, typer.Argument(help="A picture of empty glass.")],
    operator: OperatorOption,
    camera: CameraOption = "",
    objective: ObjectiveOption = "",
    log: LogOption = None,
) -> None:
    """Measures the colour of the light, from a picture of empty glass."""
    measured = measure_white_balance(read_image(picture))
    kept = _keep(measured, camera, objective, operator, log)
    typer.echo(f"{kept.camera}: red times {measured.red:.3f}, blue times {measured.blue:.3f} from now on.")


@app.command()
def show() -> None:
    """Shows what is calibrated, when and by whom."""
    table = Table("Camera", "Objective", "What", "Value", "When, by", box=SIMPLE_HEAD, pad_edge=False)
    for one in CalibrationStore.of_device().all():
        if one.scale is not None:
            value = f"{one.scale.um_per_px:.4f} µm/px ({one.scale.low:.4f}-{one.scale.high:.4f})"
            _row(table, one.camera, one.objective, "scale", value, one.scale.date, one.scale.operator)
        if one.flat_field is not None:
            value = f"darkest part {100 * one.flat_field.evenness:.0f} %"
            _row(
                table,
                one.camera,
                one.objective,
                "flat field",
                value,
                one.flat_field.date,
                one.flat_field.operator,
            )
        if (white := one.white_balance) is not None:
            value = f"red {white.red:.3f}, blue {white.blue:.3f}"
            _row(table, one.camera, one.objective, "white balance", value, white.date, white.operator)
    Console(highlight=False).print(table if table.row_count else "Nothing is calibrated yet.")


def _row(table: Table, camera: str, objective: str, what: str, value: str, date: str, operator: str) -> None:
    table.add_row(Text(camera), Text(objective), what, value, Text(f"{date[:10]}, {operator}"))


def _keep(measured: Measured, camera: str, objective: str, operator: str, log: Path | None) -> Calibration:
    with Logbook.open(log or default_log_path()) as logbook:
        return keep(CalibrationStore.of_device(), logbook, *_whose(camera, objective), measured, operator)


def _tell_scale(kept: Calibration, measured: MeasuredScale) -> None:
    typer.echo(
        f"{kept.camera}: {measured.um_per_px:.4f} µm per pixel "
        f"(95 %: {measured.low:.4f} to {measured.high:.4f}) from now on."
    )


def _whose(camera: str, objective: str) -> tuple[str, str]:
    if not camera:
        cameras = [camera for camera in list_cameras() if not camera.problem]
        if len(cameras) != 1:
            raise CalibrationError(
                f"{len(cameras)} cameras are plugged in; say with --camera which one the pictures are from."
            )
        camera = cameras[0].name
    return camera, objective or site_settings(None).objective


def _files(paths: list[Path]) -> list[Path]:
    return [file for path in paths for file in (list_images(path) if path.is_dir() else [path])]


def _point(text: str) -> tuple[float, float]:
    try:
        x, y = (float(part) for part in text.split(","))
    except ValueError as error:
        raise CalibrationError(f"'{text}' is no point; give X,Y in pixels such as 120,415.") from error
    return x, y
