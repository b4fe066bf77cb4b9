import hashlib
import json
from dataclasses import asdict, fields, replace

import pytest
from exam_samples import words
from hypothesis import given
from hypothesis import strategies as st

from edge_app.exceptions import LogbookFormatError
from edge_app.logbook import database
from edge_app.logbook.chain import GENESIS, Record, canonical_json, record_hash
from edge_app.logbook.reader import LogReader

RECORD = Record(1, "u", "d", "e", "cell", "{}", "b", "2027-01-01T00:00:00.000+00:00", 5, "0.1.0")
COLUMNS = [
    ("uuid", "'00000000-0000-7000-8000-000000000000'"),
    ("device_id", "'another'"),
    ("exam_uuid", "'another'"),
    ("kind", "'signed'"),
    ("body", "replace(body, 'neutrophil', 'lymphoblast')"),
    ("boot_id", "'another'"),
    ("wall_time_utc", "'2020-01-01T00:00:00.000+00:00'"),
    ("monotonic_ns", "monotonic_ns + 1"),
    ("app_version", "'9.9.9'"),
    ("previous_hash", "hash"),
    ("hash", "previous_hash"),
]


@pytest.fixture
def forge(log_path, logged):
    """Runs SQL on the log with its triggers taken away, as someone with the card in a reader would."""

    def forge(*statements):
        with database.connect(log_path) as connection:
            for statement in ("DROP TRIGGER event_no_update", "DROP TRIGGER event_no_delete", *statements):
                connection.execute(statement)
        connection.close()

    return forge


@given(st.dictionaries(words, st.integers() | words | st.booleans() | st.none()))
def test_canonical_json_is_the_same_for_every_order_of_members(value):
    turned = dict(reversed(value.items()))
    assert canonical_json(turned) == canonical_json(value)
    assert json.loads(canonical_json(value)) == value


def test_canonical_json_refuses_what_json_cannot_say():
    with pytest.raises(ValueError, match="JSON"):
        canonical_json(float("nan"))


def test_the_hash_is_sha256_of_the_previous_one_and_the_canonical_record():
    text = GENESIS + json.dumps(asdict(RECORD), sort_keys=True, separators=(",", ":"))
    assert record_hash(GENESIS, RECORD) == hashlib.sha256(text.encode()).hexdigest()


@given(st.builds(Record, st.integers(), *[words] * 7, st.integers(), words))
def test_the_hash_is_of_the_canonical_json_whatever_the_texts_hold(record):
    text = GENESIS + canonical_json(asdict(record))
    assert record_hash(GENESIS, record) == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("changed", [{"body": None}, {"monotonic_ns": "5"}, {"sequence": 1.0}])
def test_a_value_of_another_type_out_of_a_damaged_file_has_another_hash(changed):
    assert record_hash(GENESIS, replace(RECORD, **changed)) != record_hash(GENESIS, RECORD)


@pytest.mark.parametrize("name", [field.name for field in fields(Record)])
def test_the_hash_covers_every_member(name):
    value = getattr(RECORD, name)
    changed = replace(RECORD, **{name: value + (1 if isinstance(value, int) else "x")})
    assert record_hash(GENESIS, changed) != record_hash(GENESIS, RECORD)


def test_an_untouched_log_verifies(verify, logged):
    report = verify()
    assert report.ok
    assert (report.events, report.exams) == (8, 2)


@pytest.mark.parametrize(("column", "value"), COLUMNS)
def test_a_change_in_any_column_is_found_at_its_record(verify, forge, column, value):
    forge(f"UPDATE event SET {column} = {value} WHERE sequence = 3")  # noqa: S608 - both from this file
    report = verify()
    assert not report.ok
    assert report.events == 2
    assert "record 3" in report.problem


@pytest.mark.parametrize("sequence", [1, 2, 5, 8])
def test_a_removed_record_is_found(verify, forge, sequence):
    forge(f"DELETE FROM event WHERE sequence = {sequence}")  # noqa: S608 - a number from this file
    report = verify()
    assert not report.ok
    assert report.events == sequence - 1


def test_a_removed_record_is_found_also_when_the_gap_is_closed(verify, forge):
    forge(
        "DELETE FROM event WHERE sequence = 3",
        "UPDATE event SET sequence = -sequence",
        "UPDATE event SET sequence = -sequence - (sequence < -3)",
    )
    assert "record 3 does not follow" in verify().problem


def test_records_missing_at_the_end_are_counted(verify, forge):
    forge("DELETE FROM event WHERE sequence > 5")
    assert verify().problem == "records after 5 are missing: the log once had 8"


def test_an_emptied_log_is_found(verify, forge):
    forge("DELETE FROM event")
    assert verify().problem == "records after 0 are missing: the log once had 8"


def test_two_records_changed_for_each_other_are_found(verify, forge):
    forge(
        "UPDATE event SET sequence = -sequence WHERE sequence IN (3, 4)",
        "UPDATE event SET sequence = 7 + sequence WHERE sequence < 0",
    )
    report = verify()
    assert (report.events, report.problem) == (2, "record 3 does not follow the one before it")


def test_an_inserted_record_is_found(verify, forge):
    forge(
        "INSERT INTO event SELECT 9, 'forged', device_id, exam_uuid, kind, body, boot_id, wall_time_utc, "
        "monotonic_ns, app_version, hash, hash FROM event WHERE sequence = 8"
    )
    assert "record 9" in verify().problem


def test_a_record_appended_with_a_right_hash_but_without_the_head_is_found(verify, logged, log_path):
    with database.connect(log_path) as connection:
        *columns, _, last_hash = connection.execute("SELECT * FROM event WHERE sequence = 8").fetchone()
        record = replace(Record(*columns), sequence=9, uuid="forged")
        values = (*asdict(record).values(), last_hash, record_hash(last_hash, record))
        connection.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    connection.close()
    assert verify().problem == "1 records after 8 were not written by Leukoscope"


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("DELETE FROM head", "8 records after 0 were not written by Leukoscope"),
        ("UPDATE head SET sequence = 9", "records after 8 are missing: the log once had 9"),
        ("UPDATE head SET hash = 'f00'", "record 8 is not the one that was written"),
        ("UPDATE device SET id = 'another'", "record 1 names a device that the log does not know"),
    ],
)
def test_a_changed_head_or_device_is_found(verify, forge, statement, problem):
    forge(statement)
    assert verify().problem == problem


def test_the_chain_alone_does_not_show_an_end_taken_off_together_with_the_head(verify, forge, logged):
    """What chain.py says a bare chain cannot show: only a head hash noted before tells."""
    noted = verify().head_hash
    forge(
        "DELETE FROM event WHERE sequence > 4",
        "UPDATE head SET sequence = 4, hash = (SELECT hash FROM event WHERE sequence = 4)",
    )
    assert verify().ok
    assert verify().head_hash != noted


def test_a_page_damaged_on_the_card_is_found(plain, verify, log_path, logged):
    log_path.write_bytes(log_path.read_bytes().replace(b'"neutrophil"', b'"neutrophyl"'))
    assert "was changed" in verify().problem


def test_a_damaged_page_of_an_encrypted_log_is_found(verify, log_path, logged):
    content = bytearray(log_path.read_bytes())
    content[len(content) // 2] ^= 1
    log_path.write_bytes(content)
    assert "the file is damaged" in verify().problem


def test_text_that_is_no_utf8_is_found(forge, log_path):
    forge("UPDATE event SET boot_id = CAST(x'ff' AS TEXT) WHERE sequence = 2")
    with LogReader.open(log_path) as reader, pytest.raises(LogbookFormatError, match="damaged"):
        reader.verify()
