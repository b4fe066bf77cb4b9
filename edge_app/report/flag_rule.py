"""What the flag rule is and what it came to: the same sentences on the screen and on paper."""

from collections.abc import Callable

from edge_app.exam.cell_class import CellClass
from edge_app.exam.exam import Exam


def flag_rule(
    exam: Exam,
    say: Callable[[str], str],
    *,
    class_name: Callable[[CellClass], str],
    percent: Callable[[float], str],
    chance: Callable[[float], str],
) -> str:
    """Says the rule, its outcome and where its rate was measured.

    Args:
        exam: whose count was held against the rule.
        say: gives an English text in the reader's language.
        class_name: gives a class as a person reads it.
        percent: gives a share in 0..1 as a person reads it.
        chance: gives a probability that may be tiny.
    """
    verdict = exam.verdict
    if verdict.leucocytes == 0:
        return say("The rule needs counted cells.")
    if kinds := ", ".join(class_name(one) for one in exam.started.rate_classes):
        meaning = say(
            "Up to {rate} of healthy cells of this kind ({kinds}) are called blast by mistake. "
            "Mistakes alone would give {blasts} or more in {total} cells that may be such mistakes, in "
            "{chance} of healthy samples."
        )
    else:
        meaning = say(
            "Up to {rate} of healthy cells are called blast by mistake. "
            "Mistakes alone would give {blasts} or more in {total} cells in {chance} of healthy samples."
        )
    if verdict.flagged:
        outcome = say("That is below the limit of {0}: a morphologist must review the cells.")
    else:
        outcome = say("That is not below the limit of {0}: not flagged. It does not exclude blasts.")
    if exam.started.rate_origin == "site":
        measured = say("The rate was counted in exams signed on this microscope.")
    else:
        measured = say("The rate was measured in other laboratories, not on this microscope.")
    meaning = meaning.format(
        rate=percent(verdict.false_blast_rate),
        kinds=kinds,
        blasts=verdict.blasts,
        total=verdict.tested,
        chance=chance(verdict.p_value),
    )
    return f"{meaning} {outcome.format(percent(exam.started.alpha))} {measured}"
