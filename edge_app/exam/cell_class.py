"""The classes a cell can have, in ICSH words."""

from enum import Enum

MODEL_CLASSES = (
    "lymphoblast",
    "myeloblast",
    "lymphocyte",
    "monocyte",
    "neutrophil",
    "eosinophil",
    "basophil",
    "erythroblast",
)
"""The labels of the ``cell`` task in the order of a model's outputs."""


class CellClass(str, Enum):
    """One class of the differential.

    The eight model classes follow the ICSH nomenclature (Palmer et al. 2015, Int J Lab Hematol 37:287);
    the last three are the app's own.
    """

    LYMPHOBLAST = "lymphoblast"
    MYELOBLAST = "myeloblast"
    LYMPHOCYTE = "lymphocyte"
    MONOCYTE = "monocyte"
    NEUTROPHIL = "neutrophil"
    EOSINOPHIL = "eosinophil"
    BASOPHIL = "basophil"
    ERYTHROBLAST = "erythroblast"
    UNIDENTIFIED = "unidentified"
    SMUDGE = "smudge"
    ARTEFACT = "artefact"

    @property
    def is_blast(self) -> bool:
        """Whether the class counts as blast-suspect."""
        return self in _BLASTS

    @property
    def is_leucocyte(self) -> bool:
        """Whether the class is in the differential's denominator.

        Erythroblasts are reported per 100 white cells; smudges and artefacts are not reported as cells.
        """
        return self not in _NOT_COUNTED

    @property
    def is_debris(self) -> bool:
        """Whether the class is no whole cell: the app gives it by colour and outline, not by the readers."""
        return self in _DEBRIS


_BLASTS = frozenset({CellClass.LYMPHOBLAST, CellClass.MYELOBLAST})
_DEBRIS = frozenset({CellClass.SMUDGE, CellClass.ARTEFACT})
_NOT_COUNTED = _DEBRIS | {CellClass.ERYTHROBLAST}
