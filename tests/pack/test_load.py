import hashlib
import json
from dataclasses import FrozenInstanceError, replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from edge_app.exceptions import PackError, PackFormatError, PackSchemaError, PackSignatureError
from edge_app.pack.archive import build_archive, read_archive
from edge_app.pack.load import build_pack, find_packs, load_pack, shipped_packs
from edge_app.pack.manifest import SCHEMA_VERSION
from edge_app.pack.signing import SigningKey


@pytest.fixture
def repack(make_pack, tmp_path, development_key):
    """Writes a pack whose members were changed after signing; a changed manifest is signed again if asked."""

    def make(sign=False, **changes):
        members = replace(read_archive(make_pack().read_bytes(), "p"), **changes)
        if sign:
            members = replace(members, signature=development_key.key.sign(members.manifest))
        path = tmp_path / "changed.lpack"
        path.write_bytes(build_archive(members))
        return path

    def manifest_with(**fields):
        original = json.loads(read_archive(make_pack().read_bytes(), "p").manifest)
        return make(sign=True, manifest=json.dumps(original | fields).encode())

    make.manifest_with = manifest_with
    return make


def test_a_good_pack_loads(make_pack):
    path = make_pack()
    pack = load_pack(path)
    assert pack.manifest.name == "tiny-cell"
    assert pack.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert pack.card.startswith("# Tiny")
    assert hashlib.sha256(pack.model).hexdigest() == pack.manifest.model_sha256


def test_a_loaded_pack_cannot_be_changed(make_pack):
    with pytest.raises(FrozenInstanceError):
        load_pack(make_pack()).sha256 = "0" * 64


def test_the_development_key_shows(make_pack):
    pack = load_pack(make_pack())
    assert pack.key_name == pack.manifest.signed_with == "development"
    assert pack.development_key


def test_the_same_input_makes_the_same_bytes(tiny_manifest, development_key):
    packs = {build_pack(tiny_manifest(), b"model", "card", development_key) for _ in range(3)}
    assert len(packs) == 1


def test_flipping_any_single_byte_is_refused(tiny_manifest, development_key, tmp_path):
    whole = build_pack(tiny_manifest(), b"a model", "# Card\n", development_key)
    path = tmp_path / "flipped.lpack"
    for position in range(len(whole)):
        flipped = bytearray(whole)
        flipped[position] ^= 0xFF
        path.write_bytes(flipped)
        with pytest.raises(PackError):
            load_pack(path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_change_of_any_byte_of_a_real_pack_is_refused(make_pack, tmp_path, data):
    whole = (shipped_packs() or [make_pack()])[0].read_bytes()
    position = data.draw(st.integers(0, len(whole) - 1), label="position")
    change = data.draw(st.integers(1, 255), label="change")
    path = tmp_path / "flipped.lpack"
    path.write_bytes(whole[:position] + bytes([whole[position] ^ change]) + whole[position + 1 :])
    with pytest.raises(PackError, match=r"^[^\n]+\.$"):
        load_pack(path)


def test_a_changed_model_is_refused(repack):
    with pytest.raises(
        PackSignatureError, match=r"The model in changed\.lpack is not the one that was signed"
    ):
        load_pack(repack(model=b"another"))


def test_a_changed_model_card_is_refused(repack):
    with pytest.raises(PackSignatureError, match=r"The model card in changed\.lpack is not the one"):
        load_pack(repack(card=b"# Approved for diagnosis"))


def test_a_changed_manifest_is_refused(repack, make_pack):
    manifest = read_archive(make_pack().read_bytes(), "p").manifest.replace(b"0.95", b"0.99")
    with pytest.raises(PackSignatureError, match="was changed after it was signed"):
        load_pack(repack(manifest=manifest))


@pytest.mark.parametrize("signature", [b"", b"\0" * 64, b"\xff" * 64, b"s" * 63, b"s" * 65], ids=range(5))
def test_a_signature_that_is_none_is_refused(repack, signature):
    with pytest.raises(PackSignatureError, match="was changed after it was signed"):
        load_pack(repack(signature=signature))


def test_a_foreign_key_is_refused(make_pack):
    path = make_pack(key=SigningKey("stranger", Ed25519PrivateKey.generate()))
    with pytest.raises(PackSignatureError, match="a key this device does not trust"):
        load_pack(path)


def test_a_foreign_key_that_calls_itself_development_is_refused(make_pack):
    path = make_pack(key=SigningKey("development", Ed25519PrivateKey.generate()))
    with pytest.raises(PackSignatureError, match="a key this device does not trust"):
        load_pack(path)


def test_the_claimed_key_and_the_real_one_must_agree(repack):
    with pytest.raises(
        PackSignatureError, match="claims the key 'release' but was signed with 'development'"
    ):
        load_pack(repack.manifest_with(signed_with="release"))


def test_a_newer_schema_is_called_newer_whatever_else_it_holds(repack):
    with pytest.raises(PackSchemaError, match="made for a newer Leukoscope"):
        load_pack(repack.manifest_with(schema_version=SCHEMA_VERSION + 1, a_field_of_the_future=True))


@pytest.mark.parametrize("manifest", [b"", b"not json", b"[]", b"{}", b"\xff\xfe", b"[" * 100_000])
def test_a_signed_manifest_that_is_no_manifest_is_refused(repack, manifest):
    with pytest.raises(PackFormatError, match="is not JSON with a schema version"):
        load_pack(repack(sign=True, manifest=manifest))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("temperature", 0.0),
        ("labels", []),
        ("schema_version", "one"),
        ("schema_version", 0),
        ("surprise", 1),
        ("operating_point", None),
    ],
)
def test_a_manifest_with_a_wrong_field_is_refused(repack, field, value):
    with pytest.raises(PackFormatError, match=r"The manifest of changed\.lpack is wrong"):
        load_pack(repack.manifest_with(**{field: value}))


def test_a_model_card_that_is_not_text_is_refused(repack, make_pack):
    card = b"\xff\xfe\xff"
    manifest = json.loads(read_archive(make_pack().read_bytes(), "p").manifest)
    manifest["card_sha256"] = hashlib.sha256(card).hexdigest()
    with pytest.raises(PackFormatError, match="is not UTF-8 text"):
        load_pack(repack(sign=True, card=card, manifest=json.dumps(manifest).encode()))


def test_packs_are_found_by_their_suffix_in_order(tmp_path):
    for name in ("b-1.0.0.lpack", "a-1.0.0.lpack", "notes.txt"):
        (tmp_path / name).touch()
    assert [path.name for path in find_packs(tmp_path)] == ["a-1.0.0.lpack", "b-1.0.0.lpack"]


def test_no_directory_holds_no_packs(tmp_path):
    assert find_packs(tmp_path / "none") == ()


def test_every_shipped_pack_verifies_and_has_its_own_name():
    for path in shipped_packs():
        assert load_pack(path).manifest.file_name == path.name
