"""``leukoscope pack``: what model packs say of themselves, whether to trust them, and which of them read."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from edge_app.cli.options import LogOption
from edge_app.exceptions import PackError, PackFormatError
from edge_app.inference.reader import Reader
from edge_app.logbook.device_events import PackActivated
from edge_app.logbook.logbook import Logbook
from edge_app.pack.evidence import figure_words
from edge_app.pack.library import PackLibrary
from edge_app.pack.load import Pack, find_packs, load_pack, shipped_packs
from edge_app.pack.manifest import Estimate
from edge_app.settings import default_log_path, trusted_keys

app = typer.Typer(help="Show, verify, install and choose model packs.", no_args_is_help=True)

PacksArgument = Annotated[
    list[Path] | None, typer.Argument(metavar="[PACK]...", help="Pack files; else the shipped ones.")
]
KeysOption = Annotated[
    Path | None, typer.Option("--keys", help="Folder of further trusted public keys, NAME.pub.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command("show")
def show(packs: PacksArgument = None, keys: KeysOption = None, as_json: JsonOption = False) -> None:
    """Shows what packs are, what they were trained on and how good they were measured to be."""
    loaded = [load_pack(path, keys) for path in _chosen(packs)]
    if as_json:
        typer.echo(json.dumps([_record(pack) for pack in loaded], indent=2, ensure_ascii=False))
        return
    console = Console(highlight=False)
    for pack in loaded:
        console.print(_table(pack))


@app.command("verify")
def verify(packs: PacksArgument = None, keys: KeysOption = None, as_json: JsonOption = False) -> None:
    """Checks every byte of packs and opens their models; exit code 5 when one is refused."""
    results = [_verify(path, keys) for path in _chosen(packs)]
    if as_json:
        typer.echo(json.dumps(results, indent=2, ensure_ascii=False))
    else:
        console = Console(highlight=False)
        for result in results:
            mark = Text("good   ", style="green") if result["ok"] else Text("refused", style="bold red")
            console.print(mark, Text(f" {result['path']}: {result['message']}"), sep="", soft_wrap=True)
    if not all(result["ok"] for result in results):
        raise typer.Exit(PackError.exit_code)


@app.command("list")
def list_packs(keys: KeysOption = None) -> None:
    """Lists the packs of this device and which of them read."""
    table = Table("Place", "Pack", "From", "Reads", "Signed with", box=SIMPLE_HEAD, pad_edge=False)
    for held in PackLibrary(keys=keys or trusted_keys()).held():
        manifest = held.pack.manifest
        origin = "the program" if held.shipped else "installed"
        name = f"{manifest.name} {manifest.version}"
        table.add_row(held.place, Text(name), origin, "yes" if held.active else "", held.pack.key_name)
    Console(highlight=False).print(table)


@app.command("install")
def install(
    packs: Annotated[list[Path], typer.Argument(help="Pack files, or a folder of them such as a stick.")],
    activate: Annotated[
        bool, typer.Option("--activate", help="Let them read from the next start on.")
    ] = False,
    keys: KeysOption = None,
    log: LogOption = None,
) -> None:
    """Verifies packs and keeps copies; they read once activated."""
    library = PackLibrary(keys=keys or trusted_keys())
    files = [file for path in packs for file in (find_packs(path) if path.is_dir() else (path,))]
    if not files:
        raise PackFormatError(f"There is no pack in {packs[0]}; name pack files or a folder with some.")
    for file in files:
        # Opened before it is kept: a pack may be signed and whole, and still be none this runtime can run.
        Reader(load_pack(file, keys or trusted_keys()))
        pack = library.install(file)
        typer.echo(f"{pack.manifest.name} {pack.manifest.version} is installed, {_signed(pack)}.")
        if activate:
            _activate(library, pack.manifest.file_name, log)


@app.command("activate")
def activate(
    pack: Annotated[str, typer.Argument(help="NAME-VERSION of an installed pack.")],
    keys: KeysOption = None,
    log: LogOption = None,
) -> None:
    """Lets an installed pack read from the next start on."""
    _activate(PackLibrary(keys=keys or trusted_keys()), pack, log)


@app.command("rollback")
def rollback(
    place: Annotated[str, typer.Argument(help="What for, as 'list' shows it, such as cell-mobilenet.")],
    keys: KeysOption = None,
    log: LogOption = None,
) -> None:
    """Takes the last choice of a pack back."""
    library = PackLibrary(keys=keys or trusted_keys())
    with Logbook.open(log or default_log_path()) as logbook:
        pack = library.roll_back(place)
        logbook.append_device(PackActivated.of("rolled back", pack)).result()
    typer.echo(f"{place} is read by {pack.manifest.name} {pack.manifest.version} from the next start on.")


def _activate(library: PackLibrary, name: str, log: Path | None) -> None:
    with Logbook.open(log or default_log_path()) as logbook:
        pack = library.activate(name)
        logbook.append_device(PackActivated.of("activated", pack)).result()
    typer.echo(f"{pack.manifest.name} {pack.manifest.version} reads from the next start on.")


def _chosen(packs: list[Path] | None) -> tuple[Path, ...]:
    chosen = tuple(packs) if packs else shipped_packs()
    if not chosen:
        raise PackFormatError("No model packs came with this program; name the pack files.")
    return chosen


def _verify(path: Path, keys: Path | None) -> dict[str, Any]:
    try:
        pack = load_pack(path, keys)
        Reader(pack)
    except PackError as error:
        return {"path": str(path), "ok": False, "message": str(error)}
    message = f"{pack.manifest.name} {pack.manifest.version}, {_signed(pack)}"
    return {"path": str(path), "ok": True, "message": message}


def _signed(pack: Pack) -> str:
    if pack.development_key:
        return "signed with the DEVELOPMENT key, which proves that it is undamaged and not who made it"
    return f"signed with the key {pack.key_name!r}"


def _record(pack: Pack) -> dict[str, Any]:
    return {
        "path": str(pack.path),
        "sha256": pack.sha256,
        "signed_with": pack.key_name,
        "development_key": pack.development_key,
        "manifest": pack.manifest.model_dump(mode="json"),
    }


def _table(pack: Pack) -> Table:
    manifest = pack.manifest
    table = Table(title=f"{manifest.name} {manifest.version}", title_justify="left", show_header=False)
    table.add_column(max_width=22)
    table.add_column(overflow="fold")
    scale = "" if manifest.input.um_per_px is None else f" at {manifest.input.um_per_px:g} µm/px"
    rows = [
        ("Task", f"{manifest.task}, {manifest.architecture} ({manifest.backbone})"),
        ("Labels", ", ".join(label.name for label in manifest.labels)),
        (
            "Input",
            f"{manifest.input.size_px} px{scale}, masking {manifest.input.masking}, "
            f"colour {manifest.input.colour}",
        ),
    ]
    if (point := manifest.operating_point) is not None:
        rows += [
            (
                "Says blast at",
                f"{point.blast_threshold:.3f} and above; no opinion below {point.reject_threshold:.3f}",
            ),
            ("Blast sensitivity", _percent(point.sensitivity)),
            ("Blast specificity", _percent(point.specificity)),
            ("Measured on", point.split),
        ]
        if (pair := point.pair) is not None:
            rows.append(
                (
                    "With second reader",
                    f"{pair.second}: blast sensitivity {_percent(pair.sensitivity)}, "
                    f"specificity {_percent(pair.specificity)}",
                )
            )
    rows += [(figure_words(name), _number(value)) for name, value in manifest.metrics.items()]
    rows.append(("Evidence", manifest.evidence))
    rows += [
        ("Trained on", f"{data.dataset}, {data.images} images, {data.licence}")
        for data in manifest.training_data
    ]
    rows += [
        ("Made", f"{manifest.created} from git {manifest.git_revision}"),
        ("Signature", _signed(pack)),
        ("SHA-256", pack.sha256),
    ]
    for name, value in rows:
        table.add_row(Text(name), Text(value))
    return table


def _percent(estimate: Estimate) -> str:
    return f"{100 * estimate.value:.1f} % (95 % CI {100 * estimate.low:.1f}-{100 * estimate.high:.1f} %)"


def _number(estimate: Estimate) -> str:
    return f"{estimate.value:.3f} (95 % CI {estimate.low:.3f}-{estimate.high:.3f})"
