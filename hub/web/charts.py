"""Charts as SVG: no script, no other machine, and a reader without colours sees the same."""

from collections.abc import Sequence
from html import escape

WIDTH, HEIGHT = 720, 200
LEFT, BOTTOM, TOP = 44, 26, 10
MOST_LABELS = 8
LONGEST_LABEL = 14
WIDEST_STEP = 110
"""px of a bar and the room beside it, at most: two bars need no whole page."""


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
    step = min((WIDTH - LEFT) / len(values), WIDEST_STEP)
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


def rates(values: Sequence[tuple[str, int, int]]) -> str:
    """Bars of shares in %, such as how many of each device's exams are flagged, with the numbers above them.

    Args:
        values: name, part and whole of each; a whole of 0 is left out.
    """
    shares = [(name, part, whole, 100.0 * part / whole) for name, part, whole in values if whole]
    if not shares:
        return "<p>No exam yet.</p>"
    highest = ceiling(max(share for *_, share in shares), (5.0, 10.0, 20.0, 50.0, 100.0))
    step = min((WIDTH - LEFT) / len(shares), WIDEST_STEP)
    drawn = [_frame(f"0 to {highest:g} %"), *_scale(highest)]
    for number, (name, part, whole, share) in enumerate(shares):
        x, height = LEFT + number * step, share / highest * (HEIGHT - TOP - BOTTOM)
        y = HEIGHT - BOTTOM - height
        drawn.append(
            f'<rect class="part" x="{x + 0.2 * step:.1f}" y="{y:.1f}" width="{0.6 * step:.1f}" '
            f'height="{height:.1f}"><title>{escape(name)}: {part} of {whole}, {share:.1f} %</title></rect>'
        )
        if len(shares) <= MOST_LABELS:
            drawn.append(
                _text("under", x + 0.5 * step, max(y - 5, TOP + 4), f"{share:.1f} % ({part}/{whole})")
            )
        drawn += _label(number, len(shares), x + 0.5 * step, name)
    return "".join((*drawn, "</svg>"))


def ceiling(value: float, ends: Sequence[float]) -> float:
    """The first of the ends of a scale, in rising order, that a value does not pass; else the last."""
    return next((end for end in ends if value <= end), ends[-1])


def line(values: Sequence[tuple[str, float]], *, highest: float = 1.0) -> str:
    """Values joined by a line, such as a mean probability by month.

    Args:
        values: name and value of each.
        highest: upper end of the scale; what is above it is drawn there.
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
        drawn.append(_text("left", LEFT - 6, y + 4, f"{highest * share:g}"))
    return drawn


def _label(number: int, count: int, x: float, name: str) -> list[str]:
    if number % -(-count // MOST_LABELS):
        return []
    shown = name if len(name) <= LONGEST_LABEL else f"{name[: LONGEST_LABEL - 1]}…"
    return [_text("under", x, HEIGHT - 8, shown)]


def _text(style: str, x: float, y: float, words: str) -> str:
    return f'<text class="{style}" x="{x:.1f}" y="{y:.1f}">{escape(words)}</text>'
