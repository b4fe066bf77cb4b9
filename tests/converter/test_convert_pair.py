"""A first reader's pack that states what it is worth together with the second one."""

import shutil

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from converter.convert import Order, convert
from converter.crossval import convert_folds
from converter.exceptions import WrongRunError
from converter.pair import Second
from edge_app.exceptions import PackSignatureError
from edge_app.pack.load import load_pack
from edge_app.pack.signing import SigningKey, TrustedKey
from training.crossval import CROSSVAL_FILE, CrossValidation, fold_directory
from training.pair import Pair
from training.run import load_run, save_run


def cross_validate(directory, finished_run, architecture):
    """Two folds of the finished run, as of this architecture, measured in int8; gives the first fold."""
    record = CrossValidation(
        recipe="cell",
        architecture=architecture,
        only_folds=(0, 1),
        labels=("lymphoblast", "lymphocyte", "neutrophil"),
    )
    directory.mkdir()
    (directory / CROSSVAL_FILE).write_text(record.model_dump_json())
    for number in record.only_folds:
        fold = fold_directory(directory, 0, number)
        shutil.copytree(finished_run, fold)
        save_run(load_run(fold).model_copy(update={"architecture": architecture}), fold)
    convert_folds(directory)
    return fold_directory(directory, 0, 0)


@pytest.fixture(scope="module")
def runs(finished_run, tmp_path_factory):
    """The first and the second reader's run."""
    where = tmp_path_factory.mktemp("pair")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("training.metrics.RESAMPLES", 5)
        return tuple(cross_validate(where / kind, finished_run, kind) for kind in ("mobilenet", "cnn"))


@pytest.fixture
def pack_of(tmp_path, development_key):
    def make(run, name, second=None, key=development_key):
        return convert(Order(run, tmp_path, name, "0.1.0", key, second=second)).path

    return make


def test_the_pack_states_what_both_readers_are_worth_together(runs, pack_of):
    first, second = runs
    other = pack_of(second, "second")
    pack = load_pack(pack_of(first, "first", Second(other, second)))
    pair = pack.manifest.operating_point.pair
    assert (pair.second, pair.second_sha256) == ("second 0.1.0", load_pack(other).sha256)
    both = Pair.load(first.parent, second.parent, 0, "int8")
    assert pair.specificity == both.calls(both.called).specificity
    assert "Together with second 0.1.0" in pack.card


def test_the_card_of_a_fold_names_the_cross_validation_that_made_it(runs, pack_of):
    card = load_pack(pack_of(runs[1], "second")).card

    assert (
        "leukoscope-train crossval --recipe cell --architecture cnn --images LIST --seeds 0 --folds 0,1"
        " --out cnn\n" in card
    )
    assert "leukoscope-convert cnn\n" in card
    assert "- LIST is the list or folder of the pictures of drawn" in card


def test_the_second_pack_may_be_signed_with_the_key_that_signs_this_one(runs, pack_of):
    first, second = runs
    key = SigningKey("hospital", Ed25519PrivateKey.generate())
    other = pack_of(second, "second", key=key)
    path = pack_of(first, "first", Second(other, second), key)
    trusted = (TrustedKey("hospital", key.key.public_key()),)
    assert load_pack(path, also=trusted).manifest.operating_point.pair is not None


def test_a_second_pack_of_a_stranger_is_refused(runs, pack_of):
    first, second = runs
    other = pack_of(second, "second", key=SigningKey("stranger", Ed25519PrivateKey.generate()))
    with pytest.raises(PackSignatureError):
        pack_of(first, "first", Second(other, second))


def test_two_first_readers_are_no_pair(runs, pack_of):
    first, _ = runs
    with pytest.raises(WrongRunError, match="cell mobilenet and cell mobilenet"):
        pack_of(first, "first", Second(pack_of(first, "again"), first))


def test_a_run_that_is_no_fold_says_nothing_of_a_pair(runs, finished_run, pack_of):
    _, second = runs
    with pytest.raises(WrongRunError, match="no fold of a cross-validation"):
        pack_of(finished_run, "first", Second(pack_of(second, "second"), second))


def test_a_pack_of_other_models_is_refused(runs, finished_run, pack_of):
    first, second = runs
    stranger = pack_of(finished_run, "stranger")
    with pytest.raises(WrongRunError, match="says blast elsewhere"):
        pack_of(first, "first", Second(stranger, second))
