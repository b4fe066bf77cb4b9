from pathlib import Path
from zipfile import ZipFile

import pytest

from deploy.board import BOARDS, load_board
from deploy.exceptions import BundleError
from deploy.fit import board_tags, check_fit

JETSON = load_board("jetson-jp6")
HELD = "1.0-cp310-cp310-manylinux_2_35_aarch64"


def wheel(folder: Path, name: str, rest: str = "1.0-py3-none-any", needs: tuple[str, ...] = ()) -> None:
    lines = "".join(f"Requires-Dist: {need}\n" for need in needs)
    with ZipFile(folder / f"{name}-{rest}.whl", "w") as archive:
        text = f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\nProvides-Extra: edge\n{lines}"
        archive.writestr(f"{name}-1.0.dist-info/METADATA", text)


@pytest.mark.parametrize(
    "rest",
    [
        "1.0-py3-none-any",
        HELD,
        "1.0-cp38-abi3-manylinux_2_34_aarch64",
        "1.0-cp310-cp310-manylinux2014_aarch64.manylinux_2_17_aarch64",
    ],
)
def test_a_wheel_for_the_boards_python_and_glibc_fits(tmp_path, rest):
    wheel(tmp_path, "quick", rest)

    check_fit(JETSON, tmp_path)

    assert board_tags(JETSON)


@pytest.mark.parametrize(
    "rest",
    [
        "1.0-cp311-cp311-manylinux_2_35_aarch64",
        "1.0-cp311-abi3-manylinux_2_17_aarch64",
        "1.0-cp310-cp310-manylinux_2_36_aarch64",
        "1.0-cp310-cp310-manylinux_2_17_x86_64",
        "1.0-cp310-cp310-musllinux_1_2_aarch64",
    ],
)
def test_a_wheel_for_another_python_glibc_or_processor_is_refused_by_name(tmp_path, rest):
    wheel(tmp_path, "quick", rest)

    with pytest.raises(BundleError, match=r"quick-.* does not install on Jetson, JetPack 6 \(Python 3\.10"):
        check_fit(JETSON, tmp_path)


def test_what_only_the_boards_python_needs_must_be_among_the_wheels(tmp_path):
    wheel(tmp_path, "leukoscope", needs=('tomli>=2; python_version < "3.11"',))

    check_fit(load_board("pi-bookworm"), tmp_path)
    with pytest.raises(BundleError, match=r"leukoscope needs tomli>=2.* which is not among the wheels"):
        check_fit(JETSON, tmp_path)


def test_an_extra_that_is_installed_counts_and_one_that_is_not_does_not(tmp_path):
    wheel(tmp_path, "leukoscope", needs=('quick; extra == "edge"', 'tensorflow; extra == "training"'))
    wheel(tmp_path, "quick", needs=('slow>=2; sys_platform == "linux"', 'far; sys_platform == "win32"'))
    wheel(tmp_path, "slow", "2.1-py3-none-any")

    check_fit(JETSON, tmp_path)
    (tmp_path / "slow-2.1-py3-none-any.whl").unlink()
    wheel(tmp_path, "slow")

    with pytest.raises(BundleError, match=r"quick needs slow>=2.* would be 1\.0"):
        check_fit(JETSON, tmp_path)


def test_a_file_that_only_looks_like_a_wheel_is_named(tmp_path):
    (tmp_path / "bad-1.0-py3-none-any.whl").write_bytes(b"no zip")

    with pytest.raises(BundleError, match=r"bad-1\.0-py3-none-any\.whl is not a wheel"):
        check_fit(JETSON, tmp_path)


@pytest.mark.parametrize("board", sorted(path.stem for path in BOARDS.glob("*.toml")))
def test_no_board_takes_a_wheel_of_the_python_after_its_own(board):
    loaded = load_board(board)
    minor = int(loaded.python.partition(".")[2])

    interpreters = {tag.interpreter for tag in board_tags(loaded)}

    assert f"cp3{minor}" in interpreters
    assert f"cp3{minor + 1}" not in interpreters
