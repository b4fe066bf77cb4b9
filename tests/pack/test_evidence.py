"""What a manifest's sentences say of its figures."""

import pytest

from edge_app.pack.evidence import Evidence, read_evidence
from edge_app.pack.load import load_pack, shipped_packs


def by_name(start):
    return load_pack(next(path for path in shipped_packs() if path.name.startswith(start))).manifest


def test_the_shipped_packs_say_how_they_were_measured():
    cell = read_evidence(by_name("cell-cnn"))
    assert cell == Evidence(35, "cnmc2019", 5, "lmu_munich, pbc_barcelona, taleqani_all4", False, 0.7)
    assert read_evidence(by_name("field-mobilenet")) == Evidence(0, "", 0, "", True, 1.5)


@pytest.mark.parametrize(
    "evidence",
    [
        "Measured by hand.",
        "All figures are from an image-level split: not evidence of performance.",
        "All figures are from an image-level split: not evidence of performance. int8: full int8; on "
        "validation it loses at most 0.6 points. And not looked at since.",
    ],
)
def test_a_sentence_that_is_not_known_is_not_half_read(evidence):
    assert read_evidence(by_name("field-cnn").model_copy(update={"evidence": evidence})) is None


def test_a_split_that_is_not_known_is_not_left_out():
    manifest = by_name("cell-cnn")
    point = manifest.operating_point.model_copy(update={"split": "12 patients of ours"})
    assert read_evidence(manifest.model_copy(update={"operating_point": point})) is None
