from pathlib import Path

import pytest

from training import datasets
from training.boxes import Box
from training.exceptions import DatasetError


def test_a_list_with_groups_keeps_label_group_and_scale(cell_list):
    samples = datasets.load_csv(cell_list(), form="masked", um_per_px=0.25)

    first = samples[0]
    assert len(samples) == 24
    assert (first.label, first.group, first.um_per_px) == ("lymphoblast", "t0", 0.25)
    assert first.path.is_file()


def test_a_list_may_state_source_and_scale_per_picture(cell_list):
    file = cell_list(1, 1)
    file.write_text(
        "path,label,group,source,um_per_px\nlymphoblast/0-0.png,lymphoblast,p1,clinic,0.1\n", encoding="utf-8"
    )

    (sample,) = datasets.load_csv(file, form="masked", um_per_px=None)

    assert (sample.source, sample.um_per_px) == ("clinic", 0.1)


def test_a_list_may_keep_a_picture_to_the_train_side_and_weigh_it(cell_list):
    file = cell_list(1, 1)
    rows = "lymphoblast/0-0.png,lymphoblast,train,2.5\nlymphocyte/0-0.png,lymphocyte,,\n"
    file.write_text("path,label,use,weight\n" + rows, encoding="utf-8")

    samples = datasets.load_csv(file, form="masked", um_per_px=0.25)

    assert [(s.train_only, s.weight) for s in samples] == [(True, 2.5), (False, 1.0)]


def test_a_folder_per_class_has_labels_and_no_groups(cell_list):
    samples = datasets.load_images(cell_list().parent, form="masked", um_per_px=0.25)

    assert {sample.label for sample in samples} == {"lymphoblast", "lymphocyte"}
    assert {sample.group for sample in samples} == {""}


def test_cnmc_labels_are_translated(cell_list, tmp_path):
    folder = cell_list(1, 1).parent
    (folder / "lymphoblast").rename(folder / "all")
    (folder / "lymphocyte").rename(folder / "hem")
    rows = "path,label,subject,group\nall/0-0.png,all,1,1\nhem/0-0.png,hem,H1,H1\n"
    (folder / "index.csv").write_text(rows, encoding="utf-8")

    samples = datasets.load_cells(folder)

    assert [(s.label, s.source, s.group, s.form) for s in samples] == [
        ("lymphoblast", "cnmc2019", "1", "masked"),
        ("lymphocyte", "cnmc2019", "H1", "masked"),
    ]


def test_a_list_may_say_which_cell_of_a_field_it_means(cell_list):
    file = cell_list(1, 1)
    rows = "lymphoblast/0-0.png,lymphoblast,0.25,0.5,0.1,0.2\nlymphocyte/0-0.png,lymphocyte,,,,\n"
    file.write_text("path,label,x,y,width,height\n" + rows, encoding="utf-8")

    samples = datasets.load_csv(file, form="centred", um_per_px=0.1)

    assert [(s.form, s.box) for s in samples] == [("boxed", Box(0.25, 0.5, 0.1, 0.2)), ("centred", None)]


def test_boxed_cells_of_chulalongkorn_are_only_trained_on_with_their_slide_as_group(tmp_path):
    for folder in ("images", "labels"):
        (tmp_path / folder).mkdir()
    (tmp_path / "images" / "E-11_3.jpg").write_bytes(b"")
    (tmp_path / "labels" / "E-11_3.txt").write_text("1 0.2 0.3 0.1 0.1\n3 0.8 0.5 0.1 0.1\n")

    samples = datasets.load_cells(tmp_path)

    assert [(s.label, s.group, s.train_only, s.box) for s in samples] == [
        ("eosinophil", "E-11", True, Box(0.2, 0.3, 0.1, 0.1)),
        ("lymphocyte", "E-11", True, Box(0.8, 0.5, 0.1, 0.1)),
    ]


def test_labels_keep_the_order_of_the_model_classes(cell_list):
    samples = datasets.load_csv(cell_list(), form="masked", um_per_px=0.25)

    assert datasets.order_labels(reversed(samples), datasets.CELL_CLASSES) == ("lymphoblast", "lymphocyte")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("label\nlymphocyte\n", "has no column 'path'"),
        ("path,label\n", "lists no pictures"),
        ("path,label\nlost.png,lymphocyte\n", "lists lost.png, which does not exist"),
        ("path,label\nlymphocyte/0-0.png,\n", "line 2 has no label"),
        ("path,label,um_per_px\nlymphocyte/0-0.png,lymphocyte,wide\n", "'wide' is not a positive number"),
        ("path,label,weight\nlymphocyte/0-0.png,lymphocyte,inf\n", "weight 'inf' is not a positive number"),
        ("path,label,use\nlymphocyte/0-0.png,lymphocyte,test\n", "use 'test' is not known"),
        ("path,label,x,y\nlymphocyte/0-0.png,lymphocyte,0.5,0.5\n", "give all four or none"),
        ("path,label,x,y,width,height\nlymphocyte/0-0.png,lymphocyte,350,0.5,1,1\n", "share of the picture"),
        ("path;label\nlymphocyte/0-0.png;lymphocyte\n", "it needs path, label, parted by commas"),
        (f"path,label\n{'x' * 5000},lymphocyte\n", r"lists x{60}, which is no path \(File name too long\)"),
    ],
)
def test_a_bad_list_is_refused_in_one_sentence(cell_list, text, says):
    file = cell_list(1, 1)
    file.write_text(text, encoding="utf-8")

    with pytest.raises(DatasetError, match=says):
        datasets.load_csv(file, form="masked", um_per_px=0.25)


def test_blanks_around_the_names_of_columns_are_no_part_of_them(cell_list):
    file = cell_list(1, 1)
    file.write_text("path , label\nlymphocyte/0-0.png, lymphocyte\n", encoding="utf-8")

    (sample,) = datasets.load_csv(file, form="masked", um_per_px=0.25)

    assert sample.label == "lymphocyte"


@pytest.mark.parametrize("um_per_px", [0.0, -0.1, float("nan"), float("inf")])
def test_a_scale_that_is_none_is_refused(cell_list, um_per_px):
    with pytest.raises(DatasetError, match="µm per pixel is none; give one above 0"):
        datasets.load_images(cell_list(1, 1), form="masked", um_per_px=um_per_px)


def test_a_class_folder_without_pictures_is_named_and_a_hidden_one_is_no_class(cell_list):
    folder = cell_list(1, 1).parent
    (folder / ".git").mkdir()
    assert len(datasets.load_folder(folder, form="masked", um_per_px=0.25)) == 2
    (folder / "monocyte").mkdir()

    with pytest.raises(DatasetError, match=r"class folder .*/monocyte has no pictures .* take it out"):
        datasets.load_folder(folder, form="masked", um_per_px=0.25)


def test_what_a_mac_puts_beside_a_picture_is_no_picture(cell_list):
    folder = cell_list(patients=1).parent
    before = datasets.load_folder(folder, form="masked", um_per_px=0.25)
    (before[0].path.with_name(f"._{before[0].path.name}")).write_bytes(b"Mac OS X")

    assert datasets.load_folder(folder, form="masked", um_per_px=0.25) == before


def test_a_missing_folder_of_ones_own_pictures_is_not_called_the_data_folder():
    with pytest.raises(DatasetError, match="There is no folder /nowhere; give one with a folder per class"):
        datasets.load_images(Path("/nowhere"), form="masked", um_per_px=0.25)


def test_a_missing_folder_is_named():
    with pytest.raises(DatasetError, match="/nowhere does not exist"):
        datasets.load_cells(Path("/nowhere"))


def test_a_list_given_as_the_data_folder_is_sent_to_images(tmp_path):
    (tmp_path / "list.csv").write_text("path,label\n")

    with pytest.raises(DatasetError, match=r"is a file, not a folder; .* --images"):
        datasets.load_cells(tmp_path / "list.csv")


def test_a_tree_named_like_a_known_set_but_without_its_list_is_sent_to_images(tmp_path):
    (tmp_path / "all").mkdir()

    with pytest.raises(DatasetError, match=r"index.csv does not exist; .* --images"):
        datasets.load_cells(tmp_path)


def test_an_empty_data_folder_is_refused(tmp_path):
    with pytest.raises(DatasetError, match="none of cnmc2019_partial, wbc_types, taleqani_all4 and chula"):
        datasets.load_cells(tmp_path)


def test_one_class_alone_is_refused(cell_list):
    samples = datasets.load_csv(cell_list(), form="masked", um_per_px=0.25)[:3]

    with pytest.raises(DatasetError, match="show only lymphoblast"):
        datasets.order_labels(samples, datasets.CELL_CLASSES)


def test_an_unknown_label_is_refused(tmp_path, cell_list):
    folder = cell_list(1, 1).parent
    (folder / "lymphocyte").rename(folder / "odd")
    samples = datasets.load_folder(folder, form="masked", um_per_px=0.25)

    with pytest.raises(DatasetError, match="'odd' is not one of"):
        datasets.order_labels(samples, datasets.CELL_CLASSES)
