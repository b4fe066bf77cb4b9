"""The pages themselves: every one but the sign-in asks who is there first."""

import hmac
import re
import secrets
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timezone
from functools import wraps
from pathlib import Path
from typing import Any

from flask import Flask, Response, abort, redirect, render_template, request, session, url_for
from markupsafe import Markup
from werkzeug.exceptions import HTTPException, SecurityError

from edge_app import INTENDED_USE
from edge_app.exam.cell_class import CellClass
from edge_app.exam.exam import CountedCell, Exam
from edge_app.exceptions import LeukoscopeError
from edge_app.files import write_durably
from edge_app.logbook.logged import LoggedExam
from edge_app.settings import Settings
from hub.exceptions import HubSetupError, HubUserError
from hub.exports import known_manifests, report, write_tables
from hub.place import Place
from hub.query import PAGE, ExamFilter, exams, per_day, per_device, per_pack_and_month
from hub.store import HubStore
from hub.web import charts
from hub.web.accounts import Accounts
from hub.web.control import by_device, control_runs
from hub.web.sessions import Sessions
from hub.web.uploads import Uploads

MOST_UPLOAD_BYTES = 96 << 20
MOST_PICTURES = 20
"""Pictures at a time, and bytes of all of them."""

MOST_GUEST_BYTES = 64 << 10
"""What somebody who has not signed in may send: a name and a password."""

IDLE_S = 30 * 60
"""Somebody who asked for no page for so long signs in again, s: the laptop stands in a ward."""

SHIFT_S = 12 * 3600
"""Nobody stays signed in for longer, s, however busy: also not who copied a cookie."""

POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""Content Security Policy: no script at all, nothing from elsewhere."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    # For browsers that do not know frame-ancestors.
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}

SCALES = (0.05, 0.1, 0.2, 0.5, 1.0)
"""Upper ends of the scale of a mean probability."""

HIGHEST_SD = 4.0
"""Upper end of the scale of a control's distance, in standard deviations; its middle is the warning."""

SHOWN_RUNS = 30

MOST_PAGES = 1_000_000
"""Behind it there is none, and a database's numbers end somewhere."""

LONGEST_NAME = 80
"""Characters of a sender's name of a picture that are shown."""

SAFE_NAME = re.compile(r"[0-9A-Za-z-]{1,64}")

View = Callable[..., Any]


def create_app(
    place: Place,
    store: HubStore,
    settings: Settings | None = None,
    *,
    clock: Callable[[], float] = time.time,
    hosts: Sequence[str] | None = None,
) -> Flask:
    """The application.

    Args:
        place: the hub's folder.
        store: its database.
        settings: to analyse uploaded pictures with.
        clock: seconds since 1970; sessions outlive a restart of the program.
        hosts: the names it answers to, so that no other site's name can be made to lead here; None for any.

    Raises:
        HubSetupError: the folder cannot be written.
    """
    app = Flask(__name__)
    app.secret_key = _secret(place)
    app.config.update(
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_COOKIE_NAME="leukoscope_hub",
        MAX_CONTENT_LENGTH=MOST_UPLOAD_BYTES,
        MAX_FORM_PARTS=MOST_PICTURES + 5,
        TRUSTED_HOSTS=None if hosts is None else list(hosts),
    )
    accounts = Accounts(store)
    sessions = Sessions(store, accounts, clock=clock, idle_s=IDLE_S, longest_s=SHIFT_S)
    uploads = Uploads(place.folder / "uploads", settings or Settings())

    def signed_in(view: View) -> View:
        @wraps(view)
        def guarded(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - any view
            if not sessions.go_on(session):
                session.clear()
                return redirect(url_for("sign_in"))
            return view(*arguments, **named)

        return guarded

    def exam_or_404(device_id: str, exam_uuid: str) -> LoggedExam:
        logged = store.exam(device_id, exam_uuid)
        if logged is None:
            abort(404, "The hub has no such exam.")
        return logged

    @app.before_request
    def refuse_foreign_forms() -> None:
        if request.method == "POST":
            if not sessions.holds(session):
                request.max_content_length = MOST_GUEST_BYTES
            sent, own = request.form.get("token", ""), session.get("token", "")
            if not own or not hmac.compare_digest(sent.encode(), own.encode()):
                abort(400, "The form is too old or not from this page; open the page again.")

    @app.after_request
    def guard(response: Response) -> Response:
        response.headers.update(HEADERS)
        return response

    @app.context_processor
    def shared() -> dict[str, object]:
        token = session.setdefault("token", secrets.token_urlsafe(32))
        return {"intended_use": INTENDED_USE, "name": session.get("name"), "token": token}

    @app.errorhandler(HTTPException)
    def http_trouble(error: HTTPException) -> tuple[str, int]:
        words = error.description or error.name
        return render_template("trouble.html", words=words), error.code or 500

    @app.errorhandler(SecurityError)
    def foreign_name(_: SecurityError) -> tuple[str, int, dict[str, str]]:
        # No page: its links would begin with the name that is not ours.
        return "The hub does not answer to this name.\n", 400, {"Content-Type": "text/plain; charset=utf-8"}

    @app.errorhandler(LeukoscopeError)
    def trouble(error: LeukoscopeError) -> tuple[str, int]:
        return render_template("trouble.html", words=str(error)), 422

    @app.route("/sign-in", methods=["GET", "POST"])
    def sign_in() -> Any:  # noqa: ANN401 - page or redirect
        if request.method == "GET":
            return render_template("sign_in.html", none=not accounts.names())
        name = request.form.get("name", "")
        try:
            accounts.check(name, request.form.get("password", ""))
        except HubUserError as error:
            return render_template("sign_in.html", words=str(error)), 403
        # A new session: whoever knew the old cookie does not get in with it.
        session.clear()
        sessions.begin(session, name)
        session["token"] = secrets.token_urlsafe(32)
        return redirect(url_for("devices"))

    @app.post("/sign-out")
    def sign_out() -> Any:  # noqa: ANN401 - redirect
        sessions.end(session)
        session.clear()
        return redirect(url_for("sign_in"))

    @app.get("/")
    @signed_in
    def devices() -> str:
        now = datetime.fromtimestamp(clock(), timezone.utc)
        return render_template(
            "devices.html",
            devices=[dict(device) | {"days": _days(device, now)} for device in store.devices()],
            imports=store.imports(20),
        )

    @app.get("/exams")
    @signed_in
    def exam_list() -> str:
        chosen = _chosen()
        page = min(max(0, request.args.get("page", 0, type=int)), MOST_PAGES)
        rows, count = exams(store, chosen, page=page)
        last = max(0, -(-count // PAGE) - 1)
        return render_template(
            "exams.html", rows=rows, count=count, page=page, last=last, chosen=chosen, devices=store.devices()
        )

    @app.get("/exams.csv")
    @signed_in
    def exam_table() -> Response:
        with tempfile.TemporaryDirectory() as folder:
            (table,) = write_tables(store, _chosen(), Path(folder), "exams")
            return _file(table.read_bytes(), "text/csv", table.name)

    @app.get("/exams/<device_id>/<exam_uuid>")
    @signed_in
    def exam_page(device_id: str, exam_uuid: str) -> str:
        logged = exam_or_404(device_id, exam_uuid)
        return render_template("exam.html", logged=logged, exam=logged.exam, gallery=_gallery(logged.exam))

    @app.get("/exams/<device_id>/<exam_uuid>.pdf")
    @signed_in
    def exam_report(device_id: str, exam_uuid: str) -> Response:
        logged = exam_or_404(device_id, exam_uuid)
        return _file(report(store, logged, known_manifests()), "application/pdf", f"{exam_uuid}.pdf")

    @app.get("/pictures/<sha256>")
    @signed_in
    def picture(sha256: str) -> Response:
        content = store.pictures.get(sha256) if re.fullmatch(r"[0-9a-f]{64}", sha256) else None
        if content is None:
            abort(404, "The hub has no such picture.")
        kind = "image/png" if content.startswith(b"\x89PNG") else "image/jpeg"
        return Response(content, mimetype=kind)

    @app.get("/charts")
    @signed_in
    def chart_page() -> str:
        chosen = _chosen()
        packs: dict[str, list[tuple[str, float]]] = {}
        for row in per_pack_and_month(store, chosen):
            packs.setdefault(row["packs"], []).append((row["month"], float(row["probability"])))
        # One scale for all, so that packs can be compared by eye.
        highest = charts.ceiling(
            max((value for one in packs.values() for _, value in one), default=0.0), SCALES
        )
        device_rows = per_device(store, chosen)
        runs = control_runs(store)
        return render_template(
            "charts.html",
            chosen=chosen,
            devices=store.devices(),
            days=Markup(_bars(per_day(store, chosen), "day")),  # noqa: S704 - charts escape names
            by_device=Markup(_bars(device_rows, "name")),  # noqa: S704
            rates=Markup(charts.rates([_rate(row) for row in device_rows])),  # noqa: S704
            drift={
                pack: Markup(charts.line(values, highest=highest))  # noqa: S704
                for pack, values in packs.items()
            },
            qc={
                device: Markup(charts.line(values, highest=HIGHEST_SD))  # noqa: S704
                for device, values in by_device(runs).items()
            },
            runs=runs[:SHOWN_RUNS],
        )

    @app.route("/upload", methods=["GET", "POST"])
    @signed_in
    def upload() -> Any:  # noqa: ANN401 - page or redirect
        if request.method == "GET":
            return render_template("upload.html", results=uploads.results())
        sent = [file for file in request.files.getlist("pictures") if file.filename]
        if not sent or len(sent) > MOST_PICTURES:
            abort(400, f"Choose 1 to {MOST_PICTURES} pictures of one slide.")
        with tempfile.TemporaryDirectory() as folder:
            paths, names = [], {}
            for number, file in enumerate(sent, start=1):
                # The sender's own name is for people: on the disk it could point anywhere.
                suffix = ".png" if str(file.filename).lower().endswith(".png") else ".jpg"
                paths.append(Path(folder) / f"picture-{number}{suffix}")
                file.save(paths[-1])
                names[paths[-1].name] = _told_name(str(file.filename))
            name = uploads.analyse(paths, str(session["name"]), names)
        return redirect(url_for("upload_result", name=name))

    @app.get("/upload/<name>")
    @signed_in
    def upload_result(name: str) -> str:
        found = uploads.result(name) if SAFE_NAME.fullmatch(name) else None
        if found is None:
            abort(404, "There is no such result.")
        return render_template("upload_result.html", result=found, report=found["report"])

    return app


def _chosen() -> ExamFilter:
    # PostgreSQL's texts have no NUL, so nothing that it holds can be asked for with one.
    given = {name: value.replace("\0", "\N{REPLACEMENT CHARACTER}") for name, value in request.args.items()}
    return ExamFilter(
        sample=given.get("sample", ""),
        device=given.get("device", ""),
        since=given.get("since", ""),
        until=given.get("until", ""),
        flagged=given.get("flagged") == "1",
        status=given.get("status", ""),
    )


def _bars(rows: list[Any], name: str) -> str:
    values = [(str(row[name] or "?"), float(row["exams"]), float(row["flagged"] or 0)) for row in rows]
    return charts.bars(values, unit="exams")


def _rate(row: Mapping[str, Any]) -> tuple[str, int, int]:
    return str(row["name"] or row["id"]), int(row["flagged"] or 0), int(row["exams"])


def _gallery(exam: Exam) -> list[tuple[CellClass, list[CountedCell]]]:
    """Cells that have a picture by class, blasts first, the least certain of each class first."""
    pictured = [cell for cell in exam.cells.values() if cell.found.crop_sha256]
    groups = [
        (cell_class, sorted((cell for cell in pictured if cell.assigned is cell_class), key=_certainty))
        for cell_class in sorted(CellClass, key=lambda one: not one.is_blast)
    ]
    return [(cell_class, cells) for cell_class, cells in groups if cells]


def _certainty(cell: CountedCell) -> float:
    return cell.found.readings[0].confidence if cell.found.readings else 0.0


def _days(device: Mapping[str, Any], now: datetime) -> int | None:
    """Days since anything came from a device; None where nothing did."""
    last = device["last_import_utc"]
    return None if last is None else max(0, (now - datetime.fromisoformat(last)).days)


def _told_name(name: str) -> str:
    """A sender's name of a file, for people to find theirs again."""
    plain = "".join(letter for letter in re.split(r"[/\\\\]", name)[-1] if letter.isprintable())
    return plain[:LONGEST_NAME]


def _file(content: bytes, kind: str, name: str) -> Response:
    disposition = f'attachment; filename="{name}"'
    return Response(content, mimetype=kind, headers={"Content-Disposition": disposition})


def _secret(place: Place) -> bytes:
    """What signs the cookies; kept, so that a restart signs nobody out."""
    path = place.folder / "web.key"
    try:
        if not path.exists():
            write_durably(path, secrets.token_bytes(32), mode=0o600)
        return path.read_bytes()
    except OSError as error:
        raise HubSetupError(f"{path} cannot be read or written ({error.strerror}).") from error
