import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from edge_app.exceptions import PackSignatureError
from edge_app.pack.load import load_pack
from edge_app.pack.signing import load_signing_key, trusted_keys, verify


def private_pem(key, password=None) -> bytes:
    protection = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, protection)


def public_pem(key) -> bytes:
    return key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


@pytest.fixture
def hospital(tmp_path):
    """A key of a hospital's own: its signing key and the directory with the public half."""
    key = Ed25519PrivateKey.generate()
    (tmp_path / "hospital.pem").write_bytes(private_pem(key))
    keys = tmp_path / "keys"
    keys.mkdir()
    (keys / "hospital.pub").write_bytes(public_pem(key))
    return load_signing_key(tmp_path / "hospital.pem"), keys


def test_the_program_ships_the_development_key():
    assert "development" in [key.name for key in trusted_keys()]


def test_a_pack_of_an_added_key_loads_under_its_name(make_pack, hospital):
    key, keys = hospital
    pack = load_pack(make_pack(key=key), extra_keys=keys)
    assert pack.key_name == "hospital"
    assert not pack.development_key


def test_the_added_key_is_needed(make_pack, hospital):
    key, _ = hospital
    with pytest.raises(PackSignatureError):
        load_pack(make_pack(key=key))


def test_no_key_directory_adds_nothing(tmp_path):
    assert [key.name for key in trusted_keys(tmp_path / "none")] == [key.name for key in trusted_keys()]


def test_an_added_key_cannot_take_a_shipped_name(hospital):
    _, keys = hospital
    (keys / "hospital.pub").rename(keys / "development.pub")
    with pytest.raises(PackSignatureError, match="takes the name of a key that came with the program"):
        trusted_keys(keys)


def test_the_development_key_stays_development_under_another_name(make_pack, development_key, tmp_path):
    keys = tmp_path / "keys"
    keys.mkdir()
    (keys / "release.pub").write_bytes(public_pem(development_key.key))
    assert load_pack(make_pack(), extra_keys=keys).development_key


def test_an_unreadable_added_key_is_named(tmp_path):
    (tmp_path / "dir.pub").mkdir()
    with pytest.raises(PackSignatureError, match="cannot be read"):
        trusted_keys(tmp_path)


def test_an_added_file_that_is_no_key_is_named(tmp_path):
    (tmp_path / "notes.pub").write_text("call Anna")
    with pytest.raises(PackSignatureError, match="is not a public key in PEM form"):
        trusted_keys(tmp_path)


def test_an_added_key_of_another_kind_is_refused(tmp_path):
    (tmp_path / "curve.pub").write_bytes(public_pem(generate_private_key(SECP256R1())))
    with pytest.raises(PackSignatureError, match="is not an Ed25519 key"):
        trusted_keys(tmp_path)


def test_a_missing_signing_key_is_said_so(tmp_path):
    with pytest.raises(PackSignatureError, match="give a key file with --key"):
        load_signing_key(tmp_path / "none.pem")


@pytest.mark.parametrize("content", [b"hello", private_pem(Ed25519PrivateKey.generate(), b"secret")])
def test_a_signing_key_that_cannot_be_read_is_refused(tmp_path, content):
    (tmp_path / "key.pem").write_bytes(content)
    with pytest.raises(PackSignatureError, match="is not a private key in PEM form without a password"):
        load_signing_key(tmp_path / "key.pem")


def test_a_signing_key_of_another_kind_is_refused(tmp_path):
    (tmp_path / "key.pem").write_bytes(private_pem(generate_private_key(SECP256R1())))
    with pytest.raises(PackSignatureError, match="is not an Ed25519 private key"):
        load_signing_key(tmp_path / "key.pem")


def test_every_bit_of_a_signature_counts(development_key):
    signature = development_key.key.sign(b"content")
    assert verify(b"content", signature, trusted_keys(), "p") == "development"
    for bit in range(8 * len(signature)):
        flipped = bytearray(signature)
        flipped[bit // 8] ^= 1 << (bit % 8)
        with pytest.raises(PackSignatureError):
            verify(b"content", bytes(flipped), trusted_keys(), "p")
