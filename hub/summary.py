"""What lists and charts ask of an exam, in one row."""

from typing import Any

from edge_app.logbook.logged import LoggedExam


def exam_summary(logged: LoggedExam) -> dict[str, Any]:
    """The columns of ``hub.tables.EXAM`` that follow from an exam."""
    exam, started, verdict = logged.exam, logged.exam.started, logged.exam.verdict
    first = [cell.found.readings[0].blast_probability for cell in exam.cells.values() if cell.found.readings]
    return {
        "sample_id": _text(started.sample_id),
        "operator": _text(started.operator),
        "started_utc": logged.started_utc,
        "clock_doubted": logged.clock_doubted,
        "simulated": started.simulated,
        "status": exam.status,
        "signed_by": _text(exam.signed_by or ""),
        "fields": len(exam.fields),
        "leucocytes": verdict.leucocytes,
        "blasts": verdict.blasts,
        "flagged": verdict.flagged,
        "packs": _text("; ".join(f"{pack.name} {pack.version}" for pack in started.packs)),
        "blast_probability": sum(first) / len(first) if first else 0.0,
    }


def _text(value: str) -> str:
    """PostgreSQL's texts have no NUL; the records keep it."""
    return value.replace("\0", "\N{REPLACEMENT CHARACTER}")
