"""Charts as SVG: no script, no other machine, and a reader without colours sees the same."""

from collections.abc import Sequence
from html import escape

WIDTH, HEIGHT = 720, 200
LEFT, BOTTOM, TOP = 44, 26, 10
MOST_LABELS = 8


def bars(values: Sequence[tuple[str, float, float]], *, unit: str) -> str:
    """Bars with a darker part, such as exams and those flagged among them.

    Args:
        values: name, whole and part of each.
        unit: what is counted.

    Returns:
        An SVG element; a sentence where there are no values.
    """
    if not values:
        return "<p>No exam yet.</p>"
    highest = max(1.0, *(whole for _, whole, _ in values))
    step = (WIDTH - LEFT) / len(values)
    drawn = [_frame(f"0 to {highest:g} {unit}"), *_scale(highest)]
    for number, (name, whole, part) in enumerate(values):
        x, width = LEFT + number * step + 0.1 * step, 0.8 * step
        for value, shade in ((whole, "whole"), (part, "part")):
            height = value / highest * (HEIGHT - TOP - BOTTOM)
            drawn.append(
                f'<rect class="{shade}" x="{x:.1f}" y="{HEIGHT - BOTTOM - height:.1f}" width="{width:.1f}" '
                f'height="{height:.1f}"><title>{escape(name)}: {whole:g} {escape(unit)}, {part:g} flagged'
                "</title></rect>"
            )
        drawn += _label(number, len(values), LEFT + (number + 0.5) * step, name)
    return "".join((*drawn, "</svg>"))


def line(values: Sequence[tuple[str, float]], *, highest: float = 1.0) -> str:
    """Values joined by a line, such as a mean probability by month.

    Args:
        values: name and value of each.
        highest: upper end of the scale.
    """
    if not values:
        return "<p>No exam yet.</p>"
    step = (WIDTH - LEFT) / len(values)
    points = [
        (
            LEFT + (number + 0.5) * step,
            HEIGHT - BOTTOM - min(value / highest, 1.0) * (HEIGHT - TOP - BOTTOM),
        )
        for number, (_, value) in enumerate(values)
    ]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    drawn = [_frame(f"0 to {highest:g}"), *_scale(highest), f'<polyline class="line" points="{path}"/>']
    for number, ((name, value), (x, y)) in enumerate(zip(values, points, strict=True)):
        drawn.append(
            f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="4">'
            f"<title>{escape(name)}: {value:.3f}</title></circle>"
        )
        drawn += _label(number, len(values), x, name)
    return "".join((*drawn, "</svg>"))


def _frame(words: str) -> str:
    return f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(words)}">'


def _scale(highest: float) -> list[str]:
    drawn = []
    for share in (0.0, 0.5, 1.0):
        y = HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)
        drawn.append(f'<line class="rule" x1="{LEFT}" x2="{WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/>')
        drawn.append(f'<text class="left" x="{LEFT - 6}" y="{y + 4:.1f}">{highest * share:g}</text>')
    return drawn


def _label(number: int, count: int, x: float, name: str) -> list[str]:
    if number % -(-count // MOST_LABELS):
        return []
    return [f'<text class="under" x="{x:.1f}" y="{HEIGHT - 8}">{escape(name)}</text>']
