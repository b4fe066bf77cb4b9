import pytest
from exam_samples import field, reading

from edge_app.exam.events import Quality, QualityMeter
from edge_app.exam.means import mean_quality, mean_readings


def _quality(**scores):
    return Quality(meters=tuple(QualityMeter(name=n, score=s, passed=True) for n, s in scores.items()))


def test_quality_is_averaged_meter_by_meter():
    fields = [field(1, quality=_quality(focus=0.8, light=1.0)), field(2, quality=_quality(focus=0.4))]
    assert mean_quality(fields) == {"focus": pytest.approx(0.6), "light": 1.0}


def test_readings_are_averaged_by_label_and_reader():
    fields = [
        field(
            1, readings=(reading("mobilenet", benign=0.8, pro_b=0.2), reading("cnn", benign=1.0, pro_b=0.0))
        ),
        field(2, readings=(reading("mobilenet", benign=0.4, pro_b=0.6),)),
    ]
    assert mean_readings(fields) == {
        "benign": {"mobilenet": pytest.approx(0.6), "cnn": 1.0},
        "pro_b": {"mobilenet": pytest.approx(0.4), "cnn": 0.0},
    }


def test_without_fields_there_is_nothing():
    assert mean_quality([]) == {} and mean_readings([]) == {}
