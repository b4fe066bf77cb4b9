"""The public image sets this project knows: where they are, what they allow, who made them.

``sha256`` is None where the publisher states none and we have not downloaded the archive ourselves; the local
folders are derived forms (halved, re-encoded) and their bytes are not the publishers'.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from training.exceptions import DatasetError

DATA_VARIABLE = "LEUKOSCOPE_DATA"
"""Environment variable that names the folder the image sets lie in."""


@dataclass(frozen=True)
class CatalogueEntry:
    """One public image set.

    Attributes:
        name: how the command line and the run records call it.
        title: what it is.
        url: the publisher's landing page.
        sha256: of the published archive, None where not known.
        licence: as stated by the publisher.
        citation: what to cite.
        um_per_px: scale of the local form; None for whole fields whose scale is estimated from the red cells.
        folder: folder of the local form below the data folder; None where no local form is known.
        grouped: whether it names patients.
    """

    name: str
    title: str
    url: str
    sha256: str | None
    licence: str
    citation: str
    um_per_px: float | None
    folder: str | None
    grouped: bool


CATALOGUE = (
    CatalogueEntry(
        name="cnmc2019",
        title="C-NMC 2019, single lymphoblasts and normal lymphocytes cut out on black",
        url="https://doi.org/10.7937/tcia.2019.dc64i46r",
        sha256=None,
        licence="CC BY 3.0",
        citation="Gupta & Gupta 2019, ALL Challenge dataset of ISBI 2019 (C-NMC 2019), TCIA",
        um_per_px=0.117,
        folder="cnmc2019_partial",
        grouped=True,
    ),
    CatalogueEntry(
        name="pbc_barcelona",
        title="Peripheral blood cells, Hospital Clinic of Barcelona, single cells with background",
        url="https://doi.org/10.17632/snkd93bnjr.1",
        sha256=None,
        licence="CC BY 4.0",
        citation="Acevedo et al. 2020, Data in Brief 30:105474",
        um_per_px=0.22,
        folder="wbc_types",
        grouped=False,
    ),
    CatalogueEntry(
        name="lmu_munich",
        title="AML-Cytomorphology_LMU, single cells with background",
        url="https://doi.org/10.7937/tcia.2019.36f5o9ld",
        sha256=None,
        licence="CC BY 3.0",
        citation="Matek et al. 2019, AML-Cytomorphology_LMU, TCIA",
        um_per_px=400 / 14.14 / 176,
        folder="wbc_types",
        grouped=False,
    ),
    CatalogueEntry(
        name="taleqani_all4",
        title="ALL image dataset, Taleqani Hospital, whole fields of four classes",
        url="https://www.kaggle.com/datasets/mehradaria/leukemia",
        sha256=None,
        licence="terms not verified",
        citation="Aria et al. 2021, Acute Lymphoblastic Leukemia (ALL) image dataset, Kaggle",
        # In the shape its camera gave the fields, see ``training.taleqani.unsquashed``. Red cells that lie
        # alone give 0.42, 0.40, 0.34 and 0.43; 0.34 in pre-B fields, where nuclei are as wide in px as
        # elsewhere.
        um_per_px=0.40,
        folder="taleqani_all4",
        grouped=False,
    ),
    CatalogueEntry(
        name="chula",
        title="Chulalongkorn white blood cells, whole fields of a cheap camera with boxes",
        url="https://github.com/Chula-PIC-Lab/Chula-WBC-12-Dataset",
        sha256=None,
        licence="MIT",
        citation="Chulalongkorn University, white blood cell fields",
        um_per_px=0.095,
        folder="chula_fields",
        grouped=True,
    ),
    CatalogueEntry(
        name="bccd",
        title="BCCD, whole fields with boxes of white cells, red cells and platelets",
        url="https://github.com/Shenggan/BCCD_Dataset",
        sha256=None,
        licence="MIT",
        citation="BCCD Dataset, Shenggan, GitHub",
        um_per_px=None,
        folder="bccd_fields",
        grouped=False,
    ),
)


NAMES = frozenset(known.name for known in CATALOGUE)


def entry(name: str) -> CatalogueEntry:
    """Finds a set by name.

    Raises:
        DatasetError: no set of that name is known.
    """
    for known in CATALOGUE:
        if known.name == name:
            return known
    names = ", ".join(known.name for known in CATALOGUE)
    raise DatasetError(f"There is no data set '{name}' in the catalogue; choose one of {names}.")


def data_root(given: Path | None = None) -> Path:
    """The folder the image sets lie in: the one given, else ``LEUKOSCOPE_DATA``, else ``../shared/data``."""
    if given is not None:
        return given
    return Path(
        os.environ.get(DATA_VARIABLE) or Path(__file__).resolve().parents[1].parent / "shared" / "data"
    )
