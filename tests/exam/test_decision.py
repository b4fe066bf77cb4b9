import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom, binomtest

from edge_app.exam.cell_class import CellClass
from edge_app.exam.decision import FlagRate, judge, judge_differential
from edge_app.exam.differential import Differential


@st.composite
def counts(draw):
    leucocytes = draw(st.integers(1, 400))
    return draw(st.integers(0, leucocytes)), leucocytes


@given(counts(), st.floats(0.001, 0.5), st.floats(0.001, 0.2))
def test_the_flag_is_the_one_sided_exact_binomial_test(count, rate, alpha):
    blasts, leucocytes = count
    verdict = judge(blasts, leucocytes, false_blast_rate=rate, alpha=alpha)
    expected = binomtest(blasts, leucocytes, rate, alternative="greater").pvalue
    assert verdict.p_value == pytest.approx(expected, rel=1e-9, abs=1e-300)
    assert verdict.flagged == (verdict.p_value < alpha)


@given(counts(), st.floats(0.001, 0.5))
def test_one_more_blast_never_takes_a_flag_away(count, rate):
    blasts, leucocytes = count
    fewer = judge(max(0, blasts - 1), leucocytes, false_blast_rate=rate, alpha=0.01)
    assert judge(blasts, leucocytes, false_blast_rate=rate, alpha=0.01).flagged or not fewer.flagged


@given(st.integers(1, 60), st.floats(0.001, 0.5))
def test_healthy_people_are_flagged_no_more_often_than_alpha(leucocytes, rate):
    flagged = [
        n for n in range(leucocytes + 1) if judge(n, leucocytes, false_blast_rate=rate, alpha=0.01).flagged
    ]
    chance = binom.sf(min(flagged) - 1, leucocytes, rate) if flagged else 0.0
    assert chance < 0.01


def test_two_blasts_of_200_are_what_false_calls_explain_and_twenty_are_not():
    assert not judge(2, 200, false_blast_rate=0.01, alpha=0.01).flagged
    assert judge(20, 200, false_blast_rate=0.01, alpha=0.01).flagged


@pytest.mark.parametrize(
    ("blasts", "leucocytes", "sentence"),
    [
        (0, 0, "No white cell counted yet."),
        (20, 200, "Blast-suspect 20/200 (95 % CI 6-15 %) — review required."),
        (
            2,
            200,
            "Blast-suspect 2/200 (95 % CI 0-4 %) — not more than false calls explain; "
            "review the suspect cells.",
        ),
        (0, 200, "Blast-suspect 0/200 (95 % CI 0-2 %) — none seen in 200 cells; that excludes nothing."),
    ],
)
def test_the_sentence_gives_count_interval_and_what_to_do(blasts, leucocytes, sentence):
    assert judge(blasts, leucocytes, false_blast_rate=0.01, alpha=0.01).sentence == sentence


@given(counts(), st.floats(0.001, 0.5))
def test_the_sentence_is_never_a_diagnosis(count, rate):
    sentence = judge(*count, false_blast_rate=rate, alpha=0.01).sentence.lower()
    assert not any(
        word in sentence for word in ("leuk", "cancer", "positive", "negative", "healthy", "normal")
    )


LYMPHOCYTES = FlagRate(0.2, "pack", (CellClass.LYMPHOCYTE,))


def test_a_rate_of_lymphocytes_is_held_against_lymphocytes_and_unnamed_cells_only():
    counted = {
        CellClass.LYMPHOBLAST: 30,
        CellClass.LYMPHOCYTE: 40,
        CellClass.UNIDENTIFIED: 10,
        CellClass.NEUTROPHIL: 120,
        CellClass.ERYTHROBLAST: 7,
    }
    verdict = judge_differential(Differential(counted), LYMPHOCYTES, 0.01)
    assert (verdict.blasts, verdict.tested, verdict.leucocytes) == (30, 80, 200)
    assert verdict.p_value == pytest.approx(binomtest(30, 80, 0.2, alternative="greater").pvalue)
    assert verdict.flagged


def test_a_rate_of_any_kind_of_cell_is_held_against_all_leucocytes():
    counted = {CellClass.LYMPHOBLAST: 30, CellClass.LYMPHOCYTE: 50, CellClass.NEUTROPHIL: 120}
    verdict = judge_differential(Differential(counted), FlagRate(0.2, "pack"), 0.01)
    assert verdict.tested == verdict.leucocytes == 200
    assert not verdict.flagged


@given(
    st.dictionaries(st.sampled_from(CellClass), st.integers(0, 200)),
    st.sampled_from(CellClass),
    st.sampled_from([(), (CellClass.LYMPHOCYTE,), (CellClass.LYMPHOCYTE, CellClass.MONOCYTE)]),
)
def test_calling_any_cell_a_blast_never_takes_a_flag_away(counted, changed, classes):
    rate = FlagRate(0.2, "pack", classes)
    more = dict(counted)
    more[changed] = max(0, more.get(changed, 0) - 1)
    more[CellClass.MYELOBLAST] = more.get(CellClass.MYELOBLAST, 0) + 1
    before = judge_differential(Differential(counted), rate, 0.01)
    after = judge_differential(Differential(more), rate, 0.01)
    assert after.p_value <= before.p_value + 1e-12
