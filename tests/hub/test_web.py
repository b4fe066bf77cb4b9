import io
import re
import struct
import time
import zlib
from concurrent.futures import ThreadPoolExecutor

import cv2
import pytest
from exam_samples import started
from hub_device import Device
from sqlalchemy import insert

from edge_app.camera.simulated.smear import draw_smear
from edge_app.exam.cell_class import CellClass
from edge_app.logbook.device_events import QcReading, QcResult
from edge_app.logbook.logbook import Logbook
from hub.exceptions import HubUserError
from hub.place import Place
from hub.query import ExamFilter, exams
from hub.store import HubStore
from hub.tables import DEVICE_EVENT
from hub.web.accounts import FREE_TRIES, MOST_NAMES, WAIT_S, Accounts
from hub.web.app import IDLE_S, SHIFT_S, create_app

PASSWORD = "correct horse battery"  # noqa: S105 - of an account made here
EVIL = "<script>x()</script>\"><img src=x>' OR 1=1; DROP TABLE exam; --"


@pytest.fixture
def hub(tmp_path):
    """A hub on SQLite with one device, two exams and one account."""
    place = Place(tmp_path / "hub", f"sqlite:///{tmp_path / 'hub' / 'hub.sqlite'}")
    keys = place.create("laptop")
    store = HubStore.open(place)
    device = Device(tmp_path / "device", EVIL, keys)
    store.enroll(device.card())
    device.take_exam("S-1", blasts=10)
    with Logbook.open(device.log) as logbook:
        logbook.start_exam(started(sample_id=EVIL, operator=EVIL))
    store.take(device.export(tmp_path / "stick"), keys)
    Accounts(store).set("Ana", PASSWORD)
    yield place, store, device
    store.close()


@pytest.fixture
def app(hub):
    place, store, _ = hub
    return create_app(place, store)


@pytest.fixture
def guest(app):
    return app.test_client()


def _token(page):
    return re.search(r'name="token" value="([^"]+)"', page.text).group(1)


def _sign_in(client, password=PASSWORD, name="Ana"):
    token = _token(client.get("/sign-in"))
    return client.post("/sign-in", data={"name": name, "password": password, "token": token})


@pytest.fixture
def ana(app):
    client = app.test_client()
    assert _sign_in(client).status_code == 302
    return client


@pytest.fixture
def exam(hub):
    _, store, device = hub
    (row,) = exams(store, ExamFilter(sample="S-1"))[0]
    return store.exam(device.id, row["exam_uuid"])


def _pages(exam):
    cell = next(iter(exam.exam.cells.values()))
    path = f"/exams/{exam.device_id}/{exam.exam.uuid}"
    return (
        "/",
        "/exams",
        "/exams.csv",
        "/charts",
        "/upload",
        path,
        f"{path}.pdf",
        f"/pictures/{cell.found.crop_sha256}",
    )


def test_nothing_is_shown_without_signing_in(guest, exam):
    for path in _pages(exam):
        answer = guest.get(path)
        assert answer.status_code == 302 and answer.location == "/sign-in"
        assert b"S-1" not in answer.data


def test_every_page_opens_for_who_signed_in(ana, exam):
    for path in _pages(exam):
        assert ana.get(path).status_code == 200, path


def test_text_from_devices_is_never_code(ana, exam):
    for path in ("/", "/exams", "/charts"):
        page = ana.get(path)
        assert "<script" not in page.text and "<img src=x" not in page.text
        assert page.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "&lt;script&gt;" in ana.get("/").text


def test_text_in_the_address_is_never_code_nor_a_command(ana):
    page = ana.get("/exams", query_string={"sample": EVIL, "device": EVIL, "since": EVIL, "page": "-7"})
    assert page.status_code == 200 and "<script" not in page.text and "0 exams" in page.text
    assert "S-1" in ana.get("/exams").text


@pytest.mark.parametrize(
    "path",
    [
        "/pictures/..%2f..%2fhub.key",
        "/pictures/" + "0" * 64,
        "/upload/..%2f..%2fhub",
        "/exams/x/y",
        "/exams/../../hub.key",
        "/static/../app.py",
        "/static/..%2fapp.py",
    ],
)
def test_no_path_leads_out_of_the_hub(ana, path):
    answer = ana.get(path)
    assert answer.status_code == 404
    assert b"secret_key" not in answer.data


def test_a_form_from_elsewhere_is_refused(ana):
    assert ana.post("/sign-out").status_code == 400
    assert ana.post("/upload", data={"token": "guessed"}).status_code == 400
    assert ana.get("/").status_code == 200


def test_a_wrong_password_lets_nobody_in(guest):
    for name, password in (("Ana", "wrong wrong wrong"), ("Bo", PASSWORD), ("", ""), (EVIL, EVIL)):
        answer = _sign_in(guest, password, name)
        assert answer.status_code == 403 and "wrong" in answer.text
    assert guest.get("/").status_code == 302


def test_a_storm_of_passwords_has_to_wait_even_for_the_right_one(hub):
    _, store, _ = hub
    now = [0.0]
    accounts = Accounts(store, clock=lambda: now[0])
    for _ in range(FREE_TRIES):
        with pytest.raises(HubUserError, match="wrong"):
            accounts.check("Ana", "guess")
    with pytest.raises(HubUserError, match="wait"):
        accounts.check("Ana", PASSWORD)
    now[0] += WAIT_S
    accounts.check("Ana", PASSWORD)


def test_who_was_removed_is_out_at_once(hub, ana):
    Accounts(hub[1]).remove("Ana")
    assert ana.get("/").status_code == 302


def test_the_cookie_of_another_hub_opens_nothing(hub, ana, tmp_path):
    cookie = ana.get_cookie("leukoscope_hub").value
    place = Place(tmp_path / "other", hub[0].url)
    place.create("other")
    other = create_app(place, hub[1]).test_client()
    other.set_cookie("leukoscope_hub", cookie)
    assert other.get("/").status_code == 302


def test_the_session_cookie_is_kept_from_scripts_and_other_sites(guest):
    header = guest.get("/sign-in").headers["Set-Cookie"]
    assert "HttpOnly" in header and "SameSite=Strict" in header


def test_a_cookie_that_was_copied_opens_nothing_after_its_owner_signed_out(app, ana, hub):
    thief = app.test_client()
    thief.set_cookie("leukoscope_hub", ana.get_cookie("leukoscope_hub").value)
    assert thief.get("/exams").status_code == 200
    Accounts(hub[1]).set("Bo", PASSWORD)
    bo = app.test_client()
    _sign_in(bo, name="Bo")
    ana.post("/sign-out", data={"token": _token(ana.get("/"))})
    assert thief.get("/exams").status_code == 302
    assert bo.get("/exams").status_code == 200
    assert _sign_in(ana).status_code == 302
    assert ana.get("/exams").status_code == 200


def test_a_session_ends_after_a_shift_however_busy_it_is(hub):
    place, store, _ = hub
    now = [1_000_000.0]
    client = create_app(place, store, clock=lambda: now[0]).test_client()
    _sign_in(client)
    while now[0] < 1_000_000 + SHIFT_S - IDLE_S:
        now[0] += IDLE_S - 1
        assert client.get("/exams").status_code == 200
    now[0] = 1_000_000.0 + SHIFT_S
    assert client.get("/exams").status_code == 302


def test_who_knew_the_cookie_before_the_sign_in_is_not_signed_in_by_it(app, guest):
    """No session can be fixed: what a stranger planted is another one after the sign-in."""
    guest.get("/sign-in")
    planted = guest.get_cookie("leukoscope_hub").value
    token = _token(guest.get("/sign-in"))
    assert _sign_in(guest).status_code == 302
    stranger = app.test_client()
    stranger.set_cookie("leukoscope_hub", planted)
    assert stranger.get("/exams").status_code == 302
    assert guest.post("/sign-out", data={"token": token}).status_code == 400


def test_no_form_is_taken_without_its_own_token(app, ana, guest):
    """Every address that takes a POST: from elsewhere, with a guess, or with another person's token."""
    posts = [rule.rule for rule in app.url_map.iter_rules() if "POST" in rule.methods]
    assert set(posts) == {"/sign-in", "/sign-out", "/upload"}
    others = _token(guest.get("/sign-in"))
    for path in posts:
        for data in ({}, {"token": ""}, {"token": "guessed"}, {"token": "é\0"}, {"token": others}):
            assert ana.post(path, data=data).status_code == 400, (path, data)
    assert ana.get("/exams").status_code == 200


def test_every_answer_forbids_scripts_frames_guesses_and_copies(app, ana, guest, exam):
    answers = [ana.get(path) for path in (*_pages(exam), "/nowhere", "/static/hub.css")]
    answers += [guest.get("/sign-in"), guest.get("/exams"), guest.post("/upload"), guest.put("/upload")]
    for answer in answers:
        answer.close()
        headers = answer.headers
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["Cache-Control"] == "no-store"
        assert "Access-Control-Allow-Origin" not in headers


def test_another_sites_name_does_not_lead_here(hub):
    client = create_app(hub[0], hub[1], hosts=["127.0.0.1", "localhost"]).test_client()
    assert client.get("/sign-in", headers={"Host": "localhost:8765"}).status_code == 200
    answer = client.get("/sign-in", headers={"Host": "evil.example"})
    assert answer.status_code == 400 and "password" not in answer.text


def test_a_storm_of_made_up_names_fills_no_memory(hub):
    accounts = Accounts(hub[1], clock=lambda: 0.0)
    for number in range(MOST_NAMES + 50):
        accounts._wrong[f"guess {number}"] = (1, 0.0)
    accounts._wrong["Ana"] = (FREE_TRIES, 0.0)
    with pytest.raises(HubUserError, match="wait"):
        accounts.check("Ana", "guess")
    assert list(accounts._wrong) == ["Ana"]


@pytest.mark.parametrize("name", ["x" * 65, "Ana\0", " Ana", "\n", "عينة", EVIL])
def test_a_name_that_nobody_can_have_is_answered_like_a_wrong_password(guest, name):
    answer = _sign_in(guest, name=name)
    assert answer.status_code == 403 and "Name or password is wrong" in answer.text


def test_a_storm_of_passwords_at_once_gets_no_more_tries_than_one_after_the_other(hub):
    accounts = Accounts(hub[1], clock=lambda: 0.0)

    def attempt(number):
        try:
            accounts.check("Ana", f"guess {number}")
        except HubUserError as error:
            return str(error)
        return ""

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(attempt, range(24)))
    assert sum("Name or password" in answer for answer in answers) == FREE_TRIES
    assert sum("wait" in answer for answer in answers) == 24 - FREE_TRIES


@pytest.mark.parametrize("page", ["9" * 40, "1e9", "-1", "x"])
def test_a_page_that_there_is_not_is_empty_or_the_first(ana, page):
    assert ana.get("/exams", query_string={"page": page}).status_code == 200


def test_a_guest_may_send_no_more_than_a_name_and_a_password(guest):
    guest.get("/sign-in")
    assert guest.post("/upload", data={"token": "x" * 100_000}).status_code == 413
    picture = (io.BytesIO(bytes(100_000)), "a.png")
    answer = guest.post("/sign-in", data={"pictures": picture}, content_type="multipart/form-data")
    assert answer.status_code == 413


def test_a_short_password_is_not_set(hub):
    with pytest.raises(HubUserError, match="10 characters"):
        Accounts(hub[1]).set("Bo", "short")


def _upload(client, *files):
    token = _token(client.get("/upload"))
    data = {"token": token, "pictures": [(io.BytesIO(content), name) for name, content in files]}
    return client.post("/upload", data=data, content_type="multipart/form-data")


def _smear():
    picture, _ = draw_smear(1, 640, 400, 0.2)
    return cv2.imencode(".png", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))[1].tobytes()


def test_uploaded_pictures_are_read_and_stand_apart_from_exams(ana):
    answer = _upload(ana, ("a.png", _smear()), ("../../b.png", b"no picture"))
    assert answer.status_code == 302
    page = ana.get(answer.location)
    assert "Pictures that were uploaded, not an exam" in page.text
    assert "picture-2.png" in page.text
    assert "2 exams" in ana.get("/exams").text
    assert answer.location in ana.get("/upload").text


def _control(device, passed, z):
    rules = () if passed else ("1-3s",)
    reading = QcReading(cell_class=CellClass.NEUTROPHIL, share=0.6, z=z, rules=rules)
    with Logbook.open(device.log) as logbook:
        result = QcResult(
            passed=passed, control="Control A", lot="L-204", leucocytes=200, readings=(reading,)
        )
        logbook.append_device(result).result()


def test_control_slides_are_told_in_words_and_drawn(hub, ana, tmp_path):
    place, store, device = hub
    _control(device, True, 0.4)
    _control(device, False, -3.4)
    store.take(device.export(tmp_path / "stick"), place.keys())
    page = ana.get("/charts").text
    assert "Control A L-204" in page and "not passed" in page and "neutrophil 1-3s" in page
    assert ": 3.400</title>" in page and ": 0.400</title>" in page
    assert "cell_class" not in page


def test_a_control_slide_of_another_version_is_told_and_hides_no_other(hub, ana, tmp_path):
    place, store, device = hub
    _control(device, True, 0.4)
    store.take(device.export(tmp_path / "stick"), place.keys())
    with store.changing() as connection:
        row = {"device_id": device.id, "sequence": 10**6, "kind": "qc", "boot_id": "", "wall_time_utc": "3"}
        connection.execute(insert(DEVICE_EVENT).values(row | {"body": '{"of": "the future"}'}))
    page = ana.get("/charts").text
    assert "cannot be read by this version" in page and "Control A" in page


def test_charts_tell_the_flag_rate_of_each_device(ana):
    assert "100.0 % (1/1)" in ana.get("/charts", query_string={"sample": "S-1"}).text
    assert "50.0 % (1/2)" in ana.get("/charts").text


def test_the_gallery_shows_suspect_cells_first_and_says_when_there_are_none(ana, exam, hub):
    page = ana.get(f"/exams/{exam.device_id}/{exam.exam.uuid}").text
    assert page.index("Lymphoblast, suspect: 10") < page.index("Neutrophil: 3")
    (row,) = exams(hub[1], ExamFilter(sample="<script>"))[0]
    page = ana.get(f"/exams/{row['device_id']}/{row['exam_uuid']}").text
    assert "No pictures of cells" in page


def test_a_device_that_nothing_came_from_for_a_week_stands_out(hub):
    place, store, _ = hub
    now = [time.time()]
    client = create_app(place, store, clock=lambda: now[0]).test_client()
    _sign_in(client)
    assert "ago" not in client.get("/").text
    now[0] += 8 * 86_400
    _sign_in(client)
    assert '<span class="alarm">8 days ago</span>' in client.get("/").text


def test_an_upload_without_pictures_or_with_too_many_is_refused(ana):
    assert _upload(ana).status_code == 400
    assert _upload(ana, *[("a.png", b"x")] * 21).status_code == 400


def _bomb():
    """A PNG of 900 megapixels in some hundred bytes of header, and a megabyte of zeros behind it."""
    head = b"IHDR" + struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    body = b"IDAT" + zlib.compress(bytes(1 << 20))
    chunks = [
        struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in (head, body)
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def test_a_picture_that_would_fill_memory_is_told_and_the_others_are_read(ana):
    answer = _upload(ana, ("bomb.png", _bomb()), ("a.png", _smear()))
    page = ana.get(answer.location)
    assert "picture-1.png is far larger than" in page.text
    assert "Blast-suspect" in page.text


def test_the_senders_name_of_a_picture_goes_nowhere(ana, tmp_path):
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    names = ("../../<b>x.png", f"../{EVIL}.png", "/etc/passwd", "a\0b.jpg")
    answer = _upload(ana, *[(name, b"x" if number else _smear()) for number, name in enumerate(names)])
    page = ana.get(answer.location)
    assert "<script" not in page.text and "/etc" not in page.text and "../" not in page.text
    assert "picture-1.png: &lt;b&gt;x.png" in page.text and "picture-3.jpg: passwd" in page.text
    new = {path.suffix for path in tmp_path.rglob("*") if path.is_file() and path not in before}
    assert new <= {".json", ".sqlite-wal", ".sqlite-shm"}


def test_an_upload_that_is_too_large_is_refused(app, ana):
    app.config["MAX_CONTENT_LENGTH"] = 1000
    assert _upload(ana, ("a.png", bytes(5000))).status_code == 413


def test_a_session_ends_with_another_password_and_others_go_on(hub, app, ana):
    Accounts(hub[1]).set("Bo", PASSWORD)
    bo = app.test_client()
    _sign_in(bo, name="Bo")
    Accounts(hub[1]).set("Ana", "another battery staple")
    assert ana.get("/exams").status_code == 302
    assert bo.get("/exams").status_code == 200


def test_a_session_that_is_left_alone_ends(hub):
    place, store, _ = hub
    now = [1_000_000.0]
    client = create_app(place, store, clock=lambda: now[0]).test_client()
    _sign_in(client)
    for _ in range(3):
        now[0] += IDLE_S - 1
        assert client.get("/exams").status_code == 200
    now[0] += IDLE_S
    assert client.get("/exams").status_code == 302
    assert client.get("/exams").status_code == 302


def test_a_cookie_of_another_hub_or_of_another_time_opens_nothing(app, guest):
    guest.set_cookie("leukoscope_hub", "eyJuYW1lIjoiQW5hIn0.aaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbb")
    assert guest.get("/exams").status_code == 302
    with guest.session_transaction() as session:
        # Signed with the right key, by a version that knew no marks.
        session["name"] = "Ana"
    assert guest.get("/exams").status_code == 302
