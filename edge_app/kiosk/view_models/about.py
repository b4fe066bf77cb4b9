"""What the page about the device says."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from edge_app import __version__
from edge_app.kiosk.upkeep import DeviceFacts
from edge_app.kiosk.view_models.facts import FactRow
from edge_app.kiosk.view_models.text import left_to_right, number, translate
from edge_app.pack.library import Held

LICENCE = "Apache-2.0"

DATASETS: tuple[str, ...] = tuple(
    str(one)
    for one in (
        QT_TRANSLATE_NOOP(
            "Dataset", "C-NMC 2019, single lymphoblasts and normal lymphocytes cut out on black"
        ),
        QT_TRANSLATE_NOOP(
            "Dataset", "Peripheral blood cells, Hospital Clinic of Barcelona, single cells with background"
        ),
        QT_TRANSLATE_NOOP("Dataset", "AML-Cytomorphology_LMU, single cells with background"),
        QT_TRANSLATE_NOOP("Dataset", "ALL image dataset, Taleqani Hospital, whole fields of four classes"),
        QT_TRANSLATE_NOOP(
            "Dataset", "Chulalongkorn white blood cells, whole fields of a cheap camera with boxes"
        ),
    )
)
"""Titles of ``training.catalogue`` that packs are trained on; any other keeps its own title."""


@dataclass(frozen=True)
class AboutView:
    """The whole page."""

    facts: tuple[FactRow, ...]
    message: str = ""


def dataset_text(title: str) -> str:
    """What a pack was trained on, in the language of the screen; a set unknown here keeps its title."""
    return left_to_right(title) if title not in DATASETS else translate("Dataset", title)


def about_view(facts: DeviceFacts, packs: tuple[Held, ...], message: str = "") -> AboutView:
    """The page for a device."""
    reading = [one.pack.manifest for one in packs if one.active]
    trained = sorted({data.dataset for manifest in reading for data in manifest.training_data})
    rows = (
        (
            translate("About", "Intended use"),
            translate(
                "About",
                "For trained morphologists: counts white cells of stained blood smears and marks cells that "
                "may be blasts. Every result needs a person's review. It does not replace a diagnosis.",
            ),
        ),
        (
            translate("About", "Status"),
            translate("About", "Research use only. Not cleared as a medical device."),
        ),
        (translate("About", "Version"), __version__),
        (translate("About", "Model packs"), ", ".join(f"{one.name} {one.version}" for one in reading)),
        (translate("About", "Trained on"), "; ".join(dataset_text(one) for one in trained)),
        (
            translate("About", "Licences"),
            translate("About", "Program: {0}. Libraries and data: see the model cards and SBOM.").format(
                LICENCE
            ),
        ),
        (translate("About", "Device"), facts.device_id),
        (
            translate("About", "Log"),
            translate("About", "{0} records, hash {1}").format(facts.records, facts.head),
        ),
        (translate("About", "Free space"), left_to_right(f"{number(facts.free_bytes / 1e9, 1)} GB")),
    )
    return AboutView(tuple(FactRow(name, value) for name, value in rows), message)
