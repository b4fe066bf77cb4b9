"""FHIR of exams in each status, each resource held against the R4B models of fhir.resources."""

import pytest
from exam_samples import PACK, cell, exams, field, started
from fhir.resources.R4B import get_fhir_model_class
from fhir.resources.R4B.bundle import Bundle
from hypothesis import given
from pydantic import ValidationError

from edge_app.exam.cell_class import CellClass
from edge_app.exam.events import CellsReviewed, ExamAmended, ExamEnded, ExamSigned
from edge_app.exam.exam import Exam
from edge_app.logbook.logged import LoggedExam
from edge_app.report.fhir import fhir_bundle

UUID = "01a2208d-5b79-7bae-871f-e118e09ba49d"
BEGUN, SIGNED = "2026-11-28T05:07:00.000+00:00", "2026-11-28T06:00:00.000+00:00"
COUNTED = (field(), *(cell(f"c{n}") for n in range(3)), cell("b", CellClass.LYMPHOBLAST))
ENDED = (*COUNTED, ExamEnded(reason="target"))
FINAL = (*ENDED, CellsReviewed(operator="Ana"), ExamSigned(operator="Ana"))
REOPENED = (*FINAL, ExamAmended(operator="Bo", reason="wrong tube"))
EVENTS = {
    "registered": COUNTED,
    "preliminary": ENDED,
    "final": FINAL,
    "reopened": REOPENED,
    "amended": (*REOPENED, CellsReviewed(operator="Bo"), ExamSigned(operator="Bo")),
}
"""By FHIR's status, but for ``reopened``, which is FHIR's ``amended`` too."""


def _document(events, **known):
    exam = Exam.replay(UUID, (started(simulated=False), *events))
    signed = SIGNED if exam.signatures else ""
    logged = LoggedExam(exam, BEGUN, "01a2208d-5893-773f-a5ea-0ca8e415ead2", signed_utc=signed)
    return fhir_bundle(logged, **known)


def _of(document, kind):
    return [one["resource"] for one in document["entry"] if one["resource"]["resourceType"] == kind]


def _check(document):
    Bundle.model_validate(document)
    for entry in document["entry"]:
        resource = entry["resource"]
        get_fhir_model_class(resource["resourceType"]).model_validate(resource)


@pytest.mark.parametrize("status", EVENTS)
def test_each_resource_of_an_exam_in_each_status_is_valid(status):
    document = _document(EVENTS[status], pdf=b"%PDF-1.7")
    _check(document)
    expected = {"reopened": "amended"}.get(status, status)
    (report,) = _of(document, "DiagnosticReport")
    assert report["status"] == expected
    assert {one["status"] for one in _of(document, "Observation")} == {expected}


def test_what_is_no_fhir_does_not_pass_the_check():
    document = _document(FINAL)
    document["entry"][1]["resource"]["valueQuantity"]["value"] = "much"
    with pytest.raises(ValidationError):
        _check(document)


@given(exams())
def test_any_exam_there_can_be_is_valid(events):
    exam = Exam.replay(UUID, events)
    signed = SIGNED if exam.signatures else ""
    _check(fhir_bundle(LoggedExam(exam, BEGUN, "device", clock_doubted=True, signed_utc=signed)))


def test_the_codes_are_those_of_the_manual_differential():
    found = {
        one["code"]["coding"][0]["code"]: one["valueQuantity"] for one in _of(_document(FINAL), "Observation")
    }
    assert set(found) == {"709-6", "769-0", "737-7", "744-3", "714-6", "707-0", "44095-8", "19048-8"}
    assert (found["709-6"]["value"], found["769-0"]["value"], found["737-7"]["value"]) == (25.0, 75.0, 0.0)
    assert {value["system"] for value in found.values()} == {"http://unitsofmeasure.org"}


def test_where_nothing_was_counted_no_share_is_told():
    for one in _of(_document((ExamEnded(reason="operator"),)), "Observation"):
        assert "valueQuantity" not in one and "component" not in one
        assert one["dataAbsentReason"]["coding"][0]["code"] == "not-performed"


def test_who_looked_is_told_with_every_number():
    for events, words in ((ENDED, "not reviewed by a person yet"), (FINAL, "reviewed by Ana")):
        assert all(words in one["method"]["text"] for one in _of(_document(events), "Observation"))


def test_provenance_names_who_did_what_when_and_the_device_has_the_packs_hash():
    document = _document(EVENTS["amended"])
    (provenance,), (device,), (report,) = (
        _of(document, kind) for kind in ("Provenance", "Device", "DiagnosticReport")
    )
    urls = {one["resource"]["resourceType"]: one["fullUrl"] for one in document["entry"]}
    agents = {(one["type"]["text"], one["who"].get("display", "the device")) for one in provenance["agent"]}
    assert agents == {
        ("performer", "tester"),
        ("assembler", "the device"),
        ("reviewer", "Ana"),
        ("reviewer", "Bo"),
        ("attester", "Bo"),
    }
    assert urls["DiagnosticReport"] in {one["reference"] for one in provenance["target"]}
    assert (provenance["recorded"], report["issued"]) == (SIGNED, SIGNED)
    assert PACK.sha256 in {one["value"] for one in device["version"]}
    assert report["resultsInterpreter"] == [{"display": "Bo"}]
    assert "Amended by Bo: wrong tube" in report["conclusion"]


def test_what_nobody_signed_has_neither_interpreter_nor_date_of_issue():
    for status in ("registered", "preliminary", "reopened"):
        (report,) = _of(_document(EVENTS[status]), "DiagnosticReport")
        assert "resultsInterpreter" not in report and "issued" not in report
