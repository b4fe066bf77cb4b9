"""Changes of a recipe worth trying, by name, so that a table of them can be made again.

``leukoscope-train crossval --variant NAME`` fits one.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from training.augment import Strength
from training.exceptions import RecipeError
from training.recipes import Recipe, Schedule

AS_IS = "recipe"


@dataclass(frozen=True)
class Variant:
    """One change.

    Attributes:
        what: in words.
        change: makes the changed recipe.
    """

    what: str
    change: Callable[[Recipe], Recipe]


def _schedules(recipe: Recipe, **settings: float | str) -> Recipe:
    changed: dict[str, Schedule] = {
        name: replace(schedule, **settings)  # type: ignore[arg-type]
        for name, schedule in recipe.schedules.items()
    }
    return replace(recipe, schedules=changed)  # type: ignore[arg-type]


def _thirds(recipe: Recipe) -> Recipe:
    slower = {name: replace(s, learning_rate=s.learning_rate / 3) for name, s in recipe.schedules.items()}
    return replace(recipe, schedules=slower)


def _input(recipe: Recipe, **settings: object) -> Recipe:
    return replace(recipe, input=recipe.input.model_copy(update=settings))


VARIANTS = {
    AS_IS: Variant("the recipe as it is", lambda r: r),
    "size-64": Variant("64 px at 0.35 µm/px", lambda r: _input(r, size_px=64, um_per_px=0.35)),
    "size-112": Variant("112 px at 0.16 µm/px", lambda r: _input(r, size_px=112, um_per_px=0.16)),
    "size-128": Variant("128 px at 0.14 µm/px", lambda r: _input(r, size_px=128, um_per_px=0.14)),
    "alpha-0.25": Variant("MobileNet alpha 0.25", lambda r: replace(r, backbone="MobileNet alpha 0.25")),
    "v2-1.0": Variant("MobileNetV2 alpha 1.0", lambda r: replace(r, backbone="MobileNetV2 alpha 1.0")),
    "v2-0.35": Variant(
        "MobileNetV2 alpha 0.35 from scratch", lambda r: replace(r, backbone="MobileNetV2 alpha 0.35")
    ),
    "v3-small": Variant(
        "MobileNetV3 small alpha 0.75 from scratch",
        lambda r: replace(r, backbone="MobileNetV3Small alpha 0.75"),
    ),
    "scratch": Variant("from scratch instead of ImageNet", lambda r: replace(r, warm_start=False)),
    "batch-norm": Variant("batch norm trained", lambda r: replace(r, normalisation="batch")),
    "group-norm": Variant("group norm", lambda r: replace(r, normalisation="group")),
    "own-colour": Variant("colour not standardised", lambda r: _input(r, colour="none")),
    "standardised": Variant(
        "nothing of a cell's own colour left", lambda r: _input(r, colour="standardised")
    ),
    "across-sources": Variant(
        "blasts compete with the cells of all laboratories",
        lambda r: _schedules(r, least_lymphocytes=1.0, least_others=1.0),
    ),
    "within-source": Variant(
        "a cell competes with the classes of its own laboratory",
        lambda r: _schedules(r, source_prior=0.003, least_lymphocytes=1.0, least_others=1.0),
    ),
    "no-stain": Variant(
        "no stain, lamp or chroma augmentation",
        lambda r: replace(r, augment=Strength(scale=0.12, stain=0.0, lamp=0.0, outline=1.0, most_chroma=0.0)),
    ),
    "no-neighbours": Variant(
        "no red cells at the outline", lambda r: replace(r, augment=replace(r.augment, neighbours=0.0))
    ),
    "less-blur": Variant(
        "four in ten pictures out of focus", lambda r: replace(r, augment=replace(r.augment, blur=0.4))
    ),
    "full-chroma": Variant(
        "colour contrast not faded", lambda r: replace(r, augment=replace(r.augment, most_chroma=0.0))
    ),
    "mixup": Variant("mixup 0.2", lambda r: _schedules(r, mixup=0.2)),
    "no-ema": Variant("no running mean of the weights", lambda r: _schedules(r, ema=0.0)),
    "no-measuring": Variant("the class alone, no measuring", lambda r: _schedules(r, measuring=0.0)),
    "no-morphometry": Variant("labels as they are", lambda r: _schedules(r, morphometry=0.0)),
    "more-morphometry": Variant(
        "seven tenths of every target the opinion of hand measurements",
        lambda r: _schedules(r, morphometry=0.7),
    ),
    "only-morphometry": Variant(
        "hand measurements' opinion instead of the label", lambda r: _schedules(r, morphometry=1.0)
    ),
    "last": Variant("last snapshot instead of the best", lambda r: _schedules(r, keep="last")),
    "no-size": Variant("size not built in", lambda r: replace(r, size_prior=None)),
    "no-smoothing": Variant("no label smoothing", lambda r: _schedules(r, label_smoothing=0.0)),
    "slow": Variant("a third of the learning rate", _thirds),
}


def vary(recipe: Recipe, name: str) -> Recipe:
    """The recipe with one change.

    Raises:
        RecipeError: there is no such change.
    """
    if name not in VARIANTS:
        raise RecipeError(f"There is no variant '{name}'; choose one of {', '.join(VARIANTS)}.")
    return VARIANTS[name].change(recipe)
