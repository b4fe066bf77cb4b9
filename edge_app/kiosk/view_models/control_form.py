"""What the form says in which a site states what a control material holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from edge_app.exam.cell_class import CellClass
from edge_app.kiosk.view_models.text import class_name, number, translate, typed_number
from edge_app.qc.control import Control
from edge_app.qc.westgard import Expectation

Step = Literal["", "label", "shares"]
"""What is being filled in: nothing, what stands on the label, or the expected shares."""

WATCHABLE = tuple(one for one in CellClass if one.is_leucocyte)


@dataclass(frozen=True)
class TypedShare:
    """Mean and SD of a class as a hand typed them, %."""

    mean: str = ""
    sd: str = ""


@dataclass(frozen=True)
class ExpectedRow:
    """A class that may be watched; ``typed`` is empty for one that is not."""

    key: str
    name: str
    typed: str
    chosen: bool


@dataclass(frozen=True)
class ControlFormView:
    """The whole form; ``mean`` and ``sd`` are those typed of the chosen class."""

    step: Step
    name: str
    lot: str
    classes: tuple[ExpectedRow, ...]
    chosen_name: str
    mean: str
    sd: str
    sum: str
    message: str
    busy: bool


def control_form_view(
    step: Step,
    name: str,
    lot: str,
    shares: Mapping[CellClass, TypedShare],
    chosen: CellClass,
    *,
    message: str = "",
    busy: bool = False,
) -> ControlFormView:
    """The form.

    Args:
        step: what is being filled in.
        name: of the control material.
        lot: of the control material.
        shares: what was typed of each class.
        chosen: the class whose share is typed now.
        message: what went wrong.
        busy: it is being written.
    """
    now = shares.get(chosen, TypedShare())
    return ControlFormView(
        step=step,
        name=name,
        lot=lot,
        classes=tuple(
            ExpectedRow(one.value, class_name(one), _typed(shares.get(one, TypedShare())), one is chosen)
            for one in WATCHABLE
        ),
        chosen_name=class_name(chosen),
        mean=now.mean,
        sd=now.sd,
        sum=_sum(shares),
        message=message,
        busy=busy,
    )


def typed_shares(control: Control) -> dict[CellClass, TypedShare]:
    """The expected shares of a control as one would type them."""
    return {
        cell_class: TypedShare(f"{100 * one.mean:.4g}", f"{100 * one.sd:.4g}" if one.sd else "")
        for cell_class, one in control.expected.items()
    }


def expectations(shares: Mapping[CellClass, TypedShare]) -> dict[CellClass, Expectation]:
    """The shares that were typed; classes without a mean are not watched.

    Raises:
        ValueError: one is no number; its text is the sentence that says so.
    """
    return {
        cell_class: Expectation(_share(one.mean), _share(one.sd) if one.sd.strip() else 0.0)
        for cell_class, one in shares.items()
        if one.mean.strip()
    }


def _share(typed: str) -> float:
    try:
        return typed_number(typed) / 100.0
    except ValueError as error:
        raise ValueError(
            translate("Qc", "{0} is no percentage; type a number such as 60 or 4.5.").format(typed)
        ) from error


def _typed(share: TypedShare) -> str:
    if not share.mean.strip():
        return ""
    return f"{share.mean} ± {share.sd} %" if share.sd.strip() else f"{share.mean} %"


def _sum(shares: Mapping[CellClass, TypedShare]) -> str:
    try:
        total = sum(one.mean for one in expectations(shares).values())
    except ValueError:
        return ""
    return translate("Qc", "together {0} %").format(number(100.0 * total, 1)) if total else ""
