import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training import duplicates, splits
from training.exceptions import SplitError


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 2**31), st.lists(st.integers(1, 9), min_size=6, max_size=20), st.integers(0, 50))
def test_no_group_is_on_two_sides_and_nothing_is_lost(seed, sizes, shuffle):
    groups = np.repeat([f"p{i}" for i in range(len(sizes))], sizes)
    labels = np.repeat(["a" if i % 2 else "b" for i in range(len(sizes))], sizes)
    order = np.random.default_rng(shuffle).permutation(len(groups))
    groups, labels = groups[order], labels[order]
    try:
        sides = splits.split_groups(labels, groups, np.full(len(groups), "x"), seed)
    except SplitError:
        # Very uneven patients may leave a side without a class: refused rather than accepted.
        return

    together = np.concatenate(list(sides.values()))
    assert sorted(together) == list(range(len(groups)))
    members = [set(groups[index]) for index in sides.values()]
    assert not (members[0] & members[1] or members[0] & members[2] or members[1] & members[2])
    assert all(set(labels[index]) == {"a", "b"} for index in sides.values())


def test_the_same_seed_gives_the_same_split():
    groups = np.array([f"p{i // 3}" for i in range(60)])
    labels = np.array(["a", "b"] * 30)[np.argsort(groups, kind="stable")]
    sources = np.full(60, "x")

    one, two = (splits.split_groups(labels, groups, sources, 7) for _ in range(2))

    assert all((one[side] == two[side]).all() for side in splits.SIDES)


def test_a_class_of_two_patients_cannot_be_split():
    labels = np.array(["a"] * 4 + ["b"] * 12)
    groups = np.array(["1", "1", "2", "2"] + [f"g{i}" for i in range(12)])

    with pytest.raises(SplitError, match="class a of x has 2 group"):
        splits.split_groups(labels, groups, np.full(16, "x"), 0)


def test_groups_of_the_same_name_in_two_sources_are_split_apart_from_each_other():
    labels = np.array(["a", "b"] * 20)
    groups = np.array([str(i // 2) for i in range(20)] * 2)
    sources = np.repeat(["x", "y"], 20)

    sides = splits.split_groups(labels, groups, sources, 0)

    for source in ("x", "y"):
        assert all((sources[index] == source).any() for index in sides.values())


@given(st.integers(0, 1000), st.integers(0, 4), st.sets(st.integers(0, 59), max_size=15))
def test_what_is_for_training_only_takes_its_whole_group_to_the_train_side(seed, fold, chosen):
    groups = np.array([f"p{i // 3}" for i in range(60)])
    labels = np.where(np.arange(60) // 3 % 2, "a", "b")
    train_only = np.isin(np.arange(60), list(chosen))
    try:
        sides = splits.split_groups(labels, groups, np.full(60, "x"), seed, fold, train_only)
    except SplitError:
        # Too few free patients are left: refused rather than accepted.
        return

    assert sorted(np.concatenate(list(sides.values()))) == list(range(60))
    for side in ("validation", "test"):
        assert not set(groups[train_only]) & set(groups[sides[side]])


def test_a_class_of_corrections_alone_cannot_be_tested():
    labels = np.array(["a", "b"] * 10 + ["c"] * 3)
    groups = np.arange(23).astype(str)

    with pytest.raises(SplitError, match="All pictures of the class c are for training only"):
        splits.split_groups(labels, groups, np.full(23, "x"), 0, train_only=labels == "c")


def test_copies_and_recompressed_copies_are_one_group():
    import cv2

    random = np.random.default_rng(0)
    pictures = [cv2.resize(random.integers(0, 255, (9, 9, 3), np.uint8), (64, 64)) for _ in range(3)]
    _, data = cv2.imencode(".jpg", pictures[1], [cv2.IMWRITE_JPEG_QUALITY, 80])
    pictures += [pictures[0].copy(), cv2.imdecode(data, cv2.IMREAD_COLOR)]

    groups = duplicates.duplicate_groups(duplicates.difference_hashes(np.stack(pictures)))

    assert groups.tolist() == [0, 1, 2, 0, 1]


def test_duplicates_reach_across_a_chain():
    hashes = np.array([[0], [1], [3], [2**63]], dtype=np.uint64)

    assert duplicates.duplicate_groups(hashes, near_bits=1).tolist()[:3] == [0, 0, 0]
