"""The device's key is private and stays; its checkpoints hold for their record only."""

import pytest

from edge_app.exceptions import LogbookFormatError
from edge_app.logbook.identity import KEY_FILE, checkpoint_holds, device_key, sign_checkpoint


def test_the_key_is_made_once_and_only_its_owner_reads_it(log_path):
    first = device_key(log_path)
    assert device_key(log_path).private_bytes_raw() == first.private_bytes_raw()
    assert (log_path.parent / KEY_FILE).stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_no_key_is_one_sentence(log_path):
    (log_path.parent / KEY_FILE).write_text("no key")
    with pytest.raises(LogbookFormatError, match="no private key"):
        device_key(log_path)


def test_a_checkpoint_holds_for_its_device_record_and_hash_only(log_path):
    made = sign_checkpoint(device_key(log_path), "device", 3, "ab" * 32)
    assert checkpoint_holds(made, "device")
    assert not checkpoint_holds(made, "other")
    assert not checkpoint_holds(made.model_copy(update={"sequence": 2}), "device")
    assert not checkpoint_holds(made.model_copy(update={"hash": "cd" * 32}), "device")
