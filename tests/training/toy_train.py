"""``leukoscope-train`` with a recipe of seconds, to be run and killed by tests.

``TOY_KILL`` says where it kills itself, as from outside: ``trial N`` or ``epoch N`` (from 0), at its start.
"""

import os
import signal
from dataclasses import replace

from edge_app.pack.manifest import Input
from training import cli, metrics, recipes, steps, tune
from training.recipes import Recipe, Schedule


def toy_recipe(dropout: float = 0.2) -> Recipe:
    schedule = Schedule(2, 2, 8, 2e-3, 1e-4, dropout, ema=0.9, measuring=0.5)
    return replace(
        recipes.cell_recipe(),
        input=Input(size_px=32, um_per_px=0.8, masking="cell", colour="standardised"),
        cnn_widths=(4, 8),
        schedules={"cnn": schedule, "mobilenet": schedule},
        calibration=6,
    )


def main() -> None:
    what, _, where = os.environ.get("TOY_KILL", "").partition(" ")
    objective, seed_dropout = tune._objective, steps.seed_dropout

    def trial(trial, *rest):
        if what == "trial" and trial.number == int(where):
            steps.local_step = lambda model: os.kill(os.getpid(), signal.SIGKILL)
        return objective(trial, *rest)

    def epoch(model, seed, epoch, worker=0):
        if what == "epoch" and epoch == int(where):
            os.kill(os.getpid(), signal.SIGKILL)
        seed_dropout(model, seed, epoch, worker)

    tune._objective, steps.seed_dropout = trial, epoch
    metrics.RESAMPLES = 10
    toy = toy_recipe(float(os.environ.get("TOY_DROPOUT", "0.2")))
    recipes.recipe = lambda name: toy
    cli.main()


if __name__ == "__main__":
    main()
