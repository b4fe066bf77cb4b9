from dataclasses import replace

import pytest

from edge_app.pack.manifest import Input
from training import recipes
from training.exceptions import RecipeError
from training.models import build_cnn, build_mobilenet
from training.recipes import Architecture, Recipe
from training.variants import AS_IS, VARIANTS, vary


def build(recipe: Recipe, architecture: Architecture):
    size, dropout = recipe.input.size_px, recipe.schedules[architecture].dropout
    if architecture == "cnn":
        return build_cnn(recipe.cnn_widths, size, 3, dropout=dropout).model
    return build_mobilenet(
        recipe.backbone, size, 3, dropout=dropout, weights=None, normalisation=recipe.normalisation
    ).model


@pytest.mark.parametrize("name", VARIANTS)
def test_every_variant_changes_the_recipe_into_one_a_network_can_be_built_of(name):
    usual = recipes.cell_recipe()

    changed = vary(usual, name)

    assert VARIANTS[name].what
    assert isinstance(changed.input, Input)
    same_network = replace(usual, schedules=changed.schedules, augment=changed.augment)
    for architecture in ("mobilenet", "cnn"):
        if changed == same_network and name != AS_IS:
            # The network is the recipe's own, which is built once, as the first variant.
            continue
        model = build(changed, architecture)
        assert model.input_shape == (None, changed.input.size_px, changed.input.size_px, 3)
        assert model.output_shape == (None, 3)


def test_the_recipe_as_it_is_is_a_variant_that_changes_nothing():
    assert vary(recipes.cell_recipe(), AS_IS) == recipes.cell_recipe()


def test_no_two_variants_are_the_same_recipe():
    made = [vary(recipes.cell_recipe(), name).record() for name in VARIANTS]

    twins = [
        (first, second)
        for i, first in enumerate(VARIANTS)
        for second in list(VARIANTS)[i + 1 :]
        if made[i] == made[list(VARIANTS).index(second)]
    ]
    assert twins == []


def test_an_unknown_variant_names_those_there_are():
    with pytest.raises(RecipeError, match="There is no variant 'soup'; choose one of recipe"):
        vary(recipes.cell_recipe(), "soup")
