"""What the fields of an exam say on average."""

from collections import defaultdict
from collections.abc import Iterable

from edge_app.exam.events import FieldTaken


def mean_quality(fields: Iterable[FieldTaken]) -> dict[str, float]:
    """The mean score, 0 to 1, of each quality meter; empty without a field."""
    scores: dict[str, list[float]] = defaultdict(list)
    for field in fields:
        for meter in field.quality.meters:
            scores[meter.name].append(meter.score)
    return {name: sum(values) / len(values) for name, values in scores.items()}


def mean_readings(fields: Iterable[FieldTaken]) -> dict[str, dict[str, float]]:
    """The mean probability of each label of the ``field`` packs, by label and by reader that read a field."""
    sums: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    readings: dict[str, int] = defaultdict(int)
    for field in fields:
        for reading in field.readings:
            readings[reading.reader] += 1
            for label, probability in reading.probabilities.items():
                sums[label][reading.reader] += probability
    return {
        label: {reader: by_reader[reader] / count for reader, count in readings.items()}
        for label, by_reader in sums.items()
    }
