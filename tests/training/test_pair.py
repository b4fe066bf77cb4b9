"""Two readers and the flag rule, on cross-validations whose scores are set by hand."""

import re

import numpy as np
import pytest
from crossval_by_hand import healthy, measure_in_int8, sick, write_crossval
from typer.testing import CliRunner

from training.cli import app
from training.exceptions import RunError
from training.pair import Pair

pytestmark = pytest.mark.usefixtures("few_resamples")

SPREAD = np.linspace(0.02, 0.98, 50)


def write_readers(directory, *, second_healthy=SPREAD):
    """Three folds of a healthy and a sick patient; of the sick ones both readers see half the cells."""
    first = [healthy(f"h{n}", *SPREAD) + sick(f"s{n}", *[0.99, 0.01] * 25) for n in range(3)]
    second = [healthy(f"h{n}", *second_healthy) + sick(f"s{n}", *[0.99, 0.01] * 25) for n in range(3)]
    return (
        write_crossval(directory / "first", *first),
        write_crossval(directory / "second", *second),
    )


def test_a_cell_is_called_only_where_both_call_it(tmp_path):
    # The second reader's false calls are other cells than the first one's.
    pair = Pair.load(*write_readers(tmp_path, second_healthy=SPREAD[::-1]), 0, "float")
    alone, together = pair.calls(pair.first.called), pair.calls(pair.called)
    assert alone.specificity.value == pytest.approx(0.8, abs=0.02)
    assert together.specificity.value == 1.0
    assert together.sensitivity.value == alone.sensitivity.value == 0.5


def test_readers_that_err_alike_are_no_better_together(tmp_path):
    pair = Pair.load(*write_readers(tmp_path), 0, "float")
    assert pair.calls(pair.called) == pair.calls(pair.first.called)


def test_the_rule_flags_whom_both_readers_see_blasts_in(tmp_path):
    pair = Pair.load(*write_readers(tmp_path, second_healthy=SPREAD[::-1]), 0, "float")
    rule = pair.rule(pair.called, cells=30, alpha=0.01)
    assert (rule.blasts.flagged, rule.blasts.patients) == (3, 3)
    assert (rule.healthy.flagged, rule.healthy.patients) == (0, 3)


def test_the_rate_of_one_reader_is_the_more_cautious_one(tmp_path):
    pair = Pair.load(*write_readers(tmp_path, second_healthy=SPREAD[::-1]), 0, "float")
    alone, together = (
        pair.rule(called, cells=30, alpha=0.01).rate for called in (pair.first.called, pair.called)
    )
    assert all(one == pytest.approx(0.2, abs=0.02) for one in alone)
    assert together == (0.0, 0.0, 0.0)


def test_a_patient_s_rate_is_that_of_the_other_folds(tmp_path):
    folds = [healthy(f"h{n}", *SPREAD) + sick(f"s{n}", *[0.99] * 20) for n in range(2)]
    odd = healthy("h2", *[0.97] * 50) + sick("s2", *[0.99] * 20)
    pair = Pair.load(
        write_crossval(tmp_path / "first", *folds, odd),
        write_crossval(tmp_path / "second", *folds, odd),
        0,
        "float",
    )
    rate = pair.rule(pair.called, cells=30, alpha=0.01).rate
    assert rate[2] < 0.3 < rate[0]


def test_a_patient_with_few_cells_is_no_exam(tmp_path):
    folds = [healthy(f"h{n}", *SPREAD) + sick(f"s{n}", *[0.99] * 19) for n in range(2)]
    pair = Pair.load(
        write_crossval(tmp_path / "first", *folds), write_crossval(tmp_path / "second", *folds), 0, "float"
    )
    assert pair.rule(pair.called, cells=30, alpha=0.01).blasts.patients == 0


def test_readers_of_different_cells_make_no_pair(tmp_path):
    one = [healthy(f"h{n}", 0.1, 0.2) + sick(f"s{n}", 0.8) for n in range(2)]
    other = [healthy(f"x{n}", 0.1, 0.2) + sick(f"s{n}", 0.8) for n in range(2)]
    with pytest.raises(RunError, match="held out different samples"):
        Pair.load(write_crossval(tmp_path / "a", *one), write_crossval(tmp_path / "b", *other), 0, "float")


def test_without_blasts_there_is_no_pair(tmp_path):
    folds = [healthy(f"h{n}", 0.1) + sick(f"s{n}", 0.8) for n in range(2)]
    where = write_crossval(tmp_path / "cv", *folds, labels=("monocyte", "lymphocyte"))
    with pytest.raises(RunError, match="no blast class"):
        Pair.load(where, where, 0, "float")


def test_a_cell_that_one_reader_alone_calls_blast_is_marked_and_loses_its_name(tmp_path):
    pair = Pair.load(*write_readers(tmp_path, second_healthy=SPREAD[::-1]), 0, "float")
    (name, found), *others = pair.named().items()
    assert (name, others) == ("lymphocyte", [])
    assert found.cells == 150
    alone = pair.first.called != pair.second.called
    assert np.sum(alone) == 60
    assert found.by_both <= found.cells - np.sum(alone)
    # Of the others 24 are likelier blasts to both than lymphocytes, though neither says so.
    assert found.marked == 60 + 24
    assert found.by_first == found.by_second


def test_every_cell_of_a_known_patient_becomes_one_thing(tmp_path):
    pair = Pair.load(*write_readers(tmp_path, second_healthy=SPREAD[::-1]), 0, "float")
    fates = pair.fates()
    assert set(fates) == {"lymphoblast", "lymphocyte"}
    for each in fates.values():
        assert each.suspect + each.unidentified + each.marked + each.unmarked == each.cells > 0
    healthy = fates["lymphocyte"]
    assert healthy.suspect == np.sum(pair.called & ~pair.first.positive)
    assert (healthy.unidentified, healthy.marked) == (60, 24)


def said_by(*arguments):
    result = CliRunner().invoke(app, ["pair", *map(str, arguments)], env={"COLUMNS": "200"})
    assert result.exit_code == 0, result.output
    return result.output


def test_the_command_says_what_the_rule_makes_of_patients(tmp_path):
    said = said_by(*write_readers(tmp_path, second_healthy=SPREAD[::-1]), "--cells", 30)
    assert "6 patients of clinic" in said
    assert re.search(r"│ lymphocyte +│ 150 +│ 0\.\d+ +│ 0\.\d+ +│ 0\.\d+ +│ 0\.560", said)
    assert re.search(r"│ lymphocyte +│ 150 +│ 0\.\d+ +│ 0\.400 +│ 0\.160 +│ 0\.\d+", said)
    assert re.search(r"both together +│ 0\.00-0\.00 +│ 3 of 3 .*│ 0 of 3", said)


def test_the_command_takes_int8_where_both_have_it(tmp_path):
    first, second = write_readers(tmp_path)
    measure_in_int8(first, 3)
    assert "; float;" in said_by(first, second)
    measure_in_int8(second, 3)
    assert "; int8;" in said_by(first, second)
