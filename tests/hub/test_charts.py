import re

import pytest

from hub.web.charts import LONGEST_LABEL, WIDEST_STEP, bars, ceiling, line, rates


def _widths(svg, shade):
    return [float(width) for width in re.findall(rf'class="{shade}"[^>]*? width="([\d.]+)"', svg)]


def test_one_bar_does_not_fill_the_page():
    assert max(_widths(bars([("lab", 5, 1)], unit="exams"), "whole")) <= WIDEST_STEP


def test_rates_say_their_numbers_and_leave_out_who_has_none():
    svg = rates([("lab", 13, 262), ("ward", 0, 3), ("new", 0, 0)])
    assert "5.0 % (13/262)" in svg and "0.0 % (0/3)" in svg and "new" not in svg


@pytest.mark.parametrize("values", [[], [("new", 0, 0)]])
def test_rates_of_nothing_are_a_sentence(values):
    assert rates(values) == "<p>No exam yet.</p>"


@pytest.mark.parametrize(("value", "end"), [(0.0, 0.05), (0.05, 0.05), (0.051, 0.1), (7.0, 1.0)])
def test_a_scale_ends_where_the_values_do(value, end):
    assert ceiling(value, (0.05, 0.1, 1.0)) == end


@pytest.mark.parametrize("name", ["<b>x</b>", "\"'><script>", "long " * 20])
def test_names_are_text_and_fit(name):
    for svg in (bars([(name, 2, 1)], unit="exams"), rates([(name, 1, 2)]), line([(name, 0.5)])):
        assert "<b>" not in svg and "<script" not in svg
        labels = re.findall(r'<text class="under"[^>]*>([^<]*)</text>', svg)
        assert all(len(label) <= max(LONGEST_LABEL, len("50.0 % (1/2)")) + 24 for label in labels)
