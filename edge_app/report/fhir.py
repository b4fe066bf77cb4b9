"""An exam as a FHIR R4 collection bundle: report, observations, device and provenance.

LOINC codes are those of the manual differential: a person looks through the cells, and the automated codes
(770-8 and its like) mean a haematology analyser.
"""

import base64
import uuid
from typing import Any

from edge_app import INTENDED_USE
from edge_app.exam.cell_class import CellClass
from edge_app.exam.exam import Exam
from edge_app.logbook.logged import LoggedExam

LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
OWN = "https://leukoscope.example/fhir"
"""Names of identifiers that mean something to Leukoscope only; no such site is ever asked."""

DIFFERENTIAL = ("57782-5", "CBC with Ordered Manual Differential panel - Blood")

SHARES: dict[CellClass, tuple[str, str]] = {
    CellClass.NEUTROPHIL: ("769-0", "Neutrophils.segmented/Leukocytes in Blood by Manual count"),
    CellClass.LYMPHOCYTE: ("737-7", "Lymphocytes/Leukocytes in Blood by Manual count"),
    CellClass.MONOCYTE: ("744-3", "Monocytes/Leukocytes in Blood by Manual count"),
    CellClass.EOSINOPHIL: ("714-6", "Eosinophils/Leukocytes in Blood by Manual count"),
    CellClass.BASOPHIL: ("707-0", "Basophils/Leukocytes in Blood by Manual count"),
    CellClass.UNIDENTIFIED: ("44095-8", "Unidentified cells/Leukocytes in Blood by Manual count"),
}
BLASTS = ("709-6", "Blasts/Leukocytes in Blood by Manual count")
ERYTHROBLASTS = ("19048-8", "Nucleated erythrocytes/Leukocytes [Ratio] in Blood")
"""Method left open: there is no manual code, and 58413-6 is the analyser's."""

ABSENT = {
    "coding": [
        {"system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "not-performed"}
    ]
}

STATUS = {
    "open": "registered",
    "preliminary": "preliminary",
    "final": "final",
    # FHIR lets no final report become preliminary again; that it is not signed stands in the conclusion.
    "reopened": "amended",
    "amended": "amended",
}
"""FHIR's word for each status of an exam; ``registered`` has no result yet that one may use."""


def fhir_bundle(logged: LoggedExam, *, pdf: bytes | None = None) -> dict[str, Any]:
    """The bundle of an exam, ready for JSON.

    Args:
        logged: the exam.
        pdf: the report on paper, to be presented with it.
    """
    exam = logged.exam
    device = {
        "resourceType": "Device",
        "identifier": [{"system": f"{OWN}/device", "value": logged.device_id}],
        "deviceName": [{"name": "Leukoscope", "type": "manufacturer-name"}],
        "version": [
            {"type": {"text": "application"}, "value": exam.started.app_version},
            *(
                {"type": {"text": f"pack {pack.name} {pack.version}"}, "value": pack.sha256}
                for pack in exam.started.packs
            ),
        ],
        "note": [{"text": INTENDED_USE}],
    }
    specimen = {
        "resourceType": "Specimen",
        "identifier": [{"system": f"{OWN}/sample", "value": exam.started.sample_id}],
        "type": {"text": "Peripheral blood smear"},
    }
    observations = [*_shares(exam), _erythroblasts(exam)]
    links = {name: _urn(exam, name) for name in ("device", "specimen", "report", "provenance")}
    observation_links = [_urn(exam, f"observation {number}") for number in range(len(observations))]
    for observation in observations:
        observation |= {
            "status": STATUS[exam.status],
            "specimen": {"reference": links["specimen"]},
            "device": {"reference": links["device"]},
            "effectiveDateTime": logged.started_utc,
            "method": {"text": _method(exam)},
        }
    report = _report(logged, links, observation_links, pdf)
    provenance = _provenance(logged, links, observation_links)
    resources = [report, *observations, specimen, device, provenance]
    urls = [
        links["report"],
        *observation_links,
        links["specimen"],
        links["device"],
        links["provenance"],
    ]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "identifier": {"system": f"{OWN}/exam", "value": exam.uuid},
        "timestamp": logged.started_utc,
        "entry": [
            {"fullUrl": url, "resource": resource} for url, resource in zip(urls, resources, strict=True)
        ],
    }


def _report(
    logged: LoggedExam, links: dict[str, str], observations: list[str], pdf: bytes | None
) -> dict[str, Any]:
    exam = logged.exam
    conclusion = [exam.verdict.sentence]
    if exam.started.simulated:
        conclusion.insert(0, "SIMULATED - not a patient's result.")
    if logged.clock_doubted:
        conclusion.append("The device's clock was wrong: the times mislead.")
    conclusion += [f"Amended by {change.operator}: {change.reason}" for change in exam.amendments]
    if exam.status == "reopened":
        conclusion.append("Reopened to be changed and not signed again: not final.")
    report: dict[str, Any] = {
        "resourceType": "DiagnosticReport",
        "identifier": [{"system": f"{OWN}/exam", "value": exam.uuid}],
        "status": STATUS[exam.status],
        "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0074", "code": "HM"}]}],
        "code": _code(DIFFERENTIAL),
        "effectiveDateTime": logged.started_utc,
        "specimen": [{"reference": links["specimen"]}],
        "result": [{"reference": link} for link in observations],
        "conclusion": " ".join((*conclusion, INTENDED_USE)),
    }
    if exam.started.operator:
        report["performer"] = [{"display": exam.started.operator}]
    if exam.closed:
        report["issued"] = logged.signed_utc
        report["resultsInterpreter"] = [{"display": exam.signatures[-1].operator}]
    if pdf is not None:
        report["presentedForm"] = [
            {
                "contentType": "application/pdf",
                "data": base64.b64encode(pdf).decode(),
                "title": f"Leukoscope {exam.started.sample_id}",
            }
        ]
    return report


def _method(exam: Exam) -> str:
    """A reader of the receiving system does not see who looked: the codes say manual count."""
    if exam.reviewed_by:
        return (
            f"Classes proposed by the device from a stained smear, reviewed by {', '.join(exam.reviewed_by)}"
        )
    return "Classes proposed by the device from a stained smear, not reviewed by a person yet"


def _shares(exam: Exam) -> list[dict[str, Any]]:
    shares = {share.cell_class: share for share in exam.differential.shares}
    counted = exam.differential.leucocytes > 0
    found = [
        _share(code, shares[cell_class].percent, shares[cell_class].interval) if counted else _nothing(code)
        for cell_class, code in SHARES.items()
    ]
    verdict = exam.verdict
    blasts = (
        _share(BLASTS, 100.0 * verdict.blasts / verdict.leucocytes, verdict.interval)
        if counted
        else _nothing(BLASTS)
    )
    blasts["note"] = [{"text": verdict.sentence}]
    if verdict.flagged:
        blasts["interpretation"] = [{"text": "review required"}]
    return [blasts, *found]


def _share(code: tuple[str, str], percent: float, interval: tuple[float, float]) -> dict[str, Any]:
    low, high = (100.0 * end for end in interval)
    return {
        "resourceType": "Observation",
        "code": _code(code),
        "valueQuantity": _quantity(percent, "%"),
        "component": [
            {
                "code": {"text": "Exact 95 % interval (Clopper-Pearson)"},
                "valueRange": {"low": _quantity(low, "%"), "high": _quantity(high, "%")},
            }
        ],
    }


def _nothing(code: tuple[str, str]) -> dict[str, Any]:
    """No white cell was counted: 0 % would be a result."""
    return {"resourceType": "Observation", "code": _code(code), "dataAbsentReason": ABSENT}


def _erythroblasts(exam: Exam) -> dict[str, Any]:
    if not exam.differential.leucocytes:
        return _nothing(ERYTHROBLASTS)
    return {
        "resourceType": "Observation",
        "code": _code(ERYTHROBLASTS),
        "valueQuantity": _quantity(exam.differential.erythroblasts_per_100, "/100{WBCs}"),
    }


def _provenance(logged: LoggedExam, links: dict[str, str], observations: list[str]) -> dict[str, Any]:
    exam = logged.exam
    agents = [
        {"type": {"text": "performer"}, "who": {"display": exam.started.operator or "not stated"}},
        {"type": {"text": "assembler"}, "who": {"reference": links["device"]}},
        *({"type": {"text": "reviewer"}, "who": {"display": name}} for name in exam.reviewed_by),
    ]
    if exam.closed:
        agents.append({"type": {"text": "attester"}, "who": {"display": exam.signatures[-1].operator}})
    return {
        "resourceType": "Provenance",
        "target": [{"reference": link} for link in (links["report"], *observations)],
        "recorded": logged.signed_utc or logged.started_utc,
        "agent": agents,
    }


def _code(code: tuple[str, str]) -> dict[str, Any]:
    return {"coding": [{"system": LOINC, "code": code[0], "display": code[1]}], "text": code[1]}


def _quantity(value: float, unit: str) -> dict[str, Any]:
    return {"value": round(value, 2), "unit": unit, "system": UCUM, "code": unit}


def _urn(exam: Exam, part: str) -> str:
    """The same name for the same part each time: importing twice makes nothing twice."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{OWN}/{exam.uuid}/{part}')}"
