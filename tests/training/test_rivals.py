"""What is added to logits while fitting: which classes a cell need not be told from by its laboratory."""

import numpy as np
import pytest

from training import recipes
from training.rivals import blast_margins, shares_in_source
from training.variants import vary

NAMES = ("lymphoblast", "myeloblast", "lymphocyte", "monocyte")
BLAST, OTHER_BLAST, LYMPHOCYTE, MONOCYTE = range(4)


def _margins(of_source, least_lymphocytes=0.01, least_others=0.1):
    """Of cells of one source with these numbers of each class, in the order of the classes."""
    labels = np.repeat(np.arange(4), of_source)
    shares = shares_in_source(labels, np.full(len(labels), "hospital"), np.ones(len(labels)), 4)
    return labels, blast_margins(
        labels, NAMES, shares, least_lymphocytes=least_lymphocytes, least_others=least_others
    )


def test_where_there_are_no_blasts_a_lymphocyte_hardly_competes_with_them():
    labels, added = _margins((0, 0, 5, 5))
    expected = [np.log(0.01), np.log(0.01), 0.0, 0.0]
    np.testing.assert_allclose(added[labels == LYMPHOCYTE], np.tile(expected, (5, 1)))


def test_another_cell_competes_with_the_blasts_of_elsewhere_more_than_a_lymphocyte_does():
    labels, added = _margins((0, 0, 5, 5))
    expected = [np.log(0.1), np.log(0.1), 0.0, 0.0]
    np.testing.assert_allclose(added[labels == MONOCYTE], np.tile(expected, (5, 1)))


def test_where_there_are_blasts_alone_they_hardly_compete_with_lymphocytes():
    labels, added = _margins((3, 3, 0, 0))
    assert set(labels.tolist()) == {BLAST, OTHER_BLAST}
    np.testing.assert_allclose(added, np.tile([0.0, 0.0, np.log(0.01), np.log(0.1)], (6, 1)))


def test_where_there_are_as_many_blasts_as_others_nothing_is_added():
    _, added = _margins((2, 2, 4, 4))
    np.testing.assert_allclose(added, 0.0, atol=1e-12)


def test_where_blasts_are_many_only_they_have_less_of_a_rival():
    labels, added = _margins((9, 0, 1, 0), least_others=1.0)
    np.testing.assert_allclose(added[labels == BLAST, LYMPHOCYTE], np.log(0.2))
    np.testing.assert_allclose(added[labels == LYMPHOCYTE], 0.0, atol=1e-12)


@pytest.mark.parametrize("of_source", [(0, 0, 5, 5), (3, 3, 0, 0), (9, 0, 1, 0)])
def test_at_one_nothing_is_added(of_source):
    _, added = _margins(of_source, least_lymphocytes=1.0, least_others=1.0)
    assert not added.any()


def test_the_variant_across_sources_adds_nothing_and_the_recipe_does():
    recipe = recipes.recipe("cell")
    assert all(0 < one.least_lymphocytes < one.least_others < 1 for one in recipe.schedules.values())
    across = vary(recipe, "across-sources")
    assert all(one.least_lymphocytes == one.least_others == 1.0 for one in across.schedules.values())
