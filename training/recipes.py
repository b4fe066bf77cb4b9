"""What to train and how, as typed settings. Change a recipe by ``dataclasses.replace``, not in place."""

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from edge_app.pack.manifest import Input
from training.augment import Strength
from training.datasets import CELL_CLASSES, FIELD_CLASSES
from training.exceptions import RecipeError
from training.models import Normalisation
from training.size_prior import SizePrior

Architecture = Literal["mobilenet", "cnn"]


@dataclass(frozen=True)
class Schedule:
    """How an architecture is fitted.

    Attributes:
        epochs: most epochs.
        patience: epochs without a better validation score before it stops.
        batch: pictures per step.
        learning_rate: highest; rises over the first epoch and falls as a cosine to a hundredth.
        weight_decay: of AdamW.
        dropout: before the last layer.
        mixup: parameter of the beta distribution two pictures are mixed by (Zhang et al. 2018, arXiv
            1710.09412); 0 mixes none.
        ema: share of the running mean of the weights that a step keeps; 0 keeps no running mean. With one,
            the mean is what is measured and saved.
        label_smoothing: share of every target that is spread over all classes.
        morphometry: share of every target of a cell that is the opinion of a regression on
            ``training.morphometry`` which never saw the cell's patient; the rest is the label.
        measuring: weight of a second loss, the squared error in ``training.morphometry``'s numbers, which the
            network learns to tell besides the class.
        source_prior: least share that a class is taken to have in a source. The log of a class's share among
            the cells of the same source is added to the logits while fitting (logit adjustment, Menon et al.
            2021, arXiv 2007.07314, here for each source), so that a cell competes with the classes of its own
            laboratory and nothing is gained by knowing the laboratory; 0 adds nothing.
        least_lymphocytes: how far blasts and lymphocytes compete across laboratories, see
            ``training.rivals.blast_margins``: 1 as if there were none, near 0 within their own only.
        least_others: the same of blasts and the other classes.
        keep: which snapshot a fit ends with, the ``best`` by validation score or the ``last``.
    """

    epochs: int
    patience: int
    batch: int
    learning_rate: float
    weight_decay: float
    dropout: float
    mixup: float = 0.0
    ema: float = 0.0
    label_smoothing: float = 0.0
    morphometry: float = 0.0
    measuring: float = 0.0
    source_prior: float = 0.0
    least_lymphocytes: float = 1.0
    least_others: float = 1.0
    keep: Literal["best", "last"] = "best"


@dataclass(frozen=True)
class Recipe:
    """A task with everything that decides its result but the data and the seed.

    Attributes:
        name: ``cell`` or ``field``.
        labels: the labels it may have, in the order of the model's outputs.
        input: what the model sees.
        backbone: of the mobilenet, a key of ``training.models.MOBILENETS``.
        cnn_widths: channels of the plain CNN's stages.
        schedules: by architecture.
        calibration: pictures kept for int8 calibration.
        normalisation: of the mobilenet; see ``training.models.Normalisation``.
        warm_start: whether the mobilenet starts from ImageNet where the weights are at hand.
        augment: how far training pictures are changed; see ``training.augment.Strength``.
        size_prior: what a cell's size says of it without being learnt, of masked cells.
    """

    name: Literal["cell", "field"]
    labels: tuple[str, ...]
    input: Input
    backbone: str
    cnn_widths: tuple[int, ...]
    schedules: dict[Architecture, Schedule] = field(hash=False)
    calibration: int = 256
    normalisation: Normalisation = "folded"
    warm_start: bool = True
    augment: Strength = field(default_factory=Strength)
    size_prior: SizePrior | None = None

    def record(self) -> dict[str, Any]:
        """Every setting, ready for JSON."""
        return {**asdict(self), "input": self.input.model_dump()}


def cell_recipe() -> Recipe:
    """Single cells, up to eight classes, 96 px at 0.2 µm/px, masked and partly standardised.

    ``leukoscope-train fit --recipe cell --architecture mobilenet --seed 0 --out runs/cell-mobilenet``
    ``leukoscope-train fit --recipe cell --architecture cnn --seed 0 --out runs/cell-cnn``

    Cells are shown mostly out of focus and for few epochs: sharper or longer raises the score on the
    laboratories trained on and lowers it on another one's fields. Two fifths of a cell's own colour are left:
    with none another hospital's cells are called blasts more often, with all its neutrophils eosinophils.
    That a small cell is no blast is built in: see ``training.size_prior``. Blasts compete with lymphocytes
    mostly, and with other classes partly, within their own laboratory: see ``training.rivals``.

    To expect of the mobilenet over the held-out pictures of five folds, float, seed 0 (95 % intervals over
    groups): balanced accuracy 0.87 (0.86-0.89), most of it image-level; AUC of blast against lymphocyte on
    the 35 patients of C-NMC 0.75 (0.62-0.83), where area alone gives 0.78 and a regression on
    ``training.morphometry`` 0.82. About 8 minutes on two cores.

    What ships is one fold of ``make crossval``, whose CNN has 10 epochs, learns from the MobileNet of its
    fold too and sees nothing of a cell's own colour; its figures are in the model cards.
    """
    towards = {
        "ema": 0.99,
        "label_smoothing": 0.05,
        "morphometry": 0.3,
        "measuring": 0.5,
        "least_lymphocytes": 0.01,
        "least_others": 0.3,
    }
    return Recipe(
        name="cell",
        labels=CELL_CLASSES,
        input=Input(size_px=96, um_per_px=0.2, masking="cell", colour="partly-standardised"),
        backbone="MobileNet alpha 0.5",
        cnn_widths=(16, 32, 64, 112),
        schedules={
            "mobilenet": Schedule(4, 4, 32, 5e-4, 1e-4, 0.2, **towards),
            "cnn": Schedule(18, 6, 32, 2e-3, 1e-4, 0.2, **towards),
        },
        augment=Strength(scale=0.08, blur=0.9),
        size_prior=SizePrior(),
    )


def field_recipe() -> Recipe:
    """Whole fields of the ALL set, four classes, squeezed to 128 px. No evidence: it has no patients.

    ``leukoscope-train fit --recipe field --architecture mobilenet --seed 0 --out runs/field-mobilenet``
    ``leukoscope-train fit --recipe field --architecture cnn --seed 0 --out runs/field-cnn``

    To expect, float, seed 0 (95 % intervals over pictures): balanced accuracy 0.97 (0.96-0.99) of the
    mobilenet and 0.96 (0.95-0.98) of the cnn, where 21 colour numbers and a logistic regression give 0.97. 4
    minutes each on two cores.
    """
    return Recipe(
        name="field",
        labels=FIELD_CLASSES,
        input=Input(size_px=128, masking="none", colour="none"),
        backbone="MobileNet alpha 0.5",
        cnn_widths=(16, 32, 64, 128, 128),
        schedules={
            "mobilenet": Schedule(6, 3, 32, 5e-4, 1e-4, 0.2),
            "cnn": Schedule(10, 4, 32, 2e-3, 1e-4, 0.2),
        },
        augment=Strength(stain=0.08),
    )


def recipe(name: str) -> Recipe:
    """Finds a recipe by name.

    Raises:
        RecipeError: there is none of that name.
    """
    known = {"cell": cell_recipe, "field": field_recipe}
    if name not in known:
        raise RecipeError(f"There is no recipe '{name}'; choose cell or field.")
    return known[name]()
