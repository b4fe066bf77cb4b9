import numpy as np

from training import taleqani


def test_the_scale_bar_corner_is_covered_and_the_rest_untouched():
    field = np.full((100, 100, 3), 200, np.uint8)
    field[90:, 88:] = 0

    clean = taleqani.without_scale_bar(field)

    assert (clean == 200).all()


def test_a_field_of_the_all_set_gets_its_shape_back():
    assert taleqani.unsquashed(np.zeros((224, 224, 3), np.uint8)).shape == (224, 299, 3)
