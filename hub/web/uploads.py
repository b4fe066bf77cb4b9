"""Pictures dropped on the page: the same packs answer with the same code, apart from the devices' exams."""

import json
import threading
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from edge_app.camera.folder import FolderSource
from edge_app.files import write_durably
from edge_app.inference.panel import ReaderPanel
from edge_app.logbook.uuid7 import uuid7
from edge_app.pack.library import PackLibrary
from edge_app.pipeline.analyse import analyse
from edge_app.pipeline.field_analyzer import ScaleKeeper
from edge_app.report.analysis import AnalysedField, AnalysisReport, FailedPicture
from edge_app.settings import Settings, trusted_keys
from hub.exceptions import HubExportError

SHOWN = 50
"""Results that are listed."""


class Uploads:
    """Results of uploaded pictures, a file each; the pictures themselves are not kept."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        """Takes the folder for results, and the settings to analyse with."""
        self._folder = folder
        self._settings = settings
        self._panel: ReaderPanel | None = None
        # One after the other: two at once would share the laptop's cores and both be slow.
        self._turn = threading.Lock()

    def analyse(self, pictures: list[Path], by: str, names: Mapping[str, str]) -> str:
        """Analyses pictures of one slide; the name of the result.

        Args:
            pictures: the files.
            by: who sent them.
            names: what the sender calls each file, by its name here.

        Raises:
            PackError: the packs are refused.
            InferenceError: no runtime can run them.
            HubExportError: the result cannot be kept.
        """
        with self._turn:
            report = self._report(pictures)
        name = str(uuid7())
        kept = {
            "name": name,
            "utc": datetime.now(timezone.utc).isoformat(timespec="seconds"),
            "by": by,
            "names": dict(names),
            "report": json.loads(report.to_json()),
        }
        try:
            self._folder.mkdir(exist_ok=True)
            write_durably(self._folder / f"{name}.json", json.dumps(kept).encode())
        except OSError as error:
            raise HubExportError(
                f"The result cannot be kept ({error.strerror}); check free space."
            ) from error
        return name

    def results(self) -> list[dict[str, Any]]:
        """The newest results, the newest first."""
        files = sorted(self._folder.glob("*.json"), reverse=True) if self._folder.is_dir() else []
        files = files[:SHOWN]
        return [json.loads(file.read_text(encoding="utf-8")) for file in files]

    def result(self, name: str) -> dict[str, Any] | None:
        """One result by its name."""
        file = self._folder / f"{name}.json"
        return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None

    def _report(self, pictures: list[Path]) -> AnalysisReport:
        if self._panel is None:
            keys = trusted_keys()
            self._panel = ReaderPanel.open(
                *PackLibrary(keys=keys).active_paths(),
                extra_keys=keys,
                threads=self._settings.inference_threads,
            )
        source = FolderSource(pictures)
        results = list(
            analyse(
                source,
                source.open(),
                self._panel,
                self._settings,
                ScaleKeeper(self._settings, stills=True),
            )
        )
        fields = [one for one in results if isinstance(one, AnalysedField)]
        failures = [one for one in results if isinstance(one, FailedPicture)]
        rate = self._panel.flag_rate(self._settings.site_rate)
        return AnalysisReport.of(fields, failures, self._panel.references, rate, self._settings)
