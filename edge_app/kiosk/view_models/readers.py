"""What the page says of how often the app calls a healthy cell blast on this microscope."""

from dataclasses import dataclass
from typing import Literal

from edge_app.kiosk.view_models.facts import FactRow
from edge_app.kiosk.view_models.text import class_name, left_to_right, percent, share_text, translate
from edge_app.qc.readers import FEWEST_CELLS, FEWEST_EXAMS, Comparison, ReaderHere
from edge_app.settings import SiteRate


@dataclass(frozen=True)
class ReadersView:
    """The whole page.

    Attributes:
        shown: whether it is open, over the page of control slides.
        busy: whether the log is being read or a choice written.
        meaning: what the figures come to.
        tone: of that sentence, see ``HintBar.qml``.
        facts: the figures.
        can_use: whether the rate found here may be put to use.
        can_forget: whether one in use may be given up.
        message: what was done or went wrong.
    """

    shown: bool = False
    busy: bool = False
    meaning: str = ""
    tone: Literal["go", "act", "wait"] = "wait"
    facts: tuple[FactRow, ...] = ()
    can_use: bool = False
    can_forget: bool = False
    message: str = ""


def readers_view(here: ReaderHere | None, site: SiteRate, message: str = "", *, allowed: bool) -> ReadersView:
    """The open page.

    Args:
        here: what was found; None while the log is being read, or where it could not be.
        site: what the settings say of this microscope.
        message: what was done or went wrong.
        allowed: whether who is signed in may choose.
    """
    if here is None:
        return ReadersView(shown=True, busy=not message, message=message)
    used = site.of(here.pack_sha256, here.second_sha256)
    if not message and not allowed:
        message = translate("Readers", "Only a technician or an administrator chooses the rate.")
    return ReadersView(
        shown=True,
        meaning=_meaning(here.comparison),
        tone="act" if here.comparison == "more" else "go" if here.comparison in ("less", "alike") else "wait",
        facts=_facts(here, used),
        can_use=allowed and here.found.enough and used != here.use()["site_rate.false_blast_rate"],
        can_forget=allowed and used is not None,
        message=message,
    )


def _meaning(comparison: Comparison) -> str:
    return {
        "no exam": translate("Readers", "No exam read by this pack was signed without a blast yet."),
        "too few": translate(
            "Readers", "Too little to go by: {0} exams without a blast and {1} such cells are needed."
        ).format(FEWEST_EXAMS, FEWEST_CELLS),
        "more": translate(
            "Readers",
            "More than the pack states: healthy people are flagged too often here. Use the rate found here, "
            "and check stain, light and scale.",
        ),
        "less": translate(
            "Readers",
            "Less than the pack states: with the rate found here fewer blasts are seen as too many.",
        ),
        "alike": translate("Readers", "That agrees with what the pack states."),
    }[comparison]


def _facts(here: ReaderHere, used: float | None) -> tuple[FactRow, ...]:
    found, stated = here.found, here.stated
    kinds = ", ".join(class_name(one) for one in stated.classes)
    cells = translate("Readers", "Cells of this kind")
    rows = [
        FactRow(
            translate("Readers", "First reader"),
            left_to_right(f"{here.manifest.name} {here.manifest.version}"),
        ),
        FactRow(translate("Readers", "Exams signed without a blast"), str(found.exams)),
        FactRow(f"{cells} ({kinds})" if kinds else cells, str(found.cells)),
    ]
    if found.cells:
        rate = share_text(found.rate, found.interval)
        rows.append(FactRow(translate("Readers", "Called blast by mistake"), f"{found.called} · {rate}"))
    rows.append(
        FactRow(
            translate("Readers", "The pack states"),
            translate("Readers", "up to {0}, measured elsewhere").format(
                left_to_right(percent(stated.value))
            ),
        )
    )
    rule = (
        translate("Readers", "what the pack states")
        if used is None
        else translate("Readers", "✓ this microscope: up to {0}").format(left_to_right(percent(used)))
    )
    rows.append(FactRow(translate("Readers", "The flag rule goes by"), rule))
    return tuple(rows)
